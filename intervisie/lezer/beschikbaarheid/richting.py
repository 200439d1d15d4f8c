"""Which way a clause points by itself: yes, no, rather not, perhaps, or nowhere.

One small rule per habit of Dutch, asked in order. What the clauses of a sentence do to each other is the work of
`oordeel`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from intervisie.lezer.beschikbaarheid.bezien import Bezien, Richting
from intervisie.lezer.beschikbaarheid.eenheden import ALLE
from intervisie.lezer.beschikbaarheid.gedateerd import (
    afscheid,
    bijeenkomst_is,
    gebeurt_elders,
    heeft_eigen_datum,
    is_gebeurd,
    mist_begin,
    op_datum,
    vakantie,
)
from intervisie.lezer.beschikbaarheid.gezegden import gezegd
from intervisie.lezer.beschikbaarheid.tekens import Teken, Vondst
from intervisie.lezer.beschikbaarheid.vrij import (
    kan_weg,
    niet_meer_vrij,
    offert_op,
    voor_de_intervisie,
    vrij_is_ja,
    wil_vrijhouden,
)
from intervisie.lezer.beschikbaarheid.wie import EIGEN, van_ander
from intervisie.lezer.beschikbaarheid.woordgroepen import noemt_andere_dag, noemt_uur, weet_niet_hoe
from intervisie.lezer.beschikbaarheid.zinnen import PERSOONSVORMEN, Zin, Zinsdeel, is_op_na
from intervisie.lezer.taal.woorden import Woord, woordenrij

_LICHT: Final = woordenrij(
    "waarvan waarbij waarop ik wij we je u jullie jij hij zij ze mij me mijn ons onze hem haar zijn heb hebben "
    "heeft ben is bent het de een op in om te van voor met bij naar aan uit er hier daar nog wel al ook dan dus "
    "maar en of als dat die dit deze zo nu graag eventueel desnoods evt s per via tot vanaf na alleen slechts enkel "
    "uitsluitend meestal normaal gesproken principe eigenlijk gewoon zeker sowieso altijd beide allebei "
    "bijvoorbeeld bijv intervisie bijeenkomst bijeenkomsten sessie sessies dag dagen dagdeel dagdelen moment "
    "momenten week weken aub svp gr groet groeten groetjes hoi hallo goedemorgen goedemiddag beste anouk wat "
    "betreft qua wordt worden zou zouden wil willen mag mogen meer heel erg volgende mogelijk gehele zowel danwel "
    "respectievelijk and or the on at am i my for to mornings doe doen mee deelname agenda vaste elke iedere alle "
    "hele weer nl namelijk helaas verder overigens echter wekelijks daarna vervolgens tweede derde eerste evenals "
    "alsook alsmede idem net anders laat toe vooral hoogstens max circa ongeveer uur daarom tevens zelf gaat "
    "bestaat neer ieder persoonlijk name geval gevallen eerlijk gezegd natuurlijk uiteraard gewoonlijk doorgaans "
    "daarnaast voorlopig overige steeds telkens inderdaad onderstaande verdeeld over weten gemeente well twee drie "
    "vier nummer plek plaats begin eind einde zen juist daarvoor ervoor erna nadien daarbuiten please us our be are "
    "gegarandeerd beslist absoluut each every any during between from after before weekly usually generally "
    "normally really just both either"
)
"""Words that add nothing to days: a clause of only these and days is an offer."""


def wijst(bezien: Bezien) -> Richting | None:
    """Which way the words of this clause point; None when they point nowhere."""
    for regel in REGELS:
        richting = regel(bezien)
        if richting is not None:
            return richting
    return None


def kern(bezien: Bezien) -> Richting | None:
    """Which way the words point when it does not matter that they look back."""
    return next(
        (r for regel in REGELS if regel not in (keuze, vreemd, eerst_gedacht) and (r := regel(bezien))), None
    )


def is_behalve(zin: Zin, deel: Zinsdeel) -> bool:
    """Whether the clause makes an exception to what went before."""
    if deel.heeft(Teken.BEHALVE):
        return True
    return any(is_op_na(zin.woorden, uitdrukking) for uitdrukking in deel.uitdrukkingen)


def begint_met_behalve(deel: Zinsdeel) -> bool:
    """Whether the exception is made in the first words of the clause."""
    eerste = deel.tekens[0] if deel.tekens else None
    return eerste is not None and eerste.teken is Teken.BEHALVE and eerste.eerste == deel.eerste


def is_zwaar(zin: Zin, deel: Zinsdeel) -> bool:
    """Whether the clause holds words that its days or expressions do not account for."""
    bezet = {plek for u in deel.uitdrukkingen for plek in range(u.eerste, u.na)}
    bezet |= {plek for vondst in deel.tekens for plek in range(vondst.eerste, vondst.na)}
    bezet |= {plek for vak in deel.vakken for plek in range(vak.eerste, vak.na)}
    vrij = (zin.woorden[plek] for plek in range(deel.eerste, deel.na) if plek not in bezet)
    return any(
        w.soort == "woord" and w.vorm.isalpha() and w.vorm not in _LICHT and not _is_naam(zin, w)
        for w in vrij
    )


def _is_naam(zin: Zin, woord: Woord) -> bool:
    """A name of a place or person, "voor de gemeente Eemnes"."""
    plek = next(n for n, ander in enumerate(zin.woorden) if ander is woord)
    return woord.groot and plek > 0 and zin.woorden[plek - 1].vorm in ("gemeente", "voor", "bij")


def is_nu(zin: Zin, deel: Zinsdeel) -> bool:
    """ "vroeger was maandag mijn vrije dag, nu is dat donderdag", "Joke is dinsdag vrij, ik ben dat woensdag"."""
    vormen = {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    nu = vormen & {"nu", "sinds", "tegenwoordig", "inmiddels", "voortaan", "wordt"}
    ik_ook = {"ik", "dat"} <= vormen and vormen & {"ben", "heb", "doe"}
    return bool(vormen & {"dat", "dit"} and (nu or ik_ook))


def licht_verleden_toe(vorig: Zinsdeel | None, deel: Zinsdeel) -> bool:
    """ "gisteren, woensdag nota bene, had ik mijn honderdste werkdag" """
    vakken = vorig.vakken if vorig is not None and not vorig.uitdrukkingen else []
    return deel.voegwoord == "," and any(vak.soort == "verleden" and not vak.twijfel for vak in vakken)


def is_voorbij(zin: Zin, deel: Zinsdeel) -> bool:
    """ "maandag ben ik geopereerd" looks back, whatever the next clause says."""
    vormen = {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    return bool(vormen & _VOLTOOID and vormen & {"ben", "is", "heb", "zijn", "hebben", "heeft"})


_VOLTOOID: Final = woordenrij("geweest gehad begonnen gekregen gestart geopereerd verhuisd gebeld gesproken")


def loopt_door(zin: Zin, deel: Zinsdeel) -> bool:
    """ "de maandag is voor het college en valt af": a verb without a subject goes on about the same days."""
    eerste = zin.woorden[deel.eerste].vorm
    vormen = {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    return deel.voegwoord in ("en", "dus") and eerste in _DAGWERKWOORDEN and not vormen & EIGEN


_DAGWERKWOORDEN: Final = woordenrij(
    "valt vallen lukt lukken past passen komt komen gaat gaan schikt staat is zijn vervalt"
)


def gaat_weg_om(zin: Zin, deel: Zinsdeel) -> bool:
    """ "en ben om kwart voor één weg": says when the day ends, and nothing of another day."""
    vormen = {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    tijd = any(woord.soort == "tijd" for woord in zin.woorden[deel.eerste : deel.na]) or vormen & {
        "uur",
        "kwart",
        "half",
    }
    return (
        bool(tijd) and "om" in vormen and bool(vormen & {"weg", "klaar", "huis", "vrij"}) and not deel.gevuld
    )


_VAAK: Final = woordenrij("vaak regelmatig soms meestal geregeld eens")
_WENSEN: Final = ("liever", "liefst", "het liefst", "graag", "bij voorkeur")
_ONGEKOZEN: Final = (["ja", "/", "nee"], ["j", "/", "n"], ["wel", "/", "niet"])


def keuze(bezien: Bezien) -> Richting | None:
    """ "ja / nee": a printed choice that nobody made; "n.v.t." answers nothing either."""
    return "vreemd" if bezien.vormen in _ONGEKOZEN or "nvt" in bezien.vormen else None


def vreemd(bezien: Bezien) -> Richting | None:
    """Calls, mails and days gone by; "ik was" may still speak of the writer's days."""
    van_ander = {"was", "waren"} & set(bezien.vormen) and not {"ik", "wij", "we"} & set(bezien.vormen)
    bij_nummer = not bezien.handtekening and _hoort_bij_nummer(bezien)
    anders = bezien.heeft(Teken.VREEMD) and "mits" not in bezien.vormen and not mist_begin(bezien)
    if anders and _meent_dagen(bezien):
        return "onduidelijk"
    return "vreemd" if anders or van_ander or bij_nummer else None


