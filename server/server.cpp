#include "server/server.h"

#include <fmt/format.h>

#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

#include "server/listener.h"
#include "server/log.h"
#include "server/release.h"
#include "server/router.h"

namespace herald::server {

namespace {

constexpr std::chrono::milliseconds between_looks{200};

/// Looks now and then whether the release was replaced, and hands the new one to the router.
class ReleaseWatch {
 public:
  ReleaseWatch(const ServerOptions& options, std::string version, Router& router)
      : options_(options), version_(std::move(version)), router_(router), thread_([this] { watch(); }) {}
  ~ReleaseWatch() {
    {
      const std::scoped_lock lock(mutex_);
      is_ending_ = true;
    }
    wake_.notify_all();
    thread_.join();
  }
  ReleaseWatch(const ReleaseWatch&) = delete;
  ReleaseWatch& operator=(const ReleaseWatch&) = delete;

 private:
  void watch() {
    std::unique_lock lock(mutex_);
    while (!wake_.wait_for(lock, between_looks, [this] { return is_ending_; }))
      look();
  }

  void look() {
    const Sources sources = find_sources(options_);
    if (sources.version == version_) return;
    version_ = sources.version;  // one that cannot be used is reported once
    const std::shared_ptr<const Release> old = router_.release();
    old->attention_keeper.rest();  // so that the new release starts with every count
    try {
      const auto next = std::make_shared<const Release>(sources, options_);
      router_.take_up(next);
      old->attention_keeper.pass_on_to({next, &next->attention_keeper});
    } catch (const std::exception& error) {
      old->attention_keeper.resume();
      log_error("release-refused", error.what());
    }
  }

  const ServerOptions& options_;
  std::string version_;
  Router& router_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool is_ending_ = false;
  std::thread thread_;
};

}  // namespace

struct Server::Impl {
  explicit Impl(ServerOptions given) : Impl(given, find_sources(given)) {}

  Impl(const ServerOptions& given, const Sources& sources)
      : options(given),
        router(std::make_shared<const Release>(sources, options)),
        listener({options.host, options.port, {}, {}},
                 {[this](const Request& request) { return router.answer(request); },
                  [this](const Refusal& refusal) { return router.refuse(refusal); }}),
        watch(options, sources.version, router) {}

  ServerOptions options;
  Router router;
  Listener listener;
  ReleaseWatch watch;
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
