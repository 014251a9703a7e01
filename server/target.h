#pragma once
// What an address asks for: percent-decoding of paths and queries. Used by the static files and the search requests.

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace herald::server {

/// Longer request targets are answered 414.
inline constexpr std::size_t longest_target = 8192;

/// `text` with each %XX decoded once; nothing if a '%' is not followed by two hexadecimal digits.
std::optional<std::string> percent_decode(std::string_view text);

/// For a path (`/` kept) and for a value in a query: everything but [A-Za-z0-9-._~] becomes %XX.
std::string encode_path(std::string_view path);
std::string encode_query_value(std::string_view value);

struct Path {
  std::vector<std::string> parts;  ///< decoded; none for "/"
  bool is_folder = false;          ///< ended with '/'
};

enum class PathMistake {
  malformed,  ///< a bad escape, "..", a NUL, a control character, a backslash, an encoded slash, not UTF-8: 400
  nowhere     ///< a hidden name or an empty part, where nothing is ever served: 404
};

/// Reads an encoded path that starts with '/'.
tl::expected<Path, PathMistake> parse_path(std::string_view path);

struct Parameter {
  std::string name;
  std::string value;
};

/// Reads `a=b&c=d`, '+' meaning a space. Nothing if an escape is malformed. Empty pieces are skipped; a name without
/// '=' has an empty value.
std::optional<std::vector<Parameter>> parse_query(std::string_view query);

}  // namespace herald::server
