#include "base/text.h"

#include <fmt/format.h>
#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/numberformatter.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <limits>
#include <map>
#include <memory>
#include <stdexcept>

namespace herald {
namespace {

constexpr std::size_t longest_made_slug = 80;
constexpr std::size_t longest_slug = 200;

/// The code point at `position`, which moves behind it; negative for bytes that are not UTF-8.
UChar32 next_code_point(std::string_view text, int32_t& position) {
  const auto length = static_cast<int32_t>(text.size());
  UChar32 c = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
  U8_NEXT(text.data(), position, length, c);
#pragma GCC diagnostic pop
  return c;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lower_ascii(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    c = lower_ascii(c);
  return result;
}

/// Rule-based transliteration. An ICU Transliterator is not to be shared between threads, so each thread has its own.
class Transliteration {
 public:
  explicit Transliteration(const char* rules) {
    UErrorCode status = U_ZERO_ERROR;
    transliterator_.reset(icu::Transliterator::createInstance(rules, UTRANS_FORWARD, status));
    if (U_FAILURE(status) || transliterator_ == nullptr) throw std::logic_error("ICU has no transliterator");
  }

  std::string operator()(std::string_view text) const {
    icu::UnicodeString unicode = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    transliterator_->transliterate(unicode);
    std::string result;
    unicode.toUTF8String(result);
    return result;
  }

 private:
  std::unique_ptr<icu::Transliterator> transliterator_;
};

std::u32string code_points(std::string_view text) {
  std::u32string result;
  constexpr UChar32 replacement = 0xFFFD;
  for (int32_t i = 0; i < static_cast<int32_t>(text.size());) {
    const UChar32 c = next_code_point(text, i);
    result.push_back(static_cast<char32_t>(c < 0 ? replacement : c));
  }
  return result;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool takes_no_column(UChar32 c) {
  const int8_t type = u_charType(c);
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR;
}

/// Characters that a terminal obeys, or that make text look like another: controls, line and paragraph separators, and
/// what overrides or isolates the direction of writing.
bool is_unprintable(UChar32 c) {
  const bool turns_direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return c < 0 || turns_direction || u_charType(c) == U_CONTROL_CHAR || c == 0x2028 || c == 0x2029;
}

bool is_wide(UChar32 c) {
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_FULLWIDTH || width == U_EA_WIDE;
}

/// Of whatever characters the two hold.
template <typename Text>
std::size_t distance_between(Text from, Text to, std::size_t limit) {
  const std::size_t longer = std::max(from.size(), to.size());
  if (longer - std::min(from.size(), to.size()) > limit) return limit + 1;
  // What both begin or end with costs nothing, and that is mostly all.
  while (!from.empty() && !to.empty() && from.front() == to.front()) {
    from.remove_prefix(1);
    to.remove_prefix(1);
  }
  while (!from.empty() && !to.empty() && from.back() == to.back()) {
    from.remove_suffix(1);
    to.remove_suffix(1);
  }
  if (from.empty() || to.empty()) return std::max(from.size(), to.size());

  // Three rows of the usual table: the one before last is for swaps of neighbours.
  std::vector<std::size_t> before(to.size() + 1);
  std::vector<std::size_t> last(to.size() + 1);
  std::vector<std::size_t> row(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j)
    last[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    if (*std::ranges::min_element(row) > limit) return limit + 1;
    before.swap(last);
    last.swap(row);
  }
  return std::min(last[to.size()], limit + 1);
}

}  // namespace

std::size_t invalid_utf8_at(std::string_view text) {
  const auto length = static_cast<int32_t>(std::min<std::size_t>(text.size(), std::numeric_limits<int32_t>::max()));
  for (int32_t i = 0; i < length;) {
    const int32_t start = i;
    if (next_code_point(text, i) < 0) return static_cast<std::size_t>(start);
  }
  return std::string_view::npos;
}

bool is_valid_utf8(std::string_view text) {
  return invalid_utf8_at(text) == std::string_view::npos;
}

std::string fold(std::string_view text) {
  if (is_ascii(text)) return lower_ascii(text);
  thread_local const Transliteration folding("NFKD; [:Mn:] Remove; NFC; [:Latin:] Latin-ASCII; Lower");
  return folding(text);
}

std::string slugify(std::string_view text) {
  thread_local const Transliteration latin("Any-Latin; NFKD; [:Mn:] Remove; Latin-ASCII; Lower");
  const std::string ascii = is_ascii(text) ? lower_ascii(text) : latin(text);
  std::string slug;
  bool gap = false;
  for (const char c : ascii) {
    if (c == '\'' || c == '`') continue;  // O'Neill -> oneill
    const bool keeps = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!keeps) {
      gap = !slug.empty();
      continue;
    }
    if (slug.size() + (gap ? 2 : 1) > longest_made_slug) break;
    if (gap) slug.push_back('-');
    gap = false;
    slug.push_back(c);
  }
  return slug;
}

bool is_slug(std::string_view text) {
  if (text.empty() || text.size() > longest_slug || text.front() == '-') return false;
  return std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n\f\v";
  const std::size_t begin = text.find_first_not_of(blank);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blank) - begin + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t end = text.find(separator); end != std::string_view::npos; end = text.find(separator, begin)) {
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  parts.push_back(text.substr(begin));
  return parts;
}

std::string join(std::span<const std::string> parts, std::string_view separator) {
  return fmt::format("{}", fmt::join(parts, separator));
}

bool iequals_ascii(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return lower_ascii(x) == lower_ascii(y); });
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  if (is_ascii(a) && is_ascii(b)) return distance_between(a, b, limit);
  return distance_between<std::u32string_view>(code_points(a), code_points(b), limit);
}

std::string nearest(std::string_view text, std::span<const std::string_view> candidates) {
  const std::string wanted = fold(text);
  // Longer names may differ in more letters and still be the one that was meant.
  const std::size_t limit = std::max<std::size_t>(1, std::min<std::size_t>(3, wanted.size() / 3));
  std::size_t best = limit + 1;
  std::string_view found;
  std::string_view prefixed;
  for (const std::string_view candidate : candidates) {
    const std::string folded = fold(candidate);
    const std::size_t distance = edit_distance(wanted, folded, limit);
    if (distance < best) {
      best = distance;
      found = candidate;
    }
    if (prefixed.empty() && wanted.size() >= 3 && (folded.starts_with(wanted) || wanted.starts_with(folded + "-"))) {
      prefixed = candidate;
    }
  }
  return std::string(best <= limit ? found : prefixed);
}

std::string shorten(std::string_view text, std::size_t limit) {
  std::size_t points = 0;
  std::size_t end = 0;
  std::size_t word_end = 0;
  while (end < text.size()) {
    if (points == limit) {
      const bool is_word_end = text[end] == ' ' || word_end == 0;
      const std::size_t cut = is_word_end ? end : word_end;
      return std::string(trim(text.substr(0, cut))) + "…";
    }
    if (text[end] == ' ') word_end = end;
    ++end;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
      ++end;
    ++points;
  }
  return std::string(text);
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (const char32_t point : code_points(text)) {
    const auto c = static_cast<UChar32>(point);
    if (takes_no_column(c)) continue;
    width += is_wide(c) ? 2 : 1;
  }
  return width;
}

std::string printable(std::string_view text) {
  std::string result;
  for (int32_t i = 0; i < static_cast<int32_t>(text.size());) {
    const int32_t start = i;
    const UChar32 c = next_code_point(text, i);
    if (c == '\t') {
      result.push_back(' ');
    } else if (is_unprintable(c)) {
      result.push_back('?');
    } else {
      result.append(text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(i - start)));
    }
  }
  return result;
}

std::string count_of(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string escape_html(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view three = text.substr(i, 3);
    if (three == "\uFFFE" || three == "\uFFFF") {
      i += 2;
      continue;
    }
    const char c = text[i];
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') result.push_back(c);
    }
  }
  return result;
}

std::string percent_decoded(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_escape =
        text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 && hex_digit(text[i + 2]) >= 0;
    if (is_escape) {
      result.push_back(static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2])));
      i += 2;
    } else {
      result.push_back(text[i]);
    }
  }
  return result;
}

std::string language_name(const std::string& tag, const std::string& in_language) {
  icu::UnicodeString name;
  icu::Locale::createCanonical(tag.c_str()).getDisplayName(icu::Locale(in_language.c_str()), name);
  std::string result;
  name.toUTF8String(result);
  return result.empty() ? tag : result;
}

bool is_right_to_left(const std::string& language) {
  return icu::Locale::createCanonical(language.c_str()).isRightToLeft() != 0;
}

bool is_known_language(std::string_view tag) {
  const auto parts = split(tag, '-');
  const auto is_plain = [](std::string_view part) {
    return !part.empty() && part.size() <= 8 && std::ranges::all_of(part, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
  };
  if (!std::ranges::all_of(parts, is_plain) || parts.front().size() > 3) return false;
  if (std::ranges::any_of(parts.front(), [](char c) { return c < 'a' || c > 'z'; })) return false;
  // Empty for what ICU has never heard of.
  return *icu::Locale(std::string(parts.front()).c_str()).getISO3Language() != '\0';
}

std::string whole_number_text(std::string_view digits, const std::string& language) {
  const bool is_whole = !digits.empty() && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
  if (!is_whole || digits.front() == '0') return std::string(digits);
  thread_local std::map<std::string, icu::number::LocalizedNumberFormatter> formatters;
  const auto known = formatters.find(language);
  const auto& formatter =
      known != formatters.end()
          ? known->second
          : formatters
                .emplace(language,
                         icu::number::NumberFormatter::withLocale(icu::Locale((language + "@numbers=latn").c_str())))
                .first->second;
  UErrorCode status = U_ZERO_ERROR;
  const icu::number::FormattedNumber number =
      formatter.formatDecimal({digits.data(), static_cast<int32_t>(digits.size())}, status);
  std::string text;
  number.toString(status).toUTF8String(text);
  return U_FAILURE(status) ? std::string(digits) : text;
}

std::string collation_key(std::string_view text, const std::string& language) {
  thread_local std::map<std::string, std::unique_ptr<icu::Collator>> collators;
  std::unique_ptr<icu::Collator>& collator = collators[language];
  if (collator == nullptr) {
    UErrorCode status = U_ZERO_ERROR;
    collator.reset(icu::Collator::createInstance(icu::Locale(language.c_str()), status));
    if (U_FAILURE(status)) throw std::logic_error("ICU has no collator");
  }
  const auto unicode = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  std::string key(32 + 4 * text.size(), '\0');
  auto* bytes = reinterpret_cast<uint8_t*>(key.data());
  int32_t size = collator->getSortKey(unicode, bytes, static_cast<int32_t>(key.size()));
  if (size > static_cast<int32_t>(key.size())) {
    key.resize(static_cast<std::size_t>(size));
    bytes = reinterpret_cast<uint8_t*>(key.data());
    size = collator->getSortKey(unicode, bytes, size);
  }
  key.resize(static_cast<std::size_t>(std::max(size - 1, 0)));  // without ICU's closing zero
  return key;
}

}  // namespace herald
