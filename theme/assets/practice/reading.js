// Remembers which sections were read, and where one stopped.
"use strict";
(() => {
  const { store } = window.guidewright;
  const word = document.currentScript.dataset.read;
  const page = decodeURIComponent(location.href.replace(/[?#].*/, "").slice(store.root.length));

  let parts = [];

  function take() {
    document.querySelectorAll(".read-mark").forEach((button) => button.remove());
    parts = [...document.querySelectorAll(".text > section[id]")].map(partOf);
  }

  function partOf(section) {
    const key = "read:" + page + "#" + section.id;
    // Seconds, for ten words each; twenty are enough.
    const needs = Math.min(20, section.textContent.split(/\s+/).length / 10);
    const button = document.createElement("button");
    const seen = parts.find((known) => known.key === key)?.seen ?? 0;
    const part = { section, key, needs, button, seen };
    const heading = section.querySelector("h2, h3, h4, h5, h6");
    const ariaLabel = word + ": " + (heading?.firstChild?.textContent ?? "");
    Object.assign(button, { type: "button", className: "read-mark", title: word, ariaLabel });
    button.onclick = () => {
      part.seen = -Infinity; // by hand
      mark(part, store.get(key) ? null : true);
    };
    heading?.after(button);
    paint(part);
    return part;
  }

  function paint({ section, key, button }) {
    const read = !!store.get(key);
    button.setAttribute("aria-pressed", read);
    document.querySelector(`.toc a[href="#${CSS.escape(section.id)}"]`)?.classList.toggle("is-read", read);
  }

  function mark(part, read) {
    store.put(part.key, read);
    paint(part);
  }

  function look() {
    if (document.hidden) return;
    let anchor = "";
    for (const part of parts) {
      const { top, bottom } = part.section.getBoundingClientRect();
      if (scrollY && top < innerHeight / 2) anchor = part.section.id;
      if (bottom < 0 || top > innerHeight) continue;
      part.seen += 1;
      if (bottom <= innerHeight && part.seen > part.needs && !store.item(part.key)) mark(part, true);
    }
    const at = store.get("at");
    if (at?.page === page && at.anchor === anchor) return;
    store.put("at", { page, anchor, title: document.querySelector("h1").textContent.trim() });
  }

  take();
  // A preview changes the page while it is open.
  document.addEventListener("guidewright:changed", take);
  store.listeners.push(() => parts.forEach(paint));
  store.ready.then(() => setInterval(look, 1000));
})();
