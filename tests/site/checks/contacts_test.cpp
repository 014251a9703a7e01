#include "site/checks/contacts.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace herald::test {
namespace {

using site::checks::Contact;

struct Case {
  std::string text;
  std::vector<std::string> found;
};

std::vector<std::string> texts_of(const std::vector<Contact>& contacts) {
  std::vector<std::string> texts;
  for (const Contact& contact : contacts)
    texts.push_back(contact.text);
  return texts;
}

}  // namespace

TEST_CASE("e-mail addresses are found, and nothing that only looks like one") {
  const Case cases[] = {
      {"Write to ann@example.org.", {"ann@example.org"}},
      {"<a.b+c@x-y.co.uk>, or B_2@nhs.net!", {"a.b+c@x-y.co.uk", "B_2@nhs.net"}},
      {"mailto:ann@example.com?subject=Hello", {"ann@example.com"}},
      {"ann (at) example.org", {"ann (at) example.org"}},
      {"ann[at]example[dot]org", {"ann[at]example[dot]org"}},
      {"ann at example dot org", {"ann at example dot org"}},
      {"ann at example.org said", {}},
      {"She was at home. Dot came.", {}},
      {"@ann@mastodon.social and https://mastodon.social/@ann", {}},
      {"https://ann@example.org/path", {}},
      {"git@github.com:herald/herald.git", {}},
      {"logo@2x.png, python@3.11, user@localhost, a@b, @, ann@", {}},
      {"ten apples @ 5p each", {}},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    CHECK(texts_of(site::checks::find_emails(test.text)) == test.found);
  }
}

TEST_CASE("telephone numbers are found in the ways that people write them") {
  const Case cases[] = {
      {"+44 20 7946 0958", {"+44 20 7946 0958"}},
      {"+442079460958,", {"+442079460958"}},
      {"+44 (0)20 7946 0958.", {"+44 (0)20 7946 0958"}},
      {"+1 (212) 555-0123", {"+1 (212) 555-0123"}},
      {"0044 20 7946 0958", {"0044 20 7946 0958"}},
      {"(020) 7946 0958", {"(020) 7946 0958"}},
      {"020 7946 0958 or 07700 900123 in 2026", {"020 7946 0958", "07700 900123"}},
      {"07700900123", {"07700900123"}},
      {"01632-960-123", {"01632-960-123"}},
      {"01 42 68 53 00", {"01 42 68 53 00"}},
      {"(212) 555-0123 and 212.555.0123 and 1-212-555-0123", {"(212) 555-0123", "212.555.0123", "1-212-555-0123"}},
      {"Tel. 946 0958", {"946 0958"}},
      {"telephone: 7946-0958", {"7946-0958"}},
      {"07700\xC2\xA0"
       "900123",
       {"07700\xC2\xA0"
        "900123"}},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    CHECK(texts_of(site::checks::find_phones(test.text)) == test.found);
  }
}

TEST_CASE("dates, numbers of books, papers and grants, and figures are no telephone numbers") {
  const std::string texts[] = {
      "1946–1948, 1946-1948, 2026-10-01, 01.02.2003, 08 12 1974 1975",
      "ISBN 0-262-03293-7, ISBN 0262032937, ISBN-13: 978-0-262-03293-3, 0-13-110362-8",
      "ISSN 0018-9162 (1985), 0018-9162 12",
      "ORCID 0000-0002-1825-0097, 0000-0002-1825-009X",
      "doi:10.1145/800025.1198341, 10.1016/0022-0000(75)90022-5, https://doi.org/10.1109/0278.1980.10042",
      "grant EP/R035350/1, N00014-85-K-0033, DMS-0104129, grant 0123456789, award no. 07712345678",
      "0.5772156649 and 3.1415926535 and +10.1145",
      "1,234,567 and 12 345 678 and +12,345,678 and £0800",
      "09 10 11 12 13",
      "pp. 112-118, 24(1), 1972, 36-43",
      "00 00 00 00 00, 192.168.100.200, 12:30:00",
      "the telephone exchange of 1912-1930, mobile computing 1999 2001",
      "U.S. Patent 2,292,387; charity number 1234567",
      "SHA a94a8fe5ccb19ba61c4c0873d391e987982fbbd3",
      "((((((((((((((((+++++++++++++",
  };
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK(texts_of(site::checks::find_phones(text)) == std::vector<std::string>{});
  }
}

}  // namespace herald::test
