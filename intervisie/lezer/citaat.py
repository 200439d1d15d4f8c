"""What of the visible text the writer wrote now, and what is signature, quote, forward or disclaimer."""

from __future__ import annotations

from intervisie.lezer.bericht import Deel


def verdeel(tekst: str) -> tuple[Deel, ...]:
    """First version: everything up to the first known quote is eigen."""
    import re

    kop = re.compile(
        r"^(?:>|-{3,} ?(?:Oorspronkelijk|Original)|\*?(?:Van|From):.*\n\*?(?:Verzonden|Sent|Datum|Date):|Op .{5,200}schreef.*:$)", re.M
    )
    m = kop.search(tekst)
    slot = m.start() if m else len(tekst)
    g = re.search(r"^(?:-- ?$|(?:met )?(?:vriendelijke |hartelijke )?(?:groet|mvg|gr\b).*)", tekst[:slot], re.M | re.I)
    delen = []
    for soort, b, e in (("eigen", 0, g.start() if g else slot), ("handtekening", g.start() if g else slot, slot), ("citaat", slot, len(tekst))):
        b += len(tekst[b:e]) - len(tekst[b:e].lstrip())
        e = b + len(tekst[b:e].rstrip())
        if e > b:
            delen.append(Deel(soort, b, e))
    return tuple(delen)
