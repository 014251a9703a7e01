#include "importer/prose.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "importer/clean.h"
#include "importer/html_text.h"
#include "site/markdown.h"
#include "site/markdown_limits.h"

namespace herald::importer {
namespace {

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Whether "&…" at the beginning of `text` would be read as an entity.
bool is_entity(std::string_view text) {
  const std::size_t end = text.substr(0, 40).find(';');
  if (end == std::string_view::npos || end < 2) return false;
  return std::ranges::all_of(text.substr(1, end - 1), [](char c) { return is_word_character(c) || c == '#'; });
}

/// Escapes what would make one line of a paragraph begin a heading, a list, a quotation, a rule or an underline.
void escape_line_start(std::string_view line, std::string& out) {
  std::size_t digits = 0;
  while (digits < line.size() && digits < 10 && is_digit(line[digits]))
    ++digits;
  if (digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')')) {
    out += line.substr(0, digits);
    out += '\\';
    out += line[digits];
    out += escape_markdown(line.substr(digits + 1));
  } else {
    if (!line.empty() && std::string_view("#>+-=").find(line.front()) != std::string_view::npos) {
      out += '\\';
      out += line.front();
      line.remove_prefix(1);
    }
    out += escape_markdown(line);
  }
}

/// Collects words, lines and blocks and writes them as Markdown paragraphs and lists.
class BlockWriter {
 public:
  void add_text(std::string_view text) { line_ += text; }

  void end_line() {
    const std::string line = clean_line(line_);
    line_.clear();
    if (!line.empty()) lines_.push_back(line);
  }

  void end_block() {
    end_line();
    if (lines_.empty()) return;
    const bool continues_list = is_item_ && was_item_;
    if (!out_.empty()) out_ += continues_list ? "\n" : "\n\n";
    // A list that follows a list needs no blank line; a paragraph after an item must not become part of it.
    if (is_item_) out_ += "- ";
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (i > 0) out_ += is_item_ ? "\\\n  " : "\\\n";
      escape_line_start(lines_[i], out_);
    }
    was_item_ = is_item_;
    is_item_ = false;
    lines_.clear();
  }

  void begin_item() {
    end_block();
    is_item_ = true;
  }

  std::string take() {
    end_block();
    return std::move(out_);
  }

 private:
  std::string out_;
  std::string line_;
  std::vector<std::string> lines_;
  bool is_item_ = false;
  bool was_item_ = false;
};

/// The offset after the end tag of `name`, from `begin` on; the end of the text when it is never closed.
std::size_t after_end_tag(std::string_view text, std::size_t begin, std::string_view name) {
  for (std::size_t at = text.find("</", begin); at != std::string_view::npos; at = text.find("</", at + 2)) {
    const Tag tag = tag_at(text.substr(at));
    if (tag.size > 0 && tag.name == name) return at + tag.size;
  }
  return text.size();
}

bool hides_its_text(std::string_view name) {
  return name == "script" || name == "style" || name == "title" || name == "template";
}

std::string html_to_markdown(std::string_view html) {
  BlockWriter writer;
  std::size_t text_begin = 0;
  const auto flush = [&](std::size_t end) {
    writer.add_text(decode_entities(html.substr(text_begin, end - text_begin)));
  };
  for (std::size_t i = html.find('<'); i < html.size(); i = html.find('<', i)) {
    const Tag tag = tag_at(html.substr(i));
    if (tag.size == 0) {
      ++i;
      continue;
    }
    flush(i);
    i += tag.size;
    if (!tag.is_end && hides_its_text(tag.name)) i = after_end_tag(html, i, tag.name);
    text_begin = i;
    if (tag.name == "br") {
      writer.end_line();
    } else if (tag.name == "li" && !tag.is_end) {
      writer.begin_item();
    } else if (tag.name == "td" || tag.name == "th") {
      writer.add_text(" ");
    } else if (tag.name == "hr" || is_block(tag.name)) {
      // <li><p>…</p></li>: the paragraph's begin does not end the item.
      if (tag.is_end || (tag.name != "p" && tag.name != "div")) writer.end_block();
    }
  }
  flush(html.size());
  return writer.take();
}

std::string plain_to_markdown(std::string_view text) {
  BlockWriter writer;
  for (const std::string_view raw : split(text, '\n')) {
    std::string_view line = trim(raw);
    const bool is_bullet = line.starts_with("- ") || line.starts_with("* ") || line.starts_with("\xE2\x80\xA2");
    if (line.empty()) {
      writer.end_block();
    } else if (is_bullet) {
      writer.begin_item();
      line.remove_prefix(static_cast<unsigned char>(line.front()) == 0xE2 ? 3 : 2);
      writer.add_text(line);
      writer.end_line();
    } else {
      writer.add_text(line);
      writer.end_line();
    }
  }
  return writer.take();
}

