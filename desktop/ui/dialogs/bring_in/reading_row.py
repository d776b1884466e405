"""How the file is written, where our guess was wrong: its letters, its separator, its dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.ui.local_format import month_day
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.frames import Tint
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.styling import margins

if TYPE_CHECKING:
    from desktop.ui.dialogs.bring_in.draft import BringInDraft
    from desktop.ui.theme.theme import Theme

_NUMBERS = re.compile(r"\s*(\d{1,2})\D+(\d{1,2})")


def encodings() -> list[tuple[str, str]]:
    """(Python's name, what it is called) of the letters a list may be written in."""
    return [
        ("", _("Letters: found out")),
        ("utf-8-sig", _("Letters: UTF-8")),
        ("cp1252", _("Letters: Western (Windows)")),
        ("cp1250", _("Letters: Central European (Windows)")),
        ("cp1251", _("Letters: Cyrillic (Windows)")),
        ("cp1253", _("Letters: Greek (Windows)")),
        ("cp1254", _("Letters: Turkish (Windows)")),
        ("mac_roman", _("Letters: old Macintosh")),
        ("utf-16", _("Letters: UTF-16")),
    ]


def delimiters() -> list[tuple[str, str]]:
    """(the sign, what it is called) of what may stand between the columns."""
    return [
        ("", _("Columns: found out")),
        (",", _("Columns: comma")),
        (";", _("Columns: semicolon")),
        ("\t", _("Columns: tab")),
        ("|", _("Columns: upright line")),
    ]


class ReadingRow(QWidget):
    """Two small lists: letters and separator.

    Signals:
        changed: Encoding, delimiter; the one that was not touched is None.
    """

    changed = Signal(object, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        margins(layout, 0, 0, 0, 0)
        layout.setSpacing(theme.px(10))
        self._letters = ComboBox(theme, _("Letters of the file"), encodings())
        self._columns = ComboBox(theme, _("What stands between the columns"), delimiters())
        self._letters.activated.connect(lambda _place: self.changed.emit(self._letters.value, None))
        self._columns.activated.connect(lambda _place: self.changed.emit(None, self._columns.value))
        layout.addWidget(Label(theme, _("Letters or columns wrong?"), "small", "3"))
        layout.addStretch(1)
        layout.addWidget(self._letters)
        layout.addWidget(self._columns)

    def show_reading(self, draft: BringInDraft) -> None:
        """Show what the owner said."""
        for combo, value in ((self._letters, draft.encoding), (self._columns, draft.delimiter)):
            with QSignalBlocker(combo):
                combo.set_value(value)


class DateQuestion(Tint):
    """Asks once whether 03/05 is the 3rd of May.

    Signals:
        answered: Whether the day comes first.
    """

    answered = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "warn", 10)
        self._theme = theme
        self._layout = QVBoxLayout()
        self.body.addLayout(self._layout)
        self._line = QWidget()
        self._asked = ""
        self.hide()

    def ask(self, value: str) -> None:
        """Ask about a date as the list writes it; an empty one has nothing to ask."""
        found = _NUMBERS.match(value)
        if not value or found is None:
            # What was asked and answered stays to be changed; another list begins anew.
            if not self._asked:
                self.hide()
            return
        if value == self._asked:
            return
        self._asked = value
        first, second = int(found[1]), int(found[2])
        self._line.hide()
        self._line.deleteLater()
        self._line = self._question(value, month_day(second, first), month_day(first, second))
        self._layout.addWidget(self._line)
        self.show()

    def forget(self) -> None:
        """Another list is looked at."""
        self._asked = ""
        self.hide()

    def _question(self, value: str, day_first: str, month_first: str) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.px(10))
        words = _("Which day is {value}?").format(value=value)
        layout.addWidget(IconLabel(self._theme, "calendar", "warn", 18))
        layout.addWidget(Label(self._theme, words, "medium", "1"), 1)
        answer = Segmented(self._theme, words, [("day", day_first), ("month", month_first)])
        answer.chosen.connect(lambda key: self.answered.emit(key == "day"))
        layout.addWidget(answer)
        return line
