#include "exporter/export.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/files.h"
#include "base/folders.h"
#include "exporter/catalogue.h"
#include "exporter/export_folder.h"
#include "exporter/sqlite_file.h"
#include "exporter/text_files.h"
#include "formats/calendar.h"
#include "formats/entry_json.h"
#include "formats/vcard.h"

namespace herald::exporter {
namespace {

namespace fs = std::filesystem;
using site::Kind;

constexpr std::string_view appearances = "appearances";
constexpr const char* database_file = "catalogue.sqlite";
constexpr const char* metadata_file = "metadata.json";
constexpr const char* calendar_file = "events.ics";
constexpr const char* cards_file = "people.vcf";

/// Each entry as its page's index.json has it.
std::string json_of(const site::Site& site, Kind kind) {
  std::string json = "[";
  for (const site::Entry* entry : site.of(kind)) {
    json += json.size() > 1 ? ",\n" : "\n";
    std::string object = formats::entry_json(*entry, site);
    object.pop_back();
    json += object;
  }
  return json + "\n]\n";
}

std::string cards_of(const site::Site& site) {
  std::string cards;
  for (const site::Entry* person : site.of(Kind::person))
    cards += formats::vcard(*person, site.settings());
  return cards;
}

void write_all(const site::Site& site, const fs::path& folder) {
  const std::vector<Table> tables = catalogue_of(site);
  write_sqlite(folder / database_file, tables);
  for (const site::KindSchema& schema : site::kinds())
    write_new(folder / fmt::format("{}.json", schema.plural), json_of(site, schema.kind));
  for (const Table& table : tables) {
    const bool is_kind = std::ranges::find(site::kinds(), table.name, &site::KindSchema::plural) != site::kinds().end();
    if (is_kind || table.name == appearances) write_new(folder / (table.name + ".csv"), csv_of(table, tables));
  }
  write_new(folder / metadata_file, datasette_metadata(site.settings(), tables));
  write_new(folder / calendar_file, formats::calendar_of_events(site));
  write_new(folder / cards_file, cards_of(site));
}

}  // namespace

std::vector<std::string> export_files() {
  std::vector<std::string> files = {database_file, metadata_file, calendar_file, cards_file,
                                    fmt::format("{}.csv", appearances)};
  for (const site::KindSchema& schema : site::kinds()) {
    files.push_back(fmt::format("{}.csv", schema.plural));
    files.push_back(fmt::format("{}.json", schema.plural));
  }
  std::ranges::sort(files);
  return files;
}

ExportReport write_export(const site::Site& site, const fs::path& folder) {
  const std::vector<std::string> files = export_files();
  ExportFolder target(folder, files);
  write_all(site, target.draft());
  target.replace();
  return {files.size(), site.entries().size()};
}

void remove_export(const fs::path& folder) {
  if (fs::is_directory(folder) && foreign_file(folder, export_files()).empty()) remove_folder(folder);
}

}  // namespace herald::exporter
