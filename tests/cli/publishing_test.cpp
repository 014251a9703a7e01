#include <doctest/doctest.h>
#include <httplib.h>
#include <signal.h>

#include <atomic>
#include <filesystem>
#include <random>
#include <set>
#include <string>
#include <thread>

#include "generator/release.h"
#include "tests/cli/support/program.h"
#include "tests/support/temporary_folder.h"

namespace herald::test {
namespace {

namespace fs = std::filesystem;

constexpr int pages_of_site = 20;

/// A site whose every page says `version`, so that a mixture of two versions would show.
void write_version(const TemporaryFolder& folder, const std::string& version) {
  write(folder, "herald.yml", "title: Site of " + version + "\n");
  for (int i = 0; i < pages_of_site; ++i) {
    const std::string number = std::to_string(i);
    const std::string next = "page-" + std::to_string((i + 1) % pages_of_site) + ".md";
    write(folder, "content/pages/page-" + number + ".md",
          "---\ntitle: Page " + number + " of " + version + "\nsummary: Page " + number + " tells of " + version +
              ".\n---\nThis is " + version + ". Read [on](" + next + ").\n");
  }
}

/// The versions that the public release shows, over all its pages; one when it is whole.
std::set<std::string> versions_in(const fs::path& root) {
  std::set<std::string> versions;
  const auto current = generator::current_release(root);
  REQUIRE(current);
  for (int i = 0; i < pages_of_site; ++i) {
    const fs::path page = current->pages() / "pages" / ("page-" + std::to_string(i)) / "index.html";
    REQUIRE(fs::is_regular_file(page));
    const std::string text = read(page);
    for (const char* version : {"alpha", "beta"}) {
      if (text.find(version) != std::string::npos) versions.insert(version);
    }
  }
  const Outcome found = run(root, {"search", "--limit", "100", "tells"});
  for (const char* version : {"alpha", "beta"}) {
    if (found.output.find(version) != std::string::npos) versions.insert(version);
  }
  return versions;
}

}  // namespace

TEST_CASE("publish makes a release public, and rollback goes back") {
  const TemporaryFolder folder;
  write_version(folder, "alpha");
  CHECK(run(folder.path(), {"releases"}).output == "nothing is published yet; 'herald publish' does it\n");
  CHECK(run(folder.path(), {"rollback"}).errors ==
        "herald: nothing is published, so there is nothing to go back from\n");
  REQUIRE(run(folder.path(), {"publish"}).exit_code == 0);
  const auto first = generator::current_release(folder.path());
  CHECK(versions_in(folder.path()) == std::set<std::string>{"alpha"});

  write_version(folder, "beta");
  REQUIRE(run(folder.path(), {"publish"}).exit_code == 0);
  const auto second = generator::current_release(folder.path());
  CHECK(versions_in(folder.path()) == std::set<std::string>{"beta"});
  CHECK(run(folder.path(), {"releases"}).output ==
        "* " + second->name + "  20 entries\n  " + first->name + "  20 entries\n");

  CHECK(run(folder.path(), {"rollback"}).output == first->name + " is public now\n");
  CHECK(versions_in(folder.path()) == std::set<std::string>{"alpha"});
  CHECK(run(folder.path(), {"rollback"}).errors == "herald: there is no release before " + first->name + "\n");
  CHECK(run(folder.path(), {"rollback", second->name}).exit_code == 0);
  CHECK(run(folder.path(), {"rollback", "20000101-000000"}).exit_code == 1);
  CHECK(versions_in(folder.path()) == std::set<std::string>{"beta"});
}

TEST_CASE("five releases are kept, and unchanged pages share their disk space") {
  const TemporaryFolder folder;
  write_version(folder, "alpha");
  for (int i = 0; i < 7; ++i)
    REQUIRE(run(folder.path(), {"publish"}).exit_code == 0);
  const auto releases = generator::list_releases(folder.path());
  REQUIRE(releases.size() == generator::kept_releases);
  CHECK(generator::current_release(folder.path())->name == releases.front().name);
  CHECK(fs::hard_link_count(releases.front().pages() / "pages/page-0/index.html") >= generator::kept_releases);
}

TEST_CASE("a release is the newest though the clock was put back") {
  const TemporaryFolder folder;
  write_version(folder, "alpha");
  REQUIRE(run(folder.path(), {"publish"}).exit_code == 0);
  const generator::Release first = generator::list_releases(folder.path()).front();
  const std::string future = "29991231-235959";
  fs::rename(first.folder, first.folder.parent_path() / future);
  fs::remove(generator::current_release_link(folder.path()));
  fs::create_symlink("releases/" + future, generator::current_release_link(folder.path()));
  write_version(folder, "beta");
  REQUIRE(run(folder.path(), {"publish"}).exit_code == 0);
  CHECK(generator::current_release(folder.path())->name == future + "-2");
  CHECK(versions_in(folder.path()) == std::set<std::string>{"beta"});
}

TEST_CASE("a publish after an edit makes only the pages that it changes, and mends what somebody spoiled") {
  const TemporaryFolder folder;
  write_version(folder, "alpha");
  REQUIRE(run(folder.path(), {"publish"}).exit_code == 0);
  const auto first = generator::current_release(folder.path());
  const std::string page = "pages/page-3/index.html";
  write(folder, "content/pages/page-3.md",
        "---\ntitle: Page 3 of alpha\nsummary: Page 3 tells of alpha.\n---\nOther.\n");
  // Another file, as an editor's tool writes it; the release before keeps what it had.
  const std::string spoiled = "pages/page-5/index.html";
  const std::string good = read(first->pages() / spoiled);
  fs::remove(first->pages() / spoiled);
  write(folder, fs::relative(first->pages() / spoiled, folder.path()).string(), "spoiled");

  const Outcome outcome = run(folder.path(), {"publish"});
  REQUIRE(outcome.exit_code == 0);
  CHECK(outcome.output.find(": 20 entries, 0 new, 3 changed, 0 removed\n") != std::string::npos);
  const auto second = generator::current_release(folder.path());
  CHECK(read(second->pages() / page).find("Other.") != std::string::npos);
  CHECK(read(second->pages() / spoiled) == good);
  const Outcome full = run(folder.path(), {"publish", "--full"});
  CHECK(full.output.find(": 20 entries, 0 new, 0 changed, 0 removed\n") != std::string::npos);
}

TEST_CASE("after publish --full nothing that is kept to spare work knows somebody who withdrew") {
  const TemporaryFolder folder;
  write_version(folder, "alpha");
  const std::string front = "name: Zenobia Quill\nconsent: {basis: given, on: 2026-01-01}\n---\nZenobia works.\n";
  const auto knows_her = [&] {
    bool is_known = false;
    for (const auto& item : fs::recursive_directory_iterator(folder.path() / ".herald/cache")) {
      if (item.is_regular_file() && read(item.path()).find("Zenobia") != std::string::npos) is_known = true;
    }
    return is_known;
  };
  write(folder, "content/people/zenobia.md", "---\n" + front);
  REQUIRE(run(folder.path(), {"publish"}).exit_code == 0);
  CHECK(knows_her());
  fs::remove(folder.path() / "content/people/zenobia.md");
  REQUIRE(run(folder.path(), {"publish", "--full"}).exit_code == 0);
  CHECK(!knows_her());
}

TEST_CASE("a mistake stops a publish, and the public release stays") {
  const TemporaryFolder folder;
  write_version(folder, "alpha");
  REQUIRE(run(folder.path(), {"publish"}).exit_code == 0);
  const auto before = generator::current_release(folder.path());
  write_version(folder, "beta");
  write(folder, "content/pages/wrong.md", "---\ntitel: Wrong\n---\n");
  const Outcome outcome = run(folder.path(), {"publish"});
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.errors.ends_with("nothing was published: mend the errors above first\n"));
  CHECK(generator::current_release(folder.path())->name == before->name);
  CHECK(versions_in(folder.path()) == std::set<std::string>{"alpha"});
}