def _meent_dagen(bezien: Bezien) -> bool:
    """Whether the clause, though about something else, may still say when the writer can: better asked than lost."""
    dagen = any(stuk.dagen and stuk.niveau > 0 for u in bezien.deel.uitdrukkingen for stuk in u.stukken)
    wens = any(v.teken is Teken.LIEFST and v.vorm != "graag" for v in bezien.deel.tekens)
    sterk = wens or bezien.heeft(Teken.NIET, Teken.WEG, Teken.LIEVER_NIET, Teken.ALLEEN, Teken.BEHALVE)
    return dagen and sterk and bool(EIGEN & set(bezien.vormen)) and not bezien.zin.vraag


def _hoort_bij_nummer(bezien: Bezien) -> bool:
    """ "06-12345678 (ma t/m do)" """
    voor = bezien.zin.woorden[max(0, bezien.deel.eerste - 2) : bezien.deel.eerste]
    kan = bezien.deel.voegwoord == "," and any(
        v.teken is Teken.KAN and v.vorm in _KAN_ZELF for v in bezien.deel.tekens
    )
    return bezien.deel.haakjes and not kan and any(woord.soort == "ruis" for woord in voor)


_KAN_ZELF: Final = woordenrij("kan kunnen lukt past schikt beschikbaar")


