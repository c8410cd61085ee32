// The clock of a rehearsal: a time box, start and pause, and how long each phase took.
"use strict";
(() => {
  const gw = window.guidewright;

  function bind(clock) {
    const key = "clock:" + clock.dataset.clock;
    const part = (name) => clock.querySelector(`[data-clock-${name}]`);
    const phases = [...clock.querySelectorAll("[data-phase]")];
    const name = clock.closest("[data-name]")?.dataset.name;
    let spent = {};
    let phase = phases[0]?.dataset.phase || "all";
    let since = 0;
    let box = Number(clock.dataset.minutes) || 0;
    let timer = 0;
    let touched = false;

    const running = () => since > 0;
    const lap = () => (running() ? gw.now() - since : 0);
    const inPhase = (id) => (spent[id] || 0) + (id === phase ? lap() : 0);
    const total = () => Object.values(spent).reduce((sum, one) => sum + one, 0) + lap();
    const left = () => box * 60000 - total();

    function settle() {
      spent[phase] = inPhase(phase);
      since = running() ? gw.now() : 0;
    }

    function keep() {
      touched = true;
      const now = { ...spent, [phase]: inPhase(phase) };
      gw.store.put(key, { spent: now, phase, box }, name);
    }

    function paint() {
      part("face").textContent = gw.minutes(box ? left() : total());
      clock.classList.toggle("is-over", box > 0 && left() < 0);
      clock.classList.toggle("is-running", running());
      part("toggle").textContent = gw.say(running() ? "sayPause" : total() ? "sayGoOn" : "sayStart");
      part("reset").hidden = total() === 0;
      for (const button of phases) {
        const id = button.dataset.phase;
        if (id === phase) button.setAttribute("aria-current", "step");
        else button.removeAttribute("aria-current");
        const mark = inPhase(id);
        button.querySelector("[data-mark]").textContent = mark >= 1000 ? gw.minutes(mark) : "";
        button.querySelector("[data-share]").style.inlineSize =
          Math.min(100, (100 * mark) / Math.max(box * 60000, total(), 1)) + "%";
      }
    }

    function start() {
      since = gw.now();
      timer = setInterval(() => {
        paint();
        if (Math.floor(total() / 1000) % 5 === 0) keep();
      }, 1000);
    }

    function pause() {
      settle();
      since = 0;
      clearInterval(timer);
    }

    function toggle() {
      if (running()) pause();
      else start();
      keep();
      paint();
    }

    function move(to) {
      settle();
      phase = to;
      if (!running()) start();
      keep();
      paint();
    }

    function reset() {
      pause();
      spent = {};
      phase = phases[0]?.dataset.phase || "all";
      keep();
      paint();
    }

    /** Read out only when asked: the face itself is silent. */
    function tell() {
      const label = phases.find((button) => button.dataset.phase === phase)?.querySelector("[data-label]").textContent;
      const time = gw.minutes(Math.abs(box ? left() : total()));
      const what = !box ? "sayTimeSpent" : left() < 0 ? "sayTimeOver" : "sayTimeLeft";
      part("said").textContent = "";
      setTimeout(() => (part("said").textContent = gw.say(what, { time, phase: label || "" })), 50);
    }

    function setBox() {
      box = Math.max(0, Math.min(600, Number(part("box").value) || 0));
      keep();
      paint();
    }

    part("toggle").addEventListener("click", toggle);
    part("reset").addEventListener("click", reset);
    part("say").addEventListener("click", tell);
    part("box").addEventListener("change", setBox);
    phases.forEach((button) => button.addEventListener("click", () => move(button.dataset.phase)));
    gw.store.leaving.push(() => running() && toggle());
    clock.hidden = false;
    paint();
    gw.store.ready.then(() => {
      const kept = gw.store.get(key);
      if (!kept || touched) return;
      ({ spent, phase, box } = kept);
      part("box").value = box || "";
      paint();
    });
    return { total, pause: () => running() && toggle() };
  }

  gw.clocks = new Map();
  document.querySelectorAll("[data-clock]").forEach((clock) => gw.clocks.set(clock.dataset.clock, bind(clock)));
})();
