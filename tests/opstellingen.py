"""Mails made of a template and random people: who is in them, and what a careful secretary would write down.

A template is a title, a line that says who takes part (letters), and a mail with slots such as {B} or {B.f}. What is
expected follows from the slots: who has {B.m} has an address, who has {B.f} a function and a discipline. Lines such
as "B.organisatie -" say otherwise.
"""

from __future__ import annotations

import random
import re
import unicodedata
from dataclasses import dataclass
from email.message import EmailMessage
from html import escape
from pathlib import Path

PAD = Path(__file__).parent / "zinnen" / "opstellingen.txt"
VELDEN = ("naam", "email", "organisatie", "discipline", "functie", "telefoon")
_VOOR = re.findall(
    r"[^|]+",
    "Anna|Bram|Carla|Esther|Farid|Guusje|Hilde|Imran|Joke|Kees|Lotte|Mehmet|Nienke|Olaf|Qiao|Stijn|"
    "Umut|Vera|Wil|Yusuf|Zoë|Jan-Willem|Marie-José|Fleur|Roos|Bas|Noor|Bo|Björn|Renée|Øyvind|Siem|"
    "Tjitske",
)
_ACHTER = re.findall(
    r"[^|]+",
    "Jansen|de Vries|van den Berg|van der Velden|Bakker|El Amrani|van 't Hof|Smit-de Boer|Yılmaz|"
    "van de Ven|ter Braak|in 't Veld|Özdemir|Nguyen|van Leeuwen|Ten Hove|op den Kamp|Groenewegen|"
    "van der Sluis-Mulder|Van Houten|van Soest|von Bergen|de la Rive|d'Hondt|Benali|Oude Elferink|"
    "O'Brien|Zomer|Keizer",
)
_FUNCTIES = {
    "OOV": "adviseur openbare orde en veiligheid|boa-coördinator|AOV|coördinator ondermijning|"
    "senior adviseur OOV|"
    "teamleider toezicht en handhaving|adviseur crisisbeheersing|handhaver",
    "HRM": "HR-adviseur|P&O-adviseur|recruiter|personeelsadviseur|HR business partner|hoofd HRM|arbeidsjurist|"
    "senior HR-adviseur|personeelsconsulent",
}
_AFDELINGEN = {
    "OOV": "Veiligheid|OOV|team Handhaving|crisisbeheersing",
    "HRM": "HRM|P&O|personeelszaken|team HR",
}
_GEMEENTEN = re.findall(
    r"[^|]+",
    "Almere|Wijk bij Duurstede|Súdwest-Fryslân|Hof van Twente|Zeist|Capelle aan den IJssel|Bunnik|"
    "Son en Breugel|Sittard-Geleen|De Ronde Venen|Rhenen|Nieuwegein|Utrechtse Heuvelrug|Gooise Meren|"
    "Veendam|Tytsjerksteradiel",
)
_HANDTEKENINGEN = (
    "Met vriendelijke groet,\n\n{A}\n{A.f}\nGemeente {A.org}\n{A.t}",
    "Groeten,\n{A}\n\n{A.f} | gemeente {A.org} | T {A.t}",
    "Mvg,\n{A} | {A.f}\nGemeente {A.org}\nM: {A.t}",
    "Met vriendelijke groet,\n\n{A.v}\n\n--\n{A}\n{A.f}\n{A.t}\nGemeente {A.org}\nPostbus 12, 3800 AA Amersfoort",
    "{A}\n{A.f}\nGemeente {A.org}\n{A.t}",
    "Hartelijke groet,\n{A}, {A.f}\ngemeente {A.org}, {A.t}",
)


@dataclass(frozen=True)
class Opstelling:
    """One template: its title, the line on who takes part, and the mail with its slots."""

    titel: str
    kop: str
    tekst: str

    @property
    def soort(self) -> str:
        """The kind of mail that it is."""
        gevonden = re.search(r"soort (\w+)", self.kop)
        return gevonden[1] if gevonden else "aanmelding"