def kan_iets_anders(bezien: Bezien) -> Richting | None:
    """ "wij kunnen wel wat hulp gebruiken": what somebody can use or learn is no day on which he can come."""
    vormen = set(bezien.vormen)
    dag = (
        any(stuk.niveau != ALLE for u in bezien.deel.uitdrukkingen for stuk in u.stukken)
        or bezien.deel.vakken
    )
    return "vreemd" if vormen & _MODAAL and vormen & _NUT and not dag else None


_MODAAL: Final = woordenrij("kan kun kunt kunnen")
_NUT: Final = woordenrij("gebruiken leren opsteken bijleren verbeteren sparren")


def eerst_gedacht(bezien: Bezien) -> Richting | None:
    """ "eerst dacht ik aan maandag, toen aan dinsdag": what was thought before it was decided otherwise."""
    vormen = bezien.vormen
    gedacht = {"eerst", "aanvankelijk"} & set(vormen[:3]) and _DACHT & set(vormen)
    gedacht = gedacht or {"twijfelde", "aarzelde", "overwoog"} & set(vormen)
    zat = {"zat", "te", "denken"} <= set(vormen)
    toen = vormen[:1] == ["toen"] and not bezien.heeft(Teken.NIET, Teken.WEG)
    return "vreemd" if bezien.deel.gevuld and (gedacht or zat or toen) else None


