#include "importer/commit.h"

#include <fmt/format.h>
#include <unistd.h>

#include <utility>
#include <vector>

#include "base/error.h"
#include "base/files.h"
#include "base/folders.h"
#include "base/parallel.h"
#include "base/text.h"

namespace herald::importer {
namespace {

namespace fs = std::filesystem;

/// A folder in .herald/ that is gone at the end of the scope. On the same file system as the site, so that its files
/// can be renamed into place.
class Aside {
 public:
  explicit Aside(const fs::path& root) : path_(root / ".herald" / fmt::format("import-{}", ::getpid())) {}
  ~Aside() { try_remove_folder(path_); }
  Aside(const Aside&) = delete;
  Aside& operator=(const Aside&) = delete;

  fs::path file(std::size_t index) const { return path_ / fmt::format("{}", index); }

 private:
  fs::path path_;
};

struct Step {
  fs::path place;
  const std::optional<std::string>* text = nullptr;  ///< nothing: the file is removed
  std::optional<std::string> before;                 ///< what stood there
};

void undo(const Step& step, const fs::path& root) {
  try {
    if (step.before) {
      write_if_changed(step.place, *step.before);
    } else {
      remove_file(step.place, root);
    }
  } catch (const Error&) {
    // The first failure is what the caller must hear of.
  }
}

}  // namespace

void commit(const fs::path& root, const Content::Changes& changes) {
  std::vector<Step> steps;
  for (const auto& [file, text] : changes) {
    const auto place = path_below(root, file);
    if (!place) throw Error(fmt::format("'{}' is no place below the site", file));
    steps.push_back({*place, &text, {}});
  }
  const Aside aside(root);
  parallel_for(steps.size(), [&](unsigned, std::size_t i) {
    if (fs::exists(fs::symlink_status(steps[i].place))) steps[i].before = read_file(steps[i].place);
    if (*steps[i].text) write_if_changed(aside.file(i), **steps[i].text);
  });
  std::size_t done = 0;
  try {
    for (; done < steps.size(); ++done) {
      const Step& step = steps[done];
      if (!*step.text) {
        remove_file(step.place, root);
      } else if (step.before != *step.text) {
        move_file(aside.file(done), step.place);
      }
    }
  } catch (const Error&) {
    while (done > 0)
      undo(steps[--done], root);
    throw;
  }
}

}  // namespace herald::importer
