#include "search/gazetteer.h"

#include "base/error.h"
#include "base/files.h"
#include "base/text.h"
#include "search/tokens.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <span>

namespace herald::search {
namespace {

namespace fs = std::filesystem;

constexpr double earth_radius_km = 6371.0088;
constexpr std::size_t columns = 8;

double radians(double degrees) {
  return degrees * std::numbers::pi / 180;
}

double parse_degrees(std::string_view text, double most, const fs::path& file, std::size_t line) {
  double degrees = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), degrees);
  if (error != std::errc() || stop != text.data() + text.size() || !(std::abs(degrees) <= most)) {
    throw Error(fmt::format("{}:{}: '{}' is no latitude or longitude in degrees", file.string(), line,
                            printable(shorten(text, 40))));
  }
  return degrees;
}

/// What people write for a country beside its name and its code.
std::string other_country_name(std::string_view code) {
  if (code == "GB") return "uk";
  if (code == "US") return "usa";
  return {};
}

std::string joined(std::span<const std::string> words) {
  return join(words, " ");
}

}  // namespace

double distance_km(const Coordinates& a, const Coordinates& b) {
  const double latitudes = std::sin(radians(b.latitude - a.latitude) / 2);
  const double longitudes = std::sin(radians(b.longitude - a.longitude) / 2);
  const double chord =
      latitudes * latitudes + std::cos(radians(a.latitude)) * std::cos(radians(b.latitude)) * longitudes * longitudes;
  return 2 * earth_radius_km * std::asin(std::min(1.0, std::sqrt(chord)));
}

Gazetteer Gazetteer::load(const fs::path& program_data, const fs::path& site) {
  Gazetteer gazetteer;
  for (const fs::path& file : {site / "gazetteer.tsv", program_data / "data" / "gazetteer.tsv"}) {
    if (fs::exists(file)) gazetteer.read(file);
  }
  return gazetteer;
}

void Gazetteer::read(const fs::path& file) {
  const std::string text = read_file(file);
  if (!is_valid_utf8(text)) throw Error(fmt::format("{}: the file is not valid UTF-8", file.string()));
  std::size_t number = 0;
  for (const std::string_view line : split(text, '\n')) {
    ++number;
    if (trim(line).empty() || line.starts_with('#') || line.starts_with("name\t")) continue;
    const std::vector<std::string_view> values = split(line, '\t');
    if (values.size() != columns) {
      throw Error(fmt::format("{}:{}: {} values instead of {}, separated by tabs", file.string(), number, values.size(),
                              columns));
    }
    Place place;
    place.at = {parse_degrees(values[5], 90, file, number), parse_degrees(values[6], 180, file, number)};
    place.name = values[0];
    for (const std::string& qualifier : {std::string(values[1]), std::string(values[2]), std::string(values[3]),
                                         std::string(values[4]), other_country_name(values[4])}) {
      if (std::string key = words_key(qualifier); !key.empty()) place.qualifiers.push_back(std::move(key));
    }
    by_name_[words_key(place.name)].push_back(static_cast<std::uint32_t>(places_.size()));
    places_.push_back(std::move(place));
  }
}

const Gazetteer::Place* Gazetteer::find_qualified(const std::string& name, const std::string& qualifier) const {
  const auto named = by_name_.find(name);
  if (named == by_name_.end()) return nullptr;
  for (const std::uint32_t number : named->second) {
    const Place& place = places_[number];
    if (qualifier.empty() || std::ranges::find(place.qualifiers, qualifier) != place.qualifiers.end()) return &place;
  }
  return nullptr;
}

std::optional<Coordinates> Gazetteer::find(std::string_view text) const {
  const std::vector<std::string> words = words_of(text);
  // The longest name first: "new york" is no "new" in York.
  for (std::size_t count = words.size(); count > 0; --count) {
    const std::string name = joined(std::span(words).first(count));
    if (const Place* place = find_qualified(name, joined(std::span(words).subspan(count)))) return place->at;
  }
  // "Leeds, West Yorkshire, UK": the parts between may be anything if the first and the last are known.
  const std::vector<std::string_view> parts = split(text, ',');
  if (parts.size() < 3) return std::nullopt;
  const Place* place = find_qualified(words_key(parts.front()), words_key(parts.back()));
  return place == nullptr ? std::nullopt : std::optional(place->at);
}

std::string Gazetteer::nearest_name(std::string_view text) const {
  const std::string wanted = words_key(text.substr(0, text.find(',')));
  constexpr std::size_t longest = 40;
  if (wanted.empty() || wanted.size() > longest) return {};
  const std::size_t most_edits = wanted.size() > 7 ? 2 : 1;
  // The larger place of two that are equally near: it has the lower number.
  std::uint32_t best = static_cast<std::uint32_t>(places_.size());
  std::size_t fewest = most_edits + 1;
  for (const auto& [name, numbers] : by_name_) {
    if (name.size() > wanted.size() + most_edits || wanted.size() > name.size() + most_edits) continue;
    const std::size_t edits = edit_distance(wanted, name, most_edits);
    if (edits > most_edits || edits > fewest || (edits == fewest && numbers.front() > best)) continue;
    fewest = edits;
    best = numbers.front();
  }
  return best == places_.size() ? std::string() : places_[best].name;
}

}  // namespace herald::search
