// Which competencies no story covers yet, and the stories' titles above the matrix.
"use strict";
(() => {
  const gw = window.guidewright;
  const matrix = document.querySelector("[data-matrix]");
  const place = document.querySelector("[data-uncovered]");
  if (!matrix) return;

  function paint() {
    for (const head of matrix.querySelectorAll("[data-story-head]")) {
      const title = gw.store.get("story:" + head.dataset.storyHead + "/title");
      head.title = title || "";
    }
    const rows = [...matrix.querySelectorAll("[data-competency]")];
    const open = rows.filter((row) => !row.querySelector("input:checked"));
    place.hidden = false;
    place.textContent = open.length
      ? gw.say("sayUncovered", { list: open.map((row) => row.dataset.competency).join(", ") })
      : gw.say("sayAllCovered");
  }

  document.addEventListener("kept", paint);
  gw.store.ready.then(paint);
  gw.store.listeners.push(paint);
})();
