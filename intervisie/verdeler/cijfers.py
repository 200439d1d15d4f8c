"""The model as plain arrays of numbers, which is all that compiled code can read.

`Cijfers` describes the eenheden, `Stand` a grouping of them that the search changes in place.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from intervisie.verdeler import doel
from intervisie.verdeler.model import Model

Getallen = npt.NDArray[np.int64]
Smal = npt.NDArray[np.int32]
Rij = npt.NDArray[Any]
"""An array in compiled code, where numba settles the type."""

VERBODEN = 1 << 30
"""In `paar`: these two may not sit together. Below it stands the cost of their having met before."""

SMIN, SMAX, DISC, DAGDEEL_MIN, DAGDEEL_WENS, SPREIDING_WENS, SPREIDING = range(7)
W_DAGDELEN, W_REGIO, W_ERVARING, W_OVER, MAX_ORG, AANTAL_REGIOS = range(7, 13)
"""Places in `Cijfers.eis`."""


class Cijfers(NamedTuple):
    """Per eenheid: people, OOV, dagdelen as bits, least and most years, regios and organisaties (padded with -1)."""

    grootte: Smal
    oov: Smal
    masker: Smal
    jong: Getallen
    oud: Getallen
    regio: Smal
    organisatie: Smal
    paar: Smal
    binnen: Getallen
    balans: Getallen
    eis: Getallen
    kan: Getallen


class Stand(NamedTuple):
    """A grouping: groep of each eenheid (-1 is none); per groep its members and running totals.

    `zonder[u]`: the dagdelen that the others in the groep of u share; `eigen[u]`: what u pays for having met them
    before. The cost of a groep is `kern` (balance and dagdelen) plus `paren` (met before) plus `rest`; `fout` counts
    broken rules.
    """

    groep: Smal
    zonder: Smal
    eigen: Getallen
    leden: Smal
    aantal: Getallen
    mensen: Getallen
    oov: Getallen
    masker: Getallen
    kern: Getallen
    paren: Getallen
    rest: Getallen
    fout: Getallen


def cijfers(model: Model) -> Cijfers:
    """Turn a model into arrays; costs come out equal to those of `doel`."""
    d = model.instantie.deelnemers
    m, breed = model.aantal, max([1, *model.grootte])
    regios = {naam: nummer for nummer, naam in enumerate(sorted({x.regio for x in d}))}
    organisaties = {naam: nummer for nummer, naam in enumerate(sorted({x.organisatie for x in d}))}
    regio = np.full((m, breed), -1, np.int32)
    organisatie = np.full((m, breed), -1, np.int32)
    for u, deel in enumerate(model.leden):
        regio[u, : len(deel)] = [regios[d[lid].regio] for lid in deel]
        organisatie[u, : len(deel)] = [organisaties[d[lid].organisatie] for lid in deel]
    paar, binnen = _paren(model)
    jaren = [[d[lid].ervaring for lid in deel] for deel in model.leden]
    return Cijfers(
        grootte=np.array(model.grootte, np.int32),
        oov=np.array(model.oov, np.int32),
        masker=np.array(model.masker, np.int32),
        jong=np.array([min(j) for j in jaren], np.int64),
        oud=np.array([max(j) for j in jaren], np.int64),
        regio=regio,
        organisatie=organisatie,
        paar=paar,
        binnen=binnen,
        balans=_balans(model),
        eis=_eisen(model, len(regios)),
        kan=np.arange(model.aantal),
    )


def _paren(model: Model) -> tuple[Smal, Getallen]:
    m = model.aantal
    bytes_per_rij = (m + 7) // 8
    bits = np.frombuffer(b"".join(b.to_bytes(bytes_per_rij, "little") for b in model.mag), np.uint8)
    mag = np.unpackbits(bits.reshape(m, bytes_per_rij), axis=1, count=m, bitorder="little")
    paar = np.where(mag, np.int32(0), np.int32(VERBODEN)) if m else np.zeros((0, 0), np.int32)
    np.fill_diagonal(paar, 0)
    binnen = np.zeros(m, np.int64)
    gewicht, van = model.instantie.gewichten["herhaling"], model.eenheid_van
    for (a, b), keren in model.instantie.eerder.items():
        if a in van and b in van:
            u, v = van[a], van[b]
            if u == v:
                binnen[u] += gewicht * keren
            else:
                paar[u, v] += gewicht * keren
                paar[v, u] = paar[u, v]
    return paar, binnen


def _balans(model: Model) -> Getallen:
    eis = model.instantie
    tabel = np.zeros((eis.maximum + 1, eis.maximum + 1), np.int64)
    for leden in range(1, eis.maximum + 1):
        for oov in range(leden + 1):
            tabel[leden, oov] = eis.gewichten["balans"] * doel.balans(eis.aantal, eis.aantal_oov, leden, oov)
    return tabel


def _eisen(model: Model, aantal_regios: int) -> Getallen:
    eis, gewicht = model.instantie, model.instantie.gewichten
    waarden = np.zeros(13, np.int64)
    waarden[[SMIN, SMAX, DISC]] = eis.minimum, eis.maximum, eis.min_discipline
    waarden[[DAGDEEL_MIN, DAGDEEL_WENS]] = eis.min_dagdelen, eis.gewenste_dagdelen
    waarden[[SPREIDING_WENS, SPREIDING]] = eis.gewenste_spreiding, eis.regio_doel == "spreiding"
    waarden[[W_DAGDELEN, W_REGIO]] = gewicht["dagdelen"], gewicht["regio"]
    waarden[[W_ERVARING, W_OVER]] = gewicht["ervaring"], gewicht["ongeplaatst"]
    waarden[[MAX_ORG, AANTAL_REGIOS]] = eis.max_per_organisatie, max(1, aantal_regios)
    return waarden


def lege_stand(c: Cijfers, plaatsen: int) -> Stand:
    """A grouping with nobody in any of `plaatsen` groepen."""
    m = len(c.grootte)
    nul = np.zeros(plaatsen, np.int64)
    return Stand(
        groep=np.full(m, -1, np.int32),
        zonder=np.full(m, 32767, np.int32),
        eigen=np.zeros(m, np.int64),
        leden=np.zeros((plaatsen, int(c.eis[SMAX]) + 1), np.int32),
        aantal=nul.copy(),
        mensen=nul.copy(),
        oov=nul.copy(),
        masker=np.full(plaatsen, 32767, np.int64),
        kern=nul.copy(),
        paren=nul.copy(),
        rest=nul.copy(),
        fout=nul.copy(),
    )


def nummers(m: int, groepen: Sequence[Sequence[int]]) -> Smal:
    """The groep number of each of m eenheden, -1 for none."""
    uit = np.full(m, -1, np.int32)
    for nummer, groep in enumerate(groepen):
        uit[list(groep)] = nummer
    return uit


def als_groepen(groep: Smal) -> list[list[int]]:
    """The reverse of `nummers`; empty groepen are left out."""
    uit: dict[int, list[int]] = {}
    for u, nummer in enumerate(groep.tolist()):
        if nummer >= 0:
            uit.setdefault(nummer, []).append(u)
    return [uit[nummer] for nummer in sorted(uit)]
