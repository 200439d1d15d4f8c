"""The verbs of joining, leaving and changing, in every form and with their particle wherever it stands.

Dutch parts "aanmelden" into "meld ... aan", "aan te melden", "aan wil melden" and "aangemeld". Here each verb stands
once with its forms, each particle once with what the pair does; the finding is the same for all. Knows nothing of
negation, persons or the rest of the clause.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from intervisie.lezer.taal.woorden import woordenrij


class Handeling(NamedTuple):
    """A verb in a clause: its name ("aanmelden"), what it does, where it and its particle stand, its form.

    `klasse` is one of: "in" says that somebody takes part (aanmelden), "mee" takes part, "zet" puts somebody on the
    list, "plek" keeps or takes a place, "door" goes on, "uit" leaves, "weg" takes something off (the object says
    what), "los" has nothing to do with it, "mis" is not there, "anders" changes what was given, "wissel" swaps or
    hands over.
    """

    naam: str
    klasse: str
    plek: int
    deeltje: int
    verleden: bool
    deelwoord: bool


_TABEL: Final = """
melden      | meld meldt            | meldde meldden     | gemeld       | aan=in af=uit
geven       | geef geeft geve       | gaf gaven          | gegeven      | op=in weg=weg vrij=weg terug=weg
schrijven   | schrijf schrijft schrijve | schreef schreven | geschreven | in=in op=zet bij=zet erbij=zet uit=uit
tekenen     | teken tekent          | tekende tekenden   | getekend     | in=in
doen        | doe doet              | deed deden         | gedaan       | mee=mee
nemen       | neem neemt neme       | nam namen          | genomen      | deel=mee mee=zet op=zet
sluiten     | sluit sluite          | sloot sloten       | gesloten     | aan=mee
haken       | haak haakt            | haakte haakten     | gehaakt      | aan=mee in=mee af=uit
schuiven    | schuif schuift        | schoof schoven     | geschoven    | aan=mee
draaien     | draai draait          | draaide draaiden   | gedraaid     | mee=mee
praten      | praat                 | praatte praatten   | gepraat      | mee=mee
denken      | denk denkt            | dacht dachten      | gedacht      | mee=mee
lopen       | loop loopt            | liep liepen        | gelopen      | mee=mee
gaan        | ga gaat               | ging gingen        | gegaan       | mee=mee door=door verder=door
komen       | kom komt              | kwam kwamen        | gekomen      | mee=mee langs=mee vrij=weg
stappen     | stap stapt            | stapte stapten     | gestapt      | in=mee uit=uit eruit=uit op=uit
stromen     | stroom stroomt        | stroomde           | gestroomd    | in=mee
treden      | treed treedt          | trad traden        | getreden     | toe=mee uit=uit terug=uit
participeren| participeer participeert | participeerde   | geparticipeerd | =mee
trekken     | trek trekt            | trok trokken       | getrokken    | terug=uit in=weg
zeggen      | zeg zegt              | zei zeiden         | gezegd       | af=uit op=weg
zien        | zie ziet              | zag zagen          | gezien       | af=uit ervan=uit
vallen      | val valt              | viel vielen        | gevallen     | uit=uit
blazen      | blaas blaast          | blies bliezen      | geblazen     | af=weg
halen       | haal haalt hale       | haalde haalden     | gehaald      | =weg door=weg op=los af=weg weg=weg
strepen     | streep streept strepe | streepte streepten | gestreept    | =weg door=weg deur=weg weg=weg
schrappen   | schrap schrapt        | schrapte           | geschrapt    | =weg
verwijderen | verwijder verwijdert  | verwijderde        | verwijderd   | =weg
annuleren   | annuleer annuleert    | annuleerde         | geannuleerd  | =weg
cancelen    | cancel cancelt        | cancelde           | gecanceld    | =weg
beëindigen  | beëindig beëindigt    | beëindigde         | beëindigd    | =weg
staken      | staak staakt          | staakte            | gestaakt     | =weg
stoppen     | stop stopt stoppe        | stopte stopten     | gestopt      | =uit
scheiden    | schei scheid scheidt    | scheidde           | gescheiden   | uit=uit
zwaaien     | zwaai zwaait         | zwaaide            | gezwaaid     | af=uit
kappen      | kap kapt              | kapte              | gekapt       | =uit
vinken      | vink vinkt            | vinkte             | gevinkt      | aan=zet
tellen      | tel telt              | telde telden       | geteld       | mee=zet =zet
voegen      | voeg voegt            | voegde voegden     | gevoegd      | toe=zet in=mee bij=zet
plannen     | plan plant            | plande planden     | gepland      | in=zet
roosteren   | rooster roostert      | roosterde          | geroosterd   | in=zet
delen       | deel deelt            | deelde deelden     | gedeeld      | in=zet
boeken      | boek boekt            | boekte             | geboekt      | in=zet
voeren      | voer voert            | voerde             | gevoerd      | op=zet in=zet af=weg
dragen      | draag draagt          | droeg droegen      | gedragen     | voor=in over=wissel
vaardigen   | vaardig vaardigt      | vaardigde          | gevaardigd   | af=in
zetten      | zet zette             | zetten2 | gezet | =zet voort=door om=anders recht=anders stop=weg
noteren     | noteer noteert notere | noteerde           | genoteerd    | =zet
plaatsen    | plaatst plaatse       | plaatste           | geplaatst    | =zet
registreren | registreer registreert | registreerde      | geregistreerd | =zet
rekenen     | reken rekent          | rekende            | gerekend     | =zet
reserveren  | reserveer reserveert  | reserveerde        | gereserveerd | =plek
bewaren     | bewaar bewaart        | bewaarde           | bewaard      | =plek
claimen     | claim claimt          | claimde            | geclaimd     | =plek
houden      | houd houdt hou        | hield hielden      | gehouden     | =plek vrij=plek bezet=plek
bezetten    | bezet                 | bezette            | bezet        | =plek
maken       | maak maakt            | maakte maakten     | gemaakt      | af=door
wonen       | woon woont            | woonde             | gewoond      | bij=mee
slaan       | sla slaat             | sloeg sloegen      | geslagen     | over=mis
missen      | mis mist              | miste misten       | gemist       | =mis
ontbreken   | ontbreek ontbreekt    | ontbrak ontbraken  | ontbroken    | =mis
ruilen      | ruil ruilt            | ruilde             | geruild      | =anders in=anders om=anders
wijzigen    | wijzig wijzigt        | wijzigde           | gewijzigd    | =anders
veranderen  | verander verandert    | veranderde         | veranderd    | =anders
corrigeren  | corrigeer corrigeert  | corrigeerde        | gecorrigeerd | =anders
passen      | pas past              | paste              | gepast       | aan=anders
vullen      | vul vult              | vulde              | gevuld       | aan=anders
werken      | werk werkt            | werkte             | gewerkt      | bij=anders
verplaatsen | verplaats verplaatst  | verplaatste        | verplaatst   | =anders
herstellen  | herstel herstelt      | herstelde          | hersteld     | =anders
verbeteren  | verbeter verbetert    | verbeterde         | verbeterd    | =anders
"""
_HULP: Final = woordenrij(
    "te wil willen wilde wou wouden zou zouden kan kunnen kon mag mogen moet moeten ga gaan gaat "
    "ging ben is heb heeft had hebben zal zullen laat laten kunt"
)
_VOLGT: Final = woordenrij(
    "voor met om en maar als dan graag want of via per hoor dank svp aub is hierbij alvast dus omdat "
    "namens vanuit deze dit ook wel nog bij en/of alsjeblieft alstublieft pls please s.v.p a.u.b voorlopig "
    "onder mits zodra te want u jullie in op van naar aan haha hahaha hihi hè he joh hoor zeg oké ok nu weer"
)
_BEPAALT: Final = woordenrij(
    "de het een deze die dit dat mijn onze jullie uw jouw je u mij me ons hem haar hen hun elke alle iedere beide "
    "tafel intervisie groep iets iemand anderen alles wat"
)
"""What follows the preposition "aan"."""
"""What may follow a particle in a clause; before anything else "op" and "in" are prepositions."""
_ALTIJD_DEELTJE: Final = frozenset(
    ("mee", "deel", "af", "terug", "toe", "weg", "vrij", "eruit", "voort", "ervan")
)


_IETS: Final = frozenset(("iets", "niets", "niks", "weinig"))
"""Before "aan" it belongs to the verb behind: "daar kan ik niets aan schuiven"."""
_VOOR_HET: Final = frozenset(("over", "door", "tijdens", "na", "vanwege", "wegens", "rond", "rondom"))
"""Before "het" and an infinitive: a thing that is spoken of, as in "over het afhaken van de politie"."""
_LIDWOORD: Final = frozenset(("de", "een"))
"""Behind it stands a noun: "over de streep", "een stap"."""


class _Vorm(NamedTuple):
    werkwoord: str
    soort: str


def _lees_tabel() -> tuple[dict[str, _Vorm], dict[str, dict[str, str]], dict[str, tuple[str, _Vorm]]]:
    """Forms of the simple verbs, what each particle makes of them, and the forms written as one word."""
    los: dict[str, _Vorm] = {}
    paren: dict[str, dict[str, str]] = {}
    vast: dict[str, tuple[str, _Vorm]] = {}
    for regel in _TABEL.strip().splitlines():
        naam, nu, toen, deelwoord, deeltjes = (vak.strip() for vak in regel.split("|"))
        vormen = {
            naam: _Vorm(naam, "heel"),
            **{v: _Vorm(naam, "nu") for v in nu.split()},
            **{v: _Vorm(naam, "toen") for v in toen.split()},
            deelwoord: _Vorm(naam, "deelwoord"),
        }
        los.update({v: s for v, s in vormen.items() if v not in los})
        paren[naam] = dict(p.split("=") for p in deeltjes.split())
        for deeltje in paren[naam]:
            if deeltje:
                vast.update({deeltje + v: (deeltje, s) for v, s in vormen.items()})
                vast[f"{deeltje}te{naam}"] = (deeltje, _Vorm(naam, "heel"))
    return los, paren, vast


_LOS, _PAREN, _VAST = _lees_tabel()


def vind(woorden: Sequence[str], grenzen: frozenset[int] = frozenset()) -> Iterator[Handeling]:
    """The verbs among the words of a clause (in lower case), in order.

    `grenzen` are the places of words with a comma or other mark behind them.
    """
    for plek, woord in enumerate(woorden):
        if plek > 1 and woorden[plek - 1] == "het" and woorden[plek - 2] in _VOOR_HET:
            continue
        if woord in _VAST:
            deeltje, vorm = _VAST[woord]
            yield _maak(vorm, deeltje, plek, plek)
        elif woord in _LOS and not (plek and woorden[plek - 1] in _LIDWOORD):
            vorm = _LOS[woord]
            waar = _deeltje(woorden, plek, vorm, grenzen)
            deeltje = woorden[waar] if waar is not None else ""
            if deeltje in _PAREN[vorm.werkwoord]:
                yield _maak(vorm, deeltje, plek, plek if waar is None else waar)


def _maak(vorm: _Vorm, deeltje: str, plek: int, waar: int) -> Handeling:
    klasse = _PAREN[vorm.werkwoord][deeltje]
    return Handeling(
        deeltje + vorm.werkwoord, klasse, plek, waar, vorm.soort == "toen", vorm.soort == "deelwoord"
    )


def _deeltje(woorden: Sequence[str], plek: int, vorm: _Vorm, grenzen: frozenset[int]) -> int | None:
    """Where the particle of a verb stands: before an infinitive ("aan te melden"), else after it."""
    deeltjes = _PAREN[vorm.werkwoord]
    terug = plek - 1
    while terug >= 0 and woorden[terug] in _HULP:
        terug -= 1
    if terug > 0 and woorden[terug] == "aan" and woorden[terug - 1] in _IETS:
        return None
    if 0 <= terug < plek - 1 and woorden[terug] in deeltjes:
        return terug
    if (
        terug == plek - 1
        and terug >= 0
        and woorden[terug] in deeltjes
        and vorm.soort in ("heel", "deelwoord")
    ):
        return terug
    if plek and woorden[plek - 1] == "te":
        return None
    for verder in range(plek + 1, len(woorden)):
        if woorden[verder] in deeltjes and woorden[verder] and _is_deeltje(woorden, verder, grenzen):
            return verder
        if woorden[verder] in _HULP and woorden[verder] != "te":
            return None
    return None


def _is_deeltje(woorden: Sequence[str], plek: int, grenzen: frozenset[int]) -> bool:
    if woorden[plek] in _ALTIJD_DEELTJE or plek + 1 == len(woorden) or plek in grenzen:
        return True
    volgt = woorden[plek + 1]
    return volgt in _VOLGT or (woorden[plek] == "aan" and volgt not in _BEPAALT)
