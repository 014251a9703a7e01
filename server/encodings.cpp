#include "server/encodings.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"

namespace herald::server {
namespace {

/// A weight in thousandths; nothing for what is no weight.
std::optional<int> parse_weight(std::string_view text) {
  if (text.empty() || (text[0] != '0' && text[0] != '1') || text.size() > 5) return std::nullopt;
  int weight = (text[0] - '0') * 1000;
  if (text.size() > 1 && text[1] != '.') return std::nullopt;
  int unit = 100;
  for (const char c : text.substr(std::min<std::size_t>(2, text.size()))) {
    if (c < '0' || c > '9') return std::nullopt;
    weight += (c - '0') * unit;
    unit /= 10;
  }
  return std::min(weight, 1000);
}

/// The weight that `list` gives to `coding`; nothing when it does not name it.
std::optional<int> weight_of(std::string_view list, std::string_view coding) {
  for (const std::string_view item : split(list, ',')) {
    const std::vector<std::string_view> parts = split(item, ';');
    if (!iequals_ascii(trim(parts[0]), coding)) continue;
    if (parts.size() == 1) return 1000;
    const std::string_view parameter = trim(parts[1]);
    if (parameter.starts_with("q=") || parameter.starts_with("Q="))
      return parse_weight(parameter.substr(2)).value_or(0);
    return 0;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Encoding> wanted_encodings(std::string_view accept_encoding) {
  struct Choice {
    Encoding encoding;
    int weight;
  };
  const int any = weight_of(accept_encoding, "*").value_or(0);
  std::vector<Choice> choices;
  for (const Encoding encoding : {Encoding::brotli, Encoding::gzip}) {
    const int weight = weight_of(accept_encoding, name_of(encoding)).value_or(any);
    if (weight > 0) choices.push_back({encoding, weight});
  }
  // Unnamed, identity is acceptable, but less than anything that was asked for.
  choices.push_back({Encoding::identity, weight_of(accept_encoding, "identity").value_or(0)});
  std::ranges::stable_sort(choices, std::ranges::greater(), &Choice::weight);
  std::vector<Encoding> result;
  for (const Choice& choice : choices)
    result.push_back(choice.encoding);
  return result;
}

std::string_view name_of(Encoding encoding) {
  static constexpr std::array<std::string_view, 3> names = {"br", "gzip", ""};
  return names[static_cast<std::size_t>(encoding)];
}

std::string_view ending_of(Encoding encoding) {
  static constexpr std::array<std::string_view, 3> endings = {".br", ".gz", ""};
  return endings[static_cast<std::size_t>(encoding)];
}

}  // namespace herald::server
