#include "site/diagnostics/families.h"

namespace herald::site {
namespace {

using enum Severity;

constexpr DiagnosticCode codes[] = {
    {"unknown-reference", error, "A reference names an entry that is not there.",
     R"(@ content/topics/compilers.md
---
title: Compilers
---
Programs that translate programs.
@ content/talks/flow-analysis.md
---
title: Control flow analysis
topics: [compilers, compiler]
speakers: [{name: Frances Allen}]
---
)",
     R"(@ content/talks/flow-analysis.md
---
title: Control flow analysis
topics: [compilers]
speakers: [{name: Frances Allen}]
---
)"},
    {"unknown-term", error, "A story is filed under a theme or life stage that herald.yml does not have.",
     R"(@ herald.yml
taxonomies: {themes: [{slug: pathways, title: Pathways}]}
@ content/stories/notes.md
---
title: Notes
themes: [pathway]
---
What I noted.
)",
     R"(@ content/stories/notes.md
---
title: Notes
themes: [pathways]
---
What I noted.
)"},
    {"term-clash", error, "A theme or life stage stands twice in herald.yml.",
     R"(@ herald.yml
taxonomies: {themes: [{slug: pathways, title: Pathways}, {slug: pathways, title: Ways}]}
@ content/stories/notes.md
---
title: Notes
---
What I noted.
)",
     R"(@ herald.yml
taxonomies: {themes: [{slug: pathways, title: Pathways}]}
)"},
    {"nobody-named", error, "A line of a line-up, or of a talk's speakers, names nobody.",
     R"(@ content/talks/flow-analysis.md
---
title: Control flow analysis
speakers: [{as: keynote}]
---
)",
     R"(@ content/talks/flow-analysis.md
---
title: Control flow analysis
speakers: [{name: Frances Allen, as: keynote}]
---
)"},
    {"person-and-name", error, "A line has both a person and a name: they may be two people.",
     R"(@ content/people/frances-allen.md
---
name: Frances Allen
life: {died: 2020-08-04}
sources: [{title: Obituary}]
consent: {basis: historical}
---
She worked on compilers.
@ content/talks/flow-analysis.md
---
title: Control flow analysis
speakers: [{person: frances-allen, name: John Cocke}]
---
)",
     R"(@ content/talks/flow-analysis.md
---
title: Control flow analysis
speakers: [{person: frances-allen}, {name: John Cocke}]
---
)"},
    {"named-not-linked", warning, "Somebody with a page is only named, so her page does not know of it.",
     R"(@ content/people/frances-allen.md
---
name: Frances Allen
life: {died: 2020-08-04}
sources: [{title: Obituary}]
consent: {basis: historical}
---
She worked on compilers.
@ content/talks/flow-analysis.md
---
title: Control flow analysis
speakers: [{name: Frances Allen}]
---
)",
     R"(@ content/talks/flow-analysis.md
---
title: Control flow analysis
speakers: [{person: frances-allen}]
---
)"},
    {"self-reference", error, "An entry refers to itself.",
     R"(@ content/roles/ccio.md
---
title: Chief Clinical Information Officer
leads_to: [ccio]
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
---
She answers for clinical information.
)"},
    {"broader-circle", error, "A topic is broader than itself, by way of others.",
     R"(@ content/topics/ai.md
---
title: Artificial intelligence
broader: machine-learning
---
Machines that decide.
@ content/topics/machine-learning.md
---
title: Machine learning
broader: ai
---
Machines that learn.
@ content/stories/notes.md
---
title: Notes
topics: [machine-learning]
---
What I noted.
)",
     R"(@ content/topics/ai.md
---
title: Artificial intelligence
---
Machines that decide.
)"},
    {"alias-clash", error, "An old address is that of another entry, or an alias of two.",
     R"(@ content/stories/notes.md
---
title: Notes
aliases: [/stories/more-notes/]
---
What I noted.
@ content/stories/more-notes.md
---
title: More notes
---
What I noted later.
)",
     R"(@ content/stories/notes.md
---
title: Notes
---
What I noted.
)"},

    {"missing-original", error, "A translation stands beside no entry.",
     R"(@ herald.yml
title: Notes
languages: [cy]
@ content/stories/notes.md
---
title: Notes
---
What I noted.
@ content/stories/notse.cy.md
---
title: Nodiadau
---
Yr hyn a nodais.
)",
     R"(@ content/stories/notse.cy.md (gone)
@ content/stories/notes.cy.md
---
title: Nodiadau
---
Yr hyn a nodais.
)"},
    {"same-language", error, "A translation is in the language of its original.",
     R"(@ herald.yml
title: Notes
languages: [cy]
@ content/stories/notes.md
---
title: Notes
---
What I noted.
@ content/stories/notes.en.md
---
title: Nodiadau
---
Yr hyn a nodais.
)",
     R"(@ content/stories/notes.en.md (gone)
@ content/stories/notes.cy.md
---
title: Nodiadau
---
Yr hyn a nodais.
)"},
    {"unlisted-language", error, "A translation is in a language that herald.yml does not list.",
     R"(@ herald.yml
title: Notes
@ content/stories/notes.md
---
title: Notes
---
What I noted.
@ content/stories/notes.cy.md
---
title: Nodiadau
---
Yr hyn a nodais.
)",
     R"(@ herald.yml
title: Notes
languages: [cy]
)"},
};

}  // namespace

DiagnosticFamily references_family() {
  return {"References and addresses", codes};
}

}  // namespace herald::site
