#include "site/diagnostics/families.h"

namespace herald::site {
namespace {

using enum Severity;

constexpr DiagnosticCode codes[] = {
    {"broken-link", error, "A link of a text or of the menu leads to no page.",
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
    {"broken-anchor", error, "A link leads to a heading that its page does not have.",
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
    {"empty-link", warning, "A link leads nowhere, because nothing stands between its brackets.",
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
    {"missing-image", error, "An image is not where the entry says.",
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
    {"broken-image", error,
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
    {"missing-image-alt", error, "An entry's image has no words for those who cannot see it.",
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
    {"missing-alt-text", warning, "An image in a text has no description.",
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
    {"no-fonts", warning, "The site asks for share cards, and the machine has no font to write them with.", "",
     "Install fonts, of Debian's packages fonts-urw-base35 and fonts-dejavu-core."},

};

}  // namespace

DiagnosticFamily links_family() {
  return {"Links and images", codes};
}

}  // namespace herald::site
