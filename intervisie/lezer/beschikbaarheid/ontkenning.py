"""A denial that offers the day, and a refusal without one: "dan loop ik nergens tegenaan", "die mag van de lijst".

Each rule is one way of speaking, for `gezegden`. Knows the words of one clause.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final, Literal

from intervisie.lezer.beschikbaarheid.eenheden import ALLE
from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.zinnen import Zinsdeel
from intervisie.lezer.taal.woorden import woordenrij

Gezegde = Literal["ja", "nee", "vreemd"]

_WIJ: Final = woordenrij("ik wij we")
_U: Final = woordenrij("u je jij jullie")
_WEEK: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag")


def niets_in_de_weg(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "dan hoef ik nergens heen", "heb ik nooit iets", "zeg ik geen nee"; "aan vrijdag heb ik niets" refuses."""
    woorden = set(vormen)
    if not deel.uitdrukkingen or not woorden & _NIETS:
        return None
    if vormen[0] == "aan" and woorden & {"heb", "hebben"} and vormen[-1] in ("niets", "niks"):
        return "nee"
    nergens = "nergens" in woorden and (woorden & _HEEN or vormen[-2:] == ["te", "zijn"])
    iets = any(a in _NOOIT and b in _IETS for a, b in pairwise(vormen)) and woorden & _HEEFT
    nee = any(a in ("geen", "nooit") and b == "nee" for a, b in pairwise(vormen))
    vrij = any(a == "niet" and b in _GEVULD for a, b in pairwise(vormen)) and not woorden & {"als", "mits"}
    leeg = woorden & {"niets", "niks"} and woorden & _AGENDA and woorden & {"staat", "heb", "hebben", "is"}
    return "ja" if nergens or iets or nee or leeg or vrij or {"aan", "hand"} <= woorden else None


_NIETS: Final = woordenrij("nergens nooit niets niks geen niet")
_GEVULD: Final = woordenrij("gevuld volgepland volgeboekt ingeroosterd verhinderd bezet bezig")
_NOOIT: Final = woordenrij("nooit niets niks")
_IETS: Final = woordenrij("iets wat anders bijzonders")
_HEEFT: Final = woordenrij("heb hebben plan plannen staat is doe")
_HEEN: Final = woordenrij("heen naartoe tegenaan verplichtingen verwacht anders")
_AGENDA: Final = woordenrij("agenda planning rooster gepland ingepland hand")


