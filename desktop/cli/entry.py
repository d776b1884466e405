"""From what was typed to an exit code: 0 done, 1 failed, 2 not understood, 130 stopped by the owner.

Errors are one plain line on stderr, and after any of them everything is as it was.
"""

from __future__ import annotations

import argparse
import importlib
import logging
import os
import pkgutil
import sys
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

from desktop import i18n, paths
from desktop.cli import commands
from desktop.cli.call import Call
from desktop.cli.ctrl_c import ctrl_c
from desktop.cli.parser import VALUE_FOLLOWS, Parser, add_common
from desktop.cli.this_computer import own_language, the_book, today
from desktop.errors import BadInput, Cancelled, DearlyError
from desktop.i18n import _
from desktop.settings import Settings
from desktop.storage.book_file import explain
from desktop.text import clean_line
from desktop.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

DONE, FAILED, NOT_UNDERSTOOD, STOPPED = 0, 1, 2, 130
_LONGEST_LINE = 2000  # letters; a file's name may hold line breaks and worse


class CommandModule(Protocol):
    """What a module in `desktop/cli/commands` offers."""

    HELP: str

    def add_arguments(self, parser: Parser) -> None:
        """Say what may be typed after the command."""

    def run(self, call: Call) -> int:
        """Do it; gives back the exit code."""


def main(arguments: Sequence[str]) -> int:
    """Do what was typed; gives back the exit code."""
    with ctrl_c() as pressed:
        try:
            return _main(arguments)
        except BrokenPipeError:  # whoever read us has had enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return DONE
        except KeyboardInterrupt:
            return _stopped()
        except Exception as error:  # noqa: BLE001 - a fault of ours must not end in a page of code
            return _stopped() if pressed else _failed(error)


def command_names() -> list[str]:
    """The commands there are."""
    return sorted(_name(module.name) for module in pkgutil.iter_modules(commands.__path__))


def load_command(name: str) -> CommandModule:
    """The command of this name.

    Raises:
        BadInput: There is none.
    """
    for module in pkgutil.iter_modules(commands.__path__):
        if _name(module.name) == name:
            return cast("CommandModule", importlib.import_module(f"{commands.__name__}.{module.name}"))
    near = get_close_matches(name, command_names(), 1)
    advice = _("Did you mean “{near}”?").format(near=near[0]) if near else _("“dearly --help” tells what there is.")
    raise BadInput(_("There is no command “{name}”.").format(name=name), advice)


def _main(arguments: Sequence[str]) -> int:
    settings = Settings(paths.settings_file())
    i18n.install(settings.values.language or own_language())
    before, name, after = _split(arguments)
    first = _FirstParser(prog="dearly", add_help=False).parse_args(before)
    if not name:
        return _open_window(first, settings)
    i18n.install(first.language or settings.values.language or own_language())
    _hush()
    command = load_command(name)
    parser = Parser(prog=f"dearly {name}", description=_(command.HELP), add_help=False)
    parser.add_argument("-h", "--help", action="help", help=_("show this and stop"))
    command.add_arguments(parser)
    add_common(parser)
    parser.set_defaults(book=first.book, as_of=first.as_of, language=first.language)
    typed = parser.parse_args(after)
    language = typed.language or settings.values.language or own_language()
    i18n.install(language)
    return command.run(Call(typed, typed.book or the_book(settings), typed.as_of or today(), language))


def _hush() -> None:
    """What Qt and the log have to say is not for whoever reads our answer."""
    os.environ.setdefault("QT_LOGGING_RULES", "*=false")
    logging.getLogger().addHandler(logging.NullHandler())


def _split(arguments: Sequence[str]) -> tuple[Sequence[str], str, Sequence[str]]:
    """What stands before the command, its name (empty for the window), and what stands behind it."""
    value_follows = False
    for place, argument in enumerate(arguments):
        if not value_follows and not argument.startswith("-"):
            return arguments[:place], argument, arguments[place + 1 :]
        value_follows = not value_follows and argument in VALUE_FOLLOWS
    return arguments, "", ()


class _FirstParser(Parser):
    """Reads what stands before a command; the commands are looked up only when somebody asks for help."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - argparse's own
        super().__init__(usage=_("dearly [OPTIONS] [COMMAND ...]"), **options)
        self.formatter_class = argparse.RawDescriptionHelpFormatter
        self.description = _("Dearly, the relationship book for a small shop. Without a command it opens the window.")
        version = f"Dearly {VERSION}"
        self.add_argument("-h", "--help", action="help", help=_("show this and stop"))
        self.add_argument("--version", action="version", version=version, help=_("show the version and stop"))
        self.add_argument("--sample", action="store_true", help=_("open the window on the sample shop"))
        add_common(self)

    def format_help(self) -> str:
        """The help, with a line for each command."""
        names = command_names()
        widest = max(map(len, names))
        lines = [f"  {name:{widest}}  {_(load_command(name).HELP)}" for name in names]
        self.epilog = "\n".join([_("commands:"), *lines])
        return super().format_help()


def _open_window(first: argparse.Namespace, settings: Settings) -> int:
    from desktop.bootstrap import quick_start  # noqa: PLC0415 - only for the window

    quick_start.begin()
    from desktop.cli.window import open_window  # noqa: PLC0415 - Qt only for the window

    book = paths.sample_book() if first.sample else first.book or the_book(settings)
    return open_window(book, settings, first.as_of, first.language, sample=first.sample)


def _name(module: str) -> str:
    return module.rstrip("_").replace("_", "-")


def _stopped() -> int:
    print(_("Stopped. Everything is as it was."), file=sys.stderr)
    return STOPPED


def _failed(error: Exception) -> int:
    if isinstance(error, Cancelled):
        return _stopped()
    if isinstance(error, OSError):  # a file or a disk, met where nobody expected it
        error = explain(error, Path(os.fsdecode(error.filename or "")))
    if not isinstance(error, DearlyError):
        return _fault(error)
    print(f"dearly: {clean_line(str(error), _LONGEST_LINE)}", file=sys.stderr)
    return NOT_UNDERSTOOD if isinstance(error, BadInput) else FAILED


def _fault(error: Exception) -> int:
    from desktop.ui.faults import record  # noqa: PLC0415 - Qt's version stands in the details

    record(error)
    kind = type(error).__name__
    print(_("dearly: Something went wrong inside Dearly ({kind}).").format(kind=kind), file=sys.stderr)
    return FAILED
