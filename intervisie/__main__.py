"""The way in: run a command, and turn every refusal into one Dutch sentence and an exit code.

0 it worked, 1 the work could not be done, 2 the command was used wrongly. Never a traceback.
"""

from __future__ import annotations

import logging
import os
import sys
import time
from collections.abc import Sequence

import typer
from typer._click.exceptions import (
    BadOptionUsage,
    MissingParameter,
    NoArgsIsHelpError,
    NoSuchOption,
    UsageError,
)
from typer.core import TyperOption
from typer.main import get_command

from intervisie import GELADEN
from intervisie.errors import IntervisieFout
from intervisie.opdrachten import app

HULP = "Bekijk de hulp met --help."
CTRL_C = 130
"""How typer passes on that somebody pressed Ctrl-C."""


def main(argumenten: Sequence[str] | None = None) -> None:
    """Run the command line `argumenten` (default: of the process) and exit."""
    start = time.monotonic() - GELADEN
    sys.exit(run(list(sys.argv[1:] if argumenten is None else argumenten), start))


def run(argumenten: Sequence[str], start: float = 0.0) -> int:
    """Run a command and return its exit code; the sentence, if any, is on stderr.

    `start`: seconds that the program took to get here, for a command that promises to be done in time.
    """
    try:
        uitkomst = get_command(app).main(
            args=list(argumenten), prog_name="intervisie", standalone_mode=False, obj=start
        )
    except NoArgsIsHelpError as hulp:
        return _zeg(hulp.format_message(), 2)
    except UsageError as fout:
        return _zeg(_gebruiksfout(fout), 2)
    except typer.Exit as stop:
        return int(stop.exit_code)
    except typer.Abort:
        return _zeg("Gestopt.", 1)
    except IntervisieFout as fout:
        return _zeg(str(fout), 1)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that the last flush can't fail
        return 1
    except OSError as fout:
        return _zeg(f"Een bestand of verbinding werkt niet mee: {fout.strerror or type(fout).__name__}.", 1)
    except Exception:
        logging.getLogger("intervisie").debug("onverwachte fout", exc_info=True)
        return _zeg("Er ging iets mis in het programma. Probeer het opnieuw met --uitgebreid en meld het.", 1)
    if uitkomst == CTRL_C:
        return _zeg("Gestopt.", 1)
    return uitkomst if isinstance(uitkomst, int) else 0


def _zeg(zin: str, code: int) -> int:
    print(zin, file=sys.stderr)  # noqa: T201 - the one place that speaks to the terminal about errors
    return code


def _gebruiksfout(fout: UsageError) -> str:
    """What was used wrongly, in one sentence; the library itself speaks English."""
    parameter = getattr(fout, "param", None)
    naam = ""
    if parameter is not None:
        naam = parameter.opts[0] if isinstance(parameter, TyperOption) else (parameter.name or "").upper()
    if isinstance(fout, NoSuchOption):
        return f"De optie {fout.option_name} bestaat niet. {HULP}"
    if isinstance(fout, BadOptionUsage):
        return f"De optie {fout.option_name} is niet goed gebruikt. {HULP}"
    if isinstance(fout, MissingParameter) and naam:
        return f"Er ontbreekt iets: {naam}. {HULP}"
    if naam:
        return f"De waarde voor {naam} klopt niet. {HULP}"
    if isinstance(fout, typer.BadParameter):
        return f"Er klopt iets niet: {fout.message}. {HULP}"
    if "command" in fout.message.lower():
        return f"Deze opdracht bestaat niet of is niet af. {HULP}"
    return f"De opdracht is niet goed gebruikt. {HULP}"


if __name__ == "__main__":
    main()
