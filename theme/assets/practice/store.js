// The reader's record as this page sees it: a copy here; store.html in a hidden frame keeps it.
"use strict";
(() => {
  // An element with the id "guidewright" would answer to that name, too.
  const gw = Object.hasOwn(window, "guidewright") ? window.guidewright : (window.guidewright = {});
  const script = document.currentScript;
  const calls = new Map();
  const frame = document.createElement("iframe");
  let waiting = new Map(); // changed while the keeper was busy
  let busy = true;
  let asked = 0;

  const store = (gw.store = {
    guide: "",
    trouble: "",
    items: new Map(),
    listeners: [],
    root: new URL("../../", script.src).href,
    item: (key) => store.items.get(key),
    get: (key) => store.items.get(key)?.v ?? undefined,
    /** Keeps a value, or takes it back: null. The name is for an edition without the id. */
    put(key, v, name) {
      const before = store.items.get(key);
      const t = Math.max(gw.now ? gw.now() : Date.now(), (before?.t ?? 0) + 1);
      const n = name || before?.n;
      const item = n ? { v, t, n } : { v, t };
      store.items.set(key, item);
      waiting.set(key, item);
      flush();
    },
    changed: (listener) => store.listeners.push(listener),
    forget: () => (waiting = new Map()),
    take(entries) {
      for (const [key, item] of entries) {
        if (!(store.items.get(key)?.t > item.t)) store.items.set(key, item);
      }
      store.listeners.forEach((listener) => listener());
    },
    call(what, items) {
      const number = ++asked;
      return new Promise((resolve) => {
        const late = setTimeout(settle, 8000, { number, ok: false, reason: "silent" });
        calls.set(number, { resolve, late });
        // No origin on file:// has a name.
        frame.contentWindow.postMessage({ guidewright: what, number, items }, "*");
      });
    },
  });

  function settle(answer) {
    const call = calls.get(answer.number);
    if (!calls.delete(answer.number)) return;
    clearTimeout(call.late);
    if (!answer.ok) trouble(answer.reason);
    call.resolve(answer);
  }

  function trouble(reason) {
    store.trouble = reason;
    const id = "store-trouble";
    const made = () => Object.assign(document.createElement("p"), { id, className: id, role: "alert" });
    const notice = document.getElementById(id) || made();
    document.querySelector("main").prepend(notice);
    notice.textContent = script.dataset[reason];
  }

  async function flush() {
    if (busy || !waiting.size) return;
    busy = true;
    const sent = waiting;
    waiting = new Map();
    const { ok } = await store.call("put", [...sent]);
    busy = false;
    if (ok) return flush();
    // What could not be kept is tried again with the next change.
    waiting = new Map([...sent, ...waiting]);
  }

  store.ready = new Promise((resolve) => {
    addEventListener("message", ({ source, data }) => {
      if (source !== frame.contentWindow || !data) return;
      if (data.guidewright === "answer") settle(data);
      if (data.guidewright === "changed") store.take(data.items);
    });
    frame.onload = async () => {
      frame.onload = null;
      const { ok, guide, items } = await store.call("read");
      busy = false;
      if (guide) store.guide = guide;
      if (ok) store.take(items);
      flush();
      resolve(ok);
    };
    frame.hidden = true;
    frame.src = store.root + "store.html";
    document.body.append(frame);
  });
})();
