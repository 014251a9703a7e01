#include "server/request_head.h"

#include <doctest/doctest.h>

#include "server/target.h"

namespace herald::server {
namespace {

std::string with_host(std::string_view line, std::string_view headers = "") {
  return std::string(line) + "\r\nHost: herald.test\r\n" + std::string(headers) + "\r\n";
}

}  // namespace

TEST_CASE("a request is read with its path, query and headers") {
  const auto head = parse_head(with_host("GET /people/?page=2#top HTTP/1.1", "Accept:  text/html \r\nX-Empty:\r\n"));
  REQUIRE(head.has_value());
  CHECK(head->request.method == Method::get);
  CHECK(head->request.path == "/people/");
  CHECK(head->request.query == "page=2");
  CHECK(head->request.header("accept") == "text/html");
  CHECK(head->request.header("X-Empty") == "");
  CHECK_FALSE(head->request.header("Range").has_value());
  CHECK(head->after == After::keep_open);
}

TEST_CASE("escapes in header values stay as they were sent") {
  const auto head = parse_head(with_host("GET / HTTP/1.1", "X-Value: a%0d%0ab\r\n"));
  REQUIRE(head.has_value());
  CHECK(head->request.header("X-Value") == "a%0d%0ab");
}

TEST_CASE("a whole address is accepted as a proxy sends it") {
  CHECK(parse_head(with_host("GET http://herald.test/a?b=c HTTP/1.1"))->request.path == "/a");
  CHECK(parse_head(with_host("GET http://herald.test HTTP/1.1"))->request.path == "/");
}

TEST_CASE("the client decides whether the connection stays open") {
  struct Case {
    std::string_view line;
    std::string_view headers;
    After expected;
  };
  const Case cases[] = {
      {"GET / HTTP/1.1", "", After::keep_open},
      {"GET / HTTP/1.1", "Connection: close\r\n", After::close},
      {"GET / HTTP/1.1", "Connection: Upgrade, Close\r\n", After::close},
      {"GET / HTTP/1.1", "Connection: closed\r\n", After::keep_open},
      {"GET / HTTP/1.0", "", After::close},
      {"GET / HTTP/1.0", "Connection: keep-alive\r\n", After::keep_open},
  };
  for (const Case& test : cases) {
    CAPTURE(test.line);
    CAPTURE(test.headers);
    const auto head = parse_head(with_host(test.line, test.headers));
    REQUIRE(head.has_value());
    CHECK(head->after == test.expected);
  }
}

TEST_CASE("a malformed request is refused with its status") {
  struct Case {
    std::string head;
    int status;
    std::string_view code;
  };
  const Case cases[] = {
      {with_host("GET / HTTP/1.1", "Host: other.test\r\n"), 400, "malformed-request"},
      {"GET / HTTP/1.1\r\n\r\n", 400, "malformed-request"},
      {with_host("GET  / HTTP/1.1"), 400, "malformed-request"},
      {with_host("GET /a b HTTP/1.1"), 400, "malformed-request"},
      {with_host("GET /"), 400, "malformed-request"},
      {with_host(""), 400, "malformed-request"},
      {with_host("GET people HTTP/1.1"), 400, "malformed-request"},
      {with_host("GET * HTTP/1.1"), 400, "malformed-request"},
      {with_host("GET ftp://herald.test/ HTTP/1.1"), 400, "malformed-request"},
      {with_host("GET /\x01 HTTP/1.1"), 400, "malformed-request"},
      {with_host(std::string("GET /\0 HTTP/1.1", 15)), 400, "malformed-request"},
      {with_host("G(T / HTTP/1.1"), 400, "malformed-request"},
      {with_host("GET / FTP/1.1"), 400, "malformed-request"},
      {with_host("GET / HTTP/2.0"), 505, "unknown-version"},
      {with_host("GET / HTTP/1.1", "No colon\r\n"), 400, "malformed-request"},
      {with_host("GET / HTTP/1.1", "Name : value\r\n"), 400, "malformed-request"},
      {with_host("GET / HTTP/1.1", "A: b\r\n folded\r\n"), 400, "malformed-request"},
      {with_host("GET / HTTP/1.1", "A: b\nC: d\r\n"), 400, "malformed-request"},
      {with_host("POST / HTTP/1.1", "Content-Length: 3\r\n"), 405, "method-not-allowed"},
      {with_host("BREW / HTTP/1.1"), 405, "method-not-allowed"},
      {with_host("OPTIONS * HTTP/1.1"), 405, "method-not-allowed"},
      {with_host("GET / HTTP/1.1", "Content-Length: 3\r\n"), 413, "body-not-allowed"},
      {with_host("GET / HTTP/1.1", "Content-Length: 0\r\nContent-Length: 3\r\n"), 413, "body-not-allowed"},
      {with_host("GET / HTTP/1.1", "Transfer-Encoding: chunked\r\n"), 413, "body-not-allowed"},
      {with_host("GET / HTTP/1.1", "Expect: 100-continue\r\n"), 417, "expectation-failed"},
      {with_host("GET /" + std::string(longest_target, 'a') + " HTTP/1.1"), 414, "address-too-long"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.head.substr(0, 100));
    const auto head = parse_head(test.head);
    REQUIRE_FALSE(head.has_value());
    CHECK(head.error().status == test.status);
    CHECK(head.error().code == test.code);
  }
}

TEST_CASE("a hundred headers are read, one more is refused") {
  std::string headers;
  for (std::size_t i = 0; i + 1 < most_headers; ++i)
    headers += "X-Many: 1\r\n";
  CHECK(parse_head(with_host("GET / HTTP/1.1", headers)).has_value());
  const auto refused = parse_head(with_host("GET / HTTP/1.1", headers + "X-Many: 1\r\n"));
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().status == 431);
}

TEST_CASE("a refusal remembers where the request was going") {
  CHECK(parse_head(with_host("POST /api/v1/search?q=a HTTP/1.1")).error().path == "/api/v1/search");
  CHECK(refuse_incomplete("GET /api/" + std::string(9000, 'a'))->path.starts_with("/api/aaa"));
}

TEST_CASE("a head that only grows is refused before it ends") {
  CHECK_FALSE(refuse_incomplete("GET / HTTP/1.1\r\nHost: herald.test\r\n").has_value());
  CHECK(refuse_incomplete("GET /" + std::string(9000, 'a'))->status == 414);
  CHECK(refuse_incomplete("GET / HTTP/1.1\r\nX: " + std::string(longest_head, 'a'))->status == 431);
  CHECK(head_size("GET / HTTP/1.1\r\n") == 0);
  CHECK(head_size("GET / HTTP/1.1\r\n\r\nGET") == 18);
}

}  // namespace herald::server
