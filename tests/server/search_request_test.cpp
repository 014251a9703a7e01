#include "server/search_request.h"

#include <doctest/doctest.h>

#include "server/target.h"

namespace herald::server {
namespace {

/// The whole request as one text, so that a test can assert all of it.
std::string described(const search::Request& request) {
  std::string text = "q=" + request.text;
  for (const search::Filter& filter : request.filters) {
    text += " " + std::string(search::name_of(filter.facet)) + "=" + filter.value;
  }
  text += " facets=";
  for (const search::Facet facet : request.facets)
    text += std::string(search::name_of(facet)) + ",";
  text += " page=" + std::to_string(request.page) + "/" + std::to_string(request.per_page);
  if (request.dates.from) text += " from=" + to_iso(*request.dates.from);
  if (request.dates.to) text += " to=" + to_iso(*request.dates.to);
  if (request.explain == search::Explain::yes) text += " explain";
  text += request.fairness == search::Fairness::on ? " fair" : " unfair";
  return text;
}

}  // namespace

TEST_CASE("a query string is read into a request") {
  struct Case {
    std::string_view query;
    std::string_view expected;
  };
  const Case cases[] = {
      {"", "q= facets= page=1/20 fair"},
      {"q=grace+hopper", "q=grace hopper facets= page=1/20 fair"},
      {"q=%20%20ethics%20", "q=ethics facets= page=1/20 fair"},
      {"q=K%C3%A4the", "q=Käthe facets= page=1/20 fair"},
      {"q=&kind=&page=&fair=", "q= facets= page=1/20 fair"},
      {"q=a&page=2&per_page=100&fair=0", "q=a facets= page=2/100 unfair"},
      {"from=1970&to=1990-05-31&explain=1", "q= facets= page=1/20 from=1970 to=1990-05-31 explain fair"},
      {"explain=0&to=1990", "q= facets= page=1/20 to=1990 fair"},
      {"fair=1", "q= facets= page=1/20 fair"},
      {"role=ccio&role=cnio&kind=person&as=keynote",
       "q= role=ccio role=cnio kind=person as=keynote facets= page=1/20 fair"},
      {"role=ccio&role=ccio", "q= role=ccio facets= page=1/20 fair"},
      {"event=hopl-1978&topic=ethics&place=leeds&language=cy&seniority=board&format=panel&theme=t&life_stage=l",
       "q= event=hopl-1978 topic=ethics place=leeds language=cy seniority=board format=panel theme=t life_stage=l "
       "facets= page=1/20 fair"},
      {"facets=role,event", "q= facets=role,event, page=1/20 fair"},
      {"facets=role,,role%2C%20as", "q= facets=role,as, page=1/20 fair"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.query);
    const auto request = parse_search_request(test.query, DefaultFacets::none);
    REQUIRE(request.has_value());
    CHECK(described(*request) == test.expected);
  }
}

TEST_CASE("the page counts all facets unless the request says which") {
  CHECK(parse_search_request("", DefaultFacets::all)->facets.size() == search::all_facets().size());
  CHECK(parse_search_request("facets=role", DefaultFacets::all)->facets.size() == 1);
}

TEST_CASE("what is wrong with a request is said, with the parameter's name") {
  struct Case {
    std::string query;
    ParameterError expected;
  };
  const Case cases[] = {
      {"qq=a", {"unknown-parameter", "There is no parameter 'qq'; did you mean 'q'?", "qq"}},
      {"rolle=a", {"unknown-parameter", "There is no parameter 'rolle'; did you mean 'role'?", "rolle"}},
      {"limit=3",
       {"unknown-parameter",
        "There is no parameter 'limit'; there are q, within, page, per_page, facets, fair, lang, from, to, explain, "
        "kind, role, topic, event, as, place, language, seniority, format, theme, life_stage.",
        "limit"}},
      {"=a", {"malformed-query", "A parameter has no name, or one that is not valid text.", ""}},
      {"kind=persn", {"unknown-kind", "There is no kind 'persn'; did you mean 'person'?", "kind"}},
      {"facets=roles", {"unknown-facet", "There is no facet 'roles'; did you mean 'role'?", "facets"}},
      {"page=0", {"invalid-number", "'page' must be a whole number from 1 to 10000.", "page"}},
      {"page=-1", {"invalid-number", "'page' must be a whole number from 1 to 10000.", "page"}},
      {"page=2x", {"invalid-number", "'page' must be a whole number from 1 to 10000.", "page"}},
      {"page=%2B2", {"invalid-number", "'page' must be a whole number from 1 to 10000.", "page"}},
      {"page=99999999999999999999", {"invalid-number", "'page' must be a whole number from 1 to 10000.", "page"}},
      {"per_page=101", {"invalid-number", "'per_page' must be a whole number from 1 to 100.", "per_page"}},
      {"page=500&per_page=100", {"page-too-far", "Only the first 10000 results can be paged through.", "page"}},
      {"explain=yes", {"invalid-value", "'explain' must be 0 or 1.", "explain"}},
      {"from=yesterday", {"invalid-date", "'from' must be a date: YYYY, YYYY-MM or YYYY-MM-DD.", "from"}},
      {"to=1990-13", {"invalid-date", "'to' must be a date: YYYY, YYYY-MM or YYYY-MM-DD.", "to"}},
      {"from=1990&to=1970", {"invalid-date", "'to' is before 'from'.", "to"}},
      {"fair=yes", {"invalid-value", "'fair' must be 0 or 1.", "fair"}},
      {"q=a&q=b", {"repeated-parameter", "'q' is given twice.", "q"}},
      {"q=" + std::string(10'000, 'a'), {"query-too-long", "The query is longer than 2000 bytes.", "q"}},
      {"role=" + std::string(201, 'a'), {"value-too-long", "'role' is longer than 200 bytes.", "role"}},
      {"q=a%00b", {"control-character", "The value holds a control character.", "q"}},
      {"q=a%0Ab", {"control-character", "The value holds a control character.", "q"}},
      {"q=a%C2%85b", {"control-character", "The value holds a control character.", "q"}},
      {"role=%1B", {"control-character", "The value holds a control character.", "role"}},
      {"q=%ff", {"invalid-utf8", "The value is not valid UTF-8.", "q"}},
      {"q=%ED%A0%80", {"invalid-utf8", "The value is not valid UTF-8.", "q"}},
      {"%ff=a", {"malformed-query", "A parameter has no name, or one that is not valid text.", ""}},
      {"q=%zz", {"malformed-query", "A '%' in the address is not followed by two hexadecimal digits.", ""}},
  };
  for (const Case& test : cases) {
    CAPTURE(test.query.substr(0, 80));
    const auto request = parse_search_request(test.query, DefaultFacets::none);
    REQUIRE_FALSE(request.has_value());
    CHECK(request.error() == test.expected);
  }
}

TEST_CASE("fifty filters may be chosen, one more may not") {
  std::string query;
  for (std::size_t i = 0; i < most_filters; ++i)
    query += "&topic=t" + std::to_string(i);
  CHECK(parse_search_request(query, DefaultFacets::none)->filters.size() == most_filters);
  CHECK(parse_search_request(query + "&role=r", DefaultFacets::none).error().code == "too-many-filters");
}

TEST_CASE("a link that a newsletter has marked to follow its readers is the link without the mark") {
  const auto request = parse_search_request(
      "q=data&utm_source=letter&utm_campaign=a&fbclid=x&gclid=x&mc_cid=x&mc_eid=x&msclkid=x", DefaultFacets::none);
  REQUIRE(request);
  CHECK(request->text == "data");
  CHECK(parse_search_request("utm=a", DefaultFacets::none).error().code == "unknown-parameter");
}

TEST_CASE("a suggestion takes what was typed and nothing else") {
  CHECK(parse_suggest_request("q=gra")->text == "gra");
  CHECK(parse_suggest_request("q=gra")->format == SuggestFormat::herald);
  CHECK(parse_suggest_request("q=gra&format=opensearch")->format == SuggestFormat::opensearch);
  CHECK(parse_suggest_request("format=xml").error() ==
        ParameterError{"invalid-value", "'format' must be herald or opensearch.", "format"});
  CHECK(parse_suggest_request("")->text.empty());
  CHECK(parse_suggest_request("page=2").error() ==
        ParameterError{"unknown-parameter", "There is no parameter 'page'; there are q, format, lang.", "page"});
  CHECK(parse_suggest_request("q=" + std::string(2001, 'a')).error().code == "query-too-long");
}

TEST_CASE("a request for what is similar names an entry") {
  const auto request = parse_similar_request("slug=grace-hopper&limit=3");
  REQUIRE(request.has_value());
  CHECK(request->kind == site::Kind::person);
  CHECK(request->slug == "grace-hopper");
  CHECK(request->limit == 3);
  CHECK(parse_similar_request("slug=x&kind=story")->kind == site::Kind::story);
  CHECK(parse_similar_request("").error().parameter == "slug");
  CHECK(parse_similar_request("slug=../etc").error().code == "invalid-slug");
  CHECK(parse_similar_request("slug=x&kind=persn").error().message ==
        "There is no kind 'persn'; did you mean 'person'?");
  CHECK(parse_similar_request("slug=x&limit=51").error().code == "invalid-number");
  CHECK(parse_similar_request("slug=x&slug=y").error().code == "repeated-parameter");
}

TEST_CASE("a feed or a table is of the whole search") {
  CHECK(parse_export_request("q=ai&role=ccio&fair=0").has_value());
  CHECK(parse_export_request("q=ai&page=2").error().parameter == "page");
}

}  // namespace herald::server
