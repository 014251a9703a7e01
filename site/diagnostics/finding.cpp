#include "site/diagnostics/families.h"

namespace herald::site {
namespace {

using enum Severity;

constexpr DiagnosticCode codes[] = {
    {"dropped-html", warning,
     "The Markdown holds raw HTML, which readers do not see: the site does not set `markdown: {raw_html: true}`.",
     R"(@ content/stories/notes.md
---
title: Notes
---
<p>What I <b>noted</b>.</p>

And <u>what</u> I kept.
)",
     R"(@ content/stories/notes.md
---
title: Notes
---
What I **noted**.

And what I kept.
)"},
    {"missing-summary", warning, "Lists and search results have nothing to say about the entry, or half a paragraph.",
     R"(@ content/stories/notes.md
---
title: Notes
---
)",
     R"(@ content/stories/notes.md
---
title: Notes
summary: What I noted in my first year.
---
)"},
    {"long-summary", warning, "A summary is longer than search results show (160 characters).",
     R"(@ content/stories/notes.md
---
title: Notes
summary: What I noted in my first year at the hospital, when nobody could tell me what a clinical informatician was, and what I wish that somebody had told me on the very first day.
---
)",
     R"(@ content/stories/notes.md
---
title: Notes
summary: What I noted in my first year as a clinical informatician, when nobody could tell me what that was.
---
)"},
    {"same-as-title", warning, "A summary only repeats the title.",
     R"(@ content/stories/notes.md
---
title: What I noted
summary: what I noted
---
)",
     R"(@ content/stories/notes.md
---
title: What I noted
summary: My first year as a clinical informatician.
---
)"},
    {"shared-summary", warning, "Two entries have the same summary.",
     R"(@ content/stories/notes.md
---
title: Notes
summary: What I noted.
---
@ content/stories/more-notes.md
---
title: More notes
summary: What I noted.
---
)",
     R"(@ content/stories/more-notes.md
---
title: More notes
summary: What I noted in my second year.
---
)"},
    {"unlinked-entry", warning, "Nothing leads to a topic, role or page but the list of its kind.",
     R"(@ content/topics/compilers.md
---
title: Compilers
---
Programs that translate programs.
@ content/stories/notes.md
---
title: Notes
---
What I noted.
)",
     R"(@ content/stories/notes.md
---
title: Notes
topics: [compilers]
---
What I noted.
)"},
    {"empty-event", warning, "Nobody appears at an event that has been.",
     R"(@ content/events/hopl.md
---
title: History of Programming Languages
start: 1978-06-01
---
)",
     R"(@ content/events/hopl.md
---
title: History of Programming Languages
start: 1978-06-01
lineup: [{name: Jean Sammet, as: chair}]
---
)"},
};

}  // namespace

DiagnosticFamily finding_family() {
  return {"What readers find", codes};
}

}  // namespace herald::site
