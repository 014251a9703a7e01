#pragma once
// `herald preview`: the site with its drafts over HTTP, on this machine alone; pages reload when a file is saved.

#include <memory>
#include <string>

#include "server/preview_site.h"

namespace herald::server {

class PreviewServer {
 public:
  /// Loads the site and binds. Throws Error: no site, port in use. Mistakes in content are shown, not thrown.
  explicit PreviewServer(PreviewOptions options);
  ~PreviewServer();

  int port() const;
  std::string url() const;  ///< "http://127.0.0.1:8080"

  /// Serves until stop().
  void run();
  /// From any thread.
  void stop();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace herald::server
