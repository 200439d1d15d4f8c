"""Sentences and clauses: where one statement on beschikbaarheid ends and the next begins.

Splits a text into zinnen (over soft line breaks, at list items) and each zin into zinsdelen, so that every zinsdeel
holds at most one way of pointing. Knows words and expressions, not what they amount to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise
from typing import Final

from intervisie.lezer.beschikbaarheid.aanhangsel import hangt_aan_stuk
from intervisie.lezer.beschikbaarheid.alineas import EINDEN, Regel, alineas, zinnen_van
from intervisie.lezer.beschikbaarheid.antecedent import los_op
from intervisie.lezer.beschikbaarheid.dagdelen import Uitdrukking, lees_dagdelen
from intervisie.lezer.beschikbaarheid.herschrijven import herschrijf, rest_mist_niets
from intervisie.lezer.beschikbaarheid.idem import met_idem
from intervisie.lezer.beschikbaarheid.scheiding import TEKENS, scheiding
from intervisie.lezer.beschikbaarheid.tekens import Teken, Vondst, zoek_tekens
from intervisie.lezer.beschikbaarheid.verwijzing import VERWIJST
from intervisie.lezer.taal.dagnummer import noemt_kale_dag
from intervisie.lezer.taal.datums import lees_datums
from intervisie.lezer.taal.tijdvak import Tijdvak
from intervisie.lezer.taal.woorden import Woord, woordenrij


@dataclass(slots=True)
class Zinsdeel:
    """The words `[eerste:na]` of its zin, with what was found in them; `voegwoord` is what led it in.

    `haakjes`: it stands between brackets."""

    eerste: int
    na: int
    voegwoord: str
    haakjes: bool = False
    uitdrukkingen: list[Uitdrukking] = field(default_factory=list)
    vakken: list[Tijdvak] = field(default_factory=list)
    tekens: list[Vondst] = field(default_factory=list)
    _soorten: frozenset[Teken] | None = field(default=None, init=False)

    @property
    def gevuld(self) -> bool:
        return bool(self.uitdrukkingen or self.vakken)

    def heeft(self, *tekens: Teken) -> bool:
        """Whether one of these stands in the clause; ask only when `tekens` is complete."""
        if self._soorten is None:
            self._soorten = frozenset(vondst.teken for vondst in self.tekens)
        return not self._soorten.isdisjoint(tekens)


@dataclass(slots=True)
class Zin:
    """One sentence or list item. `kop`: it ends in a colon. `vraag`: in a question mark. `blok`: see `Regel`.

    `vervolg`: a semicolon parts it from the one before."""

    woorden: list[Woord]
    delen: list[Zinsdeel]
    kop: bool
    vraag: bool
    blok: int
    vervolg: bool = False


_STERK: Final = (Teken.NIET, Teken.WEG, Teken.LIEVER_NIET, Teken.WEL, Teken.BEHALVE, Teken.OMKEER)


def lees_zinnen(regels: Sequence[Regel], tekst: str, datum: date) -> list[Zin]:
    """The first `MEESTE` sentences of the text in order, each with its zinsdelen."""
    zinnen: list[Zin] = []
    maand: date | None = None
    for blok, alinea, voor_lijst in alineas(regels, tekst):
        puntkomma = False
        for nummer, woorden in enumerate(zinnen_van(alinea, tekst) if len(zinnen) < MEESTE else ()):
            voorop, laatste = zinnen[-1].woorden if zinnen else [], woorden[-1]
            if rest_mist_niets([*voorop, *woorden], len(voorop)):
                continue
            woorden = list(met_idem(woorden, voorop))
            kaal = maand is not None and noemt_kale_dag(woorden)
            zin = _zin(woorden, blok if nummer == 0 else 0, maand if maand and kaal else datum)
            maand = maand if kaal else None
            if zin is not None:
                maand = maand or _hele_maand(zin)
                zin.vervolg = puntkomma
                zin.kop = zin.kop or (voor_lijst and laatste is alinea[-1])
                zinnen.append(zin)
            puntkomma = woorden[-1].vorm == ";"
    del zinnen[MEESTE:]
    los_op([[deel.uitdrukkingen for deel in zin.delen] for zin in zinnen])
    return zinnen


MEESTE: Final = 500
"""Nobody needs more to say when he can; what one says of a day is held against all before it."""


def _hele_maand(zin: Zin) -> date | None:
    """The first day of the month that the sentence is about: "In juni zit ik vol. De 22e kan ik niet."."""
    perioden = [periode for deel in zin.delen for vak in deel.vakken for periode in vak.perioden]
    heel = len(perioden) == 1 and perioden[0].van.day == 1 and perioden[0].tot.day > _KORTSTE_MAAND
    return perioden[0].van if heel else None


_KORTSTE_MAAND: Final = 27


def _zin(woorden: list[Woord], blok: int, datum: date) -> Zin | None:
    kop = woorden[-1].vorm == ":" or [w.vorm for w in woorden[-2:]] == [
        ":",
        ".",
    ]  # what followed is another's
    vraag = woorden[-1].vorm == "?"
    kern = [w for w in woorden if w.vorm not in ("!", "?") or w is not woorden[-1]]
    while kern and kern[-1].vorm in (*EINDEN, ":"):
        kern.pop()
    if not kern:
        return None
    kern = herschrijf([_streep_als_woord(kern, plek) for plek in range(len(kern))])
    delen = _zinsdelen(kern, datum)
    return Zin(kern, delen, kop, vraag, blok) if delen else None


def _streep_als_woord(woorden: list[Woord], plek: int) -> Woord:
    """ "wo: -, do: x": a mark behind a colon, read as "niet" or "wel"."""
    woord = woorden[plek]
    achter = plek > 0 and woorden[plek - 1].vorm == ":"
    alleen = plek + 1 == len(woorden) or woorden[plek + 1].vorm in (",", ";", "/")
    if not (achter and alleen and woord.vorm in ("-", "x", "v", "+")):
        return woord
    return replace(woord, soort="woord", vorm="niet" if woord.vorm == "-" else "wel")


# --- clauses --------------------------------------------------------------------------------------------------


def _zinsdelen(woorden: list[Woord], datum: date) -> list[Zinsdeel]:
    vakken = lees_datums(woorden, datum)
    bezet = {plek for vak in vakken for plek in range(vak.eerste, vak.na)}
    uitdrukkingen = lees_dagdelen(woorden, 0, len(woorden), bezet)
    vast = bezet | {plek for u in uitdrukkingen for plek in range(u.eerste, u.na)}
    delen: list[Zinsdeel] = []
    uitzondering = {
        plek
        for u in uitdrukkingen
        if (op := _begin_op_na(woorden, u)) is not None and is_op_na(woorden, u)
        for plek in (op, u.na)
    }
    for eerste, na, voegwoord in _knippen(woorden, vast, uitzondering):
        deel = Zinsdeel(eerste, na, voegwoord, _staat_tussen_haakjes(woorden, eerste))
        deel.tekens = zoek_tekens(woorden, eerste, na)
        eigen = [u for u in uitdrukkingen if eerste <= u.eerste < na and not hangt_aan_stuk(woorden, u)]
        deel.uitdrukkingen = _zonder_vervangen(woorden, deel, eigen)
        deel.tekens = [t for t in deel.tekens if t.vorm != "vrij" or t.eerste not in vast]
        deel.vakken = _zonder_vervangen_vak(deel, [v for v in vakken if eerste <= v.eerste < na])
        delen.extend(d for los in _maak_laatste_los(woorden, deel) for d in _ontvlecht(woorden, los))
    return delen


def _staat_tussen_haakjes(woorden: list[Woord], plek: int) -> bool:
    for woord in reversed(woorden[:plek]):
        if woord.vorm in "()":
            return woord.vorm == "("
    return False


def _zonder_vervangen(
    woorden: list[Woord], deel: Zinsdeel, uitdrukkingen: list[Uitdrukking]
) -> list[Uitdrukking]:
    """Without the days after "in plaats van", which are neither offered nor refused."""
    if any(t.vorm == "liever" for t in deel.tekens) and all(t.teken is not Teken.KAN for t in deel.tekens):
        uitdrukkingen = [u for u in uitdrukkingen if not _is_een_andere(woorden, u)]
    for teken in deel.tekens:
        if teken.teken is Teken.IN_PLAATS_VAN:
            erna = next((u for u in uitdrukkingen if 0 <= u.eerste - teken.na <= 2), None)
            uitdrukkingen = [u for u in uitdrukkingen if u is not erna]
    return uitdrukkingen


def _zonder_vervangen_vak(deel: Zinsdeel, vakken: list[Tijdvak]) -> list[Tijdvak]:
    """ "In plaats van week 17 ben ik in week 18 weg": the first was told before, and holds no longer."""
    for teken in deel.tekens if len(vakken) > 1 else ():
        if teken.teken is Teken.IN_PLAATS_VAN:
            vakken = [
                replace(vak, soort="verleden") if -1 <= vak.eerste - teken.na <= 1 else vak for vak in vakken
            ]
    return vakken


def _is_een_andere(woorden: list[Woord], uitdrukking: Uitdrukking) -> bool:
    """ "liever een andere dag": not the day just named, and no offer of all the others."""
    rest = all(stuk.rest == "dagen" for stuk in uitdrukking.stukken)
    return rest and uitdrukking.eerste > 0 and woorden[uitdrukking.eerste - 1].vorm == "een"


def _maak_laatste_los(woorden: list[Woord], deel: Zinsdeel) -> Iterator[Zinsdeel]:
    """Part "ik kan dinsdag, donderdag niet": the comma there closes what was offered."""
    for uitdrukking in deel.uitdrukkingen:
        komma = (
            _laatste_komma(woorden, uitdrukking)
            or _komma_na_nee(woorden, deel, uitdrukking)
            or _komma_na_uitzondering(woorden, deel, uitdrukking)
        )
        if komma is None or not _wisselt_bij_komma(woorden, deel, uitdrukking, komma):
            komma = _voor_hoofdzin(woorden, deel, uitdrukking)
        if komma is None:
            continue
        voor = lees_dagdelen(woorden, uitdrukking.eerste, komma, ())
        na = lees_dagdelen(woorden, komma + 1, uitdrukking.na, ())
        eerder = [u for u in deel.uitdrukkingen if u.na <= uitdrukking.eerste]
        later = [u for u in deel.uitdrukkingen if u.eerste >= uitdrukking.na]
        heel = replace(deel, uitdrukkingen=[*eerder, *voor, *na, *later])
        yield _uitsnede(heel, deel.eerste, komma)
        yield replace(_uitsnede(heel, komma + 1, deel.na), voegwoord=",")
        return
    yield deel


def _komma_na_nee(woorden: list[Woord], deel: Zinsdeel, uitdrukking: Uitdrukking) -> int | None:
    """ "niet op dinsdag, woensdag en vrijdag wel": the comma parts, although "en" comes after it."""
    ervoor = any(t.na <= uitdrukking.eerste and t.teken is Teken.NIET for t in deel.tekens)
    erna = any(0 <= t.eerste - uitdrukking.na <= 3 and t.teken is Teken.WEL for t in deel.tekens)
    kommas = [plek for plek in range(uitdrukking.eerste, uitdrukking.na) if woorden[plek].vorm == ","]
    return kommas[-1] if kommas and ervoor and erna else None


def _voor_hoofdzin(woorden: list[Woord], deel: Zinsdeel, uitdrukking: Uitdrukking) -> int | None:
    """Where a main clause takes its days from those of the clause before it, or None.

    "Mij past de woensdag, en op donderdag ben ik er niet" parts at the "en", "ik kan di - vr heb ik overleg" at
    the dash: a verb and its subject stand behind the last days, and something was said of the first ones.
    """
    if uitdrukking.na >= deel.na:
        return None
    werkwoord, erna, *_ = [*(woord.vorm for woord in woorden[uitdrukking.na : deel.na]), ""]
    ervoor = {woord.vorm for woord in woorden[deel.eerste : uitdrukking.eerste]}
    gezegd = bool(ervoor & (PERSOONSVORMEN | _ENGELS)) or any(
        t.teken in (Teken.LIEFST, Teken.KAN) and t.na <= uitdrukking.eerste for t in deel.tekens
    )
    ik = (
        erna in ("ik", "wij", "we")
        or werkwoord in ("i", "we")
        or (werkwoord in PERSOONSVORMEN and erna in _NA_WERKWOORD)
    )
    dag = werkwoord in _DAG_DOET and not ervoor & (_ONDERSCHIKKEND | {"dat", "of"})
    if not gezegd or not (ik or dag):
        return None
    vormen = [woord.vorm for woord in woorden[uitdrukking.eerste : uitdrukking.na]]
    voegwoorden = [p for p, vorm in enumerate(vormen) if vorm in ("en", "maar", "and")]
    leestekens = [p for p, vorm in enumerate(vormen) if vorm in ("-", ",", "(")]
    keus = (
        [p for p in voegwoorden if vormen[p - 1] == ","]
        or leestekens
        or [p for p in voegwoorden if vormen[p + 1] in ("op", "on")]
        or voegwoorden
    )
    return uitdrukking.eerste + keus[-1] if keus else None


def _laatste_komma(woorden: list[Woord], uitdrukking: Uitdrukking) -> int | None:
    for plek in range(uitdrukking.na - 1, uitdrukking.eerste, -1):
        if woorden[plek].vorm == ",":
            return plek
        if woorden[plek].vorm in ("en", "of", "/", "&", "+", "and", "or"):
            return None
    return None


def _wisselt_bij_komma(woorden: list[Woord], deel: Zinsdeel, uitdrukking: Uitdrukking, komma: int) -> bool:
    """Whether what follows the days is about those behind the last comma only."""
    if _begint_hoofdzin(woorden, deel, uitdrukking, komma):
        return True
    erna = [t for t in deel.tekens if 0 <= t.eerste - uitdrukking.na <= 3]
    ervoor = [t for t in deel.tekens if t.na <= uitdrukking.eerste and t.teken in _STERK]
    ontkend = any(t.teken in (Teken.NIET, Teken.WEG) for t in erna)
    if ontkend and _is_aangeboden(woorden, deel, uitdrukking, komma):
        return True
    wens = (Teken.KAN, Teken.LIEFST)
    if any(t.na <= uitdrukking.eerste and t.teken in wens for t in deel.tekens) and any(
        t.teken is Teken.KAN for t in erna
    ):
        return True
    wel = any(t.teken in (Teken.WEL, Teken.OMKEER) for t in erna)
    if any(t.teken in (Teken.NIET, Teken.WEG, Teken.LIEVER_NIET) for t in ervoor):
        return wel
    return ontkend and any(t.teken is Teken.WEL for t in ervoor)


def _begint_hoofdzin(woorden: list[Woord], deel: Zinsdeel, uitdrukking: Uitdrukking, komma: int) -> bool:
    """ "ik kan maandag, dinsdag heb ik overleg": each main clause has a verb of its own, behind its first part."""
    if uitdrukking.na >= deel.na or woorden[uitdrukking.na].vorm not in PERSOONSVORMEN:
        return False
    eigen_werkwoord = any(w.vorm in PERSOONSVORMEN for w in woorden[deel.eerste : uitdrukking.eerste])
    eigen_werkwoord = eigen_werkwoord or woorden[deel.eerste].vorm in _SCHRAPT
    enkelvoud = woorden[uitdrukking.na].vorm in ("is", "valt", "heeft", "loopt", "zit")
    lidwoord = woorden[komma + 1].vorm == "de" != woorden[uitdrukking.eerste - 1].vorm
    voor_op = woorden[komma + 1].vorm == "op" and any(t.teken is Teken.BEHALVE for t in deel.tekens[:1])
    ander_deel = _is_deel(woorden[komma + 1 : uitdrukking.na]) and woorden[komma - 1].soort in (
        "deel",
        "dagdeel",
    )
    eigen = eigen_werkwoord or ander_deel or (enkelvoud and lidwoord) or voor_op
    return eigen or _na_regel(woorden, deel, uitdrukking)


def _is_deel(woorden: Sequence[Woord]) -> bool:
    """ "dinsdagmorgen of donderdagmorgen, 's middags heb ik gesprekken": the other deel begins a clause."""
    return woorden[-1].soort == "deel" and all(
        w.soort == "deel" or w.vorm in ("s", "in", "de") for w in woorden
    )


def _komma_na_uitzondering(woorden: list[Woord], deel: Zinsdeel, uitdrukking: Uitdrukking) -> int | None:
    """ "elke ochtend behalve woensdag, do en vr kan ik ook 's middags": the comma closes the exception."""
    kommas = [plek for plek in range(uitdrukking.eerste, uitdrukking.na) if woorden[plek].vorm == ","]
    return kommas[-1] if kommas and _na_regel(woorden, deel, uitdrukking) else None


def _na_regel(woorden: list[Woord], deel: Zinsdeel, uitdrukking: Uitdrukking) -> bool:
    """Whether the days stand in an exception to a rule before it, and a verb and its subject come behind them."""
    erna = [woord.vorm for woord in woorden[uitdrukking.na : uitdrukking.na + 2]]
    hoofdzin = len(erna) == 2 and erna[0] in PERSOONSVORMEN and erna[1] in ("ik", "wij", "we")
    return hoofdzin and deel.voegwoord == "behalve" and deel.eerste > 0


PERSOONSVORMEN: Final = woordenrij(
    "is zijn ben heb heeft hebben kan kunnen kun kunt zit zitten ga gaan gaat werk werkt werken moet moeten wil "
    "willen zou zouden staat staan sta valt vallen lukt lukken past passen schikt schikken komt komen kom loop "
    "loopt doe doet doen geef haal breng volg mag mogen wordt worden blijft blijven sport train vergader "
    "vergadert begin begint stop lig ligt heet zorg draai rijd reis oefen zwem speel sluit vervalt hoort"
)
"""Verbs as they stand second in a main clause."""
_SCHRAPT: Final = woordenrij("schrap schrapt streep vergeet haal niet")
"""Opens a clause that is closed before the next main clause: "schrap de dinsdag, woensdag wil ik graag"."""
_SLUIT_BIJZIN: Final = PERSOONSVORMEN | woordenrij(
    "valt bijeenkomt uitkomt plaatsvindt gaat doorgaat uitvalt dienst heb"
)


def _is_aangeboden(woorden: list[Woord], deel: Zinsdeel, uitdrukking: Uitdrukking, komma: int) -> bool:
    """Whether the days before the comma are offered by a word before them, closed by "en", or have their own deel."""
    kan_vooraf = any(t.na <= uitdrukking.eerste and t.teken in (Teken.KAN, Teken.LIEFST) for t in deel.tekens)
    kan_vooraf = kan_vooraf or _onder_werkdagen(woorden, deel)
    woorden_voor = {woord.vorm for woord in woorden[uitdrukking.eerste : komma]}
    delen_voor = any(
        stuk.delen is not None
        for voor in lees_dagdelen(woorden, uitdrukking.eerste, komma, ())
        for stuk in voor.stukken
    )
    return kan_vooraf or bool(woorden_voor & {"en", "of", "t/m"}) or delen_voor


def _onder_werkdagen(woorden: list[Woord], deel: Zinsdeel) -> bool:
    """ "Aanwezig: maandag, dinsdag, vrijdag vrij": the label offers what stands behind it."""
    begin = max(0, deel.eerste - 3)
    if deel.voegwoord != ":" or any(
        w.soort in ("dag", "dagdeel", "deel") for w in woorden[begin : deel.eerste]
    ):
        return False
    tekens = zoek_tekens(woorden, begin, deel.eerste)
    return bool(tekens) and all(t.teken in (Teken.KAN, Teken.LIEFST) for t in tekens)


def _etiket_begin(woorden: list[Woord], vast: set[int], begin: int, plek: int) -> int:
    """Where the label before a colon begins, when days stand before it: "wel: ma, di niet: wo"."""
    eind = max((p + 1 for p in vast if begin <= p < plek), default=begin)
    etiket = {woord.vorm for woord in woorden[eind:plek]} - {"/", ",", "-"}
    volgt_dag = any(woord.soort in ("dag", "dagdeel", "deel") for woord in woorden[plek + 1 : plek + 4])
    return eind if eind > begin and etiket and etiket <= _ETIKETTEN and volgt_dag else begin


_ETIKETTEN: Final = woordenrij("niet wel kan nee ja beschikbaar verhinderd afwezig")


def is_op_na(woorden: Sequence[Woord], uitdrukking: Uitdrukking) -> bool:
    """Whether the expression stands in "op … na": the exception to what went before."""
    if uitdrukking.eerste == 0 or uitdrukking.na >= len(woorden):
        return False
    return _begin_op_na(woorden, uitdrukking) is not None and woorden[uitdrukking.na].vorm == "na"


def _begin_op_na(woorden: Sequence[Woord], uitdrukking: Uitdrukking) -> int | None:
    """Where the "op" of "op … na" stands: right before the days, or before "de", "die van" and the like."""
    for plek in range(uitdrukking.eerste - 1, max(-1, uitdrukking.eerste - 5), -1):
        if woorden[plek].vorm == "op":
            return plek
        if woorden[plek].vorm not in ("de", "die", "dat", "van", "het", "mijn", "s"):
            return None
    return None


def _knippen(woorden: list[Woord], vast: set[int], uitzondering: set[int]) -> Iterator[tuple[int, int, str]]:
    begin, voegwoord = 0, ""
    for plek, woord in enumerate(woorden):
        if plek in vast:
            continue
        if _sluit_bijzin(woorden, begin, plek):
            yield begin, plek, voegwoord
            begin, voegwoord = plek, ","
            continue
        snede = (
            ("," if woord.vorm == "na" else "behalve") if plek in uitzondering else scheiding(woorden, plek)
        )
        if snede is None:
            continue
        if begin < plek:
            etiket = _etiket_begin(woorden, vast, begin, plek) if snede == ":" else begin
            if etiket > begin:
                yield begin, etiket, voegwoord
                voegwoord = ","
            yield etiket, plek, voegwoord
            voegwoord = ""
        begin = plek if snede == "behalve" else plek + 1
        voegwoord = snede if woord.vorm not in TEKENS or not voegwoord else voegwoord
    if begin < len(woorden):
        yield begin, len(woorden), voegwoord


def _sluit_bijzin(woorden: list[Woord], begin: int, plek: int) -> bool:
    """ "als het op vrijdag is | doe ik niet mee": the verb that ends a bijzin, and the one that begins the zin."""
    if plek - begin < 3 or plek + 1 >= len(woorden):
        return False
    eerste = {woord.vorm for woord in woorden[max(0, begin - 1) : begin + 1]}
    begint = woorden[plek].vorm in PERSOONSVORMEN or woorden[plek + 1].vorm in ("ik", "wij", "we")
    werkwoorden = woorden[plek - 1].vorm in _SLUIT_BIJZIN and begint
    return werkwoorden and woorden[plek + 1].vorm in _NA_WERKWOORD and bool(eerste & _ONDERSCHIKKEND)


_ONDERSCHIKKEND: Final = woordenrij(
    "als indien wanneer zolang zodra omdat doordat aangezien hoewel ofschoon nu sinds terwijl voordat nadat tenzij"
)
_DAG_DOET: Final = woordenrij(
    "is zijn lukt lukken schikt past passen gaat valt vallen zou komt heeft kan vervalt zit are works work suits "
    "suit would doesnt dont wont isnt arent"
)
"""Verbs of which a day can be the subject."""
_ENGELS: Final = woordenrij(
    "am im can cant cannot have make work dont prefer preferably would not never join"
)
_NA_WERKWOORD: Final = woordenrij("ik wij we het dat die mijn onze er u jullie hij zij ze k")


def _ontvlecht(woorden: Sequence[Woord], deel: Zinsdeel) -> Iterator[Zinsdeel]:
    """Part "woensdag niet donderdag wel" and "niet op woensdag wel op donderdag", which have no comma between."""
    punten: list[Uitdrukking | Tijdvak] = [*deel.uitdrukkingen, *deel.vakken]
    punten.sort(key=lambda punt: punt.eerste)
    sterk = [vondst for vondst in deel.tekens if vondst.teken in _STERK]
    voorop = bool(sterk) and bool(punten) and sterk[0].eerste < punten[0].eerste
    begin = deel.eerste
    uit = _einde_uitzondering(deel, punten[0]) if punten else None
    if uit is not None:
        yield _uitsnede(deel, begin, uit)
        deel = _uitsnede(deel, uit, deel.na)
        yield from _ontvlecht(woorden, deel)
        return
    for links, rechts in pairwise(punten):
        tussen = [vondst for vondst in sterk if links.na <= vondst.eerste < rechts.eerste]
        tussen = tussen or _aangeboden_ervoor(woorden, deel, links, rechts)
        los_vak = isinstance(rechts, Tijdvak) and not any(vondst.eerste >= rechts.na for vondst in sterk)
        if not tussen or los_vak or _hoort_bijeen(links, rechts):
            continue
        slot = not any(vondst.eerste >= rechts.na for vondst in sterk)
        if slot and len(tussen) == 1 and _deel_van_dag(links, rechts):
            continue
        erbij = slot and _begint_ontkenning(woorden, deel, links, tussen[-1])
        knip = tussen[0].eerste if voorop or erbij else tussen[-1].na
        yield _uitsnede(deel, begin, knip)
        begin = knip
    yield _uitsnede(deel, begin, deel.na) if begin > deel.eerste else deel


def _aangeboden_ervoor(
    woorden: Sequence[Woord], deel: Zinsdeel, links: Uitdrukking | Tijdvak, rechts: Uitdrukking | Tijdvak
) -> list[Vondst]:
    """The word that offers the first days, in "ma/wo gaat prima vrijdag niet": what is denied comes behind it."""
    dagen = all(isinstance(u, Uitdrukking) and any(s.dagen for s in u.stukken) for u in (links, rechts))
    erna = next((t for t in deel.tekens if t.eerste >= rechts.na and t.teken in (*_STERK, Teken.BEZIG)), None)
    if not dagen or erna is None or erna.teken not in (Teken.NIET, Teken.WEG, Teken.BEZIG):
        return []
    return [
        t
        for t in deel.tekens
        if t.teken is Teken.KAN
        and links.na <= t.eerste
        and t.na <= rechts.eerste
        and all(woord.vorm in _NA_AANBOD for woord in woorden[t.na : rechts.eerste])
    ]


_NA_AANBOD: Final = woordenrij("ik wij we mij me op de s ook goed prima wel uit dan heel in iedere elke alle")


def _einde_uitzondering(deel: Zinsdeel, punt: Uitdrukking | Tijdvak) -> int | None:
    """Where "behalve op maandag" or "mijn vrije maandag" ends, when the rule follows: "… kan ik altijd"."""
    na = punt.na
    begint = (
        bool(deel.tekens) and deel.tekens[0].teken is Teken.BEHALVE and deel.tekens[0].eerste == deel.eerste
    )
    vrije_dag = any(t.vorm == "vrije" and t.na == punt.eerste for t in deel.tekens)
    if not begint and not vrije_dag:
        return None
    regel = any(
        t.eerste >= na and t.teken in (Teken.KAN, Teken.ALTIJD, Teken.ALLES_GOED, Teken.WEG)
        for t in deel.tekens
    )
    return na if regel else None


def _deel_van_dag(links: Uitdrukking | Tijdvak, rechts: Uitdrukking | Tijdvak) -> bool:
    """ "na de middag ben ik er nooit op vrijdag": the deel first, and of which day behind the denial."""
    if not isinstance(links, Uitdrukking) or not isinstance(rechts, Uitdrukking):
        return False
    los = all(s.dagen is None and s.rest is None and s.delen is not None for s in links.stukken)
    return los and all(s.dagen and s.delen is None and s.rest is None for s in rechts.stukken)


def _begint_ontkenning(
    woorden: Sequence[Woord], deel: Zinsdeel, links: Uitdrukking | Tijdvak, niet: Vondst
) -> bool:
    """ "ik kan ma di do niet (op) wo": the denial belongs to the day behind it, when the first ones were offered."""
    kan = any(t.teken in (Teken.KAN, Teken.LIEFST, Teken.WEL) and t.na <= links.eerste for t in deel.tekens)
    volgt = niet.na < deel.na and (
        woorden[niet.na].vorm == "op" or woorden[niet.na].soort in ("dag", "dagdeel")
    )
    return kan and niet.teken is Teken.NIET and volgt


def _hoort_bijeen(links: Uitdrukking | Tijdvak, rechts: Uitdrukking | Tijdvak) -> bool:
    """Days and delen that complete each other stay in one clause."""
    if not isinstance(links, Uitdrukking) or not isinstance(rechts, Uitdrukking):
        return False
    if rechts.stukken[0].dagen is None and rechts.stukken[0].venster is not None:
        return links.stukken[-1].delen is not None or links.stukken[-1].dagen is not None
    return (
        rechts.stukken[0].dagen is None
        and rechts.stukken[0].rest is None
        and (links.stukken[-1].dagen is not None or links.stukken[-1].rest in VERWIJST)
    )


def _uitsnede(deel: Zinsdeel, eerste: int, na: int) -> Zinsdeel:
    return Zinsdeel(
        eerste,
        na,
        deel.voegwoord if eerste == deel.eerste else "",
        deel.haakjes,
        [u for u in deel.uitdrukkingen if eerste <= u.eerste < na],
        [v for v in deel.vakken if eerste <= v.eerste < na],
        [t for t in deel.tekens if eerste <= t.eerste < na],
    )
