#pragma once
// HTTP for one site: its static files, the search page, the JSON API. cpp-httplib stays in this folder.

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace herald::server {

struct ServerOptions {
  std::filesystem::path root;    ///< the site's folder: herald.yml and templates for the search page
  std::filesystem::path data;    ///< the program's data, for the theme
  std::filesystem::path output;  ///< the folder of static files; may be absent: then only search is served
  std::filesystem::path index;   ///< the search index
  /// The link to the public release, as generator/release.h has it. While it leads somewhere, that folder's `site`,
  /// `public` and `index` take the place of the three above.
  std::filesystem::path current = {};
  /// An index that is served whatever release is public; empty: none.
  std::filesystem::path own_index = {};
  std::vector<std::string> shards = {};  ///< see search::SearcherOptions
  std::filesystem::path desk;  ///< the desk's database, which keeps who was shown how often; made when absent.
                               ///< Empty: nobody's count outlives the server
  std::string host = "127.0.0.1";
  int port = 8080;                                                   ///< 0: any free one
  std::chrono::seconds attention_refresh = std::chrono::minutes(5);  ///< see search::SearcherOptions
};

/// A server that listens. When the release or the index is replaced it takes up the new one within a second, without
/// dropping a request; one that cannot be used is logged, and the old one stays.
/// Threads: run() blocks the caller; stop() may be called from any thread.
class Server {
 public:
  /// Binds and loads everything, so that a mistake shows at once. Throws Error: port in use, no index, bad theme.
  explicit Server(ServerOptions options);
  ~Server();

  int port() const;
  std::string url() const;  ///< "http://127.0.0.1:8080"

  /// Serves until stop(); requests under way are answered first.
  void run();
  void stop();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace herald::server
