// Fills what only this reader knows: where to go on, and how much is due.
"use strict";
(() => {
  const gw = window.guidewright;
  const { store } = gw;
  const root = document.documentElement.dataset.root || "";
  const FRESH = 20;
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

  function due() {
    const midnight = new Date(gw.now());
    midnight.setHours(24, 0, 0, 0);
    const states = ids.map((id) => store.get("card:" + id));
    const waiting = states.filter((state) => state && state.due < midnight.getTime()).length;
    const unseen = states.filter((state) => !state).length;
    if (!ids.length || !states.some(Boolean)) return;
    const fresh = Math.min(unseen, store.get("setting:fresh") ?? FRESH);
    if (waiting + fresh) fill("due", root + "review.html", gw.say("sayCounts", { due: waiting, fresh }));
    else fill("due", root + "review.html", gw.say("sayNothingDue"));
  }

  function paint() {
    goOn();
    due();
  }

  store.ready.then(paint);
  store.listeners.push(paint);
})();