@dataclass(frozen=True)
class Gemaakt:
    """A mail and the fields of everybody whom it is about."""

    raw: bytes
    personen: list[dict[str, str | None]]


def lees() -> list[Opstelling]:
    """All templates."""
    blokken = re.split(r"(?m)^## ", PAD.read_text("utf-8"))[1:]
    return [Opstelling(*blok.rstrip("\n").split("\n", 2)) for blok in blokken]


def maak(opstelling: Opstelling, zaad: int, *, als_html: bool = False) -> Gemaakt:
    """Fill a template; the same seed gives the same mail."""
    rng = random.Random(f"{opstelling.titel} {zaad}")
    anders = "{B.org}" in opstelling.tekst or "anders" in opstelling.kop
    mensen = _mensen(rng, anders=anders)
    tekst, onderwerp, gezegd = _ontleed(opstelling.tekst)
    onder = "{A.h}" in tekst
    geheel = tekst.replace("{A.h}", rng.choice(_HANDTEKENINGEN))
    mail = _koppen(opstelling.kop, mensen, _vul(onderwerp, mensen))
    _zet_tekst(mail, _vul(f"Beste Anouk,\n\n{geheel}\n", mensen), als_html=als_html)
    wie = re.findall(r"\b[ABCD]\b", opstelling.kop.split("|")[0])
    personen = [_verwacht(k, mensen, opstelling, tekst, onder=onder) for k in wie]
    for letter, persoon in zip(wie, personen, strict=True):
        persoon.update({v: None if w == "-" else _vul(w, mensen) for v, w in gezegd.get(letter, {}).items()})
    return Gemaakt(bytes(mail), personen)


def _plat(naam: str) -> str:
    kaal = unicodedata.normalize("NFD", naam.lower().translate(str.maketrans("øı", "oi")))
    return re.sub(r"[^a-z0-9]", "", kaal)


def _mensen(rng: random.Random, *, anders: bool) -> dict[str, dict[str, str]]:
    voor, achter, plaatsen = rng.sample(_VOOR, 5), rng.sample(_ACHTER, 5), rng.sample(_GEMEENTEN, 4)
    return {
        letter: _mens(rng, voor[n], achter[n], plaatsen[n if anders and n < 4 else 0])
        for n, letter in enumerate("ABCDX")
    }


def _mens(rng: random.Random, voor: str, achter: str, plaats: str) -> dict[str, str]:
    """One person by slot: {B} is "", {B.m} is "m"."""
    delen = achter.split(" ")
    kern = next(n for n, deel in enumerate(delen) if any(c.isupper() for c in deel))
    tussen, kaal = " ".join(delen[:kern]), " ".join(delen[kern:])
    discipline = rng.choice(("OOV", "HRM"))
    cijfers = "".join(rng.choice("123456789") for _ in range(8))
    letters = f"{voor[0]}.{rng.choice('ABCDE')}."
    return {
        "": f"{voor} {achter}", "v": voor, "a": achter, "org": plaats, "gem": f"gemeente {plaats}", "d": discipline,
        "f": rng.choice(_FUNCTIES[discipline].split("|")), "afd": rng.choice(_AFDELINGEN[discipline].split("|")),
        "m": f"{_plat(voor)[0]}.{_plat(achter)}@{_plat(plaats)}.example",
        "nm": f"{_plat(voor)}.{_plat(achter)}@{_plat(plaats)}.example",
        "t": rng.choice((f"06{cijfers}", f"06-{cijfers}", f"+31 6 {cijfers}", f"06 {cijfers[:4]} {cijfers[4:]}")),
        "tt": f"+316{cijfers}", "o": f"{kaal}, {voor} {tussen}".strip(), "r": f"{letters} ({voor}) {achter}",
        "ini": f"{letters} {achter}", "tus": tussen, "kaal": kaal, "upper": f"{voor} {achter}".upper(),
    }  # fmt: skip


