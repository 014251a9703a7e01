// What machines that look for pages ask a site for: sitemap, robots.txt, and the OpenSearch description.

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "generator/plan.h"

namespace herald::generator {
namespace {

// https://www.sitemaps.org/protocol.html#index
constexpr std::size_t most_in_sitemap = 50'000;
constexpr std::string_view namespace_of_sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

struct Address {
  std::string url;
  std::optional<Date> changed;
  std::vector<Alternate> alternates;
};
using Addresses = std::vector<Address>;

Addresses listed(const Pages& pages) {
  Addresses addresses;
  for (const Page& page : pages) {
    if (page.is_listed) addresses.push_back({url_of_path(page.path), page.changed, page.alternates});
  }
  std::ranges::sort(addresses, {}, &Address::url);
  return addresses;
}

std::string sitemap_of(std::span<const Address> addresses, const std::string& base_url) {
  // https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap
  constexpr std::string_view with_links = " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"";
  const auto has_languages = [](const Address& address) { return address.alternates.size() > 1; };
  std::string text =
      fmt::format("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"{}\"{}>\n", namespace_of_sitemaps,
                  std::ranges::any_of(addresses, has_languages) ? with_links : "");
  for (const Address& address : addresses) {
    text += fmt::format("<url><loc>{}</loc>", escape_html(base_url + address.url));
    if (address.changed) text += fmt::format("<lastmod>{}</lastmod>", to_iso(*address.changed));
    if (has_languages(address)) {
      for (const Alternate& alternate : address.alternates) {
        text += fmt::format("<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>", alternate.language,
                            escape_html(base_url + alternate.url));
      }
    }
    text += "</url>\n";
  }
  return text + "</urlset>\n";
}

std::string sitemap_index(std::size_t parts, const std::string& base_url) {
  std::string text =
      fmt::format("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"{}\">\n", namespace_of_sitemaps);
  for (std::size_t part = 1; part <= parts; ++part) {
    text += fmt::format("<sitemap><loc>{}/sitemap-{}.xml</loc></sitemap>\n", escape_html(base_url), part);
  }
  return text + "</sitemapindex>\n";
}

void plan_sitemap(const site::Site& site, Pages& pages) {
  const auto addresses = std::make_shared<const Addresses>(listed(pages));
  const std::string base_url = site.settings().base_url;
  const std::size_t parts = (addresses->size() + most_in_sitemap - 1) / most_in_sitemap;
  if (parts <= 1) {
    pages.push_back({"sitemap.xml", [=](const Context&) { return sitemap_of(*addresses, base_url); }, false, {}});
    return;
  }
  pages.push_back({"sitemap.xml", [=](const Context&) { return sitemap_index(parts, base_url); }, false, {}});
  for (std::size_t part = 0; part < parts; ++part) {
    const auto render = [=](const Context&) {
      const std::size_t first = part * most_in_sitemap;
      const std::size_t count = std::min(most_in_sitemap, addresses->size() - first);
      return sitemap_of(std::span(*addresses).subspan(first, count), base_url);
    };
    pages.push_back({fmt::format("sitemap-{}.xml", part + 1), render, false, {}});
  }
}

std::string render_robots(const Context& context) {
  return fmt::format("User-agent: *\nDisallow: /search\nDisallow: /api/\n\nSitemap: {}/sitemap.xml\n",
                     context.site.settings().base_url);
}

/// https://github.com/dewitt/opensearch, version 1.1 draft 6: ShortName has at most 16 characters.
std::string render_opensearch(const Context& context, const std::string& language) {
  const site::Settings& settings = context.site.settings().in(language);
  const std::string base = escape_html(settings.base_url);
  const std::string self = escape_html(settings.base_url + url_in(context.site.settings(), language, opensearch_url));
  const bool is_other = language != context.site.settings().language;
  const std::string in_language = is_other ? "&amp;lang=" + language : "";
  const std::string& summary = settings.summary.empty() ? settings.title : settings.summary;
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
      "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n"
      "<ShortName>{}</ShortName>\n<Description>{}</Description>\n<InputEncoding>UTF-8</InputEncoding>\n"
      "<Url type=\"text/html\" template=\"{}/search?q={{searchTerms}}{}\"/>\n"
      "<Url type=\"application/x-suggestions+json\" rel=\"suggestions\" "
      "template=\"{}/api/v1/suggest?format=opensearch&amp;q={{searchTerms}}{}\"/>\n"
      "<Url type=\"application/atom+xml\" template=\"{}/api/v1/search.atom?q={{searchTerms}}{}\"/>\n"
      "<Url type=\"application/opensearchdescription+xml\" rel=\"self\" template=\"{}\"/>\n"
      "</OpenSearchDescription>\n",
      escape_html(shorten(settings.title, 15)), escape_html(shorten(summary, 1000)), base, in_language, base,
      in_language, base, in_language, self);
}

}  // namespace

void plan_search_engine_files(const site::Site& site, Pages& pages) {
  pages.push_back({"robots.txt", render_robots, false, {}});
  plan_in_languages(site, opensearch_url, render_opensearch, pages);
  plan_sitemap(site, pages);
}

}  // namespace herald::generator
