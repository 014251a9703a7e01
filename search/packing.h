#pragma once
// Bytes for document data, value slots and metadata: numbers and texts one after another. Text may hold any byte, so
// nothing that an editor writes can break a record.

#include <cstdint>
#include <string>
#include <string_view>

namespace herald::search {

class Packer {
 public:
  /// LEB128: seven bits a byte, lowest first.
  Packer& number(std::uint64_t value);
  /// Its length as a number, then its bytes.
  Packer& text(std::string_view value);

  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Reads what a Packer wrote, in the same order. Throws Error when the bytes end too early: the index is damaged.
/// Texts are views into the bytes given.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number();
  std::string_view text();
  bool is_at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

}  // namespace herald::search
