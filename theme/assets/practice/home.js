// Fills what only this reader knows: where to go on, and how much is due.
"use strict";
(() => {
  const gw = window.guidewright;
  const { store } = gw;
  const root = document.documentElement.dataset.root || "";
  const LIMITS = { fresh: 20, reviews: 200 };
  const LEARNING = [1, 3]; // FSRS: learning and relearning
  let ids = [];

  /** Called by cards.js. */
  gw.cards = (list) => (ids = list);

  const slot = (name) => document.querySelector(`[data-slot="${name}"]`);

  function fill(name, href, text) {
    const place = slot(name);
    if (!place) return;
    const label = gw.el("small", {}, place.dataset.label);
    place.replaceChildren(label, " ", gw.el("a", { href }, text));
    place.closest("[hidden]")?.removeAttribute("hidden");
  }

  function goOn() {
    const at = store.get("at");
    if (!at?.page || typeof at.page !== "string") return;
    const path = at.page.split("/").map(encodeURIComponent).join("/");
    fill("continue", root + path + (at.anchor ? "#" + encodeURIComponent(at.anchor) : ""), at.title || at.page);
  }

  /** Cards answered since midnight, by id: whether that was the first time. */
  function answered(midnight) {
    const seen = new Set();
    const today = new Map();
    const reviews = store.under("review:").map(([key]) => {
      const at = key.lastIndexOf("@");
      return { id: key.slice(7, at), time: Number(key.slice(at + 1)) };
    });
    for (const { id, time } of reviews.sort((a, b) => a.time - b.time)) {
      if (time >= midnight && !today.has(id)) today.set(id, !seen.has(id));
      seen.add(id);
    }
    return [...today.values()];
  }

  /** The same count as on the review page, where the limits of a day hold. */
  function due() {
    const states = ids.map((id) => store.get("card:" + id));
    if (!states.some(Boolean)) return;
    const midnight = new Date(gw.now());
    midnight.setHours(0, 0, 0, 0);
    const done = answered(midnight.getTime());
    const first = done.filter(Boolean).length;
    const left = (name, spent) => Math.max(0, (store.get("setting:" + name) ?? LIMITS[name]) - spent);
    midnight.setHours(24);
    const waiting = states.filter((state) => state && state.due < midnight.getTime());
    const learning = waiting.filter((state) => LEARNING.includes(state.state)).length;
    const old = learning + Math.min(waiting.length - learning, left("reviews", done.length - first));
    const fresh = Math.min(states.filter((state) => !state).length, left("fresh", first));
    if (old + fresh) fill("due", root + "review.html", gw.say("sayCounts", { due: old, fresh }));
    else fill("due", root + "review.html", gw.say("sayNothingDue"));
  }

  function paint() {
    goOn();
    due();
  }

  store.ready.then(paint);
  store.listeners.push(paint);
})();
