#pragma once
// Accepts connections and gives each a thread. cpp-httplib binds the address and accepts, and stays in
// listener.cpp; what happens on a connection is connection.h's.

#include <functional>
#include <memory>
#include <string>

#include "server/connection.h"
#include "server/message.h"
#include "server/request_head.h"
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

class Listener {
 public:
  /// Binds. Throws Error with the system's reason and a hint.
  Listener(ListenerOptions options, Answering answering);
  ~Listener();

  int port() const;

  /// Accepts until stop(), then waits for the requests under way. Throws Error if accepting fails.
  void run();
  /// May be called from any thread, before, during or after run(), and again.
  void stop();

 private:
  class Accepting;
  std::unique_ptr<Accepting> accepting_;
};

}  // namespace herald::server
