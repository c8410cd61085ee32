"use strict";
/* Search: reads the index below search/ piece by piece, ranks, and shows what it finds in a dialog,
   or on search.html in the page. FORMAT.md beside the indexer describes files and ranking; the
   command line has the same ranking in Java. */
(() => {
  const root = new URL("..", document.currentScript.src).href;
  const ENDS = 52, MORE = 34, LONGEST = 64, KEPT = 3, CUT = 1000, MANY = 1e9;
  const FEW = 3, MOST_WORDS = 12, MOST_CHECKED = 60, GUESSES = 3;
  const SURE = 64, LIKELY = 32, POSSIBLE = 1;

  /* ---- Files: each is a script that hands its text to guidewrightSearch ---- */

  const files = {}, waiting = {}, parsed = {}, folded = Object.create(null);
  let base, digits, stretches, isPaired, dropped, quotes, sentences, rare, simple;

  window.guidewrightSearch = (name, text) => waiting[name](text);

  const load = (name, folder = base.id + "/") => files[name] || (files[name] = new Promise((done, fail) => {
    waiting[name] = done;
    document.head.append(make("script", { src: `${root}search/${folder}${name}.js`, onerror: () => fail(delete files[name]) }));
  }));

  const begin = async () => {
    if (base) return;
    base = JSON.parse(await load("index", ""));
    digits = base.digits;
    [stretches, isPaired, dropped, quotes, sentences, rare, simple] = base.patterns.map((pattern) => RegExp(pattern, "gu"));
  };

  const linesOf = async (name) => (await load(name)).split("\n");

  /* The entries of a file of terms by key; a key may have several. */
  const termsAt = (shard) => parsed[shard] || (parsed[shard] = linesOf("terms/" + shard).then((lines) => {
    const entries = Object.create(null);
    for (const line of lines) {
      const blank = line.indexOf(" "), key = line.slice(0, blank);
      entries[key] = [...(entries[key] || []), line.slice(blank + 1)];
    }
    return entries;
  }));

  /* Number of the last entry that does not come after the key. */
  const place = (sorted, key) => Math.max(0, sorted.findLastIndex((first) => first <= key));

  const numbers = (text) => {
    const all = [];
    let number = 0, unit = 1;
    for (const c of text) {
      const digit = digits.indexOf(c);
      number += digit * unit;
      unit *= MORE;
      if (digit < ENDS) {
        all.push(number);
        number = 0;
        unit = 1;
      }
    }
    return all;
  };

  /* ---- Words ---- */

  const fold = (token) => folded[token] || (folded[token] = token.normalize("NFKD").toLowerCase()
    .replace(/[^a-z0-9]/gu, (c) => base.spelled[c] || c.replace(dropped, "")).normalize("NFC"));

  /* Each character with its follower, the last one alone. */
  const pairs = (stretch) => [...fold(stretch)].map((c, i, all) => c + (all[i + 1] || ""));

  /* What holds words; for most texts a pattern does that a browser prepares in no time. */
  const stretchesOf = (text) => [...text.matchAll(text.search(rare) < 0 ? simple : stretches)];

  const words = (text) => stretchesOf(text).flatMap(([stretch]) => {
    if (!stretch.match(isPaired)) return fold(stretch.slice(0, LONGEST)) || [];
    const found = pairs(stretch);
    return found[1] ? found.slice(0, -1) : found;
  });

  /* ---- Terms and their documents ---- */

  const nothing = () => ({ weight: MANY, levels: new Map(), terms: [], names: [] });

  /* Adds the documents of a key's terms, if the rule leads from one of their forms to them. */
  const add = async (found, key, rule) => {
    for (const entry of (await termsAt(place(base.terms, key)))[key] || []) {
      if (entry[0] === "=") {
        if (rule === 0) await add(found, entry.slice(1));
      } else if (entry[0] === "~") {
        found.names.push(entry.slice(1).split("|"));
      } else {
        const [set, weight, ...documents] = numbers(entry);
        if (rule >= 0 && !base.sets[set].includes(digits[rule])) continue;
        found.weight = Math.min(found.weight, weight);
        found.terms.push([key, set]);
        if (documents.length >= CUT) found.cut = true;
        let id = -1;
        for (const number of documents) {
          id += 1 + (number >> 5);
          found.levels.set(id, Math.max(found.levels.get(id) || 0, 1 + (number & 31)));
        }
      }
    }
  };

  /* Adds the terms of which the word is a form or, with `open` 1, the beginning of one. */
  const addForms = (found, word, open = 0) => Promise.all(base.rules.map(async ([ending, instead], rule) => {
    for (let i = open || ending.length; i <= ending.length - open; i++) {
      const stem = word.slice(0, word.length - i);
      if (stem + ending.slice(0, i) === word && (!rule || stem.length >= KEPT)) await add(found, stem + instead, rule);
    }
  })).then(() => found);

  /* The documents of all words that begin so. */
  const begun = async (word) => {
    const found = nothing(), shard = place(base.terms, word);
    if (shard !== place(base.terms, word + "\uffff")) await add(found, word + "*");
    else for (const key in await termsAt(shard)) if (key.startsWith(word) && !key.endsWith("*")) await add(found, key);
    return addForms(found, word, 1);
  };

  /* ---- Typing mistakes ---- */

  /* Edits between two words, a swap of neighbours being one; beyond `most` only "more". */
  const edits = (a, b, most) => {
    while (a && a[0] === b[0]) [a, b] = [a.slice(1), b.slice(1)];
    if (Math.abs(a.length - b.length) > most) return MANY;
    if (!a || !b) return a.length + b.length;
    return !most ? 1 : Math.min(...[[1, 0], [0, 1], [1, 1], [2, 2]].map(([i, j]) =>
      i < 2 || (a[0] === b[1] && a[1] === b[0]) ? 1 + edits(a.slice(i), b.slice(j), most - 1) : MANY));
  };

  /* The guide's words nearest to one, the more frequent first; a longer word may have more mistakes. */
  const near = async (word, more) => {
    let best = [], most = (word.length > 3) + (word.length > 7) + more;
    for (const shard in base.words) {
      if (!most || ![...word].some((c, i) => i < 2 && shard >= place(base.words, c) && shard <= place(base.words, c + "\uffff"))) continue;
      let other = "";
      for (const line of await linesOf("words/" + shard)) {
        other = other.slice(0, digits.indexOf(line[0])) + line.slice(2);
        const away = other === word ? MANY : edits(word, other, most);
        if (away < most) best = [];
        if (away <= most) best.push([digits.indexOf(line[1]), other]);
        most = Math.min(most, away);
      }
    }
    return best.sort((x, y) => y[0] - x[0]).slice(0, GUESSES).map((guess) => guess[1]);
  };

  const guessed = async (word) => {
    const found = nothing();
    found.guesses = await near(word, 0);
    for (const guess of found.guesses) await addForms(found, guess);
    return found;
  };

  /* ---- Ranking: whole numbers only, so that every machine and the command line agree ---- */

  /* A word counts by the first way in which a document has it: strength, rarity, prominence. The sum
     counts up to twice, the more of the words' rarity the document has. */
  const rank = (asked, fits) => {
    const sums = new Map(), covered = new Map();
    let all = 0;
    for (const { ways } of asked) {
      const seen = new Set();
      let weight = MANY;
      for (const [way, strength] of ways) {
        weight = Math.min(weight, way.weight);
        way.levels.forEach((level, id) => {
          if (seen.has(id) || !fits(id)) return;
          seen.add(id);
          sums.set(id, (sums.get(id) || 0) + strength * weight * level);
          covered.set(id, (covered.get(id) || 0) + weight);
        });
      }
      all += seen.size && weight;
    }
    sums.forEach((sum, id) => sums.set(id, sum * (all + covered.get(id))));
    return [...sums.keys()].sort((a, b) => sums.get(b) - sums.get(a) || a - b);
  };

  const filter = async (kind, chapter) => {
    if (!kind && !chapter) return () => true;
    const { chapters, firsts, kinds } = JSON.parse(await load("filters"));
    const ids = new Set();
    let id = -1;
    if (kind) for (const gap of numbers(kinds[kind])) ids.add(id += 1 + gap);
    return (one) => (!kind || ids.has(one)) && (!chapter || chapters[place(firsts, one)] === chapter);
  };

  const text = async (id) => (await linesOf("text/" + (id >> 4)))[id & 15].split("\t");

  const joined = (body) => ` ${words(body).join(" ")} `;

  /* Answers a query: numbers of documents, how each word was read, which words to mark. */
  const search = async (query, kind, chapter) => {
    if (!base) await begin();
    const phrases = query.split(quotes).filter((part, i) => i % 2 && words(part)[0]).map(joined);
    const said = words(query);
    const open = query.endsWith(stretchesOf(query).at(-1)) && said.at(-1);
    const asked = await Promise.all([...new Set(said)].slice(0, MOST_WORDS).map(async (word) => {
      const ways = [[await addForms(nothing(), word), SURE]];
      if (word === open) ways.push([await begun(word), LIKELY]);
      const known = ways.reduce((sum, [way]) => sum + way.levels.size, 0);
      if (known < FEW) ways.push([await guessed(word), known ? POSSIBLE : SURE]);
      return { word, ways, known };
    }));
    const fitting = await filter(kind, chapter);
    let ids = rank(asked, (id) => fitting(id) && (!phrases[0] || asked.every(({ word, ways: [[sure]] }) =>
      sure.cut || sure.levels.has(id) || !phrases.some((phrase) => phrase.includes(` ${word} `)))));
    if (phrases[0]) {
      const checked = await Promise.all(ids.slice(0, MOST_CHECKED).map(text));
      ids = ids.filter((_, i) => checked[i] && phrases.every((phrase) => (joined(checked[i][2]) + joined(checked[i][4])).includes(phrase)));
    }
    return { ids, asked, isMarked: marker(asked, joined(query), open) };
  };

  /* ---- Showing: which words to mark, and the sentence that says most ---- */

  const marker = (asked, query, open) => {
    const forms = new Set();
    for (const { word, ways } of asked) {
      forms.add(word);
      for (const [way] of ways) {
        for (const [key, set] of way.terms) {
          for (const digit of base.sets[set]) {
            const [ending, instead] = base.rules[digits.indexOf(digit)];
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
  const spots = (body, isMarked) => stretchesOf(body).flatMap(({ 0: stretch, index }) =>
    (stretch.match(isPaired) ? pairs(stretch).map((pair, i) => [index + i, index + i + pair.length, pair])
      : [[index, index + stretch.length, fold(stretch)]]).filter((spot) => isMarked(spot[2])));

  const marked = (body, isMarked) => {
    const nodes = [];
    let end = 0;
    for (const [from, to] of spots(body, isMarked)) {
      nodes.push(body.slice(end, from), make("mark", {}, body.slice(Math.max(from, end), to)));
      end = to;
    }
    return [...nodes, body.slice(end)];
  };

  const excerpt = (body, isMarked) => {
    let best = "", most = -1;
    body.split(sentences).forEach((sentence, i, all) => {
      const said = new Set(spots(sentence, isMarked).map((spot) => spot[2])).size;
      if (said <= most) return;
      most = said;
      best = sentence.length < 70 && all[i + 1] ? `${sentence} ${all[i + 1]}` : sentence;
    });
    const first = spots(best, isMarked)[0]?.[0];
    const from = first > 160 ? best.lastIndexOf(" ", first - 80) + 1 : 0;
    return (from ? "… " : "") + best.slice(from, from + 400);
  };

  /* ---- The page ---- */

  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  const memory = `guidewright:${document.documentElement.dataset.guide}:searches`;
  /* What was searched before, the latest first; a query is remembered. */
  const recent = (query) => {
    try {
      const all = JSON.parse(localStorage[memory] || "[]");
      if (query) localStorage[memory] = JSON.stringify([...new Set([query, ...all])].slice(0, 6));
      return all;
    } catch {
      return [];
    }
  };

  /* Filters, status and list for a field; `around` is the dialog or the place on the page. */
  const panel = (around, field) => {
    const { say } = base;
    const list = make("div", { id: "found", role: "listbox", ariaLabel: say.results });
    const status = make("p", { role: "status" });
    const more = make("button", { hidden: true }, say.more);
    const select = (all) => make("select", { ariaLabel: all, onchange: () => run() }, make("option", { value: "" }, all));
    const kind = select(say.anyKind), chapter = select(say.anyChapter);
    let turn = 0, chosen = 0, ids, answer;

    const choose = (next) => {
      const options = [...list.children];
      chosen = (next + options.length) % options.length || 0;
      options.forEach((option, i) => { option.ariaSelected = i === chosen; });
      field.ariaExpanded = !!options[0];
      list.ariaBusy = false;
      field.setAttribute("aria-activedescendant", options[chosen]?.id || "");
    };

    const option = (href, onclick, ...children) =>
      list.append(make("a", { role: "option", id: "found-" + list.children.length, tabIndex: -1, href, onclick }, ...children));

    const propose = (query) => option("#", (event) => {
      event.preventDefault();
      field.value = query;
      run();
    }, query);

    const showMore = async () => {
      const mine = turn, from = list.children.length, { isMarked } = answer;
      const results = await Promise.all(ids.slice(from, from + 10).map(text));
      if (mine !== turn) return;
      for (const [number, href, title, path, body] of results) {
        const its = base.kinds[number];
        option(root + href, () => {
          recent(field.value.trim());
          around.close?.();
        }, make("small", {}, make("b", { className: "is-" + its }, say[its]), path),
        make("strong", {}, ...marked(title, isMarked)), make("span", {}, ...marked(excerpt(body, isMarked), isMarked)));
      }
      more.hidden = !(list.children.length in ids);
      choose(from);
    };

    const run = async () => {
      list.ariaBusy = true;
      const mine = ++turn, query = field.value.trimStart(), all = words(query);
      try {
        answer = all[0] && await search(query, kind.value, chapter.value);
        if (mine !== turn) return;
        ids = answer ? answer.ids : [];
        list.replaceChildren();
        more.hidden = true;
        if (!answer) {
          recent().forEach(propose);
          status.textContent = list.firstChild ? say.recent : say.hint;
        } else if (ids[0] >= 0) {
          status.textContent = say.found.replace("{}", ids.length);
          for (const { word, known, ways } of answer.asked) {
            if (!known) status.append(" " + say.instead.replace("{}", word), ways.at(-1)[0].guesses.join(", ") || "–");
          }
          return await showMore();
        } else {
          for (const word of all) for (const guess of await near(word, 1)) propose(all.join(" ").replace(word, guess));
          status.textContent = (list.firstChild ? say.mean : say.none).replace("{}", () => query.trim());
        }
        choose(0);
      } catch {
        status.textContent = say.failed;
      }
    };

    base.kinds.forEach((value) => value && kind.append(make("option", { value }, say[value])));
    chapter.onfocus = async () => {
      chapter.onfocus = null;
      for (const title of new Set(JSON.parse(await load("filters")).chapters)) chapter.append(make("option", { value: title }, title));
    };
    more.onclick = showMore;
    field.role = "combobox";
    field.ariaAutoComplete = "list";
    field.setAttribute("aria-controls", "found");
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

  document.head.append(make("link", { rel: "stylesheet", href: root + "assets/search.css" }));
  const onPage = document.getElementById("results");
  let dialog, field, run;

  /* What it says comes with the index; meanwhile it opens, and keeps what is typed. */
  const ask = async (query) => {
    const ready = begin();
    if (!dialog) {
      field = make("input", { enterKeyHint: "search" });
      dialog = make("dialog", { className: "search", closedBy: "any" }, make("div", {}, field));
      document.body.append(dialog);
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
    field = document.querySelector("main input[name=q]");
    field.value = field.value || new URLSearchParams(location.search).get("q");
    field.focus();
    begin().then(() => panel(onPage, field)());
  } else document.addEventListener("guidewright:search", (event) => ask(event.detail.query));
  window.guidewrightSearch.ask = search;
})();