_DACHT: Final = woordenrij("dacht dachten wilde wou wilden had hadden zou zat stond ging")


def voorbeeld(bezien: Bezien) -> Richting | None:
    """ "Dagdelen (bv. maandagmiddag):", the example in the question of a form."""
    woorden, na = bezien.zin.woorden, bezien.deel.na
    sluit = [woord.vorm for woord in woorden[na : na + 2]] == [")", ":"]
    return "vreemd" if bezien.deel.haakjes and sluit and _VOORBEELD & set(bezien.vormen[:2]) else None


_VOORBEELD: Final = woordenrij("bv bijv bijvoorbeeld vb voorbeeld zoals eg")


def bereikbaar(bezien: Bezien) -> Richting | None:
    """Reachable is about the telephone, but in a signature it is about working days; not reachable is absent."""
    if not bezien.heeft(Teken.BEREIKBAAR):
        return None
    if bezien.heeft(Teken.NIET, Teken.BEHALVE):
        return "nee"
    return "ja" if bezien.handtekening else "vreemd"


def omkeer(bezien: Bezien) -> Richting | None:
    return "ja" if bezien.heeft(Teken.OMKEER) or _heeft_niets_staan(bezien) else None


def _heeft_niets_staan(bezien: Bezien) -> bool:
    """ "geen vaste afspraken", "geen andere verplichtingen" """
    geen = [v.na for v in bezien.deel.tekens if v.vorm in ("geen", "niets", "niks")]
    woorden = bezien.zin.woorden
    if {"heb", "hebben", "heeft"} & set(bezien.vormen) and any(
        na < bezien.deel.na and woorden[na].vorm.endswith(("dag", "dienst")) and len(woorden[na].vorm) > 4
        for na in geen
    ):
        return True
    if {"niets", "niks"} & set(bezien.vormen) and {"vergadert", "gebeurt", "speelt"} & set(bezien.vormen):
        return True
    bezet = [v.eerste for v in bezien.deel.tekens if v.vorm.split()[-1].endswith(_AFSPRAKEN)]
    return any(0 <= plek - na <= 2 for na in geen for plek in bezet)


_AFSPRAKEN: Final = tuple(
    [
        "afspraken",
        "afspraak",
        "verplichtingen",
        "verplichting",
        "vergadering",
        "vergaderingen",
        "overleggen",
        "overleg",
        "lessen",
        "zitting",
        "zittingen",
        "spreekuur",
        "diensten",
    ]
)


def verschoven(bezien: Bezien) -> Richting | None:
    """ "van dinsdag naar donderdag": a move, of what the text does not always say."""
    stukken = [stuk for uitdrukking in bezien.deel.uitdrukkingen for stuk in uitdrukking.stukken]
    dagen = max(len(stukken), sum(len(stuk.dagen or ()) for stuk in stukken))
    van_in = {"van", "in"} <= set(bezien.vormen) and {"verandert", "wijzigt"} & set(bezien.vormen)
    if bezien.heeft(Teken.BEZIG) and {"verplaatst", "verhuisd", "verschoven"} & set(bezien.vormen):
        return "onduidelijk" if dagen > 1 else None  # "ons overleg is verhuisd van donderdag naar dinsdag"
    los = (
        bezien.vormen[0] == "van"
        and "in" in bezien.vormen
        and not bezien.deel.tekens
        and bezien.deel.eerste > 0
    )
    ruil = {"van", "naar"} <= set(bezien.vormen) or van_in or los  # "mijn vrije dag verandert van wo in vr"
    return "onzeker" if ruil and dagen > 1 else None


