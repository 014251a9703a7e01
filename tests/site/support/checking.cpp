#include "tests/site/support/checking.h"

#include <algorithm>
#include <iterator>

#include "site/check.h"
#include "site/load.h"

namespace herald::test {

Diagnostics diagnostics_of(const TemporaryFolder& folder) {
  const site::Loaded loaded =
      site::load({.root = folder.path(), .on = Date{2026, 10, 1}, .drafts = site::Drafts::hidden});
  Diagnostics diagnostics = loaded.diagnostics;
  std::ranges::move(site::check(loaded, {.root = folder.path(), .data = HERALD_SOURCE_FOLDER}),
                    std::back_inserter(diagnostics));
  sort_diagnostics(diagnostics);
  return diagnostics;
}

std::string checked(const TemporaryFolder& folder) {
  std::string text = to_text(diagnostics_of(folder), folder.path());
  if (text.empty()) return text;
  return text.substr(0, text.rfind('\n', text.size() - 2) + 1);
}

std::string person(const std::string& name, const std::string& more) {
  return "---\nname: " + name + "\nconsent: {basis: given, on: 2026-01-01}\n" + more + "---\nShe works.\n";
}

}  // namespace herald::test
