"""Runs one function in a child process with limits: what it does to itself, it does not do to us.

For code that meets bytes of strangers or that may eat all memory. Knows processes and limits, nothing else.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, Generic, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


START_WACHT = 120.0
"""Seconds that a child may take to start: on a busy machine that says nothing about the work."""


class DeelprocesFout(Exception):
    """The function gave no answer; `str(fout)` is a Dutch sentence."""


class GeenAntwoord(DeelprocesFout):
    """The child was slow or was killed, and the function broke no limit: another time it may answer."""


class Deelproces(Generic[P, R]):
    """A child that answers calls of one module-level function, started at the first call and after every failure.

    `geheugen_mb` bounds its address space, `cpu_seconden` the processor time of one call. Not for use by several
    threads at once.
    """

    def __init__(self, functie: Callable[P, R], *, geheugen_mb: int, cpu_seconden: int) -> None:
        self._functie = functie
        self._grenzen = (geheugen_mb * 2**20, cpu_seconden)
        self._proces: multiprocessing.process.BaseProcess | None = None
        self._lijn: Connection | None = None

    def roep(self, wacht: float, *args: P.args, **kwargs: P.kwargs) -> R:
        """Call the function and return its result; GeenAntwoord after `wacht` seconds, DeelprocesFout on limits."""
        lijn = self._begin()
        try:
            lijn.send((args, kwargs, False))
            if not lijn.poll(wacht):
                raise GeenAntwoord("Het lezen duurde te lang.")
            gelukt, antwoord = lijn.recv()
        except DeelprocesFout:
            self.sluit()
            raise
        except (EOFError, OSError) as fout:
            soort = DeelprocesFout if self._over_de_tijd() else GeenAntwoord
            self.sluit()
            raise soort("Het lezen kostte te veel tijd of geheugen en is gestopt.") from fout
        if not gelukt:
            raise DeelprocesFout(f"Het lezen gaf een fout ({antwoord}).")
        return antwoord  # type: ignore[no-any-return]  # what comes out of a pipe has no type

    def volg(self, wacht: float, meld: Callable[[Any], bool], *args: Any) -> R:
        """Call the function with a keyword `meld` by which it tells how far it is; each word goes to our `meld`.

        When `meld` answers False the function gets a KeyboardInterrupt, once, and may still return what it has.
        DeelprocesFout as for `roep`; `wacht` bounds the whole call.
        """
        lijn = self._begin()
        einde = time.monotonic() + wacht
        gestopt = False
        try:
            lijn.send((args, {}, True))
            while True:
                if not lijn.poll(max(0.0, einde - time.monotonic())):
                    raise DeelprocesFout("Het zoeken duurde te lang.")
                soort, antwoord = lijn.recv()
                if soort != "meld":
                    break
                if not meld(antwoord) and not gestopt and self._proces is not None and self._proces.pid:
                    gestopt = True
                    os.kill(self._proces.pid, signal.SIGINT)
        except DeelprocesFout:
            self.sluit()
            raise
        except (EOFError, OSError) as fout:
            self.sluit()
            raise DeelprocesFout("Het zoeken kostte te veel tijd of geheugen en is gestopt.") from fout
        if not soort:
            raise DeelprocesFout(f"Het zoeken gaf een fout ({antwoord}).")
        return antwoord  # type: ignore[no-any-return]  # what comes out of a pipe has no type

    def sluit(self) -> None:
        """Stop the child now; the next call starts a new one."""
        if self._lijn is not None:
            self._lijn.close()
        if self._proces is not None:
            self._proces.kill()
            self._proces.join()
            self._proces.close()
        self._proces = self._lijn = None

    def _begin(self) -> Connection:
        if self._lijn is not None and self._proces is not None and self._proces.is_alive():
            return self._lijn
        self.sluit()
        context = multiprocessing.get_context("spawn")
        eigen, ander = context.Pipe()
        self._proces = context.Process(target=_lus, args=(ander, self._functie, *self._grenzen), daemon=True)
        self._proces.start()
        ander.close()
        self._lijn = eigen
        try:
            klaar = eigen.poll(START_WACHT) and eigen.recv()
        except (EOFError, OSError):
            klaar = False
        if not klaar:
            self.sluit()
            raise GeenAntwoord("Het programma dat leest, startte niet.")
        return eigen

    def _over_de_tijd(self) -> bool:
        """Whether the child ended because it used up its processor time."""
        if self._proces is None:
            return False
        self._proces.join(1)
        return self._proces.exitcode == -signal.SIGXCPU


def _lus(lijn: Connection, functie: Callable[..., Any], geheugen: int, cpu_seconden: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which stops us
    resource.setrlimit(resource.RLIMIT_AS, (geheugen, geheugen))
    lijn.send(True)
    while True:
        try:
            args, kwargs, volg = lijn.recv()
        except EOFError:
            return
        if volg:
            kwargs["meld"] = lambda woord: lijn.send(("meld", woord))
            signal.signal(signal.SIGINT, signal.default_int_handler)
        gebruikt = resource.getrusage(resource.RUSAGE_SELF)
        grens = int(gebruikt.ru_utime + gebruikt.ru_stime) + cpu_seconden + 1
        resource.setrlimit(resource.RLIMIT_CPU, (grens, resource.RLIM_INFINITY))
        try:
            antwoord = (True, functie(*args, **kwargs))
        except Exception as fout:  # noqa: BLE001 - whatever it was, the parent hears its kind and the child lives on
            antwoord = (False, type(fout).__name__)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        lijn.send(antwoord)
