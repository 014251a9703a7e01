#pragma once
// A client that sends exactly the bytes it is told, however wrong they are, and reads what comes back.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace herald::test {

struct Reply {
  int status = 0;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;

  /// The header of this name; empty when there is none.
  std::string header(std::string_view name) const;
  bool has(std::string_view name) const;
};

/// One connection to 127.0.0.1. Reading gives up after 20 seconds: long before a test may wait for ever, and far
/// longer than any answer needs.
class Client {
 public:
  explicit Client(int port);
  ~Client();
  Client(Client&& other) noexcept : socket_(std::exchange(other.socket_, -1)) {}
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  void send(std::string_view bytes) const;
  /// Says that nothing more will be sent.
  void finish_sending() const;
  /// The next response; nothing when the server closed the connection instead. `method` is that of the request: an
  /// answer to HEAD has no body.
  std::optional<Reply> receive(std::string_view method = "GET");
  /// Some bytes more, of a response without an end; empty when the connection was closed.
  std::string receive_some();
  /// Whether the server closes the connection without sending more.
  bool is_closed();

 private:
  bool fill();

  int socket_;
  std::string received_;
};

/// The bytes of a request with a Host header and `headers`, each ended by CRLF.
std::string request_for(std::string_view target, std::string_view headers = "", std::string_view method = "GET");

/// Sends one request on a connection of its own.
Reply ask(int port, std::string_view target, std::string_view headers = "", std::string_view method = "GET");

}  // namespace herald::test
