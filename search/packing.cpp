#include "search/packing.h"

#include "base/error.h"

namespace herald::search {

Packer& Packer::number(std::uint64_t value) {
  while (value >= 0x80) {
    bytes_.push_back(static_cast<char>(0x80U | (value & 0x7FU)));
    value >>= 7U;
  }
  bytes_.push_back(static_cast<char>(value));
  return *this;
}

Packer& Packer::text(std::string_view value) {
  number(value.size());
  bytes_.append(value);
  return *this;
}

std::uint64_t Unpacker::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    if (rest_.empty()) break;
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    value |= std::uint64_t{byte & 0x7FU} << shift;
    if (byte < 0x80) return value;
  }
  throw Error("a record of the index is damaged");
}

std::string_view Unpacker::text() {
  const std::uint64_t size = number();
  if (size > rest_.size()) throw Error("a record of the index is damaged");
  const std::string_view value = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return value;
}

}  // namespace herald::search
