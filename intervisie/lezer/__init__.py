"""ENGINE 1: the bytes of a mail in, what it says out. Pure: no database, no clock, no network.

The way of a mail through the rooms: `mime` opens it and parts what was written now from what is quoted, `schrijver`
hears each writer in it, `soort` decides what is wanted, `beschikbaarheid` when somebody can, `personen` whom it is
about and what is told of each, and `twijfel` says what a person must look at. Below all lies `taal`, the words. Every
field carries the words it came from.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from intervisie.lezer import mime, personen, soort, twijfel
from intervisie.lezer.bericht import Bericht
from intervisie.lezer.lezing import (
    DAGDELEN,
    Fragment,
    Kennis,
    Lezing,
    Organisatie,
    Periode,
    Persoon,
    Soort,
    als_json,
)
from intervisie.lezer.personen import organisaties
from intervisie.lezer.soort.verzoek import vraagt_om_gegevens
from intervisie.lezer.taal import hoofdletters, namen, spelling

__all__ = [
    "DAGDELEN",
    "Fragment",
    "Kennis",
    "Lezing",
    "Organisatie",
    "Periode",
    "Persoon",
    "Soort",
    "als_json",
    "lees",
    "vraagt_om_gegevens",
]


def lees(raw: bytes, ontvangen: datetime, kennis: Kennis) -> Lezing:
    """Read one message; never raises on any bytes.

    `ontvangen` (aware) stands in for a missing Date header. Whatever can't be read is "overig" with
    `controle_nodig` and the reason.
    """
    bericht = mime.open_bericht(raw)
    try:
        return _lees(bericht, ontvangen, kennis)
    except Exception as fout:  # noqa: BLE001 - whatever a mail holds, it must end as a question to a person
        lezing = _begin(bericht)
        lezing.controle_nodig = True
        lezing.redenen = [f"Dit bericht kon niet helemaal worden gelezen ({type(fout).__name__})."]
        return lezing


def _lees(bericht: Bericht, ontvangen: datetime, kennis: Kennis) -> Lezing:
    lezing = _begin(bericht)
    datum = (bericht.kop.datum or ontvangen).date()
    bericht = _met_hoofdletters(bericht, kennis)
    verbeterd = spelling.verbeter(bericht.tekst)
    bericht = _zonder_slippen(bericht, verbeterd)
    oordeel = soort.bepaal(bericht, kennis.eigen_adressen)
    lezing.soort = oordeel.soort
    gevonden = personen.Gevonden()
    if oordeel.soort in ("aanmelding", "wijziging", "afmelding"):
        gevonden = personen.zoek(bericht, oordeel, datum, kennis)
        lezing.personen = gevonden.personen
    lezing.redenen = list(dict.fromkeys((*gevonden.redenen, *twijfel.redenen(bericht, oordeel, gevonden))))
    lezing.controle_nodig = bool(lezing.redenen)
    _zet_terug(lezing, verbeterd)
    return lezing


def _met_hoofdletters(bericht: Bericht, kennis: Kennis) -> Bericht:
    """The message with its names in capitals, where somebody types no capitals or nothing else."""
    kop, tekst = bericht.kop, bericht.tekst
    koppen = (kop.van, *kop.cc, *kop.aan)
    bekend = [naam for a in koppen if a and (naam := namen.van_weergavenaam(a.naam))]
    for deel in bericht.delen:
        stuk = tekst[deel.begin : deel.eind]
        if deel.soort in ("eigen", "handtekening", "doorgestuurd") and hoofdletters.ontbreken(stuk):
            stuk = hoofdletters.herstel(stuk, bericht.tekst, bekend)
            stuk = organisaties.met_hoofdletters(stuk, kennis, overal=True)
            tekst = tekst[: deel.begin] + stuk + tekst[deel.eind :]
    return replace(bericht, tekst=tekst) if tekst != bericht.tekst else bericht


def _zonder_slippen(bericht: Bericht, verbeterd: spelling.Verbeterd) -> Bericht:
    """The message as it was meant: its text and its subject without slips of the pen."""
    naar = verbeterd.gelezen
    return replace(
        bericht,
        kop=replace(bericht.kop, onderwerp=spelling.verbeter(bericht.kop.onderwerp).tekst),
        tekst=verbeterd.tekst,
        delen=tuple(replace(deel, begin=naar(deel.begin), eind=naar(deel.eind)) for deel in bericht.delen),
    )


def _zet_terug(lezing: Lezing, verbeterd: spelling.Verbeterd) -> None:
    """Let every field point at the words as they were written."""
    for persoon in lezing.personen:
        for veld, fragment in persoon.bron.items():
            if fragment.begin is not None and fragment.eind is not None:
                begin, eind = verbeterd.geschreven(fragment.begin), verbeterd.geschreven(fragment.eind)
                persoon.bron[veld] = Fragment(lezing.tekst[begin:eind], begin, eind)


def _begin(bericht: Bericht) -> Lezing:
    van = bericht.kop.van
    return Lezing(
        soort="overig",
        tekst=bericht.tekst,
        eigen_tekst=soort.eigen_tekst(bericht),
        onderwerp=bericht.kop.onderwerp,
        van_naam=van.naam or None if van else None,
        van_adres=van.adres or None if van else None,
        aan=tuple(a.adres for a in (*bericht.kop.aan, *bericht.kop.cc) if a.adres),
        message_id=bericht.message_id,
        antwoord_op=bericht.antwoord_op,
        kalenders=bericht.kalenders,
        kalender_methode=bericht.kalender_methode,
        automatisch=bericht.automatisch,
        bounce_adres=bericht.bounce_adres,
        bounce_van=bericht.bounce_van,
        bounce_definitief=bericht.bounce_definitief,
    )
