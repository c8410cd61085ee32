// Fields that keep what is put into them: anything with data-keep="key".
"use strict";
(() => {
  const gw = window.guidewright;
  const touched = new WeakSet();

  const value = (field) => {
    if (field.type === "checkbox") return field.checked || null;
    return field.value === "" ? null : field.value;
  };

  function show(field) {
    const kept = gw.store.get(field.dataset.keep);
    if (field.type === "radio") field.checked = String(kept) === field.value;
    else if (field.type === "checkbox") field.checked = kept === true;
    else if (field.value !== (kept ?? "")) field.value = kept ?? "";
    grow(field);
  }

  /** A text field as high as its text. */
  function grow(field) {
    if (field.tagName !== "TEXTAREA" || CSS.supports("field-sizing", "content")) return;
    field.style.height = "auto";
    field.style.height = field.scrollHeight + 2 + "px";
  }

  function bind(field) {
    const name = () => field.closest("[data-name]")?.dataset.name;
    const keep = () => {
      touched.add(field);
      grow(field);
      gw.store.put(field.dataset.keep, field.type === "radio" ? field.value : value(field), name());
      field.dispatchEvent(new CustomEvent("kept", { bubbles: true }));
    };
    // Typed before this script ran; autocomplete="off" keeps browsers from filling in old words.
    if (field.matches("textarea, [type=text]") && field.value !== field.defaultValue) keep();
    field.addEventListener(field.matches("textarea, [type=text]") ? "input" : "change", keep);
    gw.store.ready.then(() => {
      if (!touched.has(field)) show(field);
    });
  }

  /** Binds the fields below an element; for fields that a script adds. */
  gw.keep = (root) => root.querySelectorAll("[data-keep]").forEach(bind);

  gw.keep(document);
  gw.store.listeners.push(() => {
    for (const field of document.querySelectorAll("[data-keep]")) {
      if (field !== document.activeElement) show(field);
    }
  });
})();
