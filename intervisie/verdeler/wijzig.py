"""Small changes to groepen that already run: a late joiner, a leaver. At most one running groep is touched.

Pure, like everything here: it proposes, in ids; the secretariaat decides.
"""

from collections.abc import Sequence
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


def neem_uit(instantie: Instantie, groepen: Sequence[Sequence[str]], naam: str) -> Wijziging:
    """Take a person out of their groep; when what is left breaks a rule, the sentence proposes how to go on.

    The groepen that come back hold the rest as it is; a merge is proposed, never done.
    """
    plek = instantie.plek()
    nummer = next(n for n, groep in enumerate(groepen) if naam in groep)
    nieuw = [[lid for lid in groep if lid != naam] for groep in groepen]
    rest = [plek[lid] for lid in nieuw[nummer]]
    if regels.geldige_groep(instantie, rest):
        return Wijziging(nieuw, f"{naam} gaat uit groep {nummer + 1}; de groep blijft geldig.")
    fout = next(zin for regel in regels.GROEPSREGELS for zin in regel(instantie, rest))
    samen = [
        (doel.kosten_groep(instantie, [*rest, *leden]), ander)
        for ander, groep in enumerate(groepen)
        if ander != nummer
        and regels.geldige_groep(instantie, [*rest, *(leden := [plek[lid] for lid in groep])])
    ]
    hoe = (
        f"voeg hem samen met groep {min(samen)[1] + 1}"
        if samen
        else "geen andere groep kan hem in zijn geheel opnemen"
    )
    return Wijziging(nieuw, f"{naam} gaat uit groep {nummer + 1}. De groep {fout}: {hoe}.")
