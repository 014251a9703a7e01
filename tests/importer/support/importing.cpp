#include "tests/importer/support/importing.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/files.h"

namespace herald::test {

std::string data(std::string_view name) {
  return read_file(std::filesystem::path(HERALD_SOURCE_FOLDER) / "tests/importer/data" / name);
}

importer::Schedule schedule(std::string_view name) {
  const auto format = name.ends_with(".csv") ? importer::Format::csv : importer::Format::detect;
  return schedule_from(data(name), format);
}

importer::Schedule schedule_from(std::string_view text, importer::Format format) {
  auto schedule = importer::read_schedule(text, "schedule", format);
  REQUIRE_MESSAGE(schedule, (schedule ? std::string() : schedule.error().message));
  return *std::move(schedule);
}

void make_site(const TemporaryFolder& folder) {
  write(folder, "herald.yml", "title: A test site\n");
  write(folder, "content/topics/ethics.md", "---\ntitle: Ethics\n---\n\nWhat is right.\n");
  write(folder, "content/topics/data-governance.md",
        "---\ntitle: Data governance\nalso_called: [data stewardship]\n---\n");
  write(folder, "content/people/test-person-seven.md",
        "---\nname: Test Person Seven\nconsent: {basis: given, on: 2020-01-01}\n---\n\nHer own words.\n");
}

importer::ImportReport import(const TemporaryFolder& folder, const importer::Schedule& schedule,
                              importer::ImportOptions options, const std::string& name) {
  options.root = folder.path();
  const importer::NamedSchedule named{name, schedule};
  return importer::import_schedules(std::span(&named, 1), options);
}

std::map<std::string, std::string> files_in(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& item : std::filesystem::recursive_directory_iterator(folder)) {
    if (item.is_regular_file()) files[item.path().lexically_relative(folder).string()] = read_file(item.path());
  }
  return files;
}

void edit(const TemporaryFolder& folder, std::string_view file, std::string_view from, std::string_view to) {
  std::string text = read(folder, file);
  const std::size_t at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, "no '" << from << "' in " << file << ":\n" << text);
  write(folder, file, text.replace(at, from.size(), to));
}

std::string xml_of(std::string_view title, std::string_view day, std::string_view events) {
  return fmt::format(
      "<schedule><conference><title>{}</title></conference>\n<day date=\"{}\"><room "
      "name=\"Hall\">{}</room></day></schedule>\n",
      title, day, events);
}

std::string event_of(std::string_view id, std::string_view title, std::string_view persons, std::string_view more) {
  return fmt::format("<event id=\"{}\"><title>{}</title>{}<persons>{}</persons></event>\n", id, title, more, persons);
}

}  // namespace herald::test
