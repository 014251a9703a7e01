#include "generator/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "base/text.h"

namespace herald::generator {
namespace {

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

/// "return-to-work" -> "Return to work"; what is not one such word stays as the editor wrote it.
std::string readable(std::string_view value) {
  const auto belongs = [](char c) { return is_lower(c) || (c >= '0' && c <= '9') || c == '-' || c == '_'; };
  std::string text(value);
  if (text.empty() || !std::ranges::all_of(text, belongs)) return text;
  std::ranges::replace(text, '-', ' ');
  std::ranges::replace(text, '_', ' ');
  if (is_lower(text[0])) text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

bool is_as_precise(const Date& a, const Date& b) {
  return (a.month == 0) == (b.month == 0) && (a.day == 0) == (b.day == 0);
}

/// "27 July 1970" before "2 August 1970" -> "27 July"
std::string without_shared_end(std::string text, std::string_view other) {
  for (;;) {
    const std::size_t space = text.rfind(' ');
    const std::size_t other_space = other.rfind(' ');
    if (space == std::string::npos || other_space == std::string_view::npos) return text;
    if (std::string_view(text).substr(space) != other.substr(other_space)) return text;
    text.resize(space);
    other = other.substr(0, other_space);
  }
}

std::string key_of_count(site::Kind kind) {
  return fmt::format("count.{}", site::name_of(kind));
}

}  // namespace

std::string label_of(const Wording& wording, std::string_view group, std::string_view value) {
  if (value.empty()) return {};
  const auto word = wording.words.find(fmt::format("{}.{}", group, value));
  if (word) return std::string(*word);
  return group == "language" ? std::string(value) : readable(value);
}

std::string direction_of(const std::string& language) {
  return is_right_to_left(language) ? "rtl" : "ltr";
}

std::string kind_label(const Wording& wording, site::Kind kind) {
  return label_of(wording, "kind", site::name_of(kind));
}

std::string plural_label(const Wording& wording, site::Kind kind) {
  const auto word = wording.words.find(fmt::format("kind.{}.plural", site::name_of(kind)));
  return word ? std::string(*word) : readable(site::schema_of(kind).plural);
}

std::string count_text(const Wording& wording, site::Kind kind, std::size_t count) {
  return wording.words.counted(key_of_count(kind), count);
}

std::string entries_text(const Wording& wording, std::size_t count) {
  return wording.words.counted("count.entry", count);
}

std::string date_text(const Wording& wording, const std::optional<Date>& date) {
  return date ? to_words(*date, wording.language) : std::string();
}

std::string span_text(const Wording& wording, const std::optional<Date>& from, const std::optional<Date>& to) {
  if (!from || !to || *from == *to) return date_text(wording, from ? from : to);
  std::string first = date_text(wording, from);
  const std::string last = date_text(wording, to);
  if (is_as_precise(*from, *to)) first = without_shared_end(first, last);
  return wording.words.text("date.span", {{"from", first}, {"to", last}});
}

std::string names_text(const Wording& wording, const std::vector<std::string>& names) {
  if (names.empty()) return {};
  if (names.size() == 1) return names.front();
  const std::string first = join(std::span(names).first(names.size() - 1), ", ");
  return wording.words.text("list.and", {{"first", first}, {"last", names.back()}});
}

void set_date(View& view, std::string_view name, const Wording& wording, const std::optional<Date>& date) {
  view.set(name, date ? to_iso(*date) : std::string());
  view.set(fmt::format("{}_TEXT", name), date_text(wording, date));
}

View& add_link(View& view, std::string_view section, LinkText link) {
  View& item = view.add(section);
  item.set("LABEL", std::move(link.label));
  item.set("URL", std::move(link.url));
  item.set("COUNT", link.count ? std::to_string(*link.count) : std::string());
  return item;
}

std::string encode_query(std::string_view text) {
  std::string encoded;
  for (const char c : text) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                          c == '_' || c == '.' || c == '~';
    if (is_plain) {
      encoded += c;
    } else {
      encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return encoded;
}

}  // namespace herald::generator
