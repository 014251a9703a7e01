#include "site/packed_cache.h"

#include <fcntl.h>
#include <unistd.h>

#include <utility>

#include "base/bytes.h"
#include "base/descriptor.h"
#include "base/error.h"
#include "base/files.h"
#include "base/hash.h"
#include "base/program.h"

// The file: packed values, then a table of where each lies, then the table's size and fingerprint. A run that has few
// new values adds them and a new table at the end; the last table counts. When more than half of the file is of no use
// any more, it is written anew. Should a run break off while it adds, the end is no table, and the next begins afresh.

namespace herald::site {
namespace {

constexpr std::uint64_t entry_size = 5 * sizeof(std::uint64_t);
constexpr std::uint64_t trailer_size = 2 * sizeof(std::uint64_t);
constexpr std::size_t piece_size = 256 * 1024;

std::uint64_t table_fingerprint(std::string_view table) {
  return fingerprint(table, fingerprint("herald cache 1", program_fingerprint()));
}

MappedFile map_if_there(const std::filesystem::path& file) try { return MappedFile(file); } catch (const Error&) {
  return {};
}

}  // namespace

PackedCache::PackedCache(std::filesystem::path file) : file_(std::move(file)), before_(map_if_there(file_)) {
  read_table();
}

void PackedCache::read_table() {
  const std::string_view mapped = before_.content();
  if (mapped.size() < trailer_size) return;
  const std::uint64_t values_and_table = mapped.size() - trailer_size;
  ByteReader trailer(mapped.substr(values_and_table));
  const auto table_size = trailer.number<std::uint64_t>();
  const auto expected = trailer.number<std::uint64_t>();
  if (table_size > values_and_table || table_size % entry_size != 0) return;
  const std::string_view table = mapped.substr(values_and_table - table_size, table_size);
  if (table_fingerprint(table) != expected) return;
  size_ = mapped.size();
  table_.reserve(table_size / entry_size);
  for (ByteReader reader(table); !reader.is_at_end();) {
    const CacheKey key{reader.number<std::uint64_t>(), reader.number<std::uint64_t>()};
    const Place place{reader.number<std::uint64_t>(), reader.number<std::uint64_t>(), reader.number<std::uint64_t>()};
    if (place.size <= size_ && place.offset <= size_ - place.size) table_.emplace(key, place);
  }
}

std::optional<std::string_view> PackedCache::read(const Place& place) const {
  const std::string_view bytes = before_.content().substr(place.offset, place.size);
  return fingerprint(bytes) == place.fingerprint ? std::optional(bytes) : std::nullopt;
}

std::optional<std::string_view> PackedCache::find(const CacheKey& key) const {
  const auto found = table_.find(key);
  return found == table_.end() ? std::nullopt : read(found->second);
}

/// The file from its beginning.
class PackedCache::Anew {
 public:
  explicit Anew(const std::filesystem::path& file) : file_(file) {}

  void add(const CacheKey& key, std::string_view value) { add(key, value, fingerprint(value)); }

  void add(const CacheKey& key, std::string_view value, std::uint64_t print) {
    table_.insert_or_assign(key, Place{offset_, value.size(), print});
    offset_ += value.size();
    unwritten_ += value;
    if (unwritten_.size() < piece_size) return;
    file_.write(unwritten_);
    unwritten_.clear();
  }

  void finish() {
    file_.write(unwritten_);
    file_.write(packed_table(table_));
    file_.put_in_place();
  }

 private:
  Replacement file_;
  Table table_;
  std::string unwritten_;
  std::uint64_t offset_ = 0;
};

PackedCache::~PackedCache() = default;

void PackedCache::add(const CacheKey& key, std::string value) {
  const std::uint64_t print = fingerprint(value);
  const std::lock_guard lock(mutex_);
  if (size_ > 0) {
    added_.emplace_back(key, std::move(value));
    return;
  }
  // Nothing is of use yet, so the values of a whole site are coming: they are not gathered in memory.
  if (has_failed_) return;
  try {
    if (!anew_) anew_ = std::make_unique<Anew>(file_);
    anew_->add(key, value, print);
  } catch (const Error&) {
    has_failed_ = true;
    anew_.reset();
  }
}

void PackedCache::finish(const std::vector<CacheKey>& used) try {
  if (anew_) anew_->finish();
  if (added_.empty()) return;
  std::uint64_t useful = 0;
  Table kept;
  kept.reserve(used.size() + added_.size());
  for (const CacheKey& key : used) {
    const auto found = table_.find(key);
    if (found != table_.end() && kept.insert(*found).second) useful += found->second.size;
  }
  if (useful >= size_ / 2) return append(std::move(kept));
  Anew anew(file_);
  for (const auto& [key, place] : kept) {
    if (const auto value = read(place)) anew.add(key, *value);
  }
  for (const auto& [key, value] : added_)
    anew.add(key, value);
  anew.finish();
} catch (const Error&) {
  // A folder that cannot be written makes the next run slower, not wrong.
}

std::string PackedCache::packed_table(const Table& table) {
  std::string bytes;
  bytes.reserve(table.size() * entry_size + trailer_size);
  for (const auto& [key, place] : table) {
    for (const std::uint64_t number : {key.first, key.second, place.offset, place.size, place.fingerprint})
      put_number(bytes, number);
  }
  const std::uint64_t print = table_fingerprint(bytes);
  put_number<std::uint64_t>(bytes, bytes.size());
  put_number(bytes, print);
  return bytes;
}

void PackedCache::append(Table table) const {
  const Descriptor file(::open(file_.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC));
  if (!file.is_open()) return;
  std::string bytes;
  for (const auto& [key, value] : added_) {
    table.insert_or_assign(key, Place{size_ + bytes.size(), value.size(), fingerprint(value)});
    bytes += value;
  }
  bytes += packed_table(table);
  // One call, so that two programs at once cannot mix their bytes; a part that is missing shows when it is read.
  [[maybe_unused]] const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
}

}  // namespace herald::site
