"""Safe keeping: the last backup, the folder, the sample shop, other books."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance

from desktop.day_words import relative
from desktop.i18n import _
from desktop.ui.local_format import capital, clock
from desktop.ui.pages.settings.setting_row import SettingGroup, SettingRow
from desktop.ui.widgets.button import Button

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from desktop.queries.backups import SafeKeeping
    from desktop.ui.theme.theme import Theme


class SafeGroup(SettingGroup):
    """The group “Safe keeping”.

    Signals:
        back_up: The owner wants a backup now.
        show_folder: The owner wants to see the folder of the backups.
        start_own: The owner wants to leave the sample shop.
        open_other: The owner wants another book.
        make_new: The owner wants a new book.
        send_out: The owner wants the list of customers as a file.
    """

    back_up = Signal()
    show_folder = Signal()
    start_own = Signal()
    open_other = Signal()
    make_new = Signal()
    send_out = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("Safe keeping"))
        self._now = self._button(theme, self.back_up, _("Back up now"), "hard-drive")
        self._folder = self._button(theme, self.show_folder, _("Show the folder"), name=_("Show the backup folder"))
        self._last = SettingRow(theme, _("Back up"), "", self._folder, self._now)
        own = self._button(theme, self.start_own, _("Start with my own customers"))
        self.sample = SettingRow(
            theme, _("Sample shop"), _("These customers are invented. They stay here to look at again."), own
        )
        self._book = SettingRow(
            theme,
            _("This book"),
            "",
            self._button(theme, self.open_other, _("Open another…"), name=_("Open another book")),
            self._button(theme, self.make_new, _("Make a new one…"), name=_("Make a new book")),
        )
        out = SettingRow(
            theme,
            _("Send everything out"),
            _("All customers in a file that other programs read"),
            self._button(theme, self.send_out, _("Send out…"), "upload"),
        )
        for row in (self._last, self.sample, self._book, out):
            self.add(row)

    def show_safe_keeping(self, kept: SafeKeeping, as_of: date, book: Path) -> None:
        """Show where things stand."""
        self._last.set_words(_("Back up"), _last(kept, as_of))
        self._folder.setEnabled(kept.count > 0)
        self._book.set_words(_("This book"), str(book))

    def set_busy(self, *, busy: bool) -> None:
        """While a backup is being made, another cannot be asked for."""
        self._now.setEnabled(not busy)

    @staticmethod
    def _button(theme: Theme, asked: SignalInstance, text: str, icon: str = "", name: str = "") -> Button:
        button = Button(theme, text, icon=icon, name=name)
        button.clicked.connect(asked)
        return button


def _last(kept: SafeKeeping, as_of: date) -> str:
    folder = kept.folder.name
    if kept.last_at is None:
        return _("None yet. They will be kept in “{folder}” beside the book.").format(folder=folder)
    moment = kept.last_at.astimezone()
    day = capital(relative(moment.date(), as_of))
    return _("{day} at {time}, in “{folder}”").format(day=day, time=clock(moment.time()), folder=folder)
