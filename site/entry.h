#pragma once
// One Markdown file of the site, read and checked. Everything that shows, indexes or exports people, stories and
// events reads entries; only read.cpp and resolve.cpp make them.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "pictures/photo.h"
#include "site/schema.h"
#include "site/yaml.h"

namespace herald::site {

enum class Status { draft, review, published, withdrawn };

struct Heading {
  int level = 2;
  std::string id;    ///< unique on the page
  std::string text;  ///< plain
};

/// A link or an image of a body.
struct Link {
  enum class Type { link, image };
  Type type = Type::link;
  std::string target;                         ///< as written
  std::string text = {};                      ///< plain words of the link; an image's description
  int line = 0;                               ///< within the Markdown, from 1
  bool is_broken = false;                     ///< it leads to nothing on this site
  std::string address = {};                   ///< where it leads, with its fragment; empty when it leads nowhere
  std::string hidden_file = {};               ///< of the entry that it names, when that is not public
  std::optional<pictures::Photo> photo = {};  ///< of an image on this site
};

/// Raw HTML that a body does not show, because the site does not allow it.
struct DroppedHtml {
  std::string tag;         ///< its first, or the first line of one that is longer
  int line = 0;            ///< within the Markdown, from 1
  bool has_words = false;  ///< words were left out along with it
};

/// The Markdown part, parsed once.
struct Body {
  std::string html;  ///< safe: no raw HTML unless the site allows it, links resolved
  std::string text;  ///< plain words for search and summaries, blocks separated by newlines
  std::vector<Heading> headings;
  std::vector<Link> links;
  std::vector<DroppedHtml> dropped;  ///< without comments, which nobody was meant to read, and closing tags
};

/// A dataset's CSV.
struct Table {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  ///< each as long as `columns`
};

struct Entry {
  Kind kind = Kind::page;
  std::string slug;
  std::string file;  ///< relative to the site's folder: "content/people/ada-lovelace.md"
  Status status = Status::published;
  std::string title;            ///< `title` or `name`
  std::string summary;          ///< `summary`, else the start of the body
  std::string language;         ///< of the entry; the site's when it says none
  bool is_translation = false;  ///< "content/stories/x.cy.md", beside "content/stories/x.md"
  Node front;                   ///< the whole front matter, as the schema allows it
  std::string source;           ///< Markdown; emptied once `body` holds it parsed
  int source_line = 1;          ///< line of the file on which `source` begins
  Body body;
  Table table;                           ///< of a dataset
  std::optional<pictures::Photo> photo;  ///< what `image` names, if it can be shown
  /// Why the public does not see it yet: "a draft". Only where drafts are shown.
  std::string not_public_because;
  std::size_t number = 0;  ///< of a public entry in Site::entries(), from 0; those of translations follow on these

  /// What a translation translates; null for all else. `front` then holds what the translation's own file says
  /// (`own_fields` of them), and after it what is its original's.
  const Entry* original = nullptr;
  std::size_t own_fields = 0;
  /// Its public translations, ordered by language.
  std::vector<const Entry*> translations;

  /// "/people/ada-lovelace/", of a translation "/cy/people/ada-lovelace/".
  std::string url() const;

  /// The same entry in `language`, if there is one; else the original.
  const Entry& in(std::string_view language) const;
  /// Itself, or what it translates: what other entries refer to.
  const Entry& root() const { return original == nullptr ? *this : *original; }

  /// The readers below take a key of the schema; a key that the kind does not have is a bug of ours (assert).
  const Node* find(std::string_view key) const;
  std::string_view text(std::string_view key) const;  ///< empty when absent
  std::optional<Date> date(std::string_view key) const;
  bool is_set(std::string_view key) const;                 ///< a boolean that is there and true
  std::span<const Node> list(std::string_view key) const;  ///< empty when absent
  /// Public entries that the references at `key` (one or a list) name, in the editor's order.
  std::vector<const Entry*> targets(std::string_view key) const;

  Location location(const Mark& mark) const { return {file, mark.line, mark.column}; }
};

/// Where pages in another language than the site's begin: "pt-BR" -> "/pt-br".
std::string language_prefix(std::string_view language);

/// The value at `key` of a map node; the like of Entry::text and Entry::date for lines of a list such as `journey`.
std::string_view text_of(const Node& map, std::string_view key);
std::optional<Date> date_of(const Node& map, std::string_view key);
const Entry* target_of(const Node& map, std::string_view key);

}  // namespace herald::site
