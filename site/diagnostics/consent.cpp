#include "site/diagnostics/families.h"

namespace herald::site {
namespace {

using enum Severity;

constexpr DiagnosticCode codes[] = {
    {"missing-consent", error,
     "A person, or a story that names people, has no consent; or historical consent lacks its date of death or source.",
     R"(@ content/people/frances-allen.md
---
name: Frances Allen
life: {died: 2020-08-04}
consent: {basis: historical}
---
She worked on compilers.
)",
     R"(@ content/people/frances-allen.md
---
name: Frances Allen
life: {died: 2020-08-04}
sources: [{title: Obituary}]
consent: {basis: historical}
---
She worked on compilers.
)"},
    {"undated-consent", error,
     "Consent that she gave does not say on which day: nobody could show it, or tell when to ask again.",
     R"(@ content/people/ann-example.md
---
name: Ann Example
summary: Plans trains.
consent: {basis: given}
---
)",
     R"(@ content/people/ann-example.md
---
name: Ann Example
summary: Plans trains.
consent: {basis: given, on: 2026-03-08}
---
)"},
    {"refused-recording", error,
     "A talk links a video, and its speakers asked not to be recorded, or the consent of one of them does not cover "
     "it.",
     R"(@ content/talks/on-trains.md
---
title: On trains
speakers: [{name: Ann Example}]
recording: false
video: https://example.org/on-trains
---
Timetables.
)",
     R"(@ content/talks/on-trains.md
---
title: On trains
speakers: [{name: Ann Example}]
recording: false
---
Timetables.
)"},
    {"expired-consent", warning, "Consent has ended, so the entry is not published any more.",
     R"(@ content/people/ann.md
---
name: Ann Example
consent: {basis: given, on: 2020-01-01, until: 2021-12-31}
---
She works on compilers.
)",
     R"(@ content/people/ann.md
---
name: Ann Example
consent: {basis: given, on: 2020-01-01, until: 2097-12-31}
---
She works on compilers.
)"},
    {"future-consent", warning, "Consent begins on a later day, so the entry is not published yet.",
     R"(@ content/people/ann.md
---
name: Ann Example
consent: {basis: given, on: 2096-01-01}
---
She works on compilers.
)",
     R"(@ content/people/ann.md
---
name: Ann Example
consent: {basis: given, on: 2026-01-01}
---
She works on compilers.
)"},
    {"withdrawn-mention", error, "Something public names somebody who has withdrawn.",
     R"(@ content/people/ann.md
---
name: Ann Example
status: withdrawn
---
@ content/talks/flow-analysis.md
---
title: Control flow analysis
speakers: [{person: ann}, {name: John Cocke}]
---
)",
     R"(@ content/talks/flow-analysis.md
---
title: Control flow analysis
speakers: [{name: John Cocke}]
---
)"},
    {"unpublished-mention", warning, "Something public refers to an entry that is not, which is left out there.",
     R"(@ content/people/ann.md
---
name: Ann Example
status: draft
---
@ content/talks/flow-analysis.md
---
title: Control flow analysis
speakers: [{person: ann}, {name: John Cocke}]
---
)",
     R"(@ content/people/ann.md
---
name: Ann Example
consent: {basis: given, on: 2026-03-08}
---
She works on compilers.
)"},
    {"anonymous-with-people", error, "An anonymous story says in 'people' whose it is.",
     R"(@ content/people/ann.md
---
name: Ann Example
consent: {basis: given, on: 2026-03-08}
---
She works on compilers.
@ content/stories/notes.md
---
title: Notes
anonymous: true
people: [ann]
---
What I noted.
)",
     R"(@ content/stories/notes.md
---
title: Notes
anonymous: true
---
What I noted.
)"},
    {"anonymous-named", error,
     "The text of an anonymous story names a living person of the site without linking to her page.",
     R"(@ content/people/ann.md
---
name: Ann Example
consent: {basis: given, on: 2026-03-08}
---
She works on compilers.
@ content/stories/notes.md
---
title: Notes
anonymous: true
---
Then my manager asked: Ann Example, what do you want?
)",
     R"(@ content/stories/notes.md
---
title: Notes
anonymous: true
---
Then my manager asked: what do you want?
)"},
    {"contact-data", error, "An e-mail address or a telephone number would be published.",
     R"(@ content/stories/notes.md
---
title: Notes
---
Write to ann@example.org, or ring 07700 900123.
)",
     R"(@ content/stories/notes.md
---
title: Notes
---
Write to me through the editors.
)"},

};

}  // namespace

DiagnosticFamily consent_family() {
  return {"Consent and privacy", codes};
}

}  // namespace herald::site
