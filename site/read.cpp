#include "site/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/csv.h"
#include "base/error.h"
#include "base/files.h"
#include "base/parallel.h"
#include "base/progress.h"
#include "base/text.h"
#include "site/entry_cache.h"
#include "site/front_matter.h"
#include "site/markdown_limits.h"
#include "site/translations.h"
#include "site/validate.h"

namespace herald::site {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view content_folder = "content/";
constexpr std::string_view attachment_types[] = {".png", ".jpg",  ".jpeg", ".webp", ".avif", ".gif", ".svg", ".csv",
                                                 ".pdf", ".json", ".ics",  ".vtt",  ".mp3",  ".mp4", ".txt"};

Diagnostic about_file(const std::string& file, std::string code, std::string message, std::string hint) {
  return {{file, 0, 0}, Severity::error, std::move(code), std::move(message), std::move(hint)};
}

/// `people/ada-lovelace.md` and `people/ada-lovelace/index.md` are the same place; `ada-lovelace.cy.md` and
/// `ada-lovelace/index.cy.md` are that place in Welsh.
tl::expected<Place, Diagnostic> place_of(const std::string& path) {
  const std::string file = std::string(content_folder) + path;
  const auto parts = split(path, '/');
  std::string_view stem = parts.back();
  stem.remove_suffix(std::string_view(".md").size());
  const auto [base, language] = split_language(stem);
  const bool has_own_folder = parts.size() == 3 && base == "index";
  if (parts.size() != 2 && !has_own_folder) {
    return tl::unexpected(about_file(file, "misplaced-entry", "an entry cannot stand here",
                                     "put it at content/KIND/NAME.md or content/KIND/NAME/index.md"));
  }
  const auto kind = kind_from_folder(parts[0]);
  if (!kind) {
    std::vector<std::string_view> folders;
    for (const KindSchema& schema : kinds())
      folders.push_back(schema.folder);
    const std::string near = nearest(parts[0], folders);
    return tl::unexpected(about_file(file, "unknown-kind",
                                     fmt::format("there is no kind of entry with the folder '{}'", parts[0]),
                                     near.empty() ? fmt::format("use one of: {}", fmt::join(folders, ", "))
                                                  : fmt::format("did you mean '{}'?", near)));
  }
  const std::string_view name = has_own_folder ? parts[1] : base;
  Place place{*kind, is_slug(name) ? std::string(name) : slugify(name), std::string(language)};
  if (place.slug.empty()) {
    return tl::unexpected(about_file(file, "unusable-name", fmt::format("no address can be made of '{}'", name),
                                     "name the file with letters or digits"));
  }
  return place;
}

Status status_from(std::string_view text) {
  if (text == "draft") return Status::draft;
  if (text == "review") return Status::review;
  return text == "withdrawn" ? Status::withdrawn : Status::published;
}

std::optional<Diagnostic> problem_of_text(const std::string& file, std::string_view text) {
  const std::size_t bad = invalid_utf8_at(text);
  if (bad != std::string_view::npos) {
    const std::string_view before = text.substr(0, bad);
    const auto line = static_cast<int>(std::ranges::count(before, '\n')) + 1;
    const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
    return Diagnostic{{file, line, static_cast<int>(bad - line_start) + 1},
                      Severity::error,
                      "not-utf-8",
                      "this byte is not UTF-8 text",
                      "save the file as UTF-8"};
  }
  return {};
}

/// Whether cmark-gfm can be given the body.
bool check_body(const FrontMatter& parts, const std::string& file, Diagnostics& diagnostics) {
  const auto excess = find_excess(parts.body);
  if (!excess) return true;
  const bool has_line = excess->line > 0;
  diagnostics.push_back({{file, has_line ? parts.body_line + excess->line - 1 : 0, has_line ? 1 : 0},
                         Severity::error,
                         excess->code,
                         excess->message,
                         excess->hint});
  return false;
}

std::unique_ptr<Entry> make_entry(Place place, const std::string& file, FrontMatter parts, Diagnostics& diagnostics) {
  const bool is_translation = !place.language.empty();
  if (is_translation) {
    validate_translation(parts.front, place.kind, file, diagnostics);
  } else {
    validate_entry(parts.front, place.kind, file, diagnostics);
  }
  const bool has_sane_body = check_body(parts, file, diagnostics);
  auto entry = std::make_unique<Entry>();
  entry->kind = place.kind;
  entry->slug = std::move(place.slug);
  entry->file = file;
  entry->front = std::move(parts.front);
  entry->status = status_from(entry->text("status"));
  entry->title = entry->text(title_key(entry->kind).name);
  if (entry->title.empty()) entry->title = entry->slug;
  entry->summary = entry->text("summary");
  entry->is_translation = is_translation;
  entry->language = is_translation ? place.language : std::string(entry->text("lang"));
  if (has_sane_body) entry->source = parts.body;
  entry->source_line = parts.body_line;
  return entry;
}

/// Whether `path`, its symbolic links followed, is below `root`.
bool is_inside(const fs::path& path, const fs::path& root) {
  std::error_code error;
  const fs::path target = fs::canonical(path, error);
  const fs::path folder = fs::canonical(root, error);
  return !error && std::ranges::mismatch(folder, target).in1 == folder.end();
}

/// A problem with a value of an entry, at its place.
class Reporter {
 public:
  Reporter(const Entry& entry, Diagnostics& diagnostics) : entry_(entry), diagnostics_(diagnostics) {}

