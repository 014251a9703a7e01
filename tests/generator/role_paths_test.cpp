#include "generator/role_paths.h"

#include <doctest/doctest.h>

#include "tests/generator/support/small_site.h"

namespace herald::generator {
namespace {

using test::TemporaryFolder;

std::vector<std::string> slugs(const std::vector<const site::Entry*>& roles) {
  std::vector<std::string> slugs;
  for (const site::Entry* role : roles)
    slugs.push_back(role->slug);
  return slugs;
}

using Slugs = std::vector<std::string>;

void write_roles(const TemporaryFolder& folder) {
  test::copy_golden_site(folder);
  test::write(folder, "site/content/roles/clerk.md", "---\ntitle: Clerk\nleads_to: [developer]\n---\n");
  test::write(folder, "site/content/roles/developer.md",
              "---\ntitle: Developer\nleads_from: [developer]\nleads_to: [cto]\nfamily: technical\n---\n");
  test::write(folder, "site/content/roles/cto.md", "---\ntitle: CTO\nleads_from: [clerk, developer]\n---\n");
  test::write(folder, "site/content/roles/tester.md", "---\ntitle: Tester\n---\n");
}

site::Site load(const TemporaryFolder& folder) {
  return site::load({.root = folder.path() / "site", .on = Date{2026, 11, 23}}).site;
}

TEST_CASE("a path is known from either end, once, and no role leads to itself") {
  const TemporaryFolder folder;
  write_roles(folder);
  const site::Site site = load(folder);
  const auto before = [&](const char* slug) { return slugs(roles_before(*site.find(site::Kind::role, slug), site)); };
  const auto after = [&](const char* slug) { return slugs(roles_after(*site.find(site::Kind::role, slug), site)); };
  CHECK(before("developer") == Slugs{"clerk"});
  CHECK(after("developer") == Slugs{"cto"});
  CHECK(before("cto") == Slugs{"clerk", "developer"});
  CHECK(after("clerk") == Slugs{"developer", "cto"});
  CHECK(before("tester").empty());
}

TEST_CASE("the map of roles is a page of themes that have a template for it") {
  const TemporaryFolder folder;
  write_roles(folder);
  test::build_site(folder);
  CHECK(!test::pages_in(folder.path() / "public").contains("roles/map/index.html"));

  test::write(folder, "site/templates/role_map.tpl",
              "{{MAP:none}}\n{{#FAMILIES}}[{{NUMBER}} {{LABEL}}]{{/FAMILIES}}\n{{#PATHS}}{{LABEL}}:{{#LEADS_TO}} "
              "{{URL}}{{/LEADS_TO}}\n{{/PATHS}}{{#OTHERS}}alone: {{LABEL}}{{/OTHERS}}\n");
  test::build_site(folder);
  const std::string page = test::read(folder, "public/roles/map/index.html");
  CHECK(page.find("<svg direction=\"ltr\" class=\"map map-whole\"") != std::string::npos);
  CAPTURE(page);
  CHECK(page.find("[2 Technical]") != std::string::npos);
  CHECK(page.find("Clerk: /roles/developer/ /roles/cto/") != std::string::npos);
  CHECK(page.find("Developer: /roles/cto/") != std::string::npos);
  CHECK(page.find("alone: Tester") != std::string::npos);

  // A role may have that address; then there is no map.
  test::write(folder, "site/content/roles/map.md", "---\ntitle: Map maker\n---\n");
  test::build_site(folder);
  CHECK(test::read(folder, "public/roles/map/index.html").find("Map maker") != std::string::npos);
}

}  // namespace
}  // namespace herald::generator
