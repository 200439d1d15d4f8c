"""Learns the second reader of days and dates: `make leer`, or `python -m training.tegenlezing` where torch is.

Passages with both lists of dagdelen (tests/zinnen, dagen/*.txt, passages/dagen_*.txt) or with the absences
(tests/zinnen, passages/afwezig_*.txt), and the worked-on mails (tests/mails), are read by the reader up to its
sentences. Of each dagdeel is known whether the passage offers it, refuses it, or neither; of each period whether
somebody is away then.
`benchmarks/zinnen.py` measures it on passages that nobody worked on and nothing learns from.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final, NamedTuple
from unittest import mock

import numpy as np
import torch
from torch import nn

from intervisie import gegevens, lezer
from intervisie.lezer.beschikbaarheid import lees_beschikbaarheid, lees_tot_zinnen
from intervisie.lezer.beschikbaarheid.tegenlezing import (
    GEEN,
    JA,
    NEE,
    VLAGGEN,
    VRAGEN,
    perioden_van,
    tekens,
    vlaggen_van,
)
from intervisie.lezer.beschikbaarheid.weging import dagen_van
from intervisie.lezer.personen import bereik
from intervisie.lezer.taal import netwerk
from intervisie.lezer.taal.tijdvak import Tijdvak
from training.dagen import DATUM, ZINNEN, als_perioden, bestanden, gesplitst, lees
from training.leren import GEGEVENS

PASSAGES: Final = Path(__file__).parent / "passages"
MAILS: Final = Path(__file__).parent.parent / "tests" / "mails"
NU: Final = datetime(2026, 1, 5, 9, tzinfo=UTC)
KENNIS: Final = gegevens.kennis(["secretariaat@rvs-mn.example"])
WOORD, BREEDTE = 48, 64
ZAAD, RONDEN, STAP, GROEP = 1, 8, 2e-3, 256
LANGSTE: Final = 110
"""Words; what comes behind them in a passage is not learned from."""

ONBEKEND: Final = -1
"""Nobody said what a passage says of this dagdeel or period."""

Dagdelen = frozenset[str]


class Passage(NamedTuple):
    """Words as rows of the vocabulary, flags (questions by words by VLAGGEN), and the class of each question."""

    woorden: np.ndarray
    vlaggen: np.ndarray
    klassen: np.ndarray


class Woordenschat:
    """Every word that was seen, by number, with its rows in both tables."""

    def __init__(self) -> None:
        """Begin without words."""
        self.nummers: dict[str, int] = {}

    def nummer(self, woord: str) -> int:
        """The number of a word, new or not."""
        return self.nummers.setdefault(woord, len(self.nummers))

    def tabellen(self) -> tuple[torch.Tensor, torch.Tensor]:
        """Rows of words (words by 2) and of runs of letters (words by most, filled up with LETTERS)."""
        rijen = [netwerk.rijen(woord) for woord in self.nummers]
        runs = torch.full((len(rijen), max(len(r) for _, r in rijen)), netwerk.LETTERS, dtype=torch.long)
        for n, (_, r) in enumerate(rijen):
            runs[n, : len(r)] = torch.tensor(r, dtype=torch.long)
        return torch.tensor([heel for heel, _ in rijen]), runs


class Netwerk(nn.Module):
    """The network of `taal/netwerk.py`, to learn with."""

    def __init__(self, schat: Woordenschat) -> None:
        """Random weights for the words of `schat`."""
        super().__init__()
        self.heel, self.runs = schat.tabellen()
        self.woorden = nn.Embedding(netwerk.WOORDEN, WOORD)
        self.letters = nn.EmbeddingBag(netwerk.LETTERS + 1, WOORD, mode="mean", padding_idx=netwerk.LETTERS)
        nn.init.normal_(self.woorden.weight, std=0.3)
        nn.init.normal_(self.letters.weight, std=0.3)
        self.invoer = nn.Linear(WOORD + VLAGGEN, BREEDTE)
        self.kernen = nn.ModuleList(
            nn.Conv1d(BREEDTE, 2 * BREEDTE, 3, padding=stap, dilation=stap) for stap in netwerk.STAPPEN
        )
        self.normen = nn.ModuleList(nn.LayerNorm(BREEDTE) for _ in netwerk.STAPPEN)
        self.aandacht = nn.Linear(BREEDTE, 4)
        self.tussen, self.uit = nn.Linear(5 * BREEDTE, BREEDTE), nn.Linear(BREEDTE, 3)
        self.weg, self.beetje_weg = nn.Dropout(0.3), nn.Dropout(0.1)

    def forward(self, woorden: torch.Tensor, vlaggen: torch.Tensor, er: torch.Tensor) -> torch.Tensor:
        """Scores (questions by classes) of questions by words; `er` tells words from filling."""
        uniek, plek = torch.unique(woorden, return_inverse=True)
        x = (self.woorden(self.heel[uniek]).sum(-2) + self.letters(self.runs[uniek]))[plek]
        if self.training:
            x = x * (torch.rand(*woorden.shape, 1) > 0.12)
        x = torch.tanh(self.invoer(torch.cat([self.weg(x), vlaggen], -1)))
        rand = er.unsqueeze(-1)
        for kern, norm in zip(self.kernen, self.normen, strict=True):
            waarde, poort = kern((norm(x) * rand).transpose(1, 2)).transpose(1, 2).chunk(2, -1)
            x = x + self.beetje_weg(waarde * torch.sigmoid(poort))
        aandacht = self.aandacht(x).masked_fill(~rand, -1e9).softmax(1)
        som = torch.einsum("bth,btk->bkh", x, aandacht).flatten(1)
        meest = x.masked_fill(~rand, -1e9).max(1)[0]
        return self.uit(torch.relu(self.tussen(self.weg(torch.cat([som, meest], -1)))))

    def gewichten(self) -> dict[str, np.ndarray]:
        """The weights by the names of `taal/netwerk.py`: tables as bytes with a scale, the rest in half precision."""
        invoer = self.invoer.weight.detach().T
        uit = {
            **_als_bytes("woorden", _zonder_ongebruikt(self.woorden.weight.detach(), self.heel)),
            **_als_bytes("letters", _zonder_ongebruikt(self.letters.weight.detach()[:-1], self.runs)),
            "in_woord": invoer[:WOORD], "in_vlag": invoer[WOORD:], "in_plus": self.invoer.bias,
            "aandacht": self.aandacht.weight.T, "aandacht_plus": self.aandacht.bias,
            "tussen": self.tussen.weight.T, "tussen_plus": self.tussen.bias,
            "uit": self.uit.weight.T, "uit_plus": self.uit.bias,
        }  # fmt: skip
        for n, (kern, norm) in enumerate(zip(self.kernen, self.normen, strict=True)):
            uit |= {f"{n}.schaal": norm.weight, f"{n}.plus": norm.bias, f"{n}.drempel": kern.bias}
            uit[f"{n}.kern"] = kern.weight.permute(2, 1, 0).reshape(3 * BREEDTE, -1)
        return {
            naam: w if isinstance(w, np.ndarray) else w.detach().numpy().astype(np.float16)
            for naam, w in uit.items()
        }


def _zonder_ongebruikt(tabel: torch.Tensor, rijen: torch.Tensor) -> np.ndarray:
    """Rows that no word uses are zero: a word that nobody knows then means nothing."""
    gebruikt = [n for n in set(rijen.flatten().tolist()) if n < len(tabel)]
    uit = np.zeros(tabel.shape, np.float32)
    uit[gebruikt] = tabel.numpy()[gebruikt]
    return uit


def _als_bytes(naam: str, tabel: np.ndarray) -> dict[str, np.ndarray]:
    schaal = np.abs(tabel).max() / 127
    return {naam: np.rint(tabel / schaal).astype(np.int8), f"{naam}.schaal": np.array(schaal, np.float32)}


class Waarheid(NamedTuple):
    """What is known of a passage written on `datum`; None where nobody said it."""

    datum: date
    dagdelen: tuple[Dagdelen, Dagdelen] | None
    afwezig: tuple[lezer.Periode, ...] | None


def passages(schat: Woordenschat) -> list[Passage]:
    """All that is learned from, each text once."""
    teksten = {
        tekst: Waarheid(DATUM, gesplitst(kort), None)
        for pad in (*bestanden(), *PASSAGES.glob("dagen_*.txt"))
        for tekst, kort in lees(pad)
    }
    teksten |= {
        tekst: Waarheid(DATUM, None, als_perioden(kort))
        for pad in (*ZINNEN.glob("afwezig*.txt"), *PASSAGES.glob("afwezig_*.txt"))
        for tekst, kort in lees(pad)
    }
    teksten |= dict(uit_mails())
    gevonden = [_passage(tekst, waar, schat) for tekst, waar in teksten.items()]
    return [passage for passage in gevonden if passage is not None]


def _passage(tekst: str, waar: Waarheid, schat: Woordenschat) -> Passage | None:
    """None where nothing about days is left to read, or a rooster was read first."""
    zinnen, roosters = lees_tot_zinnen(tekst, waar.datum)
    gelezen = tekens(zinnen)[:LANGSTE]
    if not gelezen or roosters:
        return None
    perioden = perioden_van(gelezen)
    return Passage(
        np.array([schat.nummer(teken.woord) for teken in gelezen]),
        vlaggen_van(gelezen, perioden),
        np.array([*_klassen(waar.dagdelen), *(_klasse(vak, waar) for vak in perioden)]),
    )


def _klassen(dagdelen: tuple[Dagdelen, Dagdelen] | None) -> list[int]:
    if dagdelen is None:
        return [ONBEKEND] * len(VRAGEN)
    ja, nee = dagdelen
    return [JA if naam in ja else NEE if naam in nee else GEEN for naam in lezer.DAGDELEN]


def _klasse(vak: Tijdvak, waar: Waarheid) -> int:
    """Whether somebody is away in all of this period, or in none of it."""
    if waar.afwezig is None:
        return ONBEKEND
    dagen = {dag for periode in vak.perioden for dag in dagen_van(periode) if dag >= waar.datum}
    weg = {dag for periode in waar.afwezig for dag in dagen_van(periode)}
    return NEE if dagen and dagen <= weg else ONBEKEND if dagen & weg else GEEN


def uit_mails() -> Iterator[tuple[str, Waarheid]]:
    """What the reader reads of days for each person in the worked-on mails, and the truth about him."""
    for lijst in sorted(MAILS.rglob("verwacht.json")):
        if "ongezien" in str(lijst):
            continue
        for naam, waar in json.loads(lijst.read_text("utf-8")).items():
            if waar["soort"] in ("aanmelding", "wijziging"):
                for persoon, tekst, datum in _gehoord((lijst.parent / naam).read_bytes()):
                    for wie in waar["personen"]:
                        if _is(persoon, wie):
                            yield tekst, _waarheid(datum, wie)


def _gehoord(raw: bytes) -> list[tuple[lezer.Persoon, str, date]]:
    """The persons that are read in a mail, each with the words in which the reader looks for his days."""
    uit: list[tuple[lezer.Persoon, str, date]] = []
    vul_tijd = bereik.vul_tijd

    def luister(persoon: lezer.Persoon, *rest: Any) -> None:
        with mock.patch.object(bereik, "lees_beschikbaarheid", wraps=lees_beschikbaarheid) as gevraagd:
            vul_tijd(persoon, *rest)
        uit.extend((persoon, *v.args) for v in gevraagd.call_args_list if "tegenlezen" in v.kwargs)

    with mock.patch.object(bereik, "vul_tijd", luister):
        lezer.lees(raw, NU, KENNIS)
    return uit


def _is(persoon: lezer.Persoon, wie: dict[str, Any]) -> bool:
    zelfde_adres = persoon.email is not None and persoon.email == wie["email"]
    return zelfde_adres or bool(persoon.naam and persoon.naam == wie["naam"])


def _waarheid(datum: date, wie: dict[str, Any]) -> Waarheid:
    weg = [
        lezer.Periode(*(date.fromisoformat(periode[rand]) for rand in ("van", "tot")))
        for periode in wie["afwezig"]
    ]
    dagdelen = frozenset(wie["beschikbaar"]), frozenset(wie["niet_beschikbaar"])
    return Waarheid(datum, dagdelen, tuple(weg))


class Vraag(NamedTuple):
    """One dagdeel of a passage, or several that the passage treats alike."""

    woorden: np.ndarray
    vlaggen: np.ndarray
    klasse: int
    keer: int


def vragen(geleerd: Sequence[Passage]) -> list[Vraag]:
    """The different questions of each passage."""
    uit: list[Vraag] = []
    for p in geleerd:
        eigen: dict[tuple[bytes, int], Vraag] = {}
        for n in np.flatnonzero(p.klassen != ONBEKEND):
            sleutel = (p.vlaggen[n].tobytes(), int(p.klassen[n]))
            eerder = eigen.get(sleutel)
            eigen[sleutel] = Vraag(
                p.woorden, p.vlaggen[n], int(p.klassen[n]), 1 + (eerder.keer if eerder else 0)
            )
        uit += eigen.values()
    return uit


def leer(geleerd: Sequence[Passage], schat: Woordenschat) -> Netwerk:
    """A network; the same passages give nearly the same one."""
    torch.manual_seed(ZAAD)
    kans = random.Random(ZAAD)
    net, alle = Netwerk(schat), vragen(geleerd)
    stapper = torch.optim.AdamW(net.parameters(), lr=STAP, weight_decay=0.01)
    for ronde in range(RONDEN):
        for groep in stapper.param_groups:
            groep["lr"] = STAP * (1 - ronde / RONDEN) + 1e-4
        som = 0.0
        stapels = list(_stapels(alle, kans))
        for stapel in stapels:
            verlies = _verlies(net, stapel)
            stapper.zero_grad()
            verlies.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            stapper.step()
            som += verlies.item()
        sys.stdout.write(f"round {ronde} loss {som / len(stapels):.3f}\n")
        sys.stdout.flush()
    return net.eval()


def _stapels(alle: list[Vraag], kans: random.Random) -> Iterator[list[Vraag]]:
    """Batches of questions of about the same length, in another order each time."""
    kans.shuffle(alle)
    brok = GROEP * 20
    uit = []
    for n in range(0, len(alle), brok):
        deel = sorted(alle[n : n + brok], key=lambda vraag: len(vraag.woorden))
        uit += [deel[m : m + GROEP] for m in range(0, len(deel), GROEP)]
    kans.shuffle(uit)
    yield from uit


def _verlies(net: Netwerk, stapel: list[Vraag]) -> torch.Tensor:
    langste = max(len(vraag.woorden) for vraag in stapel)
    woorden = torch.zeros(len(stapel), langste, dtype=torch.long)
    vlaggen = torch.zeros(len(stapel), langste, VLAGGEN)
    er = torch.zeros(len(stapel), langste, dtype=torch.bool)
    for n, vraag in enumerate(stapel):
        lengte = len(vraag.woorden)
        woorden[n, :lengte] = torch.from_numpy(vraag.woorden)
        vlaggen[n, :lengte] = torch.from_numpy(vraag.vlaggen)
        er[n, :lengte] = True
    gewicht = torch.tensor([vraag.keer**0.5 for vraag in stapel])
    klassen = torch.tensor([vraag.klasse for vraag in stapel])
    fout = nn.functional.cross_entropy(
        net(woorden, vlaggen, er), klassen, reduction="none", label_smoothing=0.02
    )
    return (fout * gewicht).sum() / gewicht.sum()


def main() -> None:
    """Learn from everything and write the weights."""
    schat = Woordenschat()
    geleerd = passages(schat)
    sys.stdout.write(f"{len(geleerd)} passages, {len(schat.nummers)} words\n")
    np.savez_compressed(GEGEVENS / "tegenlezing.npz", **leer(geleerd, schat).gewichten())


if __name__ == "__main__":
    main()
