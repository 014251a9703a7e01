#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "base/files.h"
#include "base/text.h"
#include "cli/command.h"
#include "site/diagnostic_codes.h"
#include "site/json_schema.h"
#include "site/reference.h"

namespace herald::cli {
namespace {

struct SchemaOptions {
  std::filesystem::path output;
  bool prints_reference = false;
  bool prints_diagnostics = false;
};

int write_schemas(const Common& common, const SchemaOptions& options) {
  if (options.prints_reference) fmt::print("{}", site::reference_page());
  if (options.prints_diagnostics) fmt::print("{}", site::diagnostics_page());
  if (options.prints_reference || options.prints_diagnostics) return 0;
  const std::filesystem::path folder = options.output.empty() ? common.site / ".herald" / "schema" : options.output;
  const auto schemas = site::json_schemas(site::known_values(common.site));
  for (const site::SchemaFile& schema : schemas)
    write_if_changed(folder / schema.name, schema.text);
  fmt::print("wrote {} to {}\n", count_of(schemas.size(), "schema", "schemas"), folder.string());
  return 0;
}

}  // namespace

void add_schema(CLI::App& app, const Common& common, Action& action) {
  const auto options = std::make_shared<SchemaOptions>();
  app.add_option("--output", options->output, "The folder to write (default: .herald/schema in the site)")
      ->type_name("DIR");
  app.add_flag("--reference", options->prints_reference, "Print docs/reference.md instead: every key, explained");
  app.add_flag("--diagnostics", options->prints_diagnostics,
               "Print docs/diagnostics.md instead: every code of herald check");
  app.callback([&, options] { action = [&common, options] { return write_schemas(common, *options); }; });
}

}  // namespace herald::cli
