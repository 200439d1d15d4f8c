"""Days that are only mentioned, because the clause tells of something gone by.

"Ik las uw bericht op woensdag", "op 5 november, een dinsdag". Such a day is neither offered
nor refused, whatever else stands in its clause. Knows words and clauses; which way other clauses point is the work of
`richting`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel
from intervisie.lezer.taal.woorden import woordenrij

_VOORVALLEN: Final = woordenrij(
    "zag zagen las lazen kwam kwamen schreef kreeg kregen hoorde zei zette bleek besprak besloot vergat "
    "vergaten meldde "
    "belde mailde stuurde viel vielen trof vierde verloor vertelde opende begon eindigde startte vond "
    "reisde landde "
    "trouwde antwoordde antwoordden reageerde reageerden verscheen ontving bracht bespraken spraken hield "
    "lag ontmoette "
    "vergaderde vroegen beloofde nam sloot bezocht bezochten luisterde keek lieten zond kookte "
    "schoof klopte klopten"
)
"""Verbs that tell of one event in the past; a day beside one is the day of that event."""
_WAS: Final = woordenrij(
    "was waren had hadden werkte werkten zat zaten ging gingen stond kon konden moest deed deden kwam "
    "kwamen liep gold "
    "draaide viel"
)
_LAG: Final = woordenrij("zat zaten lag lagen stond stonden liep liepen")
_AFGEZEGD: Final = woordenrij(
    "afgezegd verplaatst verzet geannuleerd uitgesteld verschoven afgelast vervroegd"
)
_SAMENKOMST: Final = woordenrij(
    "vergadering overleg casusoverleg bijeenkomst sessie training cursus teamoverleg afspraak bespreking mt raad"
)
_HOOR: Final = woordenrij("hoor horen verneem vernemen ontvang ontvangen")
_BEREIKBAAR: Final = woordenrij("bellen mailen terugbellen telefoneren")
_TOEN: Final = woordenrij("vroeger voorheen toen destijds indertijd vorig vorige eertijds toentertijd eerst")
_GENOTEERD: Final = woordenrij("genoteerd ingedeeld lijst aangemeld opgegeven ingeschreven ingepland")
_OPGEGEVEN: Final = woordenrij(
    "doorgaf doorgegeven opgaf opgegeven aangaf aangegeven noemde genoemd meldde gemeld mailde gemaild invulde "
    "ingevuld doorgaven opgaven aangaven instuurde ingestuurd inschreef ingeschreven aanmeldde aangemeld"
)
_GEEFT_OP: Final = woordenrij("opgeven aanmelden inschrijven")
_ZICH: Final = woordenrij("me mij ons mezelf mijzelf")
_MOET: Final = woordenrij("moet wil kan kon zou wilde mag mocht moeten willen kunnen zouden")
_TOT_NU: Final = (
    ("tot", "voor", "kort"),
    ("tot", "nu", "toe"),
    ("tot", "vorig"),
    ("tot", "vorige"),
    ("in", "mijn"),
)
_LAAT: Final = tuple(
    (laat, voor, "de", deel)
    for laat in ("laat", "vroeg")
    for voor in ("op", "in")
    for deel in ("avond", "ochtend", "middag", "dag")
)
_NU: Final = woordenrij("nu tegenwoordig voortaan inmiddels")


def is_voorval(zin: Zin, deel: Zinsdeel) -> bool:
    """ "op woensdag las ik uw bericht", "vroeger werkte ik op maandag": the clause tells of a day gone by."""
    if not deel.gevuld:
        return False
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    if _VOORVALLEN & set(vormen):
        return True
    if any(_bevat(vormen, rij) for rij in _LAAT) and not _RUIMTE & set(vormen):
        return True  # "wat laat op de avond", said of the mail
    if (
        _is_bijwerk(set(vormen))
        or _gaat_over_iets_anders(set(vormen), [vorm for vorm in vormen[:4] if vorm != "ps"])
        or _is_dicht(zin, set(vormen))
    ):
        return True
    if vormen[0] == "toen" and not deel.tekens:
        return True
    gemeld = _OPGEGEVEN & set(vormen) and "ziek" not in vormen
    if not deel.uitdrukkingen and gemeld and (_ZELF | {"mijn"}) & set(vormen):
        return True  # "wat ik in december doorgaf"
    if not deel.uitdrukkingen and _GEEFT_OP & set(vormen) and _ZICH & set(vormen) and _MOET & set(vormen):
        return True  # "vandaag moet ik me nergens voor opgeven"
    if _had_iets(vormen, deel) or any(_bevat(vormen, ("over", had)) for had in ("had", "hadden", "gehad")):
        return True  # "waar je het maandag over had"
    if any(_bevat(vormen, rij) for rij in _TOT_NU) and _WAS & set(vormen):
        return True
    toen = bool(_TOEN & set(vormen))
    return _is_voltooid(vormen, deel) or (toen and bool(_WAS & set(vormen)) and not _NU & set(vormen))


def _had_iets(vormen: list[str], deel: Zinsdeel) -> bool:
    """ "wij hadden woensdag een themadag op het stadhuis": of one day gone by, wherever it was."""
    had = any({a, b} & {"had", "hadden"} and {a, b} & _ZELF for a, b in pairwise(vormen))
    kan = {v.vorm for v in deel.tekens if v.teken is Teken.KAN}
    anders = deel.heeft(Teken.NIET, Teken.LIEFST, Teken.MISSCHIEN, Teken.OOK)
    return had and bool(kan) and kan <= _OP_KANTOOR and not anders


_OP_KANTOOR: Final = frozenset(("op kantoor", "op het gemeentehuis", "op het stadhuis", "hier op kantoor"))


def _is_bijwerk(vormen: set[str]) -> bool:
    """ "'s avonds laat nog even een mailtje", "de rest volgt nog", "u kunt op dinsdag bij Petra terecht"."""
    if {"stond", "stonden"} & vormen and vormen & _GENOTEERD:
        return True  # "ik stond genoteerd voor de woensdag"
    if "terecht" in vormen and vormen & _U and not vormen & {"mij", "ons"}:
        return True
    if {"rest", "gaat", "op", "aan"} <= vormen or (
        {"aan", "toe"} <= vormen and vormen & _KOMT and "overdag" in vormen
    ):
        return True  # "de rest van de tijd gaat op aan vergaderen", "overdag kom ik nergens aan toe"
    mailt = bool(vormen & _POST and vormen & _NU_EVEN)
    blijft = "rest" in vormen and bool(vormen & _BLIJFT)
    return (mailt or blijft) and not vormen & _RUIMTE


def _gaat_over_iets_anders(vormen: set[str], eerste: list[str]) -> bool:
    """A mailbox that was full, a meeting that is moved, a day to ring, a day by which to answer."""
    if {"zit", "groep", "van"} <= vormen and not vormen & _WENST:
        return True  # "ik zit in de groep van dinsdagochtend"
    if vormen & _TOESTEL and vormen & {"staat", "ligt", "hoor", "heb"} and not vormen & {"kan", "kom"}:
        return True  # "mijn mobiel staat overdag meestal uit"
    if "langs" in vormen and vormen & _KOMT:
        return True  # "ik kom op 20 december bij u langs"
    if vormen & _KRIJGT and vormen & _SPULLEN:
        return True  # "ze krijgt pas maandag een account"
    if _LAG & vormen and not _ZELF & vormen:
        return True  # "donderdag zat mijn mailbox vol"
    if _BEREIKBAAR & set(eerste) and not vormen & {"als", "langskomen"}:
        return True  # "bellen kan het beste op donderdag"
    if eerste[1:2] and eerste[1] in _VERGADERING and eerste[2:3] == ["van"] and not vormen & {"intervisie"}:
        return True  # "de vergadering van vrijdag sla ik over"
    if _AFGEZEGD & vormen and _SAMENKOMST & vormen and not _ZELF & vormen:
        return True  # "de vergadering van dinsdag is verzet"
    return bool(_HOOR & vormen) and {"graag", "voor"} <= vormen  # "ik hoor graag voor vrijdag iets"


_BLIJFT: Final = woordenrij("laten laat staat blijft klopt volgt hoort weet weten ken kent stuur")
_POST: Final = woordenrij("mail mailtje bericht berichtje mailen")
_NU_EVEN: Final = woordenrij("even nog deze dit snel gauw vlug laat vroeg")
_RUIMTE: Final = woordenrij("kan kunnen past lukt schikt beschikbaar liefst graag liever vrij weg afwezig")
_VERGADERING: Final = woordenrij("vergadering overleg casusoverleg teamoverleg training cursus bespreking")
_WENST: Final = woordenrij("graag liever liefst wil kan niet blijf")
_TOESTEL: Final = woordenrij("mobiel mobieltje telefoon gsm toestel")
_KOMT: Final = woordenrij("kom komt komen")
_KRIJGT: Final = woordenrij("krijg krijgt krijgen ontvangt")
_SPULLEN: Final = woordenrij("account accounts laptop telefoon toegangspas mailadres inlog inlogcode")
_DICHT: Final = woordenrij("dicht gesloten")
_DAGEN: Final = woordenrij("maandag dinsdag woensdag donderdag vrijdag ochtend ochtenden middag middagen")


def _is_dicht(zin: Zin, vormen: set[str]) -> bool:
    """ "De broodjeszaak is op maandag dicht": a house that is closed, not a day that is full."""
    eerste, tweede = ([woord.vorm for woord in zin.woorden[:2]] + ["", ""])[:2]
    alle = {woord.vorm for woord in zin.woorden}
    huis = (
        eerste in ("de", "het")
        and tweede not in _DAGEN
        and not tweede.endswith(("dagen", "dagochtend", "dagmiddag"))
    )
    return bool(_DICHT & vormen) and huis and not alle & (_ZELF | {"mij", "ons", "mijn", "agenda", "onze"})


def _is_voltooid(vormen: list[str], deel: Zinsdeel) -> bool:
    """ "het MT heeft vrijdag ingestemd": somebody did something on that day."""
    doet = bool({"heeft", "hebben"} & set(vormen) and not _ZELF & set(vormen))
    gedaan = any(
        len(v) > 5 and v.startswith(_VOORVOEGSELS) and v.endswith(("d", "t", "en")) for v in vormen[2:]
    )
    return doet and gedaan and not deel.heeft(Teken.KAN, Teken.WEG, Teken.NIET, Teken.LIEFST)


_ZELF: Final = woordenrij("ik wij we")
_VOORVOEGSELS: Final = ("inge", "afge", "opge", "aange", "uitge", "meege", "ge", "ver", "be", "over", "ont")


def _bevat(vormen: list[str], rij: tuple[str, ...]) -> bool:
    return any(tuple(vormen[plek : plek + len(rij)]) == rij for plek in range(len(vormen) - len(rij) + 1))


def is_bijstelling_bij_datum(zin: Zin, vorig: Zinsdeel | None, deel: Zinsdeel) -> bool:
    """ "op 5 november, een dinsdag", "3 februari (een dinsdag)", "vandaag, woensdag"."""
    if vorig is None or not vorig.vakken or vorig.uitdrukkingen or not deel.uitdrukkingen:
        return False
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    dag = deel.uitdrukkingen[0]
    kaal = deel.na - deel.eerste - (dag.na - dag.eerste) <= 1 and len(deel.uitdrukkingen) == 1
    vandaag = zin.woorden[vorig.vakken[-1].na - 1].vorm in ("vandaag", "morgen", "gisteren", "overmorgen")
    return kaal and deel.voegwoord in (",", "(") and (vormen[0] == "een" or vandaag)


_GEEN_WERKWOORD: Final = 4
"""In words beside its days; a clause that short can do without a verb of its own."""


def sluit_aan_bij_voorval(zin: Zin, vorig: Zinsdeel | None, deel: Zinsdeel) -> bool:
    """ "kwam ik eerst op maandag, daarna op woensdag": a clause without a verb goes on about what was told."""
    if vorig is None or not vorig.gevuld or deel.voegwoord not in (",", "en", "of"):
        return False
    dagen = sum(u.na - u.eerste for u in deel.uitdrukkingen)
    nu = zin.woorden[deel.eerste].vorm in _NU
    return deel.na - deel.eerste - dagen <= _GEEN_WERKWOORD and not deel.tekens and not nu


def noemt_alleen_dagen(deel: Zinsdeel) -> bool:
    """ ", op donderdag": nothing but days, with at most one word beside them."""
    dagen = sum(u.na - u.eerste for u in deel.uitdrukkingen)
    return bool(dagen) and deel.voegwoord == "," and deel.na - deel.eerste - dagen <= 1 and not deel.tekens


def noemt_losse_keren(zin: Zin, deel: Zinsdeel) -> bool:
    """ "een enkele keer ben ik op vrijdag weg: op 4 oktober en op 22 november": of those dates only."""
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    keer = any(een in _ENKELE and ander in ("keer", "keren") for een, ander in pairwise(vormen))
    return keer and not deel.vakken and any(ander.vakken for ander in zin.delen)


_ENKELE: Final = woordenrij("enkele paar twee drie een 1 2 3")


def vraagt_of(zin: Zin, vorig: Zinsdeel | None, deel: Zinsdeel) -> bool:
    """ "jullie vroegen of maandag of woensdag uitkomt", "het zou helpen te weten of het dinsdag wordt"."""
    if vorig is None or vorig.gevuld or deel.voegwoord != "of":
        return False
    ervoor = {woord.vorm for woord in zin.woorden[vorig.eerste : vorig.na]}
    zelf = _ZELF & {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    return bool(ervoor & _VRAAGT) and not zelf


_VRAAGT: Final = woordenrij("vroeg vroegen vraagt vragen vraag weten horen benieuwd")


def noemt_de_lezer(zin: Zin, vorig: Zinsdeel | None, deel: Zinsdeel) -> bool:
    """ "van de dagen die u voorstelt (maandag en vrijdag)", "ik dacht eerst: donderdag"."""
    if vorig is None or vorig.gevuld or deel.voegwoord not in ("(", ":") or deel.tekens:
        return False
    ervoor = {woord.vorm for woord in zin.woorden[vorig.eerste : vorig.na]}
    if deel.voegwoord == ":" and {"ik", "kan"} <= ervoor:
        return False  # "ik kan op beide dagen die u noemt: dinsdag en donderdag"
    lezer = bool(ervoor & _U and ervoor & _NOEMT) and not ervoor & {"mij", "me", "mijn", "onze"}
    return lezer or {"dacht", "eerst"} <= ervoor


_U: Final = woordenrij("u jij je jullie")
_NOEMT: Final = woordenrij(
    "voorstelt voorstelde voorstellen noemt noemde noemden aanbiedt opgaf gaf vroeg noem"
)


def staat_tussen_voorval(zin: Zin, deel: Zinsdeel, volgende: Zinsdeel | None) -> bool:
    """ "de vorige groep, op donderdagmiddag in de kantine, viel uit elkaar"."""
    if volgende is None or volgende.gevuld or deel.voegwoord != "," or deel.tekens:
        return False
    return volgende.voegwoord == "," and zin.woorden[volgende.eerste].vorm in _WAS | _VOORVALLEN


def is_bijzaak(
    zin: Zin, deel: Zinsdeel, vorig: Zinsdeel | None, volgende: Zinsdeel | None, *, na_voorval: bool
) -> bool:
    """Whether the days of the clause are only mentioned. `na_voorval`: those of the clause before it were."""
    return (
        is_voorval(zin, deel)
        or noemt_losse_keren(zin, deel)
        or is_bijstelling_bij_datum(zin, vorig, deel)
        or vraagt_of(zin, vorig, deel)
        or noemt_de_lezer(zin, vorig, deel)
        or (na_voorval and sluit_aan_bij_voorval(zin, vorig, deel))
        or staat_tussen_voorval(zin, deel, volgende)
    )
