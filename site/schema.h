#pragma once
// The one table of what an editor may write: every kind of entry, every key, its type, help and an example. Reading,
// `herald check`, `herald new`, the JSON Schemas and the reference page all go by it.

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace herald::site {

enum class Kind { person, story, event, talk, role, topic, network, opportunity, dataset, page };

inline constexpr std::array all_kinds = {Kind::person, Kind::story,   Kind::event,       Kind::talk,    Kind::role,
                                         Kind::topic,  Kind::network, Kind::opportunity, Kind::dataset, Kind::page};

enum class Type {
  text,       ///< one line of plain text
  date,       ///< YYYY, YYYY-MM or YYYY-MM-DD
  boolean,    ///< true or false
  number,     ///< a whole number, 0 or more
  share,      ///< a number from 0 to 1: 0.05
  choice,     ///< one of `choices`
  token,      ///< a word like a choice, but open: lower case, hyphens; `choices` are the usual ones
  language,   ///< a BCP 47 tag: en, cy, pt-BR
  url,        ///< an http or https address
  slug,       ///< a slug that names a term of the taxonomy with the key's name
  reference,  ///< the slug of an entry of kind `target`
  role_name,  ///< the slug of a role, or plain words where no role fits
  file,       ///< a file beside the entry, or below static/ when it starts with '/'
  address,    ///< an address on this site: /people/ada/
  map,        ///< `keys`
  open_map    ///< any keys, each with a value of type text or url
};

enum class Many { one, list };
enum class Need { optional, required };

struct Key {
  std::string_view name;
  Type type = Type::text;
  std::string_view help;     ///< one sentence for an editor
  std::string_view example;  ///< as it would stand after "key: "
  Many many = Many::one;
  Need need = Need::optional;
  std::span<const std::string_view> choices = {};
  Kind target = Kind::person;      ///< of a reference
  std::span<const Key> keys = {};  ///< of a map
};

struct KindSchema {
  Kind kind;
  std::string_view name;       ///< in front matter's and URLs' `kind=`: "person"
  std::string_view plural;     ///< "people"
  std::string_view folder;     ///< below content/, and in addresses: "people"
  std::string_view title_key;  ///< "name" or "title"
  std::string_view help;       ///< what the kind is for, one sentence
  std::span<const Key> keys;   ///< its own, without the common ones
};

/// Every kind, in the order of all_kinds.
std::span<const KindSchema> kinds();
const KindSchema& schema_of(Kind kind);

/// Keys that every kind has besides its title.
std::span<const Key> common_keys();

/// Keys of herald.yml.
std::span<const Key> settings_keys();

/// The key that holds the entry's title: `name` for people and networks.
const Key& title_key(Kind kind);

/// All that an entry of `kind` may hold: its title, its own keys, those of every kind.
std::vector<const Key*> keys_of(Kind kind);

/// Finds `name` among `keys`, or among the title key, the common keys and the kind's own; null if there is none.
const Key* find_key(std::span<const Key> keys, std::string_view name);
const Key* find_key(Kind kind, std::string_view name);

std::optional<Kind> kind_from_name(std::string_view name);
std::optional<Kind> kind_from_folder(std::string_view folder);

inline std::string_view name_of(Kind kind) {
  return schema_of(kind).name;
}

}  // namespace herald::site
