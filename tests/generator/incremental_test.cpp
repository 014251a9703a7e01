// Incremental builds give what clean builds give, whatever was edited in between, and touch nothing else.

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <functional>
#include <random>

#include "base/files.h"
#include "generator/build.h"
#include "tests/generator/support/small_site.h"

namespace herald::generator {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;
using Files = std::map<std::string, std::string>;

/// What shows that a file was written: its inode and the times of its content and of its state.
using Identity = std::tuple<ino_t, std::int64_t>;

std::map<std::string, Identity> identities(const fs::path& folder) {
  std::map<std::string, Identity> found;
  for (const fs::directory_entry& item : fs::recursive_directory_iterator(folder)) {
    struct stat status = {};
    if (!item.is_regular_file() || ::stat(item.path().c_str(), &status) != 0) continue;
    const std::string path = fs::relative(item.path(), folder).generic_string();
    if (!path.starts_with('.'))
      found[path] = {status.st_ino, status.st_mtim.tv_sec * 1'000'000'000LL + status.st_mtim.tv_nsec};
  }
  return found;
}

/// A site that is edited at random, always in a way that leaves it free of errors.
class EditedSite {
 public:
  explicit EditedSite(unsigned seed) : random_(seed) {
    test::copy_golden_site(folder_);
    for (int topic = 0; topic < topics; ++topic)
      write_topic(topic);
    write("herald.yml", read_file(root() / "herald.yml") + "languages: [cy]\n");
    for (int i = 0; i < 6; ++i)
      add_person();
  }

  fs::path root() const { return folder_.path() / "site"; }
  fs::path path(const std::string& name) const { return folder_.path() / name; }

  std::string edit() {
    const std::vector<std::pair<std::string, std::function<void()>>> edits = {
        {"add", [this] { add_person(); }},
        {"text", [this] { change([](std::string& text) { text += "\nMore words.\n"; }); }},
        {"link", [this] { change([this](std::string& text) { text += "\n[someone](" + any_name() + ".md)\n"; }); }},
        {"title", [this] { change([this](std::string& text) { replace(text, "name: ", "name: New " + number()); }); }},
        {"draft",
         [this] { change([](std::string& text) { replace(text, "---\nname", "---\nstatus: draft\nname"); }); }},
        {"consent",
         [this] {
           change([](std::string& text) { replace(text, "{basis: given", "{until: 2020-01-01, basis: given"); });
         }},
        {"scope",
         [this] {
           change([](std::string& text) { replace(text, "given, on: 2025", "given, scope: [profile], on: 2025"); });
         }},
        {"event", [this] { write_event(); }},
        {"deadline",
         [this] {
           write("content/opportunities/course.md", "---\ntitle: Course " + number() +
                                                        "\nsummary: S.\ntype: course\ncloses: 2027-0" +
                                                        std::to_string(1 + random_() % 9) + "\n---\n");
         }},
        {"no deadline",
         [this] { write("content/opportunities/course.md", "---\ntitle: Course\nsummary: S.\ntype: course\n---\n"); }},
        {"alias", [this] { change([this](std::string& text) { add_key(text, "aliases: [/old-" + number() + "]"); }); }},
        {"updated", [this] { change([](std::string& text) { add_key(text, "updated: 2026-01-02"); }); }},
        {"topics", [this] { change([this](std::string& text) { add_key(text, "topics: [" + any_topic() + "]"); }); }},
        {"headline", [this] { change([this](std::string& text) { add_key(text, "headline: Says " + number()); }); }},
        {"topic", [this] { write_topic(static_cast<int>(random_() % topics)); }},
        {"translation", [this] { translate(); }},
        {"delete", [this] { remove(); }},
        {"rename", [this] { rename(); }},
        {"folder form", [this] { move_between_forms(); }},
        {"attachment", [this] { write("content/people/" + any_name() + "/figures.csv", "a,b\n1," + number() + "\n"); }},
        {"setting", [this] { write_settings(); }},
        {"photo", [this] { write_photo(); }},
        {"per page",
         [this] {
           per_page_ = 1 + random_() % 7;
           write_settings();
         }},
        {"precompress",
         [this] {
           std::string text = read_file(root() / "herald.yml");
           text += text.find("precompress") == std::string::npos ? "\nprecompress: true\n" : "";
           replace(text, "precompress: ", "precompress: " + std::string(any() % 2 == 0 ? "true # " : "false # "));
           write("herald.yml", text);
         }},
        {"word", [this] { write("i18n/en.yml", "home.title: Start " + number() + "\n"); }},
        {"static file", [this] { write("static/note-" + number() + ".txt", std::string(random_() % 900, 'x')); }},
        {"same size", [this] { write("static/same.txt", fmt::format("{:08}", random_() % 100'000'000)); }},
        {"twin", [this] { write("static/index.html.gz", "the site's own " + number()); }},
        {"no twin", [this] { fs::remove(root() / "static/index.html.gz"); }},
        {"template",
         [this] { write("templates/redirect.tpl", "<p>" + number() + "</p><a href=\"{{URL}}\">{{TITLE}}</a>"); }},
        {"nothing", [] {}},
    };
    const auto& [name, make] = edits[random_() % edits.size()];
    make();
    return name;
  }

  std::size_t any() { return random_(); }
  std::string own_twin() const { return fs::exists(root() / "static/index.html.gz") ? "index.html.gz" : ""; }

 private:
  static constexpr int topics = 3;

  static void replace(std::string& text, std::string_view from, std::string_view to) {
    if (const std::size_t at = text.find(from); at != std::string::npos) text.replace(at, from.size(), to);
  }

  static void add_key(std::string& text, const std::string& line) {
    const std::string key = "\n" + line.substr(0, line.find(':') + 1);
    if (text.find(key) == std::string::npos) replace(text, "\n---\n", "\n" + line + "\n---\n");
  }

  std::string number() { return std::to_string(++numbers_); }
  std::string any_name() { return people_.empty() ? "nobody" : people_[random_() % people_.size()]; }
  void write(const std::string& path, const std::string& text) { test::write(folder_, "site/" + path, text); }

  std::string file_of(const std::string& name) const {
    const std::string flat = "content/people/" + name + ".md";
    return fs::exists(root() / flat) ? flat : "content/people/" + name + "/index.md";
  }

  std::string any_topic() { return "shared-" + std::to_string(random_() % topics); }

  /// People who share a topic are related, and stand as cards on its page.
  void write_topic(int topic) {
    write("content/topics/shared-" + std::to_string(topic) + ".md", "---\ntitle: Topic " + number() + "\n---\nText.\n");
  }

  void add_person() {
    const std::string name = "person-" + number();
    const std::string before = any_name();
    people_.push_back(name);
    write("content/people/" + name + ".md", "---\nname: Person " + number() +
                                                "\nconsent: {basis: given, on: 2025-01-01}\n---\nKnows [her](" +
                                                before + ".md) and [them](/people/).\n\n## Life\n\nA body.\n");
  }

  void change(const std::function<void(std::string&)>& edit) {
    if (people_.empty()) return;
    const std::string file = file_of(any_name());
    std::string text = read_file(root() / file);
    edit(text);
    write(file, text);
  }

  static std::string translation_of(const std::string& name) { return "content/people/" + name + ".cy.md"; }

  void translate() {
    if (people_.empty()) return;
    write(translation_of(any_name()),
          "---\nheadline: Pennawd " + number() + "\n---\nMae hi'n adnabod [hi](" + any_name() + ".md).\n");
  }

  void remove() {
    if (people_.empty()) return;
    const std::size_t which = random_() % people_.size();
    fs::remove(root() / file_of(people_[which]));
    fs::remove(root() / translation_of(people_[which]));
    people_.erase(people_.begin() + static_cast<std::ptrdiff_t>(which));
  }

  void rename() {
    if (people_.empty()) return;
    std::string& name = people_[random_() % people_.size()];
    const std::string file = file_of(name);
    const std::string text = read_file(root() / file);
    fs::remove(root() / file);
    fs::remove(root() / translation_of(name));
    name = "renamed-" + number();
    write("content/people/" + name + ".md", text);
  }

  void move_between_forms() {
    if (people_.empty()) return;
    const std::string name = any_name();
    const std::string file = file_of(name);
    const bool is_flat = !file.ends_with("/index.md");
    const std::string text = read_file(root() / file);
    fs::remove(root() / file);
    write("content/people/" + name + (is_flat ? "/index.md" : ".md"), text);
  }

  void write_event() {
    write("content/events/memoirs.md", "---\ntitle: Memoirs " + number() + "\nsummary: S.\nstart: 2027-03-" +
                                           std::to_string(10 + random_() % 20) + "\nplace: Town " + number() +
                                           "\nlineup: [{name: Speaker " + number() + "}]\n---\n");
  }

  /// Another portrait of somebody, or her first.
  void write_photo() {
    const std::string fixture = random_() % 2 == 0 ? "turned.jpg" : "glass.png";
    const std::string name = "portrait" + fixture.substr(fixture.find('.'));
    write("content/people/" + name, read_file(fs::path(HERALD_SOURCE_FOLDER) / "tests/pictures/photos" / fixture));
    change([&](std::string& text) { add_key(text, "image: " + name + "\nimage_alt: Her"); });
  }

  void write_settings() {
    std::string text = read_file(root() / "herald.yml");
    const auto set = [&](const std::string& key, const std::string& value) {
      const std::size_t at = text.find(key);
      text.replace(at, text.find('\n', at) - at, key + value);
    };
    set("publisher: ", "Publisher " + number());
    set("per_page: ", std::to_string(per_page_));
    write("herald.yml", text);
  }

  TemporaryFolder folder_;
  std::mt19937 random_;
  std::vector<std::string> people_;
  std::size_t per_page_ = 24;
  int numbers_ = 0;
};

BuildReport build_once(const fs::path& root, const fs::path& output, const fs::path& cache) {
  const site::Loaded loaded = site::load({.root = root, .on = Date{2026, 11, 23}, .cache = cache});
  REQUIRE_MESSAGE(!has_errors(loaded.diagnostics), to_text(loaded.diagnostics, root));
  const site::Theme theme = site::load_theme(root, loaded.site.settings().theme, root);
  if (cache.empty()) return build(loaded.site, theme, output);
  return build(loaded.site, theme, {.output = output, .cache = cache});
}

bool is_page(const std::string& path) {
  return !path.starts_with('.') && !path.ends_with(".br") && !path.ends_with(".gz");
}

/// `own_twin`: a file of the site's own that only looks like a twin.
BuildReport difference(const Files& before, const Files& after, const std::string& own_twin) {
  BuildReport report;
  for (const auto& [path, content] : after) {
    if (!is_page(path) && path != own_twin) continue;
    ++report.pages;
    const auto old = before.find(path);
    ++(old == before.end() ? report.created : old->second == content ? report.unchanged : report.updated);
  }
  for (const auto& [path, _] : before)
    report.removed += is_page(path) && !after.contains(path) ? 1 : 0;
  return report;
}

/// The file `path` of `before` and `after` was left alone if its bytes are the same.
void check_untouched(const Files& before, const Files& after, const std::map<std::string, Identity>& old_identities,
                     const std::map<std::string, Identity>& new_identities) {
  for (const auto& [path, content] : after) {
    const auto old = before.find(path);
    if (path.starts_with('.') || old == before.end() || old->second != content) continue;
    CAPTURE(path);
    CHECK(old_identities.at(path) == new_identities.at(path));
  }
}

TEST_CASE("after any edit an incremental build gives the bytes of a clean one, writes only what changed, and says so") {
  for (const unsigned seed : {1U, 2U}) {
    EditedSite site(seed);
    const fs::path output = site.path("public");
    const fs::path cache = site.path("cache");
    build_once(site.root(), output, cache);
    Files before = test::all_files(output);
    for (int round = 0; round < 100; ++round) {
      std::string edits = site.edit();
      while (site.any() % 3 == 0)
        edits += ", " + site.edit();
      CAPTURE(seed);
      CAPTURE(round);
      CAPTURE(edits);
      const auto old_identities = identities(output);
      const BuildReport report = build_once(site.root(), output, cache);
      const auto new_identities = identities(output);

      const fs::path clean = site.path("clean-" + std::to_string(round));
      build_once(site.root(), clean, {});
      const Files after = test::all_files(output);
      REQUIRE(after == test::all_files(clean));
      fs::remove_all(clean);
      check_untouched(before, after, old_identities, new_identities);
      const BuildReport expected = difference(before, after, site.own_twin());
      CHECK(report.pages == expected.pages);
      CHECK(report.created == expected.created);
      CHECK(report.updated == expected.updated);
      CHECK(report.unchanged == expected.unchanged);
      CHECK(report.removed == expected.removed);
      before = after;
    }
  }
}

/// A site built once with a cache.
struct BuiltSite {
  BuiltSite() {
    test::copy_golden_site(folder);
    build_again();
    files = test::all_files(output);
  }

  BuildReport build_again() const { return build_once(folder.path() / "site", output, cache); }

  TemporaryFolder folder;
  fs::path output = folder.path() / "public";
  fs::path cache = folder.path() / "cache";
  Files files;
};

TEST_CASE("published files that someone changed or removed are mended") {
  const BuiltSite site;
  test::write(site.folder, "public/index.html", "vandalised");
  fs::remove(site.output / "people/index.html.br");
  fs::remove(site.output / "404.html");
  const BuildReport report = site.build_again();
  CHECK(report.created == 1);
  CHECK(report.updated == 1);
  CHECK(test::all_files(site.output) == site.files);
}

TEST_CASE("a damaged cache is as good as none") {
  const BuiltSite site;
  for (const auto& [name, content] : test::all_files(site.cache)) {
    const std::size_t size = content.size();
    for (const std::string& damaged :
         {std::string(), std::string("x"), content.substr(0, size / 2), content + "x", std::string(size, '\xff'),
          content.substr(0, size / 3) + "?" + content.substr(size / 3 + 1)}) {
      CAPTURE(name);
      CAPTURE(damaged.size());
      test::write(site.folder, "cache/" + name, damaged);
      test::write(site.folder, "public/index.html", "old");
      CHECK(site.build_again().updated == 1);
      CHECK(test::all_files(site.output) == site.files);
    }
  }
}

TEST_CASE("two outputs of one cache do not disturb each other") {
  const BuiltSite site;
  const fs::path other = site.folder.path() / "other";
  build_once(site.folder.path() / "site", other, site.cache);
  CHECK(test::all_files(other) == site.files);
  CHECK(site.build_again().unchanged == site.build_again().pages);
}

}  // namespace
}  // namespace herald::generator
