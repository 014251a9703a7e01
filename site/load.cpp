#include "site/load.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

#include "base/error.h"
#include "base/text.h"
#include "site/bodies.h"
#include "site/photos.h"
#include "site/publicity.h"
#include "site/read.h"
#include "site/resolve.h"

namespace herald::site {
namespace {

namespace fs = std::filesystem;

void require_site(const fs::path& root) {
  std::error_code unknown;  // a path that cannot be looked at is no site either
  if (!fs::is_directory(root, unknown)) throw Error("there is no folder '" + root.string() + "'");
  if (fs::exists(root / "herald.yml", unknown) || fs::is_directory(root / "content", unknown)) return;
  throw Error("'" + root.string() + "' is not a site: it has neither herald.yml nor content/; make one with " +
              "'herald init', or name one with --site");
}

/// An empty site is a mistake: publishing it would remove every page that was there.
Diagnostic no_entries() {
  return {{"content", 0, 0},
          Severity::error,
          "no-entries",
          "there is no entry below this folder",
          "write one with 'herald new page \"About\"', or run herald in the site's folder"};
}

/// Nothing is there: no entry, and none that has its own mistake.
bool is_empty(const Contents& contents, const Diagnostics& diagnostics) {
  return contents.entries.empty() && contents.unreadable.empty() &&
         std::ranges::none_of(diagnostics, [](const Diagnostic& diagnostic) {
           return diagnostic.severity == Severity::error && diagnostic.location.file.starts_with("content/");
         });
}

/// Files that belong to an entry which is not public stay as private as the entry: those in its folder, those that
/// share its name ("ada.jpg" beside "ada.md"), and those that it alone names.
std::vector<Attachment> public_attachments(const std::vector<std::string>& paths,
                                           const std::vector<LeftOut>& not_public,
                                           const std::set<std::string>& private_files, const fs::path& root) {
  std::vector<std::string> private_beginnings;
  for (const LeftOut& out : not_public) {
    const std::string_view ending = out.file.ends_with("/index.md") ? "index.md" : "md";
    private_beginnings.push_back(out.file.substr(0, out.file.size() - ending.size()));
  }
  std::vector<Attachment> attachments;
  for (const std::string& path : paths) {
    const std::string file = "content/" + path;
    const bool is_private =
        private_files.contains(path) ||
        std::ranges::any_of(private_beginnings, [&](const std::string& begin) { return file.starts_with(begin); });
    if (!is_private) attachments.push_back({path, root / file});
  }
  return attachments;
}

/// Whoever gave no consent to be exported is treated like somebody who has withdrawn, so that she is gone from every
/// list, line-up and link as well.
void withdraw_from_exports(const Contents& contents) {
  for (const auto& entry : contents.entries) {
    if (!consent_covers(*entry, "export")) entry->status = Status::withdrawn;
  }
}

}  // namespace

Loaded load(const LoadOptions& options) {
  require_site(options.root);
  Diagnostics diagnostics;
  Settings settings = read_settings(options.root, diagnostics);
  Contents contents = read_contents(options.root, diagnostics, {options.kept, options.cache});
  if (options.purpose == Purpose::open_data) withdraw_from_exports(contents);
  if (is_empty(contents, diagnostics)) diagnostics.push_back(no_entries());
  const std::vector<std::string> attachment_paths = std::move(contents.attachments);
  const Date on = options.on ? *options.on : today(settings.time_zone);
  Resolved resolved = resolve(settings, std::move(contents), on, options.drafts, diagnostics);
  std::vector<LeftOut> not_public = resolved.left_out;
  std::ranges::copy(resolved.unreadable, std::back_inserter(not_public));
  std::vector<Attachment> attachments =
      public_attachments(attachment_paths, not_public, resolved.private_files, options.root);
  render_bodies(resolved.entries, {not_public, attachments, settings, options.root, options.cache});
  look_at_photos(resolved.entries, attachments, options.root, options.cache, diagnostics);
  sort_diagnostics(diagnostics);
  Site site({.settings = std::move(settings),
             .entries = std::move(resolved.entries),
             .left_out = std::move(resolved.left_out),
             .attachments = std::move(attachments),
             .day = on});
  return {std::move(site), std::move(diagnostics), std::move(resolved.unpublished), on};
}

}  // namespace herald::site
