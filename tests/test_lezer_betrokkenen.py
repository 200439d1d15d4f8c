"""Whom a change or withdrawal is about, when the mail names more people than one."""

from __future__ import annotations

from email.message import EmailMessage
from itertools import product
from typing import Final

import pytest

from intervisie import gegevens, lezer
from tests.test_lezer_controle import NU

OPENING: Final = "Een wijziging op een aanmelding voor de intervisie."
RUBEN, ELS, KARIN = "Ruben Slagter", "Els Mol", "Karin de Wit"
VAN_RUBEN = (
    f"{RUBEN} kan niet meer op maandag",
    f"{RUBEN} is van 3 t/m 7 oktober weg",
    f"{RUBEN} heeft een nieuw mobiel nummer: 06 12 34 56 78",
    f"{RUBEN} doet liever online mee",
    f"voor {RUBEN} komt donderdagmiddag erbij",
    f"bij {RUBEN} valt de vrijdag af",
)
VAN_KARIN = (
    "zelf ben ik van 10 t/m 21 oktober uit de running",
    "ik kan ook niet meer op dinsdag",
    "bij mij valt de dinsdag af",
    "mijn nieuwe nummer is 06 98 76 54 32",
    "ik doe zelf liever op locatie mee",
    "ik ben er de hele maand mei niet",
)
NIET_VAN_KARIN = (
    "voor mij blijft alles zoals het was",
    "bij mij verandert er niets",
    "ik geef het even door omdat hij ziek thuis zit",
    "ik ben deze week telefonisch bereikbaar",
    "ik hoor graag of dat lukt",
)
VERHALEN = (
    (f"Vorige week gaf ik {RUBEN} en {ELS} op. Ruben kan niet meer op maandag.", [RUBEN]),
    (f"Vorige week gaf ik {RUBEN} en {ELS} op. Ruben kan niet meer op maandag, Els juist wel.", [RUBEN, ELS]),
    (f"Namens {RUBEN} geef ik door dat hij niet meer op maandag kan.", [RUBEN]),
    (f"Ik geef voor {RUBEN} door dat de maandag vervalt.", [RUBEN]),
    (f"Ik sprak {RUBEN} dinsdag op de gang. Ik kan zelf niet meer op maandag.", [KARIN]),
    (f"Ik kan niet meer op maandag, want dan vervang ik {RUBEN} aan de balie.", [KARIN]),
    (f"Mijn leidinggevende {RUBEN} wil dat ik op maandag werk, dus die dag kan ik niet meer.", [KARIN]),
    (f"Mijn nieuwe nummer is 06 12 34 56 78, want het oude gaat naar {RUBEN}.", [KARIN]),
    (f"Van 3 t/m 7 oktober ben ik weg. Dan is {RUBEN} bereikbaar voor vragen.", [KARIN]),
    (f"{RUBEN} zit in dezelfde groep als ik. Ik kan niet meer op maandag.", [KARIN]),
    (f"Wij kunnen allebei niet meer op maandag: {RUBEN} en ik.", [KARIN, RUBEN]),
    (f"Voor {RUBEN} en mij vervalt de maandag.", [KARIN, RUBEN]),
    (f"{RUBEN} en ik hadden ons aangemeld. De maandag valt voor ons beiden af.", [KARIN, RUBEN]),
    (f"{RUBEN} en ik hadden ons aangemeld. De maandag valt voor mij af.", [KARIN]),
    (f"{RUBEN} en ik hadden ons aangemeld. De maandag valt voor hem af.", [RUBEN]),
    (f"{RUBEN}, {ELS} en ik missen de bijeenkomst van 3 mei.", [KARIN, RUBEN, ELS]),
    (f"Op 3 mei zijn {RUBEN} en {ELS} er niet.", [RUBEN, ELS]),
)


