#pragma once
// Numbers and texts one after the other, for the program's own caches. Numbers are as the machine has them: such a file
// never leaves it.

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

namespace herald {

template <typename Number>
void put_number(std::string& bytes, Number number) {
  static_assert(std::is_integral_v<Number>);
  bytes.append(reinterpret_cast<const char*>(&number), sizeof(number));
}

/// With its length before it.
inline void put_text(std::string& bytes, std::string_view text) {
  put_number(bytes, static_cast<std::uint32_t>(text.size()));
  bytes += text;
}

/// Takes from the front what was put there. Whatever is missing is read as zero or empty and makes it fail, so that
/// damage is found by one question at the end.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  template <typename Number>
  Number number() {
    Number number = 0;
    const std::string_view taken = take(sizeof(number));
    if (!taken.empty()) std::memcpy(&number, taken.data(), sizeof(number));
    return number;
  }

  std::string_view text() { return take(number<std::uint32_t>()); }

  bool is_at_end() const { return bytes_.empty() || has_failed_; }
  bool has_failed() const { return has_failed_; }

 private:
  std::string_view take(std::size_t size) {
    has_failed_ = has_failed_ || size > bytes_.size();
    if (has_failed_) return {};
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }

  std::string_view bytes_;
  bool has_failed_ = false;
};

}  // namespace herald
