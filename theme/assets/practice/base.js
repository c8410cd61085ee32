// What every practice script uses: words, the time, elements, the whole record.
"use strict";
(() => {
  const gw = window.guidewright;

  gw.now = gw.now || (() => Date.now());
  gw.random = gw.random || Math.random;

  /** A word of the interface, with {n}, {a} … filled in; a number picks the singular or plural. */
  gw.say = (name, values = {}) => {
    const words = gw.words || {};
    const count = typeof values === "number" ? { n: values } : values;
    const key = "n" in count && !(name in words) ? name + (count.n === 1 ? "One" : "Many") : name;
    return (words[key] || name).replace(/\{(\w+)\}/g, (all, slot) => (slot in count ? count[slot] : all));
  };

  /** An element with attributes and children; text stays text. */
  gw.el = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (typeof value === "function") element.addEventListener(key, value);
      else if (typeof value === "boolean") element.toggleAttribute(key, value);
      else element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  };

  const { store } = gw;
  /** Entries [key, item] whose key begins so; what was taken back is left out. */
  store.under = (prefix) => [...store.items].filter(([key, item]) => key.startsWith(prefix) && item.v !== null);
  store.record = () => ({ format: "guidewright-progress", version: 1, guide: store.guide, items: Object.fromEntries(store.items) });
  store.merge = async (entries) => {
    const answer = await store.call("merge", entries);
    if (answer.ok) store.take(answer.items);
    return answer;
  };
  store.wipe = async () => {
    const answer = await store.call("wipe");
    if (answer.ok) {
      store.items = new Map();
      store.forget();
      store.take([]);
    }
    return answer;
  };

  /** The whole record as a file, with what the browser did not keep. */
  store.download = () => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(store.record(), null, 1)], { type: "application/json" }));
    const day = new Date(gw.now()).toISOString().slice(0, 10);
    const link = gw.el("a", { href: url, download: `${store.guide || "guide"}-${day}.json` });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  };
  // What is not kept is not left behind unasked.
  store.troubled = (notice) =>
    notice.append(" ", gw.el("button", { type: "button", class: "textual", click: store.download }, gw.say("sayTakeAway")));
  addEventListener("beforeunload", (event) => store.trouble && !store.kept() && event.preventDefault());

  const language = document.documentElement.lang || undefined;
  /** A day as the reader's language writes it. */
  gw.date = (time, options = { dateStyle: "medium" }) => {
    try {
      return new Intl.DateTimeFormat(language, options).format(time);
    } catch {
      return new Intl.DateTimeFormat(undefined, options).format(time);
    }
  };

  /** 61 000 ms → 1:01; a minus sign in front where it is negative. */
  gw.minutes = (milliseconds) => {
    const seconds = Math.floor(Math.abs(milliseconds) / 1000);
    const text = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
    return milliseconds <= -1000 ? "\u2212" + text : text;
  };
})();
