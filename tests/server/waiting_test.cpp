#include "server/waiting.h"

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace herald::server {
namespace {

/// A connection as its server sees it.
class Pair {
 public:
  Pair() { REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends_.data()) == 0); }
  ~Pair() {
    ::close(ends_[0]);
    ::close(ends_[1]);
  }
  Pair(const Pair&) = delete;
  Pair& operator=(const Pair&) = delete;

  int socket() const { return ends_[0]; }
  void send() const { REQUIRE(::send(ends_[1], "x", 1, MSG_NOSIGNAL) == 1); }

  /// Whether reading says that nothing more will come, instead of "nothing yet".
  bool has_ended() const {
    char byte = 0;
    return ::recv(socket(), &byte, 1, 0) == 0;
  }

 private:
  std::array<int, 2> ends_ = {-1, -1};
};

}  // namespace

TEST_CASE("the connection that waits longest is ended first, each once") {
  const Pair first;
  const Pair second;
  WaitingConnections waiting;
  waiting.close_longest();
  const WaitingConnections::Place first_place(waiting, first.socket());
  const WaitingConnections::Place second_place(waiting, second.socket());
  CHECK_FALSE(first.has_ended());
  waiting.close_longest();
  CHECK(first.has_ended());
  CHECK_FALSE(second.has_ended());
  waiting.close_longest();
  CHECK(second.has_ended());
  waiting.close_longest();
}

TEST_CASE("a connection that waits no more is left alone") {
  const Pair pair;
  WaitingConnections waiting;
  { const WaitingConnections::Place place(waiting, pair.socket()); }
  waiting.close_longest();
  waiting.close_all();
  CHECK_FALSE(pair.has_ended());
}

TEST_CASE("after the end of all waits nobody begins a new one") {
  const Pair before;
  const Pair after;
  WaitingConnections waiting;
  const WaitingConnections::Place before_place(waiting, before.socket());
  waiting.close_all();
  CHECK(before.has_ended());
  const WaitingConnections::Place after_place(waiting, after.socket());
  CHECK(after.has_ended());
}

TEST_CASE("a request that had arrived can still be read") {
  const Pair pair;
  WaitingConnections waiting;
  const WaitingConnections::Place place(waiting, pair.socket());
  pair.send();
  waiting.close_longest();
  char byte = 0;
  CHECK(::recv(pair.socket(), &byte, 1, 0) == 1);
  CHECK(pair.has_ended());
}

}  // namespace herald::server
