#pragma once
// The keys of those who are shown and of what they tell: person and story. Tables of schema.cpp, which alone includes
// them.

#include "site/schema.h"

namespace herald::site::tables {

using enum Type;
using enum Many;
using enum Need;

inline constexpr std::string_view sectors[] = {"nhs", "academia", "government", "industry", "charity", "military"};
inline constexpr std::string_view seniorities[] = {"early", "mid", "senior", "executive", "board"};
inline constexpr std::string_view speaking_formats[] = {"keynote",  "talk",      "panel",
                                                        "workshop", "interview", "moderation"};
inline constexpr std::string_view contact_ways[] = {"relay", "link", "none"};
inline constexpr std::string_view consent_bases[] = {"given", "historical"};
inline constexpr std::string_view consent_scopes[] = {"profile", "story", "photo", "recording", "search", "export"};

inline constexpr Key consent_keys[] = {
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

inline constexpr Key life_keys[] = {
    {.name = "born", .type = date, .help = "Date of birth.", .example = "1815-12-10"},
    {.name = "died", .type = date, .help = "Date of death.", .example = "1852-11-27"},
};

inline constexpr Key speaking_keys[] = {
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

inline constexpr Key mentoring_keys[] = {
    {.name = "offers", .help = "Skills she can help others with.", .example = "[first board role]", .many = list},
    {.name = "seeks", .help = "Skills she would like help with.", .example = "[public speaking]", .many = list},
    {.name = "capacity", .type = number, .help = "How many mentees she takes at once.", .example = "2"},
};

inline constexpr Key person_keys[] = {
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

inline constexpr Key journey_keys[] = {
    {.name = "when", .help = "A date or a span in words.", .example = "1946–1948", .need = required},
    {.name = "role", .type = role_name, .help = "A role's slug, or plain words.", .example = "developer"},
    {.name = "organisation", .help = "Where.", .example = "Birkbeck College"},
    {.name = "note", .help = "What mattered about this step.", .example = "her first computer"},
};

inline constexpr Key story_keys[] = {
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

}  // namespace herald::site::tables
