"""A newer list of organisations, as the secretariat hands it in: one csv file, read with care.

The form is our own (naam, soort, regio, aliassen, domeinen, opgegaan_in, opgegaan_per, gemeenten); the headings of
the shipped files and their common other names are known too. Parted by comma or semicolon, in UTF-8 or as Excel
saves it; lines that begin with # are remarks. Every fault is a sentence that names the line and the column.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from intervisie.errors import OngeldigeInvoer
from intervisie.lezer import Organisatie

KOLOMMEN: Final = (
    "naam",
    "soort",
    "regio",
    "aliassen",
    "domeinen",
    "opgegaan_in",
    "opgegaan_per",
    "gemeenten",
)
SOORTEN: Final = (
    "gemeente", "veiligheidsregio", "riec", "omgevingsdienst", "samenwerking", "ggd", "veiligheidshuis",
    "provincie", "politie", "openbaar ministerie", "regionaal bureau", "rijk", "koepel", "waterschap",
)  # fmt: skip
MEEST: Final = 20
"""So many faults are told at once."""

_ANDERS: Final = {
    "aliases": "aliassen", "alias": "aliassen", "provincie": "regio", "domein": "domeinen",
    "deelnemende_gemeenten": "gemeenten", "organisatie": "naam", "gemeente": "naam",
}  # fmt: skip
_ZONDER_BELANG: Final = frozenset(
    ("regio_midden_nederland", "bestaat_2022", "bestaat_2026", "gemeentecode", "opmerking", "")
)
_DATUM: Final = re.compile(r"(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}))")
_DOMEIN: Final = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?")


@dataclass(slots=True)
class _Fouten:
    """The faults so far, by their place."""

    velden: dict[str, str] = field(default_factory=dict)

    def meld(self, regel: int, kolom: str, zin: str) -> None:
        self.velden.setdefault(f"regel {regel}, kolom {kolom}", zin)

    def stop_bij_fouten(self) -> None:
        if not self.velden:
            return
        getoond = [f"{plek[0].upper()}{plek[1:]}: {zin}" for plek, zin in [*self.velden.items()][:MEEST]]
        rest = len(self.velden) - len(getoond)
        if rest:
            getoond.append(f"En nog {rest} andere fouten.")
        raise OngeldigeInvoer("\n".join(("De lijst is niet overgenomen.", *getoond)), dict(self.velden))


def lees_organisaties(inhoud: bytes, bekend: Iterable[Organisatie] = ()) -> tuple[Organisatie, ...]:
    """The organisations in a csv file.

    `bekend` are the ones that there are already: `opgegaan_in` and `gemeenten` may name those as well.
    Raises OngeldigeInvoer with all faults (the first twenty in its sentence, each in `velden` by line and
    column), and takes nothing over then.
    """
    fouten = _Fouten()
    rijen = list(_rijen(_tekst(inhoud), fouten))
    fouten.stop_bij_fouten()
    gelezen = [(regel, o) for regel, rij in rijen if (o := _organisatie(regel, rij, fouten)) is not None]
    if not gelezen and not fouten.velden:
        raise OngeldigeInvoer("De lijst is leeg: onder de kolomnamen staat geen organisatie.")
    _vergelijk(gelezen, tuple(bekend), fouten)
    fouten.stop_bij_fouten()
    return tuple(o for _, o in gelezen)


def voeg_samen(oud: Iterable[Organisatie], nieuw: Iterable[Organisatie]) -> tuple[Organisatie, ...]:
    """The new ones over the old; a known organisation keeps the name and the spellings that it had.

    The same organisation is one with the same name, or with this name among its spellings.
    """
    per = {o.naam.casefold(): o for o in oud}
    ook = {alias.casefold(): sleutel for sleutel, o in per.items() for alias in o.aliassen}
    for organisatie in nieuw:
        eigen = organisatie.naam.casefold()
        sleutel = eigen if eigen in per else ook.get(eigen, eigen)
        vorige = per.get(sleutel)
        per[sleutel] = organisatie if vorige is None else _over(vorige, organisatie)
    return tuple(per.values())


def als_csv(organisaties: Iterable[Organisatie]) -> str:
    """The organisations in our own form, as `lees_organisaties` reads it."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, lineterminator="\n")
    schrijver.writerow(KOLOMMEN)
    for o in organisaties:
        per = o.opgegaan_per.isoformat() if o.opgegaan_per else ""
        schrijver.writerow(
            (o.naam, o.soort, o.regio or "", "|".join(o.aliassen), "|".join(o.domeinen), o.opgegaan_in or "", per,
             "|".join(o.deelnemende_gemeenten))
        )  # fmt: skip
    return uit.getvalue()


