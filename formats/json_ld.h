#pragma once
// Pages told to search engines in the words of https://schema.org, as JSON-LD 1.1. The texts may stand as they are
// inside <script type="application/ld+json">: whatever could end the script or begin a tag is written as an escape.

#include <span>
#include <string>

#include "site/site.h"

namespace herald::formats {

/// A step of the way from the home page to a page.
struct Crumb {
  std::string title;
  std::string url;  ///< on the site: "/people/"
};

/// The home page: the WebSite, and how to search it.
std::string json_ld_of_site(const site::Settings& settings);

/// Any other page: its BreadcrumbList.
std::string json_ld_of_page(std::span<const Crumb> crumbs, const site::Settings& settings);

/// An entry's page: the BreadcrumbList, and what the entry is (schema_org.h).
std::string json_ld_of_entry(const site::Entry& entry, const site::Site& site, std::span<const Crumb> crumbs);

}  // namespace herald::formats
