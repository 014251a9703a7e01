#include "search/shard_places.h"

#include "base/error.h"
#include "base/files.h"
#include "search/index_folder.h"

#include <fmt/format.h>

#include <charconv>
#include <sstream>
#include <string_view>
#include <system_error>

namespace herald::search {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(std::string_view text) {
  throw Error(
      fmt::format("'{}' does not name a shard; write host:port, such as search1.example.org:7000, or local", text));
}

ShardPlace parse(std::string_view text) {
  if (text == "local") return {};
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos || colon == 0) refuse(text);
  std::string_view host = text.substr(0, colon);
  const std::string_view port = text.substr(colon + 1);
  if (host.starts_with('[') && host.ends_with(']')) {
    host = host.substr(1, host.size() - 2);
  } else if (host.find(':') != std::string_view::npos) {
    refuse(text);
  }
  ShardPlace place{std::string(host), 0};
  const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), place.port);
  const bool is_port = error == std::errc() && end == port.data() + port.size() && place.port > 0 && place.port < 65536;
  if (!is_port || host.empty()) refuse(text);
  return place;
}

std::vector<std::string> lines_of(const fs::path& file) {
  std::vector<std::string> lines;
  std::error_code error;
  if (!fs::exists(file, error)) return lines;
  std::istringstream text(read_file(file));
  for (std::string line; std::getline(text, line);) {
    const std::size_t begin = line.find_first_not_of(" \t\r");
    if (begin == std::string::npos || line[begin] == '#') continue;
    lines.push_back(line.substr(begin, line.find_last_not_of(" \t\r") + 1 - begin));
  }
  return lines;
}

}  // namespace

std::vector<ShardPlace> find_shards(const fs::path& folder, const std::vector<std::string>& named) {
  std::vector<ShardPlace> places;
  for (const std::string& text : named.empty() ? lines_of(folder / shards_name) : named)
    places.push_back(parse(text));
  return places;
}

}  // namespace herald::search
