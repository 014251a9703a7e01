#include "server/search_json.h"

#include <doctest/doctest.h>

namespace herald::server {

TEST_CASE("an answer is written with the names and the order of the API") {
  search::Request request;
  request.text = "compiler";
  request.page = 2;
  search::Answer answer;
  answer.total = 41;
  answer.took_ms = 1.23456;
  answer.suggestion = "compilers";
  search::Result result;
  result.kind = site::Kind::person;
  result.slug = "grace-hopper";
  result.title = "Grace Hopper";
  result.url = "/people/grace-hopper/";
  result.summary = "She wrote \"A-0\".";
  result.score = 12.3;
  result.snippet = "the first <mark>compiler</mark>";
  result.evidence.push_back({site::Kind::talk, "Keynote", "/talks/keynote/", "HOPL", "keynote", "1978-06-01", "x"});
  result.evidence.push_back({site::Kind::story, "A story", "/stories/a/", "", "", "", ""});
  result.matched = {"title", "topic"};
  result.explanation = search::Explanation{.points = 12.5,
                                           .evidence = 10,
                                           .profile = 2,
                                           .activity = 0.5,
                                           .name = 0,
                                           .attention = 3,
                                           .damping = 0.0555,
                                           .pieces = {{"Keynote", "/talks/keynote/", 1}},
                                           .words = {{"compiler", {"title", "topic"}}}};
  answer.results.push_back(result);
  answer.facets.push_back({search::Facet::role, {{"admiral", "Rear admiral", 3, false}}});
  answer.facets.push_back({search::Facet::event, {}});
  CHECK(
      search_json(request, answer) ==
      R"({"query":"compiler","total":41,"page":2,"per_page":20,"took_ms":1.235,"suggestion":"compilers",)"
      R"("incomplete":null,"results":[{"kind":"person","slug":"grace-hopper","title":"Grace Hopper","url":"/people/grace-hopper/",)"
      R"("summary":"She wrote \"A-0\".","date":null,"distance_km":null,"score":12.3,"snippet":"the first <mark>compiler</mark>",)"
      R"("evidence":[)"
      R"({"kind":"talk","title":"Keynote","url":"/talks/keynote/","event":"HOPL","date":"1978-06-01"},)"
      R"({"kind":"story","title":"A story","url":"/stories/a/","event":null,"date":null}],)"
      R"("matched":["title","topic"],"explain":{"points":12.5,"evidence":10.0,"profile":2.0,"activity":0.5,)"
      R"("name":0.0,"attention":3.0,"damping":0.056,)"
      R"("pieces":[{"title":"Keynote","url":"/talks/keynote/","share":1.0}],)"
      R"("words":[{"word":"compiler","in":["title","topic"]}]}}],)"
      R"("facets":{"role":[{"value":"admiral","label":"Rear admiral","count":3}],"event":[]}})");
}

TEST_CASE("an empty answer has all its names") {
  CHECK(search_json({}, {}) ==
        R"({"query":"","total":0,"page":1,"per_page":20,"took_ms":0.0,"suggestion":null,"incomplete":null,)"
        R"("results":[],"facets":{}})");
}

TEST_CASE("an answer from a part of the index says so") {
  search::Answer answer;
  answer.shards = 3;
  answer.lost_shards = 1;
  CHECK(search_json({}, answer).find(R"("incomplete":{"shards":3,"lost":1})") != std::string::npos);
}

TEST_CASE("text that is not UTF-8 after all is mended, not refused") {
  search::Answer answer;
  answer.suggestion = "a\xff";
  CHECK(search_json({}, answer).find("\"suggestion\":\"a\xEF\xBF\xBD\"") != std::string::npos);
}

TEST_CASE("suggestions are written as the API says") {
  CHECK(suggest_json({}) == R"({"suggestions":[]})");
  const search::Suggestion one[] = {{site::Kind::person, "Grace Hopper", "/people/grace-hopper/"}};
  CHECK(suggest_json(one) ==
        R"({"suggestions":[{"kind":"person","title":"Grace Hopper","url":"/people/grace-hopper/"}]})");
}

}  // namespace herald::server
