/* What makes a page quicker; every page works without it. Knows only the attributes named here. */
"use strict";

/* data-focus: the notice that a visitor must read first. */
document.querySelector("[data-focus]")?.focus();

/* data-rooster: a button per column that ticks or clears it. */
for (const rooster of document.querySelectorAll("[data-rooster]")) {
  for (const kop of rooster.querySelectorAll("thead th")) {
    const hokjes = [...rooster.querySelectorAll(`input[value$="-${kop.textContent.trim()}"]`)];
    const knop = document.createElement("button");
    knop.type = "button";
    knop.className = "alslink alles";
    const zet = () => { knop.textContent = hokjes.every((h) => h.checked) ? "geen" : "alle"; knop.setAttribute("aria-label", `${knop.textContent} ${kop.firstChild.textContent.trim()}en`); };
    knop.addEventListener("click", () => { const aan = !hokjes.every((h) => h.checked); for (const h of hokjes) h.checked = aan; zet(); });
    rooster.addEventListener("change", zet);
    kop.append(document.createElement("br"), knop);
    zet();
  }
}
