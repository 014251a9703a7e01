#include "generator/html_position.h"

namespace herald::generator {
namespace {

using Place = HtmlPosition::Place;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// In a tag, with a name read that the next character may end or go on with.
bool is_after_name(Place place) {
  return place == Place::after_name || place == Place::attribute_name || place == Place::tag_name;
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_letter(char c) {
  return lower(c) >= 'a' && lower(c) <= 'z';
}

}  // namespace

void HtmlPosition::read(std::string_view text) {
  for (const char c : text) {
    recent_ += lower(c);
    if (recent_.size() > 16) recent_.erase(0, 8);
    step(c);
  }
}

bool HtmlPosition::recent_ends_with(std::string_view ending) const {
  return std::string_view(recent_).ends_with(ending);
}

bool HtmlPosition::agrees_with(const HtmlPosition& other) const {
  const auto plain = [](Place place) { return is_after_name(place) ? Place::in_tag : place; };
  if (plain(place_) != plain(other.place_)) return false;
  return !is_in_quoted_value() || attribute_ == other.attribute_;
}

void HtmlPosition::step(char c) {
  switch (place_) {
    case Place::text:
      if (c == '<') place_ = Place::tag_open;
      break;
    case Place::tag_open:
      tag_ = std::string(1, lower(c));
      place_ = c == '!' ? Place::declaration : is_letter(c) || c == '/' ? Place::tag_name : Place::text;
      break;
    case Place::declaration:
      if (recent_ends_with("<!--")) place_ = Place::comment;
      if (c == '>') place_ = Place::text;
      break;
    case Place::comment:
      if (recent_ends_with("-->")) place_ = Place::text;
      break;
    case Place::script:
    case Place::style:
      step_in_raw_text(c);
      break;
    case Place::tag_name:
    case Place::attribute_name:
      step_in_name(c);
      break;
    default:
      step_in_tag(c);
      break;
  }
}

void HtmlPosition::step_in_name(char c) {
  std::string& name = place_ == Place::tag_name ? tag_ : attribute_;
  if (is_space(c)) {
    place_ = place_ == Place::tag_name ? Place::in_tag : Place::after_name;
  } else if (c == '>') {
    end_tag();
  } else if (c == '=' && place_ == Place::attribute_name) {
    place_ = Place::before_value;
  } else if (c == '/' && name != "/") {
    place_ = Place::in_tag;
  } else {
    name += lower(c);
  }
}

void HtmlPosition::step_in_tag(char c) {
  const bool is_quote_end =
      (place_ == Place::double_quoted_value && c == '"') || (place_ == Place::single_quoted_value && c == '\'');
  if (is_in_quoted_value()) {
    if (is_quote_end) place_ = Place::in_tag;
  } else if (c == '>') {
    end_tag();
  } else if (place_ == Place::unquoted_value) {
    if (is_space(c)) place_ = Place::in_tag;
  } else if (is_space(c)) {
    return;
  } else if (place_ == Place::before_value) {
    place_ = c == '"' ? Place::double_quoted_value : c == '\'' ? Place::single_quoted_value : Place::unquoted_value;
  } else if (place_ == Place::after_name && c == '=') {
    place_ = Place::before_value;
  } else if (c == '/') {
    place_ = Place::in_tag;
  } else {
    attribute_ = std::string(1, lower(c));
    place_ = Place::attribute_name;
  }
}

void HtmlPosition::step_in_raw_text(char) {
  if (!recent_ends_with(place_ == Place::script ? "</script" : "</style")) return;
  tag_ = place_ == Place::script ? "/script" : "/style";
  place_ = Place::tag_name;
}

void HtmlPosition::end_tag() {
  place_ = tag_ == "script" ? Place::script : tag_ == "style" ? Place::style : Place::text;
}

}  // namespace herald::generator