def onzeker(bezien: Bezien) -> Richting | None:
    """ "vaak niet", "soms": in neither list; "misschien" is a yes with a question, unless it denies."""
    if not bezien.deel.gevuld and {"rooster", "werkrooster", "dienstrooster", "diensten"} & set(
        bezien.vormen
    ):
        return None  # "…, maar het rooster wisselt": a reason to ask, not to doubt the days
    if bezien.heeft(Teken.OVERLEG) and {"zit", "zitten", "ben"} & set(bezien.vormen):
        return "nee"
    if weet_niet_hoe(bezien.vormen) or _is_niet_on(bezien.vormen):
        return "onzeker"
    if _eerste_uur(bezien.vormen) and (
        bezien.heeft(Teken.NIET, Teken.WEG, Teken.BEZIG) or "af" in bezien.vormen
    ):
        return "onzeker"
    vaak_niet = _VAAK & set(bezien.vormen) and bezien.heeft(Teken.NIET, Teken.WEG, Teken.BEZIG)
    if vaak_niet or bezien.heeft(Teken.ONZEKER, Teken.OVERLEG):
        return "onzeker"
    if not bezien.heeft(Teken.MISSCHIEN):
        return None
    stellig = bezien.deel.gevuld and not bezien.deel.vakken
    return (
        "ja"
        if stellig and not bezien.heeft(Teken.NIET, Teken.WEG, Teken.LIEVER_NIET, Teken.BEZIG)
        else "onzeker"
    )


def _eerste_uur(vormen: list[str]) -> bool:
    """ "het eerste uur", "het laatste halfuurtje": less than a deel of the day."""
    paren = zip(vormen, [*vormen[1:], ""], [*vormen[2:], "", ""], strict=False)
    return any(
        rang in ("eerste", "laatste") and (_UURTJE & {een} or (een in ("half", "halve") and _UURTJE & {twee}))
        for rang, een, twee in paren
    )


_UURTJE: Final = woordenrij("uur uurtje kwartier kwartiertje halfuur halfuurtje")
_INPLANNEN: Final = woordenrij("inplannen plannen indelen inroosteren")


def liever_niet(bezien: Bezien) -> Richting | None:
    """ "liever niet", also with words between; "graag" only when it stands close to the denial."""
    wensen = [v for v in bezien.deel.tekens if v.teken is Teken.LIEFST and v.vorm in _WENSEN]
    nieten = [v for v in bezien.deel.tekens if v.teken is Teken.NIET]
    ontkend = any(_hoort_bij_wens(w, n) for w in wensen for n in nieten)
    if bezien.vormen[-1] == "rekenen" and nieten:
        return "nee"  # "daar hoeft u niet op te rekenen"
    if bezien.vormen[-1] in _INPLANNEN and bezien.heeft(Teken.LIEVER_NIET) and "liever" not in bezien.vormen:
        return "nee"  # "graag niet meer op donderdag inplannen"
    if wensen and not bezien.deel.gevuld and noemt_andere_dag(bezien.vormen):
        return "liever niet"  # "op maandag begeleid ik een stagiair, dus liever een andere dag"
    ontkend = ontkend or _heeft_geen_voorkeur(bezien, nieten)
    hoeft = "hoeft" in bezien.vormen and nieten and not bezien.heeft(Teken.OMKEER)
    return "liever niet" if ontkend or hoeft or bezien.heeft(Teken.LIEVER_NIET) else None


def _heeft_geen_voorkeur(bezien: Bezien, nieten: list[Vondst]) -> bool:
    """ "vrijdag heeft absoluut niet mijn voorkeur": less wished for, and not refused."""
    woorden = bezien.zin.woorden
    voor = [v.eerste for v in bezien.deel.tekens if v.teken is Teken.LIEFST and v.vorm == "voorkeur"]
    eigen = [
        plek for plek in voor if plek and woorden[plek - 1].vorm in ("mijn", "onze", "de", "zijn", "haar")
    ]
    return any(n.na == plek - 1 for n in nieten for plek in eigen)


def _hoort_bij_wens(wens: Vondst, niet: Vondst) -> bool:
    """ "liever niet" wishes; "geen maandagen graag" denies, however polite."""
    if wens.vorm != "graag":
        return True
    return abs(niet.eerste - wens.eerste) <= 3 and not (niet.vorm == "geen" and niet.na < wens.eerste)


