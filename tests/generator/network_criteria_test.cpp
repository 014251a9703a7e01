#include "generator/network_criteria.h"

#include <doctest/doctest.h>

#include "tests/generator/support/small_site.h"

namespace herald::generator {
namespace {

using test::TemporaryFolder;

std::string list_of_networks(const TemporaryFolder& folder) {
  test::write(folder, "site/templates/list.tpl",
              "{{#HAS_NETWORKS}}{{#CRITERION_NAMES}}{{LABEL}},{{/CRITERION_NAMES}}{{/HAS_NETWORKS}}"
              "{{#NO_NETWORKS}}nothing to compare{{/NO_NETWORKS}}"
              "{{#NETWORKS}};{{LABEL}}={{#CRITERIA}}{{ANSWER}} {{/CRITERIA}}{{/NETWORKS}}");
  test::build_site(folder);
  return test::read(folder, "public/networks/index.html");
}

TEST_CASE("networks stand side by side, criterion by criterion") {
  const TemporaryFolder folder;
  test::copy_golden_site(folder);
  test::write(folder, "site/content/networks/ring.md",
              "---\nname: Ring\nsummary: Two.\ncriteria: {reach: {met: yes}, policy: {met: no}}\n---\n");
  const std::string page = list_of_networks(folder);
  CAPTURE(page);
  CHECK(page.find("Leadership,Resources,Policy,Learning,Reach,Good practice,") != std::string::npos);
  CHECK(page.find(";Ring=unknown unknown no unknown yes unknown ") != std::string::npos);
}

TEST_CASE("one network is compared with nothing") {
  const TemporaryFolder folder;
  test::copy_golden_site(folder);
  CHECK(list_of_networks(folder).find("nothing to compare") != std::string::npos);
}

}  // namespace
}  // namespace herald::generator
