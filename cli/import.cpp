#include "importer/import.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/files.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/site_loading.h"
#include "importer/mentions.h"
#include "importer/read.h"

namespace herald::cli {
namespace {

struct ImportArguments {
  std::string what;
  std::vector<std::string> files;
  std::string format = "auto";
  std::vector<std::string> columns;
  std::string event;
  std::string event_title;
  std::string start;
  std::string source;
  std::vector<std::string> same;
  std::string conflicts = "list";
  bool same_names = false;
  bool dry_run = false;
};

std::string text_of_file(const std::string& file) {
  if (!std::filesystem::exists(file)) throw Error(fmt::format("there is no file '{}'", file));
  if (!std::filesystem::is_regular_file(file)) throw Error(fmt::format("'{}' is not a regular file", file));
  const auto size = std::filesystem::file_size(file);
  if (size > importer::largest_file) {
    throw Error(fmt::format("'{}' has {} bytes, more than {}: split it, for example by year", file, size,
                            importer::largest_file));
  }
  return read_file(file);
}

std::string_view line_of(std::string_view text, int number) {
  for (int line = 1; line < number && !text.empty(); ++line) {
    const std::size_t end = text.find('\n');
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return number == 0 ? std::string_view() : text.substr(0, text.find('\n'));
}

importer::ColumnMap column_map(const ImportArguments& arguments) {
  const auto map = importer::parse_column_map(join(arguments.columns, ","));
  if (!map) throw CLI::ValidationError("--map", map.error());
  return *map;
}

/// Everything that can be wrong with the options, before a file is opened.
importer::ImportOptions options_from(const Common& common, const ImportArguments& arguments) {
  importer::ImportOptions options;
  options.root = common.site;
  options.event = {arguments.event, arguments.event_title, {}, arguments.source};
  if (!arguments.event.empty() && (!is_slug(arguments.event) || arguments.event.size() > 80)) {
    throw CLI::ValidationError(
        "--event",
        fmt::format("'{}' is no slug: use lower-case letters, digits and hyphens, 80 at most", arguments.event));
  }
  if (!arguments.start.empty()) options.event.start = date_option(arguments.start);
  for (const std::string& word : arguments.same) {
    const std::size_t equals = word.rfind('=');
    const std::string name =
        equals == std::string::npos ? std::string() : importer::comparable_name(word.substr(0, equals));
    if (name.empty() || !is_slug(word.substr(equals + 1))) {
      throw CLI::ValidationError("--same",
                                 fmt::format("'{}' is not NAME=SLUG, such as \"Ada Byron=ada-lovelace\"", word));
    }
    options.people.same[name] = word.substr(equals + 1);
  }
  if (arguments.same_names) options.people.same_names = importer::SameNames::agree;
  if (arguments.conflicts == "keep") options.conflicts = importer::Conflicts::keep;
  if (arguments.conflicts == "take") options.conflicts = importer::Conflicts::take;
  if (arguments.dry_run) options.writing = importer::Writing::dry_run;
  return options;
}

void print_read(const importer::NamedSchedule& named) {
  const importer::Schedule& schedule = named.schedule;
  const importer::Counts& counts = schedule.counts;
  std::string line =
      fmt::format("read {} ({}): {}, {}, {}, {}", named.file, schedule.format, count_of(counts.days, "day", "days"),
                  count_of(counts.rooms, "room", "rooms"), count_of(schedule.sessions.size(), "session", "sessions"),
                  count_of(schedule.people.size(), "person", "people"));
  if (counts.slots > schedule.sessions.size()) {
    line += fmt::format("; {} more of the sessions in other rooms or on other days",
                        counts.slots - schedule.sessions.size());
  }
  fmt::print("{}\n", line);
}

void print_outcomes(std::string_view kind, const importer::Outcomes& outcomes) {
  std::string line = fmt::format("{:<7} {} new, {} updated, {} unchanged, {} in conflict", kind, outcomes.created,
                                 outcomes.updated, outcomes.unchanged, outcomes.conflicts);
  if (outcomes.by_hand > 0) line += fmt::format(", {} written by hand and left", outcomes.by_hand);
  if (outcomes.deleted > 0) line += fmt::format(", {} deleted by hand and left away", outcomes.deleted);
  fmt::print("{}\n", line);
}

void print_left_out(const importer::ImportReport& report) {
  const importer::LeftOutSessions& left = report.left_out;
  const std::size_t sessions = left.breaks + left.untitled + left.without_people;
  if (sessions > 0) {
    fmt::print("{} became no talk: {} name nobody, {} without a title, {} are breaks\n",
               count_of(sessions, "session", "sessions"), left.without_people, left.untitled, left.breaks);
  }
  if (report.nameless_people > 0) {
    fmt::print("{} known by an id only got no page\n", count_of(report.nameless_people, "person", "people"));
  }
  if (report.draft_talks > 0) {
    fmt::print("{} of the new talks are drafts, because their text names people: read them before you publish them\n",
               report.draft_talks);
  }
  if (report.refused_recordings > 0) {
    fmt::print("{} not to be recorded: marked 'recording: false', without a video\n",
               count_of(report.refused_recordings, "session", "sessions"));
  }
}

void print_conflicts(const importer::ImportReport& report) {
  for (const importer::Conflict& conflict : report.conflicts) {
    const std::string what =
        conflict.reason.empty()
            ? fmt::format("edited by hand, and the schedule says something new: {}", join(conflict.keys, ", "))
            : conflict.reason;
    fmt::print("conflict: {}: {}\n", conflict.file, what);
  }
  if (!report.conflicts.empty()) {
    fmt::print(
        "hint: these files were left as they are; edit them, or import again with --conflicts keep (your version) "
        "or --conflicts take (the schedule's)\n");
  }
}

void print_doubts(const importer::ImportReport& report) {
  for (const importer::Doubt& doubt : report.doubts) {
    fmt::print("doubtful: {}: content/people/{} and content/people/{}: {}\n", doubt.name, doubt.slug, doubt.like,
               doubt.reason);
  }
  if (report.doubts.empty()) return;
  const importer::Doubt& first = report.doubts.front();
  fmt::print("hint: if two are one person, import again with --same \"{}={}\"\n", first.name, first.like);
}

void print_report(const importer::ImportReport& report) {
  print_conflicts(report);
  print_doubts(report);
  for (const std::string& file : report.gone)
    fmt::print("no longer in the schedule, and left: {}\n", file);
  for (const std::string& file : report.removed)
    fmt::print("removed, because it is somebody else's page now: {}\n", file);
  for (const std::string& note : report.notes)
    fmt::print("note: {}\n", note);
  print_left_out(report);
  print_outcomes("events:", report.events);
  print_outcomes("people:", report.people);
  print_outcomes("talks:", report.talks);
  fmt::print("doubtful: {}\n", count_of(report.doubts.size(), "pair of people", "pairs of people"));
}

int import_files(const Common& common, const ImportArguments& arguments) {
  const importer::ImportOptions options = options_from(common, arguments);
  const bool is_csv = arguments.what == "csv" || arguments.format == "csv";
  const importer::Format format = is_csv ? importer::Format::csv : importer::format_from_name(arguments.format);
  const importer::ColumnMap columns = column_map(arguments);
  std::vector<importer::NamedSchedule> schedules;
  for (const std::string& file : arguments.files) {
    const std::string text = text_of_file(file);
    auto schedule = importer::read_schedule(text, file, format, columns);
    if (!schedule) {
      fmt::print(stderr, "{}nothing was imported\n",
                 to_text(schedule.error(), line_of(text, schedule.error().location.line)));
      return 1;
    }
    schedules.push_back({file, *std::move(schedule)});
  }
  const importer::ImportReport report = importer::import_schedules(schedules, options);
  for (const importer::NamedSchedule& named : schedules)
    print_read(named);
  print_report(report);
  if (arguments.dry_run) fmt::print("a dry run: nothing was written\n");
  return 0;
}

}  // namespace

void add_import(CLI::App& app, const Common& common, Action& action) {
  const auto arguments = std::make_shared<ImportArguments>();
  app.add_option("what", arguments->what, "schedule: XML or JSON of pretalx, frab or Sessionize; csv: a table")
      ->required()
      ->check(CLI::IsMember({"schedule", "csv"}).description(""));
  app.add_option("files", arguments->files, "The files; all of them are read before anything is written")
      ->required()
      ->type_name("FILE");
  app.add_option("--event", arguments->event, "The slug of the event (default: the conference's name and year)")
      ->type_name("SLUG");
  app.add_option("--event-title", arguments->event_title, "The event's title, where the file has none or a poor one")
      ->type_name("TITLE");
  app.add_option("--start", arguments->start, "The event's first day, where the file names none")->type_name("DAY");
  app.add_option("--map", arguments->columns, "Which columns of a CSV hold what: name=Speaker,title=Talk title")
      ->type_name("FIELD=COLUMN,…")
      ->allow_extra_args(false);
  app.add_option("--same", arguments->same, "Somebody of this name is the person with this page")
      ->type_name("NAME=SLUG")
      ->allow_extra_args(false);
  app.add_flag("--same-names", arguments->same_names, "The same full name at the same conference is the same person");
  app.add_option("--source", arguments->source, "Whose ids these are, where the file does not tell")->type_name("NAME");
  app.add_option("--conflicts", arguments->conflicts,
                 "What is done where you and the schedule changed the same: list, keep or take")
      ->check(CLI::IsMember({"list", "keep", "take"}).description(""))
      ->capture_default_str();
  app.add_option("--format", arguments->format, "auto, xml, json, sessionize or csv")
      ->check(CLI::IsMember({"auto", "xml", "json", "sessionize", "csv"}).description(""))
      ->capture_default_str();
  app.add_flag("--dry-run", arguments->dry_run, "Print what would be done, and write nothing");
  app.callback([&, arguments] { action = [&common, arguments] { return import_files(common, *arguments); }; });
}

}  // namespace herald::cli