def ontkent_bezwaar(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "de middag is evenmin bezwaarlijk", "is voor mij geen enkel bezwaar": nothing against it."""
    for plek, vorm in enumerate(vormen):
        if vorm in _ONTKENT and (bezwaar := next((v for v in vormen[plek + 1 :] if v not in _VERSTERKT), "")):
            return "ja" if bezwaar in _BEZWAAR and not deel.heeft(Teken.WEG, Teken.LIEVER_NIET) else None
    return None


def tegen_een_dag(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "Tegen de vrijdag wel", behind "ik heb geen bezwaar tegen de maandag"."""
    kaal = vormen[0] == "tegen" and bool(deel.uitdrukkingen) and len(vormen) <= _KORT
    if not kaal or vormen[-1] not in ("wel", "niet", "niets"):
        return None
    return "nee" if vormen[-1] == "wel" else "ja"


def is_kaal_open(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "woensdag open, donderdag leeg" in a row of days."""
    dagen = sum(u.na - u.eerste for u in deel.uitdrukkingen)
    return "ja" if dagen and len(vormen) == dagen + 1 and vormen[-1] in _OPEN else None


_ONTKENT: Final = woordenrij("niet geen evenmin geenszins allerminst nooit nauwelijks amper")
_VERSTERKT: Final = woordenrij(
    "ook echt zo heel erg bijzonder enkel enkele groot grote een meer voor mij ons per se"
)
_BEZWAAR: Final = woordenrij(
    "bezwaarlijk bezwaar bezwaren probleem problematisch beletsel belemmering onoverkomelijk vervelend hinderlijk "
    "punt ramp drama straf"
)
_OPEN: Final = woordenrij("open leeg beschikbaar blanco onbezet")
_KORT: Final = 5


def komt_weg(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "dan kom ik makkelijk weg": free to leave the work."""
    los = any({a, b} & {"kom", "komen"} and {a, b} & _WIJ for a, b in pairwise(vormen))
    weg = los and "weg" in vormen[-2:]
    return "ja" if weg and not deel.heeft(Teken.NIET, Teken.LIEVER_NIET, Teken.ONZEKER) else None


def hoeft_niet(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "vrijdag hoeft u mij niet in te plannen", "op mij hoef je niet te rekenen": to the reader, and no wish."""
    hoeft = any({a, b} & _HOEFT and {a, b} & _U for a, b in pairwise(vormen))
    plant = vormen[-2:-1] == ["te"] and vormen[-1] in _INPLANNEN
    return "nee" if hoeft and plant and deel.uitdrukkingen and "niet" in vormen else None


_HOEFT: Final = woordenrij("hoeft hoef hoeven")
_INPLANNEN: Final = woordenrij(
    "plannen rekenen roosteren zetten noteren verwachten vragen nodigen proberen zoeken"
)
"""What is done to have somebody there; who need not move or ring for him has him there."""


def van_de_lijst(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "de dinsdag kan van de lijst", "maandag hoort mijn kinderen toe", "kom ik om in het werk"."""
    woorden = set(vormen)
    if not deel.uitdrukkingen or deel.heeft(Teken.NIET):
        return _aan_niets_toe(vormen) if deel.uitdrukkingen else None
    lijst = vormen[-1] in ("lijst", "lijstje", "tafel", "baan") and vormen[-3:-1] in (
        ["van", "de"],
        ["van", "het"],
    )
    lijst = lijst and bool(
        woorden & {"kan", "kunnen", "mag", "mogen", "moet", "moeten", "gaat", "gaan", "is", "zijn"}
    )
    toe = vormen[-1] == "toe" and bool(woorden & {"hoort", "horen", "behoort", "behoren"})
    komt_om = {"om", "in"} <= woorden and any(
        {a, b} & {"kom", "komen"} and {a, b} & _WIJ for a, b in pairwise(vormen)
    )
    return "nee" if lijst or toe or (komt_om and "werk" in woorden) else None


def _aan_niets_toe(vormen: list[str]) -> Gezegde | None:
    """ "vrijdag kom ik nergens aan toe"."""
    toe = vormen[-2:] == ["aan", "toe"] and bool({"nergens", "niets", "niks", "niet"} & set(vormen))
    dag = any(vorm.startswith(_WEEK) for vorm in vormen)
    return "nee" if toe and dag and _WIJ & set(vormen) else None


def moet_erbij_zijn(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "… vergadert het MT en daar moet ik bij zijn": what goes on then takes the writer."""
    erbij = vormen[0] in ("daar", "waar") and "bij" in vormen and bool(_WIJ & set(vormen))
    moet = erbij and bool({"moet", "moeten", "hoor", "horen", "schuif", "zit", "zitten"} & set(vormen))
    return "nee" if moet and not deel.gevuld and not deel.heeft(Teken.NIET) else None


def licht_toe(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "Dat heeft met mijn rooster te maken", "dat komt door mijn werktijden": only tells why."""
    if deel.gevuld or vormen[0] not in ("dat", "dit", "die"):
        return None
    heeft = bool({"heeft", "had"} & set(vormen[1:2])) and vormen[-2:] == ["te", "maken"]
    ligt = vormen[1:3] in (["komt", "door"], ["ligt", "aan"], ["komt", "doordat"])
    return "vreemd" if heeft or ligt else None


def overlegt_hierover(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "vrijdag overleg ik dit nog met mijn chef": once, and about this."""
    zelf = any({a, b} & {"overleg", "bespreek"} and {a, b} & _WIJ for a, b in pairwise(vormen))
    hierover = zelf and "met" in vormen and bool({"dit", "het", "dat", "hierover", "erover"} & set(vormen))
    return "vreemd" if hierover and deel.gevuld else None


def volgt_iets_anders(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "de training op dinsdag volg ik ook", "graag voor vrijdag een bevestiging": of another thing."""
    bestemd = vormen[:1] in (["de"], ["het"]) and vormen[1:2] and vormen[1].endswith(_LESSEN)
    volgt = bestemd and any({a, b} & _VOLGT and {a, b} & _WIJ for a, b in pairwise(vormen))
    bericht = vormen[-1] in _BERICHT and {"graag", "voor", "uiterlijk"} & set(vormen)
    komt = vormen[-1] in _KOMT_NOG and bool(_U & set(vormen)) and not {"mij", "me", "ons"} & set(vormen)
    if komt and deel.gevuld:
        return "vreemd"  # "de presentielijst kunt u dinsdag verwachten"
    kan = deel.heeft(Teken.NIET) and "sla" not in vormen
    return (
        "vreemd" if (volgt and not kan) or (bericht and deel.gevuld and not deel.heeft(Teken.NIET)) else None
    )


_LESSEN: Final = (
    "training",
    "cursus",
    "webinar",
    "workshop",
    "opleiding",
    "lezing",
    "congres",
    "scholing",
    "themadag",
)
_KOMT_NOG: Final = woordenrij("verwachten ontvangen tegemoetzien")
_VOLGT: Final = woordenrij("volg volgen doe doen bezoek bezoeken woon wonen sla")
_BERICHT: Final = woordenrij("bevestiging bericht antwoord reactie berichtje mailtje uitsluitsel")


def niemand_durft(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "in ons team durft de hele week niemand iets te zeggen": of all days, and not of the writer's."""
    heel = bool(deel.uitdrukkingen) and all(s.niveau == ALLE for u in deel.uitdrukkingen for s in u.stukken)
    niemand = "niemand" in vormen and not _WIJ & set(vormen) and not deel.heeft(Teken.KAN, Teken.WEG)
    return "vreemd" if heel and niemand else None


def belt(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "I'll call the helpdesk on Monday morning": a day to ring."""
    call = any(
        a in ("ll", "will", "i") and b in ("call", "phone", "ring", "email") for a, b in pairwise(vormen)
    )
    call = call or any(v.endswith("ll") and b in ("call", "phone") for v, b in pairwise(vormen))
    return "vreemd" if call and deel.uitdrukkingen and not deel.heeft(Teken.NIET, Teken.LIEFST) else None


def was_een_keer(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "op vrijdag had ik een lastig gesprek", "ik ben woensdag aan dit werk begonnen": one day gone by."""
    if not deel.gevuld or deel.heeft(Teken.NIET, Teken.LIEFST, Teken.MISSCHIEN):
        return None
    kan = any(v.teken is Teken.KAN and v.vorm not in _KLEUR for v in deel.tekens)
    had = any({a, b} & {"had", "hadden"} and {a, b} & _WIJ for a, b in pairwise(vormen)) and "een" in vormen
    werd = vormen[-1] in _GEBEURD or (_GEBEURD & set(vormen) and "van" in vormen[-4:])
    werd = bool(werd) and bool({"ben", "heb", "zijn", "hebben"} & set(vormen)) and bool(_WIJ & set(vormen))
    return "vreemd" if (had or werd) and not kan else None


_KLEUR: Final = woordenrij("werk akkoord goed mooi fijn tijd ja")
_GEBEURD: Final = woordenrij("begonnen gekregen gestart gesproken gebeld")

REGELS: Final = (
    niets_in_de_weg,
    ontkent_bezwaar,
    tegen_een_dag,
    is_kaal_open,
    komt_weg,
    hoeft_niet,
    van_de_lijst,
    moet_erbij_zijn,
    licht_toe,
    overlegt_hierover,
    volgt_iets_anders,
    was_een_keer,
    niemand_durft,
    belt,
)
"""The ways of speaking in the order in which they are asked."""
