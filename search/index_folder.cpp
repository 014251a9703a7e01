#include "search/index_folder.h"

#include "base/error.h"
#include "base/files.h"
#include "base/hash.h"
#include "search/schema.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

namespace herald::search {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

fs::path beside(const fs::path& place, const char* suffix) {
  return place.parent_path() / (place.filename().string() + suffix);
}

fs::path absolute_place(const fs::path& place) {
  fs::path path = fs::absolute(place).lexically_normal();
  return path.has_filename() ? path : path.parent_path();
}

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) throw system_error("make the folder", folder, error.value());
}

void remove_folder(const fs::path& folder) {
  std::error_code error;
  fs::remove_all(folder, error);
  if (error) throw system_error("remove", folder, error.value());
}

/// A file's bytes without copying them: indexes are large.
class MappedFile {
 public:
  explicit MappedFile(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) throw system_error("open", path, errno);
    struct stat status = {};
    const bool is_known = ::fstat(descriptor, &status) == 0;
    int reason = errno;
    if (is_known && status.st_size > 0) {
      size_ = static_cast<std::size_t>(status.st_size);
      bytes_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, descriptor, 0);
      reason = errno;
    }
    ::close(descriptor);
    if (!is_known || bytes_ == MAP_FAILED) throw system_error("read", path, reason);
  }
  ~MappedFile() {
    if (bytes_ != nullptr && bytes_ != MAP_FAILED) ::munmap(bytes_, size_);
  }
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::string_view content() const { return {static_cast<const char*>(bytes_), size_}; }

 private:
  void* bytes_ = nullptr;
  std::size_t size_ = 0;
};

bool is_within(std::string_view path, const std::vector<std::string>& folders) {
  return std::ranges::any_of(folders, [&](const std::string& folder) { return path.starts_with(folder + "/"); });
}

/// Every file of a folder but the manifest: name, size and fingerprint.
ordered_json describe_files(const fs::path& folder, const std::vector<std::string>& elsewhere = {}) {
  ordered_json files = ordered_json::object();
  for (const FoundFile& file : list_files(folder).files) {
    if (file.path == manifest_name || file.path == shards_name || is_within(file.path, elsewhere)) continue;
    const MappedFile mapped(folder / file.path);
    files[file.path] = {{"bytes", mapped.content().size()}, {"xxh3", to_hex(fingerprint(mapped.content()))}};
  }
  return files;
}

/// What stands at the place is thrown away, so it must be an index, whole or not, and nobody's folder of papers.
void check_replaceable(const fs::path& place) {
  if (!fs::exists(fs::symlink_status(place)) || fs::exists(place / manifest_name) || fs::exists(place / "iamglass")) {
    return;
  }
  if (!fs::is_directory(place) || !fs::is_empty(place)) {
    throw Error(fmt::format("'{}' is not a search index, and is not replaced by one", place.string()));
  }
}

/// Puts `made` where `place` is, keeping what was there at `made`.
void exchange(const fs::path& made, const fs::path& place) {
  if (::renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, place.c_str(), RENAME_NOREPLACE) == 0) return;
  if (::renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, place.c_str(), RENAME_EXCHANGE) == 0) return;
  // Some file systems know neither: then there is a moment without an index.
  const fs::path old = made.string() + ".old";
  if (::rename(place.c_str(), old.c_str()) != 0 && errno != ENOENT) throw system_error("replace", place, errno);
  if (::rename(made.c_str(), place.c_str()) != 0) {
    const int reason = errno;
    ::rename(old.c_str(), place.c_str());
    throw system_error("replace", place, reason);
  }
}

Error refusal(const fs::path& folder, std::string_view reason) {
  return Error(fmt::format("the search index '{}' {}; run `herald index`", folder.string(), reason));
}

/// The manifest, or nothing when there is none that can be read.
ordered_json read_manifest(const fs::path& folder) {
  std::error_code error;
  if (!fs::is_regular_file(folder / manifest_name, error)) return {};
  ordered_json manifest = ordered_json::parse(read_file(folder / manifest_name), nullptr, false);
  const bool is_one = manifest.is_object() && manifest.contains("herald_index") && manifest.contains("files");
  return is_one ? manifest : ordered_json();
}

}  // namespace

std::string shard_name(std::size_t shard) {
  return fmt::format("shard-{}", shard);
}

int lock_file(const fs::path& path, WhenLocked when_locked) {
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor < 0) throw system_error("write", path, errno);
  if (::flock(descriptor, LOCK_EX | (when_locked == WhenLocked::fail ? LOCK_NB : 0)) == 0) return descriptor;
  const int reason = errno;
  ::close(descriptor);
  if (reason == EWOULDBLOCK) {
    throw Error(fmt::format("another process is building the index ('{}' is locked)", path.string()));
  }
  throw system_error("lock", path, reason);
}

void seal(const fs::path& folder) {
  const ordered_json manifest = {{"herald_index", index_version}, {"files", describe_files(folder)}};
  write_if_changed(folder / manifest_name, manifest.dump(2) + "\n");
}

bool is_whole(const fs::path& folder) {
  const ordered_json manifest = read_manifest(folder);
  return !manifest.is_null() && manifest["herald_index"] == index_version &&
         manifest["files"] == describe_files(folder);
}

FolderInMaking::FolderInMaking(fs::path place) : place_(absolute_place(place)), aside_(beside(place_, ".new")) {
  make_folder(place_.parent_path());
  lock_ = lock_file(beside(place_, ".lock"), WhenLocked::fail);
  try {
    check_replaceable(place_);
    remove_folder(aside_);
    make_folder(scratch());
    make_folder(finished());
  } catch (...) {
    ::close(lock_);
    throw;
  }
}

FolderInMaking::~FolderInMaking() {
  std::error_code ignored;  // what remains is removed by the next run
  fs::remove_all(aside_, ignored);
  ::close(lock_);
}

void FolderInMaking::publish() {
  seal(finished());
  exchange(finished(), place_);
}

void check_index_folder(const fs::path& folder, const std::vector<std::string>& elsewhere) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) throw refusal(folder, "does not exist");
  if (!fs::is_regular_file(folder / manifest_name, error)) throw refusal(folder, "is not a finished Herald index");
  ordered_json manifest = read_manifest(folder);
  if (manifest.is_null()) throw refusal(folder, "is damaged (its manifest cannot be read)");
  if (manifest["herald_index"] != index_version) throw refusal(folder, "is of another version of Herald");
  ordered_json expected = ordered_json::object();
  for (auto& [path, file] : manifest["files"].items()) {
    if (!is_within(path, elsewhere)) expected[path] = std::move(file);
  }
  if (expected != describe_files(folder, elsewhere)) throw refusal(folder, "is damaged");
}

}  // namespace herald::search
