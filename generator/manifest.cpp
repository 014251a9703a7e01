#include "generator/manifest.h"

#include "base/files.h"
#include "base/text.h"

namespace herald::generator {
namespace {

constexpr std::string_view heading = "herald manifest 1";

}  // namespace

Paths read_manifest(const std::filesystem::path& output) {
  const std::filesystem::path file = output / manifest_name;
  Paths paths;
  if (!std::filesystem::exists(file)) return paths;
  const std::string text = read_file(file);
  const std::vector<std::string_view> lines = split(text, '\n');
  if (lines.front() != heading) return paths;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (!lines[i].empty() && path_below(output, lines[i])) paths.emplace(lines[i]);
  }
  return paths;
}

void write_manifest(const std::filesystem::path& output, const Paths& paths) {
  std::string text(heading);
  text += '\n';
  for (const std::string& path : paths)
    text += path + '\n';
  write_if_changed(output / manifest_name, text);
}

}  // namespace herald::generator
