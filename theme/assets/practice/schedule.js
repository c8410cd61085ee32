// When a card comes back: FSRS over the kept state, and the queue of a day.
"use strict";
(() => {
  const gw = window.guidewright;
  const { FSRS } = window;
  const DAY = 86400000;
  const AHEAD = 20 * 60000; // a card in its first minutes may come a little early
  const LEARNING = [1, 3]; // FSRS: learning and relearning
  const defaults = { retention: 90, fresh: 20, reviews: 200 };

  const setting = (name) => gw.store.get("setting:" + name) ?? defaults[name];

  /** Midnight before a time, and the one after it. */
  function dayStart(time) {
    const day = new Date(time);
    day.setHours(0, 0, 0, 0);
    return day.getTime();
  }

  function nextDay(time, days = 1) {
    const day = new Date(dayStart(time));
    day.setDate(day.getDate() + days);
    return day.getTime();
  }

  const scheduler = () => FSRS.fsrs({ request_retention: setting("retention") / 100, enable_fuzz: false });

  function card(kept) {
    if (!kept) return FSRS.createEmptyCard(new Date(gw.now()));
    const { due, s, d, days, step, reps, lapses, state, last } = kept;
    return {
      due: new Date(due), stability: s, difficulty: d, elapsed_days: 0, scheduled_days: days,
      learning_steps: step, reps, lapses, state, last_review: last ? new Date(last) : undefined,
    };
  }

  const kept = (card) => ({
    due: card.due.getTime(), s: card.stability, d: card.difficulty, days: card.scheduled_days,
    step: card.learning_steps, reps: card.reps, lapses: card.lapses, state: card.state,
    last: card.last_review?.getTime() ?? 0,
  });

  /** What each of the four answers would make of a card, by rating. */
  function outcomes(id) {
    const preview = scheduler().repeat(card(gw.store.get("card:" + id)), new Date(gw.now()));
    return new Map([1, 2, 3, 4].map((rating) => [rating, kept(preview[rating].card)]));
  }

  function rate(id, rating, name) {
    const time = gw.now();
    gw.store.put("card:" + id, outcomes(id).get(rating), name);
    gw.store.put("review:" + id + "@" + time, rating);
    return "review:" + id + "@" + time;
  }

  /** Reviews as {id, time, rating}, in the order of time. */
  function reviews() {
    return gw.store
      .under("review:")
      .map(([key, item]) => {
        const at = key.lastIndexOf("@");
        return { id: key.slice("review:".length, at), time: Number(key.slice(at + 1)), rating: item.v };
      })
      .sort((a, b) => a.time - b.time);
  }

  /** What is left of today for these cards. */
  function today(ids) {
    const now = gw.now();
    const end = nextDay(now);
    const seen = new Set();
    const counted = new Set();
    const done = { fresh: 0, reviews: 0 };
    for (const { id, time } of reviews()) {
      if (time >= dayStart(now) && !counted.has(id)) {
        counted.add(id);
        done[seen.has(id) ? "reviews" : "fresh"] += 1;
      }
      seen.add(id);
    }
    return split(ids, now, end, done);
  }

  function split(ids, now, end, done) {
    const learning = [];
    const due = [];
    const fresh = [];
    for (const id of ids) {
      const state = gw.store.get("card:" + id);
      if (!state) fresh.push(id);
      else if (LEARNING.includes(state.state)) state.due < end && learning.push({ id, due: state.due });
      else if (state.due < end) due.push({ id, due: state.due });
    }
    learning.sort((a, b) => a.due - b.due);
    due.sort((a, b) => a.due - b.due);
    return {
      learning,
      due: due.slice(0, Math.max(0, setting("reviews") - done.reviews)),
      fresh: fresh.slice(0, Math.max(0, setting("fresh") - done.fresh)),
      now,
    };
  }

  /** The card to show now; undefined when today is done. */
  function next(ids) {
    const { learning, due, fresh, now } = today(ids);
    const ready = learning[0] && learning[0].due <= now ? learning[0].id : undefined;
    const soon = learning[0] && learning[0].due <= now + AHEAD ? learning[0].id : undefined;
    return ready ?? due[0]?.id ?? fresh[0] ?? soon;
  }

  gw.schedule = { DAY, setting, dayStart, nextDay, outcomes, rate, reviews, today, next };
})();
