"""The way in: run a command, and turn every refusal into one Dutch sentence and an exit code.

0 it worked, 1 the work could not be done, 2 the command was used wrongly. Never a traceback.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import typer
from typer._click import (
    Option,
    Parameter,
)  # typer carries its own click since 0.29 and shows no public door to it
from typer._click.exceptions import (
    Abort,
    BadOptionUsage,
    BadParameter,
    Exit,
    MissingParameter,
    NoSuchOption,
    UsageError,
)

from intervisie.errors import IntervisieFout
from intervisie.opdrachten import app


def main(argumenten: Sequence[str] | None = None) -> None:
    """Run the command line `argumenten` (default: of the process) and exit."""
    sys.exit(run(list(sys.argv[1:] if argumenten is None else argumenten)))


def run(argumenten: Sequence[str]) -> int:
    """Run a command and return its exit code; the sentence, if any, is on stderr."""
    opdracht = typer.main.get_command(app)
    try:
        uitkomst = opdracht.main(args=list(argumenten), prog_name="intervisie", standalone_mode=False)
    except UsageError as fout:
        return _zeg(_gebruiksfout(fout), 2)
    except Exit as stop:
        return stop.exit_code
    except (Abort, KeyboardInterrupt):
        return _zeg("Gestopt.", 1)
    except IntervisieFout as fout:
        return _zeg(str(fout), 1)
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    except OSError as fout:
        return _zeg(f"Een bestand of verbinding werkt niet mee: {fout.strerror or type(fout).__name__}.", 1)
    return uitkomst if isinstance(uitkomst, int) else 0


def _zeg(zin: str, code: int) -> int:
    print(zin, file=sys.stderr)  # noqa: T201 - the one place that speaks to the terminal about errors
    return code


def _gebruiksfout(fout: UsageError) -> str:
    """What was used wrongly, in one sentence; click itself speaks English."""
    hulp = "Bekijk de hulp met --help."
    if isinstance(fout, NoSuchOption):
        return f"De optie {fout.option_name} bestaat niet. {hulp}"
    if isinstance(fout, MissingParameter) and fout.param is not None:
        return f"Er ontbreekt iets: {_naam(fout.param)}. {hulp}"
    if isinstance(fout, BadParameter) and fout.param is not None:
        return f"De waarde voor {_naam(fout.param)} klopt niet. {hulp}"
    if isinstance(fout, BadOptionUsage):
        return f"De optie {fout.option_name} is niet goed gebruikt. {hulp}"
    if "command" in fout.message.lower():
        return f"Deze opdracht bestaat niet of is niet af. {hulp}"
    return f"De opdracht is niet goed gebruikt. {hulp}"


def _naam(parameter: Parameter) -> str:
    return parameter.opts[0] if isinstance(parameter, Option) else (parameter.name or "een waarde").upper()


if __name__ == "__main__":
    main()