TEST_CASE("a process that is killed at any moment leaves the old release or the new one, whole") {
  const TemporaryFolder folder;
  write_version(folder, "alpha");
  REQUIRE(run(folder.path(), {"publish"}).exit_code == 0);
  std::mt19937 random(20261123);
  std::uniform_int_distribution<int> moment(0, 120'000);
  int killed = 0;
  for (int round = 0; round < 200; ++round) {
    CAPTURE(round);
    const std::string version = round % 2 == 0 ? "beta" : "alpha";
    write_version(folder, version);
    RunningProgram publish(folder.path(), {"publish"});
    // A moment of the machine's own choosing as well: the test holds wherever the process happens to be.
    std::this_thread::sleep_for(std::chrono::microseconds(moment(random)));
    publish.send_signal(SIGKILL);
    killed += publish.wait() == 128 + SIGKILL ? 1 : 0;
    const auto current = generator::current_release(folder.path());
    REQUIRE(current);
    std::set<std::string> versions;
    for (int i = 0; i < pages_of_site; ++i) {
      const std::string text = read(current->pages() / "pages" / ("page-" + std::to_string(i)) / "index.html");
      for (const char* each : {"alpha", "beta"}) {
        if (text.find(each) != std::string::npos) versions.insert(each);
      }
    }
    REQUIRE(versions.size() == 1);
    if (round % 20 == 0) REQUIRE(versions_in(folder.path()).size() == 1);
  }
  CHECK(killed > 50);
  write_version(folder, "beta");
  REQUIRE(run(folder.path(), {"publish"}).exit_code == 0);
  CHECK(versions_in(folder.path()) == std::set<std::string>{"beta"});
  for (const auto& item : fs::directory_iterator(folder.path() / ".herald/releases")) {
    CHECK_FALSE(item.path().filename().string().starts_with('.'));
  }
}

TEST_CASE("a server takes up each release without an error or a mixture") {
  const TemporaryFolder folder;
  write_version(folder, "alpha");
  REQUIRE(run(folder.path(), {"publish"}).exit_code == 0);
  RunningProgram server(folder.path(), {"serve", "--port", "0"});
  const std::string url = server.read_line();
  REQUIRE(url.starts_with("http://127.0.0.1:"));

  std::atomic<bool> is_done = false;
  std::atomic<int> wrong = 0;
  std::atomic<int> answered = 0;
  std::thread reader([&] {
    httplib::Client client(url);
    while (!is_done) {
      const auto page = client.Get("/pages/page-3/");
      const bool has_alpha = page && page->body.find("alpha") != std::string::npos;
      const bool has_beta = page && page->body.find("beta") != std::string::npos;
      const auto found = client.Get("/api/v1/search?q=tells&per_page=100");
      const bool is_mixed = found && found->body.find("of alpha") != std::string::npos &&
                            found->body.find("of beta") != std::string::npos;
      if (!page || page->status != 200 || has_alpha == has_beta || !found || found->status != 200 || is_mixed) ++wrong;
      ++answered;
    }
  });
  httplib::Client client(url);
  for (int round = 0; round < 6; ++round) {
    const std::string version = round % 2 == 0 ? "beta" : "alpha";
    write_version(folder, version);
    REQUIRE(run(folder.path(), {"publish"}).exit_code == 0);
    // No clock: it is taken up at some time, or this never ends and the test's own time limit says so.
    for (bool is_taken_up = false; !is_taken_up;) {
      const auto page = client.Get("/pages/page-3/");
      is_taken_up = page && page->body.find(version) != std::string::npos;
    }
  }
  is_done = true;
  reader.join();
  CHECK(answered > 0);
  CHECK(wrong == 0);
  server.send_signal(SIGTERM);
  CHECK(server.wait() == 0);
}

}  // namespace herald::test
