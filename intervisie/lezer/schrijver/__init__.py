"""One writer in a message: who the header says, what he wrote, how he signed; with the places kept.

The outer writer, and each writer of a forwarded message. What is not his is blanked, not cut, so that every place in
these texts is a place in `Bericht.tekst`. Knows no kind and no persons.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from intervisie.lezer.bericht import Adres, Bericht, Deel, Kop
from intervisie.lezer.lezing import Fragment
from intervisie.lezer.mime import opdracht, vraagantwoord
from intervisie.lezer.schrijver import formulier, regelval
from intervisie.lezer.taal import namen
from intervisie.lezer.taal.patroon import een_van

Plek = tuple[int, int]

_NAMENS: Final = re.compile(r"\bnamens\s+(?:de heer |mevrouw |mw\.? |dhr\.? )?$", re.IGNORECASE)
_NASCHRIFT: Final = re.compile(r"\n[ \t]*\n(?=\W{0,3}(?:(?:p\.? ?){1,3}s|n\.? ?b)\b)", re.IGNORECASE)
_MERKTEKENS: Final = re.compile(r"\n[> \t]*(?=[a-z])")
_ALINEA: Final = re.compile(r"(?:[^\n]+\n?)+")


_AL_AANGEMELD: Final = een_van(
    r"\b(?:dank|bedankt|dankjewel|thanks|thank you)\b[^.?!]{0,20}\b(?:voor|for) (?:je|jouw|uw|jullie|"
    r"your) (?:\w+ ){0,2}(?:aanmelding\w*|"
    r"opgave|inschrijving|registration)",
    r"\b(?:fijn|goed|leuk|mooi|prettig|welkom)\b[^.?!]{0,12}\bdat (?:je|u) (?:je |u |zich |ook |weer |"
    r"dit jaar )*"
    r"(?:mee ?doet|deelneemt|meegaat|erbij bent|aangemeld (?:hebt|heeft)|(?:hebt|heeft) aangemeld)",
    r"\b(?:je|u) (?:staat|bent) (?:nu |al |weer |daarmee )*(?:op de (?:\w*lijst)|aangemeld|ingeschreven|"
    r"genoteerd|ingedeeld)\b(?![^.!]{0,60}\?)",
    r"(?<!zonder )(?<!of )\b(?:je|jouw|uw) (?:aanmelding|opgave|inschrijving)\b[^.?!]{0,40}\b(?:ontvangen|"
    r"binnen|genoteerd|verwerkt|compleet|geregistreerd|opgenomen|vastgelegd|toegevoegd|"
    r"volledig|bevestigd|rond)\b(?![^.!]{0,60}\?)|\b(?:hebben|heb|bevestig\w*)\b[^.?!]{0,12}\b(?:je|jouw|"
    r"uw) (?:aanmelding|opgave|inschrijving)\b",
)
"""What the secretariaat writes to somebody who signed up."""


_REGEL_MET_ADRES: Final = re.compile(r"[^\n@]{4,120}\w@\w[^\n@]*")


@dataclass(frozen=True, slots=True)
class Schrijver:
    """A writer's own words. `geheel` is Bericht.tekst; `tekst` and `ondertekening` are as long, the rest blank.

    `diepte` is 0 for the outer writer; `onderwerp` is the subject of the message that he wrote. `aangemeld` says that
    the mail he answers speaks of his sign-up, `opgegeven` that it is his own sign-up. `te_lang`: he wrote more than
    `MEESTE_TEKENS`, and the rest is blank.
    """

    van: Adres | None
    geheel: str
    tekst: str
    ondertekening: str
    onderwerp: str = ""
    diepte: int = 0
    kader: tuple[Adres, ...] = ()
    cc: tuple[Adres, ...] = ()
    opdracht: bool = False
    te_lang: bool = False
    aangemeld: bool = False
    opgegeven: bool = False

    @property
    def leeg(self) -> bool:
        """Nothing was written."""
        return not self.tekst.strip()

    @property
    def onder_elkaar(self) -> bool:
        """Whether more people stand under the mail, each on a line with his address: none need have written it."""
        return len(self._met_adres()) > 1

    def onder_naam(self, naam: str) -> Plek | None:
        """The line under the mail that begins with somebody's name and holds his address."""
        return next((plek for v, plek in self._met_adres() if namen.zelfde(v, naam)), None)

    def _met_adres(self) -> list[tuple[str, Plek]]:
        onder = self.ondertekening
        regels = [regel.span() for regel in _REGEL_MET_ADRES.finditer(onder)] if "@" in onder else []
        eerste = [(next(namen.vind(onder[begin:eind]), None), (begin, eind)) for begin, eind in regels]
        return [
            (v.naam, plek)
            for v, plek in eerste
            if v is not None and not onder[plek[0] : plek[0] + v.begin].strip(" *•·-–(")
        ]

    def fragment(self, begin: int, eind: int) -> Fragment:
        """The words at a place in the text."""
        return Fragment(self.geheel[begin:eind], begin, eind)


