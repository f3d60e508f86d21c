/* Pointing at a step, need, problem, recommendation or target step, or focusing it, lights up what belongs to it.

   What belongs together is read from the page's own links: a step's cells link to its needs and problems, a
   recommendation to the problems that it resolves, a target step to its recommendations, needs and the steps that it
   replaces. These make a chain: step, need or problem, recommendation, target step. From where the reader points, the
   chain is followed up and down, never back and forth. */
(function () {
  "use strict";

  const RANKS = [["step-", 0], ["need-", 1], ["problem-", 1], ["recommendation-", 2]];
  const TARGET_STEP = 3;
  const NODES = "[id^='step-'], [id^='problem-'], [id^='recommendation-'], [id^='need-'], [data-step]";
  const CHIPS = "a.cjm-chip";

  function keyOf(element) {
    if (element.matches(CHIPS)) return element.getAttribute("href");
    if (element.id.startsWith("need-")) {
      const link = element.querySelector("h3 a");
      if (link) return link.getAttribute("href");
    }
    return "#" + (element.dataset.step || element.id);
  }

  function start(page) {
    const up = new Map();
    const down = new Map();
    const shown = new Map();
    const targetSteps = new Set(Array.from(page.querySelectorAll(".cjm-items--target > li"), (step) => "#" + step.id));

    function rank(key) {
      if (targetSteps.has(key)) return TARGET_STEP;
      const found = RANKS.find(([prefix]) => key.startsWith("#" + prefix));
      return found ? found[1] : 1; // another address: a need of the shared register
    }

    function add(map, key, value) {
      if (!map.has(key)) map.set(key, new Set());
      map.get(key).add(value);
    }

    for (const node of page.querySelectorAll(NODES)) {
      const key = keyOf(node);
      add(shown, key, node);
      if (rank(key) === 1) continue; // a problem's links are the same as those that lead to it
      for (const link of node.querySelectorAll(CHIPS + ", a[href^='#']")) {
        const other = link.getAttribute("href");
        if (!link.matches(CHIPS) && !/^#(step|problem|recommendation)-/.test(other)) continue;
        if (rank(other) === rank(key)) continue;
        const [first, second] = rank(key) < rank(other) ? [key, other] : [other, key];
        add(down, first, second);
        add(up, second, first);
      }
    }
    for (const chip of page.querySelectorAll(CHIPS)) add(shown, keyOf(chip), chip);

    function follow(edges, key, found) {
      for (const next of edges.get(key) || []) {
        if (!found.has(next)) { found.add(next); follow(edges, next, found); }
      }
    }

    let lit = [];
    let current = null;

    function light(target) {
      const element = target && target.closest && target.closest(CHIPS + ", " + NODES);
      const key = element && page.contains(element) ? keyOf(element) : null;
      if (key === current) return;
      current = key;
      for (const each of lit) each.classList.remove("cjm-lit");
      lit = [];
      page.classList.toggle("cjm-lighting", key !== null);
      if (key === null) return;
      const found = new Set([key]);
      follow(down, key, found);
      follow(up, key, found);
      for (const each of found) lit.push(...(shown.get(each) || []));
      for (const ribbon of page.querySelectorAll(".cjm-ribbons path")) {
        const { from, to } = ribbon.dataset;
        if ((!from || found.has("#step-" + from)) && (!to || found.has("#step-" + to))) lit.push(ribbon);
      }
      for (const each of lit) each.classList.add("cjm-lit");
    }

    page.addEventListener("pointerover", (event) => light(event.target));
    page.addEventListener("pointerleave", () => light(document.activeElement));
    page.addEventListener("focusin", (event) => light(event.target));
    page.addEventListener("focusout", () => light(null));
  }

  for (const page of document.querySelectorAll(".cjm-journey")) start(page);
})();
