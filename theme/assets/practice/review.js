// The review: one card, four answers, what each would do to its date.
"use strict";
(() => {
  const gw = window.guidewright;
  const { schedule, store } = gw;
  const desk = document.querySelector("[data-review]");
  const pile = document.querySelector("[data-cards]");
  if (!desk || !pile) return;

  const part = (name) => desk.querySelector(`[data-${name}]`);
  const cards = new Map([...pile.querySelectorAll("[data-card]")].map((card) => [card.dataset.card, card]));
  const ids = [...cards.keys()];
  const ratings = [...desk.querySelectorAll("[data-rate]")];
  const undone = [];
  let current;

  const nameOf = (id) => cards.get(id).querySelector(".card-front").textContent.trim().slice(0, 80);

  function inWords(time) {
    const wait = time - gw.now();
    if (wait < 3600000) return gw.say("sayMinutes", Math.max(1, Math.round(wait / 60000)));
    const days = Math.round((schedule.dayStart(time) - schedule.dayStart(gw.now())) / schedule.DAY);
    if (days < 1) return gw.say("sayHours", Math.max(1, Math.round(wait / 3600000)));
    if (days < 60) return gw.say("sayDays", days);
    if (days < 700) return gw.say("sayMonths", Math.round(days / 30.4));
    return gw.say("sayYears", Math.round(days / 36.52) / 10);
  }

  function counts() {
    const { learning, due, fresh } = schedule.today(ids);
    part("counts").textContent = gw.say("sayCounts", { due: due.length + learning.length, fresh: fresh.length });
  }

  function clear() {
    part("card-place").replaceChildren();
    part("answers").hidden = true;
    part("done").hidden = true;
  }

  function show(id, focus = true) {
    clear();
    current = id;
    counts();
    part("undo").hidden = undone.length === 0;
    if (id === undefined) return finish(focus);
    const card = cards.get(id).cloneNode(true);
    card.removeAttribute("id");
    const answer = card.querySelector("details");
    answer.open = false;
    answer.addEventListener("toggle", () => answer.open && offer());
    part("card-place").replaceChildren(card);
    if (focus) card.querySelector("summary").focus({ preventScroll: true });
  }

  function offer() {
    const outcomes = schedule.outcomes(current);
    for (const button of ratings) {
      const next = outcomes.get(Number(button.dataset.rate));
      button.querySelector("[data-when]").textContent = inWords(next.due);
    }
    part("answers").hidden = false;
    ratings[2].focus({ preventScroll: true });
  }

  function rate(rating) {
    const before = store.get("card:" + current) ?? null;
    const log = schedule.rate(current, rating, nameOf(current));
    undone.push({ id: current, before, log });
    show(schedule.next(ids));
    refresh();
  }

  function undo() {
    const last = undone.pop();
    if (!last) return;
    store.put("card:" + last.id, last.before);
    store.put(last.log, null);
    show(last.id);
    refresh();
  }

  function finish(focus) {
    const done = part("done");
    const times = ids.map((id) => store.get("card:" + id)?.due).filter((due) => due > 0);
    const next = Math.min(...times);
    done.querySelector("[data-next]").textContent = times.length ? gw.say("sayNextCard", { when: inWords(next) }) : "";
    done.hidden = false;
    if (focus) done.focus({ preventScroll: true });
  }

  const refresh = () => desk.dispatchEvent(new Event("reviewed"));
  const free = (event) =>
    !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest("input, textarea, select, [contenteditable]");

  document.addEventListener("keydown", (event) => {
    const wantsUndo = event.key === "u" && free(event);
    const rating = ["1", "2", "3", "4"].indexOf(event.key) + 1;
    if (wantsUndo) undo();
    else if (rating && free(event) && !part("answers").hidden) rate(rating);
    else return;
    event.preventDefault();
  });
  ratings.forEach((button) => button.addEventListener("click", () => rate(Number(button.dataset.rate))));
  part("undo").addEventListener("click", undo);
  desk.addEventListener("settings", () => show(schedule.next(ids), false));

  pile.hidden = true;
  desk.hidden = false;
  store.ready.then(() => {
    show(schedule.next(ids), false);
    refresh();
  });
})();
