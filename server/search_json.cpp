#include "server/search_json.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <string_view>

#include "server/explanation_words.h"

namespace herald::server {
namespace {

using generator::Wording;
using Json = nlohmann::ordered_json;

/// Text that may be unknown: null then.
Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

/// Enough digits for a reader, and the same on every machine.
double rounded(double value) {
  return std::round(value * 1000) / 1000;
}

/// Texts come from checked UTF-8; should one not be, a replacement character is better than no answer.
std::string to_text(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json to_json(const search::Evidence& evidence) {
  return {{"kind", site::name_of(evidence.kind)},
          {"title", evidence.title},
          {"url", evidence.url},
          {"event", text_or_null(evidence.event)},
          {"date", text_or_null(evidence.date)}};
}

Json to_json(const search::Explanation& explanation, site::Kind kind, const Wording& wording) {
  Json pieces = Json::array();
  for (const search::Explanation::Piece& piece : explanation.pieces)
    pieces.push_back({{"title", piece.title}, {"url", piece.url}, {"share", rounded(piece.share)}});
  Json words = Json::array();
  for (const search::MatchedWord& matched : explanation.words) {
    Json word = Json::object();
    word["word"] = matched.word;
    word["in"] = matched.fields;
    words.push_back(std::move(word));
  }
  return {{"points", rounded(explanation.points)},
          {"evidence", rounded(explanation.evidence)},
          {"profile", rounded(explanation.profile)},
          {"activity", rounded(explanation.activity)},
          {"name", rounded(explanation.name)},
          {"attention", rounded(explanation.attention)},
          {"damping", rounded(explanation.damping)},
          {"in_words", in_words(explanation, kind, wording)},
          {"pieces", std::move(pieces)},
          {"words", std::move(words)}};
}

}  // namespace

Json result_json(const search::Result& result, const Wording& wording) {
  Json evidence = Json::array();
  for (const search::Evidence& piece : result.evidence)
    evidence.push_back(to_json(piece));
  Json json = {{"kind", site::name_of(result.kind)},
               {"slug", result.slug},
               {"title", result.title},
               {"url", result.url},
               {"summary", result.summary},
               {"date", text_or_null(result.date)},
               {"distance_km", result.distance_km ? Json(std::round(*result.distance_km * 10) / 10) : Json(nullptr)},
               {"score", rounded(result.score)},
               {"snippet", result.snippet},
               {"evidence", std::move(evidence)}};
  json["matched"] = result.matched;
  if (result.explanation) json["explain"] = to_json(*result.explanation, result.kind, wording);
  return json;
}

namespace {

Json to_json(std::span<const search::Result> results, const Wording& wording) {
  Json all = Json::array();
  for (const search::Result& result : results)
    all.push_back(result_json(result, wording));
  return all;
}

Json to_json(std::span<const search::FacetCounts> facets) {
  Json all = Json::object();
  for (const search::FacetCounts& facet : facets) {
    Json values = Json::array();
    for (const search::FacetValue& value : facet.values) {
      values.push_back({{"value", value.value}, {"label", value.label}, {"count", value.count}});
    }
    all[std::string(search::name_of(facet.facet))] = std::move(values);
  }
  return all;
}

}  // namespace

Json incomplete_json(const search::Reach& reach) {
  if (reach.lost_shards == 0) return nullptr;
  return {{"shards", reach.shards}, {"lost", reach.lost_shards}};
}

std::string search_json(const search::Request& request, const search::Answer& answer, const Wording& wording) {
  return to_text({{"query", request.text},
                  {"total", answer.total},
                  {"page", request.page},
                  {"per_page", request.per_page},
                  {"took_ms", rounded(answer.took_ms)},
                  {"suggestion", text_or_null(answer.suggestion)},
                  {"incomplete", incomplete_json(answer)},
                  {"results", to_json(std::span(answer.results), wording)},
                  {"facets", to_json(std::span(answer.facets))}});
}

std::string suggest_json(std::span<const search::Suggestion> suggestions) {
  Json list = Json::array();
  for (const search::Suggestion& suggestion : suggestions) {
    list.push_back({{"kind", site::name_of(suggestion.kind)}, {"title", suggestion.title}, {"url", suggestion.url}});
  }
  // Spelt out, because {{"suggestions", list}} would be read as a pair when the list is empty.
  Json body = Json::object();
  body["suggestions"] = std::move(list);
  return to_text(body);
}

std::string opensearch_json(const std::string& typed, std::span<const search::Suggestion> suggestions,
                            const std::string& base_url) {
  Json titles = Json::array();
  Json kinds = Json::array();
  Json urls = Json::array();
  for (const search::Suggestion& suggestion : suggestions) {
    titles.push_back(suggestion.title);
    kinds.push_back(site::name_of(suggestion.kind));
    urls.push_back(base_url + suggestion.url);
  }
  Json body = Json::array();
  body.push_back(typed);
  body.push_back(std::move(titles));
  body.push_back(std::move(kinds));
  body.push_back(std::move(urls));
  return to_text(body);
}

std::string similar_json(const search::Similar& similar, const Wording& wording) {
  Json body = Json::object();
  body["title"] = similar.title;
  body["incomplete"] = incomplete_json(similar);
  body["people"] = to_json(std::span(similar.people), wording);
  body["stories"] = to_json(std::span(similar.stories), wording);
  return to_text(body);
}

}  // namespace herald::server
