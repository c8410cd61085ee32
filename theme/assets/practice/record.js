// The reader's record as a file: out, in, away; and what an earlier edition left in it.
"use strict";
(() => {
  const gw = window.guidewright;
  const { store } = gw;
  const part = (name) => document.querySelector(`[data-record-${name}]`);
  const LARGEST = 50e6;

  const said = (name, values) => (part("said").textContent = gw.say(name, values));

  function download() {
    store.download();
    said("sayExported", store.under("").length);
  }

  const isMap = (value) => value && typeof value === "object" && !Array.isArray(value);
  const numbers = (value, ...names) => names.every((name) => Number.isFinite(value[name]));

  /** What pages rely on in a value, by the beginning of its key. */
  const shapes = {
    at: isMap,
    card: (value) => isMap(value) && numbers(value, "due", "s", "d", "state"),
    clock: (value) => isMap(value) && isMap(value.spent),
    drill: (value) => isMap(value) && Array.isArray(value.items) && Array.isArray(value.answers),
    deal: Number.isFinite,
    result: Number.isFinite,
    review: Number.isFinite,
    note: (value) => typeof value === "string",
  };

  /** Nothing stands for what was taken back. */
  function fits(key, value) {
    const kind = key.split(":", 1)[0];
    return value === null || !Object.hasOwn(shapes, kind) || Boolean(shapes[kind](value));
  }

  /** Why a file is not a record of this guide; an empty text when it is one. */
  function refusal(record) {
    if (record?.format !== "guidewright-progress" || !record.items || typeof record.items !== "object") return "sayForeign";
    if (record.version !== 1) return "sayOtherVersion";
    if (record.guide !== store.guide) return "sayOtherGuide";
    const whole = Object.entries(record.items).every(
      ([key, item]) => item && typeof item === "object" && Number.isFinite(item.t) && item.t >= 0 && "v" in item && fits(key, item.v),
    );
    return whole && !Array.isArray(record.items) ? "" : "sayBroken";
  }

  async function take(file) {
    if (file.size > LARGEST) return said("sayForeign", { guide: "" });
    let record;
    try {
      record = JSON.parse(await file.text());
    } catch {
      return said("sayUnreadable");
    }
    const reason = refusal(record);
    if (reason) return said(reason, { guide: String(record?.guide ?? "").slice(0, 80) });
    const before = new Set(store.under("earlier:").map(([key]) => key));
    const entries = Object.entries(record.items);
    const answer = await store.merge(entries);
    if (!answer.ok) return said("sayNotImported");
    const kept = store.under("earlier:").filter(([key]) => !before.has(key)).length;
    part("said").textContent = gw.say("sayImported", entries.length) + (kept ? " " + gw.say("sayEarlier", kept) : "");
    sum();
  }

  async function wipe() {
    part("sure").hidden = true;
    const answer = await store.wipe();
    said(answer.ok ? "sayWiped" : "sayNotWiped");
    part("wipe").focus();
    sum();
  }

  function sum() {
    const reviews = store.under("review:").length;
    const read = store.under("read:").length;
    const notes = store.under("note:").length + store.under("story:").length;
    part("sum").textContent = store.under("").length
      ? gw.say("sayRecord", { read, notes, reviews })
      : gw.say("sayRecordEmpty");
    // A file:// path is where Firefox keeps it; an empty record may mean that the folder was moved.
    part("moved").hidden = location.protocol !== "file:";
    part("place").textContent = decodeURIComponent(new URL(store.root).pathname);
  }

  /** The kinds of things that an edition may no longer have: how a key names one. */
  const idIn = {
    card: (key) => /^card:(.+)$/.exec(key)?.[1],
    scenario: (key) => /^(?:note|score|clock|deal|result):(?:scenario|interviewer)\/([^/]+)/.exec(key)?.[1],
    note: (key) => /^note:((?:scenario|interviewer)\/.+)$/.exec(key)?.[1],
    question: (key) => /^result:question\/(.+)$/.exec(key)?.[1],
    flag: (key) => /^flag:(.+)$/.exec(key)?.[1],
    competency: (key) => /^story:\d+\/for\/(.+)$/.exec(key)?.[1],
    read: (key) => /^read:(.+)$/.exec(key)?.[1],
  };

  /** Called by known.js with every id of this edition. */
  gw.known = (known) => {
    const lost = new Map();
    for (const [key, item] of store.under("")) {
      for (const [kind, find] of Object.entries(idIn)) {
        const id = find(key);
        if (id === undefined || known[kind].includes(id)) continue;
        // A note of a scenario that is gone is shown with the scenario.
        if (kind === "note" && !known.scenario.includes(id.split("/")[1])) continue;
        const name = kind + ":" + id;
        if (!lost.has(name)) lost.set(name, { kind, title: item.n || id, texts: [] });
        if (key.startsWith("note:") && typeof item.v === "string") lost.get(name).texts.push(item.v);
      }
    }
    const earlier = store.under("earlier:").map(([key, item]) => ({
      kind: "earlier", title: gw.say("sayEarlierFrom", { date: gw.date(item.t) }), texts: [item.v],
    }));
    show([...earlier, ...lost.values()]);
  };

  function show(lines) {
    const list = lines.map((line) =>
      gw.el("li", {}, gw.el("b", {}, gw.say("sayLost" + line.kind)), " ", line.title,
        ...line.texts.map((text) => gw.el("pre", {}, text))));
    part("list").replaceChildren(
      gw.el("p", {}, gw.say(list.length ? "sayLostLead" : "sayNothingLost")),
      ...(list.length ? [gw.el("ul", {}, ...list)] : []),
    );
  }

  function loadKnown() {
    document.getElementById("known")?.remove();
    document.head.append(gw.el("script", { id: "known", src: store.root + "assets/practice/known.js" }));
  }

  part("export").addEventListener("click", download);
  part("import").addEventListener("change", (event) => {
    const [file] = event.target.files;
    if (file) take(file).then(() => (event.target.value = ""));
  });
  part("wipe").addEventListener("click", () => {
    part("sure").hidden = false;
    part("no").focus();
  });
  part("yes").addEventListener("click", wipe);
  part("no").addEventListener("click", () => {
    part("sure").hidden = true;
    part("wipe").focus();
  });
  part("kept").addEventListener("toggle", () => part("kept").open && loadKnown());
  store.ready.then(sum);
})();
