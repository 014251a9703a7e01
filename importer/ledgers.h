#pragma once
// The ledgers that one import touches, each read once.

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "importer/content.h"
#include "importer/ledger.h"

namespace herald::importer {

class Ledgers {
 public:
  /// Of the site at `root`. This, and asking for an event's, throws Error when a ledger is damaged.
  explicit Ledgers(const std::filesystem::path& root) : root_(root), people_(Ledger::load(root, people_ledger)) {}

  Ledger& people() { return people_; }
  Ledger& of_event(const std::string& slug);

  /// Adds to the changes of `content` those that are not on the disk as they are.
  void put_into(Content& content) const;

 private:
  void put(Content& content, const std::string& name, const Ledger& ledger) const;

  std::filesystem::path root_;
  Ledger people_;
  std::map<std::string, std::unique_ptr<Ledger>> events_;
};

}  // namespace herald::importer
