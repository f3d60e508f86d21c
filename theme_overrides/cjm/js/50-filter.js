/* Narrows the lists of a page to what holds the words that are typed, in its text, in what `data-filter` says besides,
   or in the heading of its group. Without scripts the whole list is there. */
(function () {
  "use strict";

  function words(text) {
    return text.toLowerCase().replace(/ё/g, "е").split(/\s+/).filter(Boolean);
  }

  function start(box) {
    var input = box.querySelector("input");
    var output = box.querySelector("output");
    var page = box.closest(".cjm");
    var items = Array.prototype.map.call(page.querySelectorAll("[data-cjm-group] [data-filter]"), function (item) {
      var heading = item.closest("[data-cjm-group]").querySelector("h2, h3");
      var group = heading && !heading.closest("[data-filter]") ? heading.textContent : "";
      var text = [item.textContent, item.getAttribute("data-filter"), group].join(" ");
      return { item: item, text: text.toLowerCase().replace(/ё/g, "е") };
    });
    var groups = page.querySelectorAll("[data-cjm-group]");
    var letters = page.querySelectorAll(".cjm-letters a, .cjm-jumps a");
    var opened = Array.prototype.map.call(groups, function (group) { return group.open; });

    function narrow() {
      var wanted = words(input.value);
      var found = 0;
      items.forEach(function (each) {
        var fits = wanted.every(function (word) { return each.text.indexOf(word) >= 0; });
        each.item.toggleAttribute("data-cjm-away", !fits);
        found += fits;
      });
      groups.forEach(function (group, index) {
        var any = group.querySelector("[data-filter]:not([data-cjm-away])") !== null;
        group.toggleAttribute("data-cjm-away", !any && group.tagName !== "UL");
        if (group.tagName === "DETAILS") group.open = wanted.length ? any : opened[index];
      });
      letters.forEach(function (link) {
        var heading = document.getElementById(link.hash.slice(1));
        var entry = link.closest("li") || link;
        entry.toggleAttribute("data-cjm-away", heading !== null && heading.closest("[data-cjm-away]") !== null);
      });
      output.textContent = !wanted.length ? "" : found ? output.dataset.one.replace("{n}", found) : output.dataset.none;
    }

    input.addEventListener("input", narrow);
    box.hidden = false;
    if (input.value) narrow();
  }

  document.querySelectorAll("[data-cjm-filter]").forEach(start);
})();
