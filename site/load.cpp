#include "site/load.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/error.h"
#include "base/text.h"
#include "site/bodies.h"
#include "site/read.h"
#include "site/resolve.h"

namespace herald::site {
namespace {

namespace fs = std::filesystem;

void require_site(const fs::path& root) {
  if (!fs::is_directory(root)) throw Error("there is no folder '" + root.string() + "'");
  if (fs::exists(root / "herald.yml") || fs::is_directory(root / "content")) return;
  throw Error("'" + root.string() + "' is not a site: it has neither herald.yml nor content/; make one with " +
              "'herald init', or name one with --site");
}

/// Files in the folder of an entry that is not public stay as private as the entry.
std::vector<Attachment> public_attachments(const std::vector<std::string>& paths, const std::vector<LeftOut>& left_out,
                                           const fs::path& root) {
  std::set<std::string> hidden_folders;
  for (const LeftOut& out : left_out) {
    const fs::path file(out.file);
    if (file.filename() == "index.md") hidden_folders.insert(file.parent_path().generic_string() + "/");
  }
  std::vector<Attachment> attachments;
  for (const std::string& path : paths) {
    const std::string file = "content/" + path;
    const bool is_hidden =
        std::ranges::any_of(hidden_folders, [&](const std::string& folder) { return file.starts_with(folder); });
    if (!is_hidden) attachments.push_back({path, root / file});
  }
  return attachments;
}

}  // namespace

Loaded load(const LoadOptions& options) {
  require_site(options.root);
  Diagnostics diagnostics;
  Settings settings = read_settings(options.root, diagnostics);
  Contents contents = read_contents(options.root, diagnostics, options.kept);
  const std::vector<std::string> attachment_paths = std::move(contents.attachments);
  const Date on = options.on ? *options.on : today(settings.time_zone);
  Resolved resolved = resolve(settings, std::move(contents), on, options.drafts, diagnostics);
  std::vector<Attachment> attachments = public_attachments(attachment_paths, resolved.left_out, options.root);
  render_bodies(resolved.entries, {resolved.left_out, attachments, settings, options.root, options.cache});
  sort_diagnostics(diagnostics);
  return {Site(std::move(settings), std::move(resolved.entries), std::move(resolved.left_out), std::move(attachments)),
          std::move(diagnostics), std::move(resolved.unpublished), on};
}

}  // namespace herald::site
