"""Where something for the owner may be written: never over a book, never over what is no file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.errors import BadInput
from desktop.i18n import _
from desktop.storage.book_file import MAGIC, explain

if TYPE_CHECKING:
    from pathlib import Path


def check_target(path: Path) -> None:
    """Make sure that a new file may take this place.

    Raises:
        BadInput: A book or another database lies there, or it is no place for a file.
        DearlyError: It cannot be looked at.
    """
    try:
        if not path.name or (path.exists() and not path.is_file()):
            raise BadInput(
                _("{path} is not a place for a file.").format(path=path), _("Choose another file or folder.")
            )
        if path.exists() and _is_database(path):
            raise BadInput(
                _("{name} is a book or another database and was left as it is.").format(name=path.name),
                _("Choose another name."),
            )
    except OSError as error:
        raise explain(error, path) from error


def _is_database(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC
