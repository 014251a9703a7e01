#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/files.h"
#include "base/text.h"
#include "cli/command.h"
#include "site/draft.h"
#include "site/known_values.h"

namespace herald::cli {
namespace {

struct NewOptions {
  std::string kind;
  std::string title;
};

int write_draft(const Common& common, const NewOptions& options) {
  const std::optional<site::Kind> known = site::kind_from_name(options.kind);
  if (!known) throw Error(fmt::format("there is no kind '{}'", options.kind));  // CLI11 lets no such name pass
  const site::Kind kind = *known;
  const std::string slug = slugify(options.title);
  if (slug.empty()) throw Error(fmt::format("no address can be made of '{}': use letters or digits", options.title));
  const std::string file = fmt::format("content/{}/{}.md", site::schema_of(kind).folder, slug);
  const std::filesystem::path folder = (common.site / file).replace_extension();
  if (std::filesystem::exists(common.site / file) || std::filesystem::exists(folder)) {
    throw Error(fmt::format("'{}' is there already; choose another name, or edit it", file));
  }
  if (!std::filesystem::is_directory(common.site / "content")) {
    throw Error(
        fmt::format("'{}' is not a site: it has no content/; make one with 'herald init'", common.site.string()));
  }
  write_if_changed(common.site / file, site::draft_of(kind, options.title, site::known_values(common.site)));
  fmt::print("{}\n", file);
  if (kind == site::Kind::dataset) {
    const std::string table = fmt::format("content/data/{}", site::table_name_of(options.title));
    if (!std::filesystem::exists(common.site / table)) write_if_changed(common.site / table, site::first_table);
  }
  return 0;
}

}  // namespace

void add_new(CLI::App& app, const Common& common, Action& action) {
  const auto options = std::make_shared<NewOptions>();
  std::vector<std::string> kinds;
  for (const site::KindSchema& schema : site::kinds())
    kinds.emplace_back(schema.name);
  app.add_option("kind", options->kind, "What to write: " + join(kinds, ", "))
      ->required()
      ->check(CLI::IsMember(kinds).description(""));
  app.add_option("name", options->title, "Its name or title")->required();
  app.callback([&, options] { action = [&common, options] { return write_draft(common, *options); }; });
}

}  // namespace herald::cli
