"""How well passages on days and absence are read that nobody worked on: `make bench-zinnen`.

Prints for tests/zinnen/ongezien, by the rules alone and by the rules with the learned reader beside them, how many
were read right and asked about only where they must be, asked about although right and clear, wrong without a
question, and wrong with one. Nobody opens those passages and nothing learns from them.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from intervisie.lezer.beschikbaarheid import lees_beschikbaarheid
from training.dagen import DATUM, als_perioden, gesplitst, lees

MAP = Path(__file__).parent.parent / "tests" / "zinnen" / "ongezien"
SOORTEN = ("goed", "nodeloos gevraagd", "stil fout", "gevraagd en fout")


def tel(naam: str, *, tegenlezen: bool) -> Counter[str]:
    """The passages of a file by how they were read."""
    uit: Counter[str] = Counter()
    for tekst, waarheid in lees(MAP / f"{naam}.txt"):
        gelezen = lees_beschikbaarheid(tekst, DATUM, tegenlezen=tegenlezen)
        if naam == "dagen":
            ja, nee = gesplitst(waarheid)
            juist = {*gelezen.beschikbaar} == ja and {*gelezen.niet_beschikbaar} == nee
        else:
            juist = {*gelezen.afwezig} == {*als_perioden(waarheid)}
        gevraagd, vraag = bool(gelezen.redenen), "?" in waarheid
        if juist and (gevraagd or not vraag):
            uit[SOORTEN[gevraagd and not vraag]] += 1
        else:
            uit[SOORTEN[2 + gevraagd]] += 1
    return uit


def main() -> None:
    """Print the table."""
    print(" " * 31 + "".join(f"{soort:>19}" for soort in SOORTEN))
    for naam in ("dagen", "afwezig"):
        for wie, tegenlezen in (("regels", False), ("regels en tegenlezing", True)):
            geteld = tel(naam, tegenlezen=tegenlezen)
            print(f"{naam + ', ' + wie:31}" + "".join(f"{geteld[soort]:>19}" for soort in SOORTEN))


if __name__ == "__main__":
    main()
