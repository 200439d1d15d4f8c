"""From days that point somewhere to statements: "ja", "nee" or open, with the place in the text.

Keeps what was said in one sentence so far. Which way a clause points in its sentence is decided in `zinlezer`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from intervisie.lezer.beschikbaarheid.aansluiting import (
    stelt_voorwaarde,
)
from intervisie.lezer.beschikbaarheid.bezien import Bezien, Richting
from intervisie.lezer.beschikbaarheid.eenheden import ALLE, Stuk
from intervisie.lezer.beschikbaarheid.gezegden import gezegd
from intervisie.lezer.beschikbaarheid.richting import (
    is_behalve,
    is_zwaar,
    wijst,
)
from intervisie.lezer.beschikbaarheid.stand import Stand
from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.terloops import (
    is_los_dagdeel,
    noemt_de_rest,
    standaard,
    zegt_niets,
    zegt_stellig,
)
from intervisie.lezer.beschikbaarheid.terugwijzing import verwijs
from intervisie.lezer.beschikbaarheid.uitspraken import (
    Eerder,
    Plek,
    Uitspraak,
    alleen_dat_deel,
    beperk,
    is_andere_week,
    is_voorwaarde,
    kijk_terug,
    laat_alle_dagen_los,
    met_eerder_deel,
    neem_over,
    trek_conclusie,
    vervang,
    vul_dagen_in,
)
from intervisie.lezer.beschikbaarheid.vakken import (
    past_bij_vak,
    spreek_vakken_uit,
)
from intervisie.lezer.beschikbaarheid.wie import (
    gaat_over_schrijver,
)
from intervisie.lezer.beschikbaarheid.woordgroepen import (
    NIET_ELKE_WEEK,
    TOEGEVEND,
)
from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel


class Uitspreker:
    """One sentence, and the statements made of it so far."""

    def __init__(self, lezer: Stand, zin: Zin) -> None:
        self.lezer = lezer
        self.zin = zin
        self.uitspraken: list[Uitspraak] = []
        self.open: list[tuple[Zinsdeel, list[Stuk]]] = []
        """Clauses with days that nothing has pointed anywhere yet."""
        self.regel: Richting | None = None
        """Which way the rule points that an exception was made to."""
        self.geldend: Richting | None = None
        """Which way the sentence pointed last."""
        self.etiket: Richting | None = lezer.etiket if zin.vervolg else None
        self.etiket_anders = False
        self.met_etiket = False
        self.vorig: Zinsdeel | None = None
        self.vorige_richting: Richting | None = None
        self.in_reden = False
        """Whether the clauses give the reason for what was said."""
        self.bijzaken: set[int] = set()
        """The clauses, by id, whose days are only mentioned."""

    def richting_van(self, deel: Zinsdeel) -> Richting | None:
        """Which way the words of this clause point by themselves."""
        return wijst(self._bezien(deel))

    def _bezien(self, deel: Zinsdeel) -> Bezien:
        return Bezien(self.zin, deel, self.geldend, self.lezer.handtekening, self.regel, self.lezer.derde)

    def _uitspraak(self, deel: Zinsdeel, stuk: Stuk, richting: Richting, kan: bool = False) -> Uitspraak:
        woorden = self.zin.woorden
        plek = Plek(woorden[deel.eerste].begin, woorden[deel.na - 1].eind)
        met_kan = kan or deel.heeft(Teken.KAN)
        terzijde = deel.haakjes or not gaat_over_schrijver(self.zin, deel)
        uitspraak = Uitspraak(stuk, richting, plek, self.lezer.zin_nummer, self.lezer.ronde, met_kan)
        zeker = self.lezer.kop is not None or id(deel) in self.bijzaken or stuk.verwezen
        zeker = zeker or (deel.heeft(Teken.VERLEDEN) and richting in ("ja", "nee"))
        zeker = zeker or (self.zin.vraag and deel.heeft(Teken.ANDERS)) or self.regel is not None
        zeker = zeker or (richting == "vreemd" and gezegd(self.zin, deel) == "vreemd")
        blik = None if zeker else self.lezer.blikken.get(id(deel))
        ruim = richting == "ja" and deel.heeft(Teken.ALLES_GOED, Teken.ALTIJD)
        return replace(uitspraak, terzijde=terzijde, blik=blik, ruim=ruim)

    def _eerder(self, deel: Zinsdeel) -> Eerder:
        return kijk_terug(self.zin, deel, self.uitspraken, self.lezer.vorige, self.lezer.ronde)

    def _noteer(self, uitspraak: Uitspraak) -> None:
        self.uitspraken.append(uitspraak)
        self.lezer.uitkomst.uitspraken.append(uitspraak)

    def _beslis_open(self, deel: Zinsdeel, richting: Richting | None) -> None:
        for open_deel, stukken in self.open:
            self._spreek_uit(open_deel, stukken, richting, kan=deel.heeft(Teken.KAN))
        self.open = []

    def _spreek_uit(
        self, deel: Zinsdeel, stukken: Iterable[Stuk], richting: Richting | None, kan: bool = False
    ) -> None:
        besluit = richting or self._standaard(deel)
        if is_behalve(self.zin, deel):
            self.regel = "ja" if besluit == "nee" else "nee"
        if besluit in ("ja", "nee"):
            self.geldend = besluit
        stukken = list(stukken)
        if besluit == "nee" and self._keert_om(stukken):
            return
        spreek_vakken_uit(self.zin, deel, besluit, self.lezer.uitkomst)
        if deel.vakken and stukken and not past_bij_vak(deel, besluit, self.lezer.uitkomst):
            besluit = "vreemd"
        if is_andere_week(deel, stukken, besluit, self.lezer.uitkomst.uitspraken):
            self.lezer.uitkomst.redenen.append(NIET_ELKE_WEEK)
            return
        if besluit == "ja" or (besluit == "onduidelijk" and deel.heeft(Teken.VOORBEHOUD)):
            self._maak_voorbehoud(deel)
        for stuk in stukken:
            self._spreek_stuk_uit(deel, stuk, besluit, kan)

    def _maak_voorbehoud(self, deel: Zinsdeel) -> None:
        """Note what the yes of a clause leaves to be settled."""
        redenen = self.lezer.uitkomst.redenen
        misschien = deel.voegwoord == "dat" and self.vorig is not None and self.vorig.heeft(Teken.MISSCHIEN)
        if misschien or deel.heeft(Teken.MISSCHIEN):
            redenen.append("De schrijver weet niet zeker of deze dagen lukken.")
        if deel.heeft(Teken.VOORBEHOUD):
            redenen.append("De schrijver maakt een voorbehoud bij deze dagen.")
        if deel.heeft(Teken.WISSEL):
            redenen.append(NIET_ELKE_WEEK)
        if deel.uitdrukkingen and deel.heeft(Teken.KAN) and any(v.vorm == "missen" for v in deel.tekens):
            redenen.append("‘Missen’ kan overslaan en vrijmaken betekenen.")  # "ik kan dinsdag missen"

    def _keert_om(self, stukken: Iterable[Stuk]) -> bool:
        """ "behalve dinsdagmiddag zit mijn hele week vol": the exception is what is left."""
        uitzondering = [u for u in self.uitspraken if u.richting == "nee"]
        heel = all(stuk.niveau == ALLE and stuk.dagen is not None for stuk in stukken)
        if self.regel != "ja" or not heel or len(uitzondering) != len(self.uitspraken) or not uitzondering:
            return False
        for uitspraak in uitzondering:
            uitspraak.richting = "ja"
        return True

    def _spreek_stuk_uit(self, deel: Zinsdeel, stuk: Stuk, richting: Richting, kan: bool) -> None:
        rest_over = noemt_de_rest(self.zin, deel, self.lezer.uitkomst.uitspraken)
        los, eerder = not self.uitspraken, (*self.lezer.vorige, *self.uitspraken)
        if not kan and zegt_niets(self.zin, deel, stuk, richting, eerder, los=los, rest_over=rest_over):
            return
        if stuk.verwezen and richting in ("ja", "nee", "liever niet", "onzeker"):
            neem_over(stuk, eerder, richting)
        if richting == "ja" and stuk.dagen and is_voorwaarde(self.zin, deel):
            laat_alle_dagen_los(stuk, eerder)
        stuk = verwijs(self.zin, deel, stuk, self._eerder(deel))
        trek_conclusie(self.zin, deel, stuk, richting, eerder, self.lezer.uitkomst.uitspraken)
        zonder_dagen = stuk.dagen is None and stuk.rest is None
        if zonder_dagen:
            aangeboden = any(u.richting == "ja" and u.stuk.niveau > ALLE for u in self.uitspraken)
            verteld = self._vult_geweigerde_dag(deel) or (aangeboden and self._geeft_toe(deel))
            if richting in ("ja", "onduidelijk") and verteld:
                return
            if self.in_reden and not (aangeboden and richting == "nee" and zegt_stellig(deel)):
                return
            aangevuld = (
                None
                if self._noteer_wissel(deel, richting)
                else vul_dagen_in(deel, stuk, richting, self._eerder(deel))
            )
            if aangevuld is None:
                return
            stuk = aangevuld
        elif richting == "ja":
            stuk = self._verwerk_ja(deel, stuk)
        if richting == "ja":
            beperk(deel, stuk, eerder)
        gezegd_van = self._uitspraak(deel, stuk, richting, kan)
        zwak = zonder_dagen and self.zin.vraag
        verteld = zonder_dagen and self._vertelt(deel, richting)
        self._noteer(replace(gezegd_van, zonder_dagen=zonder_dagen, zwak=zwak, verteld=verteld))

    def _noteer_wissel(self, deel: Zinsdeel, richting: Richting) -> bool:
        """ "In de even weken heb ik de kinderen en sta ik 's middags op het schoolplein": not every afternoon."""
        wissel = any(ander.heeft(Teken.WISSEL) for ander in self.zin.delen if ander.na <= deel.eerste)
        if richting == "nee" and wissel and not self.uitspraken:
            self.lezer.uitkomst.redenen.append(NIET_ELKE_WEEK)
        return richting == "nee" and wissel and not self.uitspraken

    def _vult_geweigerde_dag(self, deel: Zinsdeel) -> bool:
        """ "Maandag niet, dan heb ik koor, en 's ochtends slaap ik uit": offers nothing of the day just refused."""
        geweigerd = bool(self.uitspraken) and self.uitspraken[-1].richting == "nee"
        terzijde = (Teken.ANDERS, Teken.VREEMD, Teken.DAN)  # "… heb ik MT, en dat duurt tot in de middag"
        biedt = any(vondst.teken not in terzijde for vondst in deel.tekens)
        return geweigerd and not biedt and is_zwaar(self.zin, deel)

    def _geeft_toe(self, deel: Zinsdeel) -> bool:
        """ "Dinsdag is goed, al zit ik 's ochtends wel op een andere locatie": takes nothing off the day."""
        return deel.voegwoord in TOEGEVEND and not deel.heeft(Teken.ALLEEN, Teken.KAN)

    def _vertelt(self, deel: Zinsdeel, richting: Richting) -> bool:
        """ "'s avonds kijk ik nog naar mijn mail": no deel for the days that are named next."""
        terzijde = id(deel) in self.bijzaken or is_zwaar(self.zin, deel)
        return richting in ("vreemd", "onduidelijk") and terzijde and not self.zin.vraag

    def _verwerk_ja(self, deel: Zinsdeel, stuk: Stuk) -> Stuk:
        """Let days that are offered complete a deel named before, or take the place of days taken back."""
        alleen = alleen_dat_deel(self.vorig, stuk, self.uitspraken)
        tegen = deel.voegwoord in ("maar", "but") and not (alleen or deel.heeft(Teken.ALLEEN))
        if not tegen and not deel.heeft(Teken.OOK):
            voorwaarde = alleen or (bool(self.uitspraken) and stelt_voorwaarde(self.zin))
            eerder = self.uitspraken if voorwaarde else (*self.lezer.vorige, *self.uitspraken)
            stuk = met_eerder_deel(stuk, eerder, voorwaarde=voorwaarde)
        gezegd, ronde = self.uitspraken or self.lezer.vorige, self.lezer.ronde
        if ronde and not vervang(deel, stuk, gezegd, ronde):
            self.lezer.uitkomst.redenen.append("Het is niet zeker welke dagen zijn gecorrigeerd.")
        return stuk

    def _standaard(self, deel: Zinsdeel) -> Richting:
        vorige = self.lezer.vorige[-1].richting if self.lezer.vorige and not self.uitspraken else None
        richting = standaard(self.zin, deel, vorige, handtekening=self.lezer.handtekening)
        rest_over = noemt_de_rest(self.zin, deel, self.lezer.uitkomst.uitspraken)
        if richting == "onduidelijk" and not deel.vakken and rest_over:
            return "ja"
        if richting == "ja" and is_los_dagdeel(self.zin, deel) and not self.uitspraken:
            self.lezer.uitkomst.redenen.append("De tekst noemt een dagdeel, maar niet op welke dagen.")
            return "onduidelijk"
        return richting
