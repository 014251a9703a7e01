#pragma once
// What cmark-gfm can bear. Some of its steps take time that grows with the square of a paragraph, others memory that
// grows with the product of two counts, so that a hostile file of 100 KB could take minutes. read.cpp asks here before
// a body is parsed. The limits are far above what people write, and hold for any text: see tests/site/.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace herald::site {

inline constexpr std::size_t largest_markdown = 2 * 1024 * 1024;
inline constexpr std::size_t most_table_columns = 64;
inline constexpr std::size_t most_table_cells = 400'000;
inline constexpr std::size_t deepest_markdown = 100;

/// Why a body is not parsed.
struct Excess {
  int line = 0;  ///< of the body, from 1; 0 for the body as a whole
  std::string code;
  std::string message;
  std::string hint;
};

/// The first limit that `markdown` exceeds. Reads it once.
std::optional<Excess> find_excess(std::string_view markdown);

}  // namespace herald::site
