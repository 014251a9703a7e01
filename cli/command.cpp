#include "cli/command.h"

namespace herald::cli {
namespace {

constexpr Command table[] = {
    {"init", "Make a small, valid site in a new folder", "  herald init my-site && cd my-site && herald build\n",
     add_init},
    {"new", "Write a commented draft of an entry",
     "  herald new person \"Karen Spärck Jones\"\n"
     "  herald new story \"Back to work after ten years\"\n",
     add_new},
    {"check", "Report every mistake in the content, and how to mend it",
     "  herald check\n"
     "  herald check --on 2027-03-08   as the site will be on that day\n"
     "  herald check --format sarif > herald.sarif\n",
     add_check},
    {"schema", "Write JSON Schemas, so that editors' tools complete and check front matter",
     "  herald schema                  into .herald/schema; docs/editing.md says how editors use them\n"
     "  herald schema --reference      every key explained, as Markdown\n",
     add_schema},
    {"build", "Write the site's pages to public/",
     "  herald build\n"
     "  herald build --output /srv/www/herald\n",
     add_build},
    {"import", "Make drafts of people, events and talks from a conference's schedule",
     "  herald import schedule schedule.xml --dry-run\n"
     "  herald import schedule archive/*.xml\n"
     "  herald import schedule sessionize.json --event our-day-2026 --event-title \"Our Day 2026\"\n"
     "  herald import schedule schedule.xml --same \"Person One=person-one\"\n"
     "  herald import csv talks.csv --map \"name=Speaker,title=Talk title\" --event our-day-2026\n",
     add_import},
    {"index", "Build the search index in .herald/",
     "  herald index\n  herald index --shards 3      for as many machines; docs/scaling.md\n", add_index},
    {"export", "Write everything published as open data: SQLite, CSV, JSON, iCalendar and vCard",
     "  herald export                      into open-data/; docs/open-data.md explains every table\n"
     "  herald export --output /srv/data/herald\n"
     "  sqlite3 open-data/catalogue.sqlite \"SELECT name, headline FROM people\"\n",
     add_export},
    {"preview", "Show the site with its drafts while you edit it",
     "  herald preview\n"
     "  herald preview --port 0        on any free port; prints the address\n",
     add_preview},
    {"publish", "Check, build and index aside, then make it public with one rename", "  herald publish\n", add_publish},
    {"rollback", "Go back to an earlier release",
     "  herald rollback                    to the one before\n"
     "  herald rollback 20261123-091500\n",
     add_rollback},
    {"releases", "List the releases that are kept; * marks the public one", "  herald releases\n", add_releases},
    {"serve", "Serve the built site with its search",
     "  herald serve\n"
     "  herald serve --host 0.0.0.0 --port 80\n"
     "  herald serve --port 0          on any free port; prints the address\n",
     add_serve},
    {"search", "Search the index from the terminal",
     "  herald search \"ethics role:ccio\"\n"
     "  herald search --kind person compilers\n"
     "  herald search 'speaker:\"grace hopper\" -cobol'\n",
     add_search},
    {"stats", "Figures about the site: how evenly the search shows people", "  herald stats attention\n", add_stats},
};

}  // namespace

std::span<const Command> commands() {
  return table;
}

}  // namespace herald::cli
