#include "server/target.h"

#include <algorithm>

#include "base/text.h"

namespace herald::server {
namespace {

std::optional<unsigned> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  return std::nullopt;
}

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

std::string encode(std::string_view text, std::string_view kept) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string result;
  result.reserve(text.size());
  for (const char c : text) {
    if (is_unreserved(c) || kept.find(c) != std::string_view::npos) {
      result.push_back(c);
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    result.push_back('%');
    result.push_back(digits[byte >> 4U]);
    result.push_back(digits[byte & 0xFU]);
  }
  return result;
}

bool is_forbidden_in_path(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '\\' || c == '/';
}

std::optional<std::string> decode_query_piece(std::string_view piece) {
  std::string spaced(piece);
  std::ranges::replace(spaced, '+', ' ');
  return percent_decode(spaced);
}

}  // namespace

std::optional<std::string> percent_decode(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      result.push_back(text[i]);
      continue;
    }
    if (i + 2 >= text.size()) return std::nullopt;
    const auto high = hex_digit(text[i + 1]);
    const auto low = hex_digit(text[i + 2]);
    if (!high || !low) return std::nullopt;
    result.push_back(static_cast<char>(*high * 16 + *low));
    i += 2;
  }
  return result;
}

std::string encode_path(std::string_view path) {
  return encode(path, "/");
}

std::string encode_query_value(std::string_view value) {
  return encode(value, "");
}

tl::expected<Path, PathMistake> parse_path(std::string_view path) {
  if (!path.starts_with('/')) return tl::unexpected(PathMistake::malformed);
  path.remove_prefix(1);
  Path result;
  result.is_folder = path.empty() || path.ends_with('/');
  if (path.empty()) return result;
  if (result.is_folder) path.remove_suffix(1);
  bool leads_nowhere = false;
  for (const std::string_view encoded : split(path, '/')) {
    std::optional<std::string> part = percent_decode(encoded);
    if (!part || !is_valid_utf8(*part) || std::ranges::any_of(*part, is_forbidden_in_path) || *part == "..") {
      return tl::unexpected(PathMistake::malformed);
    }
    leads_nowhere = leads_nowhere || part->empty() || part->starts_with('.');
    result.parts.push_back(std::move(*part));
  }
  if (leads_nowhere) return tl::unexpected(PathMistake::nowhere);
  return result;
}

std::optional<std::vector<Parameter>> parse_query(std::string_view query) {
  std::vector<Parameter> parameters;
  for (const std::string_view piece : split(query, '&')) {
    if (piece.empty()) continue;
    const std::size_t equals = piece.find('=');
    std::optional<std::string> name = decode_query_piece(piece.substr(0, equals));
    std::optional<std::string> value;
    if (equals == std::string_view::npos) {
      value.emplace();
    } else {
      value = decode_query_piece(piece.substr(equals + 1));
    }
    if (!name || !value) return std::nullopt;
    parameters.push_back({std::move(*name), std::move(*value)});
  }
  return parameters;
}

}  // namespace herald::server
