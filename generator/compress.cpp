#include "generator/compress.h"

#include <brotli/encode.h>
#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/error.h"

namespace herald::generator {
namespace {

// Higher levels cost ten times as much for a few per cent: see docs/performance.md.
constexpr int gzip_level = 6;
constexpr int brotli_quality = 5;
constexpr std::size_t smallest = 500;

struct FreeCompressor {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

}  // namespace

bool is_worth_compressing(std::string_view path, std::size_t size) {
  constexpr std::array<std::string_view, 12> endings = {".html", ".css", ".js",  ".mjs", ".json",        ".xml",
                                                        ".svg",  ".txt", ".csv", ".ics", ".webmanifest", ".vcf"};
  return size >= smallest && std::ranges::any_of(endings, [path](std::string_view end) { return path.ends_with(end); });
}

struct Compressor::State {
  std::unique_ptr<libdeflate_compressor, FreeCompressor> deflate;
};

Compressor::Compressor() : state_(std::make_unique<State>()) {
  state_->deflate.reset(libdeflate_alloc_compressor(gzip_level));
  if (!state_->deflate) throw Error("cannot compress: not enough memory");
}

Compressor::~Compressor() = default;
Compressor::Compressor(Compressor&&) noexcept = default;
Compressor& Compressor::operator=(Compressor&&) noexcept = default;

std::string Compressor::gzip(std::string_view content) {
  std::string packed(libdeflate_gzip_compress_bound(state_->deflate.get(), content.size()), '\0');
  const std::size_t size =
      libdeflate_gzip_compress(state_->deflate.get(), content.data(), content.size(), packed.data(), packed.size());
  if (size == 0) throw Error("cannot compress with gzip");
  packed.resize(size);
  return packed;
}

std::string Compressor::brotli(std::string_view content) {
  std::size_t size = BrotliEncoderMaxCompressedSize(content.size());
  std::string packed(size, '\0');
  const auto* input = reinterpret_cast<const std::uint8_t*>(content.data());
  auto* output = reinterpret_cast<std::uint8_t*>(packed.data());
  if (!BrotliEncoderCompress(brotli_quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, content.size(), input, &size,
                             output)) {
    throw Error("cannot compress with brotli");
  }
  packed.resize(size);
  return packed;
}

}  // namespace herald::generator
