#pragma once
// What of a public entry may leave the site in files for machines. Pages decide for themselves what they show; every
// other format asks here, so that none tells more than another.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "site/entry.h"

namespace herald::formats {

/// Keys about the publishing of an entry rather than about its subject, or about how to reach somebody.
bool is_private(std::string_view key);

/// The same, and the people of a story that is told without a name.
bool is_hidden(const site::Entry& entry, std::string_view key);

/// The people whom a story may name: none when it is anonymous.
std::vector<const site::Entry*> people_of(const site::Entry& story);

/// A person's date of birth. Of those who live only the year is told, as on their pages.
std::optional<Date> birth_of(const site::Entry& person);
std::optional<Date> death_of(const site::Entry& person);

/// Titles of the entries that the references at `key` name, in the language of `entry` where they have one in it.
std::vector<std::string> titles_of(const site::Entry& entry, std::string_view key);

/// The texts of the list at `key`.
std::vector<std::string> texts_of(const site::Entry& entry, std::string_view key);

}  // namespace herald::formats
