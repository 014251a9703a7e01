#include "tests/generator/support/small_site.h"

#include <doctest/doctest.h>

#include "base/files.h"
#include "site/theme.h"

namespace herald::test {

namespace fs = std::filesystem;

generator::BuildReport build_site(const TemporaryFolder& folder) {
  const fs::path root = folder.path() / "site";
  const site::Loaded loaded = site::load({.root = root, .on = Date{2026, 11, 23}});
  REQUIRE_MESSAGE(!has_errors(loaded.diagnostics), to_text(loaded.diagnostics, root));
  const site::Theme theme = site::load_theme(root, loaded.site.settings().theme, root);
  return generator::build(loaded.site, theme, folder.path() / "public");
}

void copy_golden_site(const TemporaryFolder& folder) {
  fs::copy(fs::path(HERALD_SOURCE_FOLDER) / "tests/generator/golden/site", folder.path() / "site",
           fs::copy_options::recursive);
}

std::map<std::string, std::string> all_files(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const fs::directory_entry& item : fs::recursive_directory_iterator(folder)) {
    if (item.is_regular_file()) files[fs::relative(item.path(), folder).generic_string()] = read_file(item.path());
  }
  return files;
}

std::map<std::string, std::string> pages_in(const fs::path& folder) {
  std::map<std::string, std::string> pages = all_files(folder);
  std::erase_if(pages, [](const auto& file) {
    const std::string& path = file.first;
    return path.starts_with('.') || path.ends_with(".br") || path.ends_with(".gz");
  });
  return pages;
}

}  // namespace herald::test
