"""CUPS, the printing system of Linux and macOS: it is given the PDF itself, so nothing is redrawn on the way."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

from desktop.cards.printing.backend import Printer, PrintOptions
from desktop.errors import DearlyError
from desktop.i18n import _

if TYPE_CHECKING:
    from pathlib import Path

_SIDES = {"": "one-sided", "long": "two-sided-long-edge", "short": "two-sided-short-edge"}
_SECONDS = 30
_JOB = re.compile(r"request id is (\S+)")
_DEFAULT = re.compile(r"destination: (\S+)")


class CupsBackend:
    """Talks to CUPS through `lp` and `lpstat`."""

    def printers(self) -> list[Printer]:
        """The printers at hand, the default one first; none if there is no printing system."""
        lpstat = shutil.which("lpstat")
        if lpstat is None:
            return []
        names = _run([lpstat, "-e"]).stdout.split()
        match = _DEFAULT.search(_run([lpstat, "-d"]).stdout)
        default = match[1] if match else ""
        return sorted(
            (Printer(name, name == default) for name in names), key=lambda one: (not one.is_default, one.name)
        )

    def submit(self, pdf: Path, printer: Printer, options: PrintOptions) -> str:
        """Hand a PDF to a printer; see `PrintBackend`."""
        lp = shutil.which("lp")
        if lp is None:
            raise DearlyError(
                _("This computer has no printing system."), _("Save the cards as a PDF and print them elsewhere.")
            )
        result = _run([lp, *arguments(pdf, printer, options)])
        match = _JOB.search(result.stdout)
        if result.returncode != 0 or match is None:
            said = result.stderr.strip().removeprefix("lp: ").splitlines()
            raise DearlyError(
                _("“{printer}” did not take the cards.").format(printer=printer.name),
                said[0][:200] if said else _("Look whether it is switched on and has paper."),
            )
        return match[1]

    def is_waiting(self, job: str) -> bool:
        """Whether a job is still in the queue; a printer may cancel it after `submit` has said yes."""
        lpstat = shutil.which("lpstat")
        if lpstat is None:
            return False
        return any(line.split()[:1] == [job] for line in _run([lpstat, "-o"]).stdout.splitlines())


def arguments(pdf: Path, printer: Printer, options: PrintOptions) -> list[str]:
    """What `lp` is called with."""
    return [
        "-d",
        printer.name,
        "-n",
        str(options.copies),
        "-t",
        options.title,
        "-o",
        "print-scaling=none",
        "-o",
        f"sides={_SIDES[options.flip]}",
        "-o",
        f"media={options.media}",
        "--",
        str(pdf.resolve()),
    ]


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(  # noqa: S603 - an absolute program and a list of arguments, no shell
            command,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_SECONDS,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise DearlyError(
            _("The printing system does not answer."), _("Try again, or save the cards as a PDF.")
        ) from error
