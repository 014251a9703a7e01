// The shortlist as a page, a table and JSON; and the one form that the server takes, sent well and badly.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "server/request_head.h"
#include "server/shortlist_request.h"
#include "server/target.h"
#include "tests/server/support/served_site.h"
#include "tests/support/text.h"

namespace herald::server {
namespace {

using test::Client;
using test::contains;
using test::Reply;
using test::ServedSite;
using Json = nlohmann::ordered_json;

constexpr std::string_view form_type = "Content-Type: application/x-www-form-urlencoded\r\n";

std::string form(std::string_view body, std::string_view headers = form_type) {
  const std::string length = "Content-Length: " + std::to_string(body.size()) + "\r\n";
  return test::request_for("/shortlist", std::string(headers) + length, "POST") + std::string(body);
}

Reply send(const ServedSite& site, std::string_view bytes) {
  Client client(site.port());
  client.send(bytes);
  const auto reply = client.receive("POST");
  REQUIRE(reply.has_value());
  return *reply;
}

}  // namespace

TEST_CASE("a brief becomes a page with people, reasons and links that change the list") {
  const ServedSite site;
  const Reply page = site.get("/shortlist?brief=history+of+compilers&size=1");
  CHECK(page.status == 200);
  CHECK(contains(page.body, "<a href=\"/people/grace-hopper/\">Grace Hopper</a>"));
  CHECK(contains(page.body, "Keynote at History of Programming Languages; Computer scientist; Washington</p>"));
  CHECK(contains(page.body, "href=\"/shortlist?brief=history%20of%20compilers&amp;size=1&amp;drop=grace-hopper\""));
  CHECK(contains(page.body,
                 "href=\"/shortlist?brief=history%20of%20compilers&amp;size=2&amp;keep=grace-hopper&amp;"
                 "keep=jean-sammet\""));
  CHECK(contains(page.body,
                 "href=\"/api/v1/shortlist.csv?brief=history%20of%20compilers&amp;size=1&amp;keep=grace-hopper\""));
  CHECK(contains(page.body, "content=\"noindex\""));
  CHECK_FALSE(contains(page.body, "<script>"));
}

TEST_CASE("following the links of a shortlist adds and removes") {
  const ServedSite site;
  CHECK(contains(site.get("/shortlist?brief=compilers&size=1&drop=grace-hopper").body, "Jean Sammet</a></h3>"));
  const std::string both = site.get("/shortlist?brief=compilers&size=2&keep=ada-lovelace").body;
  CHECK(contains(both, "Ada Lovelace</a></h3>"));
  CHECK(contains(both, "<input type=\"hidden\" name=\"keep\" value=\"ada-lovelace\">"));
  CHECK(contains(both, "href=\"/shortlist?brief=compilers&amp;size=2\">Start again"));
}

TEST_CASE("without a brief the page asks for one") {
  const ServedSite site;
  const Reply page = site.get("/shortlist");
  CHECK(page.status == 200);
  CHECK(contains(page.body, "<textarea id=\"brief\""));
  CHECK_FALSE(contains(page.body, "result-list"));
  CHECK(contains(site.get("/shortlist?brief=xyzzyplugh").body, "Nobody matches this brief"));
  CHECK(contains(site.get("/shortlist?brief=%3Cscript%3E%3C%2Ftextarea%3E").body, "&lt;script&gt;&lt;/textarea&gt;"));
  CHECK(site.get("/shortlist?size=0").status == 400);
}

TEST_CASE("a shortlist can keep near a place; a distance from nowhere is no mistake, for forms send it always") {
  const ServedSite site;
  const auto people = [&](std::string_view query) {
    std::vector<std::string> slugs;
    const Json list = Json::parse(site.get("/api/v1/shortlist?brief=compilers" + std::string(query)).body);
    for (const Json& pick : list["people"])
      slugs.push_back(pick["person"]["slug"]);
    return slugs;
  };
  CHECK(people("&size=1&place=Washington&within=50mi") == std::vector<std::string>{"grace-hopper"});
  CHECK(people("&place=Los+Angeles&within=50mi").empty());
  CHECK(people("&place=Los+Angeles&within=50mi&keep=jean-sammet") == std::vector<std::string>{"jean-sammet"});
  CHECK(people("&within=50mi&place=") == people(""));
  CHECK(site.get("/api/v1/shortlist?brief=compilers&place=Washingtn&within=50mi").status == 400);
  CHECK(
      contains(site.get("/shortlist?brief=compilers&place=Washington&within=50mi&size=1").body,
               "/shortlist?brief=compilers&amp;size=1&amp;place=Washington&amp;within=50mi&amp;keep=grace-hopper\">"));
}

TEST_CASE("a shortlist made of a search keeps what narrows it, shows it, and can let go of it") {
  const ServedSite site;
  const std::string search =
      site.get("/search?q=compiler&kind=person&role=computer-scientist&place=Washington&within=50mi").body;
  CHECK(contains(
      search, "href=\"/shortlist?brief=compiler&amp;role=computer-scientist&amp;place=Washington&amp;within=50mi\""));
  const std::string page =
      site.get("/shortlist?brief=compiler&role=computer-scientist&language=en&topic=no-such-topic&keep=jean-sammet")
          .body;
  CHECK(contains(page,
                 "href=\"/shortlist?brief=compiler&amp;language=en&amp;topic=no-such-topic&amp;keep=jean-sammet\">"
                 "<span class=\"hidden\">Remove: </span><span class=\"facet-name\">Role</span> Computer scientist"));
  CHECK(contains(page, "<span class=\"facet-name\">Language</span> English"));
  CHECK(contains(page, "<span class=\"facet-name\">Topic</span> no-such-topic"));
  CHECK_FALSE(contains(site.get("/shortlist?brief=compiler").body, "facet-name"));
}

TEST_CASE("a shortlist can be read by programs and taken away") {
  const ServedSite site;
  const Json list = Json::parse(site.get("/api/v1/shortlist?brief=compilers&size=1&keep=nobody").body);
  CHECK(list["people"].size() == 1);
  CHECK(list["people"][0]["person"]["slug"] == "grace-hopper");
  CHECK(list["people"][0]["covers"] == Json::array({"compilers"}));
  CHECK(list["unknown"] == Json::array({"nobody"}));
  CHECK(list["others"][0]["person"]["slug"] == "jean-sammet");
  const Reply table = site.get("/api/v1/shortlist.csv?brief=compilers&size=1");
  CHECK(table.header("Content-Disposition") == "attachment; filename=\"shortlist.csv\"");
  CHECK(table.body ==
        "number,name,url,reason,summary\r\n1,Grace Hopper,http://127.0.0.1:8080/people/grace-hopper/,"
        "Covers compilers; Keynote at History of Programming Languages; Computer scientist; Washington,"
        "She built the first compilers.\r\n");
}

TEST_CASE("a form sends the reader on to the address of the list") {
  const ServedSite site;
  const Reply reply = send(site, form("brief=compilers+%26+ethics&size=3&keep=&drop=ada-lovelace"));
  CHECK(reply.status == 303);
  CHECK(reply.header("Location") == "/shortlist?brief=compilers%20%26%20ethics&size=3&drop=ada-lovelace");
  CHECK(send(site, form("size=99")).status == 400);
  CHECK(send(site, form("brief=%zz")).status == 400);
  CHECK(send(site, form("")).header("Location") == "/shortlist");
}

TEST_CASE("a form may come in pieces, and the next request follows it") {
  const ServedSite site;
  const std::string bytes = form("brief=compilers");
  Client client(site.port());
  client.send(std::string_view(bytes).substr(0, bytes.size() - 5));
  client.send(std::string_view(bytes).substr(bytes.size() - 5));
  REQUIRE(client.receive("POST")->status == 303);
  client.send(form("brief=one") + test::request_for("/healthz"));
  CHECK(client.receive("POST")->header("Location") == "/shortlist?brief=one");
  CHECK(client.receive()->body == R"({"status":"ok"})");
}

TEST_CASE("a form that is cut off is not answered") {
  const ServedSite site;
  Client client(site.port());
  client.send(test::request_for("/shortlist", std::string(form_type) + "Content-Length: 20\r\n", "POST") + "brief=a");
  client.finish_sending();
  CHECK(client.is_closed());
}

TEST_CASE("every other way to send a body is refused, and the connection closed") {
  struct Case {
    std::string_view target;
    std::string headers;
    int status;
    std::string_view code;
  };
  const std::string type(form_type);
  const Case cases[] = {
      {"/search", type + "Content-Length: 1\r\n", 405, "method-not-allowed"},
      {"/api/v1/shortlist", type + "Content-Length: 1\r\n", 405, "method-not-allowed"},
      {"/shortlist/", type + "Content-Length: 1\r\n", 405, "method-not-allowed"},
      {"/shortlist", type, 411, "length-required"},
      {"/shortlist", type + "Transfer-Encoding: chunked\r\n", 411, "length-required"},
      {"/shortlist", type + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n", 411, "length-required"},
      {"/shortlist", type + "Content-Length: 1\r\nContent-Length: 1\r\n", 400, "malformed-request"},
      {"/shortlist", type + "Content-Length: -1\r\n", 400, "malformed-request"},
      {"/shortlist", type + "Content-Length: +1\r\n", 400, "malformed-request"},
      {"/shortlist", type + "Content-Length: 1x\r\n", 400, "malformed-request"},
      {"/shortlist", type + "Content-Length: 16385\r\n", 413, "form-too-large"},
      {"/shortlist", type + "Content-Length: 99999999999999999999999\r\n", 413, "form-too-large"},
      {"/shortlist", "Content-Length: 1\r\n", 415, "unknown-form"},
      {"/shortlist", "Content-Type: multipart/form-data; boundary=a\r\nContent-Length: 1\r\n", 415, "unknown-form"},
      {"/shortlist", type + "Content-Encoding: gzip\r\nContent-Length: 1\r\n", 415, "unknown-form"},
      {"/shortlist", type + "Content-Length: 1\r\nExpect: 100-continue\r\n", 417, "expectation-failed"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.target);
    CAPTURE(test.headers);
    std::string bytes = test::request_for(test.target, test.headers, "POST");
    bytes.resize(bytes.size() - 4);
    const auto head = parse_head(bytes + "\r\n\r\n");
    REQUIRE_FALSE(head.has_value());
    CHECK(head.error().status == test.status);
    CHECK(head.error().code == test.code);
  }
  const auto good = parse_head(test::request_for(
      "/shortlist", "content-type: Application/X-WWW-Form-URLencoded; charset=utf-8\r\nContent-Length: 16384\r\n",
      "POST"));
  REQUIRE(good.has_value());
  CHECK(good->body_size == 16'384);
}

TEST_CASE("one list has one address, whatever the order of its parameters") {
  const auto request = parse_shortlist_request("drop=b&keep=a&brief=x&keep=a&size=5&keep=b&role=ccio");
  REQUIRE(request.has_value());
  CHECK(shortlist_url(*request) == "/shortlist?brief=x&role=ccio&keep=a&drop=b");
  CHECK(parse_shortlist_request("brief=x&kind=person").error().code == "unknown-parameter");
  CHECK(parse_shortlist_request("keep=A").error().code == "invalid-slug");
  std::string many = "brief=x";
  for (int i = 0; i < 51; ++i)
    many += "&drop=p" + std::to_string(i);
  CHECK(parse_shortlist_request(many).error().code == "too-many-people");
  std::string long_names = "brief=x";
  for (int i = 0; i < 50; ++i)
    long_names += "&drop=p" + std::to_string(i) + std::string(180, 'a');
  CHECK(parse_shortlist_request(long_names).error().code == "list-too-long");
}

}  // namespace herald::server
