"""What a clause that points back does to the days named before it: "…, maar dan kan ik niet".

Knows statements and the words of the clause; whether it points back, and how far, is decided in `zinlezer`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from intervisie.lezer.beschikbaarheid.aansluiting import is_voorbij_gezegd, zegt_zelf_toe
from intervisie.lezer.beschikbaarheid.bezien import Richting
from intervisie.lezer.beschikbaarheid.eenheden import ALLE, Stuk
from intervisie.lezer.beschikbaarheid.gezegden import gezegd
from intervisie.lezer.beschikbaarheid.richting import is_zwaar
from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.uitspraken import Uitspraak, genoemde_delen, in_genoemd_deel
from intervisie.lezer.beschikbaarheid.wie import ZWAK_KAN
from intervisie.lezer.beschikbaarheid.woordgroepen import ALLEMAAL
from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel
from intervisie.lezer.taal.woorden import woordenrij


def herzien(
    zin: Zin, deel: Zinsdeel, richting: Richting, doel: Sequence[Uitspraak], *, in_zin: bool
) -> Iterator[Uitspraak]:
    """The statements that take the place of the last ones of `doel`, which lapse.

    `in_zin`: `doel` was said in this sentence, so that only the clause just before is meant."""
    vormen = {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    laatste = [u for u in doel if u.zin == doel[-1].zin] if doel else []
    laatste = _bedoelde(laatste, alle=bool(ALLEMAAL & vormen), in_zin=in_zin)
    if _gaat_over_iets_anders(zin, deel, richting):
        return
    if _wijst_er_een_aan(zin, deel):
        laatste = laatste[-1:]
    toch = deel.heeft(Teken.TOCH, Teken.CORRECTIE) or "wel" in vormen or {"alleen", "dan"} <= vormen
    if not in_zin and not ALLEMAAL & vormen:
        laatste = _laatst_gezegde(laatste, richting, toch=toch)
    zegt_toe = _zegt_toe(zin, deel, richting)
    if is_voorbij_gezegd(zin, deel) and all(u.richting == "vreemd" for u in laatste):
        return
    for uitspraak in laatste:
        ander = _ander_deel(deel, uitspraak.stuk)
        if ander is not None:
            yield replace(uitspraak, richting=richting, stuk=ander)
            continue
        if _houdt_stand(zin, deel, uitspraak, richting, toch=toch, in_zin=in_zin):
            continue
        besloten = uitspraak.richting != "vreemd" or (zegt_toe and uitspraak.stuk.dagen)
        stuk = _geraakt(in_genoemd_deel(deel, uitspraak.stuk), uitspraak, richting)
        if not in_zin and not toch and _botst(zin, deel, uitspraak, richting):
            uitspraak.oneens = True  # "dinsdag kan. Dan zit ik in Zwolle": good or bad?
            continue
        _laat_open(zin, deel, uitspraak, besloten=bool(besloten))
        if besloten and (uitspraak.richting != richting or stuk != uitspraak.stuk):
            uitspraak.vervallen = True
            yield replace(uitspraak, richting=richting, vervallen=False, stuk=stuk)


def _zegt_toe(zin: Zin, deel: Zinsdeel, richting: Richting) -> bool:
    """Whether the clause decides about days that were only asked about or told of."""
    toe = richting == "nee" or zegt_zelf_toe(zin, deel) or gezegd(zin, deel) == "ja"
    toe = toe or (richting == "ja" and _gaat_akkoord(zin, deel))
    return toe or any(v.vorm.endswith("dagen") for v in deel.tekens)


def _geraakt(stuk: Stuk, uitspraak: Uitspraak, richting: Richting) -> Stuk:
    """The delen that a short window touches, when what was offered of it is refused."""
    kort = stuk.venster is not None and not stuk.delen
    if richting != "nee" or uitspraak.richting == "nee" or stuk.venster is None or not kort:
        return stuk
    return replace(stuk, delen=stuk.venster.geraakt(), venster=None)


def _ander_deel(deel: Zinsdeel, stuk: Stuk) -> Stuk | None:
    """ "Maandagochtend kan ik niet; die middag heb ik niets staan": the other deel of that day."""
    delen = genoemde_delen(deel)
    los = bool(delen) and stuk.delen is not None and not delen & stuk.delen
    return replace(stuk, delen=delen, venster=None) if los else None


def _gaat_akkoord(zin: Zin, deel: Zinsdeel) -> bool:
    """ "Jullie noemden dinsdag, dat is goed": what the reader proposed is agreed to."""
    begin = [woord.vorm for woord in zin.woorden[deel.eerste : deel.eerste + 3]]
    lezer = {"jullie", "u", "je"} & {woord.vorm for woord in zin.woorden[: deel.eerste]}
    goed = begin[:2] == ["dat", "is"] and begin[-1] in ("goed", "prima", "akkoord", "ok", "oke", "mogelijk")
    return bool(lezer) and goed


def _laat_open(zin: Zin, deel: Zinsdeel, uitspraak: Uitspraak, *, besloten: bool) -> None:
    """ "Ik hoorde dat het op donderdag is; dat komt goed uit": of a day that was told of, and may be meant."""
    if not besloten and uitspraak.stuk.niveau > ALLE and uitspraak.stuk.dagen and _bevalt(zin, deel):
        uitspraak.richting = "onduidelijk"


def _bevalt(zin: Zin, deel: Zinsdeel) -> bool:
    """ "dat komt goed uit", "dat past me slecht"."""
    begin = [woord.vorm for woord in zin.woorden[deel.eerste : deel.eerste + 2]]
    kort = deel.na - deel.eerste <= _KORT and deel.heeft(Teken.KAN, Teken.NIET, Teken.LIEVER_NIET)
    return kort and begin[:1] in (["dat"], ["die"]) and begin[-1] in _BEVALT


_KORT: Final = 6
"""In words; a longer clause tells something of its own."""
_BEVALT: Final = woordenrij("komt komen past passen schikt schikken lukt lukken treft")


def _houdt_stand(
    zin: Zin, deel: Zinsdeel, uitspraak: Uitspraak, richting: Richting, *, toch: bool, in_zin: bool
) -> bool:
    """Whether what was said of a day stays, for the clause only tells why, or speaks of something else."""
    eerder = uitspraak.richting
    if (
        eerder == "liever niet" and richting == "nee"
    ):  # "liever niet op maandag, dan ben ik nog niet helemaal mens"
        return not (deel.heeft(Teken.KAN) and deel.heeft(Teken.NIET))
    if eerder == "nee" and richting == "onzeker" and deel.voegwoord not in ("maar", "but") and _is_druk(deel):
        return True  # "elke dag, op dinsdag na: dan is het druk op de haven"
    if eerder == "liever niet" and richting == "ja":
        return not toch  # "liever niet, maar als het moet dan kan ik": still rather not
    if in_zin and eerder == "nee" and richting == "ja" and vult_de_dag(deel):
        return not toch  # "vrijdag niet, dan werk ik aan mijn scriptie", "mijn vrije dag, die houd ik vrij"
    die_dag = any(v.vorm in ("die dag", "die dagen") for v in deel.tekens) and not is_zwaar(zin, deel)
    if eerder == "nee" and richting == "ja" and die_dag and not uitspraak.met_kan and not vult_de_dag(deel):
        return False  # "Mijn thuisdag is maandag; een bijeenkomst op die dag is geen bezwaar"
    if not in_zin and eerder == "nee" and richting == "ja":
        return not toch or _zegt_iets_anders(zin, deel)  # "op vrijdag kan ik niet. Dan werk ik in Soest"
    return not in_zin and eerder == "ja" and richting == "nee" and _zegt_iets_anders(zin, deel)


def _is_druk(deel: Zinsdeel) -> bool:
    """ "dan is het druk": tells why, and doubts nothing."""
    return all(v.vorm in ("druk", "het druk") for v in deel.tekens if v.teken is Teken.ONZEKER)


def vult_de_dag(deel: Zinsdeel) -> bool:
    """ "dan werk ik aan mijn scriptie", "die houd ik vrij": what somebody does that day, and no offer by itself."""
    kan = [v.vorm for v in deel.tekens if v.teken is Teken.KAN]
    return bool(kan) and all(vorm in _VULT for vorm in kan)


def _botst(zin: Zin, deel: Zinsdeel, uitspraak: Uitspraak, richting: Richting) -> bool:
    """Whether days that were offered outright are taken back by no more than what the writer does then."""
    hersteld = any(ander.heeft(Teken.CORRECTIE, Teken.TOCH) for ander in zin.delen)
    aangeboden = uitspraak.richting == "ja" and uitspraak.met_kan
    return aangeboden and richting == "nee" and not hersteld and not deel.heeft(Teken.NIET)


def _zegt_iets_anders(zin: Zin, deel: Zinsdeel) -> bool:
    """ "Mijn oude nummer bestaat niet meer", "dat hoeft zij niet te weten": a sentence of its own, of no day."""
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    if vormen[:3] == ["dit", "is", "geen"] or (_WERKT & set(vormen) and _ELDERS & set(vormen)):
        return True  # "dit is geen afmelding", "ik werk niet meer bij de gemeente Soest"
    dagen = any(v.teken is Teken.DAN and v.vorm not in _VOORNAAMWOORDEN for v in deel.tekens)
    return is_zwaar(zin, deel) and not dagen


_VULT: Final = ZWAK_KAN | {"houd ik vrij", "hou ik vrij", "vrij houd", "vrijhoud", "houden wij vrij"}
_WERKT: Final = woordenrij("werk werkt werken werkzaam")
_ELDERS: Final = woordenrij("bij voor hier")
_VOORNAAMWOORDEN: Final = woordenrij("dat die dit daar")


def _laatst_gezegde(laatste: Sequence[Uitspraak], richting: Richting, *, toch: bool) -> list[Uitspraak]:
    """ "Vrijdag niet, dinsdag wel. Dan zit ik in Zwolle": of a sentence that says both, a reason is of the day
    that was refused; who takes a day back means those named last."""
    beslist = [u for u in laatste if u.richting in ("ja", "nee")]
    if len({u.richting for u in beslist}) < 2:
        return list(laatste)
    anders = [
        plek
        for plek, u in enumerate(laatste)
        if u.richting in ("ja", "nee") and u.richting != beslist[-1].richting
    ]
    if beslist[-1].richting == "ja" and richting == "nee" and not toch:
        return []
    return list(laatste[anders[-1] + 1 :])


def _bedoelde(laatste: Sequence[Uitspraak], *, alle: bool, in_zin: bool) -> list[Uitspraak]:
    """Of the last statements those that "dat" can mean."""
    # "Ons mailsysteem ligt er de hele week uit, dat is prima": of no day
    genoemd = [u for u in laatste if u.richting != "onduidelijk" or u.stuk.niveau > ALLE]
    return [u for u in genoemd if alle or not in_zin or u.plek == genoemd[-1].plek]


def _gaat_over_iets_anders(zin: Zin, deel: Zinsdeel, richting: Richting) -> bool:
    """ "zegt ze nee, dan trek ik dit in" is a condition on all of it; "dat moet niet" speaks of no day."""
    vormen = [woord.vorm for woord in zin.woorden[: deel.na]]
    moet = {"moet", "niet"} <= set(vormen[deel.eerste :]) and not deel.heeft(Teken.KAN, Teken.WEG)
    zegt = any(
        a in ("zegt", "zeggen") and c in ("nee", "neen") for a, c in zip(vormen, vormen[2:], strict=False)
    )
    niemand = "niemand" in vormen[deel.eerste :] and not deel.heeft(Teken.KAN, Teken.WEG)
    return zegt or ((moet or niemand) and richting == "nee")


def _wijst_er_een_aan(zin: Zin, deel: Zinsdeel) -> bool:
    """ "Maandag kan ik, dinsdag niet. Die zit altijd vol": one day, the last."""
    begin = [woord.vorm for woord in zin.woorden[deel.eerste : deel.eerste + 2]]
    return len(begin) == 2 and begin[0] in ("die", "deze") and begin[1] in _ENKELVOUD


_ENKELVOUD: Final = woordenrij(
    "kan is zit valt gaat wordt past lukt vervalt komt schikt blijft mag moet heeft"
)
