#include "importer/front_matter_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "site/front_matter.h"

namespace herald::importer {
namespace {

using site::Node;

/// Words that YAML 1.1 and its readers take for something else than text.
constexpr std::array<std::string_view, 10> reserved = {"true", "false", "yes", "no", "on",
                                                       "off",  "null",  "y",   "n",  "nan"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_reserved(std::string_view text) {
  return std::ranges::find(reserved, fold(text)) != reserved.end();
}

/// Begins with a letter and holds nothing that means anything to YAML.
bool is_plain_text(std::string_view text) {
  if (text.empty() || !is_letter(text.front()) || text.back() == ' ' || is_reserved(text)) return false;
  return std::ranges::all_of(text, [](char c) {
    return is_letter(c) || is_digit(c) || std::string_view(" ,.()/'-_;").find(c) != std::string_view::npos;
  });
}

/// Slugs, dates, language tags, booleans, addresses: their type wants them plain.
bool is_plain_value(std::string_view text) {
  if (text.empty() || text.back() == ':' || !(is_letter(text.front()) || is_digit(text.front()))) return false;
  return std::ranges::all_of(text, [](char c) {
    return static_cast<unsigned char>(c) < 0x80 &&
           (is_letter(c) || is_digit(c) || std::string_view("-_./:?=&%~+#@,;()!$*'").find(c) != std::string_view::npos);
  });
}

std::string double_quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result.push_back('\\');
    if (c == '\n') {
      result += "\\n";
    } else if (c == '\t') {
      result += "\\t";
    } else {
      result.push_back(static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c);
    }
  }
  return result + "\"";
}

/// Within brackets and braces more characters part values, so only slugs and dates stay plain.
std::string flow(const Node& value) {
  std::vector<std::string> parts;
  switch (value.shape) {
    case Node::Shape::scalar: {
      const bool is_date = value.text.size() == 10 && value.text[4] == '-';
      return (is_slug(value.text) && is_letter(value.text.front()) && !is_reserved(value.text)) || is_date
                 ? value.text
                 : double_quoted(value.text);
    }
    case Node::Shape::list:
      for (const Node& item : value.items)
        parts.push_back(flow(item));
      return "[" + join(parts, ", ") + "]";
    case Node::Shape::map:
      for (const site::Field& field : value.fields)
        parts.push_back(
            fmt::format("{}: {}", is_slug(field.key) || is_plain_text(field.key) ? field.key : double_quoted(field.key),
                        flow(field.value)));
      return "{" + join(parts, ", ") + "}";
  }
  return {};
}

std::string line_of_scalar(const site::Key* key, const std::string& text) {
  const bool is_text = key == nullptr || key->type == site::Type::text || key->type == site::Type::role_name;
  return (is_text ? is_plain_text(text) : is_plain_value(text)) ? text : double_quoted(text);
}

/// "key: value" with its line ends; a list of maps has a line for each.
std::string lines_of(site::Kind kind, const std::string& key, const Node& value) {
  if (value.shape == Node::Shape::scalar) {
    return fmt::format("{}: {}\n", key, line_of_scalar(site::find_key(kind, key), value.text));
  }
  const bool has_maps =
      value.shape == Node::Shape::list && !value.items.empty() && value.items.front().shape == Node::Shape::map;
  if (!has_maps) return fmt::format("{}: {}\n", key, flow(value));
  std::string lines = key + ":\n";
  for (const Node& item : value.items)
    lines += fmt::format("  - {}\n", flow(item));
  return lines;
}

std::vector<std::string_view> lines_with_ends(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// Lines of one key: [first, last), counted from 0.
struct Range {
  std::size_t first = 0;
  std::size_t last = 0;
};

bool is_comment_or_blank(std::string_view line) {
  return line.starts_with('#') || trim(line).empty();
}

Range range_of(const site::FrontMatter& parts, const site::Field& field, const std::vector<std::string_view>& lines) {
  // The closing fence is the line before the body.
  auto last = static_cast<std::size_t>(parts.body_line) - 2;
  for (const site::Field& other : parts.front.fields) {
    if (other.mark.line > field.mark.line) last = std::min(last, static_cast<std::size_t>(other.mark.line) - 1);
  }
  const auto first = static_cast<std::size_t>(field.mark.line) - 1;
  while (last > first + 1 && is_comment_or_blank(lines[last - 1]))
    --last;
  return {first, last};
}

}  // namespace

Node scalar(std::string_view text) {
  Node node;
  node.text = text;
  return node;
}

Node list_of(std::vector<Node> items) {
  Node node;
  node.shape = Node::Shape::list;
  node.items = std::move(items);
  return node;
}

Node map_of(std::vector<std::pair<std::string_view, Node>> fields) {
  Node node;
  node.shape = Node::Shape::map;
  for (auto& [key, value] : fields)
    node.fields.push_back({std::string(key), {}, std::move(value)});
  return node;
}

std::string write_entry(site::Kind kind, const Fields& fields, std::string_view body) {
  std::string text = "---\n";
  for (const auto& [key, value] : fields)
    text += lines_of(kind, key, value);
  text += "---\n";
  if (!body.empty()) text += fmt::format("\n{}\n", body);
  return text;
}

std::string canonical(const Node& value) {
  switch (value.shape) {
    case Node::Shape::scalar:
      return fmt::format("s{}:{}", value.text.size(), value.text);
    case Node::Shape::list: {
      std::string text = "l";
      for (const Node& item : value.items)
        text += canonical(item) + ",";
      return text + ";";
    }
    case Node::Shape::map: {
      std::vector<std::string> parts;
      for (const site::Field& field : value.fields)
        parts.push_back(fmt::format("{}:{}={}", field.key.size(), field.key, canonical(field.value)));
      std::ranges::sort(parts);
      return "m" + join(parts, ",") + ";";
    }
  }
  return {};
}

std::string canonical_body(std::string_view body) {
  std::string text;
  for (const char c : trim(body)) {
    if (c != '\r') text.push_back(c);
  }
  return text;
}

tl::expected<std::string, std::string> with_key(const std::string& file, site::Kind kind, const std::string& key,
                                                const Node* value) {
  const auto parts = site::split_front_matter(file, "");
  if (!parts) return tl::unexpected(parts.error().message);
  const auto lines = lines_with_ends(file);
  const auto field = std::ranges::find(parts->front.fields, key, &site::Field::key);
  const bool has_field = field != parts->front.fields.end();
  const bool is_in_braces =
      std::ranges::any_of(parts->front.fields, [](const site::Field& f) { return f.mark.column != 1; });
  if (is_in_braces) return tl::unexpected(std::string("its front matter is not written as one key a line"));
  const std::size_t fence = static_cast<std::size_t>(parts->body_line) - 2;
  const Range range = has_field ? range_of(*parts, *field, lines) : Range{fence, fence};
  std::string result;
  for (std::size_t i = 0; i < range.first; ++i)
    result += lines[i];
  if (value != nullptr) result += lines_of(kind, key, *value);
  for (std::size_t i = range.last; i < lines.size(); ++i)
    result += lines[i];
  // What was written must read back as it was meant, and all else as it was.
  const auto check = site::split_front_matter(result, "");
  const Node* const written = check ? check->front.find(key) : nullptr;
  const bool is_right =
      check && (value == nullptr ? written == nullptr : written != nullptr && canonical(*written) == canonical(*value));
  const std::size_t expected = parts->front.fields.size() + (has_field ? 0 : 1) - (value == nullptr ? 1 : 0);
  if (!is_right || check->front.fields.size() != expected)
    return tl::unexpected(fmt::format("'{}' stands there in an unusual form", key));
  return result;
}

tl::expected<std::string, std::string> with_body(const std::string& file, std::string_view body) {
  const auto parts = site::split_front_matter(file, "");
  if (!parts) return tl::unexpected(parts.error().message);
  std::string result = file.substr(0, file.size() - parts->body.size());
  if (!body.empty()) result += fmt::format("{}\n{}\n", result.ends_with('\n') ? "" : "\n", body);
  return result;
}

}  // namespace herald::importer