def _over(vorige: Organisatie, organisatie: Organisatie) -> Organisatie:
    spellingen = dict.fromkeys((*vorige.aliassen, organisatie.naam, *organisatie.aliassen))
    return replace(
        organisatie,
        naam=vorige.naam,
        aliassen=tuple(s for s in spellingen if s.casefold() != vorige.naam.casefold()),
        domeinen=tuple(dict.fromkeys((*organisatie.domeinen, *vorige.domeinen))),
        regio=organisatie.regio or vorige.regio,
        deelnemende_gemeenten=organisatie.deelnemende_gemeenten or vorige.deelnemende_gemeenten,
    )


def _tekst(inhoud: bytes) -> str:
    try:
        return inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        return inhoud.decode("cp1252", "replace")


def _rijen(tekst: str, fouten: _Fouten) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows by heading, with the line on which each ends."""
    regels = ["" if regel.startswith("#") else regel for regel in tekst.splitlines()]
    kop = next((regel for regel in regels if regel.strip()), "")
    lezer = csv.reader(regels, delimiter=";" if kop.count(";") > kop.count(",") else ",")
    koppen: list[str] = []
    try:
        for cellen in lezer:
            if not any(cel.strip() for cel in cellen):
                continue
            if not koppen:
                koppen = _koppen(lezer.line_num, cellen, fouten)
                continue
            if len(cellen) > len(koppen) and any(cel.strip() for cel in cellen[len(koppen) :]):
                zin = (
                    f"hier staan {len(cellen)} cellen, en er zijn {len(koppen)} kolommen. "
                    "Zet tekst met een komma tussen aanhalingstekens."
                )
                fouten.meld(lezer.line_num, koppen[-1] or str(len(koppen)), zin)
                continue
            yield lezer.line_num, {k: c.strip() for k, c in zip(koppen, cellen, strict=False) if k}
    except csv.Error:
        fouten.meld(
            lezer.line_num, "naam", "deze regel is niet te lezen. Kijk of elk aanhalingsteken ook sluit."
        )


def _koppen(regel: int, cellen: list[str], fouten: _Fouten) -> list[str]:
    """The columns by our names; one that we do not need is empty."""
    koppen: list[str] = []
    for cel in cellen:
        kaal = re.sub(r"\s+", "_", cel.strip().lower())
        naam = "" if kaal in _ZONDER_BELANG else _ANDERS.get(kaal, kaal)
        if naam and naam not in KOLOMMEN:
            fouten.meld(regel, cel.strip(), f"deze kolom kennen wij niet. Gebruik {', '.join(KOLOMMEN)}.")
        elif naam and naam in koppen:
            fouten.meld(regel, cel.strip(), f"de kolom {naam} staat er twee keer.")
        koppen.append(naam)
    if "naam" not in koppen:
        fouten.meld(regel, "naam", "deze kolom ontbreekt. Zet op de eerste regel de namen van de kolommen.")
    return koppen


def _organisatie(regel: int, rij: dict[str, str], fouten: _Fouten) -> Organisatie | None:
    naam = " ".join(rij.get("naam", "").split())
    if not naam or len(naam) > 120:
        fouten.meld(
            regel, "naam", "de naam ontbreekt." if not naam else "de naam is te lang (hoogstens 120 tekens)."
        )
        return None
    soort = rij.get("soort", "").lower() or "gemeente"
    if soort not in SOORTEN:
        fouten.meld(regel, "soort", f"'{soort}' kennen wij niet. Kies uit {', '.join(SOORTEN)}.")
    domeinen = tuple(d.lower() for d in _delen(rij.get("domeinen", "")))
    for domein in domeinen:
        if _DOMEIN.fullmatch(domein) is None:
            fouten.meld(
                regel, "domeinen", f"'{domein}' is geen domein. Schrijf alleen wat achter de @ staat."
            )
    if naam.lower().startswith("gemeente ") and soort == "gemeente":
        fouten.meld(regel, "naam", "schrijf de naam zonder 'gemeente' ervoor.")
    return Organisatie(
        naam=naam,
        soort=soort,
        aliassen=_delen(rij.get("aliassen", "")),
        domeinen=domeinen,
        opgegaan_in=rij.get("opgegaan_in") or None,
        opgegaan_per=_opgegaan_per(regel, rij, fouten),
        regio=rij.get("regio") or None,
        deelnemende_gemeenten=_delen(rij.get("gemeenten", "")),
    )


def _opgegaan_per(regel: int, rij: dict[str, str], fouten: _Fouten) -> date | None:
    opgegaan_in, opgegaan_per = rij.get("opgegaan_in", ""), rij.get("opgegaan_per", "")
    if not opgegaan_per:
        if opgegaan_in:
            fouten.meld(
                regel, "opgegaan_per", f"vanaf welke dag hoort dit bij {opgegaan_in}? De datum ontbreekt."
            )
        return None
    if not opgegaan_in:
        fouten.meld(regel, "opgegaan_in", "er staat een datum, maar niet in welke organisatie deze opgaat.")
    gevonden = _DATUM.fullmatch(opgegaan_per)
    try:
        if gevonden is None:
            raise ValueError
        jaar, maand, dag = gevonden.group(1, 2, 3) if gevonden[1] else gevonden.group(6, 5, 4)
        return date(int(jaar), int(maand), int(dag))
    except ValueError:
        fouten.meld(
            regel, "opgegaan_per", f"'{opgegaan_per}' is geen datum. Schrijf hem als 2027-01-01 of 1-1-2027."
        )
        return None


def _vergelijk(
    gelezen: list[tuple[int, Organisatie]], bekend: tuple[Organisatie, ...], fouten: _Fouten
) -> None:
    """What the rows say of each other: names twice, unknown successors and members, a circle of "
    "successors."""
    eerder: dict[str, int] = {}
    alle = {o.naam.casefold(): o for o in (*bekend, *(o for _, o in gelezen))}
    for regel, o in gelezen:
        sleutel = o.naam.casefold()
        if sleutel in eerder:
            fouten.meld(regel, "naam", f"{o.naam} staat ook op regel {eerder[sleutel]}.")
        eerder.setdefault(sleutel, regel)
        if o.opgegaan_in and o.opgegaan_in.casefold() not in alle:
            fouten.meld(regel, "opgegaan_in", f"{o.opgegaan_in} staat niet in de lijst.")
        elif o.opgegaan_in and _in_een_kring(o, alle):
            fouten.meld(regel, "opgegaan_in", f"{o.naam} gaat zo in zichzelf op.")
        for gemeente in o.deelnemende_gemeenten:
            if gemeente.casefold() not in alle:
                fouten.meld(regel, "gemeenten", f"{gemeente} staat niet in de lijst.")
        for alias in o.aliassen:
            ander = alle.get(alias.casefold())
            if ander is not None and sleutel not in {s.casefold() for s in (ander.naam, *ander.aliassen)}:
                fouten.meld(regel, "aliassen", f"'{alias}' is de naam van een andere organisatie.")


def _in_een_kring(organisatie: Organisatie, alle: dict[str, Organisatie]) -> bool:
    gezien = {organisatie.naam.casefold()}
    volgende = alle.get((organisatie.opgegaan_in or "").casefold())
    while volgende is not None:
        if volgende.naam.casefold() in gezien:
            return True
        gezien.add(volgende.naam.casefold())
        volgende = alle.get((volgende.opgegaan_in or "").casefold())
    return False


def _delen(tekst: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(deel.strip() for deel in tekst.split("|") if deel.strip()))
