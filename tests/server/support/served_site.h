#pragma once
// A small site, really built, indexed and served on a free port.

#include <map>
#include <string>
#include <string_view>
#include <thread>

#include "server/server.h"
#include "tests/server/support/client.h"
#include "tests/support/temporary_folder.h"

namespace herald::test {

/// Files by their paths below the site's folder.
using Files = std::map<std::string, std::string>;

class ServedSite {
 public:
  /// Three people, a talk, an event, two roles and a topic, in the real theme; and `more`.
  explicit ServedSite(const Files& more = {});
  ~ServedSite();
  ServedSite(const ServedSite&) = delete;
  ServedSite& operator=(const ServedSite&) = delete;

  int port() const { return server_->port(); }
  server::Server& server() { return *server_; }
  const TemporaryFolder& folder() const { return folder_; }

  Reply get(std::string_view target, std::string_view headers = "") const { return ask(port(), target, headers); }

 private:
  TemporaryFolder folder_;
  std::unique_ptr<server::Server> server_;
  std::thread running_;
};

/// Where the site in `folder` is built and indexed, on a free port.
server::ServerOptions options_for(const TemporaryFolder& folder);

/// Writes the site's files, then `more`, builds the pages into public/ and the index into .herald/index.
void build_site(const TemporaryFolder& folder, const Files& more = {});

/// What makes the site one in English and Welsh: the settings, and a translation of each kind of entry that it has.
Files in_welsh_too();

}  // namespace herald::test