/// Takes the tags out of a text whose line ends count; <br> becomes one.
std::string without_tags(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const Tag tag = text[i] == '<' ? tag_at(text.substr(i)) : Tag{};
    if (tag.size == 0) {
      result.push_back(text[i++]);
      continue;
    }
    i += tag.size;
    if (tag.name == "br" || tag.name == "hr") result.push_back('\n');
    if (!tag.is_end && hides_its_text(tag.name)) i = after_end_tag(text, i, tag.name);
  }
  return result;
}

/// "[text](target)" or "![text](target)" at `begin`; size 0 when there is none.
struct InlineLink {
  bool is_image = false;
  std::string_view text;
  std::string_view target;
  std::size_t size = 0;
};

InlineLink link_at(std::string_view source, std::size_t begin) {
  InlineLink link;
  link.is_image = source[begin] == '!';
  const std::string_view rest = source.substr(begin + (link.is_image ? 1 : 0), 2'000);
  if (!rest.starts_with('[')) return {};
  const std::size_t close = rest.find_first_of("[]", 1);
  if (close == std::string_view::npos || !rest.substr(close).starts_with("](")) return {};
  const std::size_t end = rest.find(')', close);
  if (end == std::string_view::npos || rest.find('\n', close) < end) return {};
  link.text = rest.substr(1, close - 1);
  link.target = rest.substr(close + 2, end - close - 2);
  link.size = end + 1 + (link.is_image ? 1 : 0);
  return link;
}

/// Markdown without images, without links that are not https, and with every '<' shown as itself.
std::string tame_markdown(std::string_view text) {
  std::string result;
  bool is_code = false;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (c == '`') is_code = !is_code;
    if (c == '\n' && text.substr(i + 1, 1) == "\n") is_code = false;
    if (!is_code && (c == '[' || c == '!')) {
      const InlineLink link = link_at(text, i);
      if (link.size > 0) {
        const std::string url = safe_url(link.target);
        result +=
            link.is_image || url.empty() ? std::string(link.text) : "[" + std::string(link.text) + "](" + url + ")";
        i += link.size;
        continue;
      }
    }
    if (!is_code && c == '<') {
      const std::size_t end = text.substr(i, 2'000).find_first_of("<> \n", 1);
      const bool is_closed = end != std::string_view::npos && text[i + end] == '>';
      const std::string url = is_closed ? safe_url(text.substr(i + 1, end - 1)) : std::string();
      if (!url.empty()) {
        result += url;
        i += end + 1;
        continue;
      }
      result += '\\';
    }
    result.push_back(c);
    ++i;
  }
  return result;
}

/// Whether the site would take all of `markdown`'s links and tables; what tame_markdown() did not foresee shows here.
bool is_tame(const std::string& markdown) {
  if (site::find_excess(markdown)) return false;
  if (markdown.find_first_of("[<&") == std::string::npos) return true;
  const site::Body body = site::render_markdown(markdown, {});
  return std::ranges::all_of(body.links, [](const site::Link& link) {
    const bool is_web = link.target.starts_with("https://") || link.target.starts_with("http://");
    return link.type == site::Link::Type::link && (is_web || link.target.starts_with("#fn"));
  });
}

}  // namespace

std::string escape_markdown(std::string_view text) {
  std::string result;
  result.reserve(text.size() + 8);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool is_inside_word =
        i > 0 && i + 1 < text.size() && is_word_character(text[i - 1]) && is_word_character(text[i + 1]);
    const bool is_markup = std::string_view("\\`*[]<~|").find(c) != std::string_view::npos ||
                           (c == '_' && !is_inside_word) || (c == '&' && is_entity(text.substr(i)));
    if (is_markup) result.push_back('\\');
    result.push_back(c);
  }
  return result;
}

std::string to_markdown(std::string_view text, Markup markup) {
  const std::string clean = without_contacts(clean_text(text));
  if (has_html_blocks(clean)) return html_to_markdown(clean);
  const std::string without = without_tags(clean);
  if (markup == Markup::markdown_or_html) {
    std::string tamed(trim(tame_markdown(without)));
    if (is_tame(tamed)) return tamed;
  }
  return plain_to_markdown(without);
}

std::string to_line(std::string_view text) {
  return without_contacts(clean_line(decode_entities(without_tags(text))));
}

}  // namespace herald::importer
