#include "importer/content.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "base/files.h"
#include "base/parallel.h"
#include "base/text.h"
#include "importer/mentions.h"
#include "site/front_matter.h"

namespace herald::importer {
namespace {

namespace fs = std::filesystem;
using site::Kind;

/// What is needed of a person's or a topic's front matter.
struct Names {
  std::string slug;
  std::vector<std::string> folded;
  std::vector<std::string> aliases;  ///< slugs of old addresses
};

void add_folded(std::vector<std::string>& folded, std::string_view name) {
  if (std::string text = comparable_name(name); !text.empty()) folded.push_back(std::move(text));
}

Names read_names(const std::string& slug, const std::string& text, Kind kind) {
  Names names{slug, {}, {}};
  const auto parts = site::split_front_matter(text, slug);
  // A page with a mistake in it still takes its slug; `herald check` reports the mistake.
  if (!parts) return names;
  const std::string_view other = kind == Kind::person ? "also_known_as" : "also_called";
  if (const site::Node* name = parts->front.find(site::schema_of(kind).title_key)) add_folded(names.folded, name->text);
  if (const site::Node* others = parts->front.find(other)) {
    for (const site::Node& item : others->items)
      add_folded(names.folded, item.text);
  }
  if (const site::Node* aliases = parts->front.find("aliases")) {
    for (const site::Node& alias : aliases->items) {
      const auto steps = split(alias.text, '/');
      if (steps.size() >= 3 && steps[1] == "people") names.aliases.emplace_back(steps[2]);
    }
  }
  return names;
}

/// Writing through a link to a folder would change files outside of the site.
void refuse_linked_folder(const fs::path& folder) {
  if (fs::is_symlink(fs::symlink_status(folder))) {
    throw Error(
        fmt::format("'{}' is a symbolic link: an import writes only below the site's own folders", folder.string()));
  }
}

std::vector<Names> read_all_names(const fs::path& root, const std::unordered_map<std::string, std::string>& files,
                                  Kind kind) {
  std::vector<std::pair<std::string, std::string>> sorted(files.begin(), files.end());
  std::ranges::sort(sorted);
  std::vector<Names> names(sorted.size());
  parallel_for(sorted.size(), [&](unsigned, std::size_t i) {
    names[i] = read_names(sorted[i].first, read_file(root / sorted[i].second), kind);
  });
  return names;
}

}  // namespace

Content::Content(const fs::path& root) : root_(root) {
  if (!fs::is_directory(root / "content")) {
    throw Error(fmt::format("'{}' is not a site: it has no content/; make one with 'herald init'", root.string()));
  }
  for (const char* folder : {"content", "imports"})
    refuse_linked_folder(root / folder);
  for (const Kind kind : {Kind::person, Kind::event, Kind::talk, Kind::topic}) {
    refuse_linked_folder(root / "content" / site::schema_of(kind).folder);
    list(kind);
  }
  read_people();
  read_topics();
}

void Content::list(Kind kind) {
  const std::string folder = fmt::format("content/{}", site::schema_of(kind).folder);
  for (const FoundFile& found : list_files(root_ / folder).files) {
    std::string_view name = found.path;
    if (name.ends_with("/index.md")) {
      name.remove_suffix(9);
    } else if (name.ends_with(".md")) {
      name.remove_suffix(3);
    } else {
      continue;
    }
    if (name.find('/') != std::string_view::npos) continue;
    const std::string slug = is_slug(name) ? std::string(name) : slugify(name);
    files_[kind].try_emplace(slug, fmt::format("{}/{}", folder, found.path));
  }
}

void Content::read_people() {
  for (const Names& person : read_all_names(root_, files_[Kind::person], Kind::person)) {
    for (const std::string& name : person.folded)
      add_person_name(person.slug, name);
    for (const std::string& alias : person.aliases)
      renamed_.try_emplace(alias, person.slug);
  }
}

void Content::read_topics() {
  for (const Names& topic : read_all_names(root_, files_[Kind::topic], Kind::topic)) {
    for (const std::string& name : topic.folded)
      topics_.try_emplace(name, topic.slug);
    topics_.try_emplace(comparable_name(topic.slug), topic.slug);
  }
}

bool Content::has(Kind kind, std::string_view slug) const {
  const auto files = files_.find(kind);
  return files != files_.end() && files->second.contains(std::string(slug));
}

std::string Content::file_of(Kind kind, const std::string& slug) const {
  if (const auto files = files_.find(kind); files != files_.end()) {
    if (const auto found = files->second.find(slug); found != files->second.end()) return found->second;
  }
  return fmt::format("content/{}/{}.md", site::schema_of(kind).folder, slug);
}

std::optional<std::string> Content::text_of(Kind kind, const std::string& slug) const {
  if (!has(kind, slug)) return std::nullopt;
  const std::string file = file_of(kind, slug);
  const auto changed = changes_.find(file);
  return changed == changes_.end() ? read_file(root_ / file) : changed->second;
}

std::vector<std::string> Content::people_named(const std::string& folded) const {
  const auto found = people_by_name_.find(folded);
  return found == people_by_name_.end() ? std::vector<std::string>() : found->second;
}

bool Content::is_named(const std::string& slug, const std::string& folded) const {
  const auto found = people_by_name_.find(folded);
  return found != people_by_name_.end() && std::ranges::find(found->second, slug) != found->second.end();
}

std::string Content::renamed_person(const std::string& slug) const {
  const auto found = renamed_.find(slug);
  return found == renamed_.end() ? std::string() : found->second;
}

std::string Content::topic_called(const std::string& folded) const {
  const auto found = topics_.find(folded);
  return found == topics_.end() ? std::string() : found->second;
}

void Content::put(Kind kind, const std::string& slug, std::string text) {
  const std::string file = file_of(kind, slug);
  files_[kind].try_emplace(slug, file);
  put_file(file, std::move(text));
}

void Content::put_file(const std::string& file, std::string text) {
  changes_[file] = std::move(text);
}

void Content::remove(Kind kind, const std::string& slug) {
  changes_[file_of(kind, slug)] = std::nullopt;
  files_[kind].erase(slug);
  for (auto& [name, slugs] : people_by_name_) {
    if (kind == Kind::person) std::erase(slugs, slug);
  }
}

void Content::add_person_name(const std::string& slug, const std::string& folded) {
  std::vector<std::string>& slugs = people_by_name_[folded];
  if (std::ranges::find(slugs, slug) == slugs.end()) slugs.push_back(slug);
}

}  // namespace herald::importer
