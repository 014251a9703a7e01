#include "generator/plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "base/error.h"
#include "generator/one_sheet.h"

namespace herald::generator {
namespace {

constexpr std::string_view index_file = "index.html";

/// What a site's own static/ may replace, in each language.
bool is_replaceable(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return path == "robots.txt" || name == "404.html" || name == "opensearch.xml";
}

void drop_replaced(Pages& pages) {
  const auto is_same = [](const Page& a, const Page& b) { return a.path == b.path && is_replaceable(a.path); };
  // The sort was stable and assets were planned first, so the first of two is the site's own.
  pages.erase(std::ranges::unique(pages, is_same).begin(), pages.end());
}

void refuse_clashes(const Pages& pages) {
  for (std::size_t i = 1; i < pages.size(); ++i) {
    const std::string& path = pages[i].path;
    if (path == pages[i - 1].path) throw Error(fmt::format("two pages of the site have the same path '{}'", path));
  }
  for (const Page& page : pages) {
    const std::string as_folder = page.path + "/";
    const auto inside = std::ranges::lower_bound(pages, as_folder, {}, &Page::path);
    if (inside == pages.end() || !inside->path.starts_with(as_folder)) continue;
    throw Error(fmt::format("the site has a file '{}' where '{}' needs a folder", page.path, inside->path));
  }
}

}  // namespace

std::string path_of_url(std::string_view url) {
  std::string path(url.substr(url.starts_with('/') ? 1 : 0));
  if (path.empty() || path.ends_with('/')) path += index_file;
  return path;
}

std::string url_of_path(std::string_view path) {
  if (path == index_file) return "/";
  if (path.ends_with("/index.html")) path.remove_suffix(index_file.size());
  return "/" + std::string(path);
}

void plan_in_languages(const site::Site& site, std::string_view url,
                       const std::function<Draft(const Context&, const std::string& language)>& prepare, Pages& pages,
                       Listed listed) {
  for (const std::string& language : languages_of(site.settings())) {
    Page page{path_of_url(url_in(site.settings(), language, url)),
              [prepare, language](const Context& context) { return prepare(context, language); }};
    page.is_listed = listed == Listed::yes;
    if (page.is_listed) page.alternates = alternates_of(site.settings(), std::string(url));
    pages.push_back(std::move(page));
  }
}

Pages make_plan(const site::Site& site, const site::Theme& theme) {
  Pages pages;
  plan_assets(site, theme, pages);
  plan_photos(site, pages);
  plan_entries(site, pages);
  plan_one_sheets(site, theme, pages);
  plan_lists(site, pages);
  plan_taxonomies(site, pages);
  plan_role_map(site, theme, pages);
  plan_home(site, pages);
  plan_redirects(site, pages);
  plan_feeds(site, pages);
  plan_calendars_and_cards(site, pages);
  plan_share_cards(site, pages);
  plan_search_engine_files(site, pages);
  plan_offline_files(site, theme, pages);
  std::ranges::stable_sort(pages, {}, &Page::path);
  drop_replaced(pages);
  refuse_clashes(pages);
  return pages;
}

}  // namespace herald::generator
