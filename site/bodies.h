#pragma once
// The third pass of loading: every public entry's Markdown becomes HTML and plain text, in parallel, with its links
// led to the entries' pages.

#include <filesystem>
#include <memory>
#include <vector>

#include "site/entry.h"
#include "site/settings.h"
#include "site/site.h"

namespace herald::site {

/// What the bodies are rendered among.
struct BodySurroundings {
  const std::vector<LeftOut>& left_out;
  const std::vector<Attachment>& attachments;
  const Settings& settings;
  const std::filesystem::path& root;
  const std::filesystem::path& cache;  ///< see LoadOptions
};

/// Renders the body of each of `entries` and empties its source. A link that leads to an entry of `left_out` is
/// shown as its text; one that leads nowhere too, and is marked broken in Body::links. Fills in missing summaries
/// and languages.
void render_bodies(const std::vector<std::unique_ptr<Entry>>& entries, const BodySurroundings& around);

}  // namespace herald::site
