#include "server/preview_assets.h"

namespace herald::server {

// Each event carries the number of the site's state, the mistakes for which the newest is not shown, those for
// which it would not be published, and warnings. The first event tells what is shown already.
const std::string_view preview_script = R"js("use strict";
(() => {
  const place = "/.herald/preview/";
  const { number, print } = document.currentScript.dataset;
  let shown = Number(number);

  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = place + "preview.css";
  document.head.append(style);

  function element(name, text) {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  function show(heading, mistakes) {
    document.querySelector(".herald-mistakes")?.remove();
    if (!mistakes) return;
    const box = document.createElement("section");
    box.className = "herald-mistakes";
    box.setAttribute("role", "alert");
    const close = element("button", "Close");
    close.type = "button";
    close.addEventListener("click", () => box.remove());
    box.append(element("h2", heading), element("pre", mistakes), close);
    document.body.append(box);
  }

  // Warnings stop nothing: they wait in a corner, folded unless the editor has unfolded them.
  function showWarnings({ count, text }) {
    document.querySelector(".herald-warnings")?.remove();
    if (!count) return;
    const box = document.createElement("details");
    box.className = "herald-warnings";
    box.open = sessionStorage.getItem(box.className) === "open";
    box.addEventListener("toggle", () => sessionStorage.setItem(box.className, box.open ? "open" : ""));
    box.append(element("summary", count === 1 ? "1 warning" : `${count} warnings`), element("pre", text));
    document.body.append(box);
  }

  // A tab whose page the change does not touch stays as it is.
  async function isOutdated() {
    const answer = await fetch(place + "print" + location.pathname);
    return !answer.ok || (await answer.text()) !== print;
  }

  const events = new EventSource(place + "events");
  events.addEventListener("state", async (event) => {
    const state = JSON.parse(event.data);
    showWarnings(state.warnings);
    if (state.mistakes) {
      // The last good page stays below.
      shown = null;
      show("Herald cannot show the newest version", state.mistakes);
      return;
    }
    if (state.number !== shown && (await isOutdated())) {
      location.reload();
      return;
    }
    shown = state.number;
    show("Herald would not publish this", state.findings);
  });
})();
)js";

const std::string_view preview_style = R"css(.herald-mistakes {
  position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto;
  padding: 1rem 1.5rem; background: #2a0f14; color: #fff; border-top: 4px solid #ff6b6b;
  font: 1rem/1.5 system-ui, sans-serif;
}
.herald-mistakes h2 { margin: 0 0 0.5rem; font-size: 1.125rem; color: inherit; }
.herald-mistakes pre { margin: 0 0 0.75rem; white-space: pre-wrap; overflow-wrap: anywhere; font: 0.875rem/1.5 ui-monospace, monospace; color: inherit; background: none; }
.herald-mistakes button { padding: 0.4rem 1rem; font: inherit; color: #2a0f14; background: #fff; border: 0; border-radius: 0.25rem; }
.herald-warnings {
  position: fixed; inset: auto 0.75rem 0.75rem auto; z-index: 2147483646; max-width: calc(100vw - 1.5rem);
  max-height: 50vh; overflow: auto; box-sizing: border-box; padding: 0 0.75rem;
  background: #23262d; color: #f4f1ea; border: 1px solid #8a8f9a; border-radius: 0.5rem;
  font: 0.875rem/1.5 system-ui, sans-serif;
}
.herald-warnings summary { padding: 0.5rem 0; cursor: pointer; }
.herald-warnings pre { margin: 0 0 0.75rem; white-space: pre-wrap; overflow-wrap: anywhere; font: 0.8125rem/1.5 ui-monospace, monospace; color: inherit; background: none; }
@media print { .herald-mistakes, .herald-warnings { display: none; } }
)css";

}  // namespace herald::server
