"""The lines that mail programs put above an older message: header blocks, "Op … schreef X:", forward marks.

Finds them in visible lines and reads who, when and what about from them. Looks at pairs ("Van" with "Verzonden"),
so that "Van: de gemeente" in prose is no header block. Does not decide whether the message below is a quote or a
forward; only a mark that says so itself does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Final
from zoneinfo import ZoneInfo

from intervisie.lezer.bericht import Adres, Kop
from intervisie.lezer.mime import koppen
from intervisie.lezer.mime.regels import Regel
from intervisie.lezer.taal.patroon import een_van

MAX_REGELS: Final = 30

_ZONE: Final = ZoneInfo("Europe/Amsterdam")
_LABELS: Final = {
    "van": "van from von de da fra från",
    "datum": "verzonden verstuurd sent datum date gesendet envoyé sendt skickat",
    "aan": "aan to an à til till",
    "cc": "cc kopie copy kopi",
    "onderwerp": "onderwerp subject betreff objet betreft emne ämne asunto oggetto",
    "rest": "bcc prioriteit urgentie importance priority bijlage bijlagen attachments anlagen antwoord-aan "
    "reply-to antwoordadres gevoeligheid sensitivity organisatie categorieën beantwoorden",
}
_LABEL: Final = {woord: veld for veld, woorden in _LABELS.items() for woord in woorden.split()}
_LABELREGEL: Final = re.compile(
    r"[\s*_|]*(" + "|".join(sorted(map(re.escape, _LABEL), key=len, reverse=True)) + r")"
    r"(?: op| aan| to| door)?[\s*_]*:[\s*_]*(?!//)(.*)",
    re.I,
)
_ANDER_LABEL: Final = re.compile(r"[\s*]*[A-Z][\w-]{2,20}(?: [\w-]{2,12})?[\s*]*:")
_ADRESREGEL: Final = re.compile(r"\s*<?[^\s<>]+@[^\s<>]+>?(?:;|$)")
_EEN_REGEL: Final = re.compile(
    r"[\s*_]*(?:Van|From)[*\s]*:\s*(?P<van>.{2,200}?)[\s*]+(?:Verzonden|Sent|Datum|"
    r"Date)[*\s]*:\s*(?P<datum>.{4,80}?)"
    r"[\s*]+(?:Aan|To)[*\s]*:\s*(?P<aan>.{2,600}?)[\s*]+(?:Onderwerp|Subject)[*\s]*:\s*(?P<onderwerp>.*)",
    re.I,
)
_STREEP: Final = r"[\s>*_=~#‐‑–—-]*"
_DOORGESTUURD: Final = een_van(
    *(
        rf"{_STREEP}(?:{mark})[ :]*{_STREEP}|[\s>*]*[-‐‑–—=_]{{2,}}[\s*]*(?:{mark}) (?:van|from) .{{2,120}}"
        for mark in (
            r"(?:begin )?(?:doorgestuurd|doorgezonden)e? (?:e-?mail)?bericht",
            r"(?:begin )?forwarded (?:message|mail)",
            r"weitergeleitete nachricht|anfang der weitergeleiteten (?:e-mail|nachricht)",
            r"message transféré|début du message (?:transféré|réexpédié)",
        )
    ),
    r"[\s>*]*[-‐‑–—=_]{2,}[\s*]*(?:doorgestuurd|forwarded) (?:door|by) .{2,120}",
)
_OORSPRONKELIJK: Final = een_van(
    *(
        rf"[\s>*_]*[-‐‑–—=_]{{2,}}[\s*]*(?:{mark})(?: (?:van|from) .{{2,100}})?[\s*]*[-‐‑–—=_]*[\s*]*:?"
        for mark in (
            r"(?:oorspronkelijke?|originele?) (?:(?:e-?mail)?bericht|e-?mail)",
            r"original (?:message|mail|e-?mail)|(?:reply|antwoord) message",
            r"ursprüngliche nachricht|originalnachricht",
            r"message (?:d['’]origine|original)",
            r".{2,200} (?:schreef|wrote|schrieb):",
        )
    ),
    r".{2,80}-{2,3}\d{1,2}[-/.]\d{1,2}[-/.]\d{4} \d{1,2}:\d{2}(?::\d{2})?(?: [AP]M)?-{3}.*",
)
_LIJN: Final = re.compile(r"\s*(?:[_-]{10,}|[=*~]{20,})\s*")
_BOVEN: Final = een_van(
    r"\s*#{2}-? .{5,120} -?#{2}\s*",
    r"\s*-{2,4} ?(?:typ|schrijf|beantwoord|reply|please type)\b.{0,80}\b(?:boven|above)\b.{0,40}",
)
_WOORD: Final = een_van(
    r"\b(?:schreef|geschreven|wrote|schrieb|geschrieben|a écrit|citeren|quoting|zitat von)\b",
    r">>>$|<[^<>\s]+@[^<>\s]+>\s*:$",
)
_AFZENDER: Final = r"(?P<van>[^:]{1,160}?(?:\s*[<(\[][^<>\n]{0,200}[>)\]])?)"
_ATTRIBUTIES: Final = tuple(
    re.compile(patroon, re.I)
    for patroon in (
        rf"(?:op|on) (?P<datum>.{{4,90}}?),? schreef {_AFZENDER}(?: het volgende)?\s*:?",
        rf"op (?P<datum>.{{4,90}}?),? (?:heeft|is) {_AFZENDER} (?:het volgende )?geschreven\s*:",
        r"(?P<van>[^:]{1,200}?) (?:schreef|wrote)(?: het volgende)? (?:op|on) (?P<datum>.{4,90})\s*:",
        r"(?:citeren|quoting|zitat von|citing) (?P<van>.{2,200}?)\s*:",
        rf"on (?P<datum>.{{4,90}}?),? {_AFZENDER} wrote\s*:",
        rf"on (?P<datum>.{{4,90}}?),? wrote {_AFZENDER}\s*:",
        rf"am (?P<datum>.{{4,90}}?),? (?:schrieb|hat) {_AFZENDER}(?: geschrieben)?\s*:",
        rf"le (?P<datum>.{{4,90}}?),? {_AFZENDER} a écrit\s*:",
        r"(?P<datum>\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4},? "
        r".{0,40}?)(?P<van>[^\d<>:+]{0,100}<[^<>\s]+@[^<>\s]+>)\s*:",
        r">>> (?P<van>.{2,120}?) (?P<datum>(?:\w{2,9},? )?\d{1,4}[-/. ]\S{1,9}[-/. ]\d{2,4}.{0,30}?) >>>",
        r"(?P<van>[^:]{2,120}) (?:schreef|wrote|schrieb)\s*:",
    )
)
_NOTES: Final = re.compile(r"(?<=\w)(?:/[A-Z0-9-]{1,20}){1,4}(?:@[A-Z0-9-]{1,20})?(?=[\s,;]|$)")
_MAANDEN: Final = {
    **dict.fromkeys(("jan", "januar"), 1),
    **dict.fromkeys(("feb", "febr"), 2),
    **dict.fromkeys(("mrt", "maa", "mar", "mär", "mars"), 3),
    **dict.fromkeys(("apr", "avr"), 4),
    **dict.fromkeys(("mei", "may", "mai"), 5),
    **dict.fromkeys(("jun", "juin"), 6),
    **dict.fromkeys(("jul", "juil"), 7),
    **dict.fromkeys(("aug", "aoû"), 8),
    "sep": 9,
    **dict.fromkeys(("okt", "oct"), 10),
    "nov": 11,
    **dict.fromkeys(("dec", "dez", "déc"), 12),
}
_DAG_MAAND: Final = re.compile(
    r"(?<!\d)(\d{1,2})(?:e|de|ste|st|nd|rd|th|\.)? (?:of )?([a-zéûä]{3,9})\.?,? (\d{4}|\d{2}(?!\d|:))", re.I
)
_MAAND_DAG: Final = re.compile(r"\b([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", re.I)
_CIJFERS: Final = re.compile(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)")
_ISO: Final = re.compile(r"(?<!\d)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)")
_TIJD: Final = re.compile(r"(?<!\d)(\d{1,2})[:.](\d{2})(?::\d{2})?(?: ?([ap])\.?m\b)?", re.I)
_VERSCHIL: Final = re.compile(r"(?:GMT|UTC)?\s*([+-])(\d{2}):?(\d{2})\b")


@dataclass(frozen=True, slots=True)
class Aanhef:
    """What stands above an older message: lines `begin` up to `eind`, and the header it shows.

    `doorgestuurd` is True when the lines say that it is a forward, None when they do not say. `zeker` means that the
    rest may be taken for the old message even when nothing else marks it.
    """

    begin: int
    eind: int
    kop: Kop
    doorgestuurd: bool | None = None
    zeker: bool = True


def herken(regels: Sequence[Regel], begin: int, eind: int) -> Aanhef | None:
    """The Aanhef that starts exactly at line `begin`, or None. Lines from `eind` on do not belong to it."""
    tekst = regels[begin].tekst
    if not tekst:
        return None
    if _DOORGESTUURD.fullmatch(tekst):
        onder = _kop_hieronder(regels, begin + 1, eind, 3)
        return Aanhef(begin, onder.eind, onder.kop, True) if onder else Aanhef(begin, begin + 1, Kop(), True)
    if _OORSPRONKELIJK.fullmatch(tekst):
        onder = _kop_hieronder(regels, begin + 1, eind, 3)
        return Aanhef(begin, onder.eind, onder.kop) if onder else Aanhef(begin, begin + 1, Kop())
    if _LIJN.fullmatch(tekst):
        onder = _kop_hieronder(regels, begin + 1, eind, 2)
        return Aanhef(begin, onder.eind, onder.kop) if onder and onder.zeker else None
    if _BOVEN.fullmatch(tekst):
        return Aanhef(begin, begin + 1, Kop())
    return (
        _kopblok(regels, begin, eind)
        or _attributie(regels, begin, eind)
        or _volgens_opmaak(regels, begin, eind)
    )


def _kop_hieronder(regels: Sequence[Regel], begin: int, eind: int, sprong: int) -> Aanhef | None:
    """A header block or attribution under a mark, past a few blank lines and at any quote depth."""
    for plek in range(begin, min(begin + sprong, eind)):
        if regels[plek].tekst:
            return _kopblok(regels, plek, eind) or _attributie(regels, plek, eind)
    return None


def _kopblok(regels: Sequence[Regel], begin: int, eind: int) -> Aanhef | None:
    """A block of "Van:", "Verzonden:", "Aan:", "Onderwerp:" lines, whatever their order and language."""
    eerste = _LABELREGEL.match(regels[begin].tekst)
    if not eerste or _LABEL[eerste[1].lower()] not in ("van", "datum", "onderwerp", "aan"):
        return None
    een = _EEN_REGEL.match(regels[begin].tekst)
    if een:
        return Aanhef(
            begin, begin + 1, _maak_kop({naam: waarde or "" for naam, waarde in een.groupdict().items()})
        )
    velden, slot = _velden(regels, begin, min(eind, begin + MAX_REGELS))
    if not velden.get("van", "").strip():
        return None
    paar = "datum" in velden and (
        "aan" in velden or "onderwerp" in velden or parse_datum(velden["datum"]) is not None
    )
    drie = "aan" in velden and "onderwerp" in velden
    if not (paar or drie):
        return None
    return Aanhef(begin, slot, _maak_kop(velden))


def _velden(regels: Sequence[Regel], begin: int, eind: int) -> tuple[dict[str, str], int]:
    """The fields of a header block from `begin`, and the line after it."""
    velden: dict[str, str] = {}
    laatste = ""
    los = False  # the values stand under their labels, so a blank line ends no subject
    slot = plek = begin
    diepte = regels[begin].diepte
    while plek < eind and regels[plek].diepte == diepte:
        tekst = regels[plek].tekst.strip()
        label = _LABELREGEL.match(tekst)
        if label:
            laatste = _LABEL[label[1].lower()]
            if laatste in velden and laatste != "rest":
                break
            velden[laatste] = label[2].strip(" *_\t|")
        elif not tekst:
            achter_label = velden.get("van") and (velden.get("datum") or velden.get("aan"))
            if laatste == "onderwerp" and (velden[laatste] or (achter_label and not los)):
                break
        elif not laatste or (velden[laatste] and not _loopt_door(regels, plek, eind, velden[laatste])):
            break
        elif not _ANDER_LABEL.match(tekst):
            los = los or not velden[laatste]
            velden[laatste] = f"{velden[laatste]} {tekst}".strip()
        plek += 1
        slot = plek if tekst else slot
    return velden, slot


def _loopt_door(regels: Sequence[Regel], plek: int, eind: int, waarde: str) -> bool:
    """Line `plek` continues the field above it: a list of people, or a line with another field right under it."""
    if not regels[plek - 1].tekst:
        return False
    if waarde.endswith((";", ",", "<")) or _ADRESREGEL.match(regels[plek].tekst):
        return True
    return plek + 1 < eind and _LABELREGEL.match(regels[plek + 1].tekst) is not None


def _maak_kop(velden: dict[str, str]) -> Kop:
    van = koppen.parse_adressen(_ontdaan(velden.get("van", "")))
    return Kop(
        van=van[0] if van else None,
        aan=koppen.parse_adressen(_ontdaan(velden.get("aan", ""))),
        cc=koppen.parse_adressen(_ontdaan(velden.get("cc", ""))),
        onderwerp=koppen.zonder_label(koppen.schoon(velden.get("onderwerp", ""))),
        datum=parse_datum(velden.get("datum", "")),
    )


def _ontdaan(waarde: str) -> str:
    """An address list of a text part without the links and marks that conversion to text left in it."""
    waarde = re.sub(r"<mailto:([^<>]*)>", lambda m: f"<{m[1]}>", waarde)
    waarde = re.sub(r"([^\s<>]+@[^\s<>]+?)\s*<\1>", r"<\1>", waarde)
    waarde = re.sub(r"<\s*([^\s<>]+@[^\s<>]+?)\s*<[^<>]*>\s*>", r"<\1>", waarde)
    waarde = _NOTES.sub("", re.sub(r"<\s+", "<", waarde))
    return re.sub(r"[*|]+|\((?:namens|via) [^()]*\)", " ", waarde)


def _attributie(regels: Sequence[Regel], begin: int, eind: int) -> Aanhef | None:
    """A sentence like "Op 3 dec. 2021 om 10:11 schreef X <a@b>:", on one line or broken over up to four."""
    stukken: list[str] = []
    for plek in range(begin, min(begin + 4, eind)):
        tekst = regels[plek].tekst.strip()
        if not tekst or regels[plek].diepte != regels[begin].diepte:
            break
        stukken.append(tekst)
        if not tekst.rstrip(" *_").endswith((":", ">")):
            continue
        geheel = re.sub(r"<\s+", "<", " ".join(stukken)).strip(" *_")
        if len(geheel) > 500:
            break
        if not _WOORD.search(geheel):
            continue
        for patroon in _ATTRIBUTIES:
            if gevonden := patroon.fullmatch(geheel):
                return _van_attributie(gevonden, begin, plek + 1, geheel)
    return None


def _van_attributie(gevonden: re.Match[str], begin: int, slot: int, geheel: str) -> Aanhef | None:
    velden = gevonden.groupdict()
    datum = parse_datum(velden.get("datum") or "")
    naam = re.sub(r"^[ap]\.?m\.?,? ", "", _ontdaan(velden["van"]).strip(" ,"), flags=re.I)
    van = koppen.parse_adressen(naam)
    af = geheel.endswith((":", ">>>"))
    precies = "@" in geheel or (datum is not None and re.search(r"\d[:.]\d\d", geheel) is not None)
    return Aanhef(begin, slot, Kop(van=van[0] if van else None, datum=datum), None, af and precies)


def _volgens_opmaak(regels: Sequence[Regel], begin: int, eind: int) -> Aanhef | None:
    """Lines that the mail program itself marked as standing above an old message, in whatever words."""
    merk = regels[begin].merk
    if merk not in ("attributie", "scheiding") or (begin and regels[begin - 1].merk == merk):
        return None
    slot = begin
    while slot < min(eind, begin + MAX_REGELS) and regels[slot].merk == merk and regels[slot].tekst:
        slot += 1
    tekst = " ".join(regel.tekst for regel in regels[begin:slot])
    if merk == "scheiding" and not re.match(r"[\s*]*[^\W\d]{1,15}[\s*]*:", tekst):
        return None
    gevonden = re.search(r"([^<>:;]{2,100})?<([^<>\s]+@[^<>\s]+)>", tekst)
    van = Adres(koppen.schoon(gevonden[1] or ""), gevonden[2].lower()) if gevonden else None
    return Aanhef(begin, slot, Kop(van=van, datum=parse_datum(tekst)))


def parse_datum(tekst: str) -> datetime | None:
    """The moment in words as mail programs write them above a quote (Dutch, English, German, French, digits).

    Without an offset the time is wall time in the Netherlands, without a time it is midnight. None: no date.
    """
    tekst = " ".join(tekst.split())[:160]
    dag = _parse_dag(tekst)
    if dag is None:
        return None
    jaar, maand, datum = dag
    tijd = _TIJD.search(_CIJFERS.sub(" ", tekst))
    uur, minuut = (int(tijd[1]), int(tijd[2])) if tijd else (0, 0)
    if tijd and tijd[3]:
        uur = uur % 12 + (12 if tijd[3].lower() == "p" else 0)
    verschil = _VERSCHIL.search(tekst, tijd.end()) if tijd else None
    zone = _ZONE if verschil is None else _zone(verschil)
    try:
        return datetime(jaar + 2000 if jaar < 100 else jaar, maand, datum, uur, minuut, tzinfo=zone)
    except ValueError:
        return None


def _zone(verschil: re.Match[str]) -> timezone:
    duur = timedelta(hours=int(verschil[2]), minutes=int(verschil[3]))
    return timezone(-duur if verschil[1] == "-" else duur) if duur < timedelta(hours=24) else UTC


def _parse_dag(tekst: str) -> tuple[int, int, int] | None:
    """Year, month and day."""
    for gevonden in _DAG_MAAND.finditer(tekst):
        if maand := _maand(gevonden[2]):
            return int(gevonden[3]), maand, int(gevonden[1])
    for gevonden in _MAAND_DAG.finditer(tekst):
        if maand := _maand(gevonden[1]):
            return int(gevonden[3]), maand, int(gevonden[2])
    if iso := _ISO.search(tekst):
        return int(iso[1]), int(iso[2]), int(iso[3])
    if cijfers := _CIJFERS.search(tekst):
        dag, maand, jaar = int(cijfers[1]), int(cijfers[2]), int(cijfers[3])
        return (jaar, dag, maand) if maand > 12 >= dag else (jaar, maand, dag)
    return None


def _maand(naam: str) -> int | None:
    naam = naam.lower()
    return _MAANDEN.get(naam[:4]) or _MAANDEN.get(naam[:3])
