"use strict";
// Served by `guidewright serve` only: patches or reloads the page when it has changed, swaps style
// sheets, and lays errors of the guide over it.
(function () {
  var script = document.currentScript;
  var page = window.guidewrightPage;
  var seen = script.dataset.seen;
  var sent = null;
  var folder = script.src.slice(0, script.src.lastIndexOf("/") + 1);
  var STATE = "guidewright-serve-open";
  var source = null;
  var cover = null;

  if (window !== window.top) return;

  function listen() {
    if (source || document.visibilityState === "hidden") return;
    source = new EventSource(folder + "events?since=" + encodeURIComponent(seen)
      + "&page=" + encodeURIComponent(pathOf(location.href)));
    source.onmessage = function (event) {
      seen = event.lastEventId || seen;
      rest();
      take(JSON.parse(event.data));
    };
  }

  // A hidden page does not hold one of the few connections that a browser gives a server.
  function rest() {
    if (source) source.close();
    source = null;
  }

  function take(news) {
    var own = pathOf(location.href);
    var others = news.changed && news.changed.filter(function (path) {
      return path !== own;
    });
    if (!others || others.some(concerns)) {
      reload();
      return;
    }
    var current = others.length < news.changed.length ? patched(news.page) : Promise.resolve(true);
    current.then(function (done) {
      if (!done) {
        reload();
        return;
      }
      var styles = others.filter(isStyle);
      if (styles.length) swap(styles);
      show(news.mistakes);
      listen();
    });
  }

  // Brings this page up to date without loading it anew, if that can be done.
  function patched(text) {
    if (!text) return Promise.resolve(false);
    return (sent || remember()).then(function (was) {
      var is = page.parsed(text);
      sent = Promise.resolve(is);
      return page.patch(was, is);
    }).catch(function () {
      return false;
    });
  }

  // This page as it was sent: only the browser's cache has it for sure.
  function remember() {
    sent = fetch(location.href.replace(/#.*/, ""), { cache: "force-cache" }).then(function (answer) {
      return answer.ok ? answer.text() : Promise.reject(new Error(answer.status));
    }).then(function (text) {
      var isIt = text.indexOf(' data-seen="' + script.dataset.seen + '"') >= 0;
      return isIt ? page.parsed(text) : Promise.reject(new Error("another state"));
    });
    sent.catch(function () {
      // Then the page is loaded anew when it changes.
    });
    return sent;
  }

  function isStyle(path) {
    return /\.css$/.test(path);
  }

  function pathOf(address) {
    var url = new URL(address, location.href);
    var path = decodeURIComponent(url.pathname).slice(1);
    return url.origin !== location.origin ? "" : /(^|\/)$/.test(path) ? path + "index.html" : path;
  }

  // Whether this page shows a file that is not the page itself, or has run it.
  function concerns(path) {
    if (isStyle(path)) return false;
    if (document.querySelector("body.stand-in, body.missing-page")) return true;
    return Array.prototype.some.call(
      document.querySelectorAll("script[src], img[src], source[src], video[src], audio[src], iframe[src]"),
      function (element) {
        return pathOf(element.src) === path;
      }
    );
  }

  function swap(styles) {
    var links = Array.prototype.slice.call(document.querySelectorAll("link[rel=stylesheet]"));
    var direct = links.filter(function (link) {
      return styles.indexOf(pathOf(link.href)) >= 0;
    });
    (direct.length ? direct : links).forEach(function (old) {
      var link = old.cloneNode();
      var url = new URL(old.href);
      url.searchParams.set("seen", seen);
      link.href = url.href;
      link.onload = link.onerror = function () {
        old.remove();
      };
      old.after(link);
    });
  }

  // The browser keeps the scroll position itself; what the reader had opened stays open, or the
  // page would be shorter than it was.
  function reload() {
    var open = [];
    var all = document.querySelectorAll("details");
    all.forEach(function (details, i) {
      if (details.open) open.push(i);
    });
    try {
      sessionStorage.setItem(STATE, JSON.stringify({ page: location.pathname, of: all.length, open: open }));
    } catch (e) {
      // Without storage the page only forgets what was open.
    }
    location.reload();
  }

  function reopen() {
    var kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(STATE));
      sessionStorage.removeItem(STATE);
    } catch (e) {
      return;
    }
    var all = document.querySelectorAll("details");
    if (!kept || kept.page !== location.pathname || kept.of !== all.length) return;
    kept.open.forEach(function (i) {
      all[i].open = true;
    });
  }

  function show(mistakes) {
    if (cover) cover.remove();
    cover = null;
    if (!mistakes.length) return;
    cover = document.createElement("guidewright-errors");
    var root = cover.attachShadow({ mode: "open" });
    var style = add(root, "link", "", "");
    style.rel = "stylesheet";
    style.href = folder + "overlay.css";
    var panel = add(root, "section", "panel", "");
    panel.setAttribute("role", "alertdialog");
    panel.setAttribute("aria-label", "Errors in the guide");
    var head = add(panel, "header", "", "");
    var count = mistakes.length === 1 ? "1 error" : mistakes.length + " errors";
    add(head, "strong", "", count + " in the guide");
    add(head, "span", "", "The page below is the last good one.");
    var close = add(head, "button", "", "Hide");
    close.type = "button";
    close.onclick = function () {
      show([]);
    };
    mistakes.forEach(function (mistake) {
      error(add(panel, "article", "", ""), mistake);
    });
    document.documentElement.append(cover);
  }

  function error(box, mistake) {
    add(box, "p", "place", mistake.place);
    add(box, "p", "message", mistake.message);
    if (mistake.line) {
      var line = add(box, "pre", "", mistake.line.slice(0, mistake.from));
      var end = mistake.from + mistake.length;
      if (mistake.length) add(line, "mark", "", mistake.line.slice(mistake.from, end) || " ");
      line.append(mistake.line.slice(end));
    }
    if (mistake.hint) add(box, "p", "hint", mistake.hint);
  }

  function add(parent, name, kind, text) {
    var element = document.createElement(name);
    if (kind) element.className = kind;
    element.textContent = text;
    parent.append(element);
    return element;
  }

  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState === "hidden") rest();
    else listen();
  });
  window.addEventListener("load", remember);
  window.addEventListener("pagehide", rest);
  window.addEventListener("pageshow", listen);
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && cover) show([]);
  });
  reopen();
  listen();
})();
