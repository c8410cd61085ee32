// The frame's moving parts; every page reads without them.
(function () {
  "use strict";
  const root = document.documentElement;
  const find = (selector) => document.querySelector(selector);

  // A preview changes the page while it is open.
  const whenChanged = (work) => {
    work();
    document.addEventListener("guidewright:changed", work);
  };

  // The switch goes round: as the system, light, dark.
  function colours() {
    const button = find(".colours");
    if (!button) return;
    const key = "guidewright:" + root.dataset.guide + ":colours";
    const name = () => root.dataset.colours || "auto";
    const say = () => {
      button.lastElementChild.textContent = button.title = button.dataset[name()];
    };
    button.addEventListener("click", () => {
      const next = { auto: "light", light: "dark", dark: "auto" }[name()];
      if (next === "auto") delete root.dataset.colours;
      else root.dataset.colours = next;
      try {
        if (next === "auto") localStorage.removeItem(key);
        else localStorage.setItem(key, next);
      } catch {
        // Without storage the choice holds for this page.
      }
      say();
    });
    say();
    button.hidden = false;
  }

  // The page's contents mark the section at the top of the window.
  function followScroll() {
    const wide = matchMedia("(min-width: 68.75rem)");
    let toc, sections, current;
    let links = new Map();
    let asked = false;
    const unfold = () => { if (toc) toc.open = wide.matches; };
    const mark = () => {
      asked = false;
      const atEnd = scrollY > 0 && innerHeight + scrollY > root.scrollHeight - 2;
      let link = null;
      for (const section of sections) {
        if (!atEnd && section.getBoundingClientRect().top > 96) break;
        link = links.get(section.id) || link;
      }
      if (link === current) return;
      if (current) current.removeAttribute("aria-current");
      current = link;
      if (!link) return;
      link.setAttribute("aria-current", "true");
      const top = link.offsetTop - toc.scrollTop;
      if (top < 60 || top > toc.clientHeight - 80) toc.scrollTop = link.offsetTop - toc.clientHeight / 3;
    };
    const ask = () => {
      if (!asked) requestAnimationFrame(mark);
      asked = true;
    };
    whenChanged(() => {
      const before = toc;
      toc = find(".toc");
      if (toc !== before) unfold();
      links = new Map();
      if (toc) toc.querySelectorAll("a").forEach((a) => links.set(decodeURIComponent(a.hash.slice(1)), a));
      sections = document.querySelectorAll(".text > section");
      if (toc) ask();
    });
    wide.addEventListener("change", unfold);
    addEventListener("scroll", () => { if (toc) ask(); }, { passive: true });
  }

  // Each heading offers its own address.
  function anchors() {
    const label = find("main").dataset.anchor;
    document.querySelectorAll(".text > section[id] > :first-child").forEach((heading) => {
      const old = heading.querySelector(".anchor");
      if (old) old.remove();
      const link = document.createElement("a");
      link.className = "anchor";
      link.href = "#" + heading.parentNode.id;
      link.textContent = "#";
      link.setAttribute("aria-label", label + ": " + heading.textContent);
      heading.append(link);
    });
  }

  // A term's other links get the definition of its first one.
  function definitions() {
    const said = new Map();
    document.querySelectorAll("a.term").forEach((link) => {
      const own = said.get(link.href) || link.getAttribute("aria-description");
      if (!own) return;
      said.set(link.href, own);
      link.setAttribute("aria-description", own);
    });
  }

  // Touch shows a term's definition first; Escape hides it.
  function terms() {
    let touched = null;
    const term = ({ target }) => target.closest("a.term[aria-description]");
    document.addEventListener("pointerdown", (event) => {
      const link = term(event);
      touched = event.pointerType === "touch" && document.activeElement !== link ? link : null;
    });
    document.addEventListener("click", (event) => {
      if (!touched || term(event) !== touched) return;
      event.preventDefault();
      touched.focus();
      touched = null;
    });
    document.addEventListener("keydown", ({ key }) => root.classList.toggle("no-terms", key === "Escape"));
  }

  // A long navigation shows where the reader is.
  function place() {
    const side = find(".side");
    const here = side && side.querySelector("[aria-current]");
    if (here && here.offsetTop > side.clientHeight - 80) {
      side.scrollTop = here.offsetTop - side.clientHeight / 2;
    }
  }

  // On a phone the navigation is a sheet that keeps the reader's place.
  function sheet() {
    const side = find(".side");
    const opener = find(".bar-contents");
    if (!side || !opener) return;
    const close = () => {
      if (!side.classList.contains("open")) return;
      side.classList.remove("open");
      opener.focus();
    };
    opener.addEventListener("click", (event) => {
      event.preventDefault();
      side.classList.add("open");
      (side.querySelector("[aria-current]") || side.querySelector("a")).focus();
    });
    side.querySelector(".shut").addEventListener("click", (event) => {
      if (side.classList.contains("open")) event.preventDefault();
      close();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close();
    });
  }

  // Whoever chooses the field gets the style and search.js, which then listens for the event; the first
  // letter loads the list of files. Words stay in the field until it opens.
  function search() {
    const field = find(".find input");
    let state = "absent", prepared = false;
    const ask = () => {
      state = "ready";
      const query = field ? field.value : "";
      document.dispatchEvent(new CustomEvent("guidewright:search", { detail: { query } }));
      if (field) field.value = "";
    };
    const add = (name, file, properties) => {
      const element = document.createElement(name);
      element[name === "link" ? "href" : "src"] = root.dataset.root + file;
      document.head.append(Object.assign(element, properties));
    };
    const prepare = () => {
      if (prepared) return;
      prepared = true;
      add("link", "assets/search.css", { rel: "stylesheet" });
      add("script", "assets/search.js", {
        async: false,
        onerror: () => {
          prepared = false;
          if (state !== "absent") location.href = root.dataset.root + "search.html";
        },
      });
    };
    const open = () => {
      if (state === "ready") ask();
      if (state !== "absent") return;
      state = "loading";
      prepare();
      add("script", "search/index.js", { async: false, onload: ask, onerror: ask });
    };
    const own = document.getElementById("frame:results") && find("main input");
    document.addEventListener("keydown", (event) => {
      const typing = event.target.closest("input, textarea, select, [contenteditable], dialog");
      const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
      const chord = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
      if (!slash && !chord) return;
      event.preventDefault();
      if (own) own.select();
      else open();
    });
    if (own) return;
    if (field) {
      field.addEventListener("focus", prepare);
      field.addEventListener("input", open);
    }
    const bar = find(".bar-search");
    if (bar) {
      bar.addEventListener("click", (event) => {
        event.preventDefault();
        open();
      });
    }
  }

  // Paper shows every answer, also where no style can open them.
  function paper() {
    let opened = [];
    addEventListener("beforeprint", () => {
      opened = Array.from(document.querySelectorAll("main details:not([open])"));
      opened.forEach((d) => { d.open = true; });
    });
    addEventListener("afterprint", () => {
      opened.forEach((d) => { d.open = false; });
    });
  }

  colours();
  followScroll();
  whenChanged(anchors);
  whenChanged(definitions);
  terms();
  place();
  sheet();
  search();
  paper();
})();
