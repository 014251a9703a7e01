#include "server/request_head.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/text.h"
#include "server/target.h"

namespace herald::server {
namespace {

tl::unexpected<Refusal> refuse(int status, std::string code, std::string message) {
  return tl::unexpected(Refusal{status, std::move(code), std::move(message)});
}

tl::unexpected<Refusal> malformed(std::string message) {
  return refuse(400, "malformed-request", std::move(message));
}

Refusal target_too_long() {
  return {414, "address-too-long", "The address is longer than 8,192 bytes."};
}

Refusal head_too_large() {
  return {431, "header-too-large", "The headers are more than 100, or longer than 16,384 bytes."};
}

/// The characters of a `token` (RFC 9110, section 5.6.2).
bool is_token_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool is_token(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_token_character);
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

/// Puts the path and query of `target` into `request`; false if it is neither "/path?query" nor a whole http address.
bool read_target(std::string_view target, Request& request) {
  if (!target.starts_with('/')) {
    const std::size_t scheme = target.find("://");
    if (scheme == std::string_view::npos || !(target.starts_with("http"))) return false;
    const std::size_t path = target.find_first_of("/?", scheme + 3);
    target = path == std::string_view::npos ? "/" : target.substr(path);
    if (!target.starts_with('/')) return false;
  }
  target = target.substr(0, target.find('#'));
  const std::size_t mark = target.find('?');
  request.path = target.substr(0, mark);
  if (mark != std::string_view::npos) request.query = target.substr(mark + 1);
  return true;
}

struct Line {
  std::string_view method;
  std::string_view target;
  std::string_view version;
};

tl::expected<Line, Refusal> parse_line(std::string_view text) {
  const std::vector<std::string_view> words = split(text, ' ');
  if (words.size() != 3 || !is_token(words[0]) || words[1].empty()) {
    return malformed("The request line is not 'METHOD ADDRESS HTTP/1.1'.");
  }
  if (words[1].size() > longest_target) return tl::unexpected(target_too_long());
  if (std::ranges::any_of(words[1], is_control)) return malformed("The address holds a control character.");
  if (words[2] != "HTTP/1.1" && words[2] != "HTTP/1.0") {
    if (words[2].starts_with("HTTP/")) return refuse(505, "unknown-version", "Herald speaks HTTP/1.1 and HTTP/1.0.");
    return malformed("The request line does not end with a version of HTTP.");
  }
  return Line{words[0], words[1], words[2]};
}

tl::expected<std::vector<Header>, Refusal> parse_headers(const std::vector<std::string_view>& lines) {
  if (lines.size() > most_headers) return tl::unexpected(head_too_large());
  std::vector<Header> headers;
  for (const std::string_view line : lines) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) {
      return malformed("A header is not 'Name: value'.");
    }
    const std::string_view value = trim(line.substr(colon + 1));
    if (std::ranges::any_of(value, [](char c) { return is_control(c) && c != '\t'; })) {
      return malformed("A header holds a control character.");
    }
    headers.push_back({std::string(line.substr(0, colon)), std::string(value)});
  }
  return headers;
}

bool has_token(const std::string& list, std::string_view wanted) {
  return std::ranges::any_of(split(list, ','),
                             [&](std::string_view part) { return iequals_ascii(trim(part), wanted); });
}

/// What stands where the path should be, or its beginning: enough to tell the API from pages.
std::string attempted_path(std::string_view received) {
  constexpr std::size_t enough = 64;
  const std::size_t begin = received.substr(0, enough).find(' ');
  if (begin == std::string_view::npos) return {};
  const std::string_view rest = received.substr(begin + 1, enough);
  return std::string(rest.substr(0, rest.find_first_of(" ?\r\n")));
}

