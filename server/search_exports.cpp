#include "server/search_exports.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/csv.h"
#include "base/date.h"
#include "base/text.h"
#include "server/search_links.h"
#include "server/showing.h"

namespace herald::server {
namespace {

/// "/search?q=…" -> "/api/v1/search.csv?q=…", without paging.
std::string export_url(search::Request request, std::string_view ending) {
  const search::Request defaults;
  request.page = defaults.page;
  request.per_page = defaults.per_page;
  constexpr std::string_view page = "/search";
  return fmt::format("/api/v1/search{}{}", ending, search_url(request).substr(page.size()));
}

/// When a result became news: its own date, or that of its newest evidence that is shown. ISO 8601; empty if unknown.
std::string news_date(const search::Result& result) {
  std::string newest = result.date;
  for (const search::Evidence& evidence : result.evidence)
    newest = std::max(newest, evidence.date);
  return newest;
}

std::string timestamp(const std::string& date) {
  return to_timestamp(parse_date(date).value_or(Date{1970, 1, 1}));
}

std::string words_of(const search::Evidence& evidence, const generator::Wording& wording) {
  std::string words = evidence.title;
  if (!evidence.event.empty() && evidence.event != evidence.title) words += ", " + evidence.event;
  if (!evidence.part.empty()) words += fmt::format(" ({})", generator::label_of(wording, "part", evidence.part));
  if (!evidence.date.empty()) words += ", " + evidence.date;
  return words;
}

std::vector<std::string> evidence_words(const search::Result& result, const generator::Wording& wording) {
  std::vector<std::string> words;
  for (const search::Evidence& evidence : result.evidence)
    words.push_back(words_of(evidence, wording));
  return words;
}

std::string atom_content(const search::Result& result, const generator::Wording& wording) {
  std::string html = fmt::format("<p>{}</p>", escape_html(result.summary));
  if (result.evidence.empty()) return html;
  html += "<ul>";
  for (const std::string& words : evidence_words(result, wording))
    html += fmt::format("<li>{}</li>", escape_html(words));
  return html + "</ul>";
}

std::string atom_entry(const search::Result& result, const Showing& showing) {
  const std::string& base_url = showing.settings.base_url;
  const std::string url = escape_html(base_url + result.url);
  return fmt::format(
      "<entry>\n<id>{}</id>\n<title>{}</title>\n<updated>{}</updated>\n"
      "<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n<category term=\"{}\"/>\n<summary>{}</summary>\n"
      "<content type=\"html\">{}</content>\n</entry>\n",
      url, escape_html(result.title), timestamp(news_date(result)), url, site::name_of(result.kind),
      escape_html(result.summary), escape_html(atom_content(result, showing.wording)));
}

/// For whoever reads the feed, and for programs.
std::string atom_notice(const search::Reach& reach, const site::Translations& words) {
  if (reach.lost_shards == 0) return {};
  return fmt::format("<subtitle>{}</subtitle>\n<category term=\"incomplete\"/>\n",
                     escape_html(words.text("search.incomplete")));
}

std::string atom_head(const Release& release, const search::Request& request, const std::string& updated) {
  const site::Settings& settings = release.settings.in(request.language);
  const site::Translations& words = release.chrome.words(settings.language);
  const std::string self = escape_html(settings.base_url + atom_url(request));
  const std::string what = request.text.empty() ? std::string(words.text("search.title")) : request.text;
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n"
      "<id>{}</id>\n<title>{} · {}</title>\n<updated>{}</updated>\n<author><name>{}</name></author>\n"
      "<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n"
      "<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n",
      escape_html(settings.language), self, escape_html(what), escape_html(settings.title), updated,
      escape_html(settings.publisher.empty() ? settings.title : settings.publisher), self,
      escape_html(settings.base_url + search_url(request)));
}

/// What a feed or a table is about, however its request was paged.
search::Request whole(search::Request request) {
  request.facets.clear();
  request.page = 1;
  request.per_page = search::most_per_page;
  return request;
}

std::string csv_row(std::size_t rank, const search::Result& result, const Showing& showing) {
  const std::array row = {std::to_string(rank),
                          std::string(site::name_of(result.kind)),
                          result.slug,
                          result.title,
                          showing.settings.base_url + result.url,
                          result.summary,
                          result.date,
                          fmt::format("{:.3f}", result.score),
                          join(evidence_words(result, showing.wording), "; ")};
  return csv_line(row);
}

}  // namespace

std::string atom_url(const search::Request& request) {
  return export_url(request, ".atom");
}

std::string csv_url(const search::Request& request) {
  return export_url(request, ".csv");
}

Export search_atom(const Release& release, const search::Request& request) {
  const search::Answer answer = release.searcher->search(whole(request));
  std::vector<search::Result> results = answer.results;
  results.resize(std::min(results.size(), most_in_feed));
  std::ranges::stable_sort(results, std::ranges::greater(), news_date);
  search::Request page = request;
  page.per_page = search::Request().per_page;
  const std::string newest = results.empty() ? std::string() : news_date(results.front());
  const Showing showing = showing_in(release, request.language);
  std::string feed = atom_head(release, page, timestamp(newest)) + atom_notice(answer, showing.wording.words);
  for (const search::Result& result : results)
    feed += atom_entry(result, showing);
  return {feed + "</feed>\n", answer};
}

Export search_csv(const Release& release, const search::Request& request) {
  static const std::array<std::string, 9> columns = {"rank",    "kind", "slug",  "title",   "url",
                                                     "summary", "date", "score", "evidence"};
  const Showing showing = showing_in(release, request.language);
  Export table{csv_line(columns), {}};
  search::Request page = whole(request);
  std::size_t rank = 0;
  for (; page.page * page.per_page <= most_in_csv; ++page.page) {
    const search::Answer answer = release.searcher->search(page);
    if (answer.lost_shards >= table.reach.lost_shards) table.reach = answer;
    for (const search::Result& result : answer.results)
      table.text += csv_row(++rank, result, showing);
    if (rank >= answer.total || answer.results.empty()) break;
  }
  return table;
}

}  // namespace herald::server
