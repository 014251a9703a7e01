#include "site/draft.h"

#include <fmt/format.h>

#include <iterator>
#include <span>

#include "base/text.h"

namespace herald::site {
namespace {

/// A YAML scalar in double quotes.
std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : printable(text)) {
    if (c == '"' || c == '\\') result.push_back('\\');
    result.push_back(c);
  }
  return result + "\"";
}

void add_keys(std::string& draft, std::span<const Key> keys) {
  for (const Key& key : keys) {
    if (key.name == "status") continue;
    fmt::format_to(std::back_inserter(draft), "# {}\n{}{}: {}\n", key.help, key.need == Need::required ? "" : "# ",
                   key.name, key.example);
  }
}

}  // namespace

std::string draft_of(Kind kind, std::string_view title) {
  const KindSchema& schema = schema_of(kind);
  std::string draft =
      fmt::format("---\n{}: {}\n# Delete this line, or write published, to make it public.\nstatus: draft\n",
                  schema.title_key, quoted(title));
  add_keys(draft, schema.keys);
  add_keys(draft, common_keys());
  draft += "---\n\nWrite here, in Markdown.\n";
  return draft;
}

}  // namespace herald::site
