"""One gettext catalogue for window, cards and PDF; several languages may be open at once.

`_`, `ngettext` and `pgettext` speak the window's language, set once by `install`. A card written in the
customer's own language asks `catalogue(language)` for its words.
"""

from __future__ import annotations

import gettext
from functools import cache

from desktop.resources import resource

DOMAIN = "dearly"
_installed: list[gettext.NullTranslations] = [gettext.NullTranslations()]


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The words of one language ("pt", "pt_BR"); the English originals where there is no translation."""
    return gettext.translation(DOMAIN, resource("locale"), languages=[language], fallback=True)


def install(language: str) -> None:
    """Make `language` the language of the window and of the command line."""
    _installed[0] = catalogue(language)


def _(message: str) -> str:
    """The message in the window's language."""
    return _installed[0].gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The form of the message that fits `count`, in the window's language."""
    return _installed[0].ngettext(one, many, count)


def pgettext(context: str, message: str) -> str:
    """The message in the window's language, told apart from a namesake by `context`."""
    return _installed[0].pgettext(context, message)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name
    """Mark a constant for translation; it is translated with `_` where it is shown."""
    return message
