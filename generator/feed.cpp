// The site's feeds, as Atom (RFC 4287) and as JSON Feed, in each of its languages: what was told or announced last.

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "formats/feed_content.h"
#include "formats/json_feed.h"
#include "generator/plan.h"

namespace herald::generator {
namespace {

using site::Entry;

constexpr std::size_t most_entries = 50;

/// When an entry became news: when it was last changed, else when it was published. Events and talks of long ago are no
/// news.
std::optional<Date> news_date(const Entry& entry) {
  if (const auto updated = entry.date("updated")) return updated;
  return formats::publication_of(entry);
}

struct News {
  Date date;
  const Entry* entry = nullptr;
};

/// For readers of `language`: what is there in it is shown in it.
std::vector<News> newest(const site::Site& site, const std::string& language) {
  std::vector<News> news;
  for (const Entry* original : site.entries()) {
    const Entry& entry = original->in(language);
    if (const auto date = news_date(entry)) news.push_back({*date, &entry});
  }
  std::ranges::stable_sort(news, std::ranges::greater(), &News::date);
  news.resize(std::min(news.size(), most_entries));
  return news;
}

std::string atom_entry(const News& news, const std::string& base_url) {
  const std::string url = escape_html(base_url + news.entry->url());
  return fmt::format(
      "<entry xml:lang=\"{}\">\n<id>{}</id>\n<title>{}</title>\n<updated>{}</updated>\n"
      "<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n<category term=\"{}\"/>\n<summary>{}</summary>\n"
      "<content type=\"html\">{}</content>\n</entry>\n",
      escape_html(news.entry->language), url, escape_html(news.entry->title), to_timestamp(news.date), url,
      site::name_of(news.entry->kind), escape_html(news.entry->summary),
      escape_html(formats::with_absolute_links(news.entry->body.html, base_url)));
}

formats::FeedPlace place_of(const site::Settings& settings, const std::string& language, std::string_view url) {
  return {url_in(settings, language, url), home_url(settings, language)};
}

std::string render_feed(const Context& context, const std::string& language) {
  const site::Settings& settings = context.site.settings().in(language);
  const std::vector<News> news = newest(context.site, language);
  // A feed must say when it changed; one that holds nothing has not changed since the beginning of time.
  const std::string updated = to_timestamp(news.empty() ? Date{1970, 1, 1} : news.front().date);
  const formats::FeedPlace place = place_of(context.site.settings(), language, feed_url);
  const std::string home = escape_html(settings.base_url + place.home);
  std::string feed = fmt::format(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n"
      "<id>{}</id>\n<title>{}</title>\n<updated>{}</updated>\n<author><name>{}</name></author>\n"
      "<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n"
      "<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n",
      escape_html(language), home, escape_html(settings.title), updated,
      escape_html(settings.publisher.empty() ? settings.title : settings.publisher),
      escape_html(settings.base_url + place.url), home);
  const std::string& subtitle = settings.summary.empty() ? settings.tagline : settings.summary;
  if (!subtitle.empty()) feed += fmt::format("<subtitle>{}</subtitle>\n", escape_html(subtitle));
  for (const News& item : news)
    feed += atom_entry(item, settings.base_url);
  return feed + "</feed>\n";
}

std::string render_json_feed(const Context& context, const std::string& language) {
  const site::Settings& settings = context.site.settings();
  std::vector<const Entry*> entries;
  for (const News& news : newest(context.site, language))
    entries.push_back(news.entry);
  return formats::json_feed(settings.in(language), place_of(settings, language, json_feed_url), entries);
}

}  // namespace

void plan_feeds(const site::Site& site, Pages& pages) {
  plan_in_languages(site, feed_url, render_feed, pages);
  plan_in_languages(site, json_feed_url, render_json_feed, pages);
}

}  // namespace herald::generator
