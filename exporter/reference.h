#pragma once
// The tables of the export as Markdown: the second half of docs/open-data.md. `herald export --reference` prints it.

#include <string>

namespace herald::exporter {

/// Every table with its columns, from "## Tables" to the end of the page.
std::string tables_reference();

}  // namespace herald::exporter
