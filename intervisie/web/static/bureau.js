/* What makes the desk quicker; every page works without it. Knows only the attributes named here. */
"use strict";

document.documentElement.classList.add("met-js");

/* data-toets: one key presses what carries it; data-lijst and data-rij: j and k walk through a list.
   Never while somebody types, and not at all once they are switched off (WCAG 2.1.4). */
const UIT = "intervisie-toetsen-uit";
const staan = () => localStorage.getItem(UIT) === null;
const toon = () => document.documentElement.classList.toggle("met-toetsen", staan());
toon();

document.addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || !staan() || e.target.closest("input, textarea, select, [contenteditable]")) return;
  const doel = document.querySelector(`[data-toets="${CSS.escape(e.key)}"]`);
  if (doel) { e.preventDefault(); doel.click(); return; }
  if (e.key !== "j" && e.key !== "k") return;
  const rijen = [...document.querySelectorAll("[data-lijst] [data-rij]")];
  const hier = rijen.findIndex((rij) => rij.contains(document.activeElement));
  const rij = rijen[e.key === "j" ? hier + 1 : Math.max(hier, 0) - 1];
  if (rij) { e.preventDefault(); rij.querySelector("th a, .kaartkop a, a, button")?.focus(); rij.scrollIntoView({ block: "nearest" }); }
});

/* data-toetsen: the help for the keys gets the switch for them. */
for (const uitleg of document.querySelectorAll("[data-toetsen]")) {
  const knop = document.createElement("button");
  knop.type = "button";
  knop.className = "alslink";
  const zet = () => { knop.textContent = staan() ? "Zet de sneltoetsen uit" : "Zet de sneltoetsen aan"; };
  knop.addEventListener("click", () => { staan() ? localStorage.setItem(UIT, "1") : localStorage.removeItem(UIT); zet(); toon(); });
  zet();
  uitleg.append(knop);
}

/* data-koppel: words of a mail and the field read from them light up together. */
for (const deel of document.querySelectorAll("[data-koppel]")) {
  const merken = deel.dataset.koppel.trim().split(/\s+/);
  const samen = [...document.querySelectorAll("[data-koppel]")].filter((ander) => ander.dataset.koppel.split(/\s+/).some((m) => m && merken.includes(m)));
  const zet = (aan) => { for (const ander of samen) ander.classList.toggle("samen", aan); };
  for (const bij of ["mouseenter", "focusin"]) deel.addEventListener(bij, () => zet(true));
  for (const na of ["mouseleave", "focusout"]) deel.addEventListener(na, () => zet(false));
}

/* data-sleep: files dropped on the form are chosen and sent. */
for (const vak of document.querySelectorAll("[data-sleep]")) {
  const bestand = vak.querySelector("input[type=file]");
  for (const boven of ["dragenter", "dragover"]) vak.addEventListener(boven, (e) => { e.preventDefault(); vak.classList.add("sleep"); });
  vak.addEventListener("dragleave", () => vak.classList.remove("sleep"));
  vak.addEventListener("drop", (e) => { e.preventDefault(); vak.classList.remove("sleep"); bestand.files = e.dataTransfer.files; if (bestand.files.length) vak.requestSubmit(); });
}

/* data-alles: a box above a column of boxes that ticks or clears them. */
for (const lijf of document.querySelectorAll("[data-alles]")) {
  const hokjes = [...lijf.querySelectorAll("input[type=checkbox]")];
  const kop = lijf.closest("table").querySelector("thead td");
  if (hokjes.length < 2 || !kop) continue;
  const label = document.createElement("label");
  label.className = "hokje";
  const alles = document.createElement("input");
  alles.type = "checkbox";
  alles.setAttribute("aria-label", "Kies alles op deze bladzijde");
  alles.addEventListener("change", () => { for (const hokje of hokjes) hokje.checked = alles.checked; });
  label.append(alles);
  kop.replaceChildren(label);
}
