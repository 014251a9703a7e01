#pragma once
// Making, removing and replacing whole folders. All functions throw herald::Error with the path and the system's reason
// where they change something; all may be called from any thread.

#include <filesystem>

namespace herald {

/// Absolute, without "." and "..", and without a slash at the end: "public/" and "public" are the same place.
std::filesystem::path absolute_place(const std::filesystem::path& path);

/// Makes `folder` and those above it, as needed.
void make_folder(const std::filesystem::path& folder);

/// Removes `folder` with everything in it; it need not be there.
void remove_folder(const std::filesystem::path& folder);

/// The same, for what the next run removes if this one cannot: for destructors.
void try_remove_folder(const std::filesystem::path& folder) noexcept;

/// Puts the folder `made` where `place` is in one step; what stood there stands at `made` then. Where the file system
/// knows no such step there is nothing at `place` for a moment.
void exchange_folders(const std::filesystem::path& made, const std::filesystem::path& place);

/// Moves a file, over one that may be there. Both lie on one file system; folders are made as needed.
void move_file(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace herald
