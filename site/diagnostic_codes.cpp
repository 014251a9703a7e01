#include "site/diagnostic_codes.h"

#include "base/text.h"

namespace herald::site {
namespace {

using enum Severity;

constexpr std::string_view files = "Files";
constexpr std::string_view front_matter = "Front matter";
constexpr std::string_view references = "References and addresses";
constexpr std::string_view consent = "Consent and privacy";
constexpr std::string_view links = "Links and images";
constexpr std::string_view sense = "Facts that contradict each other";
constexpr std::string_view finding = "What readers find";

constexpr DiagnosticCode table[] = {
    {files, "misplaced-entry", error, "A Markdown file stands where no entry can.",
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
    {files, "unknown-kind", error, "The folder below content/ is not that of a kind of entry.",
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
    {files, "unusable-name", error, "No address can be made of the file's name.",
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
    {files, "slug-clash", error, "Two files would have the same address.",
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
    {files, "no-entries", error, "The site has no entry at all: publishing it would remove every page that was there.",
     R"(@ herald.yml
title: My Herald
)",
     R"(@ content/stories/notes.md
---
title: Notes
---
What I noted.
)"},
    {files, "refused-file", error,
     "Something below content/ is not a plain file, or is a symbolic link that leads out of the site.", "",
     "Put the file itself there."},
    {files, "unreadable", error, "The system does not let Herald read the file.", "",
     "Mend the file's permissions: chmod a+r FILE."},
    {files, "too-large", error, "A Markdown file has more than 4 MiB, or its text more than 2 MiB.", "",
     "Split the entry, or put figures into a dataset's CSV."},
    {files, "too-wide-table", error, "A Markdown table has more columns than a page can show (64).",
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
    {files, "too-large-table", error, "The Markdown tables of an entry have more than 400,000 cells together.", "",
     "Make them datasets with CSV files."},
    {files, "too-deep", error, "Quotes and lists of a text are nested deeper than 100 levels.", "", "Flatten them."},
    {files, "too-dense", error, "A text has hundreds of kilobytes of punctuation without a blank line.", "",
     "Put blank lines between its parts."},
    {files, "too-many-references", error,
     "Link definitions are so long, and used so often, that the page would be too large.", "",
     "Write the addresses into the links, or split the entry."},
    {files, "unpublished-file", warning, "A file below content/ is of a type that is not published.",
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
    {files, "not-utf-8", error, "The file is not UTF-8 text.",
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
    {files, "missing-file", error, "A dataset names a CSV file that is not there.",
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
    {files, "wrong-csv", error, "A dataset's CSV file is not a table.",
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

    {front_matter, "missing-front-matter", error, "The file does not begin with front matter.",
     R"(@ content/stories/notes.md
What I noted.
)",
     R"(@ content/stories/notes.md
---
title: Notes
---
What I noted.
)"},
    {front_matter, "unclosed-front-matter", error, "The front matter is never closed.",
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
    {front_matter, "yaml-syntax", error, "The front matter, or herald.yml, is not YAML as Herald reads it.",
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
    {front_matter, "duplicate-key", error, "A key is given twice.",
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
    {front_matter, "unknown-key", error, "The kind of entry has no such key.",
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
    {front_matter, "missing-key", error, "A required key is missing.",
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
    {front_matter, "wrong-type", error,
     "A key has one value where it takes a list, a list where it takes one, or the like.",
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
    {front_matter, "wrong-value", error, "A value is not what its key takes.",
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
    {front_matter, "wrong-date", error, "A value is not a date, or a day that does not exist.",
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
    {front_matter, "unknown-choice", error, "A value is none of those that its key takes.",
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
    {front_matter, "unusual-value", warning, "A value is very near a usual one, and probably a slip.",
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
    {front_matter, "repeated-value", warning, "A list has the same value twice.",
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
    {front_matter, "unknown-time-zone", error, "The time zone in herald.yml is not known.",
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

    {front_matter, "not-translated", error, "A translation says what only its original may say.",
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
    {references, "unknown-reference", error, "A reference names an entry that is not there.",
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
    {references, "unknown-term", error, "A story is filed under a theme or life stage that herald.yml does not have.",
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
    {references, "term-clash", error, "A theme or life stage stands twice in herald.yml.",
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
    {references, "nobody-named", error, "A line of a line-up, or of a talk's speakers, names nobody.",
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
    {references, "person-and-name", error, "A line has both a person and a name: they may be two people.",
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
    {references, "named-not-linked", warning, "Somebody with a page is only named, so her page does not know of it.",
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
    {references, "self-reference", error, "An entry refers to itself.",
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
    {references, "broader-circle", error, "A topic is broader than itself, by way of others.",
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
    {references, "alias-clash", error, "An old address is that of another entry, or an alias of two.",
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

    {references, "missing-original", error, "A translation stands beside no entry.",
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
    {references, "same-language", error, "A translation is in the language of its original.",
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
    {references, "unlisted-language", error, "A translation is in a language that herald.yml does not list.",
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
    {consent, "missing-consent", error,
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
    {consent, "undated-consent", error,
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
    {consent, "refused-recording", error,
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
    {consent, "expired-consent", warning, "Consent has ended, so the entry is not published any more.",
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
    {consent, "future-consent", warning, "Consent begins on a later day, so the entry is not published yet.",
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
    {consent, "withdrawn-mention", error, "Something public names somebody who has withdrawn.",
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
    {consent, "unpublished-mention", warning,
     "Something public refers to an entry that is not, which is left out there.",
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
    {consent, "anonymous-with-people", error, "An anonymous story says in 'people' whose it is.",
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
    {consent, "anonymous-named", error,
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
    {consent, "contact-data", error, "An e-mail address or a telephone number would be published.",
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

    {links, "broken-link", error, "A link of a text or of the menu leads to no page.",
     R"(@ content/stories/notes.md
---
title: Notes
---
See [the others](others.md).
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
See [the others](more-notes.md).
)"},
    {links, "broken-anchor", error, "A link leads to a heading that its page does not have.",
     R"(@ content/stories/notes.md
---
title: Notes
---
See [the end](#the-ende).

## The end
)",
     R"(@ content/stories/notes.md
---
title: Notes
---
See [the end](#the-end).

## The end
)"},
    {links, "empty-link", warning, "A link leads nowhere, because nothing stands between its brackets.",
     R"(@ content/stories/notes.md
---
title: Notes
---
See [the others]().
)",
     R"(@ content/stories/notes.md
---
title: Notes
---
See [the others](/stories/).
)"},
    {links, "missing-image", error, "An image is not where the entry says.",
     R"(@ content/stories/notes.md
---
title: Notes
image: desk.svg
image_alt: A desk with a lamp.
---
What I noted.
)",
     R"(@ content/stories/desk.svg
<svg xmlns="http://www.w3.org/2000/svg"/>
)"},
    {links, "broken-image", error,
     "A picture cannot be shown: it is cut off or damaged, is something else than its name says, or is too large.",
     R"(@ content/stories/desk.jpg
This is a letter.
@ content/stories/notes.md
---
title: Notes
image: desk.jpg
image_alt: A desk with a lamp.
---
What I noted.
)",
     R"(@ content/stories/desk.jpg (gone)
@ content/stories/desk.svg
<svg xmlns="http://www.w3.org/2000/svg"/>
@ content/stories/notes.md
---
title: Notes
image: desk.svg
image_alt: A desk with a lamp.
---
What I noted.
)"},
    {links, "missing-image-alt", error, "An entry's image has no words for those who cannot see it.",
     R"(@ content/stories/desk.svg
<svg xmlns="http://www.w3.org/2000/svg"/>
@ content/stories/notes.md
---
title: Notes
image: desk.svg
---
What I noted.
)",
     R"(@ content/stories/notes.md
---
title: Notes
image: desk.svg
image_alt: A desk with a lamp.
---
What I noted.
)"},
    {links, "missing-alt-text", warning, "An image in a text has no description.",
     R"(@ content/stories/desk.svg
<svg xmlns="http://www.w3.org/2000/svg"/>
@ content/stories/notes.md
---
title: Notes
---
What I noted: ![](desk.svg)
)",
     R"(@ content/stories/notes.md
---
title: Notes
---
What I noted: ![A desk with a lamp.](desk.svg)
)"},

    {sense, "wrong-order", error, "Something ends before it begins: an event, a consent, a life, a time to apply.",
     R"(@ content/events/hopl.md
---
title: History of Programming Languages
start: 1978-06-03
end: 1978-06-01
lineup: [{name: Jean Sammet, as: chair}]
---
)",
     R"(@ content/events/hopl.md
---
title: History of Programming Languages
start: 1978-06-01
end: 1978-06-03
lineup: [{name: Jean Sammet, as: chair}]
---
)"},
    {sense, "wrong-balance", error, "An event counts more women than speakers.",
     R"(@ content/events/hopl.md
---
title: History of Programming Languages
start: 1978-06-01
lineup: [{name: Jean Sammet, as: chair}]
balance: {speakers: 13, women: 24}
---
)",
     R"(@ content/events/hopl.md
---
title: History of Programming Languages
start: 1978-06-01
lineup: [{name: Jean Sammet, as: chair}]
balance: {speakers: 24, women: 13}
---
)"},
    {sense, "unknown-column", error, "A chart names a column that its table does not have.",
     R"(@ content/data/pay.md
---
title: Pay
summary: Pay by year.
csv: pay.csv
chart: {type: bar, label: year, values: [pai]}
---
@ content/data/pay.csv
year,pay
2024,30000
)",
     R"(@ content/data/pay.md
---
title: Pay
summary: Pay by year.
csv: pay.csv
chart: {type: bar, label: year, values: [pay]}
---
)"},
    {sense, "not-a-number", error, "A chart is to draw something that is no number.",
     R"(@ content/data/pay.md
---
title: Pay
summary: Pay by year.
csv: pay.csv
chart: {type: bar, label: year, values: [pay]}
---
@ content/data/pay.csv
year,pay
2024,£30k
)",
     R"(@ content/data/pay.csv
year,pay
2024,30000
)"},
    {sense, "same-person", warning, "Two people look the same: they share a name or another name.",
     R"(@ content/people/rozsa-peter.md
---
name: Rózsa Péter
life: {died: 1977-02-16}
sources: [{title: Obituary}]
consent: {basis: historical}
---
She worked on recursive functions.
@ content/people/peter-rozsa.md
---
name: Politzer Rózsa
also_known_as: [Rozsa Peter]
life: {died: 1977-02-16}
sources: [{title: Obituary}]
consent: {basis: historical}
---
She wrote Playing with Infinity.
)",
     R"(@ content/people/peter-rozsa.md (gone)
@ content/people/rozsa-peter.md
---
name: Rózsa Péter
also_known_as: [Politzer Rózsa]
aliases: [/people/peter-rozsa/]
life: {died: 1977-02-16}
sources: [{title: Obituary}]
consent: {basis: historical}
---
She worked on recursive functions, and wrote Playing with Infinity.
)"},

    {finding, "missing-summary", warning,
     "Lists and search results have nothing to say about the entry, or half a paragraph.",
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
    {finding, "long-summary", warning, "A summary is longer than search results show (160 characters).",
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
    {finding, "same-as-title", warning, "A summary only repeats the title.",
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
    {finding, "shared-summary", warning, "Two entries have the same summary.",
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
    {finding, "unlinked-entry", warning, "Nothing leads to a topic, role or page but the list of its kind.",
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
    {finding, "empty-event", warning, "Nobody appears at an event that has been.",
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

std::span<const DiagnosticCode> diagnostic_codes() {
  return table;
}

std::vector<DiagnosticRule> diagnostic_rules() {
  std::vector<DiagnosticRule> rules;
  for (const DiagnosticCode& code : table)
    rules.push_back({code.code, code.severity, code.meaning});
  return rules;
}

std::vector<ExampleFile> example_files(std::string_view example) {
  std::vector<ExampleFile> result;
  while (example.starts_with("@ ")) {
    const std::size_t line_end = example.find('\n');
    ExampleFile file{example.substr(2, line_end - 2), {}};
    constexpr std::string_view gone = " (gone)";
    if (file.path.ends_with(gone)) {
      file.is_gone = true;
      file.path.remove_suffix(gone.size());
    }
    example.remove_prefix(line_end + 1);
    const std::size_t next = example.starts_with("@ ") ? 0 : example.find("\n@ ");
    const std::size_t size = next == std::string_view::npos ? example.size() : next == 0 ? 0 : next + 1;
    file.text = example.substr(0, size);
    example.remove_prefix(size);
    result.push_back(file);
  }
  return result;
}

}  // namespace herald::site