def alles_goed(bezien: Bezien) -> Richting | None:
    """ "maakt niet uit" is no denial; "komt niet uit" is."""
    if not bezien.heeft(Teken.ALLES_GOED):
        return None
    if "nergens" in bezien.vormen and bezien.vormen[-1] == "porren":
        return "nee"
    niet_uit = any(vondst.vorm == "niet uit" for vondst in bezien.deel.tekens)
    return "nee" if niet_uit and not {"maakt", "maken", "sluit", "maakte"} & set(bezien.vormen) else "ja"


def behalve(bezien: Bezien) -> Richting | None:
    if not is_behalve(bezien.zin, bezien.deel):
        return None
    return "ja" if (bezien.regel or bezien.geldend) == "nee" else "nee"


def weg(bezien: Bezien) -> Richting | None:
    if not bezien.heeft(Teken.WEG):
        return None
    if voor_de_intervisie(bezien.vormen):
        return "ja"
    if kan_weg(bezien) or niet_meer_vrij(bezien) or offert_op(bezien):
        return "ja"
    return "ja" if vrij_is_ja(bezien) and not bezien.heeft(Teken.NIET) else "nee"


def _is_niet_on(vormen: list[str]) -> bool:
    """ "dinsdag is niet onbespreekbaar": two denials, and less than a yes."""
    return any(a in ("niet", "geenszins") and b.startswith("on") and b in _ON for a, b in pairwise(vormen))


_ON: Final = woordenrij(
    "onmogelijk onbespreekbaar onhaalbaar ondenkbaar onoverkomelijk onwerkbaar ondoenlijk onaantrekkelijk onprettig "
    "onaardig onwelkom"
)


def niet(bezien: Bezien) -> Richting | None:
    """ "dinsdag niet", "de woensdag valt af", "die dag kan van mijn lijstje af"."""
    vormen = set(bezien.vormen)
    valt_af = bool(vormen & {"valt", "vallen"} and vormen & {"af", "uit"})
    valt_af = valt_af or {"laat", "vallen"} <= vormen
    lijst = {"van", "af"} <= vormen and vormen & {"lijst", "lijstje", "rijtje"}
    valt_af = valt_af or bool(lijst and vormen & {"kan", "mag", "moet", "gaat"})
    valt_af = valt_af or bool(
        vormen & {"zit", "zitten", "staat"} and bezien.vormen[-1] in ("vast", "vol", "dicht")
    )
    return "nee" if valt_af or bezien.heeft(Teken.NIET) else None


def vrij_voor(bezien: Bezien) -> Richting | None:
    """ "vrijdagmiddag houd ik vrij voor administratie": kept free, but not for this."""
    vormen = bezien.vormen
    for plek in range(len(vormen) - 2):
        if vormen[plek + 1] == "voor" and vormen[plek] in _BESTEMD:
            doel = [vorm for vorm in vormen[plek + 2 :] if vorm not in _LIDWOORDEN]
            if (
                doel
                and doel[0] != "te"
                and not doel[0].startswith("intervisie")
                and doel[0] not in _VOOR_INTERVISIE
            ):
                liever = any(d.heeft(Teken.LIEFST) for d in bezien.zin.delen if d is not bezien.deel)
                return "onzeker" if liever else "nee"
    return "nee" if _voor_een_ander(bezien) else None


def _voor_een_ander(bezien: Bezien) -> bool:
    """ "woensdagen zijn bij mij voor de kleinkinderen gereserveerd": the same, with the verb behind it."""
    vormen = bezien.vormen
    if vormen[-1] not in _BESTEMD or vormen[-1] in ("vrij", "houden") or bezien.heeft(Teken.NIET):
        return False
    na = next((plek + 1 for plek, vorm in enumerate(vormen) if vorm == "voor"), len(vormen))
    doel = [vorm for vorm in vormen[na:-1] if vorm not in _LIDWOORDEN]
    return bool(doel) and not doel[0].startswith("intervisie") and doel[0] not in _VOOR_INTERVISIE | EIGEN


