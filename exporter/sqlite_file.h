#pragma once
// Tables as an SQLite database with primary keys, foreign keys and their indexes.

#include <filesystem>
#include <span>

#include "exporter/catalogue.h"

namespace herald::exporter {

/// Writes the new file `path`. The same tables give the same bytes, with one version of SQLite. Throws Error, also when
/// a reference among the rows leads nowhere.
void write_sqlite(const std::filesystem::path& path, std::span<const Table> tables);

}  // namespace herald::exporter
