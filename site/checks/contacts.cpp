#include "site/checks/contacts.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>
#include <optional>
#include <span>

#include "base/count_bytes.h"
#include "base/text.h"

namespace herald::site::checks {
namespace {

constexpr std::string_view non_breaking_space = "\xC2\xA0";
constexpr std::string_view non_breaking_hyphen = "\xE2\x80\x91";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_any_of(char c, std::string_view characters) {
  return characters.find(c) != std::string_view::npos;
}

bool contains(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// As string_view::find, which stops at each first character of `needle`: a blank is too common for that.
std::size_t find_text(std::string_view text, std::string_view needle, std::size_t from) {
  if (needle.front() != ' ' || from >= text.size()) return text.find(needle, from);
  const void* found = ::memmem(text.data() + from, text.size() - from, needle.data(), needle.size());
  return found == nullptr ? std::string_view::npos
                          : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

char at(std::string_view text, std::size_t position) {
  return position < text.size() ? text[position] : '\0';
}

// --- e-mail ---

bool is_local_part(char c) {
  return is_letter(c) || is_digit(c) || is_any_of(c, "._%+-");
}

bool is_domain(char c) {
  return is_letter(c) || is_digit(c) || c == '-' || c == '.';
}

/// What ends a file name, not a domain: logo@2x.png.
bool is_domain_name(std::string_view domain) {
  constexpr std::string_view file_endings[] = {"png", "jpg", "jpeg", "webp", "gif", "svg", "avif", "css", "js"};
  const std::size_t dot = domain.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  const std::string_view ending = domain.substr(dot + 1);
  return ending.size() >= 2 && std::ranges::all_of(ending, is_letter) && !contains(file_endings, ending);
}

/// The end of the domain that begins at `begin`: a sentence's full stop is not part of it.
std::size_t domain_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_domain(text[end]))
    ++end;
  while (end > begin && !is_letter(text[end - 1]) && !is_digit(text[end - 1]))
    --end;
  return end;
}

std::size_t local_part_begin(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && is_local_part(text[begin - 1]))
    --begin;
  return begin;
}

std::optional<Contact> email_around(std::string_view text, std::size_t sign) {
  const std::size_t begin = local_part_begin(text, sign);
  const std::size_t end = domain_end(text, sign + 1);
  if (begin == sign || !is_domain_name(text.substr(sign + 1, end - sign - 1))) return {};
  // @jane@mastodon.social is a handle, https://user@host.org a web address, git@host.org:path a repository.
  const char before = begin == 0 ? ' ' : text[begin - 1];
  const bool is_web_address = before == '/' && begin > 1 && text[begin - 2] == '/';
  const bool is_repository = at(text, end) == ':' && (is_letter(at(text, end + 1)) || at(text, end + 1) == '/');
  if (before == '@' || is_web_address || is_repository) return {};
  return Contact{Contact::Type::email, begin, std::string(text.substr(begin, end - begin))};
}

/// How people write '@' and '.' to hide an address from machines. The plain words count only together.
struct Disguise {
  std::string_view at;
  std::string_view dot;
};

constexpr Disguise disguises[] = {{"(at)", "(dot)"}, {"[at]", "[dot]"}, {"{at}", "{dot}"}, {" at ", " dot "}};

std::size_t skip_blanks(std::string_view text, std::size_t position) {
  while (at(text, position) == ' ')
    ++position;
  return position;
}

/// The end of "example.org", "example (dot) org" behind a disguised '@', or nothing.
std::optional<std::size_t> disguised_domain_end(std::string_view text, std::size_t begin, const Disguise& disguise) {
  const std::size_t plain_end = domain_end(text, begin);
  if (plain_end == begin) return {};
  if (disguise.at != " at " && is_domain_name(text.substr(begin, plain_end - begin))) return plain_end;
  std::size_t next = plain_end;
  if (disguise.dot != " dot ") next = skip_blanks(text, next);
  if (text.substr(next, disguise.dot.size()) != disguise.dot) return {};
  next = skip_blanks(text, next + disguise.dot.size());
  const std::size_t end = domain_end(text, next);
  return end > next ? std::optional(end) : std::nullopt;
}

void find_disguised_emails(std::string_view text, std::vector<Contact>& found) {
  for (const Disguise& disguise : disguises) {
    for (std::size_t sign = find_text(text, disguise.at, 0); sign != std::string_view::npos;
         sign = find_text(text, disguise.at, sign + 1)) {
      std::size_t local_end = sign;
      while (local_end > 0 && text[local_end - 1] == ' ')
        --local_end;
      const std::size_t begin = local_part_begin(text, local_end);
      const auto end = disguised_domain_end(text, skip_blanks(text, sign + disguise.at.size()), disguise);
      if (begin == local_end || !end) continue;
      found.push_back({Contact::Type::email, begin, std::string(text.substr(begin, *end - begin))});
    }
  }
}

// --- telephone ---

/// Groups of digits with what people put between them.
struct Number {
  std::vector<std::string_view> groups;
  std::string digits;
  bool has_plus = false;
  bool has_area_in_brackets = false;  ///< (020) 7946 0958
  char separator = '\0';              ///< the last one; '\0' when there is one group
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::size_t take_group(std::string_view text, std::size_t position, Number& number) {
  const std::size_t begin = position;
  while (is_digit(at(text, position)))
    ++position;
  number.groups.push_back(text.substr(begin, position - begin));
  number.digits += number.groups.back();
  number.end = position;
  return position;
}

/// Moves over one separator; the same position when none is there.
std::size_t skip_separator(std::string_view text, std::size_t position) {
  for (const std::string_view wide : {non_breaking_space, non_breaking_hyphen}) {
    if (text.substr(position, wide.size()) == wide) return position + wide.size();
  }
  return is_any_of(at(text, position), " -.") && at(text, position) != '\0' ? position + 1 : position;
}

/// The zero that is left out when one dials from abroad: +44 (0)20 7946 0958.
std::size_t skip_bracketed_zero(std::string_view text, std::size_t position) {
  return text.substr(position, 3) == "(0)" ? skip_separator(text, position + 3) : position;
}

/// A telephone number has 16 at most.
constexpr std::size_t most_digits = 20;
constexpr std::size_t fewest_digits = 7;

std::optional<Number> number_at(std::string_view text, std::size_t begin) {
  Number number;
  number.begin = begin;
  std::size_t position = begin;
  if (at(text, position) == '+') {
    number.has_plus = true;
    ++position;
  }
  if (at(text, position) == '(' && is_digit(at(text, position + 1))) {
    position = take_group(text, position + 1, number);
    if (at(text, position) != ')') return {};
    number.has_area_in_brackets = true;
    number.end = ++position;
  } else if (is_digit(at(text, position))) {
    position = take_group(text, position, number);
  } else {
    return {};
  }
  for (;;) {
    const std::size_t after = skip_separator(text, position);
    std::size_t next = skip_bracketed_zero(text, after);
    const bool has_area = at(text, next) == '(' && number.groups.size() == 1 && is_digit(at(text, next + 1));
    if (has_area) ++next;  // +1 (212) 555-0123
    if (!is_digit(at(text, next)) || (next == position && !number.has_area_in_brackets)) return number;
    // A page of single digits would otherwise be walked anew from each of them.
    if (number.digits.size() > most_digits) return number;
    if (after != position) number.separator = text[position];
    position = take_group(text, next, number);
    if (!has_area) continue;
    if (at(text, position) != ')') return number;
    number.has_area_in_brackets = true;
    number.end = ++position;
  }
}

/// ISBN-10: the digits weighted 10 to 1 add up to a multiple of 11.
bool is_isbn10(std::string_view digits) {
  if (digits.size() != 10) return false;
  int sum = 0;
  for (int i = 0; i < 10; ++i)
    sum += (10 - i) * (digits[static_cast<std::size_t>(i)] - '0');
  return sum % 11 == 0;
}

bool is_year(std::string_view group) {
  return group.size() == 4 && (group.starts_with("18") || group.starts_with("19") || group.starts_with("20"));
}

/// 08 12 1974, 01-02-2003 10.
bool has_date(const Number& number) {
  for (std::size_t i = 0; i + 2 < number.groups.size(); ++i) {
    if (number.groups[i].size() <= 2 && number.groups[i + 1].size() <= 2 && is_year(number.groups[i + 2])) return true;
  }
  return std::ranges::all_of(number.groups, is_year);
}

/// 01 02 03 04 05: somebody counts.
bool is_counting(const Number& number) {
  if (number.groups.size() < 4) return false;
  for (std::size_t i = 1; i < number.groups.size(); ++i) {
    if (number.groups[i].size() != 2) return false;
    const auto value = [&](std::size_t j) {
      return (number.groups[j][0] - '0') * 10 + (number.groups[j].back() - '0');
    };
    if (value(i) != value(i - 1) + 1) return false;
  }
  return true;
}

bool is_international(const Number& number) {
  const std::string_view digits = number.digits;
  const bool is_decimal = number.separator == '.' && number.groups.size() < 3;
  if (is_decimal || digits.find("000000") != std::string_view::npos) return false;
  if (number.has_plus) return digits.size() >= 8 && digits.size() <= 15 && digits[0] != '0';
  const bool is_dialled = digits.starts_with("00") && digits.size() > 2 && digits[2] != '0';
  return is_dialled && digits.size() >= 12 && digits.size() <= 16 && number.separator != '-' && number.separator != '.';
}

bool is_national(const Number& number) {
  const std::string_view digits = number.digits;
  if (digits.size() < 10 || digits.size() > 11 || digits[0] != '0' || digits[1] == '0') return false;
  if (number.groups[0].size() < 2 || (number.separator == '.' && number.groups.size() < 3)) return false;
  return !is_isbn10(digits) && !is_counting(number);
}

bool is_north_american(const Number& number) {
  std::span<const std::string_view> groups = number.groups;
  if (groups.size() == 4 && groups[0] == "1") groups = groups.subspan(1);
  if (groups.size() != 3 || groups[0].size() != 3 || groups[1].size() != 3 || groups[2].size() != 4) return false;
  return groups[0][0] >= '2' && groups[1][0] >= '2';
}

/// The words just before a number, the last first, in lower case.
std::vector<std::string> words_before(std::string_view text, std::size_t position, std::size_t count) {
  std::vector<std::string> words;
  const std::size_t nearby = position > 60 ? position - 60 : 0;
  while (words.size() < count && position > nearby) {
    while (position > nearby && !is_letter(text[position - 1])) {
      if (is_any_of(text[position - 1], "\n;")) return words;
      --position;
    }
    std::size_t begin = position;
    while (begin > nearby && is_letter(text[begin - 1]))
      --begin;
    if (begin < position) words.push_back(fold(text.substr(begin, position - begin)));
    position = begin;
  }
  return words;
}

bool is_phone(std::string_view text, const Number& number) {
  constexpr std::string_view cues[] = {"tel", "telephone", "phone", "mobile", "mob", "fax", "whatsapp", "ffon"};
  constexpr std::string_view other_numbers[] = {"isbn", "issn",   "grant", "award", "patent",  "orcid", "oclc",
                                                "doi",  "no",     "nr",    "ref",   "charity", "arxiv", "reference",
                                                "reel", "report", "box",   "item",  "pp",      "vol",   "project"};
  if (has_date(number)) return false;
  const std::vector<std::string> before = words_before(text, number.begin, 3);
  const bool has_cue = std::ranges::any_of(before, [&](const std::string& word) { return contains(cues, word); });
  const std::size_t count = number.digits.size();
  if (has_cue && count >= 7 && count <= 15 && !is_isbn10(number.digits)) return true;
  if (!before.empty() && contains(other_numbers, before.front())) return false;
  return is_international(number) || is_national(number) || is_north_american(number);
}

bool is_first_of_number(char c) {
  return is_digit(c) || c == '+' || c == '(';
}

/// Whether a number may begin here: not inside a word, a path, a decimal or another number.
bool may_begin(std::string_view text, std::size_t position) {
  if (!is_first_of_number(text[position])) return false;
  if (position == 0) return true;
  const char before = text[position - 1];
  return !is_letter(before) && !is_digit(before) && !is_any_of(before, "/_.,=#@-+&~%");
}

bool may_end(std::string_view text, std::size_t position) {
  const char c = at(text, position);
  const bool goes_on = (c == '-' || c == '.' || c == ',') && is_digit(at(text, position + 1));
  return !is_letter(c) && !is_any_of(c == '\0' ? ' ' : c, "/_@=") && !goes_on;
}

/// The longest part of the number that begins at `position` and is a telephone number: a year or a price may follow it.
std::optional<Contact> phone_at(std::string_view text, std::size_t position) {
  auto number = number_at(text, position);
  if (!number) return {};
  while (!number->groups.empty()) {
    if (may_end(text, number->end) && is_phone(text, *number)) {
      return Contact{Contact::Type::phone, position, std::string(text.substr(position, number->end - position))};
    }
    number->digits.resize(number->digits.size() - number->groups.back().size());
    const auto last = static_cast<std::size_t>(number->groups.back().data() - text.data());
    number->groups.pop_back();
    if (number->groups.empty() || text[last - 1] != ' ') return {};
    number->end = last - 1;
  }
  return {};
}

}  // namespace

std::vector<Contact> find_emails(std::string_view text) {
  std::vector<Contact> found;
  for (std::size_t sign = text.find('@'); sign != std::string_view::npos; sign = text.find('@', sign + 1)) {
    if (auto email = email_around(text, sign)) found.push_back(*std::move(email));
  }
  find_disguised_emails(text, found);
  return found;
}

std::vector<Contact> find_phones(std::string_view text) {
  std::vector<Contact> found;
  // Most texts hold a year or two.
  if (count_bytes(text, [](char c) { return static_cast<unsigned char>(c - '0') < 10; }) < fewest_digits) return found;
  for (std::size_t position = 0; position < text.size();) {
    auto phone = may_begin(text, position) ? phone_at(text, position) : std::nullopt;
    if (!phone) {
      ++position;
      continue;
    }
    position += phone->text.size();
    found.push_back(*std::move(phone));
  }
  return found;
}

}  // namespace herald::site::checks
