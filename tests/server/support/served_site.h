#pragma once
// A small site, really built, indexed and served on a free port.

#include <string_view>
#include <thread>

#include "server/server.h"
#include "tests/server/support/client.h"
#include "tests/support/temporary_folder.h"

namespace herald::test {

class ServedSite {
 public:
  /// Three people, a talk, a story, an event, two roles and a topic, in the real theme.
  ServedSite();
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

/// Writes the site's files, builds the pages into public/ and the index into .herald/index.
void build_site(const TemporaryFolder& folder);

}  // namespace herald::test
