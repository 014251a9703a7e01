#include "importer/ledgers.h"

#include <utility>

#include "base/files.h"

namespace herald::importer {

Ledger& Ledgers::of_event(const std::string& slug) {
  auto& ledger = events_[slug];
  if (!ledger) ledger = std::make_unique<Ledger>(Ledger::load(root_, slug));
  return *ledger;
}

void Ledgers::put_into(Content& content) const {
  if (!people_.is_empty()) put(content, people_ledger, people_);
  for (const auto& [slug, ledger] : events_) {
    if (!ledger->is_empty()) put(content, slug, *ledger);
  }
}

void Ledgers::put(Content& content, const std::string& name, const Ledger& ledger) const {
  const std::string file = ledger_file(name);
  std::string text = ledger.text();
  const bool is_same = std::filesystem::exists(root_ / file) && read_file(root_ / file) == text;
  if (!is_same) content.put_file(file, std::move(text));
}

}  // namespace herald::importer
