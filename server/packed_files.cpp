#include "server/packed_files.h"

#include "generator/compress.h"

namespace herald::server {
namespace {

constexpr std::size_t least_packed = 1000;
constexpr std::size_t most_packed = 4 * 1024 * 1024;
/// Of the most visited pages of any site; then all are forgotten, and the visited ones soon known again.
constexpr std::size_t most_remembered = 64 * 1024 * 1024;

}  // namespace

bool PackedFiles::is_worth_packing(std::size_t size) {
  return size >= least_packed && size <= most_packed;
}

std::string PackedFiles::packed(const Descriptor& file, std::size_t size, const std::string& tag, Encoding encoding) {
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = known_.find(tag); found != known_.end()) return found->second;
  }
  const std::string content = read_whole(file, size);
  thread_local generator::Compressor compressor;
  std::string result = encoding == Encoding::brotli ? compressor.brotli(content) : compressor.gzip(content);
  const std::lock_guard lock(mutex_);
  if (bytes_ + result.size() > most_remembered) {
    known_.clear();
    bytes_ = 0;
  }
  if (known_.emplace(tag, result).second) bytes_ += result.size();
  return result;
}

std::string tag_of_packed(std::string_view tag, Encoding encoding) {
  std::string result(tag.substr(0, tag.size() - 1));
  return result.append("-").append(name_of(encoding)).append("\"");
}

}  // namespace herald::server
