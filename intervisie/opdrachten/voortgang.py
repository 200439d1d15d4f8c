"""A bar on the terminal while groepen are formed: what is found so far, and how much time is left."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from intervisie.verdeler import Voortgang


@contextmanager
def toon_voortgang(seconden: float, deelnemers: int) -> Iterator[Callable[[Voortgang], None] | None]:
    """Gives what takes each Voortgang and shows it on stderr; None when nobody looks at a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    kolommen = (BarColumn(), TextColumn("{task.description}"))
    with Progress(*kolommen, console=Console(stderr=True), transient=True) as balk:
        taak = balk.add_task("Zoeken naar groepen", total=seconden)
        yield lambda stand: balk.update(taak, completed=stand.seconden, description=zin(stand, deelnemers))


def zin(stand: Voortgang, deelnemers: int) -> str:
    """How far the search is, for who waits: people with a place, the score and the least that it can ever be."""
    gevonden = f"{stand.geplaatst} van {deelnemers} geplaatst, score {stand.doel}"
    return gevonden if stand.ondergrens is None else f"{gevonden} (nooit onder {stand.ondergrens})"
