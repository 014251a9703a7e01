#include "site/diagnostics/families.h"

namespace herald::site {
namespace {

using enum Severity;

constexpr DiagnosticCode codes[] = {
    {"wrong-order", error, "Something ends before it begins: an event, a consent, a life, a time to apply.",
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
    {"wrong-balance", error, "An event counts more women than speakers.",
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
    {"unknown-column", error, "A chart names a column that its table does not have.",
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
    {"not-a-number", error, "A chart is to draw something that is no number.",
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
    {"same-person", warning, "Two people look the same: they share a name or another name.",
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

};

}  // namespace

DiagnosticFamily contradictions_family() {
  return {"Facts that contradict each other", codes};
}

}  // namespace herald::site
