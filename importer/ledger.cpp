#include "importer/ledger.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/error.h"
#include "base/files.h"

namespace herald::importer {
namespace {

using Json = nlohmann::json;

constexpr int ledger_format = 1;

std::vector<std::string> strings_at(const Json& json, const char* key) {
  return json.contains(key) ? json.at(key).get<std::vector<std::string>>() : std::vector<std::string>();
}

Record read_record(const Json& json) {
  Record record;
  record.entry = json.value("entry", "");
  record.ids = strings_at(json, "ids");
  record.hints = strings_at(json, "hints");
  record.events = strings_at(json, "events");
  record.sources = strings_at(json, "sources");
  record.from = json.value("from", "");
  if (json.contains("keys")) record.keys = json.at("keys").get<std::map<std::string, std::string>>();
  return record;
}

std::string line_of(const Record& record) {
  nlohmann::ordered_json json;
  if (!record.entry.empty()) json["entry"] = record.entry;
  if (!record.ids.empty()) json["ids"] = record.ids;
  if (!record.hints.empty()) json["hints"] = record.hints;
  if (!record.events.empty()) json["events"] = record.events;
  if (!record.sources.empty()) json["sources"] = record.sources;
  if (!record.from.empty()) json["from"] = record.from;
  if (!record.keys.empty()) json["keys"] = record.keys;
  return json.dump();
}

}  // namespace

std::string ledger_file(const std::string& name) {
  return fmt::format("imports/{}.json", name);
}

Ledger Ledger::load(const std::filesystem::path& root, const std::string& name) {
  Ledger ledger;
  const std::filesystem::path path = root / ledger_file(name);
  if (!std::filesystem::exists(path)) return ledger;
  try {
    const Json json = Json::parse(read_file(path));
    if (json.at("format") != ledger_format)
      throw Error(fmt::format("'{}' is of another version of Herald", path.string()));
    for (const Json& record : json.at("entries"))
      ledger.add(read_record(record));
  } catch (const Json::exception&) {
    throw Error(
        fmt::format("'{}' is damaged: restore it from version control, or delete it, and pages that it knew of "
                    "count as written by hand",
                    path.string()));
  }
  return ledger;
}

Record* Ledger::find_entry(std::string_view entry) {
  const auto found = by_entry_.find(std::string(entry));
  return found == by_entry_.end() ? nullptr : &records_[found->second];
}

Record* Ledger::find_id(std::string_view id) {
  const auto found = by_id_.find(std::string(id));
  return found == by_id_.end() ? nullptr : &records_[found->second];
}

std::vector<Record*> Ledger::all() {
  std::vector<Record*> records;
  for (Record& record : records_)
    records.push_back(&record);
  return records;
}

Record& Ledger::add(Record record) {
  const std::size_t index = records_.size();
  if (!record.entry.empty()) by_entry_.try_emplace(record.entry, index);
  for (const std::string& id : record.ids)
    by_id_.try_emplace(id, index);
  records_.push_back(std::move(record));
  return records_.back();
}

void Ledger::add_id(Record& record, const std::string& id) {
  const auto index = static_cast<std::size_t>(&record - records_.data());
  const auto [holder, is_new] = by_id_.try_emplace(id, index);
  if (holder->second != index) std::erase(records_[holder->second].ids, id);
  holder->second = index;
  if (std::ranges::find(record.ids, id) == record.ids.end()) record.ids.push_back(id);
}

void Ledger::rename(Record& record, const std::string& entry) {
  by_entry_.erase(record.entry);
  record.entry = entry;
  if (!entry.empty()) by_entry_[entry] = static_cast<std::size_t>(&record - records_.data());
}

void Ledger::hand_over(Record& from, Record& to) {
  for (const std::string& id : std::exchange(from.ids, {}))
    add_id(to, id);
  std::ranges::move(std::exchange(from.hints, {}), std::back_inserter(to.hints));
  std::ranges::copy(from.sources, std::back_inserter(to.sources));
  for (std::vector<std::string>* values : {&to.hints, &to.sources}) {
    std::ranges::sort(*values);
    values->erase(std::unique(values->begin(), values->end()), values->end());
  }
}

void Ledger::erase_if(const std::function<bool(const Record&)>& is_superfluous) {
  Ledger rest;
  for (Record& record : records_) {
    if (!is_superfluous(record)) rest.add(std::move(record));
  }
  *this = std::move(rest);
}

void Ledger::clear() {
  *this = Ledger();
}

std::string Ledger::text() const {
  std::vector<std::string> lines;
  for (Record record : records_) {
    std::ranges::sort(record.ids);
    std::ranges::sort(record.hints);
    std::ranges::sort(record.events);
    std::ranges::sort(record.sources);
    lines.push_back(line_of(record));
  }
  std::ranges::sort(lines);
  std::string text = fmt::format(
      "{{\"format\": {}, \"about\": \"What herald import last read. Keep it in version control; do not edit it.\",\n"
      "\"entries\": [",
      ledger_format);
  for (std::size_t i = 0; i < lines.size(); ++i)
    text += fmt::format("{}\n{}", i == 0 ? "" : ",", lines[i]);
  return text + "\n]}\n";
}

}  // namespace herald::importer
