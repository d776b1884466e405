"""An action as data, and what an action may ask of the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.context import Context


@dataclass(frozen=True, slots=True)
class Subject:
    """The customer the page in front is about."""

    id: int
    name: str


class Frame(Protocol):
    """What an action may ask of the window."""

    @property
    def context(self) -> Context:
        """What pages are built with."""

    @property
    def page(self) -> str:
        """The key of the page in front."""

    @property
    def subject(self) -> Subject | None:
        """The customer the page in front is about, if it is about one."""

    @property
    def undo_label(self) -> str:
        """What Undo would take back; empty for nothing."""

    @property
    def redo_label(self) -> str:
        """What Redo would do again; empty for nothing."""

    @property
    def can_go_back(self) -> bool:
        """Whether there is a page before this one."""

    @property
    def can_go_forward(self) -> bool:
        """Whether one went back from a page."""

    def has_page(self, key: str) -> bool:
        """Whether there is a page with this key."""

    def go_back(self) -> None:
        """Show the page before."""

    def go_forward(self) -> None:
        """Show the page one went back from."""

    def open_palette(self, text: str = "") -> None:
        """Open find-or-do."""

    def open_shortcuts(self) -> None:
        """Open the sheet of shortcuts."""

    def open_about(self) -> None:
        """Open what is to be said about the program."""

    def find_in_page(self) -> None:
        """Put the keyboard into the search field of the page, or open find-or-do."""

    def focus_toast(self) -> None:
        """Put the keyboard into the toast."""

    def change_look(self, **changes: Any) -> None:  # noqa: ANN401 - fields of `Values`
        """Change scheme, text size, contrast or movement, at once and for good."""

    def toggle_menu_bar(self) -> None:
        """Show or hide the menu bar."""

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop it."""

    def back_up(self) -> None:
        """Make a backup now."""

    def close(self) -> bool:
        """Close the window, which quits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something that can be done.

    Attributes:
        key: Unique; a page's own action may take the place of one of the window's by having its key.
        text: Marked with `N_`; a verb. “…” behind it if it asks something first.
        run: Does it.
        menu: A key of `menu_titles.MENUS`; empty for none.
        order: Place in the menu; a gap of 10 or more to the one before draws a line.
        shortcut: As Qt writes it in English (“Ctrl+N”); empty for none.
        other_shortcuts: More of them.
        icon: A Lucide icon, for find-or-do.
        synonyms: Other words it is found by, marked with `N_`.
        text_now: The text as things stand (“Undo Added Ana Silva”).
        enabled_when: Whether it can be done as things stand; always if not given.
        checked_when: Whether it is in force, for actions that switch something.
        in_palette: Whether find-or-do offers it.
        role: about, settings or quit, for macOS.
        about_customer: Whether find-or-do offers it first while a customer is in front.
    """

    key: str
    text: str
    run: Callable[[Frame], object]
    menu: str = ""
    order: int = 0
    shortcut: str = ""
    other_shortcuts: tuple[str, ...] = ()
    icon: str = "arrow-right"
    synonyms: tuple[str, ...] = ()
    text_now: Callable[[Frame], str] | None = None
    enabled_when: Callable[[Frame], bool] | None = None
    checked_when: Callable[[Frame], bool] | None = None
    in_palette: bool = True
    role: str = ""
    about_customer: bool = False

    def label(self, frame: Frame) -> str:
        """The text in the window's language, as things stand."""
        return self.text_now(frame) if self.text_now is not None else _(self.text)

    def enabled(self, frame: Frame) -> bool:
        """Whether it can be done as things stand."""
        return self.enabled_when is None or self.enabled_when(frame)


def customer_in_front(frame: Frame) -> bool:
    """Whether the page in front is about a customer."""
    return frame.subject is not None