  void operator()(const Node& where, std::string code, std::string message, std::string hint,
                  Severity severity = Severity::error) const {
    diagnostics_.push_back(
        {entry_.location(where.mark), severity, std::move(code), std::move(message), std::move(hint)});
  }

 private:
  const Entry& entry_;
  Diagnostics& diagnostics_;
};

void read_table(const fs::path& root, Entry& entry, Diagnostics& diagnostics) {
  const Node& name = *entry.find("csv");
  const Reporter report(entry, diagnostics);
  const bool is_static = name.text.starts_with('/');
  const fs::path path =
      is_static ? root / "static" / name.text.substr(1) : (root / entry.file).parent_path() / name.text;
  std::error_code error;
  if (!fs::is_regular_file(path, error)) {
    // `herald new` writes the draft before the table is there.
    const Severity severity = entry.status == Status::draft ? Severity::warning : Severity::error;
    return report(name, "missing-file",
                  fmt::format("there is no file '{}' {}", name.text, is_static ? "below static/" : "beside this one"),
                  "put the CSV file there, or mend the name", severity);
  }
  if (!is_inside(path, root)) {
    return report(name, "refused-file", fmt::format("'{}' is a symbolic link that leads out of the site", name.text),
                  "put the file itself here");
  }
  if (const std::uintmax_t size = fs::file_size(path, error); size > largest_table_file) {
    return report(name, "too-large",
                  fmt::format("'{}' has {} bytes, more than {}", name.text, size, largest_table_file),
                  "publish a summary, and link to the whole table");
  }
  auto table = parse_csv(read_file(path));
  if (!table) {
    return report(name, "wrong-csv", fmt::format("'{}' is not a table: {}", name.text, table.error()),
                  "give it a header line and the same number of columns on every line");
  }
  entry.table = {std::move(table->columns), std::move(table->rows)};
}

/// One file's outcome: an entry, or the place of one that could not be read, or neither.
struct Outcome {
  std::unique_ptr<Entry> entry;
  std::optional<Unreadable> unreadable;
  Diagnostics diagnostics;
};

tl::expected<std::string, Diagnostic> read_text(const fs::path& root, const std::string& file, std::uintmax_t size) {
  if (size > largest_entry_file) {
    return tl::unexpected(about_file(file, "too-large",
                                     fmt::format("the file has {} bytes, more than {}", size, largest_entry_file),
                                     "split the entry, or put figures into a dataset's CSV"));
  }
  try {
    std::string text = read_file(root / file);
    if (auto problem = problem_of_text(file, text)) return tl::unexpected(*std::move(problem));
    return text;
  } catch (const Error& error) {
    return tl::unexpected(about_file(file, "unreadable", error.what(), "mend the file's permissions"));
  }
}

Outcome read_entry(const fs::path& root, const FoundFile& found) {
  const std::string file = std::string(content_folder) + found.path;
  auto place = place_of(found.path);
  if (!place) return {nullptr, {}, {std::move(place.error())}};
  const auto text = read_text(root, file, found.size);
  if (!text) return {nullptr, Unreadable{*std::move(place), file}, {text.error()}};
  auto parts = split_front_matter(*text, file);
  if (!parts) return {nullptr, Unreadable{*std::move(place), file}, {std::move(parts.error())}};
  Outcome outcome;
  outcome.entry = make_entry(*std::move(place), file, *std::move(parts), outcome.diagnostics);
  if (outcome.entry->kind == Kind::dataset && !outcome.entry->is_translation && outcome.entry->find("csv") != nullptr) {
    read_table(root, *outcome.entry, outcome.diagnostics);
  }
  return outcome;
}

Outcome copy_of(const Outcome& outcome) {
  return {outcome.entry ? std::make_unique<Entry>(*outcome.entry) : nullptr, outcome.unreadable, outcome.diagnostics};
}

std::int64_t now_ns() {
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(since_epoch).count();
}

/// Two files with the same address: the later one (by name) is left out.
void drop_clashes(std::vector<std::unique_ptr<Entry>>& entries, Diagnostics& diagnostics) {
  std::map<std::tuple<Kind, std::string_view, std::string_view>, const Entry*> seen;
  std::erase_if(entries, [&](const std::unique_ptr<Entry>& entry) {
    const std::string_view language = entry->is_translation ? std::string_view(entry->language) : std::string_view();
    const auto [first, is_new] = seen.try_emplace({entry->kind, entry->slug, language}, entry.get());
    if (is_new) return false;
    diagnostics.push_back(about_file(entry->file, "slug-clash",
                                     fmt::format("the address {} is taken by {}", entry->url(), first->second->file),
                                     "rename one of the two files"));
    return true;
  });
}

void take_attachment(const FoundFile& found, Contents& contents, Diagnostics& diagnostics) {
  const std::string extension = fs::path(found.path).extension().string();
  if (std::ranges::find(attachment_types, fold(extension)) != std::end(attachment_types)) {
    contents.attachments.push_back(found.path);
    return;
  }
  const bool is_markdown = fold(extension) == ".md" || fold(extension) == ".markdown";
  diagnostics.push_back({{std::string(content_folder) + found.path, 0, 0},
                         Severity::warning,
                         "unpublished-file",
                         extension.empty() ? "files without an ending are not published"
                                           : fmt::format("files of type '{}' are not published", extension),
                         is_markdown ? "rename it so that it ends in '.md'" : "move it out of content/"});
}

}  // namespace

