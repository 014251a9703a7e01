#include "generator/output.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <iterator>
#include <span>
#include <utility>

#include "base/error.h"
#include "base/files.h"
#include "base/folders.h"
#include "base/parallel.h"

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

struct Move {
  fs::path from;
  fs::path to;
};

std::vector<fs::path> names_in(const fs::path& folder) {
  std::vector<fs::path> names;
  for (const fs::directory_entry& item : fs::directory_iterator(folder))
    names.push_back(item.path().filename());
  return names;
}

/// Moves the folders in `from` that are not in `to` yet, each as a whole: of a new site that is all there is to do.
/// What belongs into folders that are there already is left to be moved, file by file: it is added to `files`.
void move_new_folders(const fs::path& from, const fs::path& to, std::vector<Move>& files) {
  for (const fs::path& name : names_in(from)) {
    const Move move{from / name, to / name};
    if (!fs::is_directory(fs::symlink_status(move.from))) {
      files.push_back(move);
    } else if (std::rename(move.from.c_str(), move.to.c_str()) != 0) {
      const int reason = errno;
      if (!fs::is_directory(move.to)) throw system_error("write", move.to, reason);
      move_new_folders(move.from, move.to, files);
    }
  }
}

}  // namespace

Output::Output(fs::path folder, Paths planned, Twins twins)
    : folder_(std::move(folder)),
      staging_(folder_ / ".herald-staging"),
      planned_(std::move(planned)),
      wanted_twins_(twins),
      descriptor_(::open(folder_.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)),
      known_(read_manifest(folder_)) {
  try_remove_folder(staging_);
}

Output::~Output() {
  try_remove_folder(staging_);
}

bool Output::is_packed(const std::string& path, std::size_t size) const {
  return wanted_twins_ == Twins::made && is_worth_compressing(path, size);
}

/// A file of the site's own may stand where a twin would.
bool Output::is_twin_wanted(const std::string& twin) const {
  return !planned_.contains(twin);
}

bool Output::keep(const std::string& path, const FileStamps& stamps) {
  const bool has_twins = is_packed(path, stamps.page.size);
  const auto is_right = [&](const char* ending, const std::optional<FileStamp>& stamp) {
    const std::string twin = path + ending;
    if ((has_twins && is_twin_wanted(twin)) != stamp.has_value()) return false;
    return !stamp || stamp_of(descriptor_.get(), twin) == stamp;
  };
  if (stamp_of(descriptor_.get(), path) != stamps.page) return false;
  if (!is_right(".br", stamps.brotli) || !is_right(".gz", stamps.gzip)) return false;
  keep_twins(path, stamps);
  return true;
}

void Output::keep_twins(const std::string& path, const FileStamps& stamps) {
  const std::lock_guard lock(mutex_);
  if (stamps.brotli) twins_.push_back(path + ".br");
  if (stamps.gzip) twins_.push_back(path + ".gz");
}

std::optional<FileStamp> Output::stamp_if_holds(const std::string& path, std::string_view content) const {
  if (!descriptor_.is_open()) return std::nullopt;  // the folder is new: nothing is there
  const std::optional<FileStamp> stamp = stamp_of(descriptor_.get(), path);
  if (!stamp || stamp->size != content.size() || read_file(folder_ / path) != content) return std::nullopt;
  return stamp;
}

Made Output::write(const std::string& path, std::string_view content, Compressor& compressor) {
  const bool has_twins = is_packed(path, content.size());
  Made made;
  // The twins come first, here and into their place: should the build break off in between, the page still differs,
  // and the next build mends both.
  const auto make_twin = [&](const char* ending, const auto& pack) -> std::optional<FileStamp> {
    const std::string twin = path + ending;
    if (!has_twins || !is_twin_wanted(twin)) return std::nullopt;
    // What lies there may be a file of the site's own that it no longer has, or a twin of what was there before.
    const std::string packed = pack();
    if (const auto stamp = stamp_if_holds(twin, packed)) return stamp;
    return stage(twin, packed);
  };
  made.stamps.brotli = make_twin(".br", [&] { return compressor.brotli(content); });
  made.stamps.gzip = make_twin(".gz", [&] { return compressor.gzip(content); });
  keep_twins(path, made.stamps);
  if (const auto stamp = stamp_if_holds(path, content)) {
    made.stamps.page = *stamp;
    return made;
  }
  const bool exists = descriptor_.is_open() && fs::exists(fs::symlink_status(folder_ / path));
  made.stamps.page = stage(path, content);
  made.written = exists ? Written::updated : Written::created;
  return made;
}

FileStamp Output::stage(const std::string& path, std::string_view content) {
  const FileStamp stamp{content.size(), write_new(staging_ / path, content)};
  const std::lock_guard lock(mutex_);
  staged_.push_back(path);
  return stamp;
}

std::size_t Output::finish() {
  gather_kept();
  note_new_files();
  clear_the_way();
  move_into_place();
  return remove_stale();
}

void Output::gather_kept() {
  std::ranges::sort(twins_);
  std::ranges::sort(staged_);
  std::vector<std::string> all;
  all.reserve(planned_.size() + twins_.size());
  std::ranges::merge(planned_, twins_, std::back_inserter(all));
  for (std::string& path : all)
    kept_.insert(kept_.end(), std::move(path));
}

/// Should the build break off from here on, the next one still knows every file that builds made.
void Output::note_new_files() {
  const std::size_t before = known_.size();
  auto hint = known_.begin();
  for (const std::string& path : staged_)
    hint = std::next(known_.insert(hint, path));
  if (known_.size() != before) write_manifest(folder_, known_);
  std::ranges::set_difference(known_, kept_, std::back_inserter(stale_));
}

void Output::clear_the_way() {
  std::erase_if(stale_, [this](const std::string& path) {
    if (!is_in_the_way(path, kept_)) return false;
    remove_file(folder_ / path, folder_);
    return true;
  });
}

void Output::move_into_place() {
  if (staged_.empty()) return;
  std::vector<Move> files;
  move_new_folders(staging_, folder_, files);
  const auto twins_end = std::ranges::partition(files, [](const Move& move) { return is_twin(move.to.native()); });
  const auto move_all = [](std::span<const Move> moves) {
    parallel_for(moves.size(), [&](unsigned, std::size_t index) { move_file(moves[index].from, moves[index].to); });
  };
  move_all({files.begin(), twins_end.begin()});
  move_all({twins_end.begin(), files.end()});
}

std::size_t Output::remove_stale() {
  std::size_t removed = 0;
  for (const std::string& path : stale_) {
    if (!fs::exists(fs::symlink_status(folder_ / path))) continue;
    remove_file(folder_ / path, folder_);
    if (!is_twin(path)) ++removed;
  }
  write_manifest(folder_, kept_);
  return removed;
}

}  // namespace herald::generator
