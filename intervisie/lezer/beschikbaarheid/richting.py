"""Which way a clause points by itself: yes, no, rather not, perhaps, or nowhere.

One small rule per habit of Dutch, asked in order. What the clauses of a sentence do to each other is the work of
`oordeel`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel, is_op_na
from intervisie.lezer.woorden import Woord, woordenrij

Richting = Literal["ja", "nee", "liever niet", "onzeker", "onduidelijk", "vreemd"]


@dataclass(frozen=True, slots=True)
class Bezien:
    """A clause as the rules see it. `geldend` is which way its sentence pointed last."""

    zin: Zin
    deel: Zinsdeel
    geldend: Richting | None
    handtekening: bool

    @property
    def woorden(self) -> list[Woord]:
        return self.zin.woorden[self.deel.eerste : self.deel.na]


_LICHT: Final = woordenrij(
    "ik wij we je u jullie jij hij zij ze mij me mijn ons onze hem haar zijn zijn heb hebben heeft ben "
    "is bent het de een op in "
    "om te van voor met bij naar aan uit er hier daar nog wel al ook dan dus maar en of als dat die dit "
    "deze zo nu "
    "graag eventueel desnoods evt s per via tot vanaf na alleen slechts enkel uitsluitend meestal "
    "normaal gesproken "
    "principe eigenlijk gewoon zeker sowieso altijd beide allebei bijvoorbeeld bijv intervisie "
    "bijeenkomst bijeenkomsten "
    "sessie sessies dag dagen dagdeel dagdelen moment momenten week weken aub svp gr groet groeten "
    "groetjes hoi hallo "
    "goedemorgen goedemiddag dag beste anouk wat betreft qua wordt worden zou zouden wil willen mag "
    "mogen meer heel erg "
    "zijn volgende mogelijk gehele zowel danwel respectievelijk dinsdag and or the on in at am is i we "
    "my for to of "
    "mornings doe doen mee deelname agenda deze vaste elke iedere alle hele dan weer nl namelijk helaas "
    "verder "
    "overigens echter wekelijks daarna vervolgens tweede derde tweede eerste evenals alsook alsmede idem "
    "net anders laat toe vooral hoogstens max circa ongeveer uur daarom tevens namelijk zelf persoonlijk "
    "onderstaande"
)


def wijst(bezien: Bezien) -> Richting | None:
    """Which way the words of this clause point; None when they point nowhere."""
    for regel in REGELS:
        richting = regel(bezien)
        if richting is not None:
            return richting
    return None


def is_behalve(zin: Zin, deel: Zinsdeel) -> bool:
    """Whether the clause makes an exception to what went before."""
    if deel.heeft(Teken.BEHALVE):
        return True
    return any(is_op_na(zin.woorden, uitdrukking) for uitdrukking in deel.uitdrukkingen)


def begint_met_behalve(deel: Zinsdeel) -> bool:
    return (
        bool(deel.tekens) and deel.tekens[0].teken is Teken.BEHALVE and deel.tekens[0].eerste == deel.eerste
    )


_ZWAK_KAN: Final = (
    "werk",
    "werkt",
    "werken",
    "ik ben er",
    "ben ik er",
    "tijd",
    "ja",
    "fijn",
    "goede",
    "rustig",
    "mooi",
)


def is_terloops(zin: Zin, deel: Zinsdeel) -> bool:
    """Whether "elke dag" may only be a figure of speech here: "ik zie het elke dag in mijn werk"."""
    kan = [vondst for vondst in deel.tekens if vondst.teken in (Teken.KAN, Teken.LIEFST, Teken.WEL)]
    return all(vondst.vorm in _ZWAK_KAN for vondst in kan) and is_zwaar(zin, deel)


def is_zwaar(zin: Zin, deel: Zinsdeel) -> bool:
    """Whether the clause holds words that its days or expressions do not account for."""
    bezet = {plek for u in deel.uitdrukkingen for plek in range(u.eerste, u.na)}
    bezet |= {plek for vondst in deel.tekens for plek in range(vondst.eerste, vondst.na)}
    bezet |= {plek for vak in deel.vakken for plek in range(vak.eerste, vak.na)}
    vrij = (zin.woorden[plek] for plek in range(deel.eerste, deel.na) if plek not in bezet)
    return any(w.soort == "woord" and w.vorm.isalpha() and w.vorm not in _LICHT for w in vrij)


def onzeker(bezien: Bezien) -> Richting | None:
    vormen = {w.vorm for w in bezien.woorden}
    if {"van", "naar"} <= vormen and sum(len(u.stukken) for u in bezien.deel.uitdrukkingen) > 1:
        return "onzeker"
    if vormen & _VAAK and bezien.deel.heeft(Teken.NIET, Teken.WEG):
        return "onzeker"
    return (
        "onzeker"
        if bezien.deel.heeft(Teken.ONZEKER, Teken.OVERLEG) and not bezien.deel.heeft(Teken.OMKEER)
        else None
    )


def liever_niet(bezien: Bezien) -> Richting | None:
    wensen = [v for v in bezien.deel.tekens if v.teken is Teken.LIEFST and v.vorm in _WENSEN]
    nieten = [v for v in bezien.deel.tekens if v.teken is Teken.NIET]
    ontkend = any(w.vorm != "graag" or abs(n.eerste - w.eerste) <= 3 for w in wensen for n in nieten)
    return (
        "liever niet"
        if bezien.deel.heeft(Teken.LIEVER_NIET) or (ontkend and not bezien.deel.heeft(Teken.OMKEER))
        else None
    )


_WENSEN: Final = ("liever", "liefst", "het liefst", "graag", "bij voorkeur")
_VAAK: Final = woordenrij("vaak regelmatig soms meestal geregeld eens")


def _hoort_bij_nummer(bezien: Bezien) -> bool:
    """ "06-12345678 (ma t/m do)" """
    voor = bezien.zin.woorden[max(0, bezien.deel.eerste - 2) : bezien.deel.eerste]
    return bezien.deel.haakjes and any(woord.soort == "ruis" for woord in voor)


def omkeer(bezien: Bezien) -> Richting | None:
    return "ja" if bezien.deel.heeft(Teken.OMKEER) else None


def alles_goed(bezien: Bezien) -> Richting | None:
    """ "maakt niet uit" is no denial; "komt niet uit" is."""
    if not bezien.deel.heeft(Teken.ALLES_GOED):
        return None
    niet_uit = any(v.vorm == "niet uit" for v in bezien.deel.tekens)
    woorden = {w.vorm for w in bezien.woorden}
    return "nee" if niet_uit and not woorden & {"maakt", "maken", "sluit", "maakte"} else "ja"


def keuze(bezien: Bezien) -> Richting | None:
    """ "ja / nee": a printed choice that nobody made."""
    vormen = [w.vorm for w in bezien.woorden]
    if "nvt" in vormen:
        return "vreemd"
    return "vreemd" if vormen in (["ja", "/", "nee"], ["j", "/", "n"], ["wel", "/", "niet"]) else None


def vreemd(bezien: Bezien) -> Richting | None:
    vormen = {woord.vorm for woord in bezien.woorden}
    if not bezien.handtekening and _hoort_bij_nummer(bezien):
        return "vreemd"
    if bezien.deel.heeft(Teken.VREEMD) or (vormen & {"was", "waren"} and not vormen & {"ik", "wij", "we"}):
        return "vreemd"
    if bezien.deel.heeft(Teken.BEREIKBAAR):
        return (
            "nee"
            if bezien.deel.heeft(Teken.NIET, Teken.BEHALVE)
            else "ja"
            if bezien.handtekening
            else "vreemd"
        )
    return None


def behalve(bezien: Bezien) -> Richting | None:
    if not is_behalve(bezien.zin, bezien.deel):
        return None
    return "ja" if bezien.geldend == "nee" else "nee"


def nee(bezien: Bezien) -> Richting | None:
    vormen = {w.vorm for w in bezien.woorden}
    if bezien.deel.heeft(Teken.WEG):
        return "ja" if _vrij_is_ja(bezien.deel, vormen) and not bezien.deel.heeft(Teken.NIET) else "nee"
    if vormen & {"valt", "vallen"} and vormen & {"af", "uit"}:
        return "nee"
    return "nee" if bezien.deel.heeft(Teken.NIET) else None


def _vrij_is_ja(deel: Zinsdeel, vormen: set[str]) -> bool:
    """ "houd ik vrij", "nog vrij" and "vrij flexibel" speak of room, not of a day off."""
    weg = [v for v in deel.tekens if v.teken is Teken.WEG]
    if any(v.vorm != "vrij" for v in weg):
        return False
    if vormen & {"houd", "hou", "houden", "maak", "maken"}:
        return True
    return any("vrij" in v.vorm.split() and v.teken is not Teken.WEG for v in deel.tekens) or any(
        v.eerste == weg[0].na for v in deel.tekens if v.teken in (Teken.KAN, Teken.ALLES_GOED, Teken.ALTIJD)
    )


def vakantie(bezien: Bezien) -> Richting | None:
    return "nee" if bezien.deel.heeft(Teken.VAKANTIE) and bezien.deel.vakken else None


def ja(bezien: Bezien) -> Richting | None:
    if bezien.deel.heeft(Teken.DAN) and {"moet", "zijn"} <= {woord.vorm for woord in bezien.woorden}:
        return "ja"
    return "ja" if bezien.deel.heeft(Teken.KAN, Teken.LIEFST, Teken.WEL, Teken.WISSEL) else None


def alleen(bezien: Bezien) -> Richting | None:
    """ "vrijdag alleen 's middags"; not "alleen vrijdag heb ik overleg"."""
    return (
        "ja"
        if bezien.deel.gevuld and bezien.deel.heeft(Teken.ALLEEN) and not is_zwaar(bezien.zin, bezien.deel)
        else None
    )


REGELS: Final = (
    keuze,
    vreemd,
    omkeer,
    onzeker,
    liever_niet,
    alles_goed,
    behalve,
    nee,
    vakantie,
    ja,
    alleen,
)
"""The rules in the order in which they are asked."""
