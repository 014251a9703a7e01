// The site's Atom feed (RFC 4287): what was told or announced last.

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "generator/plan.h"

namespace herald::generator {
namespace {

using site::Entry;
using site::Kind;

constexpr std::size_t most_entries = 50;

/// When an entry became news: when it was last changed, else its own date where that is a date of publication. Events
/// and talks of long ago are no news.
std::optional<Date> news_date(const Entry& entry) {
  if (const auto updated = entry.date("updated")) return updated;
  switch (entry.kind) {
    case Kind::story:
      return entry.date("date");
    case Kind::opportunity:
      return entry.date("opens");
    case Kind::dataset:
      return entry.date("published");
    default:
      return std::nullopt;
  }
}

struct News {
  Date date;
  const Entry* entry = nullptr;
};

std::vector<News> newest(const site::Site& site) {
  std::vector<News> news;
  for (const Entry* entry : site.entries()) {
    if (const auto date = news_date(*entry)) news.push_back({*date, entry});
  }
  std::ranges::stable_sort(news, std::ranges::greater(), &News::date);
  news.resize(std::min(news.size(), most_entries));
  return news;
}

/// Feed readers show a body far from its site, so its links must name the site. In a rendered body a quotation mark
/// stands only around the values of attributes.
std::string with_absolute_links(std::string html, const std::string& base_url) {
  for (const std::string_view opening : {" href=\"/", " src=\"/"}) {
    for (std::size_t at = html.find(opening); at != std::string::npos; at = html.find(opening, at + 1)) {
      const std::size_t slash = at + opening.size() - 1;
      if (html.compare(slash, 2, "//") != 0) html.insert(slash, base_url);
    }
  }
  return html;
}

std::string atom_entry(const News& news, const std::string& base_url) {
  const std::string url = escape_html(base_url + news.entry->url());
  return fmt::format(
      "<entry xml:lang=\"{}\">\n<id>{}</id>\n<title>{}</title>\n<updated>{}</updated>\n"
      "<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n<category term=\"{}\"/>\n<summary>{}</summary>\n"
      "<content type=\"html\">{}</content>\n</entry>\n",
      escape_html(news.entry->language), url, escape_html(news.entry->title), to_timestamp(news.date), url,
      site::name_of(news.entry->kind), escape_html(news.entry->summary),
      escape_html(with_absolute_links(news.entry->body.html, base_url)));
}

std::string render_feed(const Context& context) {
  const site::Settings& settings = context.site.settings();
  const std::vector<News> news = newest(context.site);
  // A feed must say when it changed; one that holds nothing has not changed since the beginning of time.
  const std::string updated = to_timestamp(news.empty() ? Date{1970, 1, 1} : news.front().date);
  const std::string base = escape_html(settings.base_url);
  std::string feed = fmt::format(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n"
      "<id>{}/</id>\n<title>{}</title>\n<updated>{}</updated>\n<author><name>{}</name></author>\n"
      "<link rel=\"self\" type=\"application/atom+xml\" href=\"{}/feed.xml\"/>\n"
      "<link rel=\"alternate\" type=\"text/html\" href=\"{}/\"/>\n",
      escape_html(settings.language), base, escape_html(settings.title), updated,
      escape_html(settings.publisher.empty() ? settings.title : settings.publisher), base, base);
  const std::string& subtitle = settings.summary.empty() ? settings.tagline : settings.summary;
  if (!subtitle.empty()) feed += fmt::format("<subtitle>{}</subtitle>\n", escape_html(subtitle));
  for (const News& item : news)
    feed += atom_entry(item, settings.base_url);
  return feed + "</feed>\n";
}

}  // namespace

void plan_feeds(const site::Site&, Pages& pages) {
  pages.push_back({"feed.xml", render_feed, false, {}});
}

}  // namespace herald::generator