/// What one file was read as. References are not resolved in it.
struct KeptFile {
  CacheKey key;
  Outcome outcome;
};

struct KeptEntries::Files {
  std::unordered_map<std::string, KeptFile> by_path;
};

KeptEntries::KeptEntries() : files_(std::make_unique<Files>()) {}
KeptEntries::~KeptEntries() = default;

namespace {

// Within one tick of the file system's clock a file can change twice and keep its time.
constexpr std::int64_t too_fresh_ns = 100'000'000;

/// A dataset also depends on its CSV, and a file that was just written may be written again.
bool can_be_kept(const FoundFile& found, const Outcome& outcome, std::int64_t read_at) {
  const bool is_dataset = outcome.entry && outcome.entry->kind == Kind::dataset;
  return !is_dataset && std::max(found.modified_ns, found.changed_ns) < read_at - too_fresh_ns;
}

using Files = std::vector<const FoundFile*>;

/// Calls `read` for each of `files`, in parallel.
std::vector<Outcome> read_each(const Files& files, const std::function<Outcome(std::size_t)>& read) {
  std::vector<Outcome> outcomes(files.size());
  Progress progress("Reading", files.size());
  parallel_for(files.size(), [&](unsigned, std::size_t index) {
    outcomes[index] = read(index);
    progress.advance();
  });
  return outcomes;
}

std::vector<Outcome> read_kept(const fs::path& root, const Files& files, KeptEntries& kept) {
  const std::int64_t read_at = now_ns();
  auto& by_path = kept.files().by_path;
  std::vector<std::optional<KeptFile>> fresh(files.size());
  std::vector<Outcome> outcomes = read_each(files, [&](std::size_t index) {
    const FoundFile& found = *files[index];
    const CacheKey key = entry_key(found);
    const auto old = by_path.find(found.path);
    if (old != by_path.end() && old->second.key == key) return copy_of(old->second.outcome);
    Outcome outcome = read_entry(root, found);
    if (can_be_kept(found, outcome, read_at)) fresh[index] = {key, copy_of(outcome)};
    return outcome;
  });
  for (std::size_t i = 0; i < fresh.size(); ++i) {
    if (fresh[i]) by_path.insert_or_assign(files[i]->path, *std::move(fresh[i]));
  }
  return outcomes;
}

/// Entries that have mistakes are read anew each time, so that the mistakes are found again.
std::vector<Outcome> read_cached(const fs::path& root, const Files& files, PackedCache& cache) {
  const std::int64_t read_at = now_ns();
  std::vector<CacheKey> keys(files.size());
  std::vector<Outcome> outcomes = read_each(files, [&](std::size_t index) {
    const FoundFile& found = *files[index];
    keys[index] = entry_key(found);
    Outcome outcome;
    if (const auto bytes = cache.find(keys[index])) outcome.entry = unpacked_entry(*bytes);
    if (outcome.entry) return outcome;
    outcome = read_entry(root, found);
    const bool is_sound = outcome.entry && outcome.diagnostics.empty();
    if (is_sound && can_be_kept(found, outcome, read_at)) cache.add(keys[index], packed(*outcome.entry));
    return outcome;
  });
  cache.finish(keys);
  return outcomes;
}

std::vector<Outcome> read_all(const fs::path& root, const Files& files, const SparedReading& spared) {
  if (spared.kept != nullptr) return read_kept(root, files, *spared.kept);
  if (!spared.cache.empty()) {
    PackedCache cache(spared.cache / "entries");
    return read_cached(root, files, cache);
  }
  return read_each(files, [&](std::size_t index) { return read_entry(root, *files[index]); });
}

/// Those of files that are gone would otherwise stay for ever.
void forget_others(KeptEntries& kept, const Files& files) {
  auto& by_path = kept.files().by_path;
  if (by_path.size() <= files.size()) return;
  const std::set<std::string_view> present = [&] {
    std::set<std::string_view> paths;
    for (const FoundFile* found : files)
      paths.insert(found->path);
    return paths;
  }();
  std::erase_if(by_path, [&](const auto& file) { return !present.contains(file.first); });
}

}  // namespace

Contents read_contents(const fs::path& root, Diagnostics& diagnostics, const SparedReading& spared) {
  const Listing listing = list_files(root / content_folder);
  for (const Listing::Refused& refused : listing.refused) {
    diagnostics.push_back(about_file(std::string(content_folder) + refused.path, "refused-file",
                                     "this " + refused.reason, "put the file itself here"));
  }
  Contents contents;
  Files markdown;
  for (const FoundFile& found : listing.files) {
    if (found.path.ends_with(".md")) {
      markdown.push_back(&found);
    } else {
      take_attachment(found, contents, diagnostics);
    }
  }
  std::vector<Outcome> outcomes = read_all(root, markdown, spared);
  if (spared.kept != nullptr) forget_others(*spared.kept, markdown);
  for (Outcome& outcome : outcomes) {
    std::ranges::move(outcome.diagnostics, std::back_inserter(diagnostics));
    if (outcome.entry) contents.entries.push_back(std::move(outcome.entry));
    if (outcome.unreadable) contents.unreadable.push_back(*std::move(outcome.unreadable));
  }
  drop_clashes(contents.entries, diagnostics);
  return contents;
}

}  // namespace herald::site