def buitenste(bericht: Bericht) -> Schrijver:
    """The one who sent this message."""
    alles = [(d.begin, d.eind) for d in bericht.delen if d.soort == "eigen" and d.diepte == 0]
    eigen = _begin_van(alles)
    onder = [(d.begin, d.eind) for d in bericht.delen if d.soort == "handtekening" and d.diepte == 0]
    kop = bericht.kop
    ondertekening = alleen(bericht.tekst, onder)
    van = _wie_schreef(kop, ondertekening)
    namens = (kop.van,) if kop.van is not None and van is not kop.van else ()
    ruw = Schrijver(
        van,
        bericht.tekst,
        _gedicteerd(formulier.met_waarden(vraagantwoord.met_koppen(bericht, alleen(bericht.tekst, eigen)))),
        ondertekening,
        kop.onderwerp,
        0,
        (*namens, *kop.aan, *kop.cc),
        kop.cc,
        te_lang=eigen != alles,
        aangemeld=_antwoordt_op_bevestiging(bericht),
        opgegeven=van is not None and _vult_eigen_opgave_aan(bericht, van),
    )
    return _ontvouwen(_met_slot(_zonder_opdracht(ruw), eigen))


MEESTE_TEKENS: Final = 20_000
"""Some ten pages in one's own words: a list of a hundred people is half of it."""


def _begin_van(plekken: Sequence[Plek]) -> list[Plek]:
    uit: list[Plek] = []
    over = MEESTE_TEKENS
    for begin, eind in plekken:
        uit.append((begin, min(eind, begin + over)))
        over -= uit[-1][1] - begin
    return uit


_GAF_OP: Final = een_van(
    r"\b(?:meld|geef|schrijf)\b.{0,16}\b(?:mij|me)\b.{0,24}\b(?:aan|op|in)\b|"
    r"\bik (?:wil|doe|ga|neem|wou)\b.{0,30}\b(?:mee|meedoen|deel|deelnemen)\b|"
    r"\b(?:hierbij|bij dezen?) mijn (?:aanmelding|opgave|inschrijving)\b"
)


def _vult_eigen_opgave_aan(bericht: Bericht, van: Adres) -> bool:
    """Below the mail stands the sign-up that the same person sent before."""
    eerder = (
        bericht.tekst[d.begin : d.eind]
        for d in bericht.delen
        if d.soort == "citaat"
        and d.diepte == 1
        and d.kop is not None
        and d.kop.van is not None
        and (
            d.kop.van.adres == van.adres
            if d.kop.van.adres
            else bool(d.kop.van.naam) and d.kop.van.naam == van.naam
        )
    )
    return any(_GAF_OP.search(_MERKTEKENS.sub(" ", tekst)) for tekst in eerder)


def _antwoordt_op_bevestiging(bericht: Bericht) -> bool:
    """The mail that is answered thanks for a sign-up or speaks of one that is in."""
    if any(d.soort == "doorgestuurd" for d in bericht.delen):
        return False
    geciteerd = "\n".join(bericht.tekst[d.begin : d.eind] for d in bericht.delen if d.soort == "citaat")
    return _AL_AANGEMELD.search(_MERKTEKENS.sub(" ", geciteerd)) is not None


def _wie_schreef(kop: Kop, ondertekening: str) -> Adres | None:
    """From, or the Sender who wrote for him (RFC 5322 3.6.2) when it is the Sender who signs."""
    afzender = kop.afzender
    if afzender is None or kop.van is None or afzender.adres == kop.van.adres:
        return kop.van
    getekend = (
        v
        for v in namen.vind(ondertekening)
        if not _NAMENS.search(ondertekening[max(0, v.begin - 20) : v.begin])
    )
    eerste = next(getekend, None)
    naam = namen.van_weergavenaam(afzender.naam)
    return afzender if eerste is not None and naam and namen.zelfde(eerste.naam, naam) else kop.van


