#include "generator/output.h"

#include <algorithm>
#include <limits>

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

}  // namespace

std::vector<std::string> Output::twins_of(const std::string& path, std::size_t size) const {
  if (!is_worth_compressing(path, size)) return {};
  std::vector<std::string> twins = {path + ".br", path + ".gz"};
  std::erase_if(twins, [this](const std::string& twin) { return planned_.contains(twin); });
  return twins;
}

Output::Output(fs::path folder) : folder_(std::move(folder)), known_(read_manifest(folder_)) {}

bool Output::is_current(const std::string& path, std::string_view content) const {
  std::error_code error;
  const fs::path file = folder_ / path;
  if (fs::file_size(file, error) != content.size() || error || read_file(file) != content) return false;
  return std::ranges::all_of(twins_of(path, content.size()),
                             [this](const std::string& twin) { return fs::exists(folder_ / twin); });
}

Written Output::write(const std::string& path, std::string_view content, Compressor& compressor) const {
  if (is_current(path, content)) return Written::unchanged;
  // The twins come first: should the build break off in between, the page still differs, and the next build mends both.
  for (const std::string& twin : twins_of(path, content.size())) {
    write_if_changed(folder_ / twin, twin.ends_with(".br") ? compressor.brotli(content) : compressor.gzip(content));
  }
  return write_if_changed(folder_ / path, content);
}

void Output::begin(const Paths& planned) {
  planned_ = planned;
  std::erase_if(known_, [&](const std::string& path) {
    if (planned.contains(path) || !is_in_the_way(path, planned)) return false;
    remove_file(folder_ / path, folder_);
    return true;
  });
  const std::size_t before = known_.size();
  for (const std::string& path : planned) {
    if (!known_.insert(path).second) continue;
    for (const std::string& twin : twins_of(path, std::numeric_limits<std::size_t>::max())) {
      if (!fs::exists(folder_ / twin)) known_.insert(twin);
    }
  }
  if (known_.size() != before) write_manifest(folder_, known_);
}

std::size_t Output::finish(const Paths& kept) {
  std::size_t removed = 0;
  for (const std::string& path : known_) {
    if (kept.contains(path) || !fs::exists(fs::symlink_status(folder_ / path))) continue;
    remove_file(folder_ / path, folder_);
    if (!is_twin(path)) ++removed;
  }
  known_ = kept;
  write_manifest(folder_, known_);
  return removed;
}

}  // namespace herald::generator
