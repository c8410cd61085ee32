// Owns the reader's record: store.html runs this in a hidden frame, because Firefox gives every
// file its own storage on file://.
"use strict";
(() => {
  const guide = document.documentElement.dataset.guide;
  const key = "guidewright:" + guide;
  const VERSION = 1;

  const failed = (reason) => Object.assign(new Error(reason), { reason });

  function read() {
    const text = localStorage.getItem(key);
    if (text === null) return new Map();
    let record;
    try {
      record = JSON.parse(text);
    } catch {
      record = {};
    }
    if (record?.version > VERSION) throw failed("newer");
    if (record?.format !== "guidewright-progress" || typeof record.items !== "object" || !record.items) {
      // Never thrown away: whoever can repair it finds it here.
      localStorage.setItem(key + ":unreadable", text);
      return new Map();
    }
    return new Map(Object.entries(record.items));
  }

  function write(items) {
    const record = { format: "guidewright-progress", version: VERSION, guide, items: Object.fromEntries(items) };
    localStorage.setItem(key, JSON.stringify(record));
  }

  /** The newer one; at the same time the same one on every machine. */
  function newer(a, b) {
    if (a.t !== b.t) return a.t > b.t ? a : b;
    return JSON.stringify(a) > JSON.stringify(b) ? a : b;
  }

  function put(incoming) {
    const items = read();
    for (const [name, item] of incoming) {
      const mine = items.get(name);
      items.set(name, mine && mine.t >= item.t ? { ...item, t: mine.t + 1 } : item);
    }
    write(items);
    return [];
  }

  /** Newest wins item by item; words that lose are kept beside the winner. */
  function merge(incoming) {
    const items = read();
    for (const [name, item] of incoming) {
      const mine = items.get(name);
      const winner = mine ? newer(mine, item) : item;
      const loser = winner === item ? mine : item;
      items.set(name, winner);
      if (loser && worthKeeping(name, loser, winner)) items.set("earlier:" + name + "@" + loser.t, loser);
    }
    write(items);
    return [...items];
  }

  function worthKeeping(name, loser, winner) {
    if (typeof loser.v !== "string" || !loser.v.trim() || name.startsWith("earlier:")) return false;
    return typeof winner.v !== "string" || !winner.v.includes(loser.v);
  }

  function wipe() {
    localStorage.removeItem(key);
    localStorage.removeItem(key + ":unsent");
    return [];
  }

  const calls = {
    read: () => [...read()],
    put: (message) => put(message.items),
    merge: (message) => merge(message.items),
    wipe,
  };

  function answer(message) {
    try {
      return { ok: true, guide, items: calls[message.guidewright](message) };
    } catch (error) {
      const full = error.name === "QuotaExceededError" || error.name === "NS_ERROR_DOM_QUOTA_REACHED";
      return { ok: false, guide, reason: error.reason || (full ? "full" : "denied") };
    }
  }

  window.addEventListener("message", (event) => {
    const ours = event.source === window.parent && window.parent !== window && event.origin === window.origin;
    if (!ours || !Object.hasOwn(calls, event.data?.guidewright)) return;
    event.source.postMessage({ ...answer(event.data), guidewright: "answer", number: event.data.number }, "*");
  });

  // Another tab has written.
  window.addEventListener("storage", (event) => {
    if (event.key !== key || window.parent === window) return;
    const now = answer({ guidewright: "read" });
    if (now.ok) window.parent.postMessage({ guidewright: "changed", items: now.items }, "*");
  });
})();
