// Lights up the way through the graph, moves the focus to the question, remembers answers in a graph with cycles.
(function () {
  "use strict";
  let walk;

  const remembers = () => "path" in walk.dataset;

  function stepOf(hash) {
    const steps = Array.from(walk.querySelectorAll(".step"));
    return steps.find((step) => step.id === decodeURIComponent(hash.slice(1))) || steps[0];
  }

  function light(way) {
    const graph = walk.querySelector(".graph svg");
    if (!graph) return;
    graph.classList.toggle("walked", way.length > 1);
    const on = new Set(way);
    graph.querySelectorAll("[data-node]").forEach((node) => {
      node.classList.toggle("on-path", on.has(node.dataset.node));
      node.classList.toggle("here", node.dataset.node === way[way.length - 1]);
    });
    const pairs = new Set(way.slice(1).map((node, i) => way[i] + "\n" + node));
    graph.querySelectorAll("[data-from]").forEach((edge) => {
      edge.classList.toggle("on-path", pairs.has(edge.dataset.from + "\n" + edge.dataset.to));
    });
  }

  // Answers given so far, kept in the history entry: Back and Forward then work by themselves.
  function given() {
    return (history.state && history.state.given) || [];
  }

  function showGiven(step) {
    let list = step.querySelector(".given");
    if (list) list.remove();
    const answers = given();
    if (!answers.length) return;
    list = document.createElement("ol");
    list.className = "given";
    list.setAttribute("aria-label", walk.dataset.path);
    answers.forEach((answer) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = "#" + answer.step;
      link.textContent = answer.question;
      const label = document.createElement("b");
      label.textContent = answer.label;
      item.append(link, " ", label);
      list.append(item);
    });
    step.prepend(list);
  }

  // A preview changes the page while it is open, so everything is looked for anew.
  function show(moveFocus) {
    walk = document.querySelector(".walk");
    if (!walk) return;
    const step = stepOf(location.hash);
    if (remembers()) {
      showGiven(step);
      light(given().map((answer) => answer.node).concat(step.dataset.way));
    } else {
      light(step.dataset.way.split(" "));
    }
    if (moveFocus) step.focus({ preventScroll: true });
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest(".walk .step a[href^='#']");
    if (!link) return;
    event.preventDefault();
    const step = link.closest(".step");
    const target = decodeURIComponent(link.hash.slice(1));
    let answers = [];
    if (remembers() && link.closest(".answers")) {
      answers = given().concat({
        step: step.id,
        node: step.dataset.way,
        question: step.querySelector("h2").textContent,
        label: link.textContent,
      });
    } else if (remembers() && target !== walk.dataset.first) {
      answers = given().slice(0, given().findIndex((answer) => answer.step === target));
    }
    // Setting the address makes :target follow; the history entry then takes the answers.
    location.hash = target;
    history.replaceState({ given: answers }, "");
    show(true);
  });
  addEventListener("popstate", () => show(false));
  addEventListener("hashchange", () => show(false));
  document.addEventListener("guidewright:changed", () => show(false));
  show(false);
})();
