#include "formats/vcard.h"

#include <doctest/doctest.h>

#include "tests/site/support/loading.h"

namespace herald::formats {
namespace {

using test::TemporaryFolder;

std::string card_of(const TemporaryFolder& folder, std::string_view slug) {
  const site::Site site = test::sound_site(folder);
  return vcard(*site.find(site::Kind::person, slug), site.settings());
}

TEST_CASE("a card holds what a person's page says") {
  const TemporaryFolder folder;
  test::write(folder, "herald.yml", "base_url: https://test.example\n");
  test::write_entry(folder, "roles/ccio.md", "title: Chief clinical information officer\nsummary: S.\n");
  test::write_entry(folder, "topics/ethics.md", "title: AI ethics\nsummary: S.\n");
  test::write_person(folder, "jo", "Jo Test",
                     "summary: \"Nurse; informatician.\"\npronouns: she/her\nheadline: Chief nurse\n"
                     "organisation: A trust\nroles: [ccio]\ntopics: [ethics]\nlanguages: [en, cy]\nplace: Leeds\n"
                     "also_known_as: [Jo T]\nlinks: {Site: 'https://example.org/a,b'}\ncontact: relay\n"
                     "life: {born: 1975-03-02}\nupdated: 2026-05-01\n");
  CHECK(card_of(folder, "jo") ==
        "BEGIN:VCARD\r\nVERSION:4.0\r\nPRODID:-//Herald//Herald//EN\r\nUID:https://test.example/people/jo/\r\n"
        "KIND:individual\r\nFN:Jo Test\r\nNICKNAME:Jo T\r\nPRONOUNS:she/her\r\nTITLE:Chief nurse\r\n"
        "ROLE:Chief clinical information officer\r\nORG:A trust\r\nLANG:en\r\nLANG:cy\r\nBDAY:1975\r\n"
        "NOTE:Nurse\\; informatician.\r\nCATEGORIES:AI ethics\r\nURL:https://test.example/people/jo/\r\n"
        "URL:https://example.org/a,b\r\nREV:20260501T000000Z\r\nEND:VCARD\r\n");
}

TEST_CASE("a card tells the address of a portrait at its largest") {
  const TemporaryFolder folder;
  test::write(folder, "herald.yml", "base_url: https://test.example\n");
  test::write_person(folder, "jo", "Jo Test", "summary: S.\nimage: jo.jpg\nimage_alt: Jo\n");
  test::copy_photo(folder, "turned.jpg", "people/jo.jpg");
  std::string card = card_of(folder, "jo");
  for (std::size_t fold = card.find("\r\n "); fold != std::string::npos; fold = card.find("\r\n "))
    card.erase(fold, 3);
  const std::size_t begin = card.find("PHOTO;MEDIATYPE=image/jpeg:https://test.example/images/");
  REQUIRE(begin != std::string::npos);
  CHECK(card.substr(card.find("-", begin), 10) == "-480.jpg\r\n");
}

TEST_CASE("whole dates of birth are told only of those who have died") {
  struct Case {
    std::string_view life;
    std::string_view lines;
  };
  const Case cases[] = {
      {"{born: 1815-12-10, died: 1852-11-27}", "BDAY:18151210\r\nDEATHDATE:18521127\r\n"},
      {"{born: 1815-12, died: 1852}", "BDAY:1815-12\r\nDEATHDATE:1852\r\n"},
      {"{born: 1975-03-02}", "BDAY:1975\r\n"},
      {"{born: 1975}", "BDAY:1975\r\n"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.life);
    const TemporaryFolder folder;
    test::write_person(folder, "jo", "Jo Test", "summary: S.\nlife: " + std::string(test.life) + "\n");
    const std::string card = card_of(folder, "jo");
    const std::size_t begin = card.find("FN:Jo Test\r\n") + 12;
    CHECK(card.substr(begin, card.find("NOTE:") - begin) == test.lines);
  }
}

}  // namespace
}  // namespace herald::formats
