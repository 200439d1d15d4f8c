"""Small changes to groepen that already run: a late joiner, a leaver. At most one running groep is touched.

Pure, like everything here: it proposes, in ids; the secretariaat decides.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from intervisie.verdeler import doel, regels
from intervisie.verdeler.instantie import Instantie


@dataclass(frozen=True, slots=True)
class Wijziging:
    """The groepen after the change, and one Dutch sentence that says what was done or what should be."""

    groepen: list[list[str]]
    zin: str


def voeg_in(instantie: Instantie, groepen: Sequence[Sequence[str]], naam: str) -> Wijziging | None:
    """Let a person who is in no groep join the running groep that suits best; None when none takes them.

    The person and the running groepen must be known to the instance.
    """
    plek = instantie.plek()
    keuze: tuple[int, int] | None = None
    for nummer, groep in enumerate(groepen):
        nu = [plek[lid] for lid in groep]
        straks = [*nu, plek[naam]]
        if regels.geldige_groep(instantie, straks):
            meer = doel.kosten_groep(instantie, straks) - doel.kosten_groep(instantie, nu)
            keuze = min(keuze or (meer, nummer), (meer, nummer))
    if keuze is None:
        return None
    nieuw = [[*groep, naam] if nummer == keuze[1] else list(groep) for nummer, groep in enumerate(groepen)]
    return Wijziging(nieuw, f"{naam} komt bij groep {keuze[1] + 1}.")


def na_vertrek(instantie: Instantie, rest: Sequence[str], andere: Mapping[int, Sequence[str]]) -> str | None:
    """What to do with the `rest` of a groep that somebody left, or None while it keeps every rule.

    `andere` are the other running groepen by number. A merge is proposed where one keeps every rule, the cheapest.
    """
    plek = instantie.plek()
    over = [plek[naam] for naam in rest]
    if regels.geldige_groep(instantie, over):
        return None
    fout = next(zin for regel in regels.GROEPSREGELS for zin in regel(instantie, over))
    samen = []
    for nummer, groep in andere.items():
        straks = [*over, *(plek[naam] for naam in groep)]
        if regels.geldige_groep(instantie, straks):
            samen.append((doel.kosten_groep(instantie, straks), nummer))
    if samen:
        return f"De groep {fout}. Voeg haar samen met groep {min(samen)[1]}."
    return f"De groep {fout}. Geen andere groep kan haar in zijn geheel opnemen."
