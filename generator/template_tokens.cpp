#include "generator/template_tokens.h"

#include <algorithm>

#include "base/text.h"

namespace herald::generator {
namespace {

using Type = TemplateToken::Type;

bool is_name_character(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

bool is_name(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_name_character);
}

Type type_of(std::string_view inside) {
  switch (inside.empty() ? '\0' : inside.front()) {
    case '#':
      return Type::section_start;
    case '/':
      return Type::section_end;
    case '>':
      return Type::include;
    case '!':
      return Type::comment;
    case '%':
      return Type::pragma;
    default:
      return Type::variable;
  }
}

TemplateToken read_marker(std::string_view inside, int line) {
  TemplateToken token{type_of(inside), inside, {}, {}, line};
  if (token.type == Type::comment || token.type == Type::pragma) return token;
  std::vector<std::string_view> parts = split(inside, ':');
  token.name = parts.front();
  if (token.type != Type::variable) token.name.remove_prefix(1);
  token.modifiers.assign(parts.begin() + 1, parts.end());
  const bool has_stray_modifiers = token.type != Type::variable && !token.modifiers.empty();
  if (!is_name(token.name) || has_stray_modifiers) token.type = Type::broken;
  return token;
}

int count_lines(std::string_view text) {
  return static_cast<int>(std::ranges::count(text, '\n'));
}

}  // namespace

std::vector<TemplateToken> tokenise_template(std::string_view source) {
  std::vector<TemplateToken> tokens;
  int line = 1;
  while (!source.empty()) {
    const std::size_t start = std::min(source.find("{{"), source.size());
    if (start > 0) tokens.push_back({Type::text, source.substr(0, start), {}, {}, line});
    line += count_lines(source.substr(0, start));
    source.remove_prefix(start);
    if (source.empty()) break;
    const std::size_t end = source.find("}}");
    if (end == std::string_view::npos) {
      tokens.push_back({Type::broken, source, {}, {}, line});
      break;
    }
    const std::string_view inside = source.substr(2, end - 2);
    tokens.push_back(read_marker(inside, line));
    line += count_lines(inside);
    source.remove_prefix(end + 2);
  }
  return tokens;
}

std::string included_file(std::string_view name) {
  std::string file;
  for (const char c : name)
    file += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return file + ".tpl";
}

}  // namespace herald::generator
