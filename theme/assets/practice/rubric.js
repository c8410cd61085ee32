// Scores: a rubric marked by the reader, and where it shows weakness.
"use strict";
(() => {
  const gw = window.guidewright;

  function bind(rubric) {
    const { rubric: id, result } = rubric.dataset;
    const name = rubric.closest("[data-name]")?.dataset.name;
    const rows = [...rubric.querySelectorAll("[data-dimension]")];
    const summary = document.querySelector(`[data-summary="${CSS.escape(id)}"]`);

    const marks = () =>
      rows.flatMap((row) => {
        const boxes = [...row.querySelectorAll("input[type=radio]")];
        const at = boxes.findIndex((box) => box.checked);
        return at < 0 ? [] : [{ name: row.dataset.dimension, at: at + 1, of: boxes.length, level: boxes[at].dataset.level }];
      });

    function paint() {
      const all = marks();
      summary.hidden = all.length === 0;
      if (all.length === 0) return;
      const share = all.reduce((sum, one) => sum + one.at / one.of, 0) / all.length;
      const weak = all.filter((one) => one.at / one.of <= 0.5).sort((a, b) => a.at / a.of - b.at / b.of);
      const lines = weak.map((one) =>
        gw.el("li", {}, gw.el("strong", {}, one.name), " ", gw.say("sayMarked", { level: one.level, a: one.at, b: one.of })),
      );
      const head = weak.length ? gw.say("sayWeak", weak.length) : gw.say("sayNoWeak");
      const open = rows.length - all.length;
      summary.replaceChildren(
        gw.el("p", { class: "summary-share" }, gw.say("sayShare", { a: all.reduce((sum, one) => sum + one.at, 0), b: all.reduce((sum, one) => sum + one.of, 0) })),
        gw.el("p", {}, head),
        ...(lines.length ? [gw.el("ul", {}, ...lines)] : []),
        ...(open ? [gw.el("p", { class: "quiet" }, gw.say("sayUnmarked", open))] : []),
      );
      return share;
    }

    rubric.addEventListener("kept", () => {
      const share = paint();
      if (result) gw.store.put("result:" + result, Math.round(share * 100) / 100, name);
    });
    gw.store.ready.then(paint);
    gw.store.listeners.push(paint);
  }

  document.querySelectorAll("[data-rubric]").forEach(bind);
})();
