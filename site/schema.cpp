#include "site/schema.h"

#include <algorithm>
#include <cstddef>

#include "site/schema_tables/occasion_keys.h"
#include "site/schema_tables/people_keys.h"
#include "site/schema_tables/subject_keys.h"

namespace herald::site {
namespace {

using namespace tables;
using enum Type;
using enum Many;
using enum Need;

constexpr std::string_view statuses[] = {"draft", "review", "published", "withdrawn"};

constexpr Key source_keys[] = {
    {.name = "title",
     .help = "What the source is called.",
     .example = "The Computer from Pascal to von Neumann",
     .need = required},
    {.name = "url", .type = url, .help = "Where it can be read.", .example = "https://example.org/paper"},
    {.name = "author", .help = "Who wrote it.", .example = "Herman H. Goldstine"},
    {.name = "publisher", .help = "Who published it.", .example = "Princeton University Press"},
    {.name = "year", .type = date, .help = "When it was published.", .example = "1972"},
    {.name = "note", .help = "What it says that matters here.", .example = "chapter 3"},
};

constexpr Key shared_keys[] = {
    {.name = "summary",
     .help = "One sentence for lists and search results, 160 characters at most.",
     .example = "She wrote the first published program."},
    {.name = "status",
     .type = choice,
     .help = "Where the entry is in its life; published if left out.",
     .example = "draft",
     .choices = statuses},
    {.name = "publish_on", .type = date, .help = "The first day it is public.", .example = "2027-03-08"},
    {.name = "expire_on", .type = date, .help = "The first day it is not public any more.", .example = "2028-03-08"},
    {.name = "aliases",
     .type = address,
     .help = "Old addresses that lead here.",
     .example = "[/people/ada-byron/]",
     .many = list},
    {.name = "lang", .type = language, .help = "The language of the entry, if not the site's.", .example = "cy"},
    {.name = "image", .type = file, .help = "A picture, beside the entry.", .example = "portrait.jpg"},
    {.name = "image_alt",
     .help = "The picture in words, for those who cannot see it.",
     .example = "Ada Lovelace at a desk"},
    {.name = "image_credit", .help = "Who made the picture, and its licence.", .example = "Science Museum, CC BY"},
    {.name = "updated", .type = date, .help = "When the entry was last reviewed.", .example = "2026-11-01"},
    {.name = "sources",
     .type = map,
     .help = "Where the facts come from.",
     .example = "[{title: Obituary, url: https://example.org}]",
     .many = list,
     .keys = source_keys},
};

constexpr Key menu_keys[] = {
    {.name = "title", .help = "What the reader sees.", .example = "Stories", .need = required},
    {.name = "url", .type = address, .help = "An address on this site.", .example = "/stories/", .need = required},
};

constexpr Key term_keys[] = {
    {.name = "slug",
     .type = token,
     .help = "Its name in front matter and addresses.",
     .example = "pathways",
     .need = required},
    {.name = "title", .help = "What the reader sees.", .example = "Pathways", .need = required},
    {.name = "title_cy", .help = "The same in Welsh.", .example = "Llwybrau"},
    {.name = "summary", .help = "One sentence about it.", .example = "How people came into their roles."},
};

constexpr Key taxonomies_keys[] = {
    {.name = "themes",
     .type = map,
     .help = "What stories are about.",
     .example = "[{slug: pathways, title: Pathways}]",
     .many = list,
     .keys = term_keys},
    {.name = "life_stages",
     .type = map,
     .help = "The stages of life that stories tell of.",
     .example = "[{slug: caring, title: Caring}]",
     .many = list,
     .keys = term_keys},
};

constexpr Key markdown_keys[] = {
    {.name = "raw_html",
     .type = boolean,
     .help = "Whether HTML in Markdown is kept. Only where every editor is "
             "trusted with the whole site.",
     .example = "false"},
};

constexpr Key search_keys[] = {
    {.name = "fairness",
     .type = Type::share,
     .help = "How far people who have been shown less move up among people who fit about as well; 0 for not at all.",
     .example = "0.75"},
};

constexpr Key site_keys[] = {
    {.name = "title", .help = "The site's name.", .example = "Herald"},
    {.name = "tagline", .help = "A short line below the name.", .example = "Women in AI and digital leadership"},
    {.name = "summary", .help = "One sentence for search engines and feeds.", .example = "Stories and profiles."},
    {.name = "base_url",
     .type = url,
     .help = "Where the site will be read: a host of its own, without a path.",
     .example = "https://herald.example"},
    {.name = "language", .type = language, .help = "The language of the site.", .example = "en"},
    {.name = "languages",
     .type = language,
     .help = "Other languages that the site is in as well; story.cy.md is story.md in Welsh.",
     .example = "[cy]",
     .many = list},
    {.name = "time_zone", .help = "Decides which day it is.", .example = "Europe/London"},
    {.name = "theme", .type = token, .help = "The folder below themes/.", .example = "lantern"},
    {.name = "publisher", .help = "Who answers for the site.", .example = "The Herald editors"},
    {.name = "menu",
     .type = map,
     .help = "The main menu, in order.",
     .example = "[{title: Stories, url: /stories/}]",
     .many = list,
     .keys = menu_keys},
    {.name = "footer_menu",
     .type = map,
     .help = "The links at the foot of every page, if not those of the menu.",
     .example = "[{title: About, url: /pages/about/}]",
     .many = list,
     .keys = menu_keys},
    {.name = "taxonomies",
     .type = map,
     .help = "Terms that stories are filed under.",
     .example = "{themes: []}",
     .keys = taxonomies_keys},
    {.name = "per_page",
     .type = number,
     .help = "Entries on one page of a list; the last takes up to a sixth more.",
     .example = "24"},
    {.name = "share_cards",
     .type = boolean,
     .help =
         "Whether each person, story and event gets `card.png`, the picture that networks and messengers show where "
         "its page is linked.",
     .example = "true"},
    {.name = "offline",
     .type = boolean,
     .help =
         "Whether browsers keep the pages that somebody has read, to show them without a network; true if left out.",
     .example = "false"},
    {.name = "open_data",
     .type = boolean,
     .help = "Whether `build` and `publish` put what `herald export` writes into `/open-data/`.",
     .example = "true"},
    {.name = "precompress",
     .type = boolean,
     .help = "Whether each text file gets its `.br` and `.gz` beside it; `false` where the host packs by itself.",
     .example = "false"},
    {.name = "markdown",
     .type = map,
     .help = "How Markdown is read.",
     .example = "{raw_html: false}",
     .keys = markdown_keys},
    {.name = "search",
     .type = map,
     .help = "How the search orders.",
     .example = "{fairness: 0.75}",
     .keys = search_keys},
};

constexpr KindSchema schemas[] = {
    {Kind::person, "person", "people", "people", "name", "Someone whose work the site makes visible.", person_keys},
    {Kind::story, "story", "stories", "stories", "title", "A personal story, told or retold.", story_keys},
    {Kind::event, "event", "events", "events", "title", "An occasion at which people appeared.", event_keys},
    {Kind::talk, "talk", "talks", "talks", "title", "A talk, paper or lecture; the body is its abstract.", talk_keys},
    {Kind::role, "role", "roles", "roles", "title", "A role, what it does, and the ways into it.", role_keys},
    {Kind::topic, "topic", "topics", "topics", "title", "A subject that people know and speak about.", topic_keys},
    {Kind::network, "network", "networks", "networks", "name", "A network that supports women.", network_keys},
    {Kind::opportunity, "opportunity", "opportunities", "opportunities", "title",
     "A course, fellowship, mentor or call that one can apply for.", opportunity_keys},
    {Kind::dataset, "dataset", "datasets", "data", "title", "Figures, with their source and a table.", dataset_keys},
    {Kind::page, "page", "pages", "pages", "title", "A page about the site itself.", {}},
};

constexpr Key title_key_as_title = {.name = "title", .help = "The title.", .example = "A title", .need = required};
constexpr Key title_key_as_name = {.name = "name", .help = "The name.", .example = "Ada Lovelace", .need = required};

}  // namespace

std::span<const KindSchema> kinds() {
  return schemas;
}

const KindSchema& schema_of(Kind kind) {
  return schemas[static_cast<std::size_t>(kind)];
}

std::span<const Key> common_keys() {
  return shared_keys;
}

std::span<const Key> settings_keys() {
  return site_keys;
}

const Key& title_key(Kind kind) {
  return schema_of(kind).title_key == "name" ? title_key_as_name : title_key_as_title;
}

std::vector<const Key*> keys_of(Kind kind) {
  std::vector<const Key*> all = {&title_key(kind)};
  for (const Key& key : schema_of(kind).keys)
    all.push_back(&key);
  for (const Key& key : common_keys())
    all.push_back(&key);
  return all;
}

const Key* find_key(std::span<const Key> keys, std::string_view name) {
  const auto found = std::ranges::find(keys, name, &Key::name);
  return found == keys.end() ? nullptr : &*found;
}

const Key* find_key(Kind kind, std::string_view name) {
  if (name == title_key(kind).name) return &title_key(kind);
  if (const Key* own = find_key(schema_of(kind).keys, name)) return own;
  return find_key(shared_keys, name);
}

std::optional<Kind> kind_from_name(std::string_view name) {
  const auto found = std::ranges::find(schemas, name, &KindSchema::name);
  return found == std::end(schemas) ? std::nullopt : std::optional(found->kind);
}

std::optional<Kind> kind_from_folder(std::string_view folder) {
  const auto found = std::ranges::find(schemas, folder, &KindSchema::folder);
  return found == std::end(schemas) ? std::nullopt : std::optional(found->kind);
}

}  // namespace herald::site
