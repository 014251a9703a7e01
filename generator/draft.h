#pragma once
// A file of the site before it is made: all that goes into it, told apart by a fingerprint from what went into it the
// last time. Preparing a draft is cheap; making the file of it is what an incremental build saves.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "generator/renderer.h"
#include "generator/view.h"

namespace herald::generator {

struct Draft {
  /// Text that is there already: a feed.
  Draft(std::string text);  // NOLINT(google-explicit-constructor): a plan may just return its text
  Draft(std::optional<std::uint64_t> print, std::function<std::string(const Renderer&)> how);

  /// Drafts of one path that agree here make the same bytes, with one theme and one version of the program. Nothing
  /// when only making the file can tell.
  std::optional<std::uint64_t> fingerprint;
  std::function<std::string(const Renderer&)> make;
};

/// base.tpl with `content` ("person.tpl") in it.
Draft page_draft(std::string content, View view);
/// A template by itself.
Draft bare_draft(std::string name, View view);
/// A copy of the file `source`, told apart by what the file system says of it.
Draft file_draft(const std::filesystem::path& source);

}  // namespace herald::generator
