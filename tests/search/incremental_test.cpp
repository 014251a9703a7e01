// Indexing again makes only those documents anew that have changed, and answers as a full index does, whatever was
// edited in between.

#include "base/files.h"
#include "search/indexer.h"
#include "tests/search/support/search_site.h"
#include "tests/search/support/shown.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <functional>
#include <random>

namespace herald::search {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

constexpr int people = 500;

/// A site of many small entries that name each other, edited at random and always without mistakes.
class EditedSite {
 public:
  explicit EditedSite(unsigned seed) : random_(seed) {
    test::write_example(folder_);
    test::write_many(folder_, people);
  }

  IndexReport index() {
    return build_index(test::load_site(folder_).site, folder_.path() / "index", {},
                       {.parts = folder_.path() / "parts"});
  }

  std::string answers() const { return test::shown_all(*Searcher::open(folder_.path() / "index")); }

  std::string answers_of_full_index() {
    build_index(test::load_site(folder_).site, folder_.path() / "full");
    return test::shown_all(*Searcher::open(folder_.path() / "full"));
  }

  std::string edit() {
    const std::vector<std::pair<std::string, std::function<void()>>> edits = {
        {"body of a person", [this] { write_person("More about the compiler and matter " + number() + "."); }},
        {"name of a person", [this] { write_person("A life.", "name: Anew" + number() + " Number"); }},
        {"new entry",
         [this] { test::write_entry(folder_, "roles/r" + number(), "title: Machine role " + number(), "Leads."); }},
        {"title of a topic that many name",
         [this] { test::write_entry(folder_, "topics/compilers", "title: Compilers " + number(), "Machine code."); }},
        {"talk of somebody",
         [this] {
           test::write_entry(folder_, "talks/t" + number(),
                             "title: History " + number() + "\nevent: hopl-1978\nspeakers: [{person: " + any_person() +
                                 ", as: keynote}]",
                             "Early history of machine matters.");
         }},
        {"event's day and title",
         [this] {
           test::write_entry(folder_, "events/ai-day-2024", "title: AI Day " + number() + "\nstart: 2024-04-09",
                             "A day.");
         }},
        {"consent to search taken back",
         [this] {
           test::write_entry(folder_, "people/" + any_person(),
                             "name: Hidden\nconsent: {basis: given, on: 2020-01-01, scope: [pages]}", "Not searched.");
         }},
        {"an entry goes", [this] { fs::remove(folder_.path() / "content/talks" / ("t" + number() + ".md")); }},
        {"nothing", [] {}},
    };
    const auto& [name, apply] = edits[random_() % edits.size()];
    apply();
    return name;
  }

  const TemporaryFolder& folder() const { return folder_; }

 private:
  std::string number() { return std::to_string(random_() % people); }
  std::string any_person() { return "p" + number(); }
  void write_person(const std::string& body, const std::string& front = "name: Same Number") {
    test::write_person(folder_, any_person(), front, body);
  }

  TemporaryFolder folder_;
  std::mt19937 random_;
};

TEST_CASE("after any edits an index answers as a full one does") {
  for (const unsigned seed : {1U, 2U}) {
    EditedSite site(seed);
    site.index();
    std::string history;
    for (int step = 0; step < 5; ++step) {
      const int edits = 1 + step % 3;
      for (int i = 0; i < edits; ++i)
        history += site.edit() + "; ";
      CAPTURE(seed);
      CAPTURE(history);
      site.index();
      REQUIRE(site.answers() == site.answers_of_full_index());
    }
  }
}

TEST_CASE("what has not changed is not indexed again") {
  EditedSite site(1);
  const IndexReport first = site.index();
  CHECK(first.made == first.documents);
  CHECK(site.index().made == 0);

  test::write_person(site.folder(), "p7", "name: Person7 Number", "A life, told anew.");
  const IndexReport edited = site.index();
  CHECK(edited.documents == first.documents);
  // Hers, and those few that lie in one part with them.
  CHECK(edited.made > 0);
  CHECK(edited.made < first.documents / 2);
  CHECK(site.index().made == 0);
}

TEST_CASE("a new entry moves none of the others") {
  EditedSite site(1);
  const IndexReport first = site.index();
  test::write_person(site.folder(), "aaa", "name: Aaa First", "Comes before everybody.");
  const IndexReport second = site.index();
  CHECK(second.documents == first.documents + 1);
  CHECK(second.made < first.documents / 2);
  CHECK(site.answers() == site.answers_of_full_index());
}

TEST_CASE("a kept part that was damaged is made anew") {
  EditedSite site(1);
  site.index();
  const std::string expected = site.answers();
  const fs::path parts = site.folder().path() / "parts";
  for (const FoundFile& file : list_files(parts).files) {
    if (file.path.ends_with("postlist.glass")) write_if_changed(parts / file.path, "damaged");
  }
  const IndexReport again = site.index();
  CHECK(again.made == again.documents);
  CHECK(site.answers() == expected);
}

TEST_CASE("parts that no index needs any more are removed") {
  EditedSite site(1);
  site.index();
  const auto count = [&] {
    return std::distance(fs::directory_iterator(site.folder().path() / "parts"), fs::directory_iterator());
  };
  const auto before = count();
  for (int i = 0; i < 3; ++i) {
    test::write_person(site.folder(), "p7", "name: Person7 Number", fmt::format("Her {}. life.", i));
    site.index();
  }
  CHECK(count() == before);
}

}  // namespace
}  // namespace herald::search
