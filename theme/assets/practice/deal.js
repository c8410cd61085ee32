// Reveals one at a time: the items of a list with data-deal="key", the next once one is open.
"use strict";
(() => {
  const gw = window.guidewright;

  function bind(list) {
    const key = "deal:" + list.dataset.deal;
    const reveals = [...list.querySelectorAll(":scope > li > details")];
    const show = (open) =>
      reveals.forEach((reveal, i) => {
        reveal.parentElement.hidden = i > open;
        if (i < open) reveal.open = true;
      });
    let open = 0;
    show(0);
    reveals.forEach((reveal, i) =>
      // Not "toggle": printing opens them too.
      reveal.querySelector("summary").addEventListener("click", () => {
        if (reveal.open || i < open) return;
        open = i + 1;
        gw.store.put(key, open, list.closest("[data-name]")?.dataset.name);
        if (reveals[open]) reveals[open].parentElement.hidden = false;
      }),
    );
    gw.store.ready.then(() => {
      open = Math.max(open, gw.store.get(key) || 0);
      show(open);
    });
    list.addEventListener("deal-again", () => {
      open = 0;
      reveals.forEach((reveal) => (reveal.open = false));
      show(0);
    });
  }

  document.querySelectorAll("[data-deal]").forEach(bind);
})();
