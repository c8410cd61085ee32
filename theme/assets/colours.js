// Sets the remembered colours before anything is drawn; the only script that blocks.
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("script");
  try {
    var chosen = localStorage.getItem("guidewright:" + root.dataset.guide + ":colours");
    if (chosen === "light" || chosen === "dark") root.dataset.colours = chosen;
  } catch (e) {
    // Without storage the system decides.
  }
})();
