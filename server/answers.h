#pragma once
// Responses that are not files: pages, JSON, errors of both sorts, redirects; and the headers that every response has.

#include <string>
#include <string_view>

#include "server/message.h"
#include "server/release.h"

namespace herald::server {

/// An error as whoever asked should see it.
struct Problem {
  int status = 400;
  std::string code;       ///< stable, kebab-case
  std::string message;    ///< a sentence in English; on a page in another language it stands below the theme's words
  std::string parameter;  ///< may be empty
  std::string language = {};  ///< of a page; the site's own if it is not in it
  std::string asked = {};     ///< what a page's search field holds
  std::string guess = {};     ///< what may have been meant, and where a page leads for it; may be empty
  std::string guess_url = {};
};

Response html_answer(std::string html);
Response json_answer(std::string json);
Response text_answer(std::string content_type, std::string text);
Response redirect_answer(std::string location);

/// {"error": {"code", "message", "parameter"}}
Response json_problem(const Problem& problem);
/// A page with the theme's error.tpl. Without a message it has the theme's words for the status. Throws Error when the
/// theme fails.
Response page_problem(const Release& release, const Problem& problem);
/// Without theme and JSON: when nothing else works.
Response plain_problem(int status);

/// Whether errors at `path` are told as JSON.
bool is_api(std::string_view path);

/// Adds the security headers, and for the API leave to read it from other sites.
void add_common_headers(Response& response, std::string_view path);

}  // namespace herald::server
