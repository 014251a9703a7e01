#pragma once
// What a Herald index holds. Whoever writes or reads one goes by this file alone.
//
// An index is a folder: `columns`, a file of all that is known of entries and documents beside their words; the Xapian
// databases (glass, compacted) `shard-0`, `shard-1` … of the documents, mostly one; a small one, `names`, for spelling;
// and `manifest.json`: the version of this schema, and the size and fingerprint of every other file, so that a
// half-written or damaged index is known before it is used. An index is never changed, only replaced whole. Documents
// have one numbering, from 1, through all shards: the first holds the first ones, and so on. Whoever has the columns
// and the names can leave the shards to other machines (shard_places.h).
//
// Documents. Every public entry of the site is an *owner* and has one *main document*, but for people and stories whose
// consent lists what it covers, without `search`: of them nothing is here, not even a name. Owners are numbered from 0
// in the order of Site::entries(). A person has besides one *appearance document* for each of her appearances (person ×
// event × part; a talk that names her twice counts once) and one *story document* for each story she is in: her
// pieces of evidence. The documents of one owner follow each other, the main one first, then appearances, newest
// first, then stories; so a query meets each owner once, and an answer can be put together in one pass.
//
// Free text (terms without a prefix, positions, and stemmed forms under Z, as Xapian's TermGenerator makes them; all
// text is folded by herald::fold first; Chinese, Japanese and Korean are cut into overlapping pairs) is for a main
// document the entry's title (counted `title_weight` times), other names, summary and body; for a piece of evidence the
// talk, the place in a line-up or the story: its title (counted `piece_title_weight` times), abstract or body, and the
// words of its event without weight; not the person's profile, or every piece of hers would be alike. Words are stemmed
// by their script (tokens.h). Pieces have pairs of neighbouring stems besides, stop words left out; so all three count
// alike towards their lengths.
//
// Fields are terms with a prefix, after Omega's conventions where Omega has one; they weigh nothing. A *value* field
// holds one exact token (a slug), a *text* field holds folded words without positions. Pieces of evidence carry the
// person's own attributes as well, so that `speaker:hopper compiler` or `role:ccio ethics` can be true of one document;
// her main document carries the values of all her pieces.
//
//   prefix  holds                                         kind of term     asked by
//   ------  --------------------------------------------  ---------------  -------------
//   Q       the document: "Qperson/ada", "…/talk/x"       one, exact       (the indexer)
//   Z       stemmed form of the term that follows         text             words
//   XB      two stems in a row, "XBmachin learn"          free text        (ranking)
//   S       title or name, other names                    text             (ranking)
//   A       names of the speakers or people               text, unstemmed  speaker:
//   L       language code                                 value            language:
//   K       topic, and what is broader                    value            topic:
//   XKT     topic: title and other names                  text             topic:
//   XR      role                                          value            role:
//   XRT     role: title and other names                   text             role:
//   XE      event                                         value            event:
//   XET     event: title and series                       text             event:
//   XPT     place                                         text             place:
//   XA      part: keynote, panellist                      value            as:
//   XK      kind of the owner                             value            kind:
//
// A value slot, `date`, on whatever is dated: "YYYYMMDD", unknown parts 0. For ranges of dates.
//
// Document data, packed. Main: the summary, then the text that snippets are cut from (at most `longest_text` bytes),
// then how many translations there are, and of each its language, address, title and summary; their words are among the
// document's free text.
// A place in a line-up: its title, address, its event's title, and its text. Other evidence has none: a talk and a
// story are entries themselves, and have main documents.
//
// What a document holds depends on its own entry and on what that entry shows of others, never on its place in the
// index: so it can be kept from one index to the next (parts.h). All numbers are in the columns.
//
// Columns, packed one after another: the version; for each shard the number of its documents and Xapian's identifier of
// it; the facet values in the order of their identifiers (the facet's number, the value, the label; ordered by facet,
// then value); how many owners and documents there are. Then for each owner: kind, slug, title, other names; where it
// is (flags of Where, then, if the place is known, latitude + 90 and longitude + 180 in units of 1/10,000 degree);
// identifiers of its facet values, for a person over all her pieces; and for each of its documents the role
// (DocumentRole), the length as Xapian counts it, the date as YYYYMMDD (0: none), and of evidence the document that
// holds its text (0: itself) and the identifiers of the facet values of this piece alone (event, part, topic).
//
// Names. The words of all titles and names as spellings, with the number of their uses; no documents.

#include "base/date.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace herald::search {

/// Raise it with every change of the above; an index of another version is refused.
inline constexpr int index_version = 6;

enum class DocumentRole : std::uint8_t { main, appearance, story };

/// Prefixes of terms.
namespace prefix {
inline constexpr const char* document = "Q";
inline constexpr const char* pair = "XB";
inline constexpr const char* title = "S";
inline constexpr const char* speaker = "A";
inline constexpr const char* language = "L";
inline constexpr const char* topic = "K";
inline constexpr const char* topic_text = "XKT";
inline constexpr const char* role = "XR";
inline constexpr const char* role_text = "XRT";
inline constexpr const char* event = "XE";
inline constexpr const char* event_text = "XET";
inline constexpr const char* place_text = "XPT";
inline constexpr const char* part = "XA";
inline constexpr const char* kind = "XK";
}  // namespace prefix

/// Value slots.
namespace slot {
inline constexpr unsigned date = 4;
}  // namespace slot

/// A date as slot `date` holds it.
std::string slot_date(const Date& date);

inline constexpr unsigned title_weight = 5;        ///< of an entry
inline constexpr unsigned piece_title_weight = 2;  ///< of a piece of evidence
inline constexpr std::size_t longest_text = 32 * 1024;
inline constexpr std::size_t longest_term = 245;  ///< Xapian's own limit, in bytes

/// The fields of a query, `speaker:hopper`.
enum class Field : std::uint8_t { speaker, role, event, topic, place, part, kind, language };

/// How a field is asked: "speaker", "as". Empty prefixes: the field has no such terms.
struct FieldTerms {
  Field field;
  std::string_view name;
  const char* value_prefix;
  const char* text_prefix;
};

inline constexpr FieldTerms field_table[] = {
    {Field::speaker, "speaker", "", prefix::speaker},
    {Field::role, "role", prefix::role, prefix::role_text},
    {Field::event, "event", prefix::event, prefix::event_text},
    {Field::topic, "topic", prefix::topic, prefix::topic_text},
    {Field::place, "place", "", prefix::place_text},
    {Field::part, "as", prefix::part, ""},
    {Field::kind, "kind", prefix::kind, ""},
    {Field::language, "language", prefix::language, ""},
};

const FieldTerms& terms_of(Field field);
/// Null when no field has this name; small letters only.
const FieldTerms* find_field(std::string_view name);

}  // namespace herald::search
