#include "site/diagnostics/families.h"

namespace herald::site {
namespace {

using enum Severity;

constexpr DiagnosticCode codes[] = {
    {"missing-front-matter", error, "The file does not begin with front matter.",
     R"(@ content/stories/notes.md
What I noted.
)",
     R"(@ content/stories/notes.md
---
title: Notes
---
What I noted.
)"},
    {"unclosed-front-matter", error, "The front matter is never closed.",
     R"(@ content/stories/notes.md
---
title: Notes
)",
     R"(@ content/stories/notes.md
---
title: Notes
---
What I noted.
)"},
    {"yaml-syntax", error, "The front matter, or herald.yml, is not YAML as Herald reads it.",
     R"(@ content/stories/notes.md
---
title: "Notes
---
What I noted.
)",
     R"(@ content/stories/notes.md
---
title: "Notes"
---
What I noted.
)"},
    {"duplicate-key", error, "A key is given twice.",
     R"(@ content/stories/notes.md
---
title: Notes
title: More notes
---
What I noted.
)",
     R"(@ content/stories/notes.md
---
title: Notes
---
What I noted.
)"},
    {"unknown-key", error, "The kind of entry has no such key.",
     R"(@ content/stories/notes.md
---
title: Notes
sumary: What I noted.
---
What I noted.
)",
     R"(@ content/stories/notes.md
---
title: Notes
summary: What I noted.
---
What I noted.
)"},
    {"missing-key", error, "A required key is missing.",
     R"(@ content/talks/flow-analysis.md
---
title: Control flow analysis
---
)",
     R"(@ content/talks/flow-analysis.md
---
title: Control flow analysis
speakers: [{name: Frances Allen}]
---
)"},
    {"wrong-type", error, "A key has one value where it takes a list, a list where it takes one, or the like.",
     R"(@ content/talks/flow-analysis.md
---
title: Control flow analysis
speakers: Frances Allen
---
)",
     R"(@ content/talks/flow-analysis.md
---
title: Control flow analysis
speakers: [{name: Frances Allen}]
---
)"},
    {"wrong-value", error, "A value is not what its key takes.",
     R"(@ content/talks/flow-analysis.md
---
title: Control flow analysis
speakers: [{name: Frances Allen}]
video: www.example.org/video
---
)",
     R"(@ content/talks/flow-analysis.md
---
title: Control flow analysis
speakers: [{name: Frances Allen}]
video: https://www.example.org/video
---
)"},
    {"wrong-date", error, "A value is not a date, or a day that does not exist.",
     R"(@ content/talks/flow-analysis.md
---
title: Control flow analysis
speakers: [{name: Frances Allen}]
date: 1970-07-32
---
)",
     R"(@ content/talks/flow-analysis.md
---
title: Control flow analysis
speakers: [{name: Frances Allen}]
date: 1970-07
---
)"},
    {"unknown-choice", error, "A value is none of those that its key takes.",
     R"(@ content/stories/notes.md
---
title: Notes
status: drafd
---
What I noted.
)",
     R"(@ content/stories/notes.md
---
title: Notes
status: draft
---
What I noted.
)"},
    {"unusual-value", warning, "A value is very near a usual one, and probably a slip.",
     R"(@ content/talks/flow-analysis.md
---
title: Control flow analysis
speakers: [{name: Frances Allen, as: keynot}]
---
)",
     R"(@ content/talks/flow-analysis.md
---
title: Control flow analysis
speakers: [{name: Frances Allen, as: keynote}]
---
)"},
    {"repeated-value", warning, "A list has the same value twice.",
     R"(@ content/roles/ccio.md
---
title: Chief Clinical Information Officer
also_called: [CCIO, CCIO]
---
She answers for clinical information.
@ content/stories/notes.md
---
title: Notes
roles: [ccio]
---
What I noted.
)",
     R"(@ content/roles/ccio.md
---
title: Chief Clinical Information Officer
also_called: [CCIO]
---
She answers for clinical information.
)"},
    {"unknown-time-zone", error, "The time zone in herald.yml is not known.",
     R"(@ herald.yml
time_zone: London
@ content/stories/notes.md
---
title: Notes
---
What I noted.
)",
     R"(@ herald.yml
time_zone: Europe/London
)"},

    {"base-url-path", warning,
     "The site is said to be read below a path of a host, where its links would lead past it.",
     R"(@ herald.yml
base_url: https://example.org/voices/
@ content/stories/notes.md
---
title: Notes
---
What I noted.
)",
     R"(@ herald.yml
base_url: https://voices.example.org
)"},

    {"not-translated", error, "A translation says what only its original may say.",
     R"(@ herald.yml
title: Notes
languages: [cy]
@ content/stories/notes.md
---
title: Notes
date: 2026-03-08
---
What I noted.
@ content/stories/notes.cy.md
---
title: Nodiadau
date: 2026-03-09
---
Yr hyn a nodais.
)",
     R"(@ content/stories/notes.cy.md
---
title: Nodiadau
---
Yr hyn a nodais.
)"},
};

}  // namespace

DiagnosticFamily front_matter_family() {
  return {"Front matter", codes};
}

}  // namespace herald::site
