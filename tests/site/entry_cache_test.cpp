#include "site/entry_cache.h"

#include <doctest/doctest.h>

#include <string>

#include "site/front_matter.h"
#include "site/read.h"
#include "tests/site/support/loading.h"

namespace herald::site {
namespace {

std::string as_text(const Node& node) {
  std::string text = std::to_string(static_cast<int>(node.shape)) + "@" + std::to_string(node.mark.line) + ":" +
                     std::to_string(node.mark.column) + "=" + node.text;
  for (const Node& item : node.items)
    text += "[" + as_text(item) + "]";
  for (const Field& field : node.fields) {
    text += "{" + field.key + "@" + std::to_string(field.mark.line) + ":" + std::to_string(field.mark.column) + " " +
            as_text(field.value) + "}";
  }
  return text;
}

std::string as_text(const Entry& entry) {
  return std::string(name_of(entry.kind)) + " " + entry.slug + " " + entry.file + " " +
         std::to_string(static_cast<int>(entry.status)) + " " + entry.title + " " + entry.summary + " " +
         entry.language + " " + entry.source + " " + std::to_string(entry.source_line) + "\n" + as_text(entry.front);
}

}  // namespace

TEST_CASE("a packed entry comes back as it was read, and nothing comes of any part of it") {
  const test::TemporaryFolder folder;
  test::write_entry(folder, "events/day/index.md",
                    "title: 'A day: of talks'\nsummary: Words.\nstatus: draft\nlang: cy\nstart: 2026-01-02\n"
                    "topics: [one, two]\nlineup:\n  - {person: ada, as: keynote}\n  - name: Grace\n    session: |\n"
                    "      Two\n      lines",
                    "The *body*.\n");
  Diagnostics diagnostics;
  const Contents contents = read_contents(folder.path(), diagnostics);
  REQUIRE(contents.entries.size() == 1);
  const Entry& entry = *contents.entries.front();
  const std::string bytes = packed(entry);
  const auto unpacked = unpacked_entry(bytes);
  REQUIRE(unpacked != nullptr);
  CHECK(as_text(*unpacked) == as_text(entry));
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK(unpacked_entry(std::string_view(bytes).substr(0, size)) == nullptr);
  CHECK(unpacked_entry(bytes + "x") == nullptr);
}

TEST_CASE("a file has another key when it lies elsewhere, or anything that the file system says of it differs") {
  const FoundFile file{"people/ada.md", 10, 100, 200, 7};
  CHECK(entry_key(file) == entry_key(FoundFile(file)));
  for (const FoundFile& other :
       {FoundFile{"people/ida.md", 10, 100, 200, 7}, FoundFile{"people/ada.md", 11, 100, 200, 7},
        FoundFile{"people/ada.md", 10, 101, 200, 7}, FoundFile{"people/ada.md", 10, 100, 201, 7},
        FoundFile{"people/ada.md", 10, 100, 200, 8}}) {
    CHECK(!(entry_key(other) == entry_key(file)));
  }
}

}  // namespace herald::site
