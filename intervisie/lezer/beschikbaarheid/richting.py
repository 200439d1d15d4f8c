"""Which way a clause points by itself: yes, no, rather not, perhaps, or nowhere.

One small rule per habit of Dutch, asked in order. What the clauses of a sentence do to each other is the work of
`oordeel`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel, is_op_na
from intervisie.lezer.woorden import woordenrij

Richting = Literal["ja", "nee", "liever niet", "onzeker", "onduidelijk", "vreemd"]


@dataclass(frozen=True, slots=True)
class Bezien:
    """A clause as the rules see it. `geldend` is which way its sentence pointed last."""

    zin: Zin
    deel: Zinsdeel
    geldend: Richting | None
    handtekening: bool

    @property
    def vormen(self) -> list[str]:
        return [woord.vorm for woord in self.zin.woorden[self.deel.eerste : self.deel.na]]

    def heeft(self, *tekens: Teken) -> bool:
        return self.deel.heeft(*tekens)


_LICHT: Final = woordenrij(
    "waarvan waarbij waarop ik wij we je u jullie jij hij zij ze mij me mijn ons onze hem haar zijn heb "
    "hebben heeft ben is bent het de een op in om te van voor met bij naar aan uit er hier daar nog wel "
    "al ook dan dus maar en of als dat die dit deze zo nu graag eventueel desnoods evt s per via tot "
    "vanaf na alleen slechts enkel uitsluitend meestal normaal gesproken principe eigenlijk gewoon "
    "zeker sowieso altijd beide allebei bijvoorbeeld bijv intervisie bijeenkomst bijeenkomsten sessie "
    "sessies dag dagen dagdeel dagdelen moment momenten week weken aub svp gr groet groeten groetjes "
    "hoi hallo goedemorgen goedemiddag beste anouk wat betreft qua wordt worden zou zouden wil willen "
    "mag mogen meer heel erg volgende mogelijk gehele zowel danwel respectievelijk and or the on at am "
    "i my for to mornings doe doen mee deelname agenda vaste elke iedere alle hele weer nl namelijk "
    "helaas verder overigens echter wekelijks daarna vervolgens tweede derde eerste evenals alsook "
    "alsmede idem net anders laat toe vooral hoogstens max circa ongeveer uur daarom tevens zelf "
    "persoonlijk onderstaande"
)
"""Words that add nothing to days: a clause of only these and days is an offer."""


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
    """Whether the exception is made in the first words of the clause."""
    eerste = deel.tekens[0] if deel.tekens else None
    return eerste is not None and eerste.teken is Teken.BEHALVE and eerste.eerste == deel.eerste


_ZWAK_KAN: Final = woordenrij("werk werkt werken tijd ja fijn goede rustig mooi") | {"ik ben er", "ben ik er"}


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


_VAAK: Final = woordenrij("vaak regelmatig soms meestal geregeld eens")
_WENSEN: Final = ("liever", "liefst", "het liefst", "graag", "bij voorkeur")
_ONGEKOZEN: Final = (["ja", "/", "nee"], ["j", "/", "n"], ["wel", "/", "niet"])


def keuze(bezien: Bezien) -> Richting | None:
    """ "ja / nee": a printed choice that nobody made; "n.v.t." answers nothing either."""
    return "vreemd" if bezien.vormen in _ONGEKOZEN or "nvt" in bezien.vormen else None


def vreemd(bezien: Bezien) -> Richting | None:
    """Calls, mails and days gone by; "ik was" may still speak of the writer's days."""
    vormen = set(bezien.vormen)
    van_ander = vormen & {"was", "waren"} and not vormen & {"ik", "wij", "we"}
    bij_nummer = not bezien.handtekening and _hoort_bij_nummer(bezien)
    anders = bezien.heeft(Teken.VREEMD) and "mits" not in bezien.vormen
    return "vreemd" if anders or van_ander or bij_nummer else None


def _hoort_bij_nummer(bezien: Bezien) -> bool:
    """ "06-12345678 (ma t/m do)" """
    voor = bezien.zin.woorden[max(0, bezien.deel.eerste - 2) : bezien.deel.eerste]
    return bezien.deel.haakjes and any(woord.soort == "ruis" for woord in voor)


