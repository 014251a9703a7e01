#pragma once
// One client's connection: reads request heads within limits of size and time, writes responses. Used by the
// listener, on one thread at a time.
//
// cpp-httplib 0.11.4 would do this itself, but reads any number of headers, has no time limit for a whole head, loses
// pipelined requests, decodes escapes in header values, runs regular expressions over ranges, and compresses without
// Vary. So Herald takes the socket over from it here.

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <tl/expected.hpp>

#include "server/message.h"
#include "server/request_head.h"
#include "server/waiting.h"

namespace herald::server {

/// How long a client may take.
struct Patience {
  std::chrono::milliseconds idle = std::chrono::seconds(30);   ///< before a request begins
  std::chrono::milliseconds head = std::chrono::seconds(10);   ///< from a request's first byte to its last
  std::chrono::milliseconds write = std::chrono::seconds(20);  ///< for a response, and a second for each 16 KiB
};

class Connection {
 public:
  /// Owns `socket` and closes it in the end.
  Connection(int socket, WaitingConnections& waiting, const Patience& patience);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// The next request; nothing when the client has gone or stayed silent, or the wait was ended. `before_wait` is
  /// called whenever nothing is there to read, with the connection's place among the waiting ones taken.
  tl::expected<std::optional<Head>, Refusal> read_head(const std::function<void()>& before_wait);

  /// Sends `response`; for HEAD without its body. False when the client did not take all of it.
  bool write(const Response& response, Method method, After after);

  /// Tells the client that no more comes, and takes what it still sends for a moment: a close with unread bytes
  /// would make its system throw away the response.
  void finish();

 private:
  using Clock = std::chrono::steady_clock;
  enum class Received { some, nothing };

  /// The rest of the request that `head` begins: its body, if it has one. `deadline` is for all of it.
  tl::expected<std::optional<Head>, Refusal> read_body(Head head, Clock::time_point deadline,
                                                       const std::function<void()>& before_wait);
  Received receive(Clock::time_point deadline, const std::function<void()>& before_wait);
  bool send(std::string_view bytes, int flags, Clock::time_point deadline);
  bool send_file(const FileSlice& slice, Clock::time_point deadline);
  bool has_gone() const;
  bool send_stream(const Stream& stream);

  int socket_;
  WaitingConnections& waiting_;
  Patience patience_;
  std::string received_;  ///< bytes of requests that are not read yet
};

}  // namespace herald::server
