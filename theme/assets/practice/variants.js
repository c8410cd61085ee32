// The same scenario with other facts: a seed picks a row of the table of variants.
"use strict";
(() => {
  const gw = window.guidewright;
  const table = document.querySelector("[data-variants]");
  const prompt = document.querySelector("[data-prompt]");
  if (!table || !prompt) return;

  const cells = (row) => [...row.cells].map((cell) => cell.textContent.trim());
  const literals = cells(table.tHead.rows[0]);
  const rows = [...table.tBodies[0].rows].map(cells);
  const written = prompt.cloneNode(true);
  const bar = document.querySelector("[data-variant-bar]");
  const part = (name) => bar.querySelector(`[data-variant-${name}]`);

  /** The row that a seed deals: any text gives one. */
  function rowOf(seed) {
    let hash = 2166136261;
    for (const character of seed) hash = Math.imul(hash ^ character.codePointAt(0), 16777619);
    return (hash >>> 0) % rows.length;
  }

  const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const longest = literals.map((literal, i) => ({ literal, i })).filter((one) => one.literal);
  longest.sort((a, b) => b.literal.length - a.literal.length);
  const pattern = new RegExp(longest.map((one) => escaped(one.literal)).join("|") || "(?!)", "g");

  function replaced(text, row) {
    const out = [];
    let end = 0;
    for (const match of text.matchAll(pattern)) {
      out.push(text.slice(end, match.index));
      out.push(gw.el("mark", {}, row[literals.indexOf(match[0])] ?? match[0]));
      end = match.index + match[0].length;
    }
    return [...out, text.slice(end)];
  }

  function show(seed) {
    prompt.replaceChildren(...written.cloneNode(true).childNodes);
    rowsShown(seed ? rowOf(seed) : -1);
    part("seed").textContent = seed || "";
    part("shown").hidden = !seed;
    part("original").hidden = !seed;
    for (const link of document.querySelectorAll("[data-carries-variant]")) {
      link.hash = seed ? "variant=" + encodeURIComponent(seed) : "";
    }
    if (!seed) return;
    const row = rows[rowOf(seed)];
    // A literal may run across links and emphasis: each paragraph is dealt as plain words.
    const paragraphs = prompt.querySelectorAll("p, li");
    for (const place of paragraphs.length ? paragraphs : [prompt]) {
      place.replaceChildren(...replaced(place.textContent, row));
    }
  }

  function rowsShown(chosen) {
    [...table.tBodies[0].rows].forEach((row, i) => row.classList.toggle("is-dealt", i === chosen));
  }

  const fromHash = () => decodeURIComponent(/^#variant=([\w%.~-]{1,60})$/.exec(location.hash)?.[1] || "");

  part("deal").addEventListener("click", () => {
    const before = safe();
    let seed = before;
    // Another row than the one on the table, where there is one.
    for (let i = 0; i < 50 && (seed === before || (rows.length > 1 && before && rowOf(seed) === rowOf(before))); i++) {
      seed = Math.floor(gw.random() * 36 ** 4).toString(36).padStart(4, "0");
    }
    location.hash = "variant=" + seed;
  });
  part("original").addEventListener("click", () => {
    history.replaceState(null, "", location.pathname + location.search);
    show("");
    part("deal").focus();
  });
  window.addEventListener("hashchange", () => show(safe()));

  function safe() {
    try {
      return fromHash();
    } catch {
      return "";
    }
  }

  bar.hidden = false;
  show(safe());
})();
