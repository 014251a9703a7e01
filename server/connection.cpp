#include "server/connection.h"

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <ctime>

namespace herald::server {
namespace {

using Clock = std::chrono::steady_clock;

/// Waits until `events` can happen on `socket`; false after `deadline`.
bool wait_for(int socket, short events, Clock::time_point deadline) {
  for (;;) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return false;
    pollfd poll_for = {socket, events, 0};
    const int ready = ::poll(&poll_for, 1, static_cast<int>(std::min<long long>(left, 60'000)));
    if (ready > 0) return true;
    if (ready < 0 && errno != EINTR) return false;
  }
}

bool must_wait() {
  return errno == EAGAIN;
}  // on Linux the same as EWOULDBLOCK

std::string head_of(const Response& response, After after) {
  std::string head = fmt::format("HTTP/1.1 {} {}\r\nDate: {:%a, %d %b %Y %H:%M:%S} GMT\r\n", response.status,
                                 reason_of(response.status), fmt::gmtime(std::time(nullptr)));
  for (const Header& header : response.headers)
    fmt::format_to(std::back_inserter(head), "{}: {}\r\n", header.name, header.value);
  if (response.status != 304 && !response.is_stream())
    fmt::format_to(std::back_inserter(head), "Content-Length: {}\r\n", response.length());
  head += after == After::close ? "Connection: close\r\n\r\n" : "Connection: keep-alive\r\n\r\n";
  return head;
}

}  // namespace

Connection::Connection(int socket, WaitingConnections& waiting, const Patience& patience)
    : socket_(socket), waiting_(waiting), patience_(patience) {
  ::fcntl(socket_, F_SETFL, ::fcntl(socket_, F_GETFL) | O_NONBLOCK);
  ::fcntl(socket_, F_SETFD, FD_CLOEXEC);
}

Connection::~Connection() {
  ::close(socket_);
}

tl::expected<std::optional<Head>, Refusal> Connection::read_head(const std::function<void()>& before_wait) {
  const WaitingConnections::Place place(waiting_, socket_);
  std::optional<Clock::time_point> head_deadline;
  bool may_skip_line = true;
  for (;;) {
    // One empty line before a request is forgiven, as RFC 9112 asks (section 2.2).
    if (may_skip_line && received_.size() >= 2) {
      if (received_.starts_with("\r\n")) received_.erase(0, 2);
      may_skip_line = false;
    }
    if (const std::size_t size = head_size(received_); size > 0 && size <= longest_head) {
      const std::string text = received_.substr(0, size);
      received_.erase(0, size);
      auto head = parse_head(text);
      if (!head) return tl::unexpected(std::move(head.error()));
      return read_body(std::move(*head), head_deadline.value_or(Clock::now() + patience_.head), before_wait);
    }
    if (auto refusal = refuse_incomplete(received_)) return tl::unexpected(std::move(*refusal));
    if (!received_.empty() && !head_deadline) head_deadline = Clock::now() + patience_.head;

    const auto deadline = head_deadline.value_or(Clock::now() + patience_.idle);
    if (receive(deadline, before_wait) == Received::some) continue;
    if (received_.empty() || Clock::now() < deadline) return std::nullopt;
    return tl::unexpected(Refusal{408, "too-slow", "The request took too long to arrive."});
  }
}

tl::expected<std::optional<Head>, Refusal> Connection::read_body(Head head, Clock::time_point deadline,
                                                                 const std::function<void()>& before_wait) {
  while (received_.size() < head.body_size) {
    if (receive(deadline, before_wait) == Received::some) continue;
    if (Clock::now() < deadline) return std::nullopt;
    return tl::unexpected(Refusal{408, "too-slow", "The request took too long to arrive.", head.request.path});
  }
  head.request.body = received_.substr(0, head.body_size);
  received_.erase(0, head.body_size);
  return std::optional(std::move(head));
}

Connection::Received Connection::receive(Clock::time_point deadline, const std::function<void()>& before_wait) {
  std::array<char, 4096> buffer;
  for (;;) {
    const ssize_t count = ::recv(socket_, buffer.data(), buffer.size(), 0);
    if (count > 0) {
      received_.append(buffer.data(), static_cast<std::size_t>(count));
      return Received::some;
    }
    if (count == 0) return Received::nothing;
    if (errno == EINTR) continue;
    if (!must_wait()) return Received::nothing;
    before_wait();
    if (!wait_for(socket_, POLLIN, deadline)) return Received::nothing;
  }
}

bool Connection::write(const Response& response, Method method, After after) {
  const auto deadline =
      Clock::now() + patience_.write + std::chrono::seconds(static_cast<long long>(response.length() / 16'384));
  std::string bytes = head_of(response, response.is_stream() ? After::close : after);
  if (const auto* stream = std::get_if<Stream>(&response.body); stream != nullptr && method != Method::head) {
    return send(bytes, 0, deadline) && send_stream(*stream);
  }
  const bool has_body = method != Method::head && response.length() > 0;
  if (!has_body) return send(bytes, 0, deadline);
  if (const auto* slice = std::get_if<FileSlice>(&response.body)) {
    return send(bytes, MSG_MORE, deadline) && send_file(*slice, deadline);
  }
  bytes += std::get<std::string>(response.body);
  return send(bytes, 0, deadline);
}

bool Connection::send(std::string_view bytes, int flags, Clock::time_point deadline) {
  while (!bytes.empty()) {
    const ssize_t count = ::send(socket_, bytes.data(), bytes.size(), flags | MSG_NOSIGNAL);
    if (count >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno != EINTR && !(must_wait() && wait_for(socket_, POLLOUT, deadline))) {
      return false;
    }
  }
  return true;
}

bool Connection::has_gone() const {
  char byte = 0;
  const ssize_t count = ::recv(socket_, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
  return count == 0 || (count < 0 && !must_wait() && errno != EINTR);
}

bool Connection::send_stream(const Stream& stream) {
  while (!has_gone()) {
    const auto piece = stream.next();
    if (!piece) return true;
    if (!send(*piece, 0, Clock::now() + patience_.write)) return false;
  }
  return false;
}

bool Connection::send_file(const FileSlice& slice, Clock::time_point deadline) {
  auto offset = static_cast<off_t>(slice.offset);
  std::uint64_t left = slice.length;
  while (left > 0) {
    const std::size_t step = std::min<std::uint64_t>(left, 1U << 20U);
    const ssize_t count = ::sendfile(socket_, slice.file.get(), &offset, step);
    if (count > 0) {
      left -= static_cast<std::uint64_t>(count);
      if (Clock::now() > deadline) return false;
      continue;
    }
    // Nothing left to send, and yet not all: the file was cut short meanwhile.
    if (count == 0) return false;
    if (errno != EINTR && !(must_wait() && wait_for(socket_, POLLOUT, deadline))) return false;
  }
  return true;
}

void Connection::finish() {
  constexpr auto moment = std::chrono::milliseconds(500);
  constexpr std::size_t most_bytes = 262'144;
  ::shutdown(socket_, SHUT_WR);
  const auto deadline = Clock::now() + moment;
  const WaitingConnections::Place place(waiting_, socket_);
  for (std::size_t taken = 0; taken < most_bytes; taken += received_.size()) {
    received_.clear();
    if (receive(deadline, [] {}) == Received::nothing) return;
  }
}

}  // namespace herald::server
