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

/* data-voortgang: a running search, told by the server; the page comes back when it is over. */
for (const vak of document.querySelectorAll("[data-voortgang]")) {
  const bron = new EventSource(vak.dataset.voortgang);
  bron.addEventListener("stand", (e) => {
    const s = JSON.parse(e.data);
    vak.querySelector("progress").value = s.seconden;
    if (s.doel === null) return;
    const tekst = `${s.geplaatst} van de ${s.van} mensen hebben een plek.`;
    const p = vak.querySelector("[data-tekst]");
    if (p.textContent !== tekst) p.textContent = tekst;
    const grens = s.ondergrens > 0 ? ` Minder dan ${s.ondergrens} kan niemand halen.` : "";
    vak.querySelector("[data-grens]").textContent = `Beste tot nu toe: ${s.doel} punten.${grens}`;
  });
  bron.addEventListener("klaar", () => { bron.close(); location.reload(); });
}

/* data-bord: drag a card to another column; the columns say what that would do. */
const VERPLAATS = () => document.getElementById("verplaats");
document.addEventListener("dragstart", async (e) => {
  const kaart = e.target.closest?.("[data-bord] .mens");
  if (!kaart) return;
  e.dataTransfer.setData("text/plain", kaart.dataset.id);
  e.dataTransfer.effectAllowed = "move";
  const hier = [...document.querySelectorAll("[data-bord] [data-groep]")].map((kolom) => `groep=${kolom.dataset.groep}`);
  const antwoord = await fetch(`/secretariaat/groepen/gevolgen/${kaart.dataset.id}?${hier.join("&")}`);
  if (!antwoord.ok) return;
  for (const [nummer, g] of Object.entries(await antwoord.json())) {
    const kolom = document.querySelector(`[data-bord] [data-groep="${nummer}"]`);
    if (!kolom) continue; // everybody on this page has a place
    kolom.classList.add(g.breekt.length || nummer === "0" ? "kan-niet" : "kan");
    kolom.querySelector("[data-gevolg]").textContent = nummer === "0" ? "Dan is er geen plek voor deze deelnemer." : g.breekt.length ? g.breekt.join(" ") : g.punten > 0 ? `${g.punten} punten slechter` : g.punten < 0 ? `${-g.punten} punten beter` : "maakt niets uit";
  }
});
/* Both are cancelled: a card let go just after the words shifted under it has been entered, not yet hovered (HTML, drag-and-drop). */
for (const boven of ["dragenter", "dragover"]) document.addEventListener(boven, (e) => { if (e.target.closest?.("[data-bord] .kolom")) e.preventDefault(); });
document.addEventListener("dragend", () => {
  for (const kolom of document.querySelectorAll("[data-bord] .kolom")) { kolom.classList.remove("kan", "kan-niet"); kolom.querySelector("[data-gevolg]").textContent = ""; }
});
document.addEventListener("drop", (e) => {
  const kolom = e.target.closest?.("[data-bord] .kolom");
  if (!kolom) return;
  e.preventDefault();
  const formulier = VERPLAATS();
  formulier.elements.aanmelding.value = e.dataTransfer.getData("text/plain");
  formulier.elements.naar.value = kolom.dataset.groep;
  formulier.requestSubmit();
});
const sleepbaar = () => { for (const kaart of document.querySelectorAll("[data-bord] .mens")) kaart.draggable = true; };
sleepbaar();
document.addEventListener("htmx:afterSwap", sleepbaar);
/* Who worked with the keyboard goes on where they were: htmx finds the same button again, unless it can't be pressed any more. */
document.addEventListener("htmx:afterSettle", () => { if (document.activeElement === document.body) document.getElementById("bordkop")?.focus({ preventScroll: true }); });
/* A move that was refused says so; without this the card would only jump back. */
const zegFout = (zin) => {
  const bord = document.getElementById("bord");
  document.getElementById("bordfout")?.remove();
  const vak = Object.assign(document.createElement("p"), { id: "bordfout", className: "melding fout", tabIndex: -1, textContent: zin });
  vak.setAttribute("role", "alert");
  bord.before(vak);
  vak.focus();
};
document.addEventListener("htmx:responseError", (e) => zegFout(new DOMParser().parseFromString(e.detail.xhr.responseText, "text/html").querySelector(".melding.fout")?.textContent || "Dit lukte niet. Laad de pagina opnieuw en probeer het nog eens."));
document.addEventListener("htmx:sendError", () => zegFout("Wij konden de server niet bereiken. Er is niets veranderd. Probeer het nog eens."));
document.addEventListener("htmx:beforeSwap", (e) => { if (!e.detail.isError) document.getElementById("bordfout")?.remove(); });

/* data-zoek: names of organisations to choose from, fetched when somebody starts to type. */
for (const veld of document.querySelectorAll("input[data-zoek]")) {
  veld.addEventListener("input", async () => {
    const antwoord = await fetch(`${veld.dataset.zoek}?maximumAantal=12&zoek=${encodeURIComponent(veld.value)}`);
    if (!antwoord.ok) return;
    const lijst = document.getElementById(veld.getAttribute("list"));
    lijst.replaceChildren(...(await antwoord.json()).map((o) => new Option("", o.naam)));
  });
}
