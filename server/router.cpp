#include "server/router.h"

#include <fmt/format.h>

#include <array>
#include <exception>
#include <utility>
#include <vector>

#include "server/answers.h"
#include "server/log.h"
#include "server/openapi.h"
#include "server/packing.h"
#include "server/page_language.h"
#include "server/search_exports.h"
#include "server/search_json.h"
#include "server/search_page.h"
#include "server/search_request.h"
#include "server/shortlist_request.h"
#include "server/shortlist_view.h"
#include "server/showing.h"
#include "server/target.h"

namespace herald::server {
namespace {

constexpr std::size_t most_suggestions = 10;

/// Where a request went.
struct Place {
  std::string_view path;
  std::string_view query;
};

Place place_of(const Request& request) {
  return {request.path, request.query};
}

/// As JSON or as a page, by where it happened.
Response problem_at(const Place& place, const Release& release, Problem problem) {
  if (is_api(place.path)) return json_problem(problem);
  problem.language = page_language(release.settings, place.path, place.query);
  problem.asked = value_in(place.query, "q");
  if (!problem.guess.empty()) {
    problem.guess_url = fmt::format("{}?{}", place.path, with_value(place.query, problem.parameter, problem.guess));
  }
  return page_problem(release, problem);
}

Response problem_of(const Place& place, const Release& release, const ParameterError& error) {
  Problem problem{400, error.code, error.message, error.parameter};
  problem.guess = error.guess;
  return problem_at(place, release, std::move(problem));
}

Response answer_health(const Release& /*release*/, const Request& /*request*/) {
  Response response = json_answer(R"({"status":"ok"})");
  response.set("Cache-Control", "no-store");
  return response;
}

Response answer_search_page(const Release& release, const Request& request) {
  const auto asked = parse_search_request(request.query, DefaultFacets::all, release.gazetteer);
  if (!asked) return problem_of(place_of(request), release, asked.error());
  return html_answer(search_page(release, *asked));
}

Response answer_search(const Release& release, const Request& request) {
  const auto asked = parse_search_request(request.query, DefaultFacets::none, release.gazetteer);
  if (!asked) return problem_of(place_of(request), release, asked.error());
  return json_answer(
      search_json(*asked, release.searcher->search(*asked), showing_in(release, asked->language).wording));
}

/// What is not from the whole index says so in a header: a table has no place for it.
Response export_answer(std::string content_type, Export made) {
  Response response = text_answer(std::move(content_type), std::move(made.text));
  if (made.reach.lost_shards == 0) return response;
  response.set("Herald-Incomplete", fmt::format("lost={}, shards={}", made.reach.lost_shards, made.reach.shards));
  response.set("Access-Control-Expose-Headers", "Herald-Incomplete");
  return response;
}

Response answer_search_atom(const Release& release, const Request& request) {
  const auto asked = parse_export_request(request.query, release.gazetteer);
  if (!asked) return problem_of(place_of(request), release, asked.error());
  return export_answer("application/atom+xml; charset=utf-8", search_atom(release, *asked));
}

Response csv_answer(std::string_view file_name, Export table) {
  Response response = export_answer("text/csv; charset=utf-8; header=present", std::move(table));
  response.set("Content-Disposition", fmt::format("attachment; filename=\"{}\"", file_name));
  return response;
}

Response answer_search_csv(const Release& release, const Request& request) {
  const auto asked = parse_export_request(request.query, release.gazetteer);
  if (!asked) return problem_of(place_of(request), release, asked.error());
  return csv_answer("search.csv", search_csv(release, *asked));
}

Response answer_suggest(const Release& release, const Request& request) {
  const auto asked = parse_suggest_request(request.query);
  if (!asked) return problem_of(place_of(request), release, asked.error());
  std::vector<search::Suggestion> suggestions;
  if (!asked->text.empty()) suggestions = release.searcher->suggest(asked->text, most_suggestions, asked->language);
  if (asked->format == SuggestFormat::herald) return json_answer(suggest_json(suggestions));
  return text_answer("application/x-suggestions+json; charset=utf-8",
                     opensearch_json(asked->text, suggestions, release.settings.base_url));
}

Response answer_similar(const Release& release, const Request& request) {
  const auto asked = parse_similar_request(request.query);
  if (!asked) return problem_of(place_of(request), release, asked.error());
  const auto similar = release.searcher->similar(asked->kind, asked->slug, asked->limit);
  if (similar) return json_answer(similar_json(*similar, showing_in(release, {}).wording));
  return json_problem(
      {404, "unknown-entry", fmt::format("There is no {} '{}'.", site::name_of(asked->kind), asked->slug), "slug"});
}

Response answer_openapi(const Release& /*release*/, const Request& /*request*/) {
  return json_answer(std::string(openapi_document()));
}

Response answer_shortlist_page(const Release& release, const Request& request) {
  if (!release.renderer.has("shortlist.tpl")) return problem_at(place_of(request), release, {404, "not-found", "", ""});
  const bool is_form = request.method == Method::post;
  const std::string& query = is_form ? request.body : request.query;
  const auto asked = parse_shortlist_request(query, release.gazetteer);
  if (!asked) return problem_of({request.path, query}, release, asked.error());
  if (!is_form) return html_answer(shortlist_page(release, *asked));
  // To an address that can be shared, and read again without sending the form again.
  Response response = redirect_answer(shortlist_url(*asked));
  response.status = 303;
  return response;
}

Response answer_shortlist(const Release& release, const Request& request) {
  const auto asked = parse_shortlist_request(request.query, release.gazetteer);
  if (!asked) return problem_of(place_of(request), release, asked.error());
  return json_answer(shortlist_json(release, *asked));
}

Response answer_shortlist_csv(const Release& release, const Request& request) {
  const auto asked = parse_shortlist_request(request.query, release.gazetteer);
  if (!asked) return problem_of(place_of(request), release, asked.error());
  return csv_answer("shortlist.csv", shortlist_csv(release, *asked));
}

struct Route {
  std::string_view path;
  Response (*answer)(const Release&, const Request&);
};

constexpr std::array routes = {
    Route{"/healthz", answer_health},
    Route{"/search", answer_search_page},
    Route{"/api/v1/search", answer_search},
    Route{"/api/v1/search.atom", answer_search_atom},
    Route{"/api/v1/search.csv", answer_search_csv},
    Route{"/api/v1/suggest", answer_suggest},
    Route{"/shortlist", answer_shortlist_page},
    Route{"/api/v1/shortlist", answer_shortlist},
    Route{"/api/v1/shortlist.csv", answer_shortlist_csv},
    Route{"/api/v1/similar", answer_similar},
    Route{"/api/v1/openapi.json", answer_openapi},
};

/// "/search/" for "/search": pages end with '/', so people will type it.
std::optional<std::string> without_closing_slash(const Request& request) {
  for (const Route& route : routes) {
    if (request.path.size() != route.path.size() + 1 || !request.path.starts_with(route.path)) continue;
    if (!request.path.ends_with('/')) continue;
    return std::string(route.path) + (request.query.empty() ? "" : "?" + request.query);
  }
  return std::nullopt;
}

Response answer_file(const Release& release, const Request& request) {
  const auto path = parse_path(request.path);
  if (!path && path.error() == PathMistake::malformed) {
    return problem_at(place_of(request), release, {400, "malformed-address", "The address is malformed.", ""});
  }
  if (is_api(request.path)) return json_problem({404, "not-found", "There is nothing at this address.", ""});
  if (path) {
    if (auto found = release.files.find(*path, request)) return std::move(*found);
  }
  if (auto page = release.files.not_found_page(path ? *path : Path(), request)) return std::move(*page);
  return problem_at(place_of(request), release, {404, "not-found", "", ""});
}

/// Runs `make`; if that fails, says so in the log and in a response that needs less and less.
template <typename Make>
Response guarded(const Place& place, const Release& release, Make make) noexcept {
  Response response;
  try {
    response = make();
  } catch (const std::exception& error) {
    log_error("request-failed", error.what());
    try {
      const std::string message = is_api(place.path) ? "The request failed." : "";
      response = problem_at(place, release, {500, "internal-error", message, ""});
    } catch (const std::exception& second) {
      log_error("error-page-failed", second.what());
      response = plain_problem(500);
    }
  }
  add_common_headers(response, place.path);
  // Tells a page's script that there is a server to ask; on a host of plain files it asks nobody.
  response.set("Server-Timing", "herald");
  return response;
}

Response route_to_handler(const Release& release, const Request& request) {
  for (const Route& route : routes) {
    if (request.path == route.path) return route.answer(release, request);
  }
  if (auto location = without_closing_slash(request)) return redirect_answer(std::move(*location));
  return answer_file(release, request);
}

}  // namespace

Router::Router(std::shared_ptr<const Release> release) : release_(std::move(release)) {}

void Router::take_up(std::shared_ptr<const Release> release) {
  const std::scoped_lock lock(mutex_);
  release_.swap(release);  // the old one is let go after the lock
}

std::shared_ptr<const Release> Router::release() const {
  const std::scoped_lock lock(mutex_);
  return release_;
}

Response Router::answer(const Request& request) const noexcept {
  const std::shared_ptr<const Release> release = this->release();
  return guarded(place_of(request), *release, [&] {
    Response response = route_to_handler(*release, request);
    pack(response, request);
    return response;
  });
}

Response Router::refuse(const Refusal& refusal) const noexcept {
  const std::shared_ptr<const Release> release = this->release();
  const Place place{refusal.path, {}};
  return guarded(place, *release, [&] {
    Response response = problem_at(place, *release, {refusal.status, refusal.code, refusal.message, ""});
    if (refusal.status == 405) response.set("Allow", takes_form(refusal.path) ? "GET, HEAD, POST" : "GET, HEAD");
    return response;
  });
}

}  // namespace herald::server
