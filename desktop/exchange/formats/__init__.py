"""The file formats, one module each, found by themselves.

A format is a module in this folder with the names of `Format`. Adding one is adding one file.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING, Protocol, cast, runtime_checkable

from desktop.errors import BadInput, DearlyError
from desktop.exchange.options import OnProgress, ReadOptions, WriteOptions, no_progress
from desktop.exchange.source import Source, check_source
from desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from desktop.exchange.contact import Contact, ImportedRow


@runtime_checkable
class Format(Protocol):
    """What every module in this folder offers.

    Attributes:
        KEY: Its short name on the command line.
        TITLE: Its name for the owner, marked with N_.
        SUFFIXES: How its files end, the first one when written.
    """

    KEY: str
    TITLE: str
    SUFFIXES: tuple[str, ...]

    def sniff(self, head: bytes) -> bool:
        """Whether a file that begins like this is of this format."""

    def read(
        self, source: Source, options: ReadOptions, on_progress: OnProgress = no_progress
    ) -> Iterator[ImportedRow]:
        """One outcome per record, in the file's order. Raises BadInput where the file as a whole is unusable."""

    def write(
        self, contacts: Iterable[Contact], path: Path, options: WriteOptions, on_progress: OnProgress = no_progress
    ) -> int:
        """Write the file whole or not at all and give the number of contacts. Raises DearlyError."""


@cache
def formats() -> tuple[Format, ...]:
    """Every format, by key.

    Raises:
        DearlyError: There is none: a build that forgot them must not start half empty.
    """
    names = [module.name for module in pkgutil.iter_modules(__path__)]
    if not names:
        raise DearlyError("Part of the program is missing: no list formats.", "Install it again.")
    modules = (importlib.import_module(f"{__name__}.{name}") for name in names)
    return tuple(sorted((cast("Format", module) for module in modules), key=lambda format_: format_.KEY))


def format_of(key: str) -> Format:
    """The format with this key or file ending ("vcard", ".vcf").

    Raises:
        BadInput: There is none.
    """
    wanted = key.lower()
    for format_ in formats():
        if wanted == format_.KEY or wanted in format_.SUFFIXES:
            return format_
    names = ", ".join(format_.SUFFIXES[0] for format_ in formats())
    raise BadInput(_("“{key}” is not a list format.").format(key=key), _("Use one of {names}.").format(names=names))


def recognise(source: Source) -> Format:
    """The format a file is really in, told by its content and not by its name.

    Raises:
        BadInput: It is no list: empty, a picture, a workbook, too big.
    """
    head = check_source(source)
    certain = next((format_ for format_ in formats() if format_.sniff(head)), None)
    if certain is None:
        raise BadInput(_("This is not a list we can read."), _("Choose a CSV or vCard file."))
    return certain


def read_list(source: Source, options: ReadOptions, on_progress: OnProgress = no_progress) -> Iterator[ImportedRow]:
    """One outcome per record of a file in whatever format it is in.

    Raises:
        BadInput: It is no list.
    """
    return recognise(source).read(source, options, on_progress)
