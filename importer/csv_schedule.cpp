// A table of sessions and speakers, exported from a spreadsheet or a form. Which column holds what is told by a map.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/csv.h"
#include "base/text.h"
#include "importer/clean.h"
#include "importer/problem.h"
#include "importer/readers.h"
#include "importer/schedule_builder.h"
#include "importer/slot_times.h"

namespace herald::importer {
namespace {

constexpr std::array<std::string_view, 23> fields = {
    "name",    "email",    "id",       "headline", "organisation", "biography", "website",  "title",
    "session", "subtitle", "abstract", "date",     "start",        "duration",  "room",     "track",
    "type",    "language", "url",      "video",    "slides",       "role",      "recording"};

/// Looks up a field's value in the rows of one table.
class Columns {
 public:
  Columns(const CsvTable& table, const ColumnMap& map) {
    for (const std::string_view field : fields) {
      const auto mapped = map.find(field);
      const std::string wanted = fold(trim(mapped == map.end() ? field : std::string_view(mapped->second)));
      if (mapped == map.end() && !map.empty()) continue;
      const auto column =
          std::ranges::find_if(table.columns, [&](const std::string& c) { return fold(trim(c)) == wanted; });
      if (column != table.columns.end()) {
        places_.emplace(field, static_cast<std::size_t>(column - table.columns.begin()));
      } else if (mapped != map.end() && missing_.empty()) {
        missing_ = mapped->second;
      }
    }
  }

  const std::string& missing() const { return missing_; }  ///< a mapped heading that the table has not; may be empty
  bool has(std::string_view field) const { return places_.contains(field); }

  std::string_view value(const std::vector<std::string>& row, std::string_view field) const {
    const auto place = places_.find(field);
    return place == places_.end() ? std::string_view() : std::string_view(row[place->second]);
  }

