/* On narrow screens the theme opens its menu by a label, which no keyboard reaches. A button takes its place: Escape
   closes the menu too, and the focus goes along. The style sheet keeps what is closed out of reach. */
(function () {
  "use strict";

  const label = document.querySelector(".md-header label[for='__drawer']");
  const toggle = document.getElementById("__drawer");
  const menu = document.querySelector(".md-sidebar--primary nav");
  if (!label || !toggle || !menu) return;

  const button = document.createElement("button");
  button.type = "button";
  button.className = label.className + " cjm-menu-button";
  button.setAttribute("aria-label", menu.getAttribute("aria-label") || "");
  button.append(...label.childNodes);
  label.replaceWith(button);

  function tell() {
    button.setAttribute("aria-expanded", String(toggle.checked));
  }

  tell();
  toggle.addEventListener("change", tell);
  button.addEventListener("click", (event) => {
    toggle.click();
    if (toggle.checked && event.detail === 0) menu.querySelector("ul a")?.focus(); // by keyboard
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked) return;
    toggle.click();
    button.focus();
  });
})();
