#pragma once
// Unicode text as every layer needs it: folding for comparison, slugs, nearest names. ICU stays in text.cpp.
// All functions are pure and may be called from any thread; all text is UTF-8.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace herald {

bool is_valid_utf8(std::string_view text);

/// Byte offset of the first byte that is not valid UTF-8; npos when all is.
std::size_t invalid_utf8_at(std::string_view text);

/// Lower case without accents, for comparing and searching: "Rózsa PÉTER" -> "rozsa peter". Latin letters become
/// ASCII ("Straße" -> "strasse", "Łódź" -> "lodz"); other scripts keep their letters in lower case.
std::string fold(std::string_view text);

/// The name in an address: "Karen Spärck Jones" -> "karen-sparck-jones", "Ирина" -> "irina". Only [a-z0-9-], at most
/// 80 bytes, empty when nothing can be written so.
std::string slugify(std::string_view text);

/// Whether `text` can stand in an address as it is: 1 to 200 of [a-z0-9-], the first no hyphen.
bool is_slug(std::string_view text);

std::string_view trim(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(std::span<const std::string> parts, std::string_view separator);
bool iequals_ascii(std::string_view a, std::string_view b);

/// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b` (optimal string alignment,
/// over code points). Stops counting above `limit` and then returns limit + 1.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The candidate nearest to `text` by edit distance after folding, or empty when none is near enough to be meant.
/// A candidate that starts with `text` (or the reverse) counts as near. Ties go to the earlier candidate.
std::string nearest(std::string_view text, std::span<const std::string_view> candidates);

/// At most `limit` code points of `text`, cut at a word's end and marked with an ellipsis when anything is left out.
std::string shorten(std::string_view text, std::size_t limit);

std::size_t count_code_points(std::string_view text);

/// Columns that a terminal needs for `text`: code points less combining marks and joiners, wide ones twice.
std::size_t display_width(std::string_view text);

/// `text` as it may go to a terminal or a log: control characters, characters that turn the direction of text, and
/// bytes that are not UTF-8 become '?', a tab becomes a blank.
std::string printable(std::string_view text);

/// "1 error", "3 errors".
std::string count_of(std::size_t count, std::string_view one, std::string_view many);

/// Text and attribute values for HTML and XML: & < > " ' escaped, characters that XML forbids dropped.
std::string escape_html(std::string_view text);

/// "a%20b" -> "a b"; a '%' that begins no escape stays (RFC 3986).
std::string percent_decoded(std::string_view text);

/// The name of the language `tag` (BCP 47) in another: ("en-GB", "en") -> "English (United Kingdom)"; the tag itself
/// when it names none.
std::string language_name(const std::string& tag, const std::string& in_language);

/// Whether `tag` (BCP 47) names a language by a code of ISO 639 that is in use: "cy", "pt-BR"; not "js".
bool is_known_language(std::string_view tag);

/// Whether `language` (BCP 47) is written from right to left, in the script that it is usually written in.
bool is_right_to_left(const std::string& language);

/// A whole number, given as digits, as `language` (BCP 47) writes it: "2441" -> "2,441", "2.441". With digits 0 to 9 in
/// every language, so that it fits what stands beside it. Whatever is no such number comes back as it is.
std::string whole_number_text(std::string_view digits, const std::string& language);

/// A key that sorts as a reader of `language` (BCP 47) expects; compare keys as bytes.
std::string collation_key(std::string_view text, const std::string& language);

}  // namespace herald
