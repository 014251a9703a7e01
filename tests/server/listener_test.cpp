#include "server/listener.h"

#include <doctest/doctest.h>
#include <fcntl.h>

#include <atomic>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/error.h"
#include "tests/server/support/client.h"
#include "tests/support/temporary_folder.h"

namespace herald::server {
namespace {

using test::ask;
using test::Client;
using test::request_for;

Response text_response(std::string text) {
  Response response;
  response.set("Content-Type", "text/plain");
  response.body = std::move(text);
  return response;
}

/// A listener that answers with what it was asked for, running on a thread of its own.
class Running {
 public:
  explicit Running(ListenerOptions options = {}, std::function<Response(const Request&)> answer = echo)
      : listener_(with_defaults(std::move(options)), {std::move(answer), refuse}),
        thread_([this] { listener_.run(); }) {}
  ~Running() {
    listener_.stop();
    thread_.join();
  }

  int port() const { return listener_.port(); }
  Listener& listener() { return listener_; }

  static Response echo(const Request& request) { return text_response(request.path + "?" + request.query); }

 private:
  static ListenerOptions with_defaults(ListenerOptions options) {
    options.host = "127.0.0.1";
    return options;
  }
  static Response refuse(const Refusal& refusal) {
    Response response = text_response(refusal.code);
    response.status = refusal.status;
    return response;
  }

