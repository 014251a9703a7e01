#include "server/preview_assets.h"

namespace herald::server {

// Each event carries the number of the site's state and its mistakes. The first one tells what is shown already.
const std::string_view preview_script = R"js("use strict";
(() => {
  const place = "/.herald/preview/";
  let shown = null;

  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = place + "preview.css";
  document.head.append(style);

  function show(mistakes) {
    document.querySelector(".herald-mistakes")?.remove();
    if (!mistakes) return;
    const box = document.createElement("section");
    box.className = "herald-mistakes";
    box.setAttribute("role", "alert");
    const title = document.createElement("h2");
    title.textContent = "Herald cannot show the newest version";
    const text = document.createElement("pre");
    text.textContent = mistakes;
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Close";
    close.addEventListener("click", () => box.remove());
    box.append(title, text, close);
    document.body.append(box);
  }

  const number = Number(document.currentScript.dataset.number);
  const events = new EventSource(place + "events");
  events.addEventListener("state", (event) => {
    const state = JSON.parse(event.data);
    // A page that was drawn from an older state is drawn anew, where it is scrolled to; with mistakes, the last good
    // page stays.
    if (!state.mistakes && state.number !== (shown ?? number)) {
      location.reload();
      return;
    }
    shown = state.number;
    show(state.mistakes);
  });
})();
)js";

const std::string_view preview_style = R"css(.herald-mistakes {
  position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto;
  padding: 1rem 1.5rem; background: #2a0f14; color: #fff; border-top: 4px solid #ff6b6b;
  font: 1rem/1.5 system-ui, sans-serif;
}
.herald-mistakes h2 { margin: 0 0 0.5rem; font-size: 1.125rem; color: inherit; }
.herald-mistakes pre { margin: 0 0 0.75rem; white-space: pre-wrap; font: 0.875rem/1.5 ui-monospace, monospace; color: inherit; background: none; }
.herald-mistakes button { padding: 0.4rem 1rem; font: inherit; color: #2a0f14; background: #fff; border: 0; border-radius: 0.25rem; }
)css";

}  // namespace herald::server