_BESTEMD: Final = woordenrij(
    "vrij gereserveerd vrijgehouden vrijhouden houden geblokkeerd ingeruimd bestemd besproken bedoeld"
)
_LIDWOORDEN: Final = woordenrij("de het een mijn deze dit die")
_VOOR_INTERVISIE: Final = woordenrij(
    "jullie u je bijeenkomst bijeenkomsten sessie sessies groep overleg gesprekken ons elkaar dag dagen "
    "ochtend "
    "middag ochtenden middagen soort soorten dingen zoiets dergelijke zulke iets"
)


def maak_er_van(bezien: Bezien) -> Richting | None:
    """ "maak er woensdag van", "ik ga voor de woensdag" """
    vormen = bezien.vormen
    if "maak" in vormen and "er" in vormen and vormen[-1:] == ["van"]:
        return "ja"
    if {"komt", "komen"} & set(vormen) and "erbij" in vormen and not bezien.heeft(Teken.NIET):
        return "ja"
    gaat = {"ga", "gaan", "gaat", "ging"} & set(vormen)
    voor = {
        bezien.zin.woorden[u.eerste - n].vorm
        for u in bezien.deel.uitdrukkingen
        for n in (1, 2)
        if u.eerste >= n
    }
    return "ja" if gaat and "voor" in voor and not bezien.heeft(Teken.NIET) else None


def lege_agenda(bezien: Bezien) -> Richting | None:
    """ "mijn agenda is op maandag nog leeg" """
    vormen = set(bezien.vormen)
    return (
        "ja"
        if "agenda" in vormen
        and vormen & {"leeg", "vrij", "open", "rustig", "blanco"}
        and not bezien.heeft(Teken.NIET)
        else None
    )


def kan(bezien: Bezien) -> Richting | None:
    if bezien.heeft(Teken.WISSEL) and bezien.heeft(Teken.BEZIG) and not bezien.heeft(Teken.KAN, Teken.WEL):
        return "onzeker"  # "om de week heb ik 's middags overleg"
    if bezien.heeft(Teken.WISSEL) and bezien.geldend == "nee" and not bezien.heeft(Teken.KAN, Teken.WEL):
        return "onzeker"
    if bezien.heeft(Teken.BEZIG) and _noemt_zijn_werk(bezien):
        return None
    moet_zijn = bezien.heeft(Teken.DAN) and {"moet", "zijn", "het"} <= set(bezien.vormen)
    return "ja" if moet_zijn or bezien.heeft(Teken.KAN, Teken.LIEFST, Teken.WEL, Teken.WISSEL) else None


def _noemt_zijn_werk(bezien: Bezien) -> bool:
    """ "naast mijn werk hier heb ik op donderdag een eigen praktijk": no verb of being able."""
    kan = [v for v in bezien.deel.tekens if v.teken in (Teken.KAN, Teken.LIEFST, Teken.WEL, Teken.WISSEL)]
    ervoor = {bezien.zin.woorden[v.eerste - 1].vorm for v in kan if v.eerste}
    return len(kan) == 1 and kan[0].vorm == "werk" and bool(ervoor & {"mijn", "ons", "het", "dit", "ander"})


def moet_er_zijn(bezien: Bezien) -> Richting | None:
    """ "dan moet ik beschikbaar zijn voor de burgemeester": somebody else has the time."""
    vormen = bezien.vormen
    moet = any({links, rechts} == {"moet", "ik"} for links, rechts in pairwise(vormen))
    elders = bool(
        {"beschikbaar", "aanwezig", "paraat", "present"} & set(vormen) and {"voor", "bij"} & set(vormen)
    )
    elders = elders or (not bezien.deel.gevuld and vormen[-2:] == ["beschikbaar", "zijn"])
    return "nee" if moet and elders and not {"intervisie", "jullie"} & set(vormen) else None


