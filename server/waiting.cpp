#include "server/waiting.h"

#include <sys/socket.h>

#include <algorithm>

namespace herald::server {

// Shutting down the reading side wakes the thread that polls the socket; a request that has arrived already can
// still be read and answered.

WaitingConnections::Place::Place(WaitingConnections& all, int socket) : all_(all), socket_(socket) {
  const std::lock_guard lock(all_.mutex_);
  position_ = all_.places_.insert(all_.places_.end(), this);
  if (all_.is_closed_) ::shutdown(socket_, SHUT_RD);
}

WaitingConnections::Place::~Place() {
  const std::lock_guard lock(all_.mutex_);
  all_.places_.erase(position_);
}

void WaitingConnections::close_longest() {
  const std::lock_guard lock(mutex_);
  const auto longest = std::ranges::find_if(places_, [](const Place* place) { return !place->is_told_; });
  if (longest == places_.end()) return;
  (*longest)->is_told_ = true;
  ::shutdown((*longest)->socket_, SHUT_RD);
}

void WaitingConnections::close_all() {
  const std::lock_guard lock(mutex_);
  is_closed_ = true;
  for (const Place* place : places_)
    ::shutdown(place->socket_, SHUT_RD);
}

}  // namespace herald::server
