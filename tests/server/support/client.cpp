#include "tests/server/support/client.h"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"

namespace herald::test {
namespace {

Reply parse_reply_head(std::string_view head) {
  Reply reply;
  const std::vector<std::string_view> lines = split(head, '\n');
  REQUIRE(lines.front().starts_with("HTTP/1.1 "));
  std::from_chars(lines.front().data() + 9, lines.front().data() + 12, reply.status);
  for (const std::string_view line : lines) {
    const std::size_t colon = line.find(": ");
    if (colon == std::string_view::npos) continue;
    reply.headers.emplace_back(line.substr(0, colon), trim(line.substr(colon + 2)));
  }
  return reply;
}

}  // namespace

std::string Reply::header(std::string_view name) const {
  for (const auto& [known, value] : headers) {
    if (iequals_ascii(known, name)) return value;
  }
  return {};
}

bool Reply::has(std::string_view name) const {
  return std::ranges::any_of(headers, [&](const auto& header) { return iequals_ascii(header.first, name); });
}

Client::Client(int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  REQUIRE(socket_ >= 0);
  const timeval patience = {20, 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
  ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof(patience));
  sockaddr_in address = {};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  REQUIRE(::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0);
}

Client::~Client() {
  if (socket_ >= 0) ::close(socket_);
}

void Client::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    // The server may refuse a request before it has all of it.
    if (count <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void Client::finish_sending() const {
  ::shutdown(socket_, SHUT_WR);
}

bool Client::fill() {
  std::array<char, 65536> buffer;
  const ssize_t count = ::recv(socket_, buffer.data(), buffer.size(), 0);
  if (count <= 0) return false;
  received_.append(buffer.data(), static_cast<std::size_t>(count));
  return true;
}

std::optional<Reply> Client::receive(std::string_view method) {
  std::size_t end = received_.find("\r\n\r\n");
  while (end == std::string::npos) {
    if (!fill()) return std::nullopt;
    end = received_.find("\r\n\r\n");
  }
  Reply reply = parse_reply_head(std::string_view(received_).substr(0, end));
  received_.erase(0, end + 4);
  if (method == "HEAD" || reply.status == 304) return reply;
  const std::string length = reply.header("Content-Length");
  std::size_t size = 0;
  std::from_chars(length.data(), length.data() + length.size(), size);
  while (received_.size() < size) {
    if (!fill()) return std::nullopt;
  }
  reply.body = received_.substr(0, size);
  received_.erase(0, size);
  return reply;
}

std::string Client::receive_some() {
  if (received_.empty()) fill();
  return std::exchange(received_, {});
}

bool Client::is_closed() {
  if (!received_.empty()) return false;
  char byte = 0;
  const ssize_t count = ::recv(socket_, &byte, 1, 0);
  return count == 0 || (count < 0 && errno == ECONNRESET);
}

std::string request_for(std::string_view target, std::string_view headers, std::string_view method) {
  std::string request(method);
  request += " ";
  request += target;
  request += " HTTP/1.1\r\nHost: herald.test\r\n";
  request += headers;
  request += "\r\n";
  return request;
}

Reply ask(int port, std::string_view target, std::string_view headers, std::string_view method) {
  Client client(port);
  client.send(request_for(target, headers, method));
  std::optional<Reply> reply = client.receive(method);
  REQUIRE(reply.has_value());
  return *reply;
}

}  // namespace herald::test