 private:
  std::map<std::string_view, std::size_t> places_;
  std::string missing_;
};

/// Names in one cell are parted by semicolons or line ends: commas belong to names ("Person One, PhD").
std::vector<std::string> names_in(std::string_view cell) {
  std::vector<std::string> names;
  for (const std::string_view line : split(cell, '\n')) {
    for (const std::string_view name : split(line, ';')) {
      if (std::string clean = clean_line(name); !clean.empty()) names.push_back(std::move(clean));
    }
  }
  return names;
}

/// "no", "false", "0": recording was refused. An empty cell says nothing.
bool refuses(std::string_view answer) {
  const std::string text = fold(trim(answer));
  return text == "no" || text == "false" || text == "0" || text == "nein" || text == "refused";
}

std::vector<std::size_t> add_people(const Columns& columns, const std::vector<std::string>& row,
                                    ScheduleBuilder& builder) {
  std::vector<std::size_t> people;
  const std::vector<std::string> names = names_in(columns.value(row, "name"));
  for (const std::string& name : names) {
    Person person;
    person.name = name;
    if (names.size() == 1) {
      add_id(person.ids, "id", columns.value(row, "id"));
      // Compared within this file only; ids of this kind are never written anywhere.
      add_id(person.ids, "mail", fold(trim(columns.value(row, "email"))));
      person.headline = clean_line(columns.value(row, "headline"));
      person.organisation = clean_line(columns.value(row, "organisation"));
      person.biography = clean_text(columns.value(row, "biography"));
      if (std::string url = safe_url(columns.value(row, "website")); !url.empty()) {
        person.links.push_back({"Website", std::move(url), ""});
      }
    }
    people.push_back(builder.add_person(std::move(person)));
  }
  return people;
}

Session read_session(const Columns& columns, const std::vector<std::string>& row) {
  Session session;
  const auto line = [&](std::string_view field) { return clean_line(columns.value(row, field)); };
  const auto lines = [&](std::string_view field) { return clean_text(columns.value(row, field)); };
  add_id(session.ids, "id", columns.value(row, "session"));
  session.title = line("title");
  session.subtitle = lines("subtitle");
  session.abstract = lines("abstract");
  session.room = line("room");
  session.type = line("type");
  session.language = line("language");
  session.url = line("url");
  session.video = line("video");
  session.slides = line("slides");
  for (const std::string& track : names_in(columns.value(row, "track")))
    session.tracks.push_back(track);
  session.date = day_of(columns.value(row, "date"));
  session.start = SlotTimes::clock(columns.value(row, "start"), columns.value(row, "date"));
  session.minutes = duration_of(columns.value(row, "duration"));
  if (refuses(columns.value(row, "recording"))) session.recording = Recording::refused;
  return session;
}

}  // namespace

ReadResult read_csv(std::string_view text, const std::string& file, const ColumnMap& map) {
  if (const std::size_t bad = text.find('\0'); bad != std::string_view::npos) {
    return refuse_at(text, bad, file, "broken-csv", "a NUL character stands here", "export the table again as CSV");
  }
  const auto table = parse_csv(text);
  if (!table) {
    return refuse(file, "broken-csv", fmt::format("this is not a table: {}", table.error()),
                  "give it a header line and the same number of values on every line");
  }
  const Columns columns(*table, map);
  if (!columns.missing().empty()) {
    std::vector<std::string_view> headings(table->columns.begin(), table->columns.end());
    const std::string near = nearest(columns.missing(), headings);
    return refuse_at(
        text, 0, file, "unknown-column", fmt::format("there is no column '{}'", columns.missing()),
        near.empty() ? fmt::format("the columns are: {}", shorten(fmt::format("{}", fmt::join(headings, ", ")), 300))
                     : fmt::format("did you mean '{}'?", near));
  }
  if (!columns.has("name") && !columns.has("title")) {
    return refuse_at(text, 0, file, "unknown-column", "no column is known to hold names or titles",
                     "say which do: --map 'name=Speaker,title=Talk title'");
  }
  Schedule schedule;
  schedule.format = "CSV";
  schedule.markup = Markup::plain_or_html;
  ScheduleBuilder builder(schedule);
  for (std::size_t i = 0; i < table->rows.size(); ++i) {
    const std::vector<std::string>& row = table->rows[i];
    const std::vector<std::size_t> people = add_people(columns, row, builder);
    const bool is_blank = std::ranges::all_of(row, [](const std::string& value) { return trim(value).empty(); });
    if (is_blank || !columns.has("title")) continue;
    Session session = read_session(columns, row);
    for (const std::size_t person : people)
      session.speakers.push_back({person, clean_line(columns.value(row, "role"))});
    if (const auto refusal = builder.add_slot(std::move(session))) {
      return refuse(file, "beyond-limits", fmt::format("row {}: {}", i + 2, refusal->message), refusal->hint);
    }
  }
  if (const auto refusal = builder.finish()) return refuse(file, "beyond-limits", refusal->message, refusal->hint);
  return schedule;
}

tl::expected<ColumnMap, std::string> parse_column_map(std::string_view text) {
  ColumnMap map;
  if (trim(text).empty()) return map;
  std::string* heading = nullptr;
  for (const std::string_view part : split(text, ',')) {
    const std::size_t equals = part.find('=');
    const std::string_view field = trim(part.substr(0, equals));
    if (equals != std::string_view::npos && std::ranges::find(fields, field) != fields.end()) {
      const auto [entry, is_new] = map.try_emplace(std::string(field), trim(part.substr(equals + 1)));
      if (!is_new) return tl::unexpected(fmt::format("'{}' is mapped twice", field));
      heading = &entry->second;
    } else if (heading != nullptr && equals == std::string_view::npos) {
      *heading += "," + std::string(part);
    } else {
      const std::string near = nearest(field, fields);
      return tl::unexpected(near.empty()
                                ? fmt::format("'{}' is no field; the fields are: {}", field, fmt::join(fields, ", "))
                                : fmt::format("'{}' is no field; did you mean '{}'?", field, near));
    }
  }
  for (auto& [field, column] : map) {
    if (column.size() >= 2 && column.front() == '"' && column.back() == '"')
      column = column.substr(1, column.size() - 2);
    if (column.empty()) return tl::unexpected(fmt::format("'{}' names no column", field));
  }
  return map;
}

}  // namespace herald::importer
