#pragma once
// A real xapian-tcpsrv for one database, as another machine would run it.

#include <sys/types.h>

#include <filesystem>
#include <string>

namespace herald::test {

class ShardServer {
 public:
  /// Serves `database` on `port`, 0 for any free one; returns when it listens.
  explicit ShardServer(const std::filesystem::path& database, unsigned port = 0);
  ~ShardServer() { kill(); }
  ShardServer(const ShardServer&) = delete;
  ShardServer& operator=(const ShardServer&) = delete;

  unsigned port() const { return port_; }
  std::string address() const { return "127.0.0.1:" + std::to_string(port_); }
  /// Ends it and every connection that it serves, at once.
  void kill();

 private:
  unsigned port_;
  pid_t process_ = 0;
};

}  // namespace herald::test
