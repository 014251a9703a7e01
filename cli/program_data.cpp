#include "cli/program_data.h"

#include <system_error>

namespace herald::cli {

std::filesystem::path program_data() {
  std::error_code error;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
  std::filesystem::path installed = program.parent_path().parent_path() / HERALD_INSTALLED_DATA;
  if (!error && std::filesystem::is_directory(installed / "themes", error)) return installed;
  return HERALD_SOURCE_FOLDER;
}

}  // namespace herald::cli
