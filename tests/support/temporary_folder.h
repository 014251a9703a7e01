#pragma once
// A fresh folder for each test, and short ways to put files into it.

#include <filesystem>
#include <string>
#include <string_view>

namespace herald::test {

/// A new empty folder that is removed with everything in it at the end of the scope.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Writes `text` to `folder`/`relative`, making folders as needed.
void write(const TemporaryFolder& folder, std::string_view relative, std::string_view text);

/// The whole content of `path`; fails the test when there is no such file.
std::string read(const std::filesystem::path& path);

/// The whole content of `folder`/`relative`; fails the test when there is no such file.
std::string read(const TemporaryFolder& folder, std::string_view relative);

}  // namespace herald::test
