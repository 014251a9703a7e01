#include "generator/output.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <utility>

#include "base/error.h"

namespace herald::generator {
namespace {

namespace fs = std::filesystem;

bool is_twin(std::string_view path) {
  return path.ends_with(".br") || path.ends_with(".gz");
}

/// Whether a file at `path` would stand where `planned` needs a folder, or the reverse.
bool is_in_the_way(const std::string& path, const Paths& planned) {
  const std::string as_folder = path + "/";
  const auto inside = planned.lower_bound(as_folder);
  if (inside != planned.end() && inside->starts_with(as_folder)) return true;
  for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    if (planned.contains(std::string_view(path).substr(0, slash))) return true;
  }
  return false;
}

void move_file(const fs::path& from, const fs::path& to) {
  if (std::rename(from.c_str(), to.c_str()) == 0) return;
  if (errno != ENOENT) throw system_error("write", to, errno);
  std::error_code error;
  fs::create_directories(to.parent_path(), error);
  if (error) throw system_error("make the folder", to.parent_path(), error.value());
  if (std::rename(from.c_str(), to.c_str()) != 0) throw system_error("write", to, errno);
}

}  // namespace

Output::Output(fs::path folder, Paths planned)
    : folder_(std::move(folder)),
      staging_(folder_ / ".herald-staging"),
      planned_(std::move(planned)),
      known_(read_manifest(folder_)),
      kept_(planned_) {
  std::error_code ignored;
  fs::remove_all(staging_, ignored);
}

Output::~Output() {
  std::error_code ignored;
  fs::remove_all(staging_, ignored);
}

std::vector<std::string> Output::twins_of(const std::string& path, std::size_t size) const {
  if (!is_worth_compressing(path, size)) return {};
  std::vector<std::string> twins = {path + ".br", path + ".gz"};
  std::erase_if(twins, [this](const std::string& twin) { return planned_.contains(twin); });
  return twins;
}

bool Output::holds(const std::string& path, std::string_view content) const {
  std::error_code error;
  const fs::path file = folder_ / path;
  return fs::file_size(file, error) == content.size() && !error && read_file(file) == content;
}

Written Output::write(const std::string& path, std::string_view content, Compressor& compressor) {
  const std::vector<std::string> twins = twins_of(path, content.size());
  {
    const std::lock_guard lock(mutex_);
    kept_.insert(twins.begin(), twins.end());
  }
  const bool is_unchanged = holds(path, content);
  const bool exists = fs::exists(fs::symlink_status(folder_ / path));
  // The twins come first, here and into their place: should the build break off in between, the page still differs,
  // and the next build mends both.
  for (const std::string& twin : twins) {
    if (is_unchanged && fs::exists(folder_ / twin)) continue;
    stage(twin, twin.ends_with(".br") ? compressor.brotli(content) : compressor.gzip(content));
  }
  if (is_unchanged) return Written::unchanged;
  stage(path, content);
  return exists ? Written::updated : Written::created;
}

void Output::stage(const std::string& path, std::string_view content) {
  const fs::path source = staging_ / std::to_string(next_staged_.fetch_add(1));
  write_if_changed(source, content);
  const std::lock_guard lock(mutex_);
  staged_.push_back({source, path});
}

std::size_t Output::finish() {
  note_new_files();
  clear_the_way();
  move_into_place();
  return remove_stale();
}

/// Should the build break off from here on, the next one still knows every file that builds made.
void Output::note_new_files() {
  const std::size_t before = known_.size();
  for (const Staged& staged : staged_)
    known_.insert(staged.path);
  if (known_.size() != before) write_manifest(folder_, known_);
}

void Output::clear_the_way() {
  std::erase_if(known_, [this](const std::string& path) {
    if (kept_.contains(path) || !is_in_the_way(path, kept_)) return false;
    remove_file(folder_ / path, folder_);
    return true;
  });
}

void Output::move_into_place() {
  for (const Staged& staged : staged_)
    move_file(staged.source, folder_ / staged.path);
  staged_.clear();
}

std::size_t Output::remove_stale() {
  std::size_t removed = 0;
  for (const std::string& path : known_) {
    if (kept_.contains(path) || !fs::exists(fs::symlink_status(folder_ / path))) continue;
    remove_file(folder_ / path, folder_);
    if (!is_twin(path)) ++removed;
  }
  known_ = kept_;
  write_manifest(folder_, known_);
  return removed;
}

}  // namespace herald::generator
