// The reader's record: a copy here; store.html in a hidden frame keeps it.
"use strict";
(() => {
  // Own: an element with that id would answer, too.
  const gw = Object.hasOwn(window, "guidewright") ? window.guidewright : (window.guidewright = {});
  const script = document.currentScript;
  const calls = new Map();
  const frame = document.createElement("iframe");
  let waiting = new Map(); // changed while busy
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
    /** Null takes a value back; the name is for editions without the id. */
    put(key, v, name) {
      const before = store.items.get(key);
      const t = Math.max(gw.now ? gw.now() : Date.now(), (before?.t ?? 0) + 1);
      const item = { v, t, n: name || before?.n };
      store.items.set(key, item);
      waiting.set(key, item);
      flush();
    },
    forget: () => waiting.clear(),
    take(entries) {
      for (const [key, item] of entries) {
        if (!(store.items.get(key)?.t > item.t)) store.items.set(key, item);
      }
      store.listeners.forEach((listener) => listener());
    },
    call(what, items) {
      const number = ++asked;
      return new Promise((resolve) => {
        calls.set(number, resolve);
        setTimeout(settle, 8000, { number, reason: "silent" });
        // No origin on file:// has a name.
        frame.contentWindow.postMessage({ guidewright: what, number, items }, "*");
      });
    },
  });

  function settle(answer) {
    const resolve = calls.get(answer.number);
    if (!calls.delete(answer.number)) return;
    if (!answer.ok) trouble(answer.reason);
    resolve(answer);
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
    // Tried again with the next change.
    waiting = new Map([...sent, ...waiting]);
  }

  store.ready = new Promise((resolve) => {
    addEventListener("message", ({ source, data }) => {
      if (source !== frame.contentWindow) return;
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