def doorgestuurde(bericht: Bericht) -> list[Schrijver]:
    """The writers of the messages that were forwarded or attached, outermost first."""
    uit = []
    for nummer, deel in enumerate(bericht.delen):
        if deel.soort == "doorgestuurd":
            uit.append(_van_deel(bericht, nummer, deel))
    return uit


def _van_deel(bericht: Bericht, nummer: int, deel: Deel) -> Schrijver:
    eigen, onder = _begin_van([(deel.begin, deel.eind)]), []
    for volgende in bericht.delen[nummer + 1 :]:
        if volgende.diepte < deel.diepte or (
            volgende.diepte == deel.diepte and volgende.soort == "doorgestuurd"
        ):
            break
        if volgende.diepte == deel.diepte and volgende.soort == "handtekening":
            onder.append((volgende.begin, volgende.eind))
    kop = deel.kop
    ruw = Schrijver(
        kop.van if kop else None,
        bericht.tekst,
        alleen(bericht.tekst, eigen),
        alleen(bericht.tekst, onder),
        kop.onderwerp if kop else "",
        deel.diepte,
        (*kop.aan, *kop.cc) if kop else (),
        kop.cc if kop else (),
        te_lang=eigen != [(deel.begin, deel.eind)],
    )
    return _ontvouwen(_met_slot(_zonder_opdracht(ruw), eigen))


def _ontvouwen(schrijver: Schrijver) -> Schrijver:
    return replace(schrijver, tekst=regelval.ontvouw(schrijver.tekst))


_GESPROKEN: Final = {
    "punt": ".", "komma": ",", "vraagteken": "?", "uitroepteken": "!", "dubbele punt": ":",
    "puntkomma": ";", "nieuwe regel": "\n", "nieuwe alinea": "\n\n",
}  # fmt: skip
_TEKEN: Final = re.compile(
    r"(?<=\w) (dubbele punt|puntkomma|punt|komma|vraagteken|uitroepteken|nieuwe (?:regel|alinea))(?!\w)"
)
_GEEN_TEKEN: Final = re.compile(
    r"\b(?:het|een|de|dit|dat|geen|elk|ieder|welk|op|dubbele|laatste|volgende|\d+)$", re.IGNORECASE
)
"""What makes "punt" a word: "dat is geen punt"."""


def _gedicteerd(tekst: str) -> str:
    """The marks that somebody spoke aloud ("komma", "punt") as marks; every other letter stays at its place."""
    tekens = [
        g for g in _TEKEN.finditer(tekst) if not _GEEN_TEKEN.search(tekst, max(0, g.start() - 12), g.start())
    ]
    if len(tekens) < 3 or len({g[1] for g in tekens}) < 2:
        return tekst
    for g in tekens:
        teken = _GESPROKEN[g[1]]
        tekst = tekst[: g.start()] + teken + " " * (len(g[0]) - len(teken)) + tekst[g.end() :]
    return _HERSTEL.sub(",", tekst)


_HERSTEL: Final = re.compile(
    r"(?<=\w) (?=(?:nee|o nee|wacht) (?:niet|geen|wacht|toch|sorry|dat|ik|op|de|\w+dag)|"
    r"\w+dag(?:ochtend|middag|avond)?\w* moet het (?:zijn|worden))"
)
"""Where a voice takes something back, without a mark: "op maandag nee niet maandag"."""


_SLOT: Final = re.compile(r"\w[^\n]*[.!?\n]")
_ZINSDEEL: Final = re.compile(r"(?<=[\w)])[\s,]*\w+[^\w\n]+\w")


def alleen(tekst: str, plekken: Iterable[Plek]) -> str:
    """The text with all but `plekken` blanked; lines stay lines, and what was cut off ends as a sentence does."""
    uit: list[str] = []
    vorige = 0
    for begin, eind in sorted(plekken):
        if begin < vorige:
            begin = vorige
        if eind <= begin:
            continue
        wit = _wit(tekst[vorige:begin])
        kaal = len(tekst[:vorige].rstrip(" "))
        tussen = tekst[vorige:begin]
        afgebroken = (
            _SLOT.search(tekst, vorige, begin) or _ZINSDEEL.match(tekst, kaal, begin) or "\t" in tussen
        )
        if uit and "\t" in tussen and not tussen.strip():
            wit = tussen  # cells side by side
        elif uit and wit.startswith(" ") and afgebroken:
            wit = ("!" if _KORTE_DAG.search(tekst, 0, vorige) else ".") + wit[1:]
        uit += [wit, tekst[begin:eind]]
        vorige = eind
    return "".join((*uit, _wit(tekst[vorige:])))


