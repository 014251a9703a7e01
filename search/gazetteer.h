#pragma once
// Where places are. Read from the program's data/gazetteer.tsv and a site's own gazetteer.tsv; used while indexing, and
// to understand `place=Leeds&within=50mi`.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace herald::search {

struct Coordinates {
  double latitude = 0;   ///< degrees north
  double longitude = 0;  ///< degrees east
};

/// Along the surface of a sphere of the earth's mean radius; wrong by at most half a percent.
double distance_km(const Coordinates& a, const Coordinates& b);

/// Constant once loaded: any number of threads may ask.
class Gazetteer {
 public:
  /// Knows no place.
  Gazetteer() = default;

  /// Reads `program_data`/data/gazetteer.tsv and `site`/gazetteer.tsv, either of which may be absent. Throws Error that
  /// names the file and the line for one that cannot be understood.
  static Gazetteer load(const std::filesystem::path& program_data, const std::filesystem::path& site);

  /// The place that `text` means: a name ("Leeds"), one with its region or country in any form ("Arlington, VA",
  /// "cambridge-massachusetts"); of several the site's own, then the largest.
  std::optional<Coordinates> find(std::string_view text) const;

  /// A known name that resembles `text`; empty when there is none.
  std::string nearest_name(std::string_view text) const;

 private:
  struct Place {
    Coordinates at;
    std::string name;
    std::vector<std::string> qualifiers;  ///< folded: region, its code, country, its code
  };

  void read(const std::filesystem::path& file);
  const Place* find_qualified(const std::string& name, const std::string& qualifier) const;

  std::vector<Place> places_;  ///< the site's own first, then by size
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_name_;
};

}  // namespace herald::search
