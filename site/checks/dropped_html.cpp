// Raw HTML that readers do not get to see, because the site does not allow it: each kind of tag once an entry, with how
// Markdown says the same.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "site/checks/body_places.h"
#include "site/checks/family.h"

namespace herald::site::checks {
namespace {

struct Way {
  std::string_view tags;  ///< each between spaces
  std::string_view hint;
};

constexpr Way ways[] = {
    {" b strong ", "write **words** for bold"},
    {" i em cite dfn var ", "write *words* for emphasis"},
    {" s del strike ", "write ~~words~~ to strike them out"},
    {" a ", "write [words](address) for a link"},
    {" img picture figure ", "write ![what it shows](file) for an image"},
    {" h1 h2 h3 h4 h5 h6 ", "write ## words for a heading, with as many # as its level"},
    {" ul ol li ", "begin each item of a list with '- ' or '1. '"},
    {" blockquote q ", "begin each line of a quotation with '> '"},
    {" code kbd samp tt ", "write `words` for code"},
    {" pre ", "put ``` on a line before the text and on one after it"},
    {" table thead tbody tr th td ", "write a table as | a | b |, with | --- | --- | below its first line"},
    {" br ", "end the line with a backslash for a new one"},
    {" hr ", "write --- on a line of its own"},
    {" p div section article ", "write the words alone, an empty line between paragraphs"},
    {" span u font center small big ", "write the words alone"},
    {" iframe video audio embed object ", "link to it: [what it is](address)"},
    {" script style link meta form input button ", "a page's own code belongs to the theme's templates"},
};

/// "div" of `<DIV class=...` and of `</div>`.
std::string name_of(std::string_view tag) {
  tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
  return fold(tag.substr(0, tag.find_first_of(" \t/>")));
}

std::string_view hint_for(const std::string& name) {
  const auto found = std::ranges::find_if(
      ways, [&](const Way& way) { return way.tags.find(" " + name + " ") != std::string_view::npos; });
  return found != std::end(ways) ? found->hint : "say it in Markdown; where the sign < itself is meant, write \\<";
}

struct Found {
  const DroppedHtml* first = nullptr;
  std::size_t count = 0;
};

std::string message_of(const Found& found) {
  std::string message = fmt::format("raw HTML is left out{}: '{}'", found.first->has_words ? ", with its words" : "",
                                    shorten(found.first->tag, 60));
  if (found.count > 1) message += fmt::format(" (and {} more like it)", found.count - 1);
  return message;
}

}  // namespace

void check_dropped_html(const Context& context, const Entry& entry, Diagnostics& diagnostics) {
  std::map<std::string, Found> by_name;
  for (const DroppedHtml& dropped : entry.body.dropped) {
    Found& found = by_name[name_of(dropped.tag)];
    // One that takes words along is the worse loss.
    if (found.first == nullptr || (dropped.has_words && !found.first->has_words)) found.first = &dropped;
    ++found.count;
  }
  BodyPlaces places(context.root, entry);
  for (const auto& [name, found] : by_name) {
    diagnostics.push_back(warning(places.find(found.first->tag, found.first->line), "dropped-html", message_of(found),
                                  std::string(hint_for(name))));
  }
}

}  // namespace herald::site::checks
