#include "tests/generator/support/unpack.h"

#include <brotli/decode.h>
#include <doctest/doctest.h>
#include <libdeflate.h>

#include <cstdint>
#include <memory>

namespace herald::test {
namespace {

constexpr std::size_t largest = 4 * 1024 * 1024;

}  // namespace

std::string unpack_brotli(const std::string& packed) {
  std::string text(largest, '\0');
  std::size_t size = text.size();
  REQUIRE(BrotliDecoderDecompress(packed.size(), reinterpret_cast<const std::uint8_t*>(packed.data()), &size,
                                  reinterpret_cast<std::uint8_t*>(text.data())) == BROTLI_DECODER_RESULT_SUCCESS);
  text.resize(size);
  return text;
}

std::string unpack_gzip(const std::string& packed) {
  const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> decompressor(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  std::string text(largest, '\0');
  std::size_t size = 0;
  REQUIRE(libdeflate_gzip_decompress(decompressor.get(), packed.data(), packed.size(), text.data(), text.size(),
                                     &size) == LIBDEFLATE_SUCCESS);
  text.resize(size);
  return text;
}

}  // namespace herald::test
