"""What a text says of days, beside what was read from it: a second look with other means.

Gives a Dutch sentence for a day that is denied but read as free, one in dialect, or a date that nothing was done
with. Knows the words of the days and the persons that were read, not how they were read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Final

from intervisie.lezer.lezing import Periode, Persoon
from intervisie.lezer.soort import voorbehoud
from intervisie.lezer.taal import zinnetjes
from intervisie.lezer.taal.datums import DAGTEKENING
from intervisie.lezer.taal.gebeurtenis import is_gebeurtenis
from intervisie.lezer.taal.patroon import een_van
from intervisie.lezer.taal.woorden import duid, vouw

DAGEN: Final = {"maan": "ma", "dins": "di", "woens": "wo", "donder": "do", "vrij": "vr"}
_DAGDEEL: Final = re.compile(
    r"\b(maan|dins|woens|donder|vrij)dags?[- ]?(ochtend|morgen|voormiddag|middag|namiddag|"
    r"avond)?\b",
    re.IGNORECASE,
)
_SLUIT_UIT: Final = een_van(
    r"\b(?:niet|nooit|geen|verhinderd|uitgesloten|behalve|uitgezonderd|afwezig|vrij)\b"
)
_SLUIT_NIET_UIT: Final = een_van(
    r"\b(?:niet alleen|geen probleem|geen voorkeur|niet verkeerd|geen bezwa\w+|geen belemmering\w*|geen beletsel\w*|"
    r"geen nee|nooit (?:nee|iets|wat)|niet (?:bezet|gevuld|vol\w*|ingeroosterd|verhinderd)|"
    r"nooit, behalve|zit er niet in|geen (?:\w+ )?(?:overleg\w*|afspraken|verplichtingen|diensten?|lessen)|"
    r"maakt (?:\w+ ){0,2}niet uit|(?:anders|verder|daarbuiten) niet|"
    r"voor (?:de|deze|jullie) intervisie\w*\b[^.;]{0,20}\bvrij|vrij\b[^.;]{0,30}\b(?:tussen|van|vanaf|na|tot) \d|"
    r"niet (?:had |heb )?(?:anders|voor|na|later|eerder|ingevuld|aangekruist|opgegeven|doorgegeven)|"
    r"vrij (?:te|maken|houden|van|in te|geroosterd|gepland|ingepland|geblokt)|"
    r"hou(?:d|dt|den)?\b[^.;]{0,40}\bvrij)\b"
)
_TWEEDE_KEUS: Final = een_van(
    r"\b(?:als|indien|wanneer|mocht|voor het geval|ingeval) (?:dat|die|dit|het|zij|ze|deze) (?:dag\w* )?"
    r"(?:(?!\w*(?:dag|ochtend|middag)|niet)\w+ ){0,3}niet\b(?: (?:meer|goed|mogelijk|te doen|door))?"
    r"(?: (?:past|passen|lukt|lukken|gaat|gaan|kan|kunnen|schikt|schikken|uitkomt|uitkomen|mag|werkt|zijn|is))*",
    r"\b(?:zo|indien|als|wanneer) niet(?: mogelijk)?(?=,? (?:dan|de|op|ook|\w+dag))",
    r"\b(?:lukt|past|kan|gaat|schikt|werkt) (?:dat|die|dit|het) (?:\w+ )?niet(?=,? dan\b)",
    r"(?<![\w,)] )\b(?:lukt|past|kan|gaat|schikt|werkt|is|zit|blijkt|mocht|als|indien|wanneer) "
    r"(?:(?!(?:ik|wij|we|zij|hij|en)\b)\w+ ){0,5}(?:niets?|geen)\b[^.,!?\n]{0,30}, dan\b",
)
""" "Als dat niet past de vrijdag" offers the friday: it denies only the choice before it."""
_ZINNEN: Final = re.compile(r"[^.!?\n]*[.!?\n]?")
_STREEKDAG: Final = re.compile(
    r"\b(?:(m[ao]+[on]+|moan|moandei)|(dien|dins|tiis|dings)|(woons|goens|woans|wuns)|(dunder|"
    r"donner|dunner|tongers)|(vrie|vree|fri?ed|vreed))"
    r"(?:s?d[aoe]+[ghij]\w*|dei)\b",
    re.IGNORECASE,
)
_MAANDEN: Final = (
    "jan",
    "feb",
    "ma(?:art|a|r|rt)",
    "apr",
    "mei",
    "jun",
    "jul",
    "aug",
    "sep",
    "okt",
    "nov",
    "dec",
)
_DATUM: Final = re.compile(
    rf"(?<![\d/.-])(\d{{1,2}})(?:e|ste)?[ ]+(?!maandag)(?:{'|'.join(f'({m})' for m in _MAANDEN)})\w*\b",
    re.IGNORECASE,
)
_VERKLAARD: Final = re.compile(
    r"\b(?:mail|bericht|brief|nieuwsbrief|uitnodiging|aankondiging|oproep|sinds|per|vanaf|jl|d\.d|"
    r"geboren|bijeenkomst|sessie|"
    r"verkiezing\w*|ingang|start\w*|begint|tot|t/m|en met|stand|dienst|uiterlijk|voor|van|"
    r"until|till|to|including|from|since|before)\b[^.\n]{0,25}$",
    re.IGNORECASE,
)


def dag_tegen(tekst: str, persoon: Persoon) -> Iterator[str]:
    """A dagdeel in a clause that denies it, but read as free; a day in dialect that was not read at all."""
    yield from ontkend(tekst, persoon)
    bekend = {d[:2] for d in (*persoon.beschikbaar, *persoon.niet_beschikbaar)}
    for gevonden in _STREEKDAG.finditer(tekst):
        nummer = next(n for n in range(1, 6) if gevonden[n])
        if duid(vouw(gevonden[0]))[0] in ("dag", "dagdeel"):
            continue
        if ("ma", "di", "wo", "do", "vr")[nummer - 1] not in bekend:
            yield f"De tekst noemt {gevonden[0].lower()}, maar die dag is niet gelezen."


def ontkend(tekst: str, persoon: Persoon) -> Iterator[str]:
    """A dagdeel in a clause that denies it, but read as free."""
    zonder_vragen = "".join(zin[0] for zin in _ZINNEN.finditer(tekst) if not zin[0].endswith("?"))
    for stuk in re.split(
        r"[,;:.!?\n]|\bmaar\b|\ben (?=(?:is|ben|zijn) )", _TWEEDE_KEUS.sub(" ", zonder_vragen)
    ):
        dagen = list(_DAGDEEL.finditer(stuk))
        nee = len(dagen) == 1 and _SLUIT_UIT.search(stuk) and not _SLUIT_NIET_UIT.search(stuk)
        nee = nee and not _MET_DATUM.match(stuk, dagen[0].end())  # "maandag 13 mei niet" is one date
        gelezen = nee and _uit(dagen[0]) <= {*persoon.beschikbaar, *persoon.niet_beschikbaar}
        if gelezen and _uit(dagen[0]) & set(persoon.niet_beschikbaar):
            continue  # "woensdag na de lunch niet" was read
        if nee and _uit(dagen[0]) & set(persoon.beschikbaar):
            yield f"De tekst sluit {dagen[0][0].strip().lower()} misschien uit."


def onderwerp_tegen(onderwerp: str, persoon: Persoon) -> Iterator[str]:
    """A day that the subject offers and the text takes back, or names none of."""
    weg, kan = set(persoon.niet_beschikbaar), set(persoon.beschikbaar)
    for dag in () if _SLUIT_UIT.search(onderwerp) else _DAGDEEL.finditer(onderwerp):
        if _uit(dag) <= weg:
            yield f"Het onderwerp noemt {dag[0].strip().lower()}, de tekst sluit die uit."
        elif kan and not _uit(dag) & (kan | weg) and not _MET_DATUM.match(onderwerp, dag.end()):
            yield f"Het onderwerp noemt {dag[0].strip().lower()}, de tekst niet."
    for deel in () if _SLUIT_UIT.search(onderwerp) else _DAGDELEN.finditer(onderwerp):
        if kan and not any(dagdeel.endswith(deel[1].lower()) for dagdeel in kan):
            yield f"Het onderwerp noemt {deel[0].lower()}, de tekst niet."


_DAGDELEN: Final = re.compile(r"\b(ochtend|middag|avond)(?:en|s)\b", re.IGNORECASE)


_MET_DATUM: Final = re.compile(r"[ ,]*\d")


def datum_over(tekst: str, personen: Sequence[Persoon]) -> Iterator[str]:
    """A date in no period of absence, that the words before it do not explain."""
    afwezig = [p for persoon in personen for p in persoon.afwezig]
    tekst = DAGTEKENING.sub(lambda regel: " " * len(regel[0]), tekst)
    zinnen = zinnetjes.zinnen(tekst)
    for gevonden in _DATUM.finditer(tekst):
        maand = next(n for n in range(2, 14) if gevonden[n]) - 1
        dag = (maand, int(gevonden[1]))
        if any(_hoort_erbij(dag, periode) for periode in afwezig):
            continue
        if _VERKLAARD.search(tekst[max(0, gevonden.start() - 60) : gevonden.start()].replace("\n", " ")):
            continue
        zin = next((z.tekst for z in zinnen if z.begin <= gevonden.start() < z.eind), "")
        if _van_adres(zin) or _gebeurt_elders(zin, gevonden[0]):
            continue
        if voorbehoud.EERDER.search(zin) or _VOORBIJ.search(zin) or (afwezig and _WEER_TERUG.search(zin)):
            continue
        yield f"De tekst noemt {gevonden[0]}, maar die datum is niet gelezen."
        return


def _hoort_erbij(dag: tuple[int, int], periode: Periode) -> bool:
    """Whether the month and day lie in the period, or are those on which somebody is back."""
    terug = periode.tot + timedelta(days=1)
    binnen = (periode.van.month, periode.van.day) <= dag <= (periode.tot.month, periode.tot.day)
    return binnen or dag == (terug.month, terug.day) or periode.van.year != periode.tot.year


_WOORD: Final = re.compile(r"\w+")
_STUK: Final = re.compile(r"[^,;:]+")
_GAAT_MIS: Final = een_van(r"\bgaat\b(?!.*\bik\b).{0,40}\bmis\b")
_VAN_HUN_KIND: Final = een_van(r"\b(?:zijn|haar|hun) \w+ is uitge(?:teld|rekend)\b")
_ANDER_ADRES: Final = een_van(
    r"^(?=.*\b(?:\w*mail\w*|\w*adres(?:sen)?|domein\w*)\b).*\b(?:ander|nieuwe?|verander\w*|wijzig\w*|anders|over)\b"
)


def _gebeurt_elders(zin: str, datum: str) -> bool:
    """ "Op 1 april gaat onze website over": and nothing else in the sentence is about the writer."""
    stuk = next((s for s in _STUK.findall(zin) if datum in s), zin)
    rest = _WOORD.findall(zin.replace(stuk, " ").lower())
    elders = is_gebeurtenis(_WOORD.findall(stuk.lower())) and not {"ik", "dan", "mij", "me"} & set(rest)
    return elders or _GAAT_MIS.search(stuk) is not None or _VAN_HUN_KIND.search(stuk) is not None


def _van_adres(zin: str) -> bool:
    """ "Op 1 mei verandert mijn mailadres": `schrijver.adressen` asks about it."""
    return "ik" not in _WOORD.findall(zin.lower()) and _ANDER_ADRES.search(zin) is not None


_WEER_TERUG: Final = een_van(
    r"\bweer\b.{0,16}\b(?:aan tafel|erbij|bij|van de partij|aanwezig|present|terug|mee)\b(?!.*\bniet\b)"
)
"""Behind an absence: when somebody is back."""
_DEEL_VAN_BIJEENKOMST: Final = een_van(
    r"\b(?:uur(?:tje)?|kwartier(?:tje)?|minuten) (?:eerder|later|vroeger)\b[^.;!?]{0,24}\b(?:weg|komen|"
    r"aansluiten|binnen\w*|"
    r"vertrekken|aanschuiven|stoppen|beginnen|gaan)\b|"
    r"\b(?:eerder|vroeger|later) (?:weg|komen|aansluiten|vertrekken|aanschuiven|afhaken)\b"
)


def deel_gemist(tekst: str) -> Iterator[str]:
    """ "Ik moet een uurtje eerder weg": no record holds a part of a meeting."""
    if any(_DEEL_VAN_BIJEENKOMST.search(zin.tekst) and not zin.vraagt for zin in zinnetjes.zinnen(tekst)):
        yield "Iemand is er bij een bijeenkomst maar een deel van de tijd."


_VOORBIJ: Final = een_van(
    r"\b(?:was|waren|deed|deden|ging|gingen|volgde|volgden|nam|namen|begon|begonnen|startte|sloot|verliep|kreeg|"
    r"verkiezing\w*|in dienst|jubileum|deadline|sluit(?:ingsdatum)?|"
    r"kregen|ontving|hoorde|hoorden|zag|zagen|las|lazen|kwam|kwamen|werd|werden|bezocht|jarig|verjaardag|getrouwd|"
    r"gescheiden|verhuisd|overgestapt)\b|\bga(?:at|an) (?:helaas |gelukkig |toch )*niet door\b"
)
"""Tells of what is over, or of something that has a date of its own."""
_BIJ_DATUM: Final = re.compile(r"\s*(?:\d{1,2}\b|(?:in|om|van) (?:week|\d))")
_TERLOOPS: Final = een_van(
    r"\b(?:sinds|afgelopen|vorige|aanstaande|komende|deze|volgende|jl|gisteren|bel|belt|bellen|gebeld|"
    r"mail|mailen|gemaild|spreek|spreken|"
    r"gesproken|hoor|horen|vergadering|overleg|nieuwsbrief|bericht|bereikbaar|aanwezig|antwoord|reactie|"
    r"weet|laten weten)\b"
)


def is_terloops(zin: str) -> bool:
    """Whether a day in such a sentence is small talk, or was said of an earlier time."""
    return _TERLOOPS.search(zin) is not None or voorbehoud.EERDER.search(zin) is not None


_LEEG_VAKJE: Final = re.compile(r"(?:\[ ?\]|☐|□)\s*\Z")
"""Right before a day: nothing was said of it."""


def dag_over(tekst: str, persoon: Persoon) -> Iterator[str]:
    """A dagdeel in the words about one of more people that was not read for him; dates and small talk aside."""
    delen = {*persoon.beschikbaar, *persoon.niet_beschikbaar}
    dagen = {deel[:2] for deel in delen}
    for zin in zinnetjes.zinnen(tekst):
        if is_terloops(zin.tekst):
            continue
        for dag in _DAGDEEL.finditer(zin.tekst):
            if _LEEG_VAKJE.search(zin.tekst[: dag.start()]):
                continue
            gelezen = _uit(dag) & delen if dag[2] else DAGEN[dag[1].lower()] in dagen
            if not gelezen and not _BIJ_DATUM.match(zin.tekst, dag.end()):
                noemt = dag[0].strip().lower()
                yield f"{persoon.naam}: de tekst noemt {noemt}, maar zegt niet duidelijk of het dan kan."


def _uit(dag: re.Match[str]) -> set[str]:
    kort = DAGEN[dag[1].lower()]
    deel = (dag[2] or "").lower()
    delen = {
        "ochtend": "ochtend",
        "morgen": "ochtend",
        "voormiddag": "ochtend",
        "middag": "middag",
        "namiddag": "middag",
        "avond": "avond",
    }
    return {f"{kort}-{delen[deel]}"} if deel else {f"{kort}-ochtend", f"{kort}-middag"}
