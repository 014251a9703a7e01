#include "site/outlook.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace herald::site {
namespace {

using Files = std::unordered_set<std::string_view>;

Files public_files(const Site& site) {
  Files files;
  for (const Entry* entry : site.entries())
    files.insert(entry->file);
  return files;
}

std::string reason_to_appear(const Loaded& now, const Entry& entry) {
  const auto publish_on = entry.date("publish_on");
  if (publish_on && now.on < *publish_on) return "publish_on " + to_iso(*publish_on);
  const auto& left_out = now.site.left_out();
  const auto found = std::ranges::lower_bound(left_out, entry.file, {}, &LeftOut::file);
  return found == left_out.end() || found->file != entry.file ? std::string() : "today: " + found->reason;
}

}  // namespace

Outlook compare(const Loaded& now, const Loaded& then) {
  Outlook outlook;
  const Files public_now = public_files(now.site);
  for (const Entry* entry : then.site.entries()) {
    if (!public_now.contains(entry->file)) outlook.appears.push_back({entry->file, reason_to_appear(now, *entry)});
  }
  for (const LeftOut& out : then.site.left_out()) {
    if (public_now.contains(out.file)) outlook.vanishes.push_back({out.file, out.reason});
  }
  std::ranges::sort(outlook.appears, {}, &Outlook::Change::file);
  return outlook;
}

}  // namespace herald::site
