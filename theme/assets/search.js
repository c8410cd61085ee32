"use strict";
/* Search: reads the index below search/ piece by piece, ranks, and shows what it finds in a dialog,
   or on search.html in the page. FORMAT.md beside the indexer describes files and ranking; the
   command line has the same ranking in Java. */
(() => {
  const page = document, root = page.currentScript.src.slice(0, -"assets/search.js".length);
  const ENDS = 52, MORE = 34, LONGEST = 64, KEPT = 3, CUT = 1000, MANY = 1e9;
  const FEW = 3, MOST_WORDS = 12, MOST_CHECKED = 60, MOST_STEPS = 9, GUESSES = 3, SHOWN = 10;
  const SUM = 0, COVERED = 1, LAST = 2, SURE = 64, LIKELY = 32, POSSIBLE = 1;

  /* ---- Files: each is a script that hands its text to guidewrightSearch ---- */

  const STRETCHES = 0, PAIRED = 1, DROPPED = 2, QUOTES = 3, SENTENCES = 4, RARE = 5, SIMPLE = 6;
  const texts = {}, coming = {}, patterns = [], values = {}, folded = Object.create(null);
  let base, missing;

  self.guidewrightSearch = (name, text) => { texts[name] = text; };

  const load = (name) => coming[name] || (coming[name] = new Promise((onload, fail) =>
    page.head.append(make("script", { src: root + "search/" + name + ".js", onload, onerror: () => fail(delete coming[name]) }))));

  /* The text of a file; until that is there nothing, and the file is asked for. */
  const file = (name) => texts[name] || (missing.push(load(base.id + "/" + name)), "");

  /* What the work gives once all files are there that it asks for; those of one try come together. */
  const settled = async (work) => {
    await begin();
    for (let tries = MOST_STEPS; tries--;) {
      missing = [];
      const result = work();
      if (!missing[0]) return result;
      await Promise.all(missing);
    }
  };

  const begin = async () => {
    await load("index");
    if (base) return;
    base = JSON.parse(texts.index);
    [...base.digits].forEach((digit, value) => { values[digit] = value; });
  };

  /* Browsers take long to prepare some of these, so only those that are needed. */
  const pattern = (number) => patterns[number] || (patterns[number] = RegExp(base.patterns[number], "gu"));

  /* Number of the last entry that does not come after the key. */
  const place = (sorted, key) => Math.max(0, sorted.findLastIndex((first) => first <= key));

  const numbers = (text) => {
    const all = [];
    let number = 0, unit = 1;
    for (let i = 0; i < text.length; i++) {
      const value = values[text[i]];
      number += value * unit;
      unit *= MORE;
      if (value < ENDS) {
        all.push(number);
        number = 0;
        unit = 1;
      }
    }
    return all;
  };

  /* ---- Words ---- */

  const fold = (token) => folded[token] || (folded[token] = token.normalize("NFKD").toLowerCase()
    .replace(/[^a-z\d]/gu, (c) => base.spelled[c] || c.replace(pattern(DROPPED), "")).normalize("NFC"));

  /* Hands over each word, where it begins and ends, and whether it is the last character of a stretch
     that is read by pairs; gives the text with a letter for what holds words. For most texts a pattern
     does that a browser prepares in no time. */
  const scan = (text, each) => {
    const isRare = text.search(pattern(RARE)) + 1;
    return text.replace(pattern(isRare ? STRETCHES : SIMPLE), (stretch, at) => {
      if (isRare && stretch.match(pattern(PAIRED))) {
        [...fold(stretch)].forEach((c, i, all) => {
          const word = c + (all[i + 1] || "");
          each(word, at + i, at + i + word.length, i && word === c);
        });
      } else each(fold(stretch.slice(0, LONGEST)), at, at + stretch.length);
      return "a";
    });
  };

  const words = (text) => {
    const all = [];
    scan(text, (word, from, to, isLast) => isLast || !word || all.push(word));
    return all;
  };

  /* ---- Terms and their documents ---- */

  const nothing = (guesses) => ({ weight: MANY, levels: new Map(), terms: [], names: [], guesses });

  /* Adds the documents of the lines that begin so, if the rule leads from one of a term's forms to it. */
  const add = (found, start, rule = "") => {
    const text = file("terms/" + place(base.terms, start));
    for (let at = 0; (at = text.indexOf("\n" + start, at) + 1);) {
      const [key, entry] = text.slice(at, text.indexOf("\n", at)).split(/ (.*)/);
      if (entry[0] === "=") {
        if (rule === base.digits[0]) add(found, entry.slice(1) + " ");
      } else if (entry[0] === "~") {
        found.names.push(entry.slice(1).split("|"));
      } else if (start > key || !key.endsWith("*")) {
        const documents = numbers(entry), [set, weight] = documents.splice(0, 2);
        if (!base.sets[set].includes(rule)) continue;
        found.weight = Math.min(found.weight, weight);
        found.terms.push([key, set]);
        if (CUT - 1 in documents) found.cut = true;
        let id = -1;
        documents.forEach((number) => {
          id += 1 + (number >> 5);
          found.levels.set(id, Math.max(found.levels.get(id) || 0, 1 + (number & 31)));
        });
      }
    }
  };

  /* Adds the terms of which the word is a form or, with `open` 1, those that it begins or begins a form of. */
  const addForms = (found, word, open = 0) => {
    if (open) add(found, place(base.terms, word) < place(base.terms, word + "\uffff") ? word + "* " : word);
    base.rules.forEach(([ending, instead], rule) => {
      for (let i = open || ending.length; i <= ending.length - open; i++) {
        const stem = word.slice(0, word.length - i);
        if (stem + ending.slice(0, i) === word && (!rule || stem.length >= KEPT)) add(found, stem + instead + " ", base.digits[rule]);
      }
    });
    return found;
  };

  /* ---- Typing mistakes ---- */

  /* Edits between two words, a swap of neighbours being one; beyond `most` only "more". */
  const edits = (a, b, most) => {
    while (a && a[0] === b[0]) [a, b] = [a.slice(1), b.slice(1)];
    if (Math.abs(a.length - b.length) > most) return MANY;
    if (!a || !b) return (a + b).length;
    return !most ? 1 : Math.min(...[[1, 0], [0, 1], [1, 1], [2, 2]].map(([i, j]) =>
      i < 2 || a[0] + a[1] === b[1] + b[0] ? 1 + edits(a.slice(i), b.slice(j), most - 1) : MANY));
  };

  /* The guide's words nearest to one, the more frequent first; a longer word may have more mistakes. */
  const near = (word, more) => {
    let best = [], most = (word.length > 3) + (word.length > 7) + more;
    for (const shard in base.words) {
      if (!most || ![...word].some((c, i) => i < 2 && shard >= place(base.words, c) && shard <= place(base.words, c + "\uffff"))) continue;
      let other = "";
      for (const line of file("words/" + shard).split("\n").slice(1, -1)) {
        other = other.slice(0, values[line[0]]) + line.slice(2);
        const away = other === word ? MANY : edits(word, other, most);
        if (away < most) best = [];
        if (away <= most) best.push([values[line[1]], other]);
        most = Math.min(most, away);
      }
    }
    return best.sort((x, y) => y[0] - x[0]).slice(0, GUESSES).map((guess) => guess[1]);
  };

  /* ---- Ranking: whole numbers only, so that every machine and the command line agree ---- */

  /* A word counts by the first way in which a document has it: strength, rarity, prominence. The sum
     counts up to twice, the more of the words' rarity the document has. */
  const rank = (asked) => {
    /* Maps, as browsers are slow with arrays that hold few of many numbers. */
    const sums = new Map(), tied = new Map(), ids = [];
    let all = 0;
    for (const { ways } of asked) {
      let weight = MANY;
      for (const [way, strength] of ways) {
        weight = Math.min(weight, way.weight);
        way.levels.forEach((level, id) => {
          let one = sums.get(id);
          if (!one) sums.set(id, one = [0, 0, ""]);
          if (one[LAST] === ways) return;
          one[LAST] = ways;
          one[SUM] += strength * weight * level;
          one[COVERED] += weight;
        });
      }
      all += weight % MANY;
    }
    /* Numbers sort natively far faster than by a function that compares. */
    const ascending = (map, each) => Float64Array.from([...map.keys()]).sort().forEach((key) => each(key, map.get(key)));
    ascending(sums, (id, one) => {
      const score = -one[SUM] * (all + one[COVERED]);
      tied.get(score)?.push(id) || tied.set(score, [id]);
    });
    ascending(tied, (score, some) => ids.push(...some));
    return ids;
  };

  const narrowed = (ids, filters, kind, chapter) => {
    if (!filters) return ids;
    const { chapters, firsts, kinds } = JSON.parse(filters), fitting = new Set();
    let id = -1;
    if (kind) for (const gap of numbers(kinds[kind])) fitting.add(id += 1 + gap);
    return ids.filter((one) => (!kind || fitting.has(one)) && (!chapter || chapters[place(firsts, one)] === chapter));
  };

  /* A document's columns, of which two say how much of the line before they repeat. */
  const text = (id) => file("text/" + (id >> 4)).split("\n", (id & 15) + 2).reduce((before, line) => {
    const columns = line.split("\t");
    for (const i of [1, 3]) columns[i] = (before[i] || "").slice(0, values[columns[i][0]]) + columns[i].slice(1);
    return columns;
  });

  const joined = (body) => ` ${words(body).join(" ")} `;

  /* Gives what answers a query, as soon as texts are there: numbers of documents, how each word was read,
     which words to mark; nothing as long as files are missing. */
  const answer = (query, kind, chapter) => {
    const filters = (kind || chapter) && file("filters");
    const phrases = query.split(pattern(QUOTES)).map(joined).filter((phrase, i) => i % 2 && phrase[2]);
    const said = words(query), whole = joined(query);
    const open = scan(query, () => {}).endsWith("a") && said.at(-1);
    const asked = [...new Set(said)].slice(0, MOST_WORDS).map((word) => {
      const sure = addForms(nothing(), word), likely = nothing();
      if (word === open) addForms(likely, word, 1);
      const ways = [[sure, SURE], [likely, LIKELY]], known = sure.levels.size + likely.levels.size;
      if (known < FEW && !missing[0]) {
        const guesses = near(word, 0);
        ways.push([guesses.reduce((found, guess) => addForms(found, guess), nothing(guesses)), known ? POSSIBLE : SURE]);
      }
      return { word, ways, known };
    });
    if (missing[0]) return;
    const ids = phrases.reduce((some, phrase) => some.filter((id) => asked.every(({ word, ways: [[sure]] }) =>
      sure.cut || sure.levels.has(id) || !phrase.includes(` ${word} `))), narrowed(rank(asked), filters, kind, chapter));
    /* Reads the texts of the first: phrases must be there, and a title that is what was asked, by its words
       or at least by forms of them, comes before the others. */
    return () => {
      const first = ids.slice(0, phrases[0] ? MOST_CHECKED : SHOWN), lines = first.map(text);
      if (missing[0]) return;
      const marks = marker(asked, whole, open), isSure = asked.every(({ ways }) => ways.at(-1)[1] > POSSIBLE);
      const grades = lines.map(([, , title, , body]) => {
        const its = words(title), heading = joined(title);
        return phrases.every((phrase) => (heading + joined(body)).includes(phrase))
          && 1 + (heading === whole) + (isSure && its.length === said.length && its.every(marks));
      });
      return { asked, marks, ids: [3, 2, 1].flatMap((grade) => first.filter((_, i) => grades[i] == grade)).concat(phrases[0] ? [] : ids.slice(SHOWN)) };
    };
  };

  const search = async (...query) => settled(await settled(() => answer(...query)));

  /* ---- Showing: which words to mark, and the sentence that says most ---- */

  const marker = (asked, query, open) => {
    const forms = new Set();
    for (const { word, ways } of asked) {
      forms.add(word);
      for (const [way] of ways) {
        for (const [key, set] of way.terms) {
          for (const digit of base.sets[set]) {
            const [ending, instead] = base.rules[values[digit]];
            forms.add(key.slice(0, key.length - instead.length) + ending);
          }
        }
        for (const names of way.names) {
          if (names.some((name) => query.includes(` ${name} `))) words(names.join(" ")).forEach((name) => forms.add(name));
        }
      }
    }
    return (token) => forms.has(token) || (open && token.startsWith(open));
  };

  /* Start, end and word of everything to mark. */
  const spots = (body, marks) => {
    const all = [];
    scan(body, (word, from, to) => marks(word) && all.push([from, to, word]));
    return all;
  };

  const marked = (body, marks) => {
    const nodes = [];
    let end = 0;
    for (const [from, to] of spots(body, marks)) {
      nodes.push(body.slice(end, from), make("mark", {}, body.slice(Math.max(from, end), to)));
      end = to;
    }
    return [...nodes, body.slice(end)];
  };

  const excerpt = (body, marks) => {
    let best = "", most = -1;
    body.split(pattern(SENTENCES)).forEach((sentence, i, all) => {
      const said = new Set(spots(sentence, marks).map((spot) => spot[2])).size;
      if (said <= most) return;
      most = said;
      best = sentence.length < 70 && all[i + 1] ? sentence + " " + all[i + 1] : sentence;
    });
    const first = spots(best, marks)[0]?.[0];
    const from = first > 160 ? best.lastIndexOf(" ", first - 80) + 1 : 0;
    return (from ? "… " : "") + best.slice(from, from + 400);
  };

  /* ---- The page ---- */

  const make = (name, properties, ...children) => {
    const element = Object.assign(page.createElement(name), properties);
    element.append(...children);
    return element;
  };

  const memory = `guidewright:${page.documentElement.dataset.guide}:searches`;
  /* What was searched before, the latest first; a query is remembered. */
  const recent = (query) => {
    try {
      const all = [...JSON.parse(localStorage[memory] || "[]")];
      if (query) localStorage[memory] = JSON.stringify([...new Set([query, ...all])].slice(0, 6));
      return all;
    } catch {
      return [];
    }
  };

  /* Filters, status and list for a field; `around` is the dialog or the place on the page. */
  const panel = (around, field) => {
    const { say } = base;
    const list = make("div", { id: "frame:found", role: "listbox", ariaLabel: say.results });
    const status = make("output");
    const more = make("button", { hidden: true }, say.more);
    const select = (all) => make("select", { ariaLabel: all, onchange: () => run() }, new Option(all, ""));
    const kind = select(say.anyKind), chapter = select(say.anyChapter);
    let turn = 0, chosen = 0, found;

    const choose = (next) => {
      const options = [...list.children];
      chosen = (next + options.length) % options.length || 0;
      options.forEach((option, i) => { option.ariaSelected = i === chosen; });
      field.ariaExpanded = !!options[0];
      list.ariaBusy = false;
      field.setAttribute("aria-activedescendant", options[chosen]?.id || "");
    };

    const option = (href, onclick, ...children) =>
      list.append(make("a", { role: "option", id: list.id + list.children.length, tabIndex: -1, href, onclick }, ...children));

    const propose = (query) => option("#", (event) => {
      event.preventDefault();
      field.value = query;
      run();
    }, query);

    /* Shows results after so many that stand there; the first ones come together with what is said. */
    const show = async (from, said, proposed = []) => {
      const mine = turn, { ids, marks } = found, results = await settled(() => ids.slice(from, from + SHOWN).map(text));
      if (mine !== turn) return;
      if (!from) {
        list.replaceChildren();
        status.replaceChildren(...said);
      }
      proposed.forEach(propose);
      for (const [number, href, title, path, body] of results) {
        const its = base.kinds[number];
        option(root + href, (event) => {
          recent(field.value.trim());
          /* With either key it opens beside, and the others are still wanted. */
          event.ctrlKey || event.metaKey || around.close?.();
        }, make("small", {}, make("b", { className: "is-" + its }, say[its]), path),
        make("strong", {}, ...marked(title, marks)), make("span", {}, ...marked(excerpt(body, marks), marks)));
      }
      more.hidden = !(list.children.length in ids);
      choose(from);
    };

    const run = async () => {
      list.ariaBusy = true;
      const mine = ++turn, query = field.value, all = words(query);
      try {
        const next = all[0] ? await search(query, kind.value, chapter.value) : { ids: all };
        const { ids, asked } = next, isNone = !(0 in ids), isNarrow = kind.value || chapter.value;
        const proposed = !isNone || (all[0] && isNarrow) ? [] : all[0]
          ? await settled(() => all.flatMap((word) => near(word, 1).map((guess) => all.join(" ").replace(word, guess)))) : recent();
        if (mine !== turn) return;
        found = next;
        await show(0, isNone ? [all[0] ? (isNarrow ? say.narrow : proposed[0] ? say.mean : say.none).replace("{}", () => query.trim()) : proposed[0] ? say.recent : say.hint]
          : [say.found.replace("{}", ids.length), ...asked.flatMap(({ word, known, ways }) =>
            known ? [] : [" " + say.instead.replace("{}", word), ways.at(-1)[0].guesses.join(", ") || "–"])], proposed);
      } catch {
        status.textContent = say.failed;
      }
    };

    const offer = (select, value, shown) => value && select.add(new Option(shown, value));
    base.kinds.forEach((value) => offer(kind, value, say[value]));
    chapter.onfocus = async () => {
      chapter.onfocus = null;
      for (const title of new Set(JSON.parse(await settled(() => file("filters"))).chapters)) offer(chapter, title, title);
    };
    more.onclick = () => show(list.children.length);
    field.role = "combobox";
    field.ariaAutoComplete = "list";
    field.setAttribute("aria-controls", list.id);
    field.oninput = run;
    field.onkeydown = (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        choose(chosen + step);
        list.children[chosen]?.scrollIntoView({ block: "nearest" });
      } else if (event.key === "Enter" && !event.isComposing && list.children[chosen]) list.children[chosen].click();
      else return;
      event.preventDefault();
    };
    around.append(make("p", {}, kind, chapter), status, list, more);
    return run;
  };

  const onPage = page.getElementById("frame:results");
  let dialog, field, run;

  /* What it says comes with the index; meanwhile it opens, and keeps what is typed. */
  const ask = async (query) => {
    const ready = begin();
    if (!dialog) {
      field = make("input", { enterKeyHint: "search" });
      dialog = make("dialog", { className: "search", closedBy: "any" }, make("div", {}, field));
      page.body.append(dialog);
    }
    if (query) field.value = query;
    if (!dialog.open) dialog.showModal();
    if (!query) field.select();
    await ready;
    if (!run) {
      dialog.ariaLabel = field.ariaLabel = field.placeholder = base.say.label;
      field.after(make("button", { onclick: () => dialog.close() }, base.say.close));
      run = panel(dialog, field);
    }
    run();
  };

  if (onPage) {
    field = page.querySelector("main input");
    field.value = field.value || new URL(location).searchParams.get("q");
    field.focus();
    begin().then(() => panel(onPage, field)());
  } else page.addEventListener("guidewright:search", (event) => ask(event.detail.query));
  guidewrightSearch.ask = search;
})();