def bereikbaar(bezien: Bezien) -> Richting | None:
    """Reachable is about the telephone, but in a signature it is about working days; not reachable is absent."""
    if not bezien.heeft(Teken.BEREIKBAAR):
        return None
    if bezien.heeft(Teken.NIET, Teken.BEHALVE):
        return "nee"
    return "ja" if bezien.handtekening else "vreemd"


def omkeer(bezien: Bezien) -> Richting | None:
    return "ja" if bezien.heeft(Teken.OMKEER) else None


def verschoven(bezien: Bezien) -> Richting | None:
    """ "van dinsdag naar donderdag": a move, of what the text does not always say."""
    dagen = sum(len(uitdrukking.stukken) for uitdrukking in bezien.deel.uitdrukkingen)
    return "onzeker" if {"van", "naar"} <= set(bezien.vormen) and dagen > 1 else None


def onzeker(bezien: Bezien) -> Richting | None:
    vaak_niet = _VAAK & set(bezien.vormen) and bezien.heeft(Teken.NIET, Teken.WEG)
    return "onzeker" if vaak_niet or bezien.heeft(Teken.ONZEKER, Teken.OVERLEG) else None


def liever_niet(bezien: Bezien) -> Richting | None:
    """ "liever niet", also with words between; "graag" only when it stands close to the denial."""
    wensen = [v for v in bezien.deel.tekens if v.teken is Teken.LIEFST and v.vorm in _WENSEN]
    nieten = [v for v in bezien.deel.tekens if v.teken is Teken.NIET]
    ontkend = any(w.vorm != "graag" or abs(n.eerste - w.eerste) <= 3 for w in wensen for n in nieten)
    return "liever niet" if ontkend or bezien.heeft(Teken.LIEVER_NIET) else None


def alles_goed(bezien: Bezien) -> Richting | None:
    """ "maakt niet uit" is no denial; "komt niet uit" is."""
    if not bezien.heeft(Teken.ALLES_GOED):
        return None
    niet_uit = any(vondst.vorm == "niet uit" for vondst in bezien.deel.tekens)
    return "nee" if niet_uit and not {"maakt", "maken", "sluit", "maakte"} & set(bezien.vormen) else "ja"


def behalve(bezien: Bezien) -> Richting | None:
    if not is_behalve(bezien.zin, bezien.deel):
        return None
    return "ja" if bezien.geldend == "nee" else "nee"


def weg(bezien: Bezien) -> Richting | None:
    if not bezien.heeft(Teken.WEG):
        return None
    return "ja" if _vrij_is_ja(bezien) and not bezien.heeft(Teken.NIET) else "nee"


def _vrij_is_ja(bezien: Bezien) -> bool:
    """ "houd ik vrij", "nog vrij" and "vrij flexibel" speak of room, not of a day off."""
    vrij = [vondst for vondst in bezien.deel.tekens if vondst.teken is Teken.WEG]
    anders = [vondst for vondst in bezien.deel.tekens if vondst.teken is not Teken.WEG]
    if any(vondst.vorm != "vrij" for vondst in vrij):
        return False
    if {"houd", "hou", "houden", "maak", "maken"} & set(bezien.vormen):
        return True
    ruimte = any("vrij" in vondst.vorm.split() for vondst in anders)
    bijwoord = (Teken.KAN, Teken.ALLES_GOED, Teken.ALTIJD)
    return ruimte or any(vondst.eerste == vrij[0].na and vondst.teken in bijwoord for vondst in anders)


def niet(bezien: Bezien) -> Richting | None:
    vormen = set(bezien.vormen)
    valt_af = vormen & {"valt", "vallen"} and vormen & {"af", "uit"}
    return "nee" if valt_af or bezien.heeft(Teken.NIET) else None


def vakantie(bezien: Bezien) -> Richting | None:
    return "nee" if bezien.heeft(Teken.VAKANTIE) and bezien.deel.vakken else None


def kan(bezien: Bezien) -> Richting | None:
    if bezien.heeft(Teken.WISSEL) and bezien.geldend == "nee" and not bezien.heeft(Teken.KAN, Teken.WEL):
        return "onzeker"
    moet_zijn = bezien.heeft(Teken.DAN) and {"moet", "zijn"} <= set(bezien.vormen)
    return "ja" if moet_zijn or bezien.heeft(Teken.KAN, Teken.LIEFST, Teken.WEL, Teken.WISSEL) else None