def alleen(bezien: Bezien) -> Richting | None:
    """ "vrijdag alleen 's middags"; not "alleen vrijdag heb ik overleg"."""
    beperkt = bezien.deel.gevuld and bezien.heeft(Teken.ALLEEN) and not bezien.heeft(Teken.BEZIG)
    venster = any(stuk.venster for u in bezien.deel.uitdrukkingen for stuk in u.stukken)
    als = bezien.heeft(Teken.ALS) and venster  # "alleen als het voor twaalf uur klaar is"
    return "ja" if beperkt and (als or not is_zwaar(bezien.zin, bezien.deel)) else None


def alleen_dan_niet(bezien: Bezien) -> Richting | None:
    """ "maandag kan, alleen tussen 9 en 10 zit ik bij de dagstart": "alleen" makes an exception here."""
    deel, woorden = bezien.deel, bezien.zin.woorden
    eerst = bezien.heeft(Teken.ALLEEN) and deel.tekens[0].eerste == deel.eerste and bezien.geldend == "ja"
    if not eerst or not deel.uitdrukkingen or bezien.heeft(Teken.KAN, Teken.LIEFST, Teken.WEL, Teken.OMKEER):
        return None
    na = deel.uitdrukkingen[0].na
    volgt = na + 1 < deel.na and woorden[na].vorm in PERSOONSVORMEN and woorden[na + 1].vorm in EIGEN
    return "nee" if volgt else None


def bezig(bezien: Bezien) -> Richting | None:
    """ "woensdagmiddag is zwemles": something else takes the time; of "zwemles om drie uur" nobody knows how much."""
    anders = bezien.heeft(Teken.VERLEDEN) or "intervisie" in bezien.vormen
    tegen = bezien.deel.voegwoord in ("maar", "but") and not bezien.heeft(Teken.TOCH, Teken.NIET)
    dan = tegen and any(v.teken is Teken.DAN and v.eerste == bezien.deel.eerste for v in bezien.deel.tekens)
    over_dagen = bezien.deel.gevuld or bezien.deel.voegwoord == ":" or dan
    if bezien.heeft(Teken.BEZIG) and heeft_eigen_datum(bezien):
        return "vreemd"
    if not bezien.heeft(Teken.BEZIG) or not over_dagen or anders:
        return None
    return "onzeker" if noemt_uur(bezien.vormen) else "nee"


def desnoods(bezien: Bezien) -> Richting | None:
    """ "en in noodgevallen zelfs vrijdagochtend" adds."""
    erbij = any(v.teken is Teken.OOK and v.vorm in _DESNOODS for v in bezien.deel.tekens)
    return "ja" if erbij and bezien.deel.gevuld and not is_zwaar(bezien.zin, bezien.deel) else None


_DESNOODS: Final = frozenset(
    (
        "desnoods", "zelfs", "in noodgevallen", "in uiterste geval", "in het uiterste geval", "zo nodig",
        "in uiterste nood", "in geval van nood", "als het moet", "als het echt moet", "als het niet anders "
        "kan",
        "als het echt niet anders kan", "eventueel", "evt",
    )
)  # fmt: skip


def gezegde(bezien: Bezien) -> Richting | None:
    return gezegd(bezien.zin, bezien.deel)


REGELS: Final = (
    keuze,
    gezegde,
    gebeurt_elders,
    vreemd,
    eerst_gedacht,
    afscheid,
    bijeenkomst_is,
    is_gebeurd,
    voorbeeld,
    van_ander,
    bereikbaar,
    omkeer,
    verschoven,
    onzeker,
    liever_niet,
    alles_goed,
    behalve,
    vrij_voor,
    wil_vrijhouden,
    lege_agenda,
    maak_er_van,
    weg,
    niet,
    vakantie,
    alleen_dan_niet,
    moet_er_zijn,
    kan_iets_anders,
    kan,
    alleen,
    bezig,
    desnoods,
    op_datum,
)
"""The rules in the order in which they are asked."""
