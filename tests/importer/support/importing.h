#pragma once
// Importing into a site of the test's own, and looking at what came of it.

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "importer/import.h"
#include "importer/read.h"
#include "tests/support/temporary_folder.h"

namespace herald::test {

/// The text of tests/importer/data/`name`.
std::string data(std::string_view name);

/// Reads tests/importer/data/`name`; the test fails when that is refused.
importer::Schedule schedule(std::string_view name);

/// Reads `text`; the test fails when that is refused.
importer::Schedule schedule_from(std::string_view text, importer::Format format = importer::Format::detect);

/// A site with two topics and one person, Test Person Seven, who has her page and her consent.
void make_site(const TemporaryFolder& folder);

/// Imports `schedule`, as if it were the file `name`.
importer::ImportReport import(const TemporaryFolder& folder, const importer::Schedule& schedule,
                              importer::ImportOptions options = {}, const std::string& name = "schedule.xml");

/// Every file below the folder: path -> content. Two of these compare two states of a site.
std::map<std::string, std::string> files_in(const std::filesystem::path& folder);

/// Replaces `from`, which must stand in the file, by `to`: an editor's change.
void edit(const TemporaryFolder& folder, std::string_view file, std::string_view from, std::string_view to);

/// A schedule.xml of one day in one room; `events` are its <event> elements.
std::string xml_of(std::string_view title, std::string_view day, std::string_view events);

/// An <event>; `persons` are its <person> elements.
std::string event_of(std::string_view id, std::string_view title, std::string_view persons, std::string_view more = {});

}  // namespace herald::test
