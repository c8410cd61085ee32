// Remembers which sections were read, and where one stopped.
"use strict";
(() => {
  const { store } = window.guidewright;
  const script = document.currentScript;
  const root = new URL("../../", script.src).href;
  const page = decodeURIComponent(location.href.replace(/[?#].*/, "").slice(root.length)) || "index.html";
  const PACE = 10; // words a second at most: faster is leafing
  const LONGEST = 20; // seconds after which the longest section counts

  const sections = [...document.querySelectorAll(".text > section[id], .text section[id].h2, .text section[id].h3")];
  const parts = [...new Set(sections)].map((section) => ({
    section,
    key: "read:" + page + "#" + section.id,
    needs: Math.min(LONGEST, Math.max(1, section.textContent.split(/\s+/).length / PACE)),
    seen: 0,
  }));

  function paint(part) {
    const read = store.get(part.key) === true;
    part.button.setAttribute("aria-pressed", String(read));
    for (const link of document.querySelectorAll(`.toc a[href="#${CSS.escape(part.section.id)}"]`)) {
      link.classList.toggle("is-read", read);
    }
  }

  for (const part of parts) {
    const button = (part.button = document.createElement("button"));
    const heading = part.section.querySelector("h2, h3, h4, h5, h6");
    button.type = "button";
    button.className = "read-mark";
    button.title = script.dataset.read;
    button.setAttribute("aria-label", script.dataset.read + ": " + (heading?.firstChild?.textContent ?? ""));
    button.addEventListener("click", () => {
      store.put(part.key, store.get(part.key) === true ? null : true);
      part.seen = -Infinity; // the reader has decided
      paint(part);
    });
    heading?.append(button);
    paint(part);
  }

  let here = "";
  function look() {
    if (document.hidden) return;
    let current;
    for (const part of parts) {
      const { top, bottom } = part.section.getBoundingClientRect();
      if (top < innerHeight / 2) current = part;
      if (bottom < 0 || top > innerHeight) continue;
      part.seen += 1;
      if (bottom <= innerHeight && part.seen >= part.needs && store.get(part.key) === undefined) {
        store.put(part.key, true);
        paint(part);
      }
    }
    const at = current && scrollY > 0 ? current.section.id : "";
    if (at === here && store.get("at")?.page === page) return;
    here = at;
    store.put("at", { page, anchor: at, title: document.querySelector("h1")?.textContent.trim() ?? page });
  }

  store.changed(() => parts.forEach(paint));
  store.ready.then(() => setInterval(look, 1000));
})();