def _vul(tekst: str, mensen: dict[str, dict[str, str]]) -> str:
    return re.sub(r"\{([ABCDX])(?:\.(\w+))?\}", lambda g: mensen[g[1]][g[2] or ""], tekst)


def _ontleed(tekst: str) -> tuple[str, str, dict[str, dict[str, str]]]:
    """The mail without its directions, its subject, and what is said of the outcome."""
    gezegd: dict[str, dict[str, str]] = {}
    for gevonden in re.finditer(rf"(?m)^([ABCD])\.({'|'.join(VELDEN)}) (.+)\n", tekst):
        gezegd.setdefault(gevonden[1], {})[gevonden[2]] = gevonden[3]
        tekst = tekst.replace(gevonden[0], "")
    onderwerp = re.search(r"(?m)^onderwerp: (.*)\n", tekst)
    tekst = tekst.replace(onderwerp[0], "") if onderwerp else tekst
    return tekst, onderwerp[1] if onderwerp else "Aanmelding intervisie", gezegd


def _koppen(kop: str, mensen: dict[str, dict[str, str]], onderwerp: str) -> EmailMessage:
    mail = EmailMessage()
    van = mensen["B" if "van B" in kop else "A"]
    if "| team" in kop:
        mail["From"] = f"Secretariaat {van['org']} <secretariaat@{_plat(van['org'])}.example>"
    else:
        adres = f"{_plat(van['v'])}27@post.example" if "prive" in kop else van["m"]
        mail["From"] = f'"{van["" if len(van["m"]) % 2 else "o"]}" <{adres}>'
    mail["To"] = "secretariaat@rvs-mn.example"
    if gevonden := re.search(r"cc (\w)", kop):
        mail["Cc"] = f'"{mensen[gevonden[1]][""]}" <{mensen[gevonden[1]]["m"]}>'
    mail["Subject"], mail["Date"] = onderwerp, "Tue, 01 Feb 2022 10:00:00 +0100"
    return mail


def _zet_tekst(mail: EmailMessage, tekst: str, *, als_html: bool) -> None:
    if not als_html:
        mail.set_content(tekst, cte="8bit")
        return
    uit, rijen = [], []
    for regel in [*tekst.split("\n"), ""]:
        if "\t" in regel:
            rijen.append("".join(f"<td>{escape(cel)}</td>" for cel in regel.split("\t")))
            continue
        if rijen:
            uit.append("<table>" + "".join(f"<tr>{rij}</tr>" for rij in rijen) + "</table>")
            rijen.clear()
        uit.append(f"<div>{escape(regel) or '<br>'}</div>")
    mail.set_content(f"<html><body>{''.join(uit)}</body></html>", subtype="html", cte="8bit")


def _verwacht(
    letter: str, mensen: dict[str, dict[str, str]], opstelling: Opstelling, tekst: str, *, onder: bool
) -> dict[str, str | None]:
    """What the slots of one person make known."""
    mens, kop = mensen[letter], opstelling.kop
    heeft = {slot for slot in mens if f"{{{letter}{'.' * bool(slot)}{slot}}}" in tekst}
    zelf, getekend, in_cc = letter == "A", onder and letter == "A", f"cc {letter}" in kop
    heel = zelf or in_cc or heeft & {"", "o", "r", "a", "kaal", "upper"}
    adres = mens["m"] if "m" in heeft or in_cc else None
    if zelf and not ("prive" in kop and "m" in heeft):
        adres = f"{_plat(mens['v'])}27@post.example" if "prive" in kop else mens["m"]
    bekend = "anders" in kop or "prive" not in kop or getekend or heeft & {"org", "gem"} or not zelf
    return {
        "naam": mens[""] if heel else mens["v"],
        "email": adres,
        "organisatie": mens["org"] if bekend else None,
        "discipline": mens["d"] if getekend or heeft & {"f", "afd"} else None,
        "functie": mens["f"] if getekend or "f" in heeft else None,
        "telefoon": mens["tt"] if getekend or "t" in heeft else None,
    }