STOPT = (
    f"{RUBEN} stopt met de intervisie",
    f"{RUBEN} haakt af",
    f"{RUBEN} heeft een andere baan en stopt met de intervisie",
    f"voor {RUBEN} is deelname niet langer haalbaar",
    f"{RUBEN} gaat met pensioen en verlaat de groep",
)
BLIJFT = (
    "aan mijn deelname verandert niets",
    f"{ELS} blijft wel",
    "voor mij blijft alles hetzelfde",
    "hij vindt het jammer",
    "zijn werk neem ik over",
    "ik hoor graag of dit zo is verwerkt",
)
STOPT_OOK = (
    "ik stop ook",
    "en ik ook",
    "en ik ook niet",
    "ik evenmin",
    "hetzelfde geldt voor mij",
    "ik doe zelf ook niet meer mee",
)


MEE = (
    f"{RUBEN} wil graag meedoen aan de intervisie",
    f"graag meld ik {RUBEN} aan voor de intervisie",
    f"noteer {RUBEN} voor de intervisie",
    f"voor {RUBEN} graag een plek bij de intervisie",
)
NIET_MEE = (
    f"{ELS} twijfelt nog",
    f"{ELS} laat het zelf weten",
    f"hij werkt samen met {ELS}",
    f"ik zag {ELS} ook op de lijst staan",
    "zelf heb ik er geen tijd voor",
    "ik ben alleen de contactpersoon",
)
OOK_MEE = ((f"{ELS} wil eveneens", ELS), (f"ook {ELS} doet mee", ELS), ("zelf sluit ik ook aan", KARIN))


def _wie(verhaal: str, opening: str = OPENING) -> list[str | None]:
    mail = EmailMessage()
    mail["From"], mail["To"] = f"{KARIN} <k.dewit@ede.example>", "secretariaat@rvs-mn.example"
    mail["Subject"] = "Wijziging intervisie" if opening is OPENING else "Intervisie"
    mail["Date"] = "Mon, 10 Jan 2022 09:00:00 +0100"
    mail.set_content(f"Dag Anouk,\n\n{opening} {verhaal}\n\nGroet,\n{KARIN}\n")
    lezing = lezer.lees(mail.as_bytes(), NU, gegevens.kennis(["secretariaat@rvs-mn.example"]))
    return [lezing.soort, *sorted(p.naam or "" for p in lezing.personen)]


def _zin(woorden: str) -> str:
    return f"{woorden[0].upper()}{woorden[1:]}."


@pytest.mark.parametrize("zelf", [*VAN_KARIN, *NIET_VAN_KARIN])
def test_a_change_of_a_colleague_beside_words_of_the_writer(zelf: str) -> None:
    wie = sorted([KARIN, RUBEN] if zelf in VAN_KARIN else [RUBEN])
    anders = [
        verhaal
        for ander, volgorde in product(VAN_RUBEN, (1, -1))
        if _wie(verhaal := " ".join([_zin(ander), _zin(zelf)][::volgorde])) != ["wijziging", *wie]
    ]
    assert anders == []


@pytest.mark.parametrize(("verhaal", "wie"), VERHALEN)
def test_only_whom_something_new_is_told_of(verhaal: str, wie: list[str]) -> None:
    assert _wie(verhaal) == ["wijziging", *sorted(wie)]


@pytest.mark.parametrize("ernaast", [*BLIJFT, *STOPT_OOK])
def test_who_leaves_beside_who_stays(ernaast: str) -> None:
    wie = sorted([KARIN, RUBEN] if ernaast in STOPT_OOK else [RUBEN])
    anders = [
        verhaal
        for stopt in STOPT
        for verhaal in (f"{_zin(stopt)} {_zin(ernaast)}", _zin(f"{stopt}, {ernaast}"))
        if _wie(verhaal, "Even een bericht over de intervisie.") != ["afmelding", *wie]
    ]
    assert anders == []


