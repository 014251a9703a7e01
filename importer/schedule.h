#pragma once
// What a conference's schedule says, whichever format it came in. The readers fill it; import.h turns it into entries.
// Text is as the source wrote it, but valid UTF-8 without control characters; nothing here is trusted further.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"

namespace herald::importer {

/// Limits that no honest schedule reaches. A file beyond one of them is refused before anything is written.
inline constexpr std::size_t largest_file = 90'000'000;     ///< bytes
inline constexpr std::size_t most_parts = 6'000'000;        ///< XML tags and attributes, or JSON values
inline constexpr std::size_t deepest_nesting = 32;          ///< elements or JSON values within each other
inline constexpr std::size_t most_sessions = 200'000;       ///< of one file
inline constexpr std::size_t most_people = 200'000;         ///< of one file
inline constexpr std::size_t most_people_of_session = 500;  ///< speakers of one session
inline constexpr std::size_t longest_line = 1'000;          ///< bytes of a title or a name
inline constexpr std::size_t longest_text = 200'000;        ///< bytes of an abstract, description or biography

/// How texts such as abstracts are marked up. frab and pretalx keep Markdown, older exports HTML, forms plain text.
enum class Markup { markdown_or_html, plain_or_html };

struct Link {
  std::string title;
  std::string url;
  std::string type;  ///< "slides", "paper", "related" …; may be empty
};

/// Somebody in the schedule, once however often she speaks.
struct Person {
  /// What tells her from others: "guid:…", "code:…", "id:…", in the source's words. Without any, her name does.
  std::vector<std::string> ids;
  std::string name;  ///< empty when the source gives only an id
  std::string headline;
  std::string organisation;
  std::string biography;
  std::vector<Link> links;
};

struct Speaker {
  std::size_t person = 0;  ///< index into Schedule::people
  std::string role;        ///< as the source calls it: "speaker", "moderator"; may be empty
};

enum class Recording { unspecified, refused };

/// A session (`<event>` in schedule.xml), once however many rooms and days it is repeated in.
struct Session {
  std::vector<std::string> ids;  ///< as those of a person
  std::string title;             ///< may be empty
  std::string subtitle;
  std::string abstract;
  std::string description;
  std::string type;  ///< "keynote", "workshop" … in the conference's words
  std::string room;  ///< of its first slot
  std::string language;
  std::string url;  ///< its own page
  std::string video;
  std::string slides;
  std::vector<std::string> tracks;
  std::optional<Date> date;  ///< the day on the wall of the conference
  std::string start;         ///< "14:30", on that wall; may be empty
  int minutes = 0;           ///< 0 when unknown
  Recording recording = Recording::unspecified;
  std::vector<Link> links;
  std::vector<Speaker> speakers;
  bool is_break = false;  ///< lunch, registration: the source says that it is no talk
};

struct Conference {
  std::string title;
  std::string acronym;
  std::string description;
  std::string city;
  std::string url;
  std::string base_url;  ///< relative links and numbers of people belong to it
  std::optional<Date> start;
  std::optional<Date> end;
};

/// How much the file held, before repetitions were put together.
struct Counts {
  std::size_t days = 0;   ///< distinct
  std::size_t rooms = 0;  ///< distinct names
  std::size_t slots = 0;  ///< sessions as they stand in the file; Schedule::sessions has each once
};

struct Schedule {
  std::string format;  ///< for people: "schedule.xml"
  Markup markup = Markup::markdown_or_html;
  Conference conference;
  std::vector<Session> sessions;  ///< in the file's order
  std::vector<Person> people;     ///< in the order in which they first appear
  Counts counts;
};

}  // namespace herald::importer
