#pragma once
// The fourth pass of loading: the pictures of public entries are looked at, so that whoever shows them knows how large
// they are, and an editor is told of one that is damaged before a reader sees it.

#include <filesystem>
#include <memory>
#include <vector>

#include "base/diagnostic.h"
#include "site/entry.h"
#include "site/site.h"

namespace herald::site {

/// Sets Entry::photo, Link::photo and Attachment::photo of every picture that can be shown. One that cannot is
/// reported where the entry names it, else for itself, and is taken out of `attachments`.
void look_at_photos(const std::vector<std::unique_ptr<Entry>>& entries, std::vector<Attachment>& attachments,
                    const std::filesystem::path& root, const std::filesystem::path& cache, Diagnostics& diagnostics);

}  // namespace herald::site
