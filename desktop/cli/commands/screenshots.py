"""`dearly screenshots`: a picture of every page on the sample shop, light and dark."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from desktop.i18n import N_, _
from desktop.storage.book_file import explain

if TYPE_CHECKING:
    from desktop.cli.call import Call
    from desktop.cli.parser import Parser

HELP = N_("take a picture of every page, light and dark, on a sample shop")


def add_arguments(parser: Parser) -> None:
    """What may be said."""
    parser.add_argument("--out", type=Path, required=True, metavar=_("FOLDER"), help=_("where the pictures go"))


def run(call: Call) -> int:
    """Take the pictures and say where they are."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop.cli.pictures import take_pictures  # noqa: PLC0415 - Qt reads its platform when it is imported
    from desktop.jobs.job import unwatched  # noqa: PLC0415 - beside the next
    from desktop.jobs.make_sample import MakeSample  # noqa: PLC0415 - SQLAlchemy, and --help needs none

    folder = call.arguments.out
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise explain(error, folder) from error
    with TemporaryDirectory(prefix="dearly-pictures-", ignore_cleanup_errors=True) as workplace:
        book = MakeSample(Path(workplace) / "sample.dearly", call.as_of).run(unwatched)
        for path in take_pictures(book, folder, call.as_of, call.language):
            print(path)
    return 0
