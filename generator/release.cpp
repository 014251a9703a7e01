#include "generator/release.h"

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <nlohmann/json.hpp>
#include <string_view>
#include <system_error>

#include "base/descriptor.h"
#include "base/error.h"
#include "base/files.h"
#include "base/folders.h"
#include "base/parallel.h"

namespace herald::generator {
namespace {

namespace fs = std::filesystem;

fs::path state_folder(const fs::path& root) {
  return root / ".herald";
}

fs::path releases_folder(const fs::path& root) {
  return state_folder(root) / "releases";
}

/// Makes what is in `folder` last through a power cut, as far as one call can: used before a rename makes it public.
void flush(const fs::path& folder) {
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.is_open()) ::syncfs(opened.get());
}

void remove_leftovers(const fs::path& root) {
  for (const fs::directory_entry& item : fs::directory_iterator(releases_folder(root))) {
    if (item.path().filename().string().starts_with('.')) remove_folder(item.path());
  }
}

/// The build replaces files by renaming new ones over them, so the older release's content is never written to.
void link_pages(const fs::path& from, const fs::path& to) {
  make_folder(to);
  std::vector<std::string> files;
  const std::size_t prefix = (from / "").native().size();
  for (const fs::directory_entry& item : fs::recursive_directory_iterator(from)) {
    std::string path = item.path().native().substr(prefix);
    if (item.is_symlink()) continue;
    if (item.is_directory()) {
      fs::create_directory(to / path);
    } else if (item.is_regular_file()) {
      files.push_back(std::move(path));
    }
  }
  parallel_for(files.size(),
               [&](unsigned, std::size_t index) { fs::create_hard_link(from / files[index], to / files[index]); });
}

constexpr std::size_t time_length = 15;  // 20261123-080655

bool is_older(const std::string& a, const std::string& b) {
  // "…-10" is later than "…-2": the number counts, not its first digit.
  const auto key = [](const std::string& name) { return std::pair(name.substr(0, time_length), name.size()); };
  return std::pair(key(a), a) < std::pair(key(b), b);
}

/// The first name after `name` that begins with the same time.
std::string name_after(const std::string& name) {
  const std::string_view number = std::string_view(name).substr(std::min(name.size(), time_length));
  int count = 1;
  if (number.starts_with('-')) std::from_chars(number.data() + 1, number.data() + number.size(), count);
  return fmt::format("{}-{}", name.substr(0, time_length), count + 1);
}

/// Later than every release there is, though several are made in a second, or a clock was put back: the order of the
/// names says which is the newest.
std::string name_for_now(const fs::path& root) {
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  const std::string name = fmt::format("{:%Y%m%d-%H%M%S}", fmt::gmtime(now));
  const std::vector<Release> releases = list_releases(root);
  if (releases.empty() || is_older(releases.front().name, name)) return name;
  return name_after(releases.front().name);
}

Lock claim_releases(const fs::path& root) {
  make_folder(releases_folder(root));
  return Lock::of_file(state_folder(root) / "publish.lock",
                       "somebody is publishing this site already; wait until that is done");
}

}  // namespace

fs::path current_release_link(const fs::path& root) {
  return state_folder(root) / "current";
}

std::vector<Release> list_releases(const fs::path& root) {
  std::vector<Release> releases;
  if (!fs::is_directory(releases_folder(root))) return releases;
  for (const fs::directory_entry& item : fs::directory_iterator(releases_folder(root))) {
    const std::string name = item.path().filename().string();
    if (item.is_directory() && !name.starts_with('.')) releases.push_back({name, item.path()});
  }
  std::ranges::sort(releases, [](const Release& a, const Release& b) { return is_older(b.name, a.name); });
  return releases;
}

std::optional<Release> current_release(const fs::path& root) {
  std::error_code error;
  const std::string name = fs::read_symlink(current_release_link(root), error).filename().string();
  if (error) return std::nullopt;
  const fs::path folder = releases_folder(root) / name;
  if (!fs::is_directory(folder)) return std::nullopt;
  return Release{name, folder};
}

void switch_to(const fs::path& root, const Release& release) {
  const fs::path link = current_release_link(root);
  const fs::path aside = state_folder(root) / ".current.new";
  std::error_code error;
  fs::remove(aside, error);
  fs::create_symlink(fs::path("releases") / release.name, aside, error);
  if (error) throw system_error("write", aside, error.value());
  fs::rename(aside, link, error);
  if (error) throw system_error("replace the link", link, error.value());
  flush(state_folder(root));
}

ReleaseDraft::ReleaseDraft(const fs::path& root) : root_(root), lock_(claim_releases(root)) {
  remove_leftovers(root);
  draft_.name = name_for_now(root);
  draft_.folder = releases_folder(root) / ("." + draft_.name);
  make_folder(draft_.folder);
  if (const auto current = current_release(root)) link_pages(current->pages(), draft_.pages());
}

ReleaseDraft::~ReleaseDraft() {
  if (!is_published_) try_remove_folder(draft_.folder);
}

Release ReleaseDraft::publish(std::size_t entries) {
  const nlohmann::ordered_json description = {{"name", draft_.name}, {"entries", entries}};
  write_if_changed(draft_.folder / "release.json", description.dump(2) + "\n");
  flush(draft_.folder);

  Release complete{draft_.name, releases_folder(root_) / draft_.name};
  std::error_code error;
  fs::rename(draft_.folder, complete.folder, error);
  if (error) throw system_error("rename", draft_.folder, error.value());
  is_published_ = true;
  switch_to(root_, complete);

  const std::vector<Release> all = list_releases(root_);
  for (std::size_t i = kept_releases; i < all.size(); ++i) {
    // First out of sight, so that a process that dies here leaves no release that lacks files.
    const fs::path doomed = releases_folder(root_) / (".old-" + all[i].name);
    fs::rename(all[i].folder, doomed);
    remove_folder(doomed);
  }
  return complete;
}

}  // namespace herald::generator
