"""From the clauses of one sentence to statements: which days and periods it says yes to, no to, or leaves open.

One small rule per habit of Dutch: an exception after "behalve", "dan kan ik niet" about days named before, a label, a
correction. What holds from one sentence to the next stands in `stand`; `oordeel` keeps it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from intervisie.lezer.beschikbaarheid.aansluiting import (
    betwijfelt,
    blijkt_mogelijk,
    deelt_voorop,
    gaat_uitzondering_door,
    is_voorwaarde_zonder_dagen,
    kan_in_vorm,
    komt_desnoods,
    leidt_dag_in,
    licht_uitzondering_toe,
    mist_werkwoord,
    neemt_terug,
    noemt_enige_dag,
    past_mij_niet,
    raakt_schrijver,
    staat_los,
    stelt_eis,
    wenst_andere_dag,
    wijst_binnen_zin,
    wijst_met_dan,
    zwakt_af,
    zwakt_datum_af,
)
from intervisie.lezer.beschikbaarheid.alles import (
    gaat_niet_over_dagen,
    is_zwakke_vrijheid,
    laat_keuze_open,
    laat_rest_over,
    noemt_alle_dagen,
    spreekt_van_dag,
    vraagt_naar_tijd,
)
from intervisie.lezer.beschikbaarheid.bezien import Richting
from intervisie.lezer.beschikbaarheid.bijstelling import Omgeving, is_nadruk, stel_bij
from intervisie.lezer.beschikbaarheid.bijzaken import is_bijzaak, noemt_alleen_dagen
from intervisie.lezer.beschikbaarheid.eenheden import ALLE, HELE_DAG, WERKWEEK, Stuk
from intervisie.lezer.beschikbaarheid.gedateerd import afscheid
from intervisie.lezer.beschikbaarheid.gezegden import maakt_ervan, uur_van_begin_of_eind
from intervisie.lezer.beschikbaarheid.herstel import (
    corrigeert,
    is_herroeping,
    is_los_correctieteken,
    verbetert,
    verbetert_datum,
)
from intervisie.lezer.beschikbaarheid.herziening import herzien, vult_de_dag
from intervisie.lezer.beschikbaarheid.richting import (
    begint_met_behalve,
    gaat_weg_om,
    is_nu,
    is_voorbij,
    is_zwaar,
    kern,
    keuze,
    licht_verleden_toe,
    loopt_door,
)
from intervisie.lezer.beschikbaarheid.rondom import speelt_rondom
from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.terloops import is_beeldspraak
from intervisie.lezer.beschikbaarheid.terugwijzing import noemt_daarna, over_daarna
from intervisie.lezer.beschikbaarheid.uitspraken import (
    DIE_DELEN,
    met_begin_of_eind,
    overlapt,
    trek_conclusie,
    voeg_samen,
    wijst_beide_aan,
)
from intervisie.lezer.beschikbaarheid.uitspreker import Uitspreker
from intervisie.lezer.beschikbaarheid.vakken import (
    begrenst_dagen,
    gaat_daarna_weg,
    gaat_niet_door,
    herstel_vakken,
    herzie_vakken,
    is_tijdkop,
    is_vage_vakantie,
    noemt_tot_dan,
    op_vakantie,
    staat_naast_periode,
    wijst_tot_dan,
    zondert_dag_uit,
)
from intervisie.lezer.beschikbaarheid.vragen import (
    grenst_af,
    is_losse_bijeenkomst,
    is_overige,
    is_veldnaam,
    is_vraag,
    is_vreemd_etiket,
)
from intervisie.lezer.beschikbaarheid.wie import (
    is_bijzin_over_ander,
    is_zij_tegenover_ik,
    spreekt_over_zichzelf,
    van_ander,
)
from intervisie.lezer.beschikbaarheid.woordgroepen import (
    NIET_ELKE_WEEK,
    REDENGEVEND,
    TERUG,
    TOEGEVEND,
)
from intervisie.lezer.beschikbaarheid.zinnen import Zinsdeel
from intervisie.lezer.taal.woorden import woordenrij

_KORT: Final = 6
"""In words: so long at most is the main clause behind an exception, "… ben ik vrij te plannen"."""
_JA: Final = woordenrij("ja jazeker inderdaad klopt jawel")


class Zinlezer(Uitspreker):
    """The reading of one sentence."""

    # --- the sentence ------------------------------------------------------------------------------------------

    def lees(self) -> None:
        buiten: Richting | None = None
        for nummer, deel in enumerate(self.zin.delen):
            self.in_reden = deel.voegwoord in REDENGEVEND or (
                self.in_reden and deel.voegwoord in ("en", "of", "")
            )
            binnen = self.vorig is not None and self.vorig.haakjes
            if deel.haakjes and not binnen:
                buiten = self.geldend
            elif binnen and not deel.haakjes:
                self.geldend = buiten
            richting = self._van_wie(deel, self.richting_van(deel))
            richting = "vreemd" if is_vraag(self.zin, nummer) else richting
            if is_tijdkop(deel, self.volgende(nummer)):
                self.etiket = "nee" if deel.heeft(Teken.WEG, Teken.VAKANTIE, Teken.NIET) else None
                self.geldend = self.etiket
            elif self._hoort_bij_etiket(deel):
                pass
            elif deel.gevuld and not self._licht_herstel_toe(deel):
                self._gevuld(deel, richting, nummer)
            else:
                self._leeg(deel, richting, nummer)
            self.vorig, self.vorige_richting = deel, richting
        self._sluit()

    def _licht_herstel_toe(self, deel: Zinsdeel) -> bool:
        """ "o nee, dan zit ik sinds april in de OR": since when is told in passing."""
        sinds = not deel.uitdrukkingen and all(vak.soort == "sinds" for vak in deel.vakken)
        return sinds and is_los_correctieteken(self.vorig) and wijst_met_dan(self.zin, deel)

    def _van_wie(self, deel: Zinsdeel, richting: Richting | None) -> Richting | None:
        """ "Mijn collega denkt er nog over na; zij kan alleen op vrijdag": still about somebody else."""
        eerste = self.zin.woorden[deel.eerste].vorm
        if self.lezer.kop is not None and afscheid(self._bezien(deel)) is not None:
            return None
        if spreekt_over_zichzelf(self.zin, deel):
            self.lezer.ander = False
        elif van_ander(self._bezien(deel)) is not None:
            self.lezer.ander = deel.gevuld or not self.lezer.derde
        elif self.lezer.ander and eerste in ("zij", "hij", "ze"):
            return "vreemd"
        bijzin = deel.gevuld and is_bijzin_over_ander(self.zin, deel, self.vorig)
        bijzin = bijzin or (deel.gevuld and is_zij_tegenover_ik(self.zin, deel))
        return "vreemd" if bijzin else richting

    def _gevuld(self, deel: Zinsdeel, richting: Richting | None, nummer: int) -> None:
        """A clause with days or periods: they get a direction now, or wait for the clauses that follow."""
        if richting is None and is_nu(self.zin, deel):
            richting = kern(self._bezien(self.vorig)) if self.vorig is not None else None
        ervoor = self.zin.woorden[self.vorig.eerste : self.vorig.na] if self.vorig is not None else ()
        vormen = frozenset(woord.vorm for woord in ervoor)
        omgeving = Omgeving(self.vorig, self.vorige_richting, self.volgende(nummer), vormen)
        richting = stel_bij(deel, richting, omgeving)
        if self._is_bijzaak(deel, nummer, richting):
            richting = "vreemd"
            self.bijzaken.add(id(deel))
        if deel.vakken and not deel.uitdrukkingen and verbetert_datum(self.zin, self.vorig, deel):
            richting = richting or herstel_vakken(deel, self.lezer.uitkomst)
        if begrenst_dagen(self.zin, self.vorig, deel):
            self.lezer.uitkomst.redenen.append("De dagen gelden alleen in een bepaalde periode.")
            return
        if deel.uitdrukkingen and stelt_eis(self.zin, deel):
            self.lezer.uitkomst.redenen.append("De schrijver maakt een voorbehoud bij deze dagen.")
        if staat_naast_periode(self.vorig, deel):
            self.lezer.uitkomst.redenen.append("De dagen gelden alleen in een bepaalde periode.")
        stukken = met_begin_of_eind(self.zin, deel, voeg_samen(deel))
        if self._volgt_dubbele_punt(nummer) and stukken and all(stuk.rest == "dagen" for stuk in stukken):
            return  # "ik werk op andere dagen: maandag en dinsdag"
        self._corrigeer_begin(deel, stukken)
        if richting is None and self._heeft_later_teken(nummer) and not is_beeldspraak(self.zin, deel):
            self.open.append((deel, stukken))
            return
        if richting is None:
            richting = self._geerfd(deel)
        self._beslis_open(deel, richting)
        self._spreek_uit(deel, stukken, richting)

    def _is_bijzaak(self, deel: Zinsdeel, nummer: int, richting: Richting | None) -> bool:
        """Whether the days of the clause are only mentioned."""
        vorig = self.vorig
        verleden = vorig is not None and vorig.heeft(Teken.ZAAK, Teken.VERLEDEN)
        na_voorval = id(vorig) in self.bijzaken or (verleden and self.vorige_richting == "vreemd")
        na_ander = self.lezer.ander and self.vorige_richting == "vreemd"
        if na_ander and noemt_alleen_dagen(deel):
            return True  # "mijn zus werkt ook bij u, op donderdag"
        if is_nadruk(deel, vorig) or is_bijzaak(
            self.zin, deel, vorig, self.volgende(nummer), na_voorval=na_voorval
        ):
            return True
        if not self.lezer.handtekening and not self.lezer.derde and speelt_rondom(self.zin, deel):
            return True
        return richting is None and (licht_verleden_toe(self.vorig, deel) or is_voorbij(self.zin, deel))

    def volgende(self, nummer: int) -> Zinsdeel | None:
        return self.zin.delen[nummer + 1] if nummer + 1 < len(self.zin.delen) else None

    def _leeg(self, deel: Zinsdeel, richting: Richting | None, nummer: int) -> None:
        """A clause without days: it points at days before it, is a label, speaks of all days, or says nothing."""
        richting = richting or op_vakantie(deel)
        self._noteer_eis(deel)
        if richting is None and wijst_met_dan(self.zin, deel) and is_los_correctieteken(self.vorig):
            richting = "nee"  # "o nee, dan heb ik rijles"
        if self._stelt_alleen_voorwaarde(deel):
            over_bellen = richting == "vreemd" and self._volgt_dubbele_punt(nummer)  # "als u belt: na vieren"
            self.etiket = "vreemd" if over_bellen else self.etiket
            return
        if richting == "nee" and grenst_af(self.zin, deel):
            return self._beslis_open(deel, "ja")
        if deel.haakjes and deel.na - deel.eerste > 1 and not deel.heeft(Teken.KAN, Teken.WEG, Teken.DAN):
            richting = None if richting == "nee" else richting  # "(niet doorvertellen)"
        tot_dan = richting == "nee" and wijst_tot_dan(self.zin, deel, self.lezer.uitkomst)
        if tot_dan or gaat_weg_om(self.zin, deel):
            return self._beperk_tot_uur(deel)
        if begint_met_behalve(deel) and self._is_losse_uitzondering(deel, nummer):
            return
        if not self.open and leidt_dag_in(self.zin, deel, self.volgende(nummer)):
            self.geldend = richting
            return
        if self._volgt_dubbele_punt(nummer) and self._is_etiket(deel, richting):
            return
        if not self._maakt_voorbehoud(deel, richting) and not self._alle_dagen(deel, richting):
            self._wijs(deel, richting)

    def _beperk_tot_uur(self, deel: Zinsdeel) -> None:
        """ "Woensdag is prima, al moet ik dan wel om 12 uur weg": of the days just offered the hours until then."""
        uur = uur_van_begin_of_eind(self.zin, deel)
        laatste = [u for u in self.uitspraken if u.plek == self.uitspraken[-1].plek and not u.vervallen]
        for uitspraak in laatste if uur is not None else ():
            delen = uitspraak.stuk.delen or HELE_DAG
            if uitspraak.richting == "ja" and uitspraak.stuk.dagen and uitspraak.stuk.venster is None and uur:
                venster = uur.binnen(delen)
                uitspraak.stuk = replace(uitspraak.stuk, delen=delen & venster.delen(), venster=venster)

    def _stelt_alleen_voorwaarde(self, deel: Zinsdeel) -> bool:
        als = deel.heeft(Teken.ALS) and not self.open and not begint_met_behalve(deel)
        return als or is_voorwaarde_zonder_dagen(self.zin, deel) or is_herroeping(self.zin, deel)

    def _raak_dagen(self, deel: Zinsdeel, richting: Richting | None) -> None:
        """Let days go that were a printed choice, and ask about days on which somebody else does something that
        draws the writer in: "op donderdag speelt onze jongste en sta ik langs de lijn"."""
        if self.open and richting == "vreemd" and keuze(self._bezien(deel)):
            self.open = []
        if richting is not None or not raakt_schrijver(self.zin, self.vorig, deel):
            return
        for uitspraak in self.uitspraken:
            if uitspraak.richting == "vreemd" and uitspraak.stuk.dagen and uitspraak.stuk.niveau > ALLE:
                uitspraak.richting = "onduidelijk"

    def _noteer_eis(self, deel: Zinsdeel) -> None:
        """ "Woensdag kan ik, als ik een vervanger vind": the days count, and somebody must look."""
        if stelt_eis(self.zin, deel) and (self.open or self.uitspraken or self.lezer.vorige):
            self.lezer.uitkomst.redenen.append("De schrijver maakt een voorbehoud bij deze dagen.")

    def _hoort_bij_etiket(self, deel: Zinsdeel) -> bool:
        """ "Afwezig: ja, van 20 t/m 24 februari", "vorm: dat is mij om het even": says nothing of days before it."""
        een = deel.na - deel.eerste == 1 and self.zin.woorden[deel.eerste].vorm in _JA
        anders = self.etiket == "vreemd" or (self.etiket is None and self.etiket_anders)
        anders = anders and not deel.heeft(Teken.DAN) and not self._zegt_na_inleiding(deel)
        erna = deel.voegwoord == ":" or deel.heeft(Teken.BEHALVE)
        return not deel.gevuld and ((een and self.etiket is not None) or (anders and erna))

    def _zegt_na_inleiding(self, deel: Zinsdeel) -> bool:
        """ "Voor het overleg over de groepen: wij zijn altijd beschikbaar": what it is for, and no label."""
        inleiding = self.vorig is not None and self.zin.woorden[self.vorig.eerste].vorm == "voor"
        beschikbaar = any(
            v.vorm == "beschikbaar" or v.vorm.startswith(("kan", "kunnen")) for v in deel.tekens
        )
        return inleiding and deel.voegwoord == ":" and beschikbaar and spreekt_over_zichzelf(self.zin, deel)

    def _maakt_voorbehoud(self, deel: Zinsdeel, richting: Richting | None) -> bool:
        """Note what the fields cannot hold: no dates, not every week. Whether that is all that the clause says."""
        redenen = self.lezer.uitkomst.redenen
        if gaat_niet_door(self.zin, deel, self.lezer.uitkomst):
            return True
        if zondert_dag_uit(self.zin, deel) and self.lezer.uitkomst.vakken:
            redenen.append("Er is een uitzondering binnen de periode.")
            return True
        if gaat_daarna_weg(self.zin, deel) and self.lezer.uitkomst.vakken:
            redenen.append("De afwezigheid heeft geen duidelijk begin en eind.")
            return True
        if richting in ("nee", "onzeker") and is_vage_vakantie(self.zin, deel):
            redenen.append("Van de vakantie staan er geen datums.")
            return True
        if deel.heeft(Teken.VOORBEHOUD) and (self.uitspraken or self.lezer.vorige):
            redenen.append("De schrijver maakt een voorbehoud bij deze dagen.")
        weg = any(d.heeft(Teken.NIET, Teken.WEG, Teken.BEZIG) for d in self.zin.delen)
        wisselt = deel.heeft(Teken.WISSEL) and bool(self.open or self.uitspraken or weg)
        if wisselt:
            redenen.append(NIET_ELKE_WEEK)
        return wisselt

    def _is_losse_uitzondering(self, deel: Zinsdeel, nummer: int) -> bool:
        """ "…, dinsdag uitgezonderd" is about the days before it, "behalve …" about the next. Whether that is all."""
        met_regel = deel.heeft(Teken.KAN, Teken.ALLES_GOED, Teken.ALTIJD)
        achteraan = deel.na - deel.eerste <= 2 or deel.tekens[0].vorm in (
            "uitgezonderd",
            "exclusief",
            "daargelaten",
        )
        if self.open and achteraan:
            self._beslis_open(deel, "nee")
        elif self.open:
            self._beslis_open(deel, "ja")
            self.lezer.uitkomst.redenen.append("Er is een uitzondering zonder dagen.")
        elif met_regel and self._volgt_dubbele_punt(nummer):
            self._noteer(self._uitspraak(deel, Stuk(WERKWEEK, None, ALLE), "ja", kan=True))
            self.regel, self.geldend, self.etiket = "ja", "nee", "nee"
            return True
        elif not met_regel:
            self.regel, self.geldend = self.geldend or "ja", "nee"
            na = [woord.vorm for woord in self.zin.woorden[deel.eerste + 1 : deel.na]]
            anders = (
                na[:1] == ["voor"]
                or deel.heeft(Teken.ANDERS)  # "als het maar niet via een scherm is"
                or na[:2] in (["is", "ik"], ["ben", "ik"])
                or not {"lunch", "lunchpauze", "pauze"}.isdisjoint(na)
            )
            if (
                self.volgende(nummer) is None and not anders and not self.zin.kop
            ):  # "behalve voor mijn kleinkind"
                self.lezer.uitkomst.redenen.append("Er is een uitzondering zonder dagen.")
        return not met_regel

    def _is_etiket(self, deel: Zinsdeel, richting: Richting | None) -> bool:
        """Keep what a label says ("beschikbaar:"); whether that is all there is to it."""
        self.met_etiket = True
        if deel.eerste == 0 and self.zin.woorden[0].vorm in ("die", "deze", "dit") and self.lezer.vorige:
            return False  # "Die vervalt: wij hebben dan overleg" is about the days before it
        wijst_aan = richting in ("ja", "nee", "liever niet")
        vreemd: Richting | None = "vreemd" if is_vreemd_etiket(self.zin, deel) else None
        self.etiket = richting if wijst_aan else vreemd
        self.etiket_anders = deel.heeft(Teken.ANDERS) or is_veldnaam(self.zin, deel)
        if deel.heeft(Teken.WISSEL):
            self.lezer.uitkomst.redenen.append(NIET_ELKE_WEEK)
        if not wijst_aan or self.open:
            return False
        self.geldend = richting
        return True

    def _wijs(self, deel: Zinsdeel, richting: Richting | None) -> None:
        """Let a clause without days decide about the days before it, or about those to come."""
        if (richting == "nee" and is_losse_bijeenkomst(self.zin, deel)) and not self.open:
            self.lezer.uitkomst.redenen.append("De tekst noemt een bijeenkomst zonder datum.")
            return
        if richting == "nee" and noemt_enige_dag(self.zin, self.vorig, deel):
            return
        self._raak_dagen(deel, richting)
        if richting not in ("ja", "nee", "liever niet", "onzeker") or deel.voegwoord in TOEGEVEND:
            return
        if (
            self._komt_desnoods(deel, richting)
            or self._past_mij_niet(deel, richting)
            or self._neemt_terug(deel)
            or (richting == "ja" and not self.open and self._geldt_voor_beide(deel))
        ):
            return
        if self.open:
            geldend = self.geldend
            self._beslis_open(deel, richting)
            if any(v.vorm in DIE_DELEN for v in deel.tekens):
                self._herzie(deel, richting)
            if deel.voegwoord == ":":
                self.geldend = geldend
        elif (
            self._wijst_terug(deel)
            or (richting == "liever niet" and wenst_andere_dag(self.zin, deel))
            or self._gaat_tegen_bijzin_in(deel, richting)
            or (self.uitspraken and zwakt_af(self.zin, deel, richting))
            or neemt_terug(self.zin, self.vorig, deel)
        ):
            self._herzie(deel, richting)
        elif not self.uitspraken and not deel.heeft(Teken.VERLEDEN):
            self.geldend = richting

    def _gaat_tegen_bijzin_in(self, deel: Zinsdeel, richting: Richting) -> bool:
        """ "Ofschoon vrijdag mijn vrije dag is, wil ik daar best een uitzondering op maken"."""
        voorop = self.vorig is not None and self.vorig.eerste <= 1 and self.vorig.voegwoord in TOEGEVEND
        ruimt_op = deel.heeft(Teken.DAN, Teken.WEL) and not deel.heeft(Teken.NIET)
        return voorop and ruimt_op and richting == "ja" and bool(self.uitspraken)

    def _komt_desnoods(self, deel: Zinsdeel, richting: Richting | None) -> bool:
        if self.open or not self.uitspraken or not komt_desnoods(self.vorig, deel, richting):
            return False
        self._herzie(deel, "liever niet")
        return True

    def _geldt_voor_beide(self, deel: Zinsdeel) -> bool:
        minder = wijst_beide_aan(self.zin, deel, self.uitspraken or self.lezer.vorige)
        for uitspraak in minder:
            uitspraak.vervallen = True
            self._noteer(replace(uitspraak, richting="ja", vervallen=False, zin=self.lezer.zin_nummer))
        return bool(minder)

    def _neemt_terug(self, deel: Zinsdeel) -> bool:
        """Whether "nee" only takes back: another day follows, or no day waits for an answer."""
        volgt_dag = any(later.gevuld for later in self.zin.delen if later.eerste >= deel.na)
        return is_los_correctieteken(deel) and (volgt_dag or not self.open)

    def _past_mij_niet(self, deel: Zinsdeel, richting: Richting | None) -> bool:
        over_vorm = self.lezer.anders if self.vorig is None else self.vorig.heeft(Teken.ANDERS)
        hersteld = is_los_correctieteken(self.vorig)
        if (
            self.open
            or over_vorm
            or richting != "nee"
            or not past_mij_niet(self.zin, deel, hersteld=hersteld)
        ):
            return False
        self._herzie(deel, "nee")
        return True

    def _volgt_dubbele_punt(self, nummer: int) -> bool:
        return nummer + 1 < len(self.zin.delen) and self.zin.delen[nummer + 1].voegwoord == ":"

    def _heeft_later_teken(self, nummer: int) -> bool:
        """Whether a clause without days of its own follows that can decide about these days."""
        for plek, later in enumerate(self.zin.delen[nummer + 1 :], nummer + 1):
            richting = self.richting_van(later) or op_vakantie(later)
            if later.heeft(Teken.ALS) and later.heeft(Teken.NIET) and not later.gevuld:
                continue
            if self.lezer.kop == "nee" and richting == "ja" and vult_de_dag(later):
                continue  # under "wanneer ik niet kan": "vrijdag, dan werk ik thuis"
            if is_overige(self.zin, later) or noemt_tot_dan(self.zin, later) or noemt_daarna(self.zin, later):
                return False
            etiket = self._volgt_dubbele_punt(plek) and not spreekt_over_zichzelf(self.zin, later)
            if later.gevuld or (etiket and plek > nummer):
                return False
            if richting == "vreemd" and keuze(self._bezien(later)):
                return True
            if richting in ("ja", "nee", "liever niet", "onzeker") and later.voegwoord not in (
                *REDENGEVEND,
                *TOEGEVEND,
            ):
                return True
        return False

    def _geerfd(self, deel: Zinsdeel) -> Richting | None:
        verder = is_overige(self.zin, deel) or noemt_daarna(self.zin, deel)
        verder = verder or (self.zin.woorden[deel.na - 1].vorm == "dus" and not deel.tekens)
        if self.geldend == "nee" and blijkt_mogelijk(deel, verder=verder):
            return "ja"
        if self.regel is not None and all(s.niveau == ALLE for u in deel.uitdrukkingen for s in u.stukken):
            return self.regel
        if self.regel == "ja" and licht_uitzondering_toe(self.zin, deel, self.uitspraken):
            return "nee"
        if self.geldend == "nee" and gaat_uitzondering_door(self.zin, deel):
            return "nee"
        if self.etiket is not None:
            return self.etiket
        if self.lezer.kop is not None:
            return self.geldend or self.lezer.kop
        if self.vorige_richting == "nee" and staat_los(self.vorig, deel):
            return None
        venster = any(stuk.venster for u in deel.uitdrukkingen for stuk in u.stukken)
        if self.geldend == "nee" and venster and deel.heeft(Teken.PAS):
            return "ja"
        if self.geldend == "nee" and mist_werkwoord(self.zin, self.vorig, deel):
            return "nee"
        return None if is_zwaar(self.zin, deel) else self.geldend

    def _sluit(self) -> None:
        for deel, stukken in self.open:
            self._spreek_uit(deel, stukken, self._geerfd(deel))
        self.open = []
        gedateerd = next((d for d in self.zin.delen if d.vakken and not d.uitdrukkingen), None)
        weg = any(u.richting == "nee" for u in self.lezer.uitkomst.vakken)
        if self.lezer.data and betwijfelt(self.zin.delen[0]) and self.lezer.uitkomst.vakken:
            self.lezer.uitkomst.vakken[-1].richting = "onduidelijk"  # "…; of ik ga weet ik nog niet"
        if gedateerd is not None and weg and any(zwakt_datum_af(gedateerd, d) for d in self.zin.delen):
            self.lezer.uitkomst.redenen.append("Het is niet zeker of iemand dan weg is.")

    # --- pointing back -----------------------------------------------------------------------------------------

    def _wijst_terug(self, deel: Zinsdeel) -> bool:
        vraagt = deel.voegwoord == "of" and self.vorige_richting in ("vreemd", "onzeker")
        if deel.heeft(Teken.VERLEDEN) and not spreekt_over_zichzelf(self.zin, deel):
            return False
        anders = deel.heeft(Teken.ANDERS) and not kan_in_vorm(deel)
        if vraagt or anders or deel.voegwoord in REDENGEVEND or deel.heeft(Teken.BEHALVE, Teken.ALS):
            return False
        if deel.heeft(*TERUG) and deel.heeft(Teken.NIET):
            return True
        begin = [] if deel.eerste else self.lezer.vorige
        if over_daarna(self.zin, deel, self.uitspraken or begin):
            return True
        if self.uitspraken and loopt_door(self.zin, deel):
            return True
        return deelt_voorop(self.zin, self.vorig, deel) or wijst_met_dan(self.zin, deel)

    def _herzie(self, deel: Zinsdeel, richting: Richting) -> None:
        """ "…, maar dan kan ik niet": the days named last now point this way."""
        begin = [] if deel.eerste else self.lezer.vorige
        zegt = richting != "nee" or deel.heeft(Teken.NIET, Teken.WEG)
        stellig = (deel.heeft(Teken.KAN) and deel.heeft(Teken.NIET)) or (
            zegt and not is_zwaar(self.zin, deel)
        )
        daarna = over_daarna(self.zin, deel, self.uitspraken or begin)
        if daarna is not None and stellig:
            return self._noteer(self._uitspraak(deel, daarna, richting))
        if daarna is not None:
            return  # "ik kan tot twaalf uur, daarna ben ik op weg naar Drenthe": of no more than the rest of the day
        van_data = wijst_binnen_zin(self.zin, deel) or (richting == "nee" and self.lezer.data)
        doel = self.uitspraken or ([] if van_data else self.lezer.vorige)
        if richting == "nee" and any(maakt_ervan(self.zin, eerder) for eerder in self.zin.delen):
            doel = self.lezer.vorige  # "maak daar dinsdag van, dan kan ik niet": not on the days that it was
        if not doel and richting == "nee":
            gedeeld = deelt_voorop(self.zin, self.vorig, deel)
            herzie_vakken(self.zin, self.lezer.uitkomst, gedeeld=gedeeld)
        for nieuw in herzien(self.zin, deel, richting, doel, in_zin=bool(self.uitspraken)):
            trek_conclusie(self.zin, deel, nieuw.stuk, richting, [], self.lezer.uitkomst.uitspraken)
            self._noteer(replace(nieuw, zin=self.lezer.zin_nummer, blik=None))
        self.geldend = richting

    def _corrigeer_begin(self, deel: Zinsdeel, stukken: Sequence[Stuk]) -> None:
        eerder = [u for u in self.lezer.uitkomst.uitspraken if not u.vervallen and u.richting != "vreemd"]
        if self.open and verbetert(self.vorig, deel):
            self.open.pop()
            return
        genoemd = bool(self.uitspraken or self.lezer.vorige)
        if corrigeert(self.zin, deel, overlapt=overlapt(stukken, eerder), genoemd=genoemd):
            self.lezer.ronde += 1

    # --- all days ----------------------------------------------------------------------------------------------

    def _alle_dagen(self, deel: Zinsdeel, richting: Richting | None) -> bool:
        """ "Ik ben flexibel", "verder kan ik altijd": all days, unless the clause is about something else."""
        if self._anders_in_zin(deel) or gaat_niet_over_dagen(self.zin, deel, richting):
            return False
        if deel.haakjes and any(v.vorm in ("alles goed", "alles is goed") for v in deel.tekens):
            return False  # "er is een zoon geboren (Mees, alles goed)"
        noemt = noemt_alle_dagen(self.zin, self.vorig, deel, richting)
        rest = richting == "ja" and laat_rest_over(self.zin, deel, self.uitspraken or self.lezer.vorige)
        if not noemt and not rest and not self._is_rest_van_uitzondering(deel, richting):
            return False
        if self.lezer.uitkomst.vakken and any(v.vorm == "geen bijzonderheden" for v in deel.tekens):
            return (
                True  # "van 14 tot 28 februari ben ik weg, verder geen bijzonderheden": of dates, not of days
            )
        if laat_keuze_open(self.zin, deel, self.uitspraken, self.lezer.vorige):
            return True
        bij_dagen = deel.voegwoord == ":" and self.vorig is not None and bool(self.vorig.uitdrukkingen)
        if self.open or bij_dagen or (self._wijst_terug(deel) and (self.uitspraken or self.lezer.vorige)):
            return False
        over_dag = spreekt_van_dag(self.zin, deel)
        if over_dag and any(u.zonder_dagen for u in (*self.uitspraken, *self.lezer.vorige)):
            return True
        uitspraak = self._uitspraak(deel, Stuk(WERKWEEK, None, ALLE), "ja", kan=True)
        zwak = is_zwakke_vrijheid(self.zin, deel)
        self._noteer(replace(uitspraak, met_kan=not over_dag, zwak=zwak))
        self.geldend = "ja"
        return True

    def _is_rest_van_uitzondering(self, deel: Zinsdeel, richting: Richting | None) -> bool:
        """ "zolang het geen vrijdag is, kan ik": yes to all that the exception leaves."""
        kort = deel.na - deel.eerste <= _KORT and deel.voegwoord in (",", "") and not is_zwaar(self.zin, deel)
        alleen = bool(self.uitspraken) and all(u.richting == "nee" for u in self.uitspraken)
        return self.regel == "ja" and richting == "ja" and deel.heeft(Teken.KAN) and kort and alleen

    def _anders_in_zin(self, deel: Zinsdeel) -> bool:
        if self._zegt_na_inleiding(deel):
            return False
        if self.etiket_anders or self.lezer.kop_anders:
            return True
        if vraagt_naar_tijd(self.zin, deel):
            return False
        buren = [d for d in self.zin.delen if d is not deel and not d.gevuld]
        return not self.uitspraken and any(d.heeft(Teken.ANDERS) and d.voegwoord != ":" for d in buren)
