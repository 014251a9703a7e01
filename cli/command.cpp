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
    {"build", "Write the site's pages to public/",
     "  herald build\n"
     "  herald build --output /srv/www/herald\n",
     add_build},
    {"index", "Build the search index in .herald/", "  herald index\n", add_index},
    {"preview", "Show the site with its drafts while you edit it",
     "  herald preview\n"
     "  herald preview --port 0        on any free port; prints the address\n",
     add_preview},
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
};

}  // namespace

std::span<const Command> commands() {
  return table;
}

}  // namespace herald::cli
