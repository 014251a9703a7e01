#include "importer/html_text.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>

namespace herald::importer {
namespace {

constexpr std::string_view block_names[] = {"article", "blockquote", "body",  "dd", "div",  "dl", "dt", "h1", "h2",
                                            "h3",      "h4",         "h5",    "h6", "html", "li", "ol", "p",  "pre",
                                            "section", "table",      "tbody", "td", "th",   "tr", "ul"};

constexpr std::string_view other_names[] = {
    "a",        "abbr",   "address", "applet",     "area",   "aside",   "audio",  "b",        "base",
    "big",      "br",     "button",  "center",     "cite",   "code",    "col",    "del",      "details",
    "em",       "embed",  "figure",  "figcaption", "font",   "footer",  "form",   "frame",    "frameset",
    "head",     "header", "hr",      "i",          "iframe", "img",     "input",  "ins",      "kbd",
    "label",    "link",   "main",    "mark",       "math",   "meta",    "nav",    "noscript", "object",
    "option",   "param",  "q",       "s",          "samp",   "script",  "select", "small",    "source",
    "span",     "strike", "strong",  "style",      "sub",    "summary", "sup",    "svg",      "template",
    "textarea", "tfoot",  "thead",   "title",      "tt",     "u",       "var",    "video",    "xmp"};

struct Entity {
  std::string_view name;
  std::uint32_t code;
};

constexpr Entity entities[] = {
    {"amp", 0x26},     {"lt", 0x3C},      {"gt", 0x3E},       {"quot", 0x22},    {"apos", 0x27},    {"nbsp", 0x20},
    {"ndash", 0x2013}, {"mdash", 0x2014}, {"hellip", 0x2026}, {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"ldquo", 0x201C},
    {"rdquo", 0x201D}, {"sbquo", 0x201A}, {"bdquo", 0x201E},  {"laquo", 0xAB},   {"raquo", 0xBB},   {"bull", 0x2022},
    {"middot", 0xB7},  {"copy", 0xA9},    {"reg", 0xAE},      {"trade", 0x2122}, {"euro", 0x20AC},  {"pound", 0xA3},
    {"deg", 0xB0},     {"times", 0xD7},   {"sect", 0xA7},     {"para", 0xB6},    {"frac12", 0xBD},  {"rarr", 0x2192},
    {"agrave", 0xE0},  {"aacute", 0xE1},  {"acirc", 0xE2},    {"atilde", 0xE3},  {"auml", 0xE4},    {"aring", 0xE5},
    {"aelig", 0xE6},   {"ccedil", 0xE7},  {"egrave", 0xE8},   {"eacute", 0xE9},  {"ecirc", 0xEA},   {"euml", 0xEB},
    {"igrave", 0xEC},  {"iacute", 0xED},  {"icirc", 0xEE},    {"iuml", 0xEF},    {"ntilde", 0xF1},  {"ograve", 0xF2},
    {"oacute", 0xF3},  {"ocirc", 0xF4},   {"otilde", 0xF5},   {"ouml", 0xF6},    {"oslash", 0xF8},  {"ugrave", 0xF9},
    {"uacute", 0xFA},  {"ucirc", 0xFB},   {"uuml", 0xFC},     {"szlig", 0xDF},   {"Auml", 0xC4},    {"Ouml", 0xD6},
    {"Uuml", 0xDC},    {"Eacute", 0xC9},  {"Aring", 0xC5},    {"Oslash", 0xD8},  {"Ccedil", 0xC7},
};

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_element(std::string_view name) {
  return is_block(name) || std::ranges::find(other_names, name) != std::end(other_names);
}

void append_utf8(std::string& out, std::uint32_t code) {
  const auto byte = [&](std::uint32_t value) { out.push_back(static_cast<char>(static_cast<unsigned char>(value))); };
  if (code < 0x80) {
    byte(code);
  } else if (code < 0x800) {
    byte(0xC0U | (code >> 6U));
    byte(0x80U | (code & 0x3FU));
  } else if (code < 0x10000) {
    byte(0xE0U | (code >> 12U));
    byte(0x80U | ((code >> 6U) & 0x3FU));
    byte(0x80U | (code & 0x3FU));
  } else {
    byte(0xF0U | (code >> 18U));
    byte(0x80U | ((code >> 12U) & 0x3FU));
    byte(0x80U | ((code >> 6U) & 0x3FU));
    byte(0x80U | (code & 0x3FU));
  }
}

bool is_character(std::uint32_t code) {
  const bool is_control = code < 0x20 ? code != '\n' && code != '\t' : code >= 0x7F && code <= 0x9F;
  const bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;
  return !is_control && !is_surrogate && code <= 0x10FFFF;
}

/// Appends what "&body;" stands for; false when it stands for nothing known.
bool append_entity(std::string& out, std::string_view body) {
  if (body.starts_with('#')) {
    body.remove_prefix(1);
    const bool is_hex = body.starts_with('x') || body.starts_with('X');
    if (is_hex) body.remove_prefix(1);
    std::uint32_t code = 0;
    const auto [end, error] = std::from_chars(body.data(), body.data() + body.size(), code, is_hex ? 16 : 10);
    if (error != std::errc() || end != body.data() + body.size()) return false;
    if (is_character(code)) append_utf8(out, code);
    return true;
  }
  const auto known = std::ranges::find(entities, body, &Entity::name);
  if (known == std::end(entities)) return false;
  append_utf8(out, known->code);
  return true;
}

}  // namespace

bool is_block(std::string_view name) {
  return std::ranges::find(block_names, name) != std::end(block_names);
}

Tag tag_at(std::string_view text) {
  if (text.starts_with("<!--")) {
    const std::size_t end = text.find("-->", 4);
    return {"", false, end == std::string_view::npos ? text.size() : end + 3};
  }
  Tag tag;
  std::size_t at = 1;
  if (at < text.size() && text[at] == '/') {
    tag.is_end = true;
    ++at;
  }
  const std::size_t begin = at;
  while (at < text.size() && at - begin < 12 && is_name_character(text[at]))
    ++at;
  tag.name = text.substr(begin, at - begin);
  std::ranges::transform(tag.name, tag.name.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const bool is_declaration = text.starts_with("<!DOCTYPE") || text.starts_with("<!doctype") || text.starts_with("<?");
  if (!is_declaration && !is_element(tag.name)) return {};
  if (is_declaration) tag.name.clear();
  if (!is_declaration && at < text.size() && std::string_view(" \t\n/>").find(text[at]) == std::string_view::npos)
    return {};
  const std::size_t end = text.find_first_of("<>", at);
  if (end == std::string_view::npos) {
    // Cut off in the middle of a tag: nothing of it is text.
    tag.size = text.size();
  } else {
    tag.size = text[end] == '>' ? end + 1 : end;
  }
  return tag;
}

bool has_html_blocks(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos;) {
    const Tag tag = tag_at(text.substr(at));
    if (tag.size > 0 && is_block(tag.name)) return true;
    at = text.find('<', at + std::max<std::size_t>(tag.size, 1));
  }
  return false;
}

std::string decode_entities(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = text[i] == '&' ? text.substr(i, 12).find(';') : std::string_view::npos;
    if (end != std::string_view::npos && append_entity(result, text.substr(i + 1, end - 1))) {
      i += end + 1;
    } else {
      result.push_back(text[i++]);
    }
  }
  return result;
}

}  // namespace herald::importer
