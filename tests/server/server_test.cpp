#include "server/server.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "base/error.h"
#include "tests/server/support/served_site.h"
#include "tests/support/text.h"

namespace herald::server {
namespace {

using test::ask;
using test::contains;
using test::Reply;
using test::ServedSite;
using test::TemporaryFolder;

}  // namespace

TEST_CASE("the site's pages are served as they were built") {
  const ServedSite site;
  const Reply home = site.get("/");
  CHECK(home.status == 200);
  CHECK(home.header("Content-Type") == "text/html; charset=utf-8");
  CHECK(home.header("Cache-Control") == "no-cache");
  CHECK(home.body == test::read(site.folder(), "public/index.html"));
  CHECK(site.get("/people/ada-lovelace/").body == test::read(site.folder(), "public/people/ada-lovelace/index.html"));
  CHECK(site.get("/people/ada-lovelace").header("Location") == "/people/ada-lovelace/");
  CHECK(site.get("/", "If-None-Match: " + home.header("ETag") + "\r\n").status == 304);
  CHECK(site.get("/robots.extra.txt", "Range: bytes=2-4\r\n").body == "234");
}

TEST_CASE("what is missing is told with the site's own page, and with JSON on the API") {
  const ServedSite site;
  const Reply page = site.get("/nobody/");
  CHECK(page.status == 404);
  CHECK(page.header("Content-Type") == "text/html; charset=utf-8");
  CHECK(page.body == test::read(site.folder(), "public/404.html"));
  const Reply json = site.get("/api/v2/search");
  CHECK(json.status == 404);
  CHECK(json.header("Content-Type") == "application/json; charset=utf-8");
  CHECK(json.body ==
        R"({"error":{"code":"not-found","message":"There is nothing at this address.","parameter":null}})");
}

TEST_CASE("a site without built pages still has search and an error page") {
  const TemporaryFolder folder;
  test::build_site(folder);
  std::filesystem::remove_all(folder.path() / "public");
  Server server(test::options_for(folder));
  std::thread running([&] { server.run(); });
  const Reply missing = ask(server.port(), "/");
  CHECK(missing.status == 404);
  CHECK(contains(missing.body, "Test Herald"));
  CHECK(ask(server.port(), "/search").status == 200);
  server.stop();
  running.join();
}

TEST_CASE("every response carries the security headers, and none names the software") {
  const ServedSite site;
  for (const std::string_view target : {"/", "/nobody/", "/people/ada-lovelace", "/search?q=a", "/search?nonsense=a",
                                        "/api/v1/search?q=a", "/api/v1/search?nonsense=a", "/healthz", "/..%2f"}) {
    CAPTURE(target);
    const Reply reply = site.get(target);
    CHECK(reply.header("Server-Timing") == "herald");
    CHECK(reply.header("Content-Security-Policy") ==
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
          "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    CHECK(reply.header("X-Content-Type-Options") == "nosniff");
    CHECK(reply.header("Referrer-Policy") == "strict-origin-when-cross-origin");
    CHECK(reply.header("Cross-Origin-Opener-Policy") == "same-origin");
    CHECK(reply.has("Permissions-Policy"));
    CHECK(reply.has("Date"));
    CHECK_FALSE(reply.has("Server"));
    CHECK_FALSE(reply.has("EXCEPTION_WHAT"));
    CHECK(reply.header("Access-Control-Allow-Origin") == (target.starts_with("/api/") ? "*" : ""));
  }
}

TEST_CASE("only GET and HEAD are answered") {
  const ServedSite site;
  for (const std::string_view method : {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW"}) {
    CAPTURE(method);
    const Reply reply = ask(site.port(), "/api/v1/search", "", method);
    CHECK(reply.status == 405);
    CHECK(reply.header("Allow") == "GET, HEAD");
    CHECK(
        reply.body ==
        R"({"error":{"code":"method-not-allowed","message":"Only GET and HEAD are answered here.","parameter":null}})");
  }
  const Reply page = ask(site.port(), "/search", "", "POST");
  CHECK(page.status == 405);
  CHECK(contains(page.body, "Only GET and HEAD are answered here."));
  CHECK(ask(site.port(), "/search", "", "HEAD").status == 200);
  CHECK(ask(site.port(), "/api/v1/search", "", "HEAD").status == 200);
}

TEST_CASE("hostile addresses get 400, 404 or 414, and the server goes on") {
  const ServedSite site;
  struct Case {
    std::string target;
    int status;
  };
  const Case cases[] = {
      {"/../../etc/passwd", 400},
      {"/..%2f..%2fetc/passwd", 400},
      {"/%2e%2e/%2e%2e/etc/passwd", 400},
      {"/people/..%5c..%5cherald.yml", 400},
      {"/a%00b", 400},
      {"/%ff", 400},
      {"/%", 400},
      {"/.herald/index", 404},
      {"//example.org/%2e%2e", 400},
      {"//example.org/", 404},
      {"/" + std::string(5000, 'a'), 404},
      {"/" + std::string(9000, 'a'), 414},
      {"/search?q=" + std::string(9000, 'a'), 414},
      {"/search?q=" + std::string(5000, 'a'), 400},
      {"/search?q=%00", 400},
      {"/search?q=%ff", 400},
      {"/search?q=%zz", 400},
      {"/search?page=0", 400},
      {"/api/v1/search?q=" + std::string(5000, 'a'), 400},
      {"/api/v1/search?q=%07", 400},
      {"/api/v1/suggest?q=%ff", 400},
      {"/api/v1/suggest?n=5", 400},
      {"/api/%2e%2e/", 400},
  };
  for (const Case& test : cases) {
    CAPTURE(test.target.substr(0, 60));
    CHECK(site.get(test.target).status == test.status);
    CHECK(site.get("/healthz").body == R"({"status":"ok"})");
  }
}

TEST_CASE("the server says where it listens") {
  const TemporaryFolder folder;
  test::build_site(folder);
  ServerOptions options = test::options_for(folder);
  const Server server(options);
  CHECK(server.port() > 0);
  CHECK(server.url() == "http://127.0.0.1:" + std::to_string(server.port()));
  options.host = "::1";
  const Server six(options);
  CHECK(six.url() == "http://[::1]:" + std::to_string(six.port()));
}

TEST_CASE("a server without an index, or with a broken theme, does not start") {
  const TemporaryFolder folder;
  test::build_site(folder);
  ServerOptions options = test::options_for(folder);
  options.index = folder.path() / "nowhere";
  CHECK_THROWS_AS(Server{options}, Error);
  test::write(folder, "templates/search.tpl", "{{>NO_SUCH_PART}}");
  CHECK_THROWS_AS(Server{test::options_for(folder)}, Error);
}

}  // namespace herald::server
