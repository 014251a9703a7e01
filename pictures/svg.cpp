#include "pictures/svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/text.h"

namespace herald::pictures {
namespace {

constexpr std::string_view ellipsis = "…";

std::size_t size_of_letter(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// Pieces between which a line may break: words, and letters that stand alone because they are wide. Each keeps the
/// blank before it.
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces;
  bool begins = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = std::min(size_of_letter(text[at]), text.size() - at);
    const std::string_view letter = text.substr(at, size);
    at += size;
    const bool is_blank = letter == " ";
    const bool is_wide = display_width(letter) > 1;
    if (begins || is_blank || is_wide) pieces.emplace_back();
    pieces.back() += letter;
    begins = is_wide || letter == "-" || letter == "/";
  }
  return pieces;
}

/// The beginning of `text` that is at most `width` columns wide, at least one letter.
std::string_view beginning(std::string_view text, std::size_t width) {
  std::size_t end = 0;
  while (end < text.size()) {
    const std::size_t next = std::min(end + size_of_letter(text[end]), text.size());
    if (end > 0 && display_width(text.substr(0, next)) > width) break;
    end = next;
  }
  return text.substr(0, end);
}

void end_with_ellipsis(std::string& line, std::size_t width) {
  line = std::string(trim(beginning(line, width - 1))) + std::string(ellipsis);
}

}  // namespace

std::string number(double value) {
  // In whole tenths: a drawing has hundreds of numbers, and writing doubles takes most of its time.
  const long long tenths = std::llround(value * 10);
  const fmt::format_int whole(std::abs(tenths / 10));
  std::string text = tenths < 0 ? "-" : "";
  text.append(whole.data(), whole.size());
  if (tenths % 10 == 0) return text;
  text += '.';
  text += static_cast<char>('0' + std::abs(tenths % 10));
  return text;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t most) {
  std::vector<std::string> lines(1);
  for (const std::string& piece : pieces_of(trim(text))) {
    if (!lines.back().empty() && display_width(lines.back() + piece) > width) lines.emplace_back();
    std::string_view rest = lines.back().empty() ? trim(piece) : std::string_view(piece);
    while (display_width(rest) > width) {
      const std::string_view part = beginning(rest, width);
      lines.back() = part;
      lines.emplace_back();
      rest.remove_prefix(part.size());
    }
    lines.back() += rest;
  }
  if (lines.size() > most) {
    lines.resize(most);
    end_with_ellipsis(lines.back(), width);
  }
  return lines;
}

std::uint64_t Dice::next() {
  state_ += 0x9E3779B97F4A7C15;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
  return mixed ^ (mixed >> 31);
}

double Dice::between(double from, double to) {
  return from + below(static_cast<int>(std::lround((to - from) * 10)) + 1) / 10.0;
}

}  // namespace herald::pictures
