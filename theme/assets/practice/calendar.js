// What is due on which day, plain statistics, and the settings of the review.
"use strict";
(() => {
  const gw = window.guidewright;
  const { schedule, store } = gw;
  const desk = document.querySelector("[data-review]");
  if (!desk) return;
  const WEEKS = 5;
  const MATURE = 21; // days, as Anki counts it
  const ids = [...document.querySelectorAll("[data-cards] [data-card]")].map((card) => card.dataset.card);

  const part = (name) => document.querySelector(`[data-${name}]`);
  const states = () => ids.map((id) => store.get("card:" + id)).filter(Boolean);

  function calendar() {
    const today = schedule.dayStart(gw.now());
    const due = new Map();
    for (const state of states()) {
      const day = Math.max(today, schedule.dayStart(state.due));
      due.set(day, (due.get(day) || 0) + 1);
    }
    // Weeks begin on Monday.
    const first = schedule.nextDay(today, -((new Date(today).getDay() + 6) % 7));
    const day = (n) => schedule.nextDay(first, n);
    const head = gw.el("tr", {}, ...Array.from({ length: 7 }, (_, i) =>
      gw.el("th", { scope: "col" }, gw.date(day(i), { weekday: "short" }))));
    const weeks = Array.from({ length: WEEKS }, (_, week) =>
      gw.el("tr", {}, ...Array.from({ length: 7 }, (_, i) => cell(day(week * 7 + i), today, due))));
    part("calendar").replaceChildren(
      gw.el("table", { class: "calendar" },
        gw.el("caption", {}, gw.say("sayCalendar")),
        gw.el("thead", {}, head), gw.el("tbody", {}, ...weeks)));
  }

  function cell(day, today, due) {
    const count = due.get(day) || 0;
    const label = gw.el("span", { class: "calendar-day" }, gw.date(day, { day: "numeric", month: "short" }));
    const box = gw.el("td", { class: day < today ? "is-past" : "" }, label);
    if (day === today) box.setAttribute("aria-current", "date");
    if (count) box.append(gw.el("span", { class: "calendar-count" }, gw.say("sayCards", count)));
    return box;
  }

  function statistics() {
    const all = states();
    const today = schedule.dayStart(gw.now());
    const reviews = schedule.reviews();
    const month = reviews.filter((one) => one.time >= schedule.nextDay(today, -29));
    const again = month.filter((one) => one.rating === 1).length;
    const mature = all.filter((one) => one.days >= MATURE).length;
    const rows = [
      ["sayStatAll", ids.length],
      ["sayStatSeen", all.length],
      ["sayStatMature", mature],
      ["sayStatToday", reviews.filter((one) => one.time >= today).length],
      ["sayStatMonth", month.length],
      ["sayStatKept", month.length ? Math.round((100 * (month.length - again)) / month.length) + "\u00a0%" : "\u2013"],
    ];
    part("statistics").replaceChildren(
      gw.el("dl", { class: "statistics" },
        ...rows.map(([name, value]) =>
          gw.el("div", {}, gw.el("dt", {}, gw.say(name)), gw.el("dd", {}, String(value))))));
  }

  function paint() {
    calendar();
    statistics();
  }

  for (const field of document.querySelectorAll("[data-setting]")) {
    const name = field.dataset.setting;
    store.ready.then(() => (field.value = schedule.setting(name)));
    field.addEventListener("change", () => {
      const value = Math.round(Number(field.value));
      const ok = field.value !== "" && value >= Number(field.min) && value <= Number(field.max);
      if (ok) store.put("setting:" + name, value);
      field.value = schedule.setting(name);
      desk.dispatchEvent(new Event("settings"));
    });
  }
  desk.addEventListener("reviewed", paint);
  desk.addEventListener("settings", paint);
})();
