"use strict";
// Served by `guidewright serve` only: brings a page up to date in place, so that nothing flashes and
// nothing is lost. A script that can go on with a changed page says so by `data-follows` and listens
// to "guidewright:changed". Where one does not say so, only plain text is changed, and whatever that
// script may have taken hold of is left alone; then the page has to be loaded anew.
(function () {
  var PLAIN = ("A ABBR B BLOCKQUOTE BR CODE DD DEL DIV DL DT EM HR I INS KBD LI OL P S SMALL SPAN STRONG"
    + " SUB SUP TABLE TBODY TD TH THEAD TR UL").split(" ");
  var MUTE = "align class dir href lang rel scope start tabindex title".split(" ");
  var HELD = "h1, h2, h3, h4, h5, h6, summary, button, form, svg, script, style, .term";
  var free = false;

  /** A page as it was sent, with nothing in it that a script has done. */
  function parsed(text) {
    var page = new DOMParser().parseFromString(text, "text/html");
    page.querySelectorAll("script[src^='/.guidewright/']").forEach(function (script) {
      script.remove();
    });
    return page;
  }

  /**
   * Patches the page that is shown.
   *
   * @param was the page as it was sent
   * @param is the same as it would be sent now; stays as it is
   * @returns whether it was possible; if not, nothing is changed
   */
  function patch(was, is) {
    var edits = [];
    free = Array.from(is.querySelectorAll("script")).every(function (script) {
      return script.hasAttribute("data-follows");
    });
    if ((!free && !document.body.matches(".chapter-page")) || !isSameElement(was.documentElement, is.documentElement)
      || !head(was, is, edits) || !compare(was.body, is.body, document.body, edits)) {
      return false;
    }
    edits.forEach(function (edit) {
      edit();
    });
    document.dispatchEvent(new CustomEvent("guidewright:changed"));
    return true;
  }

  // A title and what is said of the page may change, but not what the page loads.
  function head(was, is, edits) {
    var after = Array.from(is.head.children);
    var before = Array.from(was.head.children);
    return before.length === after.length && before.every(function (element, i) {
      var now = after[i];
      if (element.isEqualNode(now)) return true;
      if (element.tagName !== now.tagName) return false;
      if (now.tagName === "TITLE") {
        edits.push(function () {
          document.title = now.textContent;
        });
      }
      return now.tagName === "TITLE" || now.matches("meta[name=description], meta[property]");
    });
  }

  // Whether an element can be brought up to date; `live` is the one that is shown.
  function compare(before, after, live, edits) {
    if (before.isEqualNode(after)) return true;
    if (!isSameElement(before, after) || (!free && before.matches(HELD))) return false;
    var were = Array.from(before.childNodes);
    var are = Array.from(after.childNodes);
    var shown = counterparts(were, live);
    if (!shown) return false;
    var least = Math.min(were.length, are.length);
    var start = 0;
    while (start < least && were[start].isEqualNode(are[start])) start++;
    var end = 0;
    while (end < least - start && were[were.length - 1 - end].isEqualNode(are[are.length - 1 - end])) end++;
    var gone = were.slice(start, were.length - end);
    var come = are.slice(start, are.length - end);
    if (gone.length !== come.length) {
      return replace(gone, come, shown.slice(start, were.length - end), place(live, shown, start), edits);
    }
    return gone.every(function (node, i) {
      var there = shown[start + i];
      var sure = edits.length;
      if (compare(node, come[i], there, edits)) return true;
      edits.length = sure;
      return replace([node], [come[i]], [there], { parent: live, next: there }, edits);
    });
  }

  function isSameElement(one, other) {
    return one.nodeType === 1 && one.tagName === other.tagName && one.attributes.length === other.attributes.length
      && Array.from(one.attributes).every(function (attribute) {
        return other.getAttribute(attribute.name) === attribute.value;
      });
  }

  // The nodes of the page that is shown; scripts may have put others between them.
  function counterparts(nodes, live) {
    var next = live.firstChild;
    var found = [];
    for (var i = 0; i < nodes.length; i++) {
      while (next && !isCounterpart(nodes[i], next)) next = next.nextSibling;
      if (!next) return null;
      found.push(next);
      next = next.nextSibling;
    }
    return found;
  }

  function isCounterpart(node, live) {
    return node.nodeType === live.nodeType
      && (node.nodeType === 1 ? node.tagName === live.tagName && node.id === live.id : node.data === live.data);
  }

  function place(live, shown, start) {
    var next = start < shown.length ? shown[start] : shown.length ? shown[start - 1].nextSibling : null;
    return { parent: live, next: next };
  }

  function replace(gone, come, shown, place, edits) {
    var isUntouched = free || gone.every(function (node, i) {
      return isPlain(node) && node.isEqualNode(shown[i]);
    });
    if (!isUntouched || !(free || come.every(isPlain))) return false;
    edits.push(function () {
      var nodes = come.map(function (node) {
        return document.importNode(node, true);
      });
      keepOpen(shown, nodes);
      nodes.forEach(function (node) {
        place.parent.insertBefore(node, place.next);
      });
      shown.forEach(function (node) {
        node.remove();
      });
    });
    return true;
  }

  // What the reader had opened stays open where as much can be opened as before.
  function keepOpen(gone, come) {
    var before = folded(gone);
    var after = folded(come);
    if (before.length !== after.length) return;
    before.forEach(function (details, i) {
      after[i].open = details.open;
    });
  }

  function folded(nodes) {
    return nodes.flatMap(function (node) {
      if (node.nodeType !== 1) return [];
      return Array.from(node.querySelectorAll("details")).concat(node.matches("details") ? node : []);
    });
  }

  function isPlain(node) {
    if (node.nodeType !== 1) return node.nodeType === 3 || node.nodeType === 8;
    return PLAIN.indexOf(node.tagName) >= 0 && !node.matches(HELD)
      && Array.from(node.attributes).every(function (attribute) {
        return MUTE.indexOf(attribute.name) >= 0;
      })
      && Array.from(node.childNodes).every(isPlain);
  }

  window.guidewrightPage = { parsed: parsed, patch: patch };
})();
