#include "site/diagnostics/families.h"

namespace herald::site {
namespace {

using enum Severity;

constexpr DiagnosticCode codes[] = {
    {"misplaced-entry", error, "A Markdown file stands where no entry can.",
     R"(@ content/notes.md
---
title: Notes
---
)",
     R"(@ content/notes.md (gone)
@ content/stories/notes.md
---
title: Notes
---
What I noted.
)"},
    {"unknown-kind", error, "The folder below content/ is not that of a kind of entry.",
     R"(@ content/storys/notes.md
---
title: Notes
---
)",
     R"(@ content/storys/notes.md (gone)
@ content/stories/notes.md
---
title: Notes
---
What I noted.
)"},
    {"unusable-name", error, "No address can be made of the file's name.",
     R"(@ content/stories/!!!.md
---
title: Notes
---
)",
     R"(@ content/stories/!!!.md (gone)
@ content/stories/notes.md
---
title: Notes
---
What I noted.
)"},
    {"slug-clash", error, "Two files would have the same address.",
     R"(@ content/stories/notes.md
---
title: Notes
---
What I noted.
@ content/stories/notes/index.md
---
title: Notes
---
What I noted.
)",
     R"(@ content/stories/notes/index.md (gone)
@ content/stories/more-notes/index.md
---
title: More notes
---
What I noted later.
)"},
    {"no-entries", error, "The site has no entry at all: publishing it would remove every page that was there.",
     R"(@ herald.yml
title: My Herald
)",
     R"(@ content/stories/notes.md
---
title: Notes
---
What I noted.
)"},
    {"refused-file", error,
     "Something below content/ is not a plain file, or is a symbolic link that leads out of the site.", "",
     "Put the file itself there."},
    {"unreadable", error, "The system does not let Herald read the file.", "",
     "Mend the file's permissions: chmod a+r FILE."},
    {"too-large", error, "A Markdown file has more than 4 MiB, or its text more than 2 MiB.", "",
     "Split the entry, or put figures into a dataset's CSV."},
    {"too-wide-table", error, "A Markdown table has more columns than a page can show (64).",
     R"(@ content/stories/notes.md
---
title: Notes
summary: What I noted.
---
|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|
)",
     R"(@ content/stories/notes.md
---
title: Notes
---
|a|b|
|-|-|
)"},
    {"too-large-table", error, "The Markdown tables of an entry have more than 400,000 cells together.", "",
     "Make them datasets with CSV files."},
    {"too-deep", error, "Quotes and lists of a text are nested deeper than 100 levels.", "", "Flatten them."},
    {"too-dense", error, "A text has hundreds of kilobytes of punctuation without a blank line.", "",
     "Put blank lines between its parts."},
    {"too-many-references", error, "Link definitions are so long, and used so often, that the page would be too large.",
     "", "Write the addresses into the links, or split the entry."},
    {"unpublished-file", warning, "A file below content/ is of a type that is not published.",
     R"(@ content/stories/notes.md
---
title: Notes
---
What I noted.
@ content/stories/notes.doc
What I noted.
@ content/stories/notes.md
---
title: Notes
---
What I noted.
)",
     R"(@ content/stories/notes.doc (gone)
)"},
    {"not-utf-8", error, "The file is not UTF-8 text.",
     "@ content/stories/notes.md\n"
     "---\n"
     "title: Caf\xE9\n"
     "---\n"
     "What I noted.\n",
     R"(@ content/stories/notes.md
---
title: Café
---
What I noted.
)"},
    {"missing-file", error, "A dataset names a CSV file that is not there.",
     R"(@ content/data/pay.md
---
title: Pay
summary: Pay by year.
csv: pay.csv
---
)",
     R"(@ content/data/pay.csv
year,pay
2024,30000
)"},
    {"wrong-csv", error, "A dataset's CSV file is not a table.",
     R"(@ content/data/pay.md
---
title: Pay
summary: Pay by year.
csv: pay.csv
---
@ content/data/pay.csv
year,pay
2024
)",
     R"(@ content/data/pay.csv
year,pay
2024,30000
)"},

};

}  // namespace

DiagnosticFamily files_family() {
  return {"Files", codes};
}

}  // namespace herald::site
