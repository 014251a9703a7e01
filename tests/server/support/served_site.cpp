#include "tests/server/support/served_site.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "generator/build.h"
#include "search/indexer.h"
#include "site/load.h"
#include "site/theme.h"

namespace herald::test {
namespace {

constexpr std::string_view historical = "sources: [{title: A source, year: 1990}]\nconsent: {basis: historical}\n---\n";

void write_person(const TemporaryFolder& folder, const std::string& slug, const std::string& front,
                  const std::string& body) {
  write(folder, "content/people/" + slug + ".md", "---\n" + front + std::string(historical) + body);
}

/// The program's own files: the real theme, and a few places instead of all that are shipped.
void write_program_data(const TemporaryFolder& folder) {
  write(folder, "program/data/gazetteer.tsv",
        "Los Angeles\tCalifornia\tCA\tUnited States of America\tUS\t34.0522\t-118.2437\t3971883\n"
        "Washington\tDistrict of Columbia\tDC\tUnited States of America\tUS\t38.8951\t-77.0364\t689545\n"
        "Baltimore\tMaryland\tMD\tUnited States of America\tUS\t39.2904\t-76.6122\t621849\n");
  const std::filesystem::path themes = folder.path() / "program" / "themes";
  if (!std::filesystem::exists(themes)) {
    std::filesystem::create_directory_symlink(std::filesystem::path(HERALD_SOURCE_FOLDER) / "themes", themes);
  }
}

void write_content(const TemporaryFolder& folder) {
  write(folder, "herald.yml", "title: Test Herald\nsummary: A site for tests.\n");
  write_person(folder, "grace-hopper",
               "name: Grace Hopper\nsummary: She built the first compilers.\nroles: [computer-scientist]\n"
               "topics: [compilers]\nplace: Washington\nlanguages: [en]\nlife: {born: 1906-12-09, died: 1992-01-01}\n",
               "She explained why a compiler is worth having.\n");
  write_person(folder, "ada-lovelace",
               "name: Ada Lovelace\nsummary: She wrote a program for the <Analytical Engine> & more.\n"
               "roles: [mathematician]\nlife: {born: 1815-12-10, died: 1852-11-27}\n",
               "Her notes describe a program.\n");
  write_person(folder, "jean-sammet",
               "name: Jean Sammet\nsummary: She designed FORMAC.\nroles: [computer-scientist]\ntopics: [compilers]\n"
               "life: {born: 1928-03-23, died: 2017-05-20}\n",
               "She led work on a compiler for COBOL.\n");
  write(folder, "content/roles/computer-scientist.md",
        "---\ntitle: Computer scientist\nsummary: Studies computing.\n---\n");
  write(folder, "content/roles/mathematician.md", "---\ntitle: Mathematician\nsummary: Studies mathematics.\n---\n");
  write(folder, "content/topics/compilers.md",
        "---\ntitle: Compilers\nsummary: Programs that translate programs.\n---\n");
  write(folder, "content/events/hopl-1978.md",
        "---\ntitle: History of Programming Languages\nsummary: A conference.\nstart: 1978-06-01\nend: 1978-06-03\n"
        "place: Los Angeles\nlineup: [{person: jean-sammet, as: chair}]\n---\n");
  write(folder, "content/talks/keynote.md",
        "---\ntitle: Keynote address\nsummary: How compilers began.\nevent: hopl-1978\n"
        "speakers: [{person: grace-hopper, as: keynote}]\ndate: 1978-06-01\ntopics: [compilers]\n---\n"
        "The early history of the compiler.\n");
  write(folder, "static/robots.extra.txt", "0123456789");
}

}  // namespace

server::ServerOptions options_for(const TemporaryFolder& folder) {
  server::ServerOptions options;
  options.root = folder.path();
  options.data = folder.path() / "program";
  options.output = folder.path() / "public";
  options.index = folder.path() / ".herald/index";
  options.desk = folder.path() / ".herald/desk.sqlite";
  options.port = 0;
  return options;
}

Files in_welsh_too() {
  return {
      {"herald.yml",
       "title: Test Herald\nsummary: A site for tests.\nlanguages: [cy]\ntaxonomies:\n  themes:\n"
       "    - {slug: pathways, title: Pathways, summary: Ways in.}\n"},
      {"herald.cy.yml", "summary: Gwefan i brofi.\ntaxonomies: {themes: [{slug: pathways, title: Llwybrau}]}\n"},
      {"content/people/grace-hopper.cy.md", "---\nsummary: Hi a wnaeth y crynhoydd cyntaf.\n---\n"},
      {"content/roles/computer-scientist.cy.md", "---\ntitle: Gwyddonydd cyfrifiadurol\n---\n"},
      {"content/topics/compilers.cy.md", "---\ntitle: Crynoyddion\n---\n"},
      {"content/events/hopl-1978.cy.md", "---\ntitle: Hanes ieithoedd rhaglennu\n---\n"},
      {"content/talks/keynote.cy.md", "---\ntitle: Araith agoriadol\n---\n"},
      {"content/pages/how-search-orders.md", "---\ntitle: How search orders\nsummary: S.\n---\n"},
      {"content/pages/how-search-orders.cy.md", "---\ntitle: Sut mae’r chwiliad yn trefnu\n---\n"},
  };
}

void build_site(const TemporaryFolder& folder, const Files& more) {
  write_program_data(folder);
  write_content(folder);
  for (const auto& [path, content] : more)
    write(folder, path, content);
  const site::Loaded loaded = site::load({folder.path(), {}, site::Drafts::hidden});
  REQUIRE_MESSAGE(!has_errors(loaded.diagnostics), to_text(loaded.diagnostics, folder.path()));
  const server::ServerOptions options = options_for(folder);
  generator::build(loaded.site, site::load_theme(folder.path(), "lantern", options.data), options.output);
  search::build_index(loaded.site, options.index, search::Gazetteer::load(options.data, options.root));
}

ServedSite::ServedSite(const Files& more) {
  build_site(folder_, more);
  server_ = std::make_unique<server::Server>(options_for(folder_));
  running_ = std::thread([this] { server_->run(); });
}

ServedSite::~ServedSite() {
  server_->stop();
  running_.join();
}

}  // namespace herald::test
