#include "site/body_cache.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "base/bytes.h"
#include "base/error.h"
#include "base/files.h"
#include "base/hash.h"
#include "base/program.h"

// The file: packed bodies, then a table of where each lies, then the table's size and fingerprint. A run that has few
// new bodies adds them and a new table at the end; the last table counts. When more than half of the file is of no use
// any more, it is written anew. Should a run break off while it adds, the end is no table, and the next begins afresh.

namespace herald::site {
namespace {

constexpr std::uint64_t entry_size = 5 * sizeof(std::uint64_t);
constexpr std::uint64_t trailer_size = 2 * sizeof(std::uint64_t);

std::uint64_t table_fingerprint(std::string_view table) {
  return fingerprint(table, fingerprint("herald bodies 1", program_fingerprint()));
}

std::optional<std::string> read_at(int descriptor, std::uint64_t offset, std::uint64_t size) {
  std::string bytes(size, '\0');
  std::size_t filled = 0;
  while (filled < size) {
    const ssize_t count =
        ::pread(descriptor, bytes.data() + filled, size - filled, static_cast<off_t>(offset + filled));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return std::nullopt;
    filled += static_cast<std::size_t>(count);
  }
  return bytes;
}

Heading read_heading(ByteReader& reader) {
  Heading heading;
  heading.level = reader.number<std::int32_t>();
  heading.id = reader.text();
  heading.text = reader.text();
  return heading;
}

Link read_link(ByteReader& reader) {
  Link link;
  link.type = reader.number<std::uint8_t>() == 0 ? Link::Type::link : Link::Type::image;
  link.is_broken = reader.number<std::uint8_t>() != 0;
  link.line = reader.number<std::int32_t>();
  link.target = reader.text();
  link.text = reader.text();
  link.address = reader.text();
  return link;
}

std::optional<Body> unpacked(std::string_view bytes) {
  ByteReader reader(bytes);
  Body body;
  body.html = reader.text();
  body.text = reader.text();
  for (auto left = reader.number<std::uint32_t>(); left > 0 && !reader.has_failed(); --left)
    body.headings.push_back(read_heading(reader));
  for (auto left = reader.number<std::uint32_t>(); left > 0 && !reader.has_failed(); --left)
    body.links.push_back(read_link(reader));
  if (reader.has_failed() || !reader.is_at_end()) return std::nullopt;
  return body;
}

}  // namespace

BodyKey body_key(std::string_view source, std::string_view folder, RawHtml raw_html) {
  const std::uint64_t first = fingerprint(source, fingerprint(folder, raw_html == RawHtml::kept ? 1 : 0));
  return {first, fingerprint(source, ~first)};
}

std::string BodyCache::packed(const Body& body) {
  std::string bytes;
  put_text(bytes, body.html);
  put_text(bytes, body.text);
  put_number(bytes, static_cast<std::uint32_t>(body.headings.size()));
  for (const Heading& heading : body.headings) {
    put_number(bytes, static_cast<std::int32_t>(heading.level));
    put_text(bytes, heading.id);
    put_text(bytes, heading.text);
  }
  put_number(bytes, static_cast<std::uint32_t>(body.links.size()));
  for (const Link& link : body.links) {
    put_number<std::uint8_t>(bytes, link.type == Link::Type::image ? 1 : 0);
    put_number<std::uint8_t>(bytes, link.is_broken ? 1 : 0);
    put_number(bytes, static_cast<std::int32_t>(link.line));
    put_text(bytes, link.target);
    put_text(bytes, link.text);
    put_text(bytes, link.address);
  }
  return bytes;
}

BodyCache::BodyCache(std::filesystem::path file)
    : file_(std::move(file)), descriptor_(::open(file_.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
  if (descriptor_ >= 0) read_table();
}

BodyCache::~BodyCache() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void BodyCache::read_table() {
  struct stat status = {};
  if (::fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) return;
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (size < trailer_size) return;
  const auto trailer = read_at(descriptor_, size - trailer_size, trailer_size);
  if (!trailer) return;
  ByteReader trailer_reader(*trailer);
  const auto table_size = trailer_reader.number<std::uint64_t>();
  const auto expected = trailer_reader.number<std::uint64_t>();
  if (table_size > size - trailer_size || table_size % entry_size != 0) return;
  const auto table = read_at(descriptor_, size - trailer_size - table_size, table_size);
  if (!table || table_fingerprint(*table) != expected) return;
  size_ = size;
  table_.reserve(table_size / entry_size);
  for (ByteReader reader(*table); !reader.is_at_end();) {
    const BodyKey key{reader.number<std::uint64_t>(), reader.number<std::uint64_t>()};
    const Place place{reader.number<std::uint64_t>(), reader.number<std::uint64_t>(), reader.number<std::uint64_t>()};
    if (place.size <= size && place.offset <= size - place.size) table_.emplace(key, place);
  }
}

std::optional<std::string> BodyCache::read(const Place& place) const {
  auto bytes = read_at(descriptor_, place.offset, place.size);
  if (!bytes || fingerprint(*bytes) != place.fingerprint) return std::nullopt;
  return bytes;
}

std::optional<Body> BodyCache::find(const BodyKey& key) const {
  const auto found = table_.find(key);
  if (found == table_.end()) return std::nullopt;
  const auto bytes = read(found->second);
  return bytes ? unpacked(*bytes) : std::nullopt;
}

void BodyCache::update(const std::vector<BodyKey>& used, const std::vector<std::pair<BodyKey, std::string>>& bodies) {
  if (bodies.empty()) return;
  std::uint64_t useful = 0;
  Table kept;
  for (const BodyKey& key : used) {
    const auto found = table_.find(key);
    if (found != table_.end() && kept.insert(*found).second) useful += found->second.size;
  }
  const bool is_anew = useful < size_ / 2 || size_ == 0;
  std::string bytes;
  std::uint64_t offset = is_anew ? 0 : size_;
  Table table;
  const auto add = [&](const BodyKey& key, std::string_view body) {
    table.insert_or_assign(key, Place{offset, body.size(), fingerprint(body)});
    bytes += body;
    offset += body.size();
  };
  if (is_anew) {
    for (const auto& [key, place] : kept) {
      if (const auto body = read(place)) add(key, *body);
    }
  } else {
    table = std::move(kept);
  }
  for (const auto& [key, body] : bodies)
    add(key, body);

  std::string entries;
  for (const auto& [key, place] : table) {
    for (const std::uint64_t number : {key.first, key.second, place.offset, place.size, place.fingerprint})
      put_number(entries, number);
  }
  bytes += entries;
  put_number<std::uint64_t>(bytes, entries.size());
  put_number(bytes, table_fingerprint(entries));
  if (is_anew) {
    write_if_changed(file_, bytes);
  } else {
    append(bytes);
  }
}

void BodyCache::append(const std::string& bytes) const {
  const int descriptor = ::open(file_.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
  if (descriptor < 0) throw system_error("write", file_, errno);
  // One call, so that two programs at once cannot mix their bytes; a part that is missing shows when it is read.
  const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
  const int reason = errno;
  ::close(descriptor);
  if (count < 0) throw system_error("write", file_, reason);
}

}  // namespace herald::site
