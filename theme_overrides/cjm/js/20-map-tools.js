/* The tools above a map: a segment, the lanes, and printing. Without scripts they are not shown. */
(function () {
  "use strict";

  function start(page) {
    const tools = page.querySelector("[data-cjm-map-tools]");
    if (!tools) return;
    tools.hidden = false;
    const segment = tools.querySelector("[data-cjm-segment]");
    if (segment) segment.addEventListener("change", () => chooseSegment(page, segment.value));
    tools.addEventListener("change", (event) => {
      if (event.target.type === "checkbox") showLane(page, event.target.value, event.target.checked);
    });
    for (const button of tools.querySelectorAll("[data-cjm-print]")) {
      button.addEventListener("click", () => print(button.dataset.cjmPrint));
    }
    closeMenus(tools);
  }

  /* What names segments and not this one steps back; what names none is for everyone. */
  function chooseSegment(page, chosen) {
    for (const each of page.querySelectorAll("[data-seg]")) {
      const others = chosen && !each.dataset.seg.split(" ").includes(chosen);
      each.classList.toggle("cjm-aside", Boolean(others));
    }
  }

  function showLane(page, lane, shown) {
    for (const cell of page.querySelectorAll(".cjm-map .cjm-l-" + lane)) cell.hidden = !shown;
  }

  /* The map asks for a sheet of its own only while it is printed from here; else the reader's choice counts. */
  function print(size) {
    const style = document.createElement("style");
    style.textContent = "@page { size: " + size + "; }";
    document.head.append(style);
    window.addEventListener("afterprint", () => style.remove(), { once: true });
    window.print();
  }

  function closeMenus(tools) {
    const menus = tools.querySelectorAll("details");
    document.addEventListener("click", (event) => {
      for (const menu of menus) if (!menu.contains(event.target)) menu.open = false;
    });
    tools.addEventListener("keydown", (event) => {
      const menu = event.key === "Escape" && event.target.closest("details[open]");
      if (!menu) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }

  for (const page of document.querySelectorAll(".cjm-journey")) start(page);
})();
