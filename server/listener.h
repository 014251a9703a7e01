#pragma once
// Accepts connections and gives each a thread. The only place where Herald meets cpp-httplib, which binds the address
// and accepts; what happens on a connection is connection.h's.

#include <httplib.h>

#include <atomic>
#include <functional>
#include <string>

#include "server/connection.h"
#include "server/message.h"
#include "server/request_head.h"
#include "server/waiting.h"
#include "server/worker_pool.h"

namespace herald::server {

/// What the listener asks for responses. Called from many threads; neither may throw.
struct Answering {
  std::function<Response(const Request&)> answer;
  std::function<Response(const Refusal&)> refuse;
};

struct ListenerOptions {
  std::string host;
  int port = 0;  ///< 0: any free one
  PoolSize pool;
  Patience patience;
};

class Listener : private httplib::Server {
 public:
  /// Binds. Throws Error with the system's reason and a hint.
  Listener(ListenerOptions options, Answering answering);
  ~Listener() override;

  int port() const { return port_; }

  /// Accepts until stop(), then waits for the requests under way. Throws Error if accepting fails.
  void run();
  /// May be called from any thread, before, during or after run(), and again.
  void stop();

 private:
  bool process_and_close_socket(socket_t socket) override;
  void serve(Connection& connection);

  ListenerOptions options_;
  Answering answering_;
  int port_ = 0;
  int listening_ = -1;
  std::atomic<bool> is_stopping_ = false;
  WaitingConnections waiting_;
  WorkerPool* pool_ = nullptr;  ///< the library's, while run() runs
};

}  // namespace herald::server
