// The reader's record as this page sees it: a copy in memory; store.html in a hidden frame keeps it.
"use strict";
(() => {
  const gw = Object.hasOwn(window, "guidewright") ? window.guidewright : (window.guidewright = {});
  const script = document.currentScript;
  const keeper = new URL("../../store.html", script.src).href;
  const PATIENCE = 8000;

  let items = new Map();
  let guide = "";
  let waiting = new Map(); // what changed while the keeper was busy
  let busy = true;
  let asked = 0;
  const calls = new Map();
  const listeners = [];
  const now = () => (gw.now ? gw.now() : Date.now());

  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.title = "";
  frame.src = keeper;

  function call(what, more) {
    asked += 1;
    const number = asked;
    return new Promise((resolve) => {
      const late = setTimeout(() => settle(number, { ok: false, reason: "silent" }), PATIENCE);
      calls.set(number, { resolve, late });
      // On file:// every origin is "null", so the target cannot be named.
      frame.contentWindow.postMessage({ guidewright: what, number, ...more }, "*");
    });
  }

  function settle(number, answer) {
    const waiter = calls.get(number);
    if (!waiter) return;
    calls.delete(number);
    clearTimeout(waiter.late);
    if (!answer.ok) trouble(answer.reason);
    waiter.resolve(answer);
  }

  function trouble(reason) {
    store.trouble = reason;
    let notice = document.getElementById("store-trouble");
    if (!notice) {
      notice = document.createElement("p");
      notice.id = "store-trouble";
      notice.className = "store-trouble";
      notice.setAttribute("role", "alert");
      (document.querySelector("main") || document.body).prepend(notice);
    }
    notice.textContent = script.dataset[reason] || script.dataset.silent || reason;
  }

  async function flush() {
    if (busy || waiting.size === 0) return;
    busy = true;
    const changed = waiting;
    waiting = new Map();
    const answer = await call("put", { items: [...changed] });
    busy = false;
    if (answer.ok) flush();
    // What could not be kept stays in this page's memory, and is tried again with the next change.
    else for (const [key, item] of changed) if (!waiting.has(key)) waiting.set(key, item);
  }

  function take(entries) {
    for (const [key, item] of entries) {
      const mine = items.get(key);
      if (!mine || item.t >= mine.t) items.set(key, item);
    }
    listeners.forEach((listener) => listener());
  }

  const store = (gw.store = {
    trouble: "",
    get guide() {
      return guide;
    },
    get: (key) => items.get(key)?.v ?? undefined,
    item: (key) => items.get(key),
    /** Entries [key, item] whose key begins so; what was taken back is left out. */
    under: (prefix) => [...items].filter(([key, item]) => key.startsWith(prefix) && item.v !== null),
    /** Keeps a value; null takes it back. The name is shown when a later edition has lost the id. */
    put(key, value, name) {
      const item = { v: value, t: Math.max(now(), (items.get(key)?.t ?? 0) + 1) };
      if (name || items.get(key)?.n) item.n = name || items.get(key).n;
      items.set(key, item);
      waiting.set(key, item);
      flush();
    },
    async merge(entries) {
      const answer = await call("merge", { items: entries });
      if (answer.ok) take(answer.items);
      return answer;
    },
    async wipe() {
      const answer = await call("wipe", {});
      if (answer.ok) {
        items = new Map();
        waiting = new Map();
        listeners.forEach((listener) => listener());
      }
      return answer;
    },
    record: () => ({ format: "guidewright-progress", version: 1, guide, items: Object.fromEntries(items) }),
    changed: (listener) => listeners.push(listener),
  });

  store.ready = new Promise((resolve) => {
    window.addEventListener("message", (event) => {
      if (event.source !== frame.contentWindow || !event.data?.guidewright) return;
      const { guidewright: what, number } = event.data;
      if (what === "answer") settle(number, event.data);
      if (what === "changed") take(event.data.items);
    });
    frame.addEventListener("load", async () => {
      const answer = await call("read", {});
      busy = false;
      if (answer.ok) {
        guide = answer.guide;
        take(answer.items);
      }
      flush();
      resolve(answer.ok);
    }, { once: true });
    document.body.append(frame);
  });
})();
