#pragma once
// From a request to its response: which handler answers which address, and what becomes of failures.

#include <memory>
#include <mutex>

#include "server/message.h"
#include "server/release.h"
#include "server/request_head.h"

namespace herald::server {

/// All functions may be called from any number of threads.
class Router {
 public:
  explicit Router(std::shared_ptr<const Release> release);

  /// What requests are answered from at this moment.
  std::shared_ptr<const Release> release() const;
  /// Requests that come from now on are answered from `release`; those under way keep theirs.
  void take_up(std::shared_ptr<const Release> release);

  /// Never throws: a failure is logged and answered with 500.
  Response answer(const Request& request) const noexcept;
  /// The response to what could not be read as a request.
  Response refuse(const Refusal& refusal) const noexcept;

 private:
  mutable std::mutex mutex_;  ///< guards the pointer, not what it points to
  std::shared_ptr<const Release> release_;
};

}  // namespace herald::server
