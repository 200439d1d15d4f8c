"""Statements on dates and periods: which way they point, and what later words do to them.

Knows clauses and their direction. What the statements add up to is the work of `weging`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Final

from intervisie.lezer.beschikbaarheid.bezien import Richting
from intervisie.lezer.beschikbaarheid.eenheden import HELE_DAG
from intervisie.lezer.beschikbaarheid.gedateerd import MIJLPAAL, buiten_datum, duurt_lang
from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.uitspraken import Plek, Uitkomst, VakUitspraak
from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel
from intervisie.lezer.lezing import Periode
from intervisie.lezer.taal.tijdvak import Tijdvak
from intervisie.lezer.taal.woorden import TELWOORD, woordenrij

_TOT_DAN: Final = (
    ("tot", "die", "tijd"),
    ("tot", "dan"),
    ("tot", "dat", "moment"),
    ("voor", "die", "tijd"),
    ("tot", "dan", "toe"),
)


def spreek_vakken_uit(zin: Zin, deel: Zinsdeel, richting: Richting | None, uitkomst: Uitkomst) -> None:
    """Add what the clause says of the periods in it."""
    woorden = zin.woorden
    tekens = _tekens(zin, deel, richting)
    afgemeld = _meldt_af(zin, deel)
    if richting is not None and _is_juist_niet_weg(zin, deel):
        richting = "vreemd"
    if richting == "nee" and _is_laatste_dag(zin, deel):
        richting = "onduidelijk"
        tekens -= {Teken.VAKANTIE}
    for genoemd in deel.vakken if richting is not None else ():
        vak = _die_dag(genoemd) if afgemeld else genoemd
        if _is_pas_dan_terug(zin, deel, vak, tekens):
            vak, richting = replace(vak, soort="vanaf", rand=vak.perioden[0].van), "ja"
        if is_datum_van_bericht(zin, vak) or (richting == "nee" and _loopt_door(zin, deel, vak, uitkomst)):
            continue
        plek = Plek(woorden[deel.eerste].begin, woorden[deel.na - 1].eind)
        weg = Teken.VAKANTIE in tekens and richting in ("ja", "onduidelijk") and Teken.WEER not in tekens
        besluit: Richting = "nee" if weg or richting is None else richting
        if besluit == "nee":
            besluit = _beperkt(zin, deel, vak, weg=weg)
        if besluit == "nee":
            vak = _zonder_dagen(zin, deel, vak)
        uitspraak = VakUitspraak(vak, besluit, plek, tekens, vak.met_deel or _noemt_deel(deel))
        uitkomst.vakken.append(uitspraak)
        if besluit == "nee" and _staat_open(zin, deel):
            uitkomst.redenen.append("Het is niet zeker of de schrijver dan afwezig is.")
        if besluit == "nee" and _noemt_duur(zin, vak):
            uitkomst.redenen.append(_HOE_LANG)


_HOE_LANG: Final = "De tekst noemt ook hoe lang de afwezigheid duurt."


def _tekens(zin: Zin, deel: Zinsdeel, richting: Richting | None) -> frozenset[Teken]:
    """What the clause says, with a return or a holiday that other words tell of."""
    tekens = frozenset(vondst.teken for vondst in deel.tekens)
    if {"weer", "terug"} & set(_vormen(zin, deel)):
        tekens |= {Teken.WEER}
    if richting == "onduidelijk" and _vertelt_vakantie(zin, deel):
        tekens |= {Teken.VAKANTIE}
    return tekens


def _staat_open(zin: Zin, deel: Zinsdeel) -> bool:
    """ "Het kan zijn dat ik in week 20 op studiereis ben", "er is een kans dat …": no more than possible."""
    vormen = [woord.vorm for woord in zin.woorden[max(0, deel.eerste - 4) : deel.eerste + 1]]
    ervoor = vormen[: vormen.index("dat")] if "dat" in vormen else []
    return ervoor[-2:] in (
        ["kan", "zijn"],
        ["zou", "kunnen"],
        ["best", "zijn"],
        ["een", "kans"],
        ["de", "kans"],
    )


def _is_pas_dan_terug(zin: Zin, deel: Zinsdeel, vak: Tijdvak, tekens: frozenset[Teken]) -> bool:
    """ "Ik ben pas op 1 juni terug": away until then; "die is pas dan terug" is somebody else."""
    eigen = {"ik", "wij", "we", "ben"} & set(_vormen(zin, deel))
    pas = {Teken.PAS, Teken.WEER} <= tekens
    return pas and bool(eigen) and vak.soort == "periode" and not vak.met_grenzen


def _beperkt(zin: Zin, deel: Zinsdeel, vak: Tijdvak, *, weg: bool) -> Richting:
    """What a no to a period comes down to when it takes no more than some days of it. `weg`: on leave."""
    if not weg and _vult_geen_maand(zin, deel, vak):
        return "vreemd" if MIJLPAAL & buiten_datum(zin, deel) else "onduidelijk"
    return "onduidelijk" if _telt_per_week(zin, deel) else "nee"


def _is_juist_niet_weg(zin: Zin, deel: Zinsdeel) -> bool:
    """ "In mei ben ik niet weg", "geen vakantie in juli": no absence, and no offer of days either."""
    if not deel.heeft(Teken.NIET, Teken.OMKEER):
        return False
    vormen = _vormen(zin, deel)
    niet = next((plek for plek, vorm in enumerate(vormen) if vorm in ("niet", "geen", "nooit")), len(vormen))
    rest = [vorm for vorm in vormen[niet + 1 :] if vorm not in _VOOR_WEG]
    return bool(rest) and rest[0] in _AFWEZIG and not {"kan", "kunnen", "kom", "wil"} & set(vormen)


_VOOR_WEG: Final = woordenrij("op met de meer dan in langer echt ook toch gewoon wel eens mijn")
_AFWEZIG: Final = woordenrij(
    "weg vakantie verlof afwezig verhinderd reis zomervakantie meivakantie herfstvakantie"
)


def _vult_geen_maand(zin: Zin, deel: Zinsdeel, vak: Tijdvak) -> bool:
    """ "In april rond ik mijn opleiding af": a month in which something happens, and does not take all of it."""
    vormen = _vormen(zin, deel)
    bezig = deel.heeft(Teken.BEZIG) and not deel.heeft(Teken.NIET, Teken.WEG, Teken.VAKANTIE)
    op_iets = any(a == "op" and b in _IETS for a, b in pairwise(vormen))  # "ben ik op cursus"
    return (
        bezig
        and not op_iets
        and vak.soort == "periode"
        and duurt_lang([vak])
        and not {"heel", "hele", "gehele"} & set(vormen)
        and bool((MIJLPAAL | _IETS) & buiten_datum(zin, deel))
    )


def _is_bijeenkomst_van(zin: Zin, vak: Tijdvak) -> bool:
    """ "De bijeenkomst van komende maand mis ik": one day of it, and nobody knows which."""
    van = vak.eerste + (zin.woorden[vak.eerste].vorm not in ("van", "in")) * -1
    na_naam = (
        van > 0 and zin.woorden[van - 1].vorm in _BIJEENKOMSTEN and zin.woorden[van].vorm in ("van", "in")
    )
    return na_naam and vak.soort == "periode" and duurt_lang([vak])


_BIJEENKOMSTEN: Final = woordenrij("bijeenkomst sessie intervisie intervisiebijeenkomst keer")


def _zonder_dagen(zin: Zin, deel: Zinsdeel, vak: Tijdvak) -> Tijdvak:
    """The period of an absence, without its days when no more than some of them are meant."""
    if _is_bijeenkomst_van(zin, vak):
        return replace(vak, soort="vaag", twijfel="De tekst noemt een bijeenkomst zonder datum.")
    if _duurt_korter(zin, deel, vak):
        return replace(
            vak, soort="vaag", perioden=(), twijfel="De periode staat er niet met precieze datums."
        )
    return vak


def _telt_per_week(zin: Zin, deel: Zinsdeel) -> bool:
    """ "Tot 1 april ben ik vier dagen per week gedetacheerd": nobody knows which days are left."""
    vormen = _vormen(zin, deel)
    rijtjes = zip(vormen, vormen[1:], vormen[2:], strict=False)
    return any(a in _DAGEN and b in ("per", "in") and c in ("week", "de") for a, b, c in rijtjes)


def _duurt_korter(zin: Zin, deel: Zinsdeel, vak: Tijdvak) -> bool:
    """ "Ik ben een paar dagen weg in februari": some days of that month, and nobody knows which."""
    if vak.soort != "periode" or vak.met_grenzen or not all(map(_is_deel_van_maand, vak.perioden)):
        return False
    vormen = _vormen(zin, deel)
    return any(a in _ENKELE and b in _DAGEN for a, b in pairwise(vormen))


def _is_deel_van_maand(periode: Periode) -> bool:
    """A month, or its begin, middle or end: named without days of its own."""
    laatste = (periode.tot + timedelta(days=1)).day == 1
    begin, eind = periode.van.day, periode.tot.day
    return (begin, eind) in ((1, 10), (11, 20)) or (laatste and begin in (1, 21))


_ENKELE: Final = woordenrij("paar enkele een twee drie anderhalve 1 2 3 aantal tiental")
_DAGEN: Final = woordenrij("dag dagen dagje dagjes week weken weekje weekend weekendje")
_IETS: Final = woordenrij("cursus training opleiding leergang")


def _vormen(zin: Zin, deel: Zinsdeel) -> list[str]:
    return [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]


def _vertelt_vakantie(zin: Zin, deel: Zinsdeel) -> bool:
    """ "Mijn zomervakantie is van 18 juli t/m 5 augustus" """
    mijn = {"mijn", "onze", "ik", "wij", "we"} & {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    return bool(mijn) and len(deel.vakken) > 1 and any("vakantie" in vak.twijfel for vak in deel.vakken)


def _is_laatste_dag(zin: Zin, deel: Zinsdeel) -> bool:
    """ "mijn laatste werkdag voor mijn verlof is 25 maart": at work that day, and away from then on."""
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    laatste = any(
        een in ("laatste", "eerste") and ander in ("werkdag", "dag") for een, ander in pairwise(vormen)
    )
    return laatste and "is" in vormen


def _meldt_af(zin: Zin, deel: Zinsdeel) -> bool:
    """ "voor 8 maart moet ik mij afmelden": for that day, not before it."""
    vormen = {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    return bool(vormen & _AFGEMELD or {"afwezig", "melden"} <= vormen) or (
        "af" in vormen and bool(vormen & {"meld", "zeg", "melden", "zeggen"})
    )


def _die_dag(vak: Tijdvak) -> Tijdvak:
    if vak.soort != "voor" or vak.rand is None:
        return vak
    return replace(vak, soort="periode", perioden=(Periode(vak.rand, vak.rand),))


_AFGEMELD: Final = woordenrij(
    "afmelden afgemeld afmelding afzeggen afgezegd afzegging passen bedank bedanken excuseren verstek afweten"
)
_BERICHTEN: Final = woordenrij(
    "opgave aanmelding inschrijving mail mailtje email bericht brief uitnodiging oproep lijst formulier opgaaf"
)


def is_datum_van_bericht(zin: Zin, vak: Tijdvak) -> bool:
    """ "Mijn opgave van januari", "de ronde na nieuwjaar": tells which one, and nothing of the month."""
    vormen = [woord.vorm for woord in zin.woorden[max(0, vak.eerste - 2) : vak.eerste + 1]]
    return any(
        (een in _BERICHTEN and ander in ("van", "uit", "dd")) or (een in _RONDEN and ander in _WELKE)
        for een, ander in pairwise(vormen)
    )


_RONDEN: Final = woordenrij("ronde rondes cyclus traject reeks serie editie lichting jaargang")
_WELKE: Final = woordenrij("van voor na in vanaf rond")


def _loopt_door(zin: Zin, deel: Zinsdeel, vak: Tijdvak, uitkomst: Uitkomst) -> bool:
    """ "Daarna ben ik tot en met 11 maart thuis": makes the absence before it longer."""
    daarna = {"daarna", "aansluitend", "vervolgens", "erna"} & {
        woord.vorm for woord in zin.woorden[deel.eerste : deel.eerste + 4]
    }
    if vak.soort != "tot" or not uitkomst.vakken or not vak.perioden:
        return False
    laatste = uitkomst.vakken[-1]
    if laatste.richting != "nee" or len(laatste.vak.perioden) != 1:
        return False
    if not daarna:
        begint = _begint_ermee(deel, vak, laatste.vak)
        if begint and not _INGREEP & {woord.vorm for woord in zin.woorden[: deel.eerste]}:
            uitkomst.redenen.append("Het begin van de afwezigheid is niet duidelijk.")
            return False
        if not begint:
            return False
    laatste.vak = replace(laatste.vak, perioden=(Periode(laatste.vak.perioden[0].van, vak.perioden[0].tot),))
    return True


def _begint_ermee(deel: Zinsdeel, vak: Tijdvak, eerder: Tijdvak) -> bool:
    """ "Ik word op 1 maart geopereerd en ben tot 15 april uit de running": away from that day, and not from today."""
    dag, tot = eerder.perioden[0], vak.perioden[0]
    return dag.van == dag.tot and tot.van < dag.van < tot.tot and deel.voegwoord not in _REDEN


_REDEN: Final = woordenrij(": want omdat aangezien namelijk (")
_INGREEP: Final = woordenrij(
    "geopereerd operatie opgenomen ingreep knieoperatie heupoperatie mes bevallen beval"
)


def op_vakantie(deel: Zinsdeel) -> Richting | None:
    """ "Vakantie: week 30" """
    return "nee" if deel.heeft(Teken.VAKANTIE) else None


def is_vage_vakantie(zin: Zin, deel: Zinsdeel) -> bool:
    """ "in de vakanties kan ik niet": away, but nobody knows when."""
    vormen = {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    vaag = vormen & {"vakantie", "vakanties", "schoolvakanties", "vakantieweken", "schoolvakantie"}
    return bool(vaag) and bool(vormen & {"in", "tijdens", "gedurende", "buiten"}) and not deel.gevuld


def _noemt_deel(deel: Zinsdeel) -> bool:
    """Whether a part of the day stands beside the dates; "de hele dag" is none."""
    stukken = [stuk for uitdrukking in deel.uitdrukkingen for stuk in uitdrukking.stukken]
    return any(stuk.dagen is not None or stuk.delen != HELE_DAG for stuk in stukken)


def past_bij_vak(deel: Zinsdeel, besluit: Richting, uitkomst: Uitkomst) -> bool:
    """Whether days beside a date or period count: "vanaf 1 mei kan ik op dinsdag" does, with a reason."""
    soorten = {vak.soort for vak in deel.vakken}
    if soorten <= {"verleden", "sinds"}:
        return True
    if all(stuk.dagen is None and stuk.delen == HELE_DAG for u in deel.uitdrukkingen for stuk in u.stukken):
        return False
    if besluit in ("ja", "nee", "liever niet", "onzeker"):
        uitkomst.redenen.append("De dagen gelden alleen in een bepaalde periode.")
    return besluit == "ja" and bool(soorten & {"vanaf", "na", "tot", "sinds", "voor", "vaag"})


def zondert_dag_uit(zin: Zin, deel: Zinsdeel) -> bool:
    """ "…, op de 8e na", "…, behalve de eerste dag": a day of the period before it, that no date names."""
    vormen = _vormen(zin, deel)
    op_na = vormen[:1] == ["op"] and vormen[-1:] == ["na"]
    dag = _DAGEN & set(vormen) or any(w.soort == "getal" for w in zin.woorden[deel.eerste : deel.na])
    return bool(dag) and not deel.gevuld and (op_na or deel.heeft(Teken.BEHALVE))


def gaat_daarna_weg(zin: Zin, deel: Zinsdeel) -> bool:
    """ "Ik trouw op 20 mei en ga daarna op huwelijksreis": an absence behind the date, and nobody knows how long."""
    daarna = {"daarna", "aansluitend", "erna"} & set(_vormen(zin, deel))
    return bool(daarna) and deel.heeft(Teken.VAKANTIE) and not deel.heeft(Teken.NIET)


def begrenst_dagen(zin: Zin, vorig: Zinsdeel | None, deel: Zinsdeel) -> bool:
    """ "Donderdags doe ik een opleiding, tot in juni": how long the days before it hold, and no absence."""
    if vorig is None or vorig.vakken or deel.uitdrukkingen or deel.tekens or not deel.vakken:
        return False
    dagen = any(stuk.dagen for u in vorig.uitdrukkingen for stuk in u.stukken)
    kaal = set(_vormen(zin, deel)) & buiten_datum(zin, deel) <= _BIJWOORDEN
    return dagen and kaal and all(vak.soort in ("tot", "vanaf", "sinds") for vak in deel.vakken)


def staat_naast_periode(vorig: Zinsdeel | None, deel: Zinsdeel) -> bool:
    """ "Ik heb tot 1 maart nog verlof op woensdag": the days hold in that period, and the period on those days."""
    los = deel.voegwoord == "" and not deel.tekens and bool(deel.uitdrukkingen) and not deel.vakken
    return los and vorig is not None and any(vak.soort in ("tot", "vanaf", "periode") for vak in vorig.vakken)


_BIJWOORDEN: Final = woordenrij("en dat in ieder geval zeker voorlopig nog al wel ,")


def herzie_vakken(zin: Zin, uitkomst: Uitkomst, *, gedeeld: bool) -> None:
    """ "…, dan kan ik niet", "in die periode ben ik weg": no to the period named last.

    Words that can point at nothing else ("die keer") do so also when the date was named in passing, and so does a
    second half that shares the date (`gedeeld`): "heel maart volg ik een opleiding en ben ik er niet".
    """
    vormen = {woord.vorm for woord in zin.woorden}
    if not uitkomst.vakken or vormen & {"klopt", "kloppen", "lekker"}:
        return
    nadrukkelijk = "die" in vormen and bool(vormen & _KEREN)
    ook_dan = {"ook", "dan"} <= vormen and any(
        d.heeft(Teken.VAKANTIE, Teken.WEG, Teken.NIET) for d in zin.delen
    )
    nadrukkelijk = nadrukkelijk or gedeeld or ook_dan  # "…; ook dan moet u het zonder mij doen"
    laatste = uitkomst.vakken[-1]
    open_vak = laatste.richting in ("onduidelijk", "ja") or (nadrukkelijk and laatste.richting == "vreemd")
    if open_vak and laatste.vak.soort == "periode":
        laatste.richting = "nee"
        if any(vak is laatste.vak for d in zin.delen for vak in d.vakken) and _noemt_duur(zin, laatste.vak):
            uitkomst.redenen.append(
                _HOE_LANG
            )  # "op 5 april bevalt mijn vrouw, dan ben ik er vijf weken niet"
    elif laatste.richting != "nee" and laatste.vak.soort not in ("sinds", "verleden"):
        uitkomst.redenen.append("De tekst zegt dat het ‘dan’ niet kan, maar niet zeker is wanneer.")


_KEREN: Final = woordenrij("keer keren dag dagen week weken periode periodes data momenten")


def wijst_tot_dan(zin: Zin, deel: Zinsdeel, uitkomst: Uitkomst) -> bool:
    """Whether the clause is "tot die tijd niet", about the time before the date named last; then it is noted."""
    if not noemt_tot_dan(zin, deel) or not uitkomst.vakken:
        return False
    laatste = uitkomst.vakken[-1]
    rand = laatste.vak.perioden[0].van if laatste.vak.soort == "periode" else laatste.vak.rand
    laatste.vak = replace(laatste.vak, soort="vanaf", rand=rand)
    laatste.richting, laatste.tekens = "ja", laatste.tekens | {Teken.PAS}
    return True


def gaat_niet_door(zin: Zin, deel: Zinsdeel, uitkomst: Uitkomst) -> bool:
    """ "Ik zou op 10 mei weg zijn, maar dat gaat niet door": no absence any more; whether that is all it says."""
    af = any(v.vorm in _AFGEBLAZEN for v in deel.tekens) and {"dat", "die", "dit"} & set(
        _vormen(zin, deel)[:2]
    )
    if not af or not uitkomst.vakken or uitkomst.vakken[-1].richting != "nee":
        return False
    uitkomst.vakken[-1].richting = "vreemd"
    return True


_AFGEBLAZEN: Final = frozenset(
    ("gaat niet door", "gaan niet door", "ging niet door", "geannuleerd", "afgelast")
)


def herstel_vakken(deel: Zinsdeel, uitkomst: Uitkomst) -> Richting | None:
    """ "Foutje: het gaat om 16 t/m 20 mei": the dates take the place, and the direction, of those named last."""
    eerder = [u for u in uitkomst.vakken if u.vak.perioden and u.richting in ("nee", "onduidelijk", "vreemd")]
    if not eerder or not any(vak.perioden for vak in deel.vakken):
        return None
    uitkomst.vakken.remove(eerder[-1])
    return "nee" if eerder[-1].richting == "vreemd" else eerder[-1].richting


def noemt_tot_dan(zin: Zin, deel: Zinsdeel) -> bool:
    """Whether "tot die tijd" stands in the clause."""
    vormen = tuple(woord.vorm for woord in zin.woorden[deel.eerste : deel.na])
    return any(
        vormen[plek : plek + len(idioom)] == idioom for idioom in _TOT_DAN for plek in range(len(vormen))
    )


def _noemt_duur(zin: Zin, vak: Tijdvak) -> bool:
    """ "op 3 maart …, dan zes weken": a length that is not part of the dates."""
    woorden = zin.woorden
    for plek in range(vak.na, len(woorden) - 1):
        getal = woorden[plek].soort == "getal" or woorden[plek].vorm in TELWOORD
        if getal and woorden[plek + 1].vorm in ("weken", "maanden"):
            daarna = {"daarna", "vervolgens", "erna"} & {woord.vorm for woord in woorden[vak.na : plek]}
            los = bool(daarna) or all(p.van == p.tot for p in vak.perioden)
            return vak.soort in ("periode", "vanaf") and los
    return False


def is_tijdkop(deel: Zinsdeel, volgende: Zinsdeel | None) -> bool:
    """ "Ik ben dit voorjaar nogal eens weg: …", a heading over dates that follow."""
    vaag = bool(deel.vakken) and all(vak.soort == "vaag" for vak in deel.vakken)
    volgt = volgende is not None and volgende.voegwoord == ":" and bool(volgende.vakken)
    return vaag and volgt and not deel.uitdrukkingen