def alleen(bezien: Bezien) -> Richting | None:
    """ "vrijdag alleen 's middags"; not "alleen vrijdag heb ik overleg"."""
    beperkt = bezien.deel.gevuld and bezien.heeft(Teken.ALLEEN)
    return "ja" if beperkt and not is_zwaar(bezien.zin, bezien.deel) else None


REGELS: Final = (
    keuze,
    vreemd,
    bereikbaar,
    omkeer,
    verschoven,
    onzeker,
    liever_niet,
    alles_goed,
    behalve,
    weg,
    niet,
    vakantie,
    kan,
    alleen,
)
"""The rules in the order in which they are asked."""


# --- what stands around a clause -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Omgeving:
    """The clauses on both sides of a clause, and which way the one before it pointed."""

    vorig: Zinsdeel | None
    vorige_richting: Richting | None
    volgende: Zinsdeel | None


def stel_bij(deel: Zinsdeel, richting: Richting | None, omgeving: Omgeving) -> Richting | None:
    """Which way the clause points, now that the clauses around it are seen."""
    for bijstelling in BIJSTELLINGEN:
        richting = bijstelling(deel, richting, omgeving)
    return richting


def _vergelijking(deel: Zinsdeel, richting: Richting | None, omgeving: Omgeving) -> Richting | None:
    """ "liever dinsdag dan donderdag" """
    del omgeving
    return "liever niet" if deel.voegwoord == "dan" else richting


def _naast(deel: Zinsdeel, richting: Richting | None, omgeving: Omgeving) -> Richting | None:
    """ "behalve dinsdag kan ik ook op donderdag" adds, it takes nothing away."""
    volgende = omgeving.volgende
    return (
        "ja" if begint_met_behalve(deel) and volgende is not None and volgende.heeft(Teken.OOK) else richting
    )


def _om_de_week_vrij(deel: Zinsdeel, richting: Richting | None, omgeving: Omgeving) -> Richting | None:
    del omgeving
    return "onzeker" if richting == "nee" and deel.heeft(Teken.WISSEL) else richting


def _voorwaarde(deel: Zinsdeel, richting: Richting | None, omgeving: Omgeving) -> Richting | None:
    """ "als dinsdag niet lukt, kan woensdag ook" """
    if richting != "nee" or not deel.heeft(Teken.ALS):
        return richting
    ook = omgeving.vorig is not None and omgeving.vorig.heeft(Teken.OOK)
    anders = deel.heeft(Teken.DAN) and any(
        v.teken is Teken.NIET and v.eerste < u.eerste for v in deel.tekens for u in deel.uitdrukkingen
    )
    return "ja" if ook or anders or omgeving.volgende is not None else richting


def _ook_liever_niet(deel: Zinsdeel, richting: Richting | None, omgeving: Omgeving) -> Richting | None:
    """ "liever niet op maandag en niet 's ochtends" """
    zelfde = omgeving.vorige_richting == "liever niet" and not deel.heeft(Teken.KAN, Teken.WEG)
    return "liever niet" if zelfde and richting == "nee" and deel.voegwoord in ("en", "of", ",") else richting


def _of_het_kan(deel: Zinsdeel, richting: Richting | None, omgeving: Omgeving) -> Richting | None:
    """ "ik weet nog niet of ik dinsdag kan" """
    vorig = omgeving.vorig
    vraagt = vorig is not None and not vorig.gevuld and vorig.heeft(Teken.ONZEKER, Teken.VREEMD)
    return "onzeker" if vraagt and deel.voegwoord == "of" else richting


def _hoorde_dat(deel: Zinsdeel, richting: Richting | None, omgeving: Omgeving) -> Richting | None:
    """ "ik begreep dat het op dinsdag is" """
    gehoord = deel.voegwoord == "dat" and omgeving.vorig is not None and omgeving.vorig.heeft(Teken.VREEMD)
    return "vreemd" if richting is None and gehoord else richting


BIJSTELLINGEN: Final = (
    _vergelijking,
    _naast,
    _om_de_week_vrij,
    _voorwaarde,
    _ook_liever_niet,
    _of_het_kan,
    _hoorde_dat,
)
"""What the clauses around a clause change in its direction, in this order."""
