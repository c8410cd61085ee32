// Filters a list by chapter, level and competency; the choice stands in the address.
"use strict";
(() => {
  const gw = window.guidewright;

  function bind(form) {
    const items = [...document.querySelectorAll(form.dataset.filter)];
    const fields = [...form.querySelectorAll("select, input")];
    const count = form.querySelector("[data-count]");

    function fits(item) {
      return fields.every((field) => {
        const wanted = field.value.trim().toLowerCase();
        if (!wanted) return true;
        if (field.name === "words") return item.textContent.toLowerCase().includes(wanted);
        return (item.dataset[field.name] || "").toLowerCase() === wanted;
      });
    }

    function paint() {
      let shown = 0;
      for (const item of items) {
        item.hidden = !fits(item);
        shown += item.hidden ? 0 : 1;
      }
      for (const group of document.querySelectorAll("[data-group]")) {
        group.hidden = !group.querySelector(form.dataset.filter + ":not([hidden])");
      }
      count.textContent = gw.say("sayShown", shown);
    }

    function fromAddress() {
      const chosen = new URLSearchParams(location.hash.slice(1));
      fields.forEach((field) => (field.value = chosen.get(field.name) || ""));
      paint();
    }

    form.addEventListener("input", () => {
      const chosen = new URLSearchParams();
      fields.forEach((field) => field.value && chosen.set(field.name, field.value));
      history.replaceState(null, "", chosen.size ? "#" + chosen : location.pathname + location.search);
      paint();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    window.addEventListener("hashchange", () => location.hash.includes("=") && fromAddress());
    form.hidden = false;
    if (location.hash.includes("=")) fromAddress();
    else paint();
  }

  document.querySelectorAll("[data-filter]").forEach(bind);
})();
