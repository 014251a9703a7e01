#pragma once
// Answers of the index as the JSON of /api/v1.

#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>

#include "generator/wording.h"
#include "search/searcher.h"

namespace herald::server {

/// One person or entry, as every answer of the API has it; explanations in the words of `wording`.
nlohmann::ordered_json result_json(const search::Result& result, const generator::Wording& wording);

/// How many of how many parts of the index an answer lacks; null when it is from all of it.
nlohmann::ordered_json incomplete_json(const search::Reach& reach);

/// The body of GET /api/v1/search.
std::string search_json(const search::Request& request, const search::Answer& answer,
                        const generator::Wording& wording);

/// The body of GET /api/v1/suggest.
std::string suggest_json(std::span<const search::Suggestion> suggestions);

/// The same as browsers read it (OpenSearch Suggestions 1.1): [typed, [titles], [kinds], [addresses]].
std::string opensearch_json(const std::string& typed, std::span<const search::Suggestion> suggestions,
                            const std::string& base_url);

/// The body of GET /api/v1/similar.
std::string similar_json(const search::Similar& similar, const generator::Wording& wording);

}  // namespace herald::server
