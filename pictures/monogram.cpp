#include "pictures/monogram.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "base/hash.h"
#include "base/text.h"
#include "pictures/svg.h"

namespace herald::pictures {
namespace {

// The box. Wide frames show its middle, from y = 10 to 90.
constexpr double width = 80;
constexpr double height = 100;

/// The first code point of `word`.
std::string_view first_letter(std::string_view word) {
  std::size_t size = word.empty() ? 0 : 1;
  while (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xC0) == 0x80)
    ++size;
  return word.substr(0, size);
}

struct Point {
  double x = 0;
  double y = 0;
};

Point around(Point centre, double radius, double turns) {
  const double angle = turns * 2 * std::numbers::pi;
  return {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
}

std::string at(Point point) {
  return number(point.x) + " " + number(point.y);
}

/// Faint glass, brighter glass and lead: each a path, in the order in which they are laid.
struct Window {
  std::string faint;
  std::string bright;  ///< in the light's colour
  std::string lead;    ///< lines
};

/// The subpath of a circle.
std::string disc(Point centre, double radius) {
  const std::string r = number(radius);
  return fmt::format("M{} {}a{} {} 0 1 0 {} 0a{} {} 0 1 0 -{} 0z", number(centre.x - radius), number(centre.y), r, r,
                     number(2 * radius), r, r, number(2 * radius));
}

Window rays(Dice& dice) {
  const Point sun = {dice.between(20, 60), dice.between(82, 98)};
  const int count = 7 + dice.below(5);
  Window window;
  for (int i = 0; i < count; ++i) {
    const double turn = 0.5 + (i + 0.25) / (2.0 * count);
    window.faint +=
        fmt::format("M{}L{}L{}z", at(sun), at(around(sun, 150, turn)), at(around(sun, 150, turn + 0.25 / count)));
  }
  window.bright = disc(sun, dice.between(16, 26));
  return window;
}

Window arches(Dice& dice) {
  Window window;
  const double middle = dice.between(30, 50);
  const double step = dice.between(9, 12);
  for (int i = 4; i > 0; --i) {
    const double r = i * step;
    std::string& path = i % 2 == 0 ? window.faint : window.bright;
    path += fmt::format("M{} 100V{}a{} {} 0 0 1 {} 0V100z", number(middle - r), number(96 - 1.35 * r), number(r),
                        number(r), number(2 * r));
    // Each arch takes the next smaller one out again.
    const double inner = r - step;
    if (inner > 0) {
      path += fmt::format("M{} 100V{}a{} {} 0 0 1 {} 0V100z", number(middle - inner), number(96 - 1.35 * inner),
                          number(inner), number(inner), number(2 * inner));
    }
  }
  return window;
}

Window moon(Dice& dice) {
  const Point centre = {dice.between(24, 56), dice.between(30, 46)};
  const double radius = dice.between(20, 27);
  Window window;
  window.bright = disc(centre, radius);
  window.faint = disc(centre, radius + 9) + disc(centre, radius + 20);
  for (int i = 0; i < 5; ++i)
    window.bright += disc({dice.between(4, 76), dice.between(72, 96)}, dice.between(0.8, 1.8));
  return window;
}

Window hills(Dice& dice) {
  Window window;
  const double top = dice.between(40, 52);
  for (int i = 0; i < 3; ++i) {
    const double y = top + i * 15;
    const double swing = dice.between(8, 16) * (i % 2 == 0 ? 1 : -1);
    std::string& path = i == 1 ? window.bright : window.faint;
    path += fmt::format("M0 {}Q20 {} 40 {}T80 {}V100H0z", number(y), number(y - swing), number(y), number(y));
  }
  window.bright += disc({dice.between(14, 66), dice.between(18, 28)}, dice.between(6, 10));
  return window;
}

Window lattice(Dice& dice) {
  Window window;
  const int columns = 3 + dice.below(2);
  const double w = width / columns;
  const double h = w * dice.between(1.2, 1.6);
  const std::string half_w = number(w / 2);
  const std::string half_h = number(h / 2);
  for (int row = -1; row * h < height + h; ++row) {
    for (int column = 0; column <= columns; ++column) {
      const int side = dice.below(6);
      if (side > 2) continue;
      std::string& path = side == 0 ? window.bright : window.faint;
      path += fmt::format("M{} {}l{} {} -{} {} -{} -{}z", number(column * w), number(row * h), half_w, half_h, half_w,
                          half_h, half_w, half_h);
    }
  }
  const double slope = h / w;
  for (int i = -4; i <= 2 * columns; ++i) {
    window.lead += fmt::format("M0 {}L80 {}", number(i * h), number(i * h + width * slope));
    window.lead += fmt::format("M0 {}L80 {}", number(i * h), number(i * h - width * slope));
  }
  return window;
}

Window constellation(Dice& dice) {
  Window window;
  std::vector<Point> stars;
  for (int i = 0; i < 7; ++i)
    stars.push_back({6 + i * 11.3 + dice.between(-3, 3), dice.between(12, 92)});
  window.lead = "M" + at(stars.front());
  for (std::size_t i = 1; i < stars.size(); ++i)
    window.lead += "L" + at(stars[i]);
  for (const Point& star : stars) {
    const double radius = dice.between(1.6, 4.2);
    window.bright += disc(star, radius);
    window.faint += disc(star, radius * 2.6);
  }
  return window;
}

/// A card as looms and tabulators read them.
Window punched_card(Dice& dice) {
  Window window;
  for (int row = 0; row < 9; ++row) {
    for (int column = 0; column < 7; ++column) {
      const int hole = dice.below(5);
      if (hole > 2) continue;
      std::string& path = hole == 0 ? window.bright : window.faint;
      path += fmt::format("M{} {}h5v8h-5z", number(4.5 + column * 11), number(2 + row * 11.2));
    }
  }
  return window;
}

Window rosette(Dice& dice) {
  const Point centre = {dice.between(32, 48), dice.between(42, 56)};
  const int petals = 6 + 2 * dice.below(4);
  const double start = dice.between(0, 1);
  Window window;
  for (int i = 0; i < petals; ++i) {
    const double turn = start + static_cast<double>(i) / petals;
    std::string& path = i % 2 == 0 ? window.faint : window.bright;
    path += fmt::format("M{}Q{} {}Q{} {}z", at(centre), at(around(centre, 36, turn - 0.45 / petals)),
                        at(around(centre, 54, turn)), at(around(centre, 36, turn + 0.45 / petals)), at(centre));
  }
  return window;
}

Window steps(Dice& dice) {
  Window window;
  const int count = 5 + dice.below(3);
  const double w = width / count;
  const bool rises = dice.below(2) == 0;
  for (int i = 0; i < count; ++i) {
    const int place = rises ? i : count - 1 - i;
    const double top = 88 - (i + 1) * 66.0 / count - dice.between(0, 5);
    std::string& path = i % 3 == 1 ? window.bright : window.faint;
    path += fmt::format("M{} {}h{}V100h-{}z", number(place * w), number(top), number(w), number(w));
  }
  return window;
}

Window ripples(Dice& dice) {
  const Point centre = {dice.below(2) == 0 ? dice.between(0, 14) : dice.between(66, 80), dice.between(8, 30)};
  const double step = dice.between(11, 15);
  Window window;
  for (int i = 7; i > 0; --i) {
    std::string& path = i % 3 == 1 ? window.bright : window.faint;
    if (i % 3 == 2) continue;
    path += disc(centre, i * step) + disc(centre, (i - 1) * step);
  }
  return window;
}

Window leaves(Dice& dice) {
  Window window;
  const double lean = dice.between(-14, 14);
  window.lead = fmt::format("M{} 104Q{} 60 {} 6", number(40 - lean), number(40 + lean), number(40 + lean));
  for (int i = 0; i < 5; ++i) {
    const double y = 88 - i * 16;
    const double x = 40 + lean * (0.5 - y / 120);
    const double reach = 34 - i * 3.5;
    std::string& left = i % 2 == 0 ? window.faint : window.bright;
    std::string& right = i % 2 == 0 ? window.bright : window.faint;
    const auto leaf = [&](double side) {
      const double out = side * reach;
      return fmt::format("M{} {}q{} -2 {} {}q{} -2 {} {}z", number(x), number(y), number(out * 0.7), number(out),
                         number(-reach * 0.6), number(-out * 0.9), number(-out), number(reach * 0.6));
    };
    left += leaf(-1);
    right += leaf(1);
  }
  return window;
}

Window weave(Dice& dice) {
  Window window;
  const double w = dice.between(12, 17);
  for (int row = 0; row * w < height; ++row) {
    for (int column = 0; column * w < width; ++column) {
      if ((row + column) % 2 == 0) continue;
      std::string& path = dice.below(3) == 0 ? window.bright : window.faint;
      path += fmt::format("M{} {}h{}v{}a{} {} 0 0 1-{}-{}z", number(column * w), number(row * w), number(w), number(w),
                          number(w), number(w), number(w), number(w));
    }
  }
  return window;
}

using Pattern = Window (*)(Dice&);
constexpr std::array<Pattern, 12> patterns = {rays,         arches,  moon,  hills,   lattice, constellation,
                                              punched_card, rosette, steps, ripples, leaves,  weave};

std::string path_of(std::string_view path, std::string_view attributes) {
  return path.empty() ? std::string() : fmt::format("<path {} d=\"{}\"/>", attributes, path);
}

/// Two letters fill the window's width, wide scripts included.
double letter_size(const std::string& initials) {
  const std::size_t columns = display_width(initials);
  return columns <= 1 ? 40 : columns == 2 ? 32 : 25;
}

}  // namespace

std::string initials_of(const std::string& name) {
  std::vector<std::string_view> words;
  for (const std::string_view word : split(name, ' ')) {
    if (!word.empty()) words.push_back(word);
  }
  if (words.empty()) return {};
  std::string initials(first_letter(words.front()));
  if (words.size() > 1) initials += first_letter(words.back());
  return initials;
}

Monogram draw_monogram(const std::string& name, std::string_view seed) {
  const std::uint64_t print = fingerprint(seed);
  Monogram monogram{initials_of(name), static_cast<unsigned>(print % tints), {}};
  Dice dice(print / tints);
  const Window window = patterns[static_cast<std::size_t>(dice.below(static_cast<int>(patterns.size())))](dice);
  const double size = letter_size(monogram.initials);
  monogram.svg = fmt::format(
      "<svg class=\"monogram\" viewBox=\"0 0 {} {}\" preserveAspectRatio=\"xMidYMid slice\" fill=\"currentColor\" "
      "aria-hidden=\"true\" focusable=\"false\">{}{}{}<text x=\"40\" y=\"{}\" font-size=\"{}\" "
      "text-anchor=\"middle\">{}</text></svg>",
      number(width), number(height), path_of(window.faint, "fill-opacity=\".13\" fill-rule=\"evenodd\""),
      path_of(window.bright, "class=\"lit\" fill-opacity=\".2\" fill-rule=\"evenodd\""),
      path_of(window.lead, "fill=\"none\" stroke=\"currentColor\" stroke-opacity=\".22\""), number(55 + size * 0.34),
      number(size), escape_html(monogram.initials));
  return monogram;
}

}  // namespace herald::pictures
