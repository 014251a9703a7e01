#include "server/listener.h"

#include <fmt/format.h>
#include <httplib.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <exception>
#include <memory>
#include <system_error>
#include <utility>

#include "base/error.h"
#include "server/log.h"
#include "server/waiting.h"

namespace herald::server {
namespace {

constexpr int backlog = 1024;

/// A connection needs two descriptors, its own and a file's; many systems start a program with only 1,024.
void raise_descriptor_limit(std::size_t connections) {
  rlimit limit = {};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  const rlim_t wanted = std::min<rlim_t>(limit.rlim_max, 2 * connections + 1024);
  if (limit.rlim_cur >= wanted) return;
  limit.rlim_cur = wanted;
  ::setrlimit(RLIMIT_NOFILE, &limit);
}

std::string hint_for(int errno_value, int port) {
  switch (errno_value) {
    case EADDRINUSE:
      return fmt::format("another program listens there; stop it, or choose another port with --port {}", port + 1);
    case EACCES:
      return "ports below 1024 need a privileged user; choose another one with --port 8080";
    default:
      return "is the host an address of this machine?";
  }
}

Error cannot_listen(const ListenerOptions& options, int errno_value) {
  const std::string host = options.host.find(':') == std::string::npos ? options.host : "[" + options.host + "]";
  const std::string reason = errno_value == 0 ? "unknown host" : std::generic_category().message(errno_value);
  return Error(
      fmt::format("cannot listen on {}:{}: {}; {}", host, options.port, reason, hint_for(errno_value, options.port)));
}

/// Not the library's choice, SO_REUSEPORT: with that a second server would silently share the port.
void set_listening_options(socket_t socket) {
  const int yes = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
}

/// The pool as the library wants it.
class PoolQueue : public httplib::TaskQueue {
 public:
  explicit PoolQueue(WorkerPool& pool) : pool_(pool) {}
  void enqueue(std::function<void()> task) override { pool_.enqueue(std::move(task)); }
  void shutdown() override { pool_.shutdown(); }

 private:
  WorkerPool& pool_;
};

}  // namespace

class Listener::Accepting : private httplib::Server {
 public:
  Accepting(ListenerOptions options, Answering answering);
  ~Accepting() override;

  int port() const { return port_; }
  void run();
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
  WorkerPool pool_;
};

Listener::Accepting::Accepting(ListenerOptions options, Answering answering)
    : options_(std::move(options)),
      answering_(std::move(answering)),
      pool_(options_.pool, [this] { waiting_.close_longest(); }) {
  raise_descriptor_limit(options_.pool.most);
  set_tcp_nodelay(true);
  set_socket_options(set_listening_options);
  new_task_queue = [this] { return new PoolQueue(pool_); };  // the library takes ownership

  errno = 0;
  port_ = options_.port;
  if (options_.port == 0) {
    port_ = bind_to_any_port(options_.host);
  } else if (!bind_to_port(options_.host, options_.port)) {
    port_ = -1;
  }
  if (port_ < 0) throw cannot_listen(options_, errno);
  listening_ = svr_sock_;
  // The library listens with a backlog of 5; the second call only changes the number.
  if (::listen(listening_, backlog) != 0) throw cannot_listen(options_, errno);
}

Listener::Accepting::~Accepting() {
  if (listening_ >= 0) ::close(listening_);
}

void Listener::Accepting::run() {
  if (listen_after_bind() || is_stopping_) return;
  listening_ = -1;  // the library has closed it
  throw Error(fmt::format("connections on port {} cannot be accepted any more", port_));
}

void Listener::Accepting::stop() {
  is_stopping_ = true;
  // Not the library's stop(): it does nothing before run(), and closes the socket while accept() may still use it.
  if (svr_sock_.exchange(INVALID_SOCKET) != INVALID_SOCKET) ::shutdown(listening_, SHUT_RDWR);
  waiting_.close_all();
}

bool Listener::Accepting::process_and_close_socket(socket_t socket) {
  Connection connection(socket, waiting_, options_.patience);
  try {
    serve(connection);
  } catch (const std::exception& error) {  // out of memory, or the like: this connection only
    log_error("connection-failed", error.what());
  }
  return true;
}

void Listener::Accepting::serve(Connection& connection) {
  // Asked with the connection's own place taken: so neither it nor a task that wants its thread can be overlooked.
  const auto before_wait = [this] {
    if (pool_.is_pressed()) waiting_.close_longest();
  };
  for (;;) {
    const auto head = connection.read_head(before_wait);
    if (!head) {
      connection.write(answering_.refuse(head.error()), Method::get, After::close);
      return connection.finish();
    }
    if (!*head) return;
    const Request& request = (*head)->request;
    const Response response = answering_.answer(request);
    const After after = is_stopping_ ? After::close : (*head)->after;
    if (!connection.write(response, request.method, after)) return;
    if (after == After::close || response.is_stream()) return connection.finish();
  }
}

Listener::Listener(ListenerOptions options, Answering answering)
    : accepting_(std::make_unique<Accepting>(std::move(options), std::move(answering))) {}

Listener::~Listener() = default;

int Listener::port() const {
  return accepting_->port();
}

void Listener::run() {
  accepting_->run();
}

void Listener::stop() {
  accepting_->stop();
}

}  // namespace herald::server
