#include "exporter/export.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <map>

#include "base/error.h"
#include "base/files.h"
#include "base/text.h"
#include "tests/site/support/loading.h"

namespace herald::exporter {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;
using Files = std::map<std::string, std::string>;

site::Site load_for_export(const TemporaryFolder& folder) {
  site::Loaded loaded =
      site::load({.root = folder.path(), .on = Date{2026, 6, 15}, .purpose = site::Purpose::open_data});
  REQUIRE_MESSAGE(!has_errors(loaded.diagnostics), to_text(loaded.diagnostics, folder.path()));
  return std::move(loaded.site);
}

Files files_in(const fs::path& folder) {
  Files files;
  for (const fs::directory_entry& item : fs::directory_iterator(folder))
    files[item.path().filename().string()] = read_file(item.path());
  return files;
}

/// The files of an export of the site in `folder`.
Files export_of(const TemporaryFolder& folder) {
  const fs::path output = folder.path() / "open-data";
  write_export(load_for_export(folder), output);
  return files_in(output);
}

/// The rows that `sql` selects from the export in `folder`, their values joined by '|'.
std::vector<std::string> select(const TemporaryFolder& folder, const std::string& sql) {
  const SQLite::Database database((folder.path() / "open-data/catalogue.sqlite").string());
  SQLite::Statement statement(database, sql);
  std::vector<std::string> rows;
  while (statement.executeStep()) {
    std::string row;
    for (int i = 0; i < statement.getColumnCount(); ++i)
      row += (i > 0 ? "|" : "") + (statement.isColumnNull(i) ? "NULL" : statement.getColumn(i).getString());
    rows.push_back(row);
  }
  return rows;
}

using Rows = std::vector<std::string>;

/// One or two of every kind, all of it public.
void write_whole_site(const TemporaryFolder& folder) {
  test::write(
      folder, "herald.yml",
      "title: Test\nbase_url: https://test.example\npublisher: Us\n"
      "taxonomies: {themes: [{slug: pathways, title: Pathways}], life_stages: [{slug: caring, title: Care}]}\n");
  test::write_entry(folder, "roles/ccio.md", "title: CCIO\nsummary: S.\nalso_called: [Chief]\nleads_from: [nurse]\n");
  test::write_entry(folder, "roles/nurse.md", "title: Nurse\nsummary: S.\n");
  test::write_entry(folder, "topics/ai.md", "title: AI\nsummary: S.\n");
  test::write_entry(folder, "topics/ethics.md", "title: Ethics\nsummary: S.\nbroader: ai\n");
  test::write_person(folder, "ada", "Ada Test",
                     "summary: S.\nroles: [ccio]\ntopics: [ethics, ai]\nskills: [\"=1+1\", listening]\n"
                     "links: {Site: 'https://example.org/'}\nlife: {born: 1975-03-02}\ncontact: relay\n"
                     "speaking: {formats: [panel], available: true}\nmentoring: {capacity: 2}\n"
                     "sources: [{title: A source, year: 1972}]\n",
                     "She speaks.");
  test::write_entry(
      folder, "events/day.md",
      "title: Day\nsummary: S.\nstart: 2026-03-08\nurl: https://example.org/day\n"
      "balance: {speakers: 8, women: 3}\nlineup: [{person: ada, as: chair, session: Opening}, {name: Bo}]\n");
  test::write_entry(
      folder, "talks/talk.md",
      "title: Talk\nsummary: S.\nevent: day\nspeakers: [{person: ada}]\nlanguage: cy\nrecording: false\n");
  test::write_entry(folder, "stories/night.md",
                    "title: Night\nsummary: S.\nanonymous: true\npeople: [ada]\nthemes: [pathways]\n"
                    "journey: [{when: '1975', role: nurse, note: N}, {when: '1980', role: Clerk}]\n");
  test::write_entry(folder, "networks/circle.md", "name: Circle\nsummary: S.\ncriteria: {reach: {met: partly}}\n");
  test::write_entry(folder, "opportunities/course.md", "title: Course\nsummary: S.\ntype: course\ncloses: 2027-01\n");
  test::write_entry(folder, "data/pay/index.md", "title: Pay\nsummary: S.\ncsv: pay.csv\n");
  test::write(folder, "content/data/pay/pay.csv", "year,share\n2024,5\n");
}

TEST_CASE("the database holds every kind, its lists, and who took part in what") {
  const TemporaryFolder folder;
  write_whole_site(folder);
  export_of(folder);
  CHECK(select(folder, "PRAGMA integrity_check") == Rows{"ok"});
  CHECK(select(folder, "PRAGMA foreign_key_check").empty());
  CHECK(select(folder,
               "SELECT slug, name, url, lang, speaking_available, mentoring_capacity, life_born, body FROM people") ==
        Rows{"ada|Ada Test|https://test.example/people/ada/|en|1|2|1975|She speaks."});
  CHECK(select(folder, "SELECT * FROM people_topics") == Rows{"ada|1|ethics", "ada|2|ai"});
  CHECK(select(folder, "SELECT * FROM people_roles") == Rows{"ada|1|ccio"});
  CHECK(select(folder, "SELECT * FROM people_skills") == Rows{"ada|1|=1+1", "ada|2|listening"});
  CHECK(select(folder, "SELECT * FROM people_speaking_formats") == Rows{"ada|1|panel"});
  CHECK(select(folder, "SELECT * FROM people_links") == Rows{"ada|1|Site|https://example.org/"});
  CHECK(select(folder, "SELECT person, position, title, year FROM people_sources") == Rows{"ada|1|A source|1972"});
  CHECK(select(folder, "SELECT * FROM roles_leads_from") == Rows{"ccio|1|nurse"});
  CHECK(select(folder, "SELECT * FROM roles_also_called") == Rows{"ccio|1|Chief"});
  CHECK(select(folder, "SELECT slug, broader FROM topics") == Rows{"ai|NULL", "ethics|ai"});
  CHECK(select(folder, "SELECT slug, website, balance_speakers, balance_women, online FROM events") ==
        Rows{"day|https://example.org/day|8|3|NULL"});
  CHECK(select(folder, "SELECT slug, event, language, lang, recording FROM talks") == Rows{"talk|day|cy|en|0"});
  CHECK(select(folder, "SELECT * FROM appearances") == Rows{"1|ada|Ada Test|day|NULL|chair|Opening|2026-03-08",
                                                            "2|NULL|Bo|day|NULL|speaker|NULL|2026-03-08",
                                                            "3|ada|Ada Test|day|talk|speaker|NULL|2026-03-08"});
  CHECK(select(folder, "SELECT * FROM stories_people").empty());
  CHECK(select(folder, "SELECT * FROM stories_themes") == Rows{"night|1|pathways"});
  CHECK(select(folder, "SELECT * FROM stories_journey") ==
        Rows{"night|1|1975|nurse|Nurse|NULL|N", "night|2|1980|NULL|Clerk|NULL|NULL"});
  CHECK(select(folder, "SELECT slug, criteria_reach_met, criteria_policy_met FROM networks") ==
        Rows{"circle|partly|NULL"});
  CHECK(select(folder, "SELECT slug, type, closes FROM opportunities") == Rows{"course|course|2027-01"});
  CHECK(select(folder, "SELECT slug, csv FROM datasets") == Rows{"pay|https://test.example/data/pay/pay.csv"});
  CHECK(select(folder, "SELECT * FROM dataset_values") == Rows{"pay|1|1|year|2024", "pay|1|2|share|5"});
  CHECK(select(folder, "SELECT * FROM about") ==
        Rows{"title|Test", "summary|NULL", "url|https://test.example/", "language|en", "publisher|Us"});
  CHECK(select(folder, "SELECT description FROM descriptions WHERE table_name = 'talks' AND column_name = 'event'") ==
        Rows{"Where it was given."});
}

TEST_CASE("every column that refers to another table is indexed, or leads a primary key") {
  const TemporaryFolder folder;
  write_whole_site(folder);
  export_of(folder);
  std::size_t references = 0;
  for (const std::string& table : select(folder, "SELECT name FROM sqlite_schema WHERE type = 'table'")) {
    for (const std::string& column : select(folder, "SELECT \"from\" FROM pragma_foreign_key_list('" + table + "')")) {
      CAPTURE(table);
      CAPTURE(column);
      ++references;
      const Rows plan =
          select(folder, "EXPLAIN QUERY PLAN SELECT 1 FROM \"" + table + "\" WHERE \"" + column + "\" = 'x'");
      REQUIRE(plan.size() == 1);
      CHECK(plan.front().find("SEARCH") != std::string::npos);
    }
  }
  CHECK(references > 40);
}

TEST_CASE("a kind's table for spreadsheets has its lists in cells, and no formula") {
  const TemporaryFolder folder;
  write_whole_site(folder);
  const Files files = export_of(folder);
  CHECK(files.at("topics.csv") ==
        "slug,title,url,summary,lang,broader,updated,body,also_called\r\n"
        "ai,AI,https://test.example/topics/ai/,S.,en,,,,\r\n"
        "ethics,Ethics,https://test.example/topics/ethics/,S.,en,ai,,,\r\n");
  CHECK(files.at("people.csv").find(",ccio,ethics; ai,'=1+1; listening,") != std::string::npos);
  CHECK(files.at("appearances.csv") ==
        "id,person,name,event,talk,part,session,date\r\n1,ada,Ada Test,day,,chair,Opening,2026-03-08\r\n"
        "2,,Bo,day,,speaker,,2026-03-08\r\n3,ada,Ada Test,day,talk,speaker,,2026-03-08\r\n");
}

TEST_CASE("an export has all its files, and says so") {
  const TemporaryFolder folder;
  write_whole_site(folder);
  const site::Site site = load_for_export(folder);
  const ExportReport report = write_export(site, folder.path() / "open-data");
  Rows names;
  for (const auto& [name, _] : files_in(folder.path() / "open-data"))
    names.push_back(name);
  CHECK(names == export_files());
  CHECK(report.files == names.size());
  CHECK(report.entries == site.entries().size());
}

TEST_CASE("nothing private is in any file of an export") {
  const TemporaryFolder folder;
  write_whole_site(folder);
  const std::string given = "summary: S.\nheadline: Hidden headline\ncontact: relay\n";
  test::write_entry(folder, "people/draft.md",
                    "name: Wanda Draft\nstatus: draft\n" + given + std::string(test::consent),
                    "Write to wanda@example.org or +44 20 7946 0000.");
  test::write_entry(folder, "people/none.md", "name: Nora None\nstatus: review\n" + given);
  test::write_entry(folder, "people/past.md",
                    "name: Petra Past\n" + given + "consent: {basis: given, on: 2020-01-01, until: 2021-01-01}\n");
  test::write_entry(folder, "people/gone.md",
                    "name: Greta Gone\nstatus: withdrawn\n" + given + std::string(test::consent));
  test::write_entry(folder, "people/page.md",
                    "name: Pia Page\n" + given + "consent: {basis: given, on: 2020-01-01, scope: [profile, search]}\n");
  test::write_entry(folder, "stories/hers.md",
                    "title: Only on the page\nsummary: S.\npeople: [page]\n" + std::string(test::consent));
  test::write_entry(folder, "talks/hers.md", "title: Talk of hers\nsummary: S.\nspeakers: [{person: page}]\n");
  test::write_entry(
      folder, "events/both.md",
      "title: Both\nsummary: S.\nstart: 2026-03-08\nlineup: [{person: page}, {person: gone}, {person: past}, "
      "{person: ada}]\n",
      "[Somebody](../people/page.md) and [Ada](../people/ada.md) were there.");
  // What must not be found has to be there to be left out.
  const site::Site site = test::sound_site(folder);
  REQUIRE(site.find(site::Kind::person, "page") != nullptr);
  REQUIRE(site.find(site::Kind::story, "hers") != nullptr);
  const Files files = export_of(folder);
  CHECK(files.at("events.json").find("Both") != std::string::npos);
  for (const auto& [name, content] : files) {
    for (const std::string_view secret :
         {"Wanda", "Nora", "Petra", "Greta", "Pia", "Hidden headline", "Only on the page", "Talk of hers", "@example",
          "7946", "relay", "consent", "1975-03-02", "people/page", "people/gone", "people/past"}) {
      if (secret == "consent" && (name == "metadata.json" || name == "catalogue.sqlite")) continue;
      CAPTURE(name);
      CAPTURE(secret);
      CHECK(content.find(secret) == std::string::npos);
    }
  }
  CHECK(select(folder, "SELECT person FROM appearances WHERE event = 'both'") == Rows{"ada"});
  CHECK(select(folder,
               "SELECT name FROM pragma_table_info('people') WHERE name LIKE '%contact%' OR name LIKE "
               "'%consent%' OR name LIKE '%status%'")
            .empty());
}

TEST_CASE("the same site gives the same bytes, wherever it is exported") {
  const TemporaryFolder one;
  const TemporaryFolder other;
  write_whole_site(one);
  write_whole_site(other);
  const Files files = export_of(one);
  CHECK(files == export_of(other));
  CHECK(files == export_of(one));
  CHECK(!fs::exists(one.path() / ".open-data.new"));
}

TEST_CASE("an export takes the place of the one before, and of nothing else") {
  const TemporaryFolder folder;
  write_whole_site(folder);
  const site::Site site = load_for_export(folder);
  const fs::path output = folder.path() / "open-data";
  test::write(folder, ".open-data.new/people.csv", "left by a killed process");
  write_export(site, output);
  test::write(folder, "open-data/people.csv", "old");
  write_export(site, output);
  CHECK(read_file(output / "people.csv") != "old");

  test::write(folder, "open-data/thesis.doc", "mine");
  CHECK_THROWS_WITH_AS(
      write_export(site, output),
      ("'" + output.string() + "' holds 'thesis.doc', which no export wrote; name a new folder with --output").c_str(),
      Error);
  remove_export(output);
  CHECK(fs::exists(output / "thesis.doc"));
  fs::remove(output / "thesis.doc");
  remove_export(output);
  CHECK(!fs::exists(output));

  test::write(folder, "open-data", "a file");
  CHECK_THROWS_WITH_AS(write_export(site, output),
                       ("'" + output.string() + "' is no folder; name another one with --output").c_str(), Error);
  CHECK(test::read(folder, "open-data") == "a file");
}

TEST_CASE("two exports to one place do not disturb each other") {
  const TemporaryFolder folder;
  write_whole_site(folder);
  const site::Site site = load_for_export(folder);
  const int held = ::open(folder.path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  REQUIRE(::flock(held, LOCK_EX) == 0);
  const fs::path output = folder.path() / "open-data";
  CHECK_THROWS_WITH_AS(write_export(site, output),
                       ("another process is exporting to '" + output.string() + "'; wait until that is done").c_str(),
                       Error);
  ::close(held);
  write_export(site, output);
  CHECK(fs::exists(output / "catalogue.sqlite"));
}

}  // namespace
}  // namespace herald::exporter
