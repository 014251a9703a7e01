#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <string_view>

#include "base/error.h"
#include "base/files.h"
#include "cli/command.h"

namespace herald::cli {
namespace {

struct StarterFile {
  std::string_view path;
  std::string_view text;
};

constexpr StarterFile starter[] = {
    {"herald.yml",
     R"(# What this file may hold is explained in Herald's docs/reference.md.
title: My Herald
tagline: Women in AI and digital leadership
base_url: http://127.0.0.1:8080
language: en
time_zone: Europe/London
theme: lantern
menu:
  - {title: People, url: /people/}
  - {title: Stories, url: /stories/}
  - {title: About, url: /pages/about/}
taxonomies:
  themes:
    - {slug: pathways, title: Pathways, summary: How people came into their roles.}
  life_stages:
    - {slug: returning-to-work, title: Returning to work}
)"},
    {"content/pages/about.md",
     R"(---
title: About this site
summary: What this site is for, who keeps it, and how somebody who is named here reaches the editors.
---

Say here what the site is for and who answers for it. Then look at [Ada Lovelace](../people/ada-lovelace.md), and
replace her with people you know.
)"},
    {"content/people/ada-lovelace.md",
     R"(---
name: Ada Lovelace
summary: Mathematician who published the first program for a general-purpose computing machine, in 1843.
headline: Mathematician
topics: [history-of-computing]
also_known_as: [Ada Byron, Countess of Lovelace]
life: {born: 1815-12-10, died: 1852-11-27}
sources:
  - title: Sketch of the Analytical Engine Invented by Charles Babbage, with notes by the translator
    publisher: Scientific Memoirs, vol. III
    year: 1843
consent: {basis: historical}
---

Ada Lovelace translated an article on Charles Babbage's Analytical Engine and added notes longer than the article.
Note G sets out, step by step, how the engine would compute the Bernoulli numbers.
)"},
    {"content/topics/history-of-computing.md",
     R"(---
title: History of computing
summary: How computers and the people who made them came to be.
---

Who did what first, and why it was forgotten.
)"},
    {".gitignore", "/public/\n/.herald/\n/open-data/\n"},
};

int init(const std::filesystem::path& folder) {
  if (std::filesystem::exists(folder) && !std::filesystem::is_empty(folder)) {
    throw Error(fmt::format("'{}' is not empty; name a new folder", folder.string()));
  }
  for (const StarterFile& file : starter)
    write_if_changed(folder / file.path, file.text);
  fmt::print("made a site in {}\n", folder.string());
  fmt::print("next: cd {} && herald build && herald index && herald serve\n", folder.string());
  return 0;
}

}  // namespace

void add_init(CLI::App& app, const Common&, Action& action) {
  const auto folder = std::make_shared<std::filesystem::path>();
  app.add_option("dir", *folder, "The folder to make")->required()->type_name("DIR");
  app.callback([&, folder] { action = [folder] { return init(*folder); }; });
}

}  // namespace herald::cli