@pytest.mark.parametrize(("ernaast", "ook"), [*((zin, None) for zin in NIET_MEE), *OOK_MEE])
def test_who_takes_part_beside_who_does_not(ernaast: str, ook: str | None) -> None:
    wie = sorted([RUBEN, ook] if ook else [RUBEN])
    anders = [
        verhaal
        for mee in MEE
        for verhaal in (f"{_zin(mee)} {_zin(ernaast)}", _zin(f"{mee}, {ernaast}"))
        if _wie(verhaal, "") != ["aanmelding", *wie]
    ]
    assert anders == []


NOEMT = (
    f"onze manager {ELS} is akkoord",
    f"{ELS}, mijn leidinggevende, heeft ermee ingestemd",
    f"ik werk veel samen met {ELS}",
    f"{ELS} doet al mee in een andere groep",
    f"{ELS} zit al een tijdje in een van jullie groepen",
    f"{ELS} vervangt mij op kantoor als ik er niet ben",
    f"{ELS} vertelde mij erover",
    f"onze collega {ELS} is al weken ziek",
    f"sinds {ELS} ziek is, doe ik haar werk erbij",
    f"{ELS} van P&O krijgt een kopie van deze mail",
    f"{ELS} is al deelnemer en raadde het ons aan",
    f"nu {ELS} met pensioen is, heb ik haar taken overgenomen",
    f"ons afdelingshoofd {ELS} heeft er toestemming voor gegeven",
    f"voor {ELS} verandert er niets",
    f"{ELS} heeft het formulier voor mij ingevuld",
)
NIEUWS = (
    ("wijziging", f"{RUBEN} kan niet meer op maandag", RUBEN),
    ("wijziging", f"het nieuwe nummer van {RUBEN} is 06 12 34 56 78", RUBEN),
    ("wijziging", "voor mij komt woensdagmiddag erbij", KARIN),
    ("wijziging", f"{RUBEN} heeft voorkeur voor online", RUBEN),
    ("afmelding", f"{RUBEN} haakt af bij de intervisie", RUBEN),
    ("afmelding", "ik zie af van deelname aan de intervisie", KARIN),
    ("aanmelding", f"voor {RUBEN} graag een plek bij de intervisie", RUBEN),
    ("aanmelding", f"graag meld ik {RUBEN} aan voor de intervisie", RUBEN),
    ("aanmelding", "noteer mij voor de intervisie", KARIN),
)


@pytest.mark.parametrize("terloops", NOEMT)
def test_who_is_only_mentioned_stays_out(terloops: str) -> None:
    anders = [
        verhaal
        for soort, nieuws, wie in NIEUWS
        for verhaal in (
            f"{_zin(nieuws)} {_zin(terloops)}",
            f"{_zin(terloops)} {_zin(nieuws)}",
            _zin(f"{nieuws}, en {terloops}"),
        )
        if _wie(verhaal, OPENING if soort == "wijziging" else "") != [soort, wie]
    ]
    assert anders == []


def test_both_is_of_those_named_with_it() -> None:
    verhaal = f"{RUBEN} en ik hebben besloten allebei te stoppen met de intervisie. {ELS}, onze manager, weet ervan."
    assert _wie(verhaal, "") == ["afmelding", *sorted([KARIN, RUBEN])]
    verhaal = (
        f"Namens {RUBEN} en mijzelf: 1. We willen allebei liever online meedoen. Voor {ELS} verandert niets."
    )
    assert _wie(verhaal) == ["wijziging", *sorted([KARIN, RUBEN])]


@pytest.mark.parametrize(
    "plek", ["Op haar plek komt", "In haar plaats komt", "Op die stoel schuift", "In die plaats gaat"]
)
def test_who_comes_in_the_place_of_another(plek: str) -> None:
    verhaal = (
        f"{RUBEN} gaat met pensioen en stopt met de intervisie. {plek} {ELS}, zij is adviseur ondermijning."
    )
    assert _wie(verhaal, "") == ["wijziging", *sorted([ELS, RUBEN])]
