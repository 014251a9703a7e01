#include "generator/manifest.h"

#include "base/files.h"
#include "base/text.h"

namespace herald::generator {
namespace {

constexpr std::string_view heading = "herald manifest 1";

/// As path_below() has it, and quick for the paths of every site.
bool leads_below(std::string_view path, const std::filesystem::path& output) {
  const bool is_plain = path.front() != '/' && path.find_first_of(std::string_view("\\\0", 2)) == std::string::npos &&
                        path.find("..") == std::string::npos;
  return is_plain || path_below(output, path).has_value();
}

}  // namespace

Paths read_manifest(const std::filesystem::path& output) {
  const std::filesystem::path file = output / manifest_name;
  Paths paths;
  if (!std::filesystem::exists(file)) return paths;
  const std::string text = read_file(file);
  const std::vector<std::string_view> lines = split(text, '\n');
  if (lines.front() != heading) return paths;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    // The file is sorted, so each belongs at the end.
    if (!lines[i].empty() && leads_below(lines[i], output)) paths.emplace_hint(paths.end(), lines[i]);
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
