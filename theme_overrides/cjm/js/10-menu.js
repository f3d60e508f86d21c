/* On narrow screens the theme opens its menu by a label, which no keyboard reaches. This makes a button of it: it opens
   and closes by Enter or Space, Escape closes too, and the focus goes along. The style sheet keeps what is closed out of
   reach. */
(function () {
  "use strict";

  const button = document.querySelector(".md-header label[for='__drawer']");
  const toggle = document.getElementById("__drawer");
  const menu = document.querySelector(".md-sidebar--primary nav");
  if (!button || !toggle || !menu) return;

  function tell() {
    button.setAttribute("aria-expanded", String(toggle.checked));
  }

  button.tabIndex = 0;
  button.setAttribute("role", "button");
  button.setAttribute("aria-label", menu.getAttribute("aria-label") || "");
  tell();
  toggle.addEventListener("change", tell);

  button.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    button.click();
    if (toggle.checked) menu.querySelector("ul a")?.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked) return;
    toggle.click();
    button.focus();
  });
})();
