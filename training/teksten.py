"""Makes training mails of the phrases in training/soort: one to four clauses, a subject, a greeting, typos.

A phrase is a line; `(a|b)` is a choice, `{naam}` a place to fill in. All names and addresses are made up.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random
from typing import Final, NamedTuple

from intervisie.lezer.lezing import Soort

MAP: Final = Path(__file__).parent / "soort"
SOORTEN: Final[tuple[Soort, ...]] = ("aanmelding", "wijziging", "afmelding", "vraag", "overig")

_KEUZE: Final = re.compile(r"\(([^()]*\|[^()]*)\)")
_PLEK: Final = re.compile(r"\{(\w+)\}")
_DAG: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag")
_DEEL: Final = ("ochtend", "middag", "avond")


class Tekst(NamedTuple):
    """A mail to learn from: subject, own words, kind."""

    onderwerp: str
    tekst: str
    soort: Soort


class Opsteller:
    """Writes made-up mails; the same seed writes the same mails."""

    def __init__(self, zaad: int) -> None:
        """Read the phrases once; `zaad` decides every choice."""
        self._r = Random(zaad)
        self._zinnen = {soort: _lees(f"{soort}.txt") for soort in SOORTEN}
        self._neutraal = _lees("neutraal.txt")
        self._onderwerpen = _lees("onderwerpen.txt")
        self._plekken = _lees("plekken.txt")
        self._vul: dict[str, Callable[[], str]] = {
            naam: partial(self._een_van, self._plekken[naam])
            for naam in ("voornaam", "achternaam", "org", "functie", "groep", "event", "maand")
        }
        self._vul |= {
            "naam": self._naam,
            "dag": self._dag,
            "dagen": self._dagen,
            "dagdeel": lambda: f"{self._r.choice(_DAG)}{self._r.choice(_DEEL)}",
            "datum": self._datum,
            "n": lambda: str(self._r.randint(2, 20)),
            "tel": lambda: f"{self._r.choice(('06-', '06 ', '030-'))}{self._r.randint(1000000, 99999999)}",
            "mail": self._mail,
        }

    def _een_van(self, bank: list[str]) -> str:
        return self._r.choice(bank)

    def schrijf(self, soort: Soort) -> Tekst:
        """One made-up mail of this kind."""
        r = self._r
        if r.random() < 0.06:
            return Tekst(self._vorm(self._kern(soort)), "", soort)
        delen = [self._kern(soort)]
        alleen_kern = r.random() < 0.25
        if not alleen_kern:
            delen = self._rond(soort, delen)
        tekst = self._plak(delen)
        if r.random() < 0.35:
            groet = self._uit(self._neutraal["groet"])
            tekst = (
                f"{groet[:1].upper()}{groet[1:]}{r.choice((', ', chr(10), '! ', ',' + chr(10) * 2))}{tekst}"
            )
        if r.random() < 0.15:
            tekst += self._ondertekening()
        return Tekst(self._onderwerp(soort), self._slijt(tekst), soort)

    def _rond(self, soort: Soort, delen: list[str]) -> list[str]:
        """Put what goes with it around the clause that decides."""
        r = self._r
        if r.random() < 0.15:
            delen.append(self._kern(soort))
        for _ in range(r.choice((0, 1, 1, 2))):
            bij = self._uit(self._zinnen[soort]["bij"])
            delen.insert(0 if r.random() < 0.25 else len(delen), bij)
        for _ in range(r.choice((0, 0, 1, 1, 2))):
            bron = self._neutraal["zin"] if r.random() < 0.75 else self._neutraal["reden"]
            delen.insert(r.choice((0, 0, len(delen))), self._uit(bron))
        return delen

    def _kern(self, soort: Soort) -> str:
        banken = self._zinnen[soort]
        ander = "ander" in banken and self._r.random() < 0.27
        return self._uit(banken["ander" if ander else "kern"])

    def _onderwerp(self, soort: Soort) -> str:
        r = self._r
        worp = r.random()
        if worp < 0.42:
            uit = self._uit(self._onderwerpen[soort])
        elif worp < 0.84:
            uit = self._uit(self._onderwerpen["neutraal"])
        elif worp < 0.93 and soort != "overig":
            uit = self._uit(self._onderwerpen[r.choice(SOORTEN[:4])])
        else:
            uit = ""
        if r.random() < 0.12:
            uit = f"{r.choice(('RE', 'Re', 'Antw', 'FW'))}: {uit}"
        return self._vorm(uit)

    def _plak(self, delen: list[str]) -> str:
        """The clauses as sentences, or joined to one."""
        r, uit = self._r, ""
        for deel in delen:
            if not uit:
                uit = self._vorm(deel)
            elif uit[-1] not in "?!" and r.random() < 0.22:
                uit += r.choice((", ", " en ", ", maar ", ", want ", ", dus ", " - ")) + deel
            else:
                uit += (
                    ("" if uit[-1] in "?!" else r.choice((".", ".", ".", "!", "")))
                    + r.choice((" ", " ", "\n"))
                    + self._vorm(deel)
                )
        return uit if uit[-1] in "?!" or r.random() < 0.3 else uit + "."

    def _vorm(self, deel: str) -> str:
        return deel[:1].upper() + deel[1:] if self._r.random() < 0.8 else deel

    def _slijt(self, tekst: str) -> str:
        """Wear: capitals, a dropped question mark, a typo."""
        r = self._r
        worp = r.random()
        if worp < 0.06:
            tekst = tekst.lower()
        elif worp < 0.075:
            tekst = tekst.upper()
        if r.random() < 0.04:
            tekst = tekst.replace("?", "")
        if r.random() < 0.10 and len(tekst) > 12:
            plek = r.randrange(3, len(tekst) - 3)
            tekst = r.choice((tekst[:plek] + tekst[plek + 1 :],
                tekst[:plek] + tekst[plek + 1] + tekst[plek] + tekst[plek + 2 :],
                tekst[:plek] + tekst[plek] + tekst[plek:]))  # fmt: skip
        return tekst

    def _uit(self, bank: list[str]) -> str:
        zin = self._r.choice(bank)
        while keuze := _KEUZE.search(zin):
            zin = zin[: keuze.start()] + self._r.choice(keuze[1].split("|")) + zin[keuze.end() :]
        zin = _PLEK.sub(lambda plek: self._vul[plek[1]](), zin)
        return " ".join(zin.split()).replace(" ,", ",").replace(" ?", "?")

    def _ondertekening(self) -> str:
        """Who somebody is stands under a mail of any kind."""
        plekken = self._plekken
        wie = [
            self._een_van(plekken["voornaam"]),
            self._een_van(plekken["functie"]),
            self._een_van(plekken["org"]),
        ]
        if self._r.random() < 0.5:
            wie[0] += f" {self._een_van(plekken['achternaam'])}"
        return "\n" + self._r.choice(("\n", ", ", " ")).join(wie[: self._r.choice((1, 2, 3, 3))])

    def _naam(self) -> str:
        voor, achter = self._een_van(self._plekken["voornaam"]), self._een_van(self._plekken["achternaam"])
        worp = self._r.random()
        if worp < 0.45:
            return f"{voor} {achter}"
        if worp < 0.8:
            return voor
        if worp < 0.9:
            return f"{self._r.choice(('mevrouw', 'de heer', 'mw.', 'dhr.'))} {achter}"
        return f"{self._r.choice(('mijn collega', 'onze adviseur', 'collega'))} {voor}"

    def _dag(self) -> str:
        return self._r.choice(
            (
                *_DAG,
                *_DAG,
                *_DAG,
                "ma",
                "di",
                "wo",
                "do",
                "vr",
                "vrijdagmiddag",
                "de woensdagavond",
                "dinsdagochtend",
            )
        )

    def _dagen(self) -> str:
        een, twee = self._r.sample(_DAG, 2)
        return self._r.choice(
            (
                f"{een} en {twee}",
                een,
                f"{een} of {twee}",
                f"{een}{self._r.choice(_DEEL)}",
                f"{een}, {twee}",
                "alle ochtenden",
                f"{een[:2]} en {twee[:2]}",
            )
        )

    def _datum(self) -> str:
        dag, nummer = self._r.randint(1, 28), self._r.randint(1, 12)
        maand = self._plekken["maand"][nummer - 1]
        return self._r.choice((f"{dag} {maand}", f"{dag}-{nummer}", f"{dag} {maand[:3]}", f"de {dag}e"))

    def _mail(self) -> str:
        achter = self._een_van(self._plekken["achternaam"]).split()[-1].lower()
        domein = self._r.choice(("zeist", "soest", "utrecht", "baarn"))
        return f"{self._r.choice('abcdefghj')}.{achter}@{domein}.example"


def _lees(naam: str) -> dict[str, list[str]]:
    """The phrases of a file, by section."""
    uit: dict[str, list[str]] = {}
    sectie = uit.setdefault("", [])
    for regel in (MAP / naam).read_text("utf-8").splitlines():
        if regel.startswith("#") or not regel.strip():
            continue
        if regel.startswith("[") and regel.endswith("]"):
            sectie = uit.setdefault(regel[1:-1], [])
        else:
            sectie.append(regel)
    return uit
