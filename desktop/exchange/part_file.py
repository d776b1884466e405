"""Files for the owner appear whole or not at all."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from desktop.errors import DearlyError
from desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def part_file(path: Path) -> Iterator[BinaryIO]:
    """A file written as `.part` beside `path` and renamed at the end; after any error nothing is left behind.

    Raises:
        DearlyError: The folder, the disk or another program is in the way; what stood at `path` is as it was.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        try:
            part.unlink(missing_ok=True)  # left by a power cut; a planted link goes, not what it points to
            with part.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise DearlyError(
            _("“{name}” could not be written ({reason}).").format(name=path.name, reason=error.strerror or error),
            _("Look whether the folder is there, has room and is not locked, or choose another one."),
        ) from error
