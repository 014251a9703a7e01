#include "importer/clean.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <iterator>
#include <vector>

#include "base/text.h"
#include "site/checks/contacts.h"

namespace herald::importer {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

/// Bytes at `at` that are one character no text needs: C1 controls, line and paragraph separators, direction marks,
/// byte order marks and noncharacters. 0 when the character is fine. `text` is valid UTF-8.
std::size_t length_of_invisible(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const auto byte = [&](std::size_t i) { return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0U; };
  if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) <= 0x9F) return 2;
  if (byte(0) == 0xE2 && byte(1) == 0x80 && (byte(2) == 0x8E || byte(2) == 0x8F)) return 3;
  if (byte(0) == 0xE2 && byte(1) == 0x80 && byte(2) >= 0xA8 && byte(2) <= 0xAE) return 3;
  if (byte(0) == 0xE2 && byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9) return 3;
  if (byte(0) == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF) return 3;
  if (byte(0) == 0xEF && byte(1) == 0xBF && byte(2) >= 0xBE) return 3;
  return 0;
}

/// Copies `text` without what is invisible; `take` gets each other byte.
template <typename Take>
void for_each_visible(std::string_view text, const Take& take) {
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t skipped = length_of_invisible(text, i); skipped > 0) {
      take(' ');
      i += skipped;
    } else {
      take(text[i++]);
    }
  }
}

constexpr std::string_view left_out = "(contact left out)";

/// Where a text may be cut without cutting a number or an address: after a line, or at a blank of a very long one.
/// Pieces keep the search for numbers, which is not linear, short.
std::size_t piece_size(std::string_view text) {
  constexpr std::size_t longest_piece = 2'000;
  const std::size_t line = std::min(text.find('\n'), text.size() - 1) + 1;
  if (line <= longest_piece) return line;
  const std::size_t blank = text.rfind(' ', longest_piece);
  if (blank != std::string_view::npos && blank > 0) return blank;
  std::size_t cut = longest_piece;
  while (cut > 1 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U)
    --cut;
  return cut;
}

/// A quick look, since most texts hold none: an address has an '@', however disguised, and a number has digits.
bool may_hold_contacts(std::string_view piece) {
  if (std::ranges::any_of(piece, [](char c) { return c == '@' || is_digit(c); })) return true;
  constexpr std::string_view disguises[] = {" at ", "at)", "at]", "at}"};
  return std::ranges::any_of(disguises, [&](std::string_view at) { return piece.find(at) != std::string_view::npos; });
}

void append_without_contacts(std::string_view piece, std::string& out) {
  std::vector<site::checks::Contact> contacts;
  if (may_hold_contacts(piece)) {
    contacts = site::checks::find_emails(piece);
    std::ranges::move(site::checks::find_phones(piece), std::back_inserter(contacts));
    std::ranges::sort(contacts, {}, &site::checks::Contact::offset);
  }
  std::size_t done = 0;
  for (const site::checks::Contact& contact : contacts) {
    if (contact.offset < done) continue;
    out += piece.substr(done, contact.offset - done);
    out += left_out;
    done = contact.offset + contact.text.size();
  }
  out += piece.substr(done);
}

struct NamedLanguage {
  std::string_view name;  ///< folded
  std::string_view tag;
};

constexpr NamedLanguage named_languages[] = {
    {"english", "en"},   {"german", "de"},     {"deutsch", "de"},    {"french", "fr"},     {"francais", "fr"},
    {"spanish", "es"},   {"espanol", "es"},    {"castellano", "es"}, {"italian", "it"},    {"italiano", "it"},
    {"dutch", "nl"},     {"nederlands", "nl"}, {"portuguese", "pt"}, {"portugues", "pt"},  {"polish", "pl"},
    {"polski", "pl"},    {"czech", "cs"},      {"cesky", "cs"},      {"welsh", "cy"},      {"cymraeg", "cy"},
    {"japanese", "ja"},  {"chinese", "zh"},    {"russian", "ru"},    {"ukrainian", "uk"},  {"swedish", "sv"},
    {"svenska", "sv"},   {"norwegian", "no"},  {"norsk", "no"},      {"danish", "da"},     {"dansk", "da"},
    {"finnish", "fi"},   {"suomi", "fi"},      {"hungarian", "hu"},  {"magyar", "hu"},     {"romanian", "ro"},
    {"bulgarian", "bg"}, {"greek", "el"},      {"turkish", "tr"},    {"arabic", "ar"},     {"hebrew", "he"},
    {"korean", "ko"},    {"hindi", "hi"},      {"catalan", "ca"},    {"croatian", "hr"},   {"slovak", "sk"},
    {"slovenian", "sl"}, {"serbian", "sr"},    {"lithuanian", "lt"}, {"latvian", "lv"},    {"estonian", "et"},
    {"irish", "ga"},     {"gaeilge", "ga"},    {"indonesian", "id"}, {"vietnamese", "vi"}, {"persian", "fa"},
};

