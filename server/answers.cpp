#include "server/answers.h"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "generator/view.h"

namespace herald::server {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> security_headers = {{
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
     "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "strict-origin-when-cross-origin"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"X-Frame-Options", "DENY"},
}};

/// The status whose words the theme has: 400, 404 or 500.
int worded_status(int status) {
  if (status == 404) return 404;
  return status >= 500 ? 500 : 400;
}

/// Messages about requests are written in it.
bool is_english(std::string_view language) {
  return language == "en" || language.starts_with("en-");
}

}  // namespace

Response text_answer(std::string content_type, std::string text) {
  Response response;
  response.set("Content-Type", std::move(content_type));
  response.set("Cache-Control", "no-cache");
  response.body = std::move(text);
  return response;
}

Response html_answer(std::string html) {
  return text_answer("text/html; charset=utf-8", std::move(html));
}

Response json_answer(std::string json) {
  return text_answer("application/json; charset=utf-8", std::move(json));
}

Response redirect_answer(std::string location) {
  Response response;
  response.status = 301;
  response.set("Location", std::move(location));
  response.set("Cache-Control", "no-cache");
  return response;
}

Response json_problem(const Problem& problem) {
  using Json = nlohmann::ordered_json;
  const Json parameter = problem.parameter.empty() ? Json(nullptr) : Json(problem.parameter);
  const Json body = {{"error", {{"code", problem.code}, {"message", problem.message}, {"parameter", parameter}}}};
  Response response = json_answer(body.dump(-1, ' ', false, Json::error_handler_t::replace));
  response.status = problem.status;
  response.set("Cache-Control", "no-store");
  return response;
}

Response page_problem(const Release& release, const Problem& problem) {
  generator::PageHead head;
  head.language = release.settings.in(problem.language).language;
  const site::Translations& words = release.chrome.words(head.language);
  const int worded = worded_status(problem.status);
  head.title = words.text(fmt::format("error.{}.title", worded));
  head.page_class = "error";
  head.indexing = generator::Indexing::refused;
  generator::View view = release.chrome.page_view(head);
  view.set("STATUS", std::to_string(problem.status));
  const bool is_readable = !problem.message.empty() && is_english(head.language);
  view.set("MESSAGE", is_readable ? problem.message : std::string(words.text(fmt::format("error.{}.message", worded))));
  view.set("DETAIL", is_readable ? "" : problem.message);
  view.set("QUERY", problem.asked);
  view.set("GUESS", problem.guess);
  view.set("GUESS_URL", problem.guess_url);
  view.hide("HIDDEN");
  Response response = html_answer(release.renderer.render_page("error.tpl", view));
  response.status = problem.status;
  response.set("Cache-Control", "no-store");
  return response;
}

Response plain_problem(int status) {
  Response response;
  response.status = status;
  response.set("Content-Type", "text/plain; charset=utf-8");
  response.set("Cache-Control", "no-store");
  response.body = fmt::format("{} {}\n", status, reason_of(status));
  return response;
}

bool is_api(std::string_view path) {
  return path == "/api" || path.starts_with("/api/");
}

void add_common_headers(Response& response, std::string_view path) {
  for (const auto& [name, value] : security_headers)
    response.set(name, std::string(value));
  if (is_api(path)) response.set("Access-Control-Allow-Origin", "*");
}

}  // namespace herald::server
