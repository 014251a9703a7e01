#include "importer/merge.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/hash.h"
#include "site/front_matter.h"

namespace herald::importer {
namespace {

using site::Kind;
using Prints = std::map<std::string, std::string>;

constexpr const char* body_key = "body";

std::string print_of(std::string_view text) {
  return to_hex(fingerprint(text));
}

Prints prints_of(const WantedEntry& wanted) {
  Prints prints;
  for (const auto& [key, value] : wanted.fields)
    prints[key] = print_of(canonical(value));
  if (!wanted.body.empty()) prints[body_key] = print_of(canonical_body(wanted.body));
  return prints;
}

Prints prints_of(const site::FrontMatter& parts) {
  Prints prints;
  for (const site::Field& field : parts.front.fields) {
    if (!field.value.is_blank()) prints[field.key] = print_of(canonical(field.value));
  }
  if (const std::string body = canonical_body(parts.body); !body.empty()) prints[body_key] = print_of(body);
  return prints;
}

/// The print at `key`; empty for an absent value.
std::string at(const Prints& prints, const std::string& key) {
  const auto found = prints.find(key);
  return found == prints.end() ? std::string() : found->second;
}

/// Consent and withdrawal are an editor's business once a person's page is there.
bool is_editors_own(Kind kind, const std::string& key) {
  return kind == Kind::person && key == "status";
}

/// Keys that differ from what the source says now, and whether the editor or the source made the difference.
struct Comparison {
  std::vector<std::string> to_change;
  std::vector<std::string> conflicts;
};

Comparison compare(const WantedEntry& wanted, const Prints& now, const Prints& before, const Prints& file,
                   Missing missing) {
  std::set<std::string> keys;
  for (const Prints* prints : {&now, &before}) {
    for (const auto& [key, print] : *prints)
      keys.insert(key);
  }
  Comparison comparison;
  for (const std::string& key : keys) {
    const std::string source = at(now, key);
    const std::string base = at(before, key);
    const std::string current = at(file, key);
    if (is_editors_own(wanted.kind, key) || source == base || source == current) continue;
    if (source.empty() && missing == Missing::kept) continue;
    (current == base ? comparison.to_change : comparison.conflicts).push_back(key);
  }
  return comparison;
}

tl::expected<std::string, std::string> apply(const WantedEntry& wanted, std::string text,
                                             const std::vector<std::string>& keys) {
  for (const std::string& key : keys) {
    tl::expected<std::string, std::string> changed;
    if (key == body_key) {
      changed = with_body(text, wanted.body);
    } else {
      const auto field = std::ranges::find(wanted.fields, key, &Fields::value_type::first);
      changed = with_key(text, wanted.kind, key, field == wanted.fields.end() ? nullptr : &field->second);
    }
    if (!changed) return changed;
    text = *std::move(changed);
  }
  return text;
}

Prints keys_to_remember(const Prints& now, const Prints& before, Missing missing) {
  Prints keys = now;
  if (missing == Missing::kept) keys.insert(before.begin(), before.end());
  return keys;
}

bool has_withdrawn(const site::FrontMatter& parts) {
  const site::Node* status = parts.front.find("status");
  return status != nullptr && status->text == "withdrawn";
}

}  // namespace

Merged merge(const WantedEntry& wanted, const std::optional<std::string>& current, const Record* record,
             Missing missing, Conflicts conflicts) {
  const Prints now = prints_of(wanted);
  const bool is_recorded = record != nullptr && !record->keys.empty();
  Merged merged;
  if (!current) {
    merged.outcome = Outcome::created;
    merged.text = write_entry(wanted.kind, wanted.fields, wanted.body);
    merged.keys = now;
    return merged;
  }
  merged.keys = is_recorded ? record->keys : Prints();
  const auto parts = site::split_front_matter(*current, "");
  if (!parts) {
    merged.outcome = Outcome::conflict;
    merged.reason = fmt::format("the file cannot be read: {}", parts.error().message);
    return merged;
  }
  const Prints file = prints_of(*parts);
  if (!is_recorded) {
    // The record may be lost while the page is still as it was imported: then it is taken up again.
    const bool is_same = std::ranges::all_of(now, [&](const auto& key) { return at(file, key.first) == key.second; });
    merged.outcome = is_same ? Outcome::unchanged : Outcome::by_hand;
    if (is_same) merged.keys = now;
    return merged;
  }
  if (has_withdrawn(*parts)) return merged;
  Comparison comparison = compare(wanted, now, record->keys, file, missing);
  if (!comparison.conflicts.empty() && conflicts == Conflicts::list) {
    merged.outcome = Outcome::conflict;
    merged.conflicts = std::move(comparison.conflicts);
    return merged;
  }
  if (conflicts == Conflicts::take) std::ranges::move(comparison.conflicts, std::back_inserter(comparison.to_change));
  auto text = apply(wanted, *current, comparison.to_change);
  if (!text) {
    merged.outcome = Outcome::conflict;
    merged.conflicts = std::move(comparison.to_change);
    merged.reason = text.error();
    return merged;
  }
  merged.outcome = *text == *current ? Outcome::unchanged : Outcome::updated;
  merged.text = *std::move(text);
  merged.keys = keys_to_remember(now, record->keys, missing);
  return merged;
}

bool is_untouched(const std::string& text, const Record& record) {
  const auto parts = site::split_front_matter(text, "");
  return parts && prints_of(*parts) == record.keys;
}

}  // namespace herald::importer