std::chrono::sys_days to_days(const Date& date) {
  using namespace std::chrono;
  return sys_days(
      year_month_day(year(date.year), month(static_cast<unsigned>(date.month)), day(static_cast<unsigned>(date.day))));
}

}  // namespace

std::string clean_line(std::string_view text) {
  std::string result;
  for_each_visible(text, [&](char c) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_blank = byte <= 0x20 || byte == 0x7F;
    if (!is_blank) {
      result.push_back(c);
    } else if (!result.empty() && result.back() != ' ') {
      result.push_back(' ');
    }
  });
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

std::string clean_text(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  char previous = '\0';
  for_each_visible(text, [&](char c) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n' && previous == '\r') {
      previous = c;
      return;
    }
    previous = c;
    if (c == '\r') c = '\n';
    if (c == '\n') {
      while (result.ends_with(' '))
        result.pop_back();
    }
    result.push_back(c == '\n' ? c : byte < 0x20 || byte == 0x7F ? ' ' : c);
  });
  return std::string(trim(result));
}

std::string without_contacts(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const std::string_view piece = text.substr(0, piece_size(text));
    append_without_contacts(piece, result);
    text.remove_prefix(piece.size());
  }
  return result;
}

std::optional<Date> day_of(std::string_view text) {
  text = trim(text);
  if (text.size() > 10 && text[10] != 'T' && text[10] != ' ') return std::nullopt;
  const auto date = parse_date(text.substr(0, 10));
  return date && date->day != 0 ? date : std::nullopt;
}

std::optional<int> minutes_of(std::string_view text) {
  text = trim(text);
  if (text.size() > 11 && text[4] == '-') text.remove_prefix(11);
  if (text.size() < 4) return std::nullopt;
  const std::size_t colon = text.find(':');
  if (colon == 0 || colon > 2 || text.size() < colon + 3) return std::nullopt;
  const auto hours = whole_number(text.substr(0, colon));
  const auto minutes = whole_number(text.substr(colon + 1, 2));
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  return *hours * 60 + *minutes;
}

int duration_of(std::string_view text) {
  const auto parts = split(trim(text), ':');
  std::vector<int> numbers;
  for (const std::string_view part : parts) {
    const auto number = whole_number(part);
    if (!number || *number > 100'000) return 0;
    numbers.push_back(*number);
  }
  switch (numbers.size()) {
    case 1:
      return numbers[0];
    case 2:
    case 3:
      return std::min(numbers[0], 10'000) * 60 + numbers[1];
    case 4:
      return (std::min(numbers[0], 1'000) * 24 + numbers[1]) * 60 + numbers[2];
    default:
      return 0;
  }
}

bool is_universal_time(std::string_view timestamp) {
  return trim(timestamp).ends_with('Z');
}

Date plus_days(const Date& date, int days) {
  const std::chrono::year_month_day moved = to_days(date) + std::chrono::days(days);
  return {static_cast<int>(moved.year()), static_cast<int>(static_cast<unsigned>(moved.month())),
          static_cast<int>(static_cast<unsigned>(moved.day()))};
}

int days_between(const Date& from, const Date& to) {
  return static_cast<int>((to_days(to) - to_days(from)).count());
}

std::string language_tag(std::string_view text) {
  const std::string folded = fold(trim(text));
  for (const NamedLanguage& known : named_languages) {
    if (folded == known.name) return std::string(known.tag);
  }
  std::string tag(folded);
  std::ranges::replace(tag, '_', '-');
  const auto parts = split(tag, '-');
  if (parts[0].size() < 2 || parts[0].size() > 3 || !std::ranges::all_of(parts[0], is_letter)) return {};
  // "de-formal" and "de-informal" are ways to address a reader, not languages; regions are two letters.
  if (parts.size() == 2 && parts[1].size() == 2 && std::ranges::all_of(parts[1], is_letter)) {
    std::string region(parts[1]);
    for (char& c : region)
      c = static_cast<char>(c - 'a' + 'A');
    return std::string(parts[0]) + "-" + region;
  }
  return std::string(parts[0]);
}

std::string safe_url(std::string_view url, std::string_view base) {
  url = trim(url);
  std::string full;
  if (url.starts_with('/') && !url.starts_with("//") && base.starts_with("https://")) {
    full = std::string(base.substr(0, std::min(base.find('/', 8), base.size()))) + std::string(url);
  } else {
    full = std::string(url);
  }
  constexpr std::string_view scheme = "https://";
  if (!full.starts_with(scheme) || full.size() > 2'000 || full.size() == scheme.size()) return {};
  const char first = full[scheme.size()];
  if (!is_letter(first) && !is_digit(first)) return {};
  const bool is_clean = std::ranges::none_of(full, [](char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F ||
           std::string_view("<>\"\\`^{}|").find(c) != std::string_view::npos;
  });
  const std::string_view authority = std::string_view(full).substr(8, full.find_first_of("/?#", 8) - 8);
  // user:password@host would publish a secret, and passes for another host.
  return is_clean && authority.find('@') == std::string_view::npos ? full : std::string();
}

}  // namespace herald::importer
