"""`dearly self-test`: does the program itself work on this computer, whole and with all its parts?"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from desktop.errors import DearlyError
from desktop.i18n import N_, _

if TYPE_CHECKING:
    from desktop.cli.call import Call
    from desktop.cli.parser import Parser

HELP = N_("make sure the program itself works on this computer")


def add_arguments(parser: Parser) -> None:
    """Nothing more may be said."""
    del parser


def run(call: Call) -> int:
    """Try everything out in a folder of its own; 1 where anything fails."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop.cli.self_test_steps import STEPS  # noqa: PLC0415 - imports every part of the program

    failed = 0
    with TemporaryDirectory(prefix="dearly-self-test-", ignore_cleanup_errors=True) as folder:
        for step in STEPS:
            title = (step.__doc__ or step.__name__).strip().rstrip(".")
            try:
                found = step(Path(folder), call.as_of)
            except Exception as error:  # noqa: BLE001 - every step is tried, whatever became of the others
                failed += 1
                print(_("failed  {title}: {why}").format(title=title, why=_reason(error)), file=sys.stderr)
            else:
                print(f"ok  {title} ({found})")
    return 1 if failed else 0


def _reason(error: Exception) -> str:
    return str(error) if isinstance(error, DearlyError) else type(error).__name__
