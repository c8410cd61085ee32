// "Rehearse again": sets the clock, hints and marks back; what was written stays.
"use strict";
(() => {
  const gw = window.guidewright;
  const button = document.querySelector("[data-again]");
  if (!button) return;
  const id = button.dataset.again;
  button.addEventListener("click", () => {
    for (const [key] of [...gw.store.under("score:" + id + "/"), ...gw.store.under("deal:" + id + "/")]) {
      gw.store.put(key, null);
    }
    document.querySelectorAll("[data-deal]").forEach((list) => list.dispatchEvent(new Event("deal-again")));
    document.querySelectorAll("[data-rubric] input").forEach((box) => (box.checked = false));
    document.querySelectorAll("[data-summary]").forEach((summary) => (summary.hidden = true));
    document.querySelectorAll("[data-reveal]").forEach((reveal) => (reveal.open = false));
    document.querySelector("[data-clock-reset]")?.click();
    document.querySelector("main h1")?.scrollIntoView();
  });
})();
