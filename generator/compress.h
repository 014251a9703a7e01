#pragma once
// Text files packed once at build time, so that the server never compresses. Same input, same bytes.

#include <memory>
#include <string>
#include <string_view>

namespace herald::generator {

/// Whether the published file at `path` gets compressed twins: text of a type that browsers ask for, and large enough
/// to be worth a file.
bool is_worth_compressing(std::string_view path, std::size_t size);

/// Holds the working memory; one a thread.
class Compressor {
 public:
  Compressor();
  ~Compressor();
  Compressor(Compressor&&) noexcept;
  Compressor& operator=(Compressor&&) noexcept;

  std::string gzip(std::string_view content);    ///< RFC 1952, without a time
  std::string brotli(std::string_view content);  ///< RFC 7932

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace herald::generator
