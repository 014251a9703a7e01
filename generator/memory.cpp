#include "generator/memory.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstring>
#include <string_view>

#include "base/bytes.h"
#include "base/error.h"
#include "base/files.h"
#include "base/hash.h"

// The file: the heading, the key, then for each remembered file its path's length, the path and its numbers; at the end
// a fingerprint of all that stands before it. Numbers are as the machine has them: the file never leaves it.

namespace herald::generator {
namespace {

constexpr std::string_view heading = "herald memory 1\n";

void put_stamp(std::string& text, const std::optional<FileStamp>& stamp) {
  put_number<std::uint8_t>(text, stamp.has_value());
  put_number(text, stamp.value_or(FileStamp()).size);
  put_number(text, stamp.value_or(FileStamp()).modified_ns);
}

std::optional<FileStamp> read_stamp(ByteReader& reader) {
  const bool is_there = reader.number<std::uint8_t>() != 0;
  const FileStamp stamp{reader.number<std::uint64_t>(), reader.number<std::int64_t>()};
  return is_there ? std::optional(stamp) : std::nullopt;
}

bool is_whole(std::string_view text) {
  if (text.size() < heading.size() + 2 * sizeof(std::uint64_t) || !text.starts_with(heading)) return false;
  std::uint64_t print = 0;
  const std::size_t end = text.size() - sizeof(print);
  std::memcpy(&print, text.data() + end, sizeof(print));
  return print == fingerprint(text.substr(0, end));
}

}  // namespace

std::optional<FileStamp> stamp_of(const std::filesystem::path& path) {
  return stamp_of(AT_FDCWD, path.native());
}

std::optional<FileStamp> stamp_of(int folder, const std::string& path) {
  struct stat status = {};
  const bool is_there = ::fstatat(folder, path.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
  if (!is_there || !S_ISREG(status.st_mode)) return std::nullopt;
  return FileStamp{static_cast<std::uint64_t>(status.st_size),
                   status.st_mtim.tv_sec * 1'000'000'000LL + status.st_mtim.tv_nsec};
}

Memory read_memory(const std::filesystem::path& file, std::uint64_t key) try {
  std::error_code unknown;
  if (!std::filesystem::exists(file, unknown)) return {};
  const std::string text = read_file(file);
  if (!is_whole(text)) return {};
  ByteReader reader(
      std::string_view(text).substr(heading.size(), text.size() - heading.size() - sizeof(std::uint64_t)));
  if (reader.number<std::uint64_t>() != key) return {};
  Memory memory;
  while (!reader.is_at_end()) {
    RememberedFile remembered;
    remembered.path = reader.text();
    remembered.fingerprint = reader.number<std::uint64_t>();
    remembered.stamps = {read_stamp(reader).value_or(FileStamp()), read_stamp(reader), read_stamp(reader)};
    if (reader.has_failed()) return {};
    memory.push_back(std::move(remembered));
  }
  if (!std::ranges::is_sorted(memory, {}, &RememberedFile::path)) return {};
  return memory;
} catch (const Error&) {
  return {};  // unreadable is as good as none
}

void write_memory(const std::filesystem::path& file, std::uint64_t key, const Memory& memory) {
  std::string text(heading);
  put_number(text, key);
  for (const RememberedFile& remembered : memory) {
    put_text(text, remembered.path);
    put_number(text, remembered.fingerprint);
    put_stamp(text, remembered.stamps.page);
    put_stamp(text, remembered.stamps.brotli);
    put_stamp(text, remembered.stamps.gzip);
  }
  put_number(text, fingerprint(text));
  write_if_changed(file, text);
}

}  // namespace herald::generator
