#include "tests/site/support/loading.h"

#include <doctest/doctest.h>

#include <utility>

namespace herald::test {

void write_entry(const TemporaryFolder& folder, std::string_view path, std::string_view keys, std::string_view body) {
  std::string text = "---\n";
  text += keys;
  if (!keys.empty() && !keys.ends_with('\n')) text += '\n';
  text += "---\n";
  text += body;
  write(folder, "content/" + std::string(path), text);
}

void write_person(const TemporaryFolder& folder, std::string_view slug, std::string_view name, std::string_view keys,
                  std::string_view body) {
  std::string front = "name: " + std::string(name) + "\n";
  front += consent;
  front += keys;
  write_entry(folder, "people/" + std::string(slug) + ".md", front, body);
}

void copy_photo(const TemporaryFolder& folder, const std::string& name, const std::string& path) {
  write(folder, "content/" + path, read(std::filesystem::path(HERALD_SOURCE_FOLDER) / "tests/pictures/photos" / name));
}

site::Loaded load(const TemporaryFolder& folder, std::string_view day, site::Drafts drafts) {
  return site::load({.root = folder.path(), .on = parse_date(day), .drafts = drafts});
}

std::string problems_of(const TemporaryFolder& folder, std::string_view day) {
  return to_text(load(folder, day).diagnostics, folder.path());
}

site::Site sound_site(const TemporaryFolder& folder, std::string_view day) {
  site::Loaded loaded = load(folder, day);
  REQUIRE_MESSAGE(loaded.diagnostics.empty(), to_text(loaded.diagnostics, folder.path()));
  return std::move(loaded.site);
}

std::vector<std::string> names_of(site::Site::Entries entries) {
  std::vector<std::string> names;
  for (const site::Entry* entry : entries)
    names.push_back(std::string(site::schema_of(entry->kind).folder) + "/" + entry->slug);
  return names;
}

std::vector<std::string> left_out_of(const site::Site& site) {
  std::vector<std::string> lines;
  for (const site::LeftOut& out : site.left_out())
    lines.push_back(out.file + ": " + out.reason);
  return lines;
}

}  // namespace herald::test
