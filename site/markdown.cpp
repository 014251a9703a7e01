#include "site/markdown.h"

#include <buffer.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <fmt/format.h>
#include <render.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "base/text.h"
#include "site/markdown_threads.h"

namespace herald::site {
namespace {

struct Free {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
  void operator()(char* text) const { std::free(text); }
};

using Document = std::unique_ptr<cmark_node, Free>;

int options_for(RawHtml raw_html) {
  const int options = CMARK_OPT_SMART | CMARK_OPT_FOOTNOTES;
  return raw_html == RawHtml::kept ? options | CMARK_OPT_UNSAFE : options;
}

std::string_view literal_of(cmark_node* node) {
  const char* literal = cmark_node_get_literal(node);
  return literal == nullptr ? std::string_view() : std::string_view(literal);
}

Document parse(std::string_view source, int options) {
  prepare_cmark();
  const std::unique_ptr<cmark_parser, Free> parser(cmark_parser_new(options));
  for (const char* name : cmark_extensions) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser.get(), source.data(), source.size());
  return Document(cmark_parser_finish(parser.get()));
}

/// The plain words of `root` and what is below it; blocks end with a newline.
std::string plain_text(cmark_node* root) {
  std::string text;
  const std::unique_ptr<cmark_iter, Free> walk(cmark_iter_new(root));
  for (cmark_event_type event; (event = cmark_iter_next(walk.get())) != CMARK_EVENT_DONE;) {
    cmark_node* node = cmark_iter_get_node(walk.get());
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_CODE_BLOCK) {
      text += literal_of(node);
    } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
      text += ' ';
    }
    const bool ends_block = event == CMARK_EVENT_EXIT || type == CMARK_NODE_CODE_BLOCK;
    const bool is_block = (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK;
    if (ends_block && is_block && !text.empty() && text.back() != '\n') text += '\n';
  }
  return std::string(trim(text));
}

/// Draws a heading with the id that number_headings has put into the node's user data.
void render_heading(cmark_syntax_extension*, cmark_html_renderer* renderer, cmark_node* node, cmark_event_type event,
                    int) {
  const int level = cmark_node_get_heading_level(node);
  if (event == CMARK_EVENT_EXIT) {
    cmark_strbuf_puts(renderer->html, fmt::format("</h{}>\n", level).c_str());
    return;
  }
  if (renderer->html->size > 0 && renderer->html->ptr[renderer->html->size - 1] != '\n') {
    cmark_strbuf_putc(renderer->html, '\n');
  }
  const auto* id = static_cast<const char*>(cmark_node_get_user_data(node));
  cmark_strbuf_puts(renderer->html, fmt::format("<h{} id=\"{}\">", level, id).c_str());
}

cmark_syntax_extension* heading_extension() {
  static cmark_syntax_extension* const extension = [] {
    cmark_syntax_extension* made = cmark_syntax_extension_new("heading-anchor");
    cmark_syntax_extension_set_html_render_func(made, render_heading);
    return made;
  }();
  return extension;
}

/// Gives every heading its id. The ids live in the headings' strings, which must not move until rendering is over:
/// hence two rounds.
std::vector<Heading> number_headings(cmark_node* document) {
  std::vector<Heading> headings;
  std::vector<cmark_node*> nodes;
  std::set<std::string> taken;
  std::map<std::string, int> numbers;  // the next to try, or a thousand equal headings would try a million
  for (cmark_node* node = cmark_node_first_child(document); node != nullptr; node = cmark_node_next(node)) {
    if (cmark_node_get_type(node) != CMARK_NODE_HEADING) continue;
    const std::string text = plain_text(node);
    std::string base = slugify(text);
    if (base.empty()) base = "section";
    std::string id = base;
    for (int& number = numbers.try_emplace(base, 2).first->second; !taken.insert(id).second; ++number)
      id = fmt::format("{}-{}", base, number);
    headings.push_back({cmark_node_get_heading_level(node), std::move(id), text});
    nodes.push_back(node);
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    cmark_node_set_user_data(nodes[i], headings[i].id.data());
    cmark_node_set_syntax_extension(nodes[i], heading_extension());
  }
  return headings;
}

int line_of(cmark_node* node) {
  while (node != nullptr && cmark_node_get_start_line(node) == 0)
    node = cmark_node_parent(node);
  return node == nullptr ? 0 : cmark_node_get_start_line(node);
}

/// Puts the children of `node` into its place; one that may not stand there is dropped.
void unwrap(cmark_node* node) {
  while (cmark_node* child = cmark_node_first_child(node)) {
    if (cmark_node_insert_before(node, child) == 0) cmark_node_free(child);
  }
  cmark_node_free(node);
}

/// cmark-gfm empties such addresses itself, but not where raw HTML is kept: there it trusts everything.
bool can_run(std::string_view address) {
  const auto has_scheme = [&](std::string_view scheme) {
    return iequals_ascii(address.substr(0, scheme.size()), scheme);
  };
  if (has_scheme("data:")) {
    return !has_scheme("data:image/png") && !has_scheme("data:image/gif") && !has_scheme("data:image/jpeg") &&
           !has_scheme("data:image/webp");
  }
  return has_scheme("javascript:") || has_scheme("vbscript:") || has_scheme("file:");
}

