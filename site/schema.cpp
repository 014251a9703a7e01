#include "site/schema.h"

#include <algorithm>
#include <cstddef>

namespace herald::site {
namespace {

using enum Type;
using enum Many;
using enum Need;

constexpr std::string_view statuses[] = {"draft", "review", "published", "withdrawn"};
constexpr std::string_view sectors[] = {"nhs", "academia", "government", "industry", "charity", "military"};
constexpr std::string_view seniorities[] = {"early", "mid", "senior", "executive", "board"};
constexpr std::string_view speaking_formats[] = {"keynote", "talk", "panel", "workshop", "interview", "moderation"};
constexpr std::string_view parts[] = {"keynote",  "speaker",   "panellist", "chair",      "moderator", "organiser",
                                      "author",   "lecturer",  "host",      "discussant", "tutor",     "presenter",
                                      "attendee", "recipient", "editor",    "performer"};
constexpr std::string_view contact_ways[] = {"relay", "link", "none"};
constexpr std::string_view consent_bases[] = {"given", "historical"};
constexpr std::string_view consent_scopes[] = {"profile", "story", "photo", "recording", "search", "export"};
constexpr std::string_view role_families[] = {"clinical", "technical", "leadership", "data", "research", "commercial"};
constexpr std::string_view criterion_answers[] = {"yes", "partly", "no"};
constexpr std::string_view opportunity_types[] = {"mentoring", "course",         "fellowship",
                                                  "stretch",   "return-to-work", "call-for-speakers"};
constexpr std::string_view chart_types[] = {"bar", "stacked-bar", "line"};

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

constexpr Key consent_keys[] = {
    {.name = "basis",
     .type = choice,
     .help = "`given` by her, or `historical`: she has died and sources are named.",
     .example = "given",
     .need = required,
     .choices = consent_bases},
    {.name = "on", .type = date, .help = "The day she gave it. `given` needs it.", .example = "2026-03-08"},
    {.name = "until", .type = date, .help = "The last day it holds.", .example = "2028-03-08"},
    {.name = "scope",
     .type = token,
     .help =
         "What it covers. In a list that is given, without `search` the search leaves her out, without `export` open "
         "data and vCard do; without `recording`, no talk of hers links a video.",
     .example = "[profile, photo]",
     .many = list,
     .choices = consent_scopes},
};

constexpr Key life_keys[] = {
    {.name = "born", .type = date, .help = "Date of birth.", .example = "1815-12-10"},
    {.name = "died", .type = date, .help = "Date of death.", .example = "1852-11-27"},
};

constexpr Key speaking_keys[] = {
    {.name = "formats",
     .type = token,
     .help = "What she likes to do.",
     .example = "[keynote, panel]",
     .many = list,
     .choices = speaking_formats},
    {.name = "travel", .help = "How far she travels, or that she joins remotely.", .example = "UK, or remote"},
    {.name = "available", .type = boolean, .help = "Whether she takes requests now.", .example = "true"},
    {.name = "from", .type = date, .help = "The first day she takes requests for.", .example = "2027-01-01"},
    {.name = "fee", .help = "What she asks, in her words.", .example = "travel costs; free for charities"},
    {.name = "terms",
     .help = "What makes a yes possible: times of day, childcare, access.",
     .example = "between 10 and 3; step-free stage"},
};

constexpr Key mentoring_keys[] = {
    {.name = "offers", .help = "Skills she can help others with.", .example = "[first board role]", .many = list},
    {.name = "seeks", .help = "Skills she would like help with.", .example = "[public speaking]", .many = list},
    {.name = "capacity", .type = number, .help = "How many mentees she takes at once.", .example = "2"},
};

constexpr Key person_keys[] = {
    {.name = "pronouns", .help = "As she gives them.", .example = "she/her"},
    {.name = "headline", .help = "One line: what she does.", .example = "Chief nurse and clinical informatician"},
    {.name = "organisation", .help = "Where she works, or mainly worked.", .example = "University of Cambridge"},
    {.name = "sector", .type = choice, .help = "The sector of the organisation.", .example = "nhs", .choices = sectors},
    {.name = "roles",
     .type = reference,
     .help = "Roles she holds or held.",
     .example = "[ccio]",
     .many = list,
     .target = Kind::role},
    {.name = "seniority",
     .type = choice,
     .help = "How far along her career is.",
     .example = "senior",
     .choices = seniorities},
    {.name = "topics",
     .type = reference,
     .help = "What she knows and speaks about.",
     .example = "[ai-ethics]",
     .many = list,
     .target = Kind::topic},
    {.name = "skills", .help = "In plain words.", .example = "[data governance]", .many = list},
    {.name = "place", .help = "The town or city she works from.", .example = "Leeds"},
    {.name = "languages",
     .type = language,
     .help = "Languages she speaks in public.",
     .example = "[en, cy]",
     .many = list},
    {.name = "speaking",
     .type = map,
     .help = "How to ask her to speak.",
     .example = "{formats: [panel]}",
     .keys = speaking_keys},
    {.name = "mentoring",
     .type = map,
     .help = "Mentoring she offers and seeks.",
     .example = "{capacity: 2}",
     .keys = mentoring_keys},
    {.name = "communities",
     .help = "As she describes herself; only what she chose to publish.",
     .example = "[first-generation graduate]",
     .many = list},
    {.name = "also_known_as", .help = "Other names she is or was known by.", .example = "[Ada Byron]", .many = list},
    {.name = "links",
     .type = open_map,
     .help = "Her pages elsewhere: a label and an address.",
     .example = "{Website: https://example.org}"},
    {.name = "contact",
     .type = choice,
     .help = "How requests reach her: through the desk, by her link, or not.",
     .example = "relay",
     .choices = contact_ways},
    {.name = "life",
     .type = map,
     .help = "Dates of birth and death.",
     .example = "{born: 1815-12-10}",
     .keys = life_keys},
    {.name = "consent",
     .type = map,
     .help = "On what ground she is published. Without it she is not.",
     .example = "{basis: given, on: 2026-03-08}",
     .keys = consent_keys},
};

constexpr Key journey_keys[] = {
    {.name = "when", .help = "A date or a span in words.", .example = "1946–1948", .need = required},
    {.name = "role", .type = role_name, .help = "A role's slug, or plain words.", .example = "developer"},
    {.name = "organisation", .help = "Where.", .example = "Birkbeck College"},
    {.name = "note", .help = "What mattered about this step.", .example = "her first computer"},
};

constexpr Key story_keys[] = {
    {.name = "people",
     .type = reference,
     .help = "Whose story it is.",
     .example = "[ada-lovelace]",
     .many = list,
     .target = Kind::person},
    {.name = "anonymous", .type = boolean, .help = "Whether the teller is not to be named.", .example = "true"},
    {.name = "byline", .help = "How an anonymous teller is described.", .example = "A nurse in Yorkshire"},
    {.name = "themes", .type = slug, .help = "Themes of herald.yml.", .example = "[pathways]", .many = list},
    {.name = "life_stages",
     .type = slug,
     .help = "Life stages of herald.yml.",
     .example = "[returning-to-work]",
     .many = list},
    {.name = "roles",
     .type = reference,
     .help = "Roles the story is about.",
     .example = "[developer]",
     .many = list,
     .target = Kind::role},
    {.name = "topics",
     .type = reference,
     .help = "Topics the story is about.",
     .example = "[compilers]",
     .many = list,
     .target = Kind::topic},
    {.name = "date", .type = date, .help = "The day it was published.", .example = "2026-03-08"},
    {.name = "quote", .help = "One sentence of hers that stands out.", .example = "I had a running compiler."},
    {.name = "journey",
     .type = map,
     .help = "The steps between roles.",
     .example = "[{when: 1946, role: developer}]",
     .many = list,
     .keys = journey_keys},
    {.name = "consent",
     .type = map,
     .help = "On what ground it is published, if it names someone.",
     .example = "{basis: historical}",
     .keys = consent_keys},
};

constexpr Key lineup_keys[] = {
    {.name = "person",
     .type = reference,
     .help = "Someone with a page.",
     .example = "grace-hopper",
     .target = Kind::person},
    {.name = "name", .help = "Someone without a page.", .example = "Alan Perlis"},
    {.name = "as", .type = token, .help = "Her part.", .example = "keynote", .choices = parts},
    {.name = "session", .help = "The session, in plain words.", .example = "Opening"},
};

constexpr Key balance_keys[] = {
    {.name = "speakers", .type = number, .help = "All speakers.", .example = "24", .need = required},
    {.name = "women", .type = number, .help = "Women among them.", .example = "13", .need = required},
};

constexpr Key event_keys[] = {
    {.name = "series", .help = "The series it belongs to.", .example = "History of Programming Languages"},
    {.name = "start", .type = date, .help = "First day.", .example = "1978-06-01", .need = required},
    {.name = "end", .type = date, .help = "Last day, if not the first.", .example = "1978-06-03"},
    {.name = "place", .help = "Town or city.", .example = "Los Angeles"},
    {.name = "online", .type = boolean, .help = "Whether one can join from anywhere.", .example = "true"},
    {.name = "organiser", .help = "Who ran it.", .example = "ACM SIGPLAN"},
    {.name = "url", .type = url, .help = "Its own page.", .example = "https://example.org/hopl"},
    {.name = "topics",
     .type = reference,
     .help = "What it was about.",
     .example = "[programming-languages]",
     .many = list,
     .target = Kind::topic},
    {.name = "lineup",
     .type = map,
     .help = "Who took part, for appearances without a talk's page.",
     .example = "[{person: jean-sammet, as: chair}]",
     .many = list,
     .keys = lineup_keys},
    {.name = "balance",
     .type = map,
     .help = "Counted speakers, where somebody counted.",
     .example = "{speakers: 24, women: 13}",
     .keys = balance_keys},
};

constexpr Key speaker_keys[] = {
    {.name = "person",
     .type = reference,
     .help = "Someone with a page.",
     .example = "grace-hopper",
     .target = Kind::person},
    {.name = "name", .help = "Someone without a page.", .example = "Alan Perlis"},
    {.name = "as", .type = token, .help = "Her part.", .example = "keynote", .choices = parts},
};

constexpr Key talk_keys[] = {
    {.name = "event", .type = reference, .help = "Where it was given.", .example = "hopl-1978", .target = Kind::event},
    {.name = "speakers",
     .type = map,
     .help = "Who gave it.",
     .example = "[{name: Alan Perlis, as: keynote}]",
     .many = list,
     .need = required,
     .keys = speaker_keys},
    {.name = "date", .type = date, .help = "When it was given.", .example = "1978-06-01"},
    {.name = "topics",
     .type = reference,
     .help = "What it is about.",
     .example = "[compilers]",
     .many = list,
     .target = Kind::topic},
    {.name = "language", .type = language, .help = "The language it was given in.", .example = "en"},
    {.name = "recording",
     .type = boolean,
     .help = "`false`: the speakers asked not to be recorded, so no video may be linked.",
     .example = "false"},
    {.name = "video", .type = url, .help = "A recording.", .example = "https://example.org/video"},
    {.name = "slides", .type = url, .help = "Slides or the paper.", .example = "https://example.org/slides"},
};

constexpr Key role_keys[] = {
    {.name = "also_called",
     .help = "Other names and abbreviations; search treats them as the same.",
     .example = "[CCIO]",
     .many = list},
    {.name = "family", .type = choice, .help = "The family of roles.", .example = "clinical", .choices = role_families},
    {.name = "band", .help = "The usual pay band.", .example = "AfC 8c–9"},
    {.name = "skills", .help = "What the role asks for.", .example = "[clinical safety]", .many = list},
    {.name = "leads_from",
     .type = reference,
     .help = "Roles that people come from.",
     .example = "[clinical-informatician]",
     .many = list,
     .target = Kind::role},
    {.name = "leads_to",
     .type = reference,
     .help = "Roles that people go on to.",
     .example = "[cdio]",
     .many = list,
     .target = Kind::role},
};

constexpr Key topic_keys[] = {
    {.name = "also_called",
     .help = "Other names; search treats them as the same.",
     .example = "[machine ethics]",
     .many = list},
    {.name = "broader",
     .type = reference,
     .help = "The wider topic it is part of.",
     .example = "artificial-intelligence",
     .target = Kind::topic},
};

constexpr Key criterion_keys[] = {
    {.name = "met",
     .type = choice,
     .help = "Whether the network meets it.",
     .example = "partly",
     .need = required,
     .choices = criterion_answers},
    {.name = "note", .help = "What that rests on.", .example = "publishes its board"},
};

constexpr Key criteria_keys[] = {
    {.name = "leadership",
     .type = map,
     .help = "Inclusive and diverse leadership.",
     .example = "{met: yes}",
     .keys = criterion_keys},
    {.name = "resources",
     .type = map,
     .help = "Access to resources and funding.",
     .example = "{met: partly}",
     .keys = criterion_keys},
    {.name = "policy", .type = map, .help = "Policy advocacy.", .example = "{met: no}", .keys = criterion_keys},
    {.name = "learning",
     .type = map,
     .help = "Learning opportunities and tailored training.",
     .example = "{met: yes}",
     .keys = criterion_keys},
    {.name = "reach", .type = map, .help = "Global and local reach.", .example = "{met: yes}", .keys = criterion_keys},
    {.name = "good_practice",
     .type = map,
     .help = "An example of good practice.",
     .example = "{met: yes}",
     .keys = criterion_keys},
};

constexpr Key network_keys[] = {
    {.name = "criteria",
     .type = map,
     .help = "The six criteria by which networks are compared.",
     .example = "{leadership: {met: yes}}",
     .keys = criteria_keys},
    {.name = "reach", .help = "Where it works.", .example = "UK"},
    {.name = "for", .help = "Whom it is for.", .example = "women from ethnic minorities in digital health"},
    {.name = "url", .type = url, .help = "Its own page.", .example = "https://example.org"},
    {.name = "topics",
     .type = reference,
     .help = "What it is about.",
     .example = "[networks-and-mentoring]",
     .many = list,
     .target = Kind::topic},
};

constexpr Key opportunity_keys[] = {
    {.name = "type",
     .type = choice,
     .help = "What is offered.",
     .example = "fellowship",
     .need = required,
     .choices = opportunity_types},
    {.name = "opens", .type = date, .help = "First day to apply.", .example = "2027-01-10"},
    {.name = "closes", .type = date, .help = "Last day to apply.", .example = "2027-02-28"},
    {.name = "level", .help = "For whom, in plain words.", .example = "registered clinicians"},
    {.name = "format", .help = "How it takes place.", .example = "one day a week, remote"},
    {.name = "place", .help = "Town or city.", .example = "Leeds"},
    {.name = "skills", .help = "What one learns or needs.", .example = "[leadership]", .many = list},
    {.name = "organiser", .help = "Who offers it.", .example = "NHS England"},
    {.name = "url", .type = url, .help = "Its own page.", .example = "https://example.org/apply"},
    {.name = "topics",
     .type = reference,
     .help = "What it is about.",
     .example = "[digital-leadership]",
     .many = list,
     .target = Kind::topic},
};

constexpr Key chart_keys[] = {
    {.name = "type",
     .type = choice,
     .help = "How it is drawn.",
     .example = "bar",
     .need = required,
     .choices = chart_types},
    {.name = "label", .help = "The column that names the bars.", .example = "category", .need = required},
    {.name = "values",
     .help = "The columns that are drawn.",
     .example = "[women, men]",
     .many = list,
     .need = required},
    {.name = "unit", .help = "The unit of the values.", .example = "'%'"},
};

constexpr Key dataset_keys[] = {
    {.name = "source", .help = "Where the figures come from.", .example = "NHS Staff Survey 2017"},
    {.name = "licence", .help = "Under what terms they may be used.", .example = "Open Government Licence v3.0"},
    {.name = "published", .type = date, .help = "When they were published.", .example = "2024-09"},
    {.name = "csv", .type = file, .help = "The table, beside this file.", .example = "data.csv", .need = required},
    {.name = "chart",
     .type = map,
     .help = "How to draw it.",
     .example = "{type: bar, label: year, values: [share]}",
     .keys = chart_keys},
    {.name = "topics",
     .type = reference,
     .help = "What it is about.",
     .example = "[women-in-computing]",
     .many = list,
     .target = Kind::topic},
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
     .example = "0.88"},
};

constexpr Key site_keys[] = {
    {.name = "title", .help = "The site's name.", .example = "Herald"},
    {.name = "tagline", .help = "A short line below the name.", .example = "Women in AI and digital leadership"},
    {.name = "summary", .help = "One sentence for search engines and feeds.", .example = "Stories and profiles."},
    {.name = "base_url", .type = url, .help = "Where the site will be read.", .example = "https://herald.example"},
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
    {.name = "per_page", .type = number, .help = "Entries on one page of a list.", .example = "24"},
    {.name = "share_cards",
     .type = boolean,
     .help =
         "Whether each person, story and event gets `card.png`, the picture that networks and messengers show where "
         "its page is linked.",
     .example = "true"},
    {.name = "open_data",
     .type = boolean,
     .help = "Whether `build` and `publish` put what `herald export` writes into `/open-data/`.",
     .example = "true"},
    {.name = "markdown",
     .type = map,
     .help = "How Markdown is read.",
     .example = "{raw_html: false}",
     .keys = markdown_keys},
    {.name = "search",
     .type = map,
     .help = "How the search orders.",
     .example = "{fairness: 0.88}",
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
