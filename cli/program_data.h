#pragma once
// Where the program's own data (themes) are.

#include <filesystem>

namespace herald::cli {

/// `../share/herald` beside the installed program, else the source tree that it was built from.
std::filesystem::path program_data();

}  // namespace herald::cli