/// The size of a form; refuses every way but one to send it.
tl::expected<std::size_t, Refusal> parse_form_size(const Request& request) {
  const std::string length = request.header_list("Content-Length");
  if (request.header("Transfer-Encoding") || length.empty()) {
    return refuse(411, "length-required", "A form must come with its Content-Length, and in one piece.");
  }
  std::size_t size = 0;
  const auto [stop, error] = std::from_chars(length.data(), length.data() + length.size(), size);
  // Two lengths, even the same twice, are a list here and no number.
  if (stop != length.data() + length.size() || error == std::errc::invalid_argument) {
    return malformed("The Content-Length is not one whole number.");
  }
  if (error != std::errc() || size > longest_form) {
    return refuse(413, "form-too-large", "The form is longer than 16,384 bytes.");
  }
  const std::string type(request.header("Content-Type").value_or(""));
  const bool is_form =
      iequals_ascii(trim(std::string_view(type).substr(0, type.find(';'))), "application/x-www-form-urlencoded");
  if (!is_form || request.header("Content-Encoding")) {
    return refuse(415, "unknown-form", "Only application/x-www-form-urlencoded is read here.");
  }
  return size;
}

/// The method, and the size of the body that comes with it.
tl::expected<void, Refusal> read_method(std::string_view method, Head& head) {
  Request& request = head.request;
  const bool is_form = method == "POST" && takes_form(request.path);
  if (method != "GET" && method != "HEAD" && !is_form) {
    return refuse(405, "method-not-allowed", "Only GET and HEAD are answered here.");
  }
  if (request.header("Expect")) return refuse(417, "expectation-failed", "No expectation can be met here.");
  if (is_form) {
    request.method = Method::post;
    return parse_form_size(request).map([&](std::size_t size) { head.body_size = size; });
  }
  request.method = method == "HEAD" ? Method::head : Method::get;
  const std::string length = request.header_list("Content-Length");
  const bool has_body = request.header("Transfer-Encoding") || (!length.empty() && length != "0");
  if (has_body) return refuse(413, "body-not-allowed", "A request may not carry a body here.");
  return {};
}

tl::expected<Head, Refusal> parse_lines(std::string_view head) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin <= head.size();) {
    const std::size_t end = std::min(head.find("\r\n", begin), head.size());
    lines.push_back(head.substr(begin, end - begin));
    begin = end + 2;
  }
  const auto line = parse_line(lines.front());
  if (!line) return tl::unexpected(line.error());
  lines.erase(lines.begin());
  auto headers = parse_headers(lines);
  if (!headers) return tl::unexpected(headers.error());

  Head result;
  Request& request = result.request;
  request.headers = std::move(*headers);
  result.is_http_1_0 = line->version == "HTTP/1.0";
  const auto hosts =
      std::ranges::count_if(request.headers, [](const Header& h) { return iequals_ascii(h.name, "Host"); });
  if (hosts > 1 || (hosts == 0 && !result.is_http_1_0)) return malformed("Exactly one Host header is needed.");
  const bool has_target = read_target(line->target, request);
  if (auto read = read_method(line->method, result); !read) return tl::unexpected(std::move(read.error()));
  if (!has_target) return malformed("The address does not begin with '/'.");

  const std::string connection = request.header_list("Connection");
  const bool stays = result.is_http_1_0 ? has_token(connection, "keep-alive") : !has_token(connection, "close");
  result.after = stays ? After::keep_open : After::close;
  return result;
}

}  // namespace

bool takes_form(std::string_view path) {
  return path == "/shortlist";
}

std::size_t head_size(std::string_view received) {
  const std::size_t end = received.find("\r\n\r\n");
  return end == std::string_view::npos ? 0 : end + 4;
}

std::optional<Refusal> refuse_incomplete(std::string_view received) {
  const std::size_t line = received.find("\r\n");
  // The method, two spaces and the version come to less than 64 bytes.
  std::optional<Refusal> refusal;
  if (std::min(line, received.size()) > longest_target + 64) {
    refusal = target_too_long();
  } else if (received.size() >= longest_head) {
    refusal = head_too_large();
  }
  if (refusal) refusal->path = attempted_path(received);
  return refusal;
}

tl::expected<Head, Refusal> parse_head(std::string_view head) {
  head.remove_suffix(4);  // the empty line
  return parse_lines(head).map_error([&](Refusal refusal) {
    refusal.path = attempted_path(head);
    return refusal;
  });
}

}  // namespace herald::server
