#include "importer/clean.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <vector>

#include "base/text.h"

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

bool is_local_part(char c) {
  return is_letter(c) || is_digit(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
}

bool is_domain_part(char c) {
  return is_letter(c) || is_digit(c) || c == '.' || c == '-';
}

/// The end of an e-mail's domain that begins at `begin`, or `begin` when none does.
std::size_t end_of_domain(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_domain_part(text[end]))
    ++end;
  while (end > begin && (text[end - 1] == '.' || text[end - 1] == '-'))
    --end;
  const std::size_t dot = text.substr(begin, end - begin).rfind('.');
  if (dot == std::string_view::npos || dot == 0) return begin;
  const std::string_view top = text.substr(begin + dot + 1, end - begin - dot - 1);
  return top.size() >= 2 && std::ranges::all_of(top, is_letter) ? end : begin;
}

/// The end of a telephone number that begins at `begin`, or `begin` when none does: an international one with its
/// '+', or a national one of 10 or 11 digits in groups that begins with 0.
std::size_t end_of_telephone(std::string_view text, std::size_t begin) {
  const bool is_international = text[begin] == '+';
  if (!is_international && text[begin] != '0') return begin;
  std::size_t digits = 0;
  std::size_t end = begin;
  bool has_group = false;
  for (std::size_t i = begin + (is_international ? 1 : 0); i < text.size() && digits <= 15; ++i) {
    if (is_digit(text[i])) {
      ++digits;
      end = i + 1;
    } else if (std::string_view(" -()/.").find(text[i]) == std::string_view::npos || i > end + 1) {
      break;
    } else {
      has_group = has_group || text[i] == ' ' || text[i] == '-';
      if (!is_international && text[i] != ' ' && text[i] != '-') break;
    }
  }
  if (is_international) return digits >= 9 && digits <= 15 ? end : begin;
  return has_group && (digits == 10 || digits == 11) ? end : begin;
}

constexpr std::string_view left_out = "(contact left out)";

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
  std::size_t taken = 0;  // bytes of `result` that an earlier replacement made, not to be walked back over
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '@') {
      const std::size_t end = end_of_domain(text, i + 1);
      std::size_t begin = result.size();
      while (begin > taken && is_local_part(result[begin - 1]))
        --begin;
      if (end > i + 1 && begin < result.size()) {
        result.resize(begin);
        result += left_out;
        taken = result.size();
        i = end;
        continue;
      }
    }
    const char before = i == 0 ? ' ' : text[i - 1];
    if (!is_letter(before) && !is_digit(before) && std::string_view("+./:-_=").find(before) == std::string_view::npos) {
      if (const std::size_t end = end_of_telephone(text, i); end > i) {
        result += left_out;
        taken = result.size();
        i = end;
        continue;
      }
    }
    result.push_back(text[i++]);
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
