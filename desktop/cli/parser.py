"""Reading the command line in plain words: what cannot be read is a `BadInput`, never a page of usage."""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path
from typing import NoReturn

from desktop.errors import BadInput
from desktop.i18n import _

FIRST_YEAR, LAST_YEAR = 1900, 2199
VALUE_FOLLOWS = frozenset({"--book", "--as-of", "--language"})
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*")


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one plain sentence."""

    def error(self, message: str) -> NoReturn:
        """Refuse what was typed.

        Raises:
            BadInput: Always.
        """
        sentence = message[:1].upper() + message[1:].rstrip(".") + "."
        raise BadInput(sentence, _("“{command} --help” tells what can be said.").format(command=self.prog))


def add_common(parser: Parser) -> None:
    """The options that every command understands."""
    common = parser.add_argument_group(_("everywhere"))
    common.add_argument("--book", type=Path, metavar=_("FILE"), help=_("the book; the one opened last if not said"))
    common.add_argument("--as-of", type=day, metavar=_("DATE"), help=_("act as if today were this day (2026-11-24)"))
    common.add_argument("--language", type=language, metavar=_("LANGUAGE"), help=_("speak this language (pt, de …)"))


def day(text: str) -> date:
    """A day written as 2026-11-24, in a year that a shop may live in."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        found = date.min
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise argparse.ArgumentTypeError(_("“{text}” is not a day; write it like 2026-11-24").format(text=text))
    return found


def language(text: str) -> str:
    """A language such as pt or pt_BR."""
    if not _LANGUAGE.fullmatch(text):
        raise argparse.ArgumentTypeError(_("“{text}” is not a language; write it like pt or pt_BR").format(text=text))
    return text.replace("-", "_")


def count(text: str) -> int:
    """A number from 0 up."""
    if not text.isascii() or not text.isdigit() or len(text) > 9:
        raise argparse.ArgumentTypeError(_("“{text}” is not a number").format(text=text))
    return int(text)
