#include "generator/chrome.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/files.h"
#include "base/hash.h"
#include "base/text.h"
#include "generator/wording.h"

namespace herald::generator {
namespace {

constexpr std::string_view asset_folder = "assets/";

/// Of files and pages that are there in every language, those that are no list.
constexpr std::array one_for_each_language = {std::string_view("/"), feed_url,    json_feed_url, opensearch_url,
                                              not_found_url,         offline_url, role_map_url};
/// Made on request, in the language that `lang` names.
constexpr std::array on_request = {std::string_view("/search"), std::string_view("/shortlist")};

std::string fingerprint_of_assets(const site::Theme& theme) {
  std::vector<std::pair<std::string, std::string>> prints;
  for (const site::Asset& asset : theme.assets) {
    if (!asset.path.starts_with(asset_folder)) continue;
    prints.emplace_back(asset.path, to_hex(fingerprint(read_file(asset.source))));
  }
  std::ranges::sort(prints);
  std::string all;
  for (const auto& [path, print] : prints)
    all.append(path).append(1, '\0').append(print).append(1, '\n');
  return to_hex(fingerprint(all)).substr(0, 8);
}

std::shared_ptr<const Words> words_of(const site::Translations& translations) {
  auto words = std::make_shared<Words>();
  for (const auto& [key, text] : translations.all()) {
    std::string name = "T_";
    for (const char c : key) {
      const bool is_lower = c >= 'a' && c <= 'z';
      name += c == '.' || c == '-' ? '_' : is_lower ? static_cast<char>(c - 'a' + 'A') : c;
    }
    words->insert_or_assign(std::move(name), text);
  }
  return words;
}

std::string open_graph_type(const PageHead& head) {
  if (head.page_class == "person") return "profile";
  return head.page_class == "story" ? "article" : "website";
}

/// "Ada Lovelace · Herald"; the home page: "Herald · Women who lead".
// Tabs and search engines show no more of a title; its page's heading has all of it.
constexpr std::size_t longest_title = 70;

/// The page's title and the site's, or as much of the first as there is room for.
std::string title_for_window(const site::Settings& settings, const PageHead& head) {
  const bool is_own = !head.title.empty() && head.title != settings.title;
  const std::string& first = is_own ? head.title : settings.title;
  const std::string& second = is_own ? settings.title : settings.tagline;
  const std::string both = second.empty() ? first : first + " · " + second;
  const auto fits = [](const std::string& title) { return shorten(title, longest_title) == title; };
  if (fits(both)) return both;
  return fits(first) ? first : shorten(first, longest_title - 1);  // the ellipsis is one more
}

void add_breadcrumbs(View& view, std::span<const formats::Crumb> crumbs) {
  if (crumbs.empty()) return view.hide("BREADCRUMBS");
  for (const formats::Crumb& crumb : crumbs.first(crumbs.size() - 1))
    add_link(view, "BREADCRUMBS", {crumb.title, crumb.url, {}});
  add_link(view, "BREADCRUMBS", {crumbs.back().title, "", {}});
}

void set_site(View& view, const site::Settings& settings) {
  view.set("SITE_TITLE", settings.title);
  view.set("SITE_TAGLINE", settings.tagline);
  view.set("SITE_SUMMARY", settings.summary);
  view.set("SITE_URL", settings.base_url);
  view.set("PUBLISHER", settings.publisher);
  view.set("QUERY", "");
}

}  // namespace

std::vector<std::string> languages_of(const site::Settings& settings) {
  std::vector<std::string> languages = {settings.language};
  languages.insert(languages.end(), settings.languages.begin(), settings.languages.end());
  return languages;
}

std::string home_url(const site::Settings& settings, std::string_view language) {
  const bool is_other = std::ranges::find(settings.languages, language) != settings.languages.end();
  return is_other ? site::language_prefix(language) + "/" : "/";
}

std::string url_in(const site::Settings& settings, std::string_view language, std::string_view url) {
  const auto begins = [&](std::string_view folder) {
    return url.size() > folder.size() + 1 && url.front() == '/' && url[folder.size() + 1] == '/' &&
           url.substr(1).starts_with(folder);
  };
  const bool is_list = std::ranges::any_of(site::kinds(), [&](const site::KindSchema& schema) {
    return begins(schema.folder) &&
           (url.size() == schema.folder.size() + 2 || url.find("/page/") != std::string_view::npos);
  });
  const bool is_taxonomy = std::ranges::any_of(
      settings.taxonomies, [&](const site::Taxonomy& taxonomy) { return begins(taxonomy.folder()); });
  const bool is_calendar = url == "/events/calendar.ics" || url == "/opportunities/calendar.ics";
  const bool is_one = std::ranges::find(one_for_each_language, url) != one_for_each_language.end();
  std::string home = home_url(settings, language);
  if (is_list || is_taxonomy || is_calendar || is_one) return home.append(url.substr(1));
  const bool is_made = std::ranges::find(on_request, url) != on_request.end();
  return is_made && home != "/" ? fmt::format("{}?lang={}", url, language) : std::string(url);
}

std::vector<Alternate> alternates_of(const site::Settings& settings, const std::string& url) {
  std::vector<Alternate> alternates;
  for (const std::string& language : languages_of(settings))
    alternates.push_back({language, url_in(settings, language, url)});
  return alternates;
}

std::vector<Alternate> alternates_of(const site::Entry& entry) {
  std::vector<Alternate> alternates = {{entry.root().language, entry.root().url()}};
  for (const site::Entry* translation : entry.root().translations)
    alternates.push_back({translation->language, translation->url()});
  return alternates;
}

std::string list_url(site::Kind kind) {
  return fmt::format("/{}/", site::schema_of(kind).folder);
}

bool can_work_offline(const site::Theme& theme) {
  return theme.templates.contains("offline.tpl") &&
         std::ranges::any_of(theme.assets, [](const site::Asset& asset) { return "/" + asset.path == offline_script; });
}

Chrome::Chrome(const site::Settings& settings, const site::Theme& theme)
    : settings_(settings),
      theme_(theme),
      asset_version_(fingerprint_of_assets(theme)),
      works_offline_(settings.works_offline && can_work_offline(theme)) {
  for (const auto& [_, translations] : theme.translations)
    words_[&translations] = words_of(translations);
}

const site::Translations& Chrome::words(const std::string& language) const {
  return theme_.translations_for(language);
}

std::vector<formats::Crumb> Chrome::crumbs(const PageHead& head) const {
  const std::string& language = head.language.empty() ? settings_.language : head.language;
  const std::string home = home_url(settings_, language);
  if (head.url == home) return {};
  std::vector<formats::Crumb> crumbs = {{std::string(words(language).text("home.title")), home}};
  for (const site::MenuItem& parent : head.parents)
    crumbs.push_back({parent.title, parent.url});
  crumbs.push_back({head.title, head.url});
  return crumbs;
}

void Chrome::add_menu(View& view, const PageHead& head) const {
  const site::Settings& here = settings_.in(head.language);
  for (const site::MenuItem& item : here.footer_menu)
    add_link(view, "FOOTER_MENU", {item.title, url_in(settings_, head.language, item.url), {}});
  std::vector<site::MenuItem> menu = here.menu;
  if (menu.empty()) {
    const Wording wording{words(head.language), head.language};
    for (const site::Kind kind : menu_kinds)
      menu.push_back({plural_label(wording, kind), list_url(kind)});
  }
  const std::string home = home_url(settings_, head.language);
  for (const site::MenuItem& item : menu) {
    const std::string url = url_in(settings_, head.language, item.url);
    View& link = add_link(view, "MENU", {item.title, url, {}});
    const bool is_current = url == home ? head.url == home : head.url.starts_with(url);
    if (is_current) link.show("CURRENT");
  }
}

/// LANGUAGES for readers, ALTERNATES for search engines, if they may show the page.
void Chrome::add_languages(View& view, const PageHead& head) const {
  view.set("HOME_URL", home_url(settings_, head.language));
  view.set("SEARCH_LANGUAGE", home_url(settings_, head.language) == "/" ? "" : head.language);
  view.set("DEFAULT_URL", "");
  const auto here = [&](std::string_view url) { return url_in(settings_, head.language, url); };
  view.set("FEED_URL", here(feed_url));
  view.set("JSON_FEED_URL", here(json_feed_url));
  view.set("OPENSEARCH_URL", here(opensearch_url));
  view.set("KEPT_URL", here("/shortlist"));
  if (head.alternates.size() < 2) return;
  for (const Alternate& alternate : head.alternates) {
    View& link =
        add_link(view, "LANGUAGES", {language_name(alternate.language, alternate.language), alternate.url, {}});
    link.set("LANGUAGE", alternate.language);
    if (alternate.language == head.language) link.show("CURRENT_LANGUAGE");
    if (head.indexing == Indexing::refused) continue;
    View& same = view.add("ALTERNATES");
    same.set("LANGUAGE", alternate.language);
    same.set("URL", settings_.base_url + alternate.url);
  }
  if (head.indexing == Indexing::allowed) view.set("DEFAULT_URL", settings_.base_url + head.alternates.front().url);
}

View Chrome::page_view(const PageHead& asked) const {
  PageHead head = asked;
  if (head.language.empty()) head.language = settings_.language;
  if (head.title.empty()) head.title = settings_.in(head.language).title;
  const Wording wording{words(head.language), head.language};

  View view;
  if (const auto found = words_.find(&wording.words); found != words_.end()) view.set_words(found->second);
  const site::Settings& here = settings_.in(head.language);
  set_site(view, here);
  add_languages(view, head);
  view.set("ASSET_VERSION", asset_version_);
  view.set("OFFLINE_WORKER", works_offline_ ? std::string(service_worker_url) : "");
  view.set("LANG", head.language);
  view.set("DIRECTION", direction_of(head.language));
  view.set("TITLE", head.title);
  view.set("SUMMARY", head.description);
  view.set("PAGE_TITLE", title_for_window(here, head));
  view.set("DESCRIPTION", shorten(head.description.empty() ? here.summary : head.description, 200));
  view.set("URL", head.url);
  view.set("CANONICAL", settings_.base_url + head.url);
  view.set("KIND", head.kind ? std::string(site::name_of(*head.kind)) : "");
  view.set("KIND_LABEL", head.kind ? kind_label(wording, *head.kind) : "");
  view.set("PAGE_CLASS", head.page_class);
  view.set("OG_TYPE", open_graph_type(head));
  if (head.indexing == Indexing::refused) view.show("NOINDEX");
  add_menu(view, head);
  const std::vector<formats::Crumb> way = crumbs(head);
  add_breadcrumbs(view, way);
  const bool is_known = head.indexing == Indexing::allowed;
  if (!head.json_ld.empty()) {
    view.set_html("JSON_LD", head.json_ld);
  } else {
    view.set_html("JSON_LD", way.empty() || !is_known ? "" : formats::json_ld_of_page(way, settings_));
  }
  return view;
}

}  // namespace herald::generator
