#include "server/preview_site.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "tests/support/temporary_folder.h"
#include "tests/support/text.h"

namespace herald::server {
namespace {

using test::contains;
using test::TemporaryFolder;
using test::write;

struct Previewed {
  Previewed() {
    write(folder, "herald.yml", "title: A site\n");
    write(folder, "content/pages/about.md", "---\ntitle: About\nsummary: What this is.\n---\nFirst words.\n");
    write(folder, "content/pages/later.md", "---\ntitle: Later\nsummary: More.\npublish_on: 2026-12-01\n---\nSoon.\n");
    site.update({}, Date{2026, 11, 30});
  }

  std::filesystem::path path(const std::string& name) const { return folder.path() / name; }

  std::string shown(const std::string& name) const {
    const auto state = site.state();
    const auto draft = state.version->draft("pages/" + name + "/index.html");
    return draft ? state.version->make(*draft) : std::string();
  }

  std::optional<std::uint64_t> print(const std::string& name) const {
    return site.state().version->draft("pages/" + name + "/index.html")->fingerprint;
  }

  TemporaryFolder folder;
  PreviewSite site{
      {.root = folder.path(), .data = HERALD_SOURCE_FOLDER, .cache = folder.path() / "cache", .index = {}}};
};

}  // namespace

TEST_CASE("at midnight the preview shows the site of the new day") {
  Previewed preview;
  CHECK(contains(preview.shown("later"), "Not public: to be published on 2026-12-01"));
  CHECK(preview.site.is_of_yesterday());
  preview.site.update({preview.path("content")}, Date{2026, 12, 1});
  CHECK(contains(preview.shown("later"), "Soon."));
  CHECK(!contains(preview.shown("later"), "Not public"));
  preview.site.update({preview.path("content")});
  CHECK(!preview.site.is_of_yesterday());
}

TEST_CASE("mistakes leave the last good version, and what only a check finds is told beside the new one") {
  Previewed preview;
  write(preview.folder, "content/pages/about.md", "---\ntitel: About\n---\nSecond words.\n");
  preview.site.update({preview.path("content/pages/about.md")});
  CHECK(contains(preview.site.state().mistakes, "a page has no key 'titel'"));
  CHECK(contains(preview.shown("about"), "First words."));

  write(preview.folder, "content/pages/about.md",
        "---\ntitle: About\nsummary: What this is.\n---\nThird words, [there](nowhere.md).\n");
  preview.site.update({preview.path("content/pages/about.md")});
  CHECK(preview.site.state().mistakes.empty());
  CHECK(preview.site.state().findings.empty());
  CHECK(contains(preview.shown("about"), "Third words"));
  const auto before = preview.site.state();
  preview.site.check();
  CHECK(contains(preview.site.state().findings, "content/pages/about.md:5:"));
  CHECK(preview.site.state().number == before.number);
  CHECK(preview.site.state().revision == before.revision + 1);
  preview.site.check();
  CHECK(preview.site.state().revision == before.revision + 1);
}

TEST_CASE("warnings are told apart from errors, of files and of the whole site, in order") {
  Previewed preview;
  write(preview.folder, "herald.yml",
        "menu: [{title: About, url: /pages/about/}, {title: Later, url: /pages/later/}]\n");
  preview.site.update({preview.path("herald.yml")}, Date{2026, 12, 1});
  preview.site.check();
  CHECK(preview.site.state().warnings == Warnings{});

  write(preview.folder, "content/pages/about.md",
        "---\ntitle: About\nsummary: What this is.\n---\nMore <b>words</b>.\n");
  write(preview.folder, "content/pages/later.md", "---\ntitle: Later\nsummary: later\nstatus: draft\n---\n");
  write(preview.folder, "content/pages/notes.xyz", "not published\n");
  preview.site.update({preview.path("content")}, Date{2026, 12, 1});
  preview.site.check();
  const PreviewState state = preview.site.state();
  CHECK(state.mistakes.empty());
  CHECK(state.findings.empty());
  CHECK(state.warnings.count == 3);
  CHECK(state.warnings.text ==
        "content/pages/about.md:5:6: warning: raw HTML is left out: '<b>' [dropped-html]\n"
        "  More <b>words</b>.\n"
        "       ^\n"
        "  hint: write **words** for bold\n"
        "content/pages/later.md:3:10: warning: the summary only repeats the title [same-as-title]\n"
        "  summary: later\n"
        "           ^\n"
        "  hint: say what one learns here, in one sentence\n"
        "content/pages/notes.xyz: warning: files of type '.xyz' are not published [unpublished-file]\n"
        "  hint: move it out of content/\n"
        "0 errors, 3 warnings\n");

  write(preview.folder, "content/pages/about.md", "---\ntitel: About\n---\n");
  preview.site.update({preview.path("content/pages/about.md")});
  CHECK(preview.site.state().warnings == state.warnings);
}

TEST_CASE("an edit changes the print of the pages that show it alone, an image or a setting the looks of all") {
  Previewed preview;
  const auto about = preview.print("about");
  const auto later = preview.print("later");
  const std::uint64_t looks = preview.site.state().looks;
  write(preview.folder, "content/pages/about.md", "---\ntitle: About\nsummary: What this is.\n---\nOther words.\n");
  preview.site.update({preview.path("content/pages/about.md")}, Date{2026, 11, 30});
  CHECK(preview.print("about") != about);
  CHECK(preview.print("later") == later);
  CHECK(preview.site.state().looks == looks);

  write(preview.folder, "content/pages/plan.pdf", "a file");
  preview.site.update({preview.path("content/pages/plan.pdf")});
  CHECK(preview.site.state().looks == looks + 1);
  preview.site.update({preview.path("herald.yml")});
  CHECK(preview.site.state().looks == looks + 2);
}

}  // namespace herald::server
