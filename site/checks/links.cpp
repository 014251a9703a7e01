// Links, images and anchors that lead nowhere, in bodies and in the menu.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/files.h"
#include "base/text.h"
#include "site/checks/body_places.h"
#include "site/checks/family.h"

namespace herald::site::checks {
namespace {

namespace fs = std::filesystem;

using Ids = std::set<std::string, std::less<>>;

/// The public entry at "/people/ada-lovelace/"; null for lists and files.
const Entry* entry_at(const Site& site, std::string_view path) {
  const auto parts = split(path, '/');
  if (parts.size() != 4 || !parts[0].empty() || !parts[3].empty()) return nullptr;
  const auto kind = kind_from_folder(parts[1]);
  return kind ? site.find(*kind, parts[2]) : nullptr;
}

/// Every id="..." that stands in `html` or in a template; those with a variable in them cannot be known.
void add_ids(std::string_view html, Ids& ids) {
  constexpr std::string_view attribute = " id=\"";
  for (std::size_t at = html.find(attribute); at != std::string_view::npos; at = html.find(attribute, at)) {
    at += attribute.size();
    ids.emplace(html.substr(at, html.find('"', at) - at));
  }
}

/// Anchors that the theme's templates give to every page.
Ids theme_ids(const Context& context) {
  Ids ids;
  const fs::path theme = fs::path("themes") / context.site.settings().theme / "templates";
  for (const fs::path& folder : {context.root / "templates", context.root / theme, context.data / theme}) {
    for (const FoundFile& found : list_files(folder).files)
      add_ids(read_file(folder / found.path), ids);
  }
  return ids;
}

std::string hint_for_anchor(const Entry& target, const std::string& id) {
  constexpr std::size_t most_compared = 200;  // a hostile page has thousands
  std::vector<std::string_view> ids;
  for (const Heading& heading : target.body.headings) {
    if (ids.size() < most_compared) ids.push_back(heading.id);
  }
  const std::string near = nearest(id, ids);
  if (!near.empty()) return fmt::format("did you mean '#{}'?", near);
  if (ids.empty()) return "that page has no headings; leave out the part from '#' on";
  return fmt::format("its headings are: {}", shorten(fmt::format("#{}", fmt::join(ids, ", #")), 200));
}

class AnchorCheck {
 public:
  AnchorCheck(const Context& context, Diagnostics& diagnostics)
      : context_(context), diagnostics_(diagnostics), theme_ids_(theme_ids(context)) {}

  void check(const Entry& entry) {
    BodyPlaces places(context_.root, entry);
    for (const Link& link : entry.body.links)
      check(entry, link, places);
  }

 private:
  void check(const Entry& entry, const Link& link, BodyPlaces& places) {
    const std::string_view address = link.address;
    const std::size_t hash = address.find('#');
    if (hash == std::string_view::npos || hash + 1 == address.size()) return;
    const std::string id = percent_decoded(address.substr(hash + 1));
    const std::string_view path = address.substr(0, address.find_first_of("?#"));
    const Entry* target = path.empty() ? &entry : entry_at(context_.site, path);
    if (target == nullptr || id == "top" || theme_ids_.contains(id) || ids_of(*target).contains(id)) return;
    diagnostics_.push_back(
        error(places.find(link), "broken-anchor",
              fmt::format("{} has no heading '#{}'", target == &entry ? "this page" : target->file, shorten(id, 80)),
              hint_for_anchor(*target, id)));
  }

  /// Headings, footnotes, and what an editor wrote as HTML where the site allows that.
  const Ids& ids_of(const Entry& entry) {
    const auto [ids, is_new] = ids_of_.try_emplace(&entry);
    if (is_new) add_ids(entry.body.html, ids->second);
    return ids->second;
  }

