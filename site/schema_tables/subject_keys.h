#pragma once
// The keys of what it is all about: role, topic, network, opportunity and dataset. Tables of schema.cpp, which alone
// includes them.

#include "site/schema.h"

namespace herald::site::tables {

using enum Type;
using enum Many;
using enum Need;

inline constexpr std::string_view role_families[] = {"clinical", "technical", "leadership",
                                                     "data",     "research",  "commercial"};
inline constexpr std::string_view criterion_answers[] = {"yes", "partly", "no"};
inline constexpr std::string_view opportunity_types[] = {"mentoring", "course",         "fellowship",
                                                         "stretch",   "return-to-work", "call-for-speakers"};
inline constexpr std::string_view chart_types[] = {"bar", "stacked-bar", "line"};

inline constexpr Key role_keys[] = {
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

inline constexpr Key topic_keys[] = {
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

inline constexpr Key criterion_keys[] = {
    {.name = "met",
     .type = choice,
     .help = "Whether the network meets it.",
     .example = "partly",
     .need = required,
     .choices = criterion_answers},
    {.name = "note", .help = "What that rests on.", .example = "publishes its board"},
};

inline constexpr Key criteria_keys[] = {
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

inline constexpr Key network_keys[] = {
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

inline constexpr Key opportunity_keys[] = {
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

inline constexpr Key chart_keys[] = {
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

inline constexpr Key dataset_keys[] = {
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

}  // namespace herald::site::tables