std::vector<Link> resolve_links(cmark_node* document, const LinkResolver& resolve) {
  std::vector<cmark_node*> nodes;
  const std::unique_ptr<cmark_iter, Free> walk(cmark_iter_new(document));
  for (cmark_event_type event; (event = cmark_iter_next(walk.get())) != CMARK_EVENT_DONE;) {
    cmark_node* node = cmark_iter_get_node(walk.get());
    const cmark_node_type type = cmark_node_get_type(node);
    if (event == CMARK_EVENT_ENTER && (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE)) nodes.push_back(node);
  }
  std::vector<Link> links;
  for (cmark_node* node : nodes) {
    const bool is_image = cmark_node_get_type(node) == CMARK_NODE_IMAGE;
    const Link link{is_image ? Link::Type::image : Link::Type::link, cmark_node_get_url(node), plain_text(node),
                    line_of(node)};
    links.push_back(link);
    if (can_run(link.target)) cmark_node_set_url(node, "");
    if (!resolve) continue;
    if (auto url = resolve(link)) {
      cmark_node_set_url(node, can_run(*url) ? "" : url->c_str());
      links.back().address = *std::move(url);
    } else {
      links.back().is_broken = true;
      unwrap(node);
    }
  }
  return links;
}

/// Whether something stands in `html` besides tags.
bool has_words(std::string_view html) {
  while (!(html = trim(html)).empty()) {
    if (html.front() != '<') return true;
    html.remove_prefix(std::min(html.find('>'), html.size() - 1) + 1);
  }
  return false;
}

std::optional<DroppedHtml> dropped_at(cmark_node* node) {
  const std::string_view html = trim(literal_of(node));
  const bool is_words = has_words(html);
  if (html.starts_with("<!--") || (html.starts_with("</") && !is_words)) return std::nullopt;
  const std::string_view first_line = html.substr(0, html.find('\n'));
  const std::size_t end = first_line.find('>');
  return DroppedHtml{std::string(end == std::string_view::npos ? first_line : first_line.substr(0, end + 1)),
                     line_of(node), is_words};
}

std::vector<DroppedHtml> find_raw_html(cmark_node* document) {
  std::vector<DroppedHtml> dropped;
  const std::unique_ptr<cmark_iter, Free> walk(cmark_iter_new(document));
  while (cmark_iter_next(walk.get()) != CMARK_EVENT_DONE) {
    cmark_node* node = cmark_iter_get_node(walk.get());
    const cmark_node_type type = cmark_node_get_type(node);
    if (type != CMARK_NODE_HTML_BLOCK && type != CMARK_NODE_HTML_INLINE) continue;
    if (auto found = dropped_at(node)) dropped.push_back(*std::move(found));
  }
  return dropped;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

/// Rewrites what cmark-gfm draws in a way that shuts readers out. Only cmark itself writes these tags: text is escaped.
std::string mend(std::string html) {
  if (html.find("<table>") != std::string::npos) {
    // A table wider than the screen scrolls, so the keyboard must reach it; the attribute align is long obsolete.
    replace_all(html, "<table>", "<table tabindex=\"0\">");
    for (const std::string_view cell : {"th", "td"}) {
      for (const std::string_view side : {"left", "center", "right"}) {
        replace_all(html, fmt::format("<{} align=\"{}\">", cell, side),
                    fmt::format("<{} class=\"align-{}\">", cell, side));
      }
    }
  }
  replace_all(html, "<pre><code", "<pre tabindex=\"0\"><code");  // long lines scroll, too
  // A box to tick that nobody can tick, and that has no name: as a sign it is read out.
  replace_all(html, "<input type=\"checkbox\" checked=\"\" disabled=\"\" />", "☑");
  replace_all(html, "<input type=\"checkbox\" disabled=\"\" />", "☐");
  return html;
}

}  // namespace

Body render_markdown(std::string_view source, const MarkdownOptions& options) {
  const int flags = options_for(options.raw_html);
  const Document document = parse(source, flags);
  Body body;
  if (options.raw_html == RawHtml::dropped) body.dropped = find_raw_html(document.get());
  body.links = resolve_links(document.get(), options.resolve_link);
  body.headings = number_headings(document.get());
  body.text = plain_text(document.get());
  cmark_llist* extensions = nullptr;
  for (const char* name : cmark_extensions) {
    extensions = cmark_llist_append(cmark_get_default_mem_allocator(), extensions, cmark_find_syntax_extension(name));
  }
  const std::unique_ptr<char, Free> html(cmark_render_html(document.get(), flags, extensions));
  cmark_llist_free(cmark_get_default_mem_allocator(), extensions);
  body.html = mend(html.get());
  return body;
}

}  // namespace herald::site
