// The reader's record: a copy of what store.html keeps in a hidden frame.
"use strict";
(() => {
  // Own: an element of that id answers, too.
  const gw = Object.hasOwn(window, "guidewright") ? window.guidewright : (window.guidewright = {});
  const script = document.currentScript;
  const calls = new Map();
  const frame = document.createElement("iframe");
  const notice = Object.assign(document.createElement("p"), { id: "store-trouble", role: "alert" });
  const unsent = "guidewright:" + document.documentElement.dataset.guide + ":unsent";
  const waiting = new Map(); // not yet known to be kept
  let busy = true;
  let asked = 0;

  const store = (gw.store = {
    guide: "",
    trouble: "",
    items: new Map(),
    listeners: [],
    leaving: [], // what to put at the last moment
    root: new URL("../../", script.src).href,
    item: (key) => store.items.get(key),
    get: (key) => store.items.get(key)?.v ?? undefined,
    /** Null takes back; the name is for editions without the id. */
    put(key, v, name) {
      const before = store.items.get(key);
      const t = Math.max(gw.now ? gw.now() : Date.now(), (before?.t ?? 0) + 1);
      const item = { v, t, n: name || before?.n };
      store.items.set(key, item);
      waiting.set(key, item);
      flush();
    },
    forget: () => waiting.clear(),
    kept: () => !waiting.size,
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
        setTimeout(() => calls.has(number) && settle({ number, reason: "silent" }), 8000);
        // No origin on file:// has a name.
        frame.contentWindow.postMessage({ guidewright: what, number, items }, "*");
      });
    },
  });

  function settle(answer) {
    const resolve = calls.get(answer.number);
    calls.delete(answer.number);
    trouble(answer.reason);
    if (resolve) resolve(answer);
    else store.take(answer.items || []); // late
  }

  function trouble(reason) {
    store.trouble = reason;
    if (!reason) return notice.remove();
    notice.textContent = script.dataset[reason];
    document.querySelector("main").prepend(notice);
    store.troubled?.(notice);
  }

  async function flush() {
    if (busy || !waiting.size) return;
    busy = true;
    const sent = [...waiting];
    const { ok } = await store.call("put", sent);
    busy = false;
    if (!ok) return;
    for (const [key, item] of sent) if (waiting.get(key) === item) waiting.delete(key);
    flush();
  }

  // The frame may end with the page, before it has read its post.
  addEventListener("pagehide", () => {
    store.leaving.forEach((last) => last());
    // Another tab may have left something there, too.
    if (waiting.size) attempt(() => localStorage.setItem(unsent, JSON.stringify([...(unread() || []), ...waiting])));
  });

  const unread = () => attempt(() => JSON.parse(localStorage.getItem(unsent)));

  /** Storage may be forbidden. */
  function attempt(action) {
    try {
      return action();
    } catch {
      return null;
    }
  }

  store.ready = new Promise((resolve) => {
    addEventListener("message", ({ source, data }) => {
      if (source !== frame.contentWindow) return;
      if (data.guidewright === "answer") settle(data);
      if (data.guidewright === "changed") store.take(data.items);
    });
    frame.onload = async () => {
      frame.onload = null;
      const left = unread();
      const { ok, guide, items } = await store.call(left ? "merge" : "read", left);
      busy = false;
      if (ok) attempt(() => localStorage.removeItem(unsent));
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
