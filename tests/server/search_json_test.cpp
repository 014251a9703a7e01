#include "server/search_json.h"

#include "server/explanation_words.h"

#include <doctest/doctest.h>

#include "site/theme.h"

namespace herald::server {
namespace {

const site::Theme& lantern() {
  static const site::Theme theme = site::load_theme(HERALD_SOURCE_FOLDER, "lantern", HERALD_SOURCE_FOLDER);
  return theme;
}

generator::Wording in(const std::string& language) {
  return {lantern().translations_for(language), language};
}

}  // namespace

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
      search_json(request, answer, in("en")) ==
      R"({"query":"compiler","total":41,"page":2,"per_page":20,"took_ms":1.235,"suggestion":"compilers",)"
      R"("incomplete":null,"results":[{"kind":"person","slug":"grace-hopper","title":"Grace Hopper","url":"/people/grace-hopper/",)"
      R"("summary":"She wrote \"A-0\".","date":null,"distance_km":null,"score":12.3,"snippet":"the first <mark>compiler</mark>",)"
      R"("evidence":[)"
      R"({"kind":"talk","title":"Keynote","url":"/talks/keynote/","event":"HOPL","date":"1978-06-01"},)"
      R"({"kind":"story","title":"A story","url":"/stories/a/","event":null,"date":null}],)"
      R"("matched":["title","topic"],"explain":{"points":12.5,"evidence":10.0,"profile":2.0,"activity":0.5,)"
      R"("name":0.0,"attention":3.0,"damping":0.056,)"
      R"("in_words":["“Keynote” is what speaks for her.",)"
      R"("All that is here about her, read as one text, gave 16 % of her points.",)"
      R"("She has been shown before, so others who fit about as well have their turn: that took 6 % of the best score.",)"
      R"("In a title: compiler","In a topic: compiler"],)"
      R"("pieces":[{"title":"Keynote","url":"/talks/keynote/","share":1.0}],)"
      R"("words":[{"word":"compiler","in":["title","topic"]}]}}],)"
      R"("facets":{"role":[{"value":"admiral","label":"Rear admiral","count":3}],"event":[]}})");
}

TEST_CASE("an explanation leaves out what is too small to matter, and speaks the language of the page") {
  search::Explanation explanation;
  explanation.points = 100;
  explanation.evidence = 108;
  explanation.profile = 4;
  explanation.activity = -12;
  explanation.name = 0.5;
  explanation.pieces = {{"Keynote", "/talks/keynote/", 0.6}, {"Panel", "/talks/panel/", 0.4}};
  explanation.words = {{"a", {"text"}}, {"b", {"text", "role"}}};
  CHECK(in_words(explanation, site::Kind::person, in("en")) ==
        std::vector<std::string>{"Your question has her name in it.",
                                 "“Keynote” is 60 % of what speaks for her; the rest is in other talks and stories.",
                                 "Not having appeared for long took 12 % of her points.", "In the text: a, b",
                                 "In a role: b"});
  CHECK(in_words(explanation, site::Kind::person, in("cy")) ==
        std::vector<std::string>{
            "Mae ei henw hi yn eich cwestiwn.",
            "“Keynote” yw 60 % o’r hyn sy’n siarad drosti; mae’r gweddill mewn sgyrsiau a straeon eraill.",
            "Collodd 12 % o’i phwyntiau am nad yw wedi ymddangos ers tro.", "“a, b”: y testun", "“b”: rôl"});
  search::Explanation title;
  title.name = 1;
  CHECK(in_words(title, site::Kind::role, in("en")) == std::vector<std::string>{"Your question is its title."});
  CHECK(in_words({}, site::Kind::role, in("en")).empty());
}

TEST_CASE("an empty answer has all its names") {
  CHECK(search_json({}, {}, in("en")) ==
        R"({"query":"","total":0,"page":1,"per_page":20,"took_ms":0.0,"suggestion":null,"incomplete":null,)"
        R"("results":[],"facets":{}})");
}

TEST_CASE("an answer from a part of the index says so") {
  search::Answer answer;
  answer.shards = 3;
  answer.lost_shards = 1;
  CHECK(search_json({}, answer, in("en")).find(R"("incomplete":{"shards":3,"lost":1})") != std::string::npos);
}

TEST_CASE("text that is not UTF-8 after all is mended, not refused") {
  search::Answer answer;
  answer.suggestion = "a\xff";
  CHECK(search_json({}, answer, in("en")).find("\"suggestion\":\"a\xEF\xBF\xBD\"") != std::string::npos);
}

TEST_CASE("suggestions are written as the API says") {
  CHECK(suggest_json({}) == R"({"suggestions":[]})");
  const search::Suggestion one[] = {{site::Kind::person, "Grace Hopper", "/people/grace-hopper/"}};
  CHECK(suggest_json(one) ==
        R"({"suggestions":[{"kind":"person","title":"Grace Hopper","url":"/people/grace-hopper/"}]})");
}

}  // namespace herald::server
