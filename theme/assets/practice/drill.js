// An interview of some questions and scenarios, dealt by weight, with a report at the end.
"use strict";
(() => {
  const gw = window.guidewright;
  const { store } = gw;
  const setup = document.querySelector("[data-drill-setup]");
  const room = document.querySelector("[data-drill]");
  if (!setup || !room) return;
  const part = (name) => document.querySelector(`[data-drill-${name}]`);
  const root = document.documentElement.dataset.root || "";
  const UNSEEN = 4;
  const MARKS = 4;
  let all = [];
  let drill = null; // {items, at, answers, began, minutes}
  let entered = 0;

  /** Called by questions.js. */
  gw.questions = (list) => {
    all = list;
    pool();
  };

  const chosen = () => Object.fromEntries([...new FormData(setup)]);
  const same = (a, b) => (a || "").toLowerCase() === (b || "").toLowerCase();

  function fitting() {
    const { kind, chapter, level, competency } = chosen();
    return all.filter(
      (item) =>
        (!kind || item.kind === kind) &&
        (!chapter || item.chapter === chapter) &&
        (!level || same(item.level, level)) &&
        (!competency || same(item.competency, competency)),
    );
  }

  const resultKey = (item) => "result:" + item.kind + "/" + item.id;

  /** Never seen or scored low comes first; what went well still may come. */
  function weight(item) {
    const share = store.get(resultKey(item));
    return share === undefined ? UNSEEN : 0.25 + (1 - share) * UNSEEN;
  }

  function deal(items, count) {
    const left = [...items];
    const dealt = [];
    while (left.length && dealt.length < count) {
      let at = gw.random() * left.reduce((sum, item) => sum + weight(item), 0);
      let i = 0;
      while (i < left.length - 1 && (at -= weight(left[i])) > 0) i += 1;
      dealt.push(...left.splice(i, 1));
    }
    return dealt;
  }

  function pool() {
    const fits = fitting();
    const unseen = fits.filter((item) => store.get(resultKey(item)) === undefined).length;
    part("pool").textContent = gw.say("sayPool", { n: fits.length, unseen });
    setup.querySelector("[type=submit]").disabled = fits.length === 0;
  }

  function begin() {
    const { count, minutes } = chosen();
    const items = deal(fitting(), Number(count) || 5);
    drill = { items: items.map((item) => item.kind + "/" + item.id), at: 0, answers: [], minutes: Number(minutes) || 0 };
    keep();
    clockTo(drill.minutes);
    show();
  }

  /** The clock belongs to the drill: a new one begins at nothing. */
  function clockTo(minutes) {
    const clock = room.querySelector("[data-clock]");
    clock.querySelector("[data-clock-reset]").click();
    const box = clock.querySelector("[data-clock-box]");
    box.value = minutes || "";
    box.dispatchEvent(new Event("change"));
    clock.querySelector("[data-clock-toggle]").click();
  }

  const keep = () => store.put("drill:now", drill);
  const find = (name) => all.find((item) => item.kind + "/" + item.id === name);

  function show() {
    setup.hidden = true;
    part("list").hidden = true;
    part("report").hidden = true;
    room.hidden = false;
    const item = find(drill.items[drill.at]);
    if (!item) return answer();
    const { notes, mark } = drill.answers[drill.at] || {};
    part("place").textContent = gw.say("sayItem", { a: drill.at + 1, b: drill.items.length });
    part("text").textContent = item.text;
    const minutes = item.minutes ? gw.say("sayMinutes", item.minutes) : "";
    part("meta").textContent = [item.level, item.competency, minutes].filter(Boolean).join(" · ");
    part("notes").value = notes || "";
    for (const box of room.querySelectorAll("[name=mark]")) box.checked = Number(box.value) === mark;
    part("next").textContent = gw.say(drill.at + 1 < drill.items.length ? "sayNext" : "sayReport");
    entered = gw.now();
    part("item").focus({ preventScroll: true });
    part("item").scrollIntoView({ block: "nearest" });
  }

  /** What stands in the form now, with the time that this item took. */
  function remember() {
    const mark = Number(room.querySelector("[name=mark]:checked")?.value) || 0;
    const before = drill.answers[drill.at]?.took || 0;
    drill.answers[drill.at] = { notes: part("notes").value, mark, took: before + gw.now() - entered };
    entered = gw.now();
    keep();
  }

  /** An item is answered, or left: its mark weighs in the next drill. */
  function leave() {
    const item = find(drill.items[drill.at]);
    if (!item) return;
    remember();
    const { mark } = drill.answers[drill.at];
    if (mark) store.put(resultKey(item), mark / MARKS, item.text.slice(0, 80));
  }

  function answer() {
    leave();
    drill.at += 1;
    if (drill.at < drill.items.length) {
      keep();
      show();
    } else end();
  }

  function end() {
    if (drill.at < drill.items.length) leave();
    gw.clocks.get("drill")?.pause();
    store.put("drill:" + gw.now(), drill);
    store.put("drill:now", null);
    report();
  }

  function line(name, i) {
    const item = find(name);
    const { notes = "", mark = 0, took = 0 } = drill.answers[i] || {};
    return gw.el("tr", {},
      gw.el("th", { scope: "row" }, item ? gw.el("a", { href: root + item.href }, item.text) : name),
      gw.el("td", {}, mark ? gw.say("sayMarkOf", { a: mark, b: MARKS }) : "–"),
      gw.el("td", {}, took ? gw.minutes(took) : "–"),
      gw.el("td", { class: "written" }, notes));
  }

  function report() {
    const marked = drill.answers.filter((one) => one?.mark);
    const points = marked.reduce((sum, one) => sum + one.mark, 0);
    const took = drill.answers.reduce((sum, one) => sum + (one?.took || 0), 0);
    const head = ["sayAsked", "sayMark", "sayTook", "sayNotes"].map((name) => gw.el("th", { scope: "col" }, gw.say(name)));
    const place = part("report");
    place.replaceChildren(
      gw.el("h2", {}, gw.say("sayReport")),
      gw.el("p", {}, gw.say("sayReportSum", {
        date: gw.date(gw.now()), items: drill.answers.length, time: gw.minutes(took), a: points, b: marked.length * MARKS,
      })),
      gw.el("div", { class: "wide scroll", tabindex: "0", role: "region", "aria-label": gw.say("sayReport") },
        gw.el("table", {}, gw.el("thead", {}, gw.el("tr", {}, ...head)), gw.el("tbody", {}, ...drill.items.map(line)))),
      gw.el("p", { class: "after" },
        gw.el("button", { type: "button", class: "button", click: () => window.print() }, gw.say("sayPrint")), " ",
        gw.el("button", { type: "button", class: "textual", click: () => location.reload() }, gw.say("sayAnotherDrill"))));
    room.hidden = true;
    place.hidden = false;
    place.focus();
  }

  setup.addEventListener("input", pool);
  setup.addEventListener("submit", (event) => {
    event.preventDefault();
    begin();
  });
  part("next").addEventListener("click", answer);
  part("end").addEventListener("click", end);
  part("notes").addEventListener("input", () => drill && remember());
  room.addEventListener("change", (event) => event.target.name === "mark" && remember());
  store.leaving.push(() => drill && !room.hidden && remember());
  store.ready.then(() => {
    pool();
    drill = store.get("drill:now") ?? null;
    if (drill) show();
  });
})();
