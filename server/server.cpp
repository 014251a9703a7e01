#include "server/server.h"

#include <fmt/format.h>

#include <utility>

#include "server/listener.h"
#include "server/release.h"
#include "server/router.h"

namespace herald::server {

struct Server::Impl {
  explicit Impl(ServerOptions given)
      : options(std::move(given)),
        router(std::make_shared<const Release>(options)),
        listener({options.host, options.port, {}, {}},
                 {[this](const Request& request) { return router.answer(request); },
                  [this](const Refusal& refusal) { return router.refuse(refusal); }}) {}

  ServerOptions options;
  Router router;
  Listener listener;
};

Server::Server(ServerOptions options) : impl_(std::make_unique<Impl>(std::move(options))) {}

Server::~Server() = default;

int Server::port() const {
  return impl_->listener.port();
}

std::string Server::url() const {
  const std::string& host = impl_->options.host;
  const bool is_ipv6 = host.find(':') != std::string::npos;
  return fmt::format("http://{}:{}", is_ipv6 ? "[" + host + "]" : host, port());
}

void Server::run() {
  impl_->listener.run();
}

void Server::stop() {
  impl_->listener.stop();
}

}  // namespace herald::server