  Listener listener_;
  std::thread thread_;
};

}  // namespace

TEST_CASE("a connection serves many requests") {
  const Running server;
  Client client(server.port());
  for (int i = 0; i < 200; ++i) {
    const std::string path = "/" + std::to_string(i);
    client.send(request_for(path));
    const auto reply = client.receive();
    REQUIRE(reply.has_value());
    CHECK(reply->status == 200);
    CHECK(reply->body == path + "?");
    CHECK(reply->header("Connection") == "keep-alive");
  }
}

TEST_CASE("pipelined requests are answered in their order") {
  const Running server;
  Client client(server.port());
  std::string requests;
  for (int i = 0; i < 50; ++i)
    requests += request_for("/" + std::to_string(i));
  client.send("\r\n" + requests);
  for (int i = 0; i < 50; ++i) {
    const auto reply = client.receive();
    REQUIRE(reply.has_value());
    CHECK(reply->body == "/" + std::to_string(i) + "?");
  }
}

TEST_CASE("a request may arrive byte by byte") {
  const Running server;
  Client client(server.port());
  for (const char byte : request_for("/slow?a=b"))
    client.send({&byte, 1});
  const auto reply = client.receive();
  REQUIRE(reply.has_value());
  CHECK(reply->body == "/slow?a=b");
}

TEST_CASE("an answer to HEAD has the length of the body and no body") {
  const Running server;
  Client client(server.port());
  client.send(request_for("/abc", "", "HEAD") + request_for("/next"));
  const auto head = client.receive("HEAD");
  REQUIRE(head.has_value());
  CHECK(head->header("Content-Length") == "5");
  CHECK(client.receive()->body == "/next?");
}

TEST_CASE("the connection closes when the client wants it") {
  const Running server;
  Client client(server.port());
  client.send(request_for("/", "Connection: close\r\n"));
  CHECK(client.receive()->header("Connection") == "close");
  CHECK(client.is_closed());
  Client old(server.port());
  old.send("GET / HTTP/1.0\r\n\r\n");
  CHECK(old.receive()->status == 200);
  CHECK(old.is_closed());
}

TEST_CASE("a malformed request is refused, its connection closed, and others are served") {
  const Running server;
  struct Case {
    std::string bytes;
    int status;
  };
  const Case cases[] = {
      {"nonsense\r\n\r\n", 400},
      {std::string("\0\0\0\0\r\n\r\n", 8), 400},
      {std::string("\x16\x03\x01\x02\0\x01\r\n\r\n", 10), 400},
      {request_for("/" + std::string(9000, 'a')), 414},
      {"GET /" + std::string(100'000, 'a'), 414},
      {"GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(100'000, 'a'), 431},
      {"GET / HTTP/1.1\r\nHost: a\r\n" + std::string(30'000, '\n'), 431},
      {request_for("/", "Content-Length: 1000000\r\n", "POST") + std::string(1'000'000, 'x'), 405},
      {request_for("/", "Transfer-Encoding: chunked\r\n", "POST") + "5\r\nhello\r\n0\r\n\r\n", 405},
      {request_for("/", "Transfer-Encoding: chunked\r\n") + "5\r\nhello\r\n0\r\n\r\n", 413},
      {request_for("/", "Content-Encoding: gzip\r\nContent-Length: 10\r\n"), 413},
  };
  for (const Case& test : cases) {
    CAPTURE(test.bytes.substr(0, 60));
    Client client(server.port());
    client.send(test.bytes);
    const auto reply = client.receive();
    REQUIRE(reply.has_value());
    CHECK(reply->status == test.status);
    CHECK(reply->header("Connection") == "close");
    CHECK(client.is_closed());
    CHECK(ask(server.port(), "/next").body == "/next?");
  }
}

TEST_CASE("a million headers are refused long before they end") {
  const Running server;
  Client client(server.port());
  client.send("GET / HTTP/1.1\r\nHost: a\r\n");
  for (int i = 0; i < 1000; ++i)
    client.send("X-Many: 1\r\nX-Many: 2\r\nX-Many: 3\r\n");
  const auto reply = client.receive();
  REQUIRE(reply.has_value());
  CHECK(reply->status == 431);
}

TEST_CASE("a head that takes too long is given up") {
  Patience patience;
  patience.head = std::chrono::milliseconds(50);
  const Running server({.host = {}, .port = 0, .pool = {}, .patience = patience});
  Client client(server.port());
  client.send("GET / HT");
  const auto reply = client.receive();
  REQUIRE(reply.has_value());
  CHECK(reply->status == 408);
  CHECK(client.is_closed());
}

TEST_CASE("a silent connection is closed without a word") {
  Patience patience;
  patience.idle = std::chrono::milliseconds(50);
  const Running server({.host = {}, .port = 0, .pool = {}, .patience = patience});
  Client client(server.port());
  CHECK(client.is_closed());
}

TEST_CASE("300 idle connections and 200 with slow headers stop nobody") {
  const Running server;
  std::vector<Client> holders;
  for (int i = 0; i < 300; ++i) {
    holders.emplace_back(server.port());
    holders.back().send(request_for("/"));
    REQUIRE(holders.back().receive().has_value());
  }
  for (int i = 0; i < 200; ++i) {
    holders.emplace_back(server.port());
    holders.back().send("GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ");
  }
  for (int i = 0; i < 20; ++i)
    CHECK(ask(server.port(), "/probe").body == "/probe?");
  holders.front().send(request_for("/again"));
  CHECK(holders.front().receive()->body == "/again?");
}

TEST_CASE("more waiting connections than threads stop nobody") {
  const Running server({.host = {}, .port = 0, .pool = {2, 4}, .patience = {}});
  std::vector<Client> holders;
  for (int i = 0; i < 20; ++i) {
    holders.emplace_back(server.port());
    holders.back().send(i % 2 == 0 ? request_for("/") : "GET / HTTP/1.1\r\nX-Slow: ");
  }
  for (int i = 0; i < 20; ++i)
    CHECK(ask(server.port(), "/probe").body == "/probe?");
  CHECK(holders.front().receive().has_value());
  CHECK(holders.front().is_closed());
}

TEST_CASE("many clients at once each get their own answer") {
  const Running server;
  std::atomic<int> right = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&, t] {
      Client client(server.port());
      for (int i = 0; i < 100; ++i) {
        const std::string path = "/" + std::to_string(t) + "/" + std::to_string(i);
        client.send(request_for(path));
        const auto reply = client.receive();
        if (reply && reply->body == path + "?") ++right;
      }
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  CHECK(right == 800);
}

TEST_CASE("a large file arrives whole, and a client that leaves early harms nobody") {
  const test::TemporaryFolder folder;
  std::string large(20 * 1024 * 1024, '\0');
  for (std::size_t i = 0; i < large.size(); ++i)
    large[i] = static_cast<char>(i * 31 >> 7U);
  test::write(folder, "large.bin", large);
  const Running server({}, [&](const Request&) {
    Response response;
    Descriptor file(::open((folder.path() / "large.bin").c_str(), O_RDONLY | O_CLOEXEC));
    response.body = FileSlice{std::move(file), 100, large.size() - 200};
    return response;
  });
  {
    Client leaver(server.port());
    leaver.send(request_for("/large.bin"));
  }
  CHECK(ask(server.port(), "/large.bin").body == large.substr(100, large.size() - 200));
}

TEST_CASE("a port in use is named, with a hint") {
  const Running server;
  const std::string port = std::to_string(server.port());
  CHECK_THROWS_WITH_AS(Listener({"127.0.0.1", server.port(), {}, {}}, {}),
                       ("cannot listen on 127.0.0.1:" + port +
                        ": Address already in use; another program listens there; stop it, or choose another port with "
                        "--port " +
                        std::to_string(server.port() + 1))
                           .c_str(),
                       Error);
}

TEST_CASE("an address of another machine is refused") {
  CHECK_THROWS_WITH_AS(Listener({"203.0.113.7", 0, {}, {}}, {}),
                       "cannot listen on 203.0.113.7:0: Cannot assign requested address; is the host an address of "
                       "this machine?",
                       Error);
}

TEST_CASE("a request under way is answered before run() returns; waiting connections are closed at once") {
  std::promise<void> begun;
  std::promise<void> may_end;
  const std::shared_future<void> end = may_end.get_future().share();
  auto answer = [&](const Request& request) {
    if (request.path == "/slow") {
      begun.set_value();
      end.wait();
    }
    return text_response("done");
  };
  Listener listener({"127.0.0.1", 0, {}, {}}, {answer, [](const Refusal&) { return Response(); }});
  std::thread running([&] { listener.run(); });
  Client idle(listener.port());
  idle.send(request_for("/"));
  REQUIRE(idle.receive().has_value());
  Client busy(listener.port());
  busy.send(request_for("/slow"));
  begun.get_future().wait();

  listener.stop();
  CHECK(idle.is_closed());
  may_end.set_value();
  const auto reply = busy.receive();
  REQUIRE(reply.has_value());
  CHECK(reply->body == "done");
  CHECK(reply->header("Connection") == "close");
  running.join();
}

TEST_CASE("a stream is sent piece by piece as it comes, and ends with the connection") {
  std::promise<void> first_was_read;
  std::promise<void> client_left;
  std::atomic<bool> has_ended = false;
  const Running running({}, [&](const Request& request) {
    Response response;
    response.set("Content-Type", "text/event-stream");
    if (request.path == "/short") {
      const auto pieces = std::make_shared<int>(0);
      response.body = Stream{[&, pieces]() -> std::optional<std::string> {
        if (++*pieces == 2) first_was_read.get_future().wait();
        if (*pieces == 3) return std::nullopt;
        return "piece " + std::to_string(*pieces) + "\n\n";
      }};
    } else {
      // Lives as long as the stream.
      const auto end = std::shared_ptr<void>(nullptr, [&](void*) {
        has_ended = true;
        client_left.set_value();
      });
      response.body = Stream{[end]() -> std::optional<std::string> { return ":\n\n"; }};
    }
    return response;
  });
  Client client(running.port());
  client.send(request_for("/short"));
  std::string received;
  const auto read_to = [&](const std::string& end) {
    while (received.find(end) == std::string::npos) {
      const std::string piece = client.receive_some();
      if (piece.empty()) break;
      received += piece;
    }
    return received.find(end) != std::string::npos;
  };
  CHECK(read_to("\r\n\r\npiece 1\n\n"));
  CHECK(received.find("Content-Length") == std::string::npos);
  first_was_read.set_value();
  CHECK(read_to("piece 2\n\n"));
  CHECK(client.is_closed());

  {
    Client endless(running.port());
    endless.send(request_for("/endless"));
    CHECK(endless.receive_some().starts_with("HTTP/1.1 200"));
  }
  client_left.get_future().wait();
  CHECK(has_ended);
}

TEST_CASE("a listener can be stopped before it runs, and twice") {
  Listener listener({"127.0.0.1", 0, {}, {}}, {});
  listener.stop();
  listener.stop();
  listener.run();
}

}  // namespace herald::server
