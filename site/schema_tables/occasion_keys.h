#pragma once
// The keys of where people appear: event and talk. Tables of schema.cpp, which alone includes them.

#include "site/schema.h"

namespace herald::site::tables {

using enum Type;
using enum Many;
using enum Need;

inline constexpr std::string_view parts[] = {
    "keynote", "speaker",    "panellist", "chair",     "moderator", "organiser", "author", "lecturer",
    "host",    "discussant", "tutor",     "presenter", "attendee",  "recipient", "editor", "performer"};

inline constexpr Key lineup_keys[] = {
    {.name = "person",
     .type = reference,
     .help = "Someone with a page.",
     .example = "grace-hopper",
     .target = Kind::person},
    {.name = "name", .help = "Someone without a page.", .example = "Alan Perlis"},
    {.name = "as", .type = token, .help = "Her part.", .example = "keynote", .choices = parts},
    {.name = "session", .help = "The session, in plain words.", .example = "Opening"},
};

inline constexpr Key balance_keys[] = {
    {.name = "speakers", .type = number, .help = "All speakers.", .example = "24", .need = required},
    {.name = "women", .type = number, .help = "Women among them.", .example = "13", .need = required},
};

inline constexpr Key event_keys[] = {
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

inline constexpr Key speaker_keys[] = {
    {.name = "person",
     .type = reference,
     .help = "Someone with a page.",
     .example = "grace-hopper",
     .target = Kind::person},
    {.name = "name", .help = "Someone without a page.", .example = "Alan Perlis"},
    {.name = "as", .type = token, .help = "Her part.", .example = "keynote", .choices = parts},
};

inline constexpr Key talk_keys[] = {
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

}  // namespace herald::site::tables