  const Context& context_;
  Diagnostics& diagnostics_;
  Ids theme_ids_;
  std::unordered_map<const Entry*, Ids> ids_of_;
};

/// The language that a path begins with, if the site is in it besides its own; else empty.
std::string language_of(const Settings& settings, std::string_view path) {
  const auto found = std::ranges::find_if(settings.languages, [&](const std::string& language) {
    return path.starts_with(language_prefix(language) + "/");
  });
  return found == settings.languages.end() ? std::string() : *found;
}

bool leads_somewhere(const Context& context, const std::string& url) {
  const Site& site = context.site;
  std::string path = url.substr(0, url.find_first_of("?#"));
  std::string with_slash = path.ends_with('/') ? path : path + "/";
  if (const std::string language = language_of(site.settings(), with_slash); !language.empty()) {
    const std::size_t prefix = language_prefix(language).size();
    path = path.substr(std::min(prefix, path.size() - 1));
    with_slash = with_slash.substr(prefix);
    const Entry* entry = entry_at(site, with_slash);
    if (entry != nullptr && entry->in(language).language != language) return false;
  }
  if (path == "/" || path == "/search" || path == "/feed.xml" || path == "/feed.json" ||
      entry_at(site, with_slash) != nullptr) {
    return true;
  }
  if (path == "/events/calendar.ics" || path == "/opportunities/calendar.ics") return true;
  if (site.settings().publishes_open_data && path.starts_with("/open-data/")) return true;
  const auto parts = split(path, '/');
  if (parts.size() > 1 && (parts.size() == 2 || parts[2].empty()) && kind_from_folder(parts[1])) return true;
  for (const Taxonomy& taxonomy : site.settings().taxonomies) {
    const std::string folder = "/" + taxonomy.folder() + "/";
    if (with_slash == folder) return true;
    if (with_slash.starts_with(folder) && taxonomy.find(split(with_slash, '/')[2]) != nullptr) return true;
  }
  for (const Attachment& attachment : site.attachments()) {
    if (path == "/" + attachment.path) return true;
  }
  for (const Entry* entry : site.entries()) {
    for (const Node& alias : entry->list("aliases")) {
      if (alias.text == path || alias.text + "/" == with_slash) return true;
    }
  }
  std::error_code ignored;
  return path.size() > 1 && fs::is_regular_file(context.root / "static" / path.substr(1), ignored);
}

}  // namespace

void check_links(const Context& context, const Entry& entry, Diagnostics& diagnostics) {
  BodyPlaces places(context.root, entry);
  for (const Link& link : entry.body.links) {
    if (!link.is_broken) continue;
    const bool is_image = link.type == Link::Type::image;
    const Location location = places.find(link);
    if (link.target.empty()) {
      diagnostics.push_back(
          warning(location, "empty-link", "a link without a target", "put an address between the brackets"));
      continue;
    }
    diagnostics.push_back(
        error(location, is_image ? "missing-image" : "broken-link",
              fmt::format("there is no {} '{}'", is_image ? "image" : "page", shorten(link.target, 80)),
              is_image ? "put the file beside the entry, or mend the name"
                       : "write the path from this file to the other's .md file"));
  }
}

void check_anchors(const Context& context, Diagnostics& diagnostics) {
  AnchorCheck anchors(context, diagnostics);
  for (const Entry* entry : context.site.entries())
    anchors.check(*entry);
  for (const Entry* translation : context.site.translations())
    anchors.check(*translation);
}

void check_settings(const Context& context, Diagnostics& diagnostics) {
  const Settings& settings = context.site.settings();
  std::vector<MenuItem> items = menu_items(settings);
  for (const Settings& translation : settings.translations)
    std::ranges::copy(menu_items(translation), std::back_inserter(items));
  for (const MenuItem& item : items) {
    if (leads_somewhere(context, item.url)) continue;
    diagnostics.push_back(error(place_in_settings(context, "menu:", item.url), "broken-link",
                                fmt::format("the menu's '{}' leads to '{}', where there is no page",
                                            shorten(item.title, 60), shorten(item.url, 80)),
                                "mend its 'url', or take it out of the menu"));
  }
}

}  // namespace herald::site::checks
