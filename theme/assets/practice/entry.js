// How one stands with each scenario.
"use strict";
(() => {
  const gw = window.guidewright;
  function paint() {
    for (const line of document.querySelectorAll("[data-scenario-line]")) {
      const result = gw.store.item("result:" + line.dataset.scenarioLine);
      const place = line.querySelector("[data-standing]");
      place.textContent =
        result && result.v !== null
          ? gw.say("sayStanding", { share: Math.round(result.v * 100), date: gw.date(result.t) })
          : "";
    }
  }
  gw.store.ready.then(paint);
  gw.store.listeners.push(paint);
})();
