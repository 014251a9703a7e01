#pragma once
// Finds e-mail addresses and telephone numbers in plain text, for check_contact_data.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace herald::site::checks {

struct Contact {
  enum class Type { email, phone };
  Type type = Type::email;
  std::size_t offset = 0;  ///< in the text, in bytes
  std::string text;        ///< as written

  bool operator==(const Contact&) const = default;
};

/// Addresses as written ("a@b.org") and lightly hidden ("a (at) b.org", "a at b dot org").
std::vector<Contact> find_emails(std::string_view text);

/// Numbers as people write them for others to dial: international (+44 20 7946 0958), national with a leading zero of
/// 10 or 11 digits (07700 900123), North American (212-555-0123), and shorter ones behind a word such as "phone".
/// Dates, years, ISBNs, ISSNs, ORCIDs, DOIs, decimals and grant numbers are none.
std::vector<Contact> find_phones(std::string_view text);

}  // namespace herald::site::checks