_KORTE_DAG: Final = re.compile(r"(?<![^\W_])(?:ma|di|wo|do|vr)$")
"""Behind it a point ends no sentence: "di en do."."""


def zonder(tekst: str, plekken: Iterable[Plek]) -> str:
    """The text with `plekken` blanked; each blank ends as a sentence does."""
    for begin, eind in plekken:
        tekst = tekst[:begin] + _wit(tekst[begin:eind]) + tekst[eind:]
    return tekst


def _wit(tekst: str) -> str:
    if "\n" not in tekst:
        return " " * len(tekst)
    return "\n".join(" " * len(regel) for regel in tekst.split("\n"))


def _zonder_opdracht(schrijver: Schrijver) -> Schrijver:
    """Orders to a machine are no words of a participant: the paragraphs that hold them are blanked."""
    geheel = schrijver.tekst
    kader = opdracht.KADER.search(geheel)
    plekken = [(kader.start(), len(geheel))] if kader else []
    plekken += [(g.start(), g.end()) for g in _ALINEA.finditer(geheel) if opdracht.bevat(g[0])]
    onder = [(g.start(), g.end()) for g in _ALINEA.finditer(schrijver.ondertekening) if opdracht.bevat(g[0])]
    if not plekken and not onder and not opdracht.beveelt(schrijver.onderwerp):
        return schrijver
    return replace(
        schrijver,
        tekst=zonder(geheel, plekken),
        ondertekening=zonder(schrijver.ondertekening, onder),
        opdracht=True,
    )


def _met_slot(schrijver: Schrijver, eigen: Sequence[Plek]) -> Schrijver:
    """A signature that nothing announced: a stretch at `eigen` ends with lines that begin with his name."""
    if schrijver.ondertekening.strip() or schrijver.van is None:
        return schrijver
    naschriften = [g.start() for g in _NASCHRIFT.finditer(schrijver.tekst)]
    plek = 0
    for regel in schrijver.tekst.split("\n"):
        kaal = regel.strip(" ,\t")
        if not kaal or not plek:
            plek += len(regel) + 1
            continue
        slot = next((e for b, e in eigen if b <= plek < e), len(schrijver.tekst))
        eind = next((n for n in naschriften if plek <= n < slot), slot)
        rest = schrijver.tekst[plek:eind]
        getekend = _is_van(kaal, schrijver.van) or _tekent_naamloos(rest, schrijver.van)
        if len(rest.strip()) < 400 and getekend and not _is_lijst(rest, schrijver.van):
            na = schrijver.tekst[eind:]
            return replace(
                schrijver,
                tekst=schrijver.tekst[:plek] + _wit(rest) + na,
                ondertekening=_wit(schrijver.tekst[:plek]) + rest + _wit(na),
            )
        plek += len(regel) + 1
    return schrijver


def _is_lijst(rest: str, van: Adres) -> bool:
    """Below his own line stands one that begins with another name and holds another address: he signs nothing, he
    lists those who take part."""
    if "@" not in rest:
        return False
    for regel in rest.split("\n")[1:]:
        naam = next(namen.vind(regel), None) if "@" in regel and van.adres not in regel.lower() else None
        if naam is not None and not regel[: naam.begin].strip(" *•·–-(") and not _is_van(naam.naam, van):
            return True
    return False


def _tekent_naamloos(rest: str, van: Adres) -> bool:
    """The header names no person, and the last paragraph begins with one."""
    if namen.van_weergavenaam(van.naam) is not None or "\n\n" in rest.strip() or len(rest.strip()) > 200:
        return False
    eerste = re.split(r"[|,(\t\n]| [-–] ", rest.strip())[0].strip()
    return namen.is_naam(eerste) and re.search(r"[.!?](?:\s|$)", rest.strip()) is None


def _is_van(regel: str, van: Adres) -> bool:
    eerste = re.split(r"[|,(\t]| [-–] ", regel)[0].strip()
    naam = namen.van_weergavenaam(van.naam) or ""
    heel = namen.schoon(eerste) if namen.is_naam(eerste) else namen.uit_klein(eerste)
    return bool(naam) and namen.volledig(heel) and namen.zelfde(heel, naam)
