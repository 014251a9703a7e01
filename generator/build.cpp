#include "generator/build.h"

#include <fmt/format.h>

#include <optional>
#include <vector>

#include "base/error.h"
#include "base/hash.h"
#include "base/parallel.h"
#include "base/program.h"
#include "base/progress.h"
#include "base/text.h"
#include "generator/memory.h"
#include "generator/output.h"
#include "generator/plan.h"

namespace herald::generator {
namespace {

namespace fs = std::filesystem;

/// Before anything is written, so that a theme with a gap leaves the last site as it was.
void require_templates(const Renderer& renderer, const site::Theme& theme) {
  std::vector<std::string> names = {"home", "list", "taxonomy", "term", "error", "redirect"};
  for (const site::Kind kind : site::all_kinds)
    names.emplace_back(site::name_of(kind));
  std::erase_if(names, [&](const std::string& name) { return renderer.has(name + ".tpl"); });
  if (names.empty()) return;
  throw Error(fmt::format("the theme '{}' lacks templates: {}.tpl", theme.name, join(names, ".tpl, ")));
}

Paths paths_of(const Pages& pages) {
  Paths paths;
  for (const Page& page : pages)
    paths.insert(paths.end(), page.path);
  return paths;
}

/// The output under the name by which it is remembered.
std::string name_of_output(const BuildOptions& options) {
  return fs::weakly_canonical(options.known_as.empty() ? options.output : options.known_as).native();
}

/// What the files of a site depend on beside their drafts: whatever else changes, nothing remembered counts.
std::uint64_t key_of(const site::Theme& theme, const BuildOptions& options) {
  std::uint64_t key = fingerprint(name_of_output(options));
  const auto add = [&](std::string_view text) { key = fingerprint(text, key); };
  // The program itself: another version may write the same draft differently.
  add(to_hex(program_fingerprint()));
  for (const auto& [name, text] : theme.templates) {
    add(name);
    add(text);
  }
  for (const auto& [language, translations] : theme.translations) {
    add(language);
    add(std::to_string(translations.all().size()));
    for (const auto& [name, text] : translations.all()) {
      add(name);
      add(text);
    }
  }
  return key;
}

Twins wanted_twins(const site::Settings& settings) {
  return settings.precompresses ? Twins::made : Twins::left_out;
}

fs::path memory_file(const BuildOptions& options) {
  return options.cache / fmt::format("pages-{}", to_hex(fingerprint(name_of_output(options))));
}

/// What is remembered of each of `pages`, or null. Both are sorted by path.
std::vector<const RememberedFile*> match(const Pages& pages, const Memory& memory) {
  std::vector<const RememberedFile*> matches(pages.size());
  auto next = memory.begin();
  for (std::size_t i = 0; i < pages.size(); ++i) {
    while (next != memory.end() && next->path < pages[i].path)
      ++next;
    if (next != memory.end() && next->path == pages[i].path) matches[i] = &*next;
  }
  return matches;
}

/// The outcome for one page: what became of the file, and its draft's fingerprint.
struct Outcome {
  Made made;
  std::optional<std::uint64_t> fingerprint;
};

class Building {
 public:
  Building(const Context& context, Output& output) : context_(context), output_(output) {}

  Outcome make(const Page& page, const RememberedFile* remembered, Compressor& compressor) const try {
    const Draft draft = page.prepare(context_);
    if (remembered != nullptr && draft.fingerprint == remembered->fingerprint &&
        output_.keep(page.path, remembered->stamps)) {
      return {{Written::unchanged, remembered->stamps}, draft.fingerprint};
    }
    return {output_.write(page.path, draft.make(context_.renderer), compressor), draft.fingerprint};
  } catch (const Error& error) {
    throw Error(fmt::format("cannot make the page '{}': {}", page.path, error.what()));
  }

 private:
  const Context& context_;
  Output& output_;
};

/// Each page is rendered, packed and written by one task, so that no more pages are in memory than threads.
std::vector<Outcome> make_all(const Pages& pages, const Memory& memory, const Context& context, Output& output) {
  const std::vector<const RememberedFile*> remembered = match(pages, memory);
  const Building building(context, output);
  std::vector<Outcome> outcomes(pages.size());
  std::vector<Compressor> compressors(worker_count());
  Progress progress("Rendering", pages.size());
  parallel_for(pages.size(), [&](unsigned worker, std::size_t index) {
    outcomes[index] = building.make(pages[index], remembered[index], compressors[worker]);
    progress.advance();
  });
  return outcomes;
}

Memory memory_of(const Pages& pages, const std::vector<Outcome>& outcomes) {
  Memory memory;
  memory.reserve(pages.size());
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (outcomes[i].fingerprint) {
      memory.push_back({pages[i].path, *outcomes[i].fingerprint, outcomes[i].made.stamps});
    }
  }
  return memory;
}

BuildReport count(const std::vector<Outcome>& pages) {
  BuildReport report;
  report.pages = pages.size();
  for (const Outcome& page : pages) {
    switch (page.made.written) {
      case Written::created:
        ++report.created;
        break;
      case Written::updated:
        ++report.updated;
        break;
      case Written::unchanged:
        ++report.unchanged;
        break;
    }
  }
  return report;
}

}  // namespace

BuildReport build(const site::Site& site, const site::Theme& theme, const fs::path& output) {
  return build(site, theme, {.output = output, .cache = {}, .reuse = Reuse::refused, .exposure = {}});
}

BuildReport build(const site::Site& site, const site::Theme& theme, const BuildOptions& options) {
  const Chrome chrome(site.settings(), theme);
  const Renderer renderer(theme);
  require_templates(renderer, theme);
  const Cards cards(site);
  const pictures::PictureCache pictures(options.cache.empty() ? fs::path() : options.cache / "pictures");
  const Context context{site, theme, chrome, renderer, cards, options.exposure, pictures};
  const Pages pages = make_plan(site, theme);

  const bool remembers = !options.cache.empty();
  const std::uint64_t key = key_of(theme, options);
  Memory memory;
  if (remembers && options.reuse == Reuse::allowed) memory = read_memory(memory_file(options), key);

  Output output(options.output, paths_of(pages), wanted_twins(site.settings()));
  const std::vector<Outcome> outcomes = make_all(pages, memory, context, output);
  BuildReport report = count(outcomes);
  report.removed = output.finish();
  if (remembers) write_memory(memory_file(options), key, memory_of(pages, outcomes));
  pictures.remove_others();
  return report;
}

}  // namespace herald::generator
