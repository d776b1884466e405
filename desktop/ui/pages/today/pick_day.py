"""Choosing the day on which a line comes back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QWidget

from desktop.i18n import _
from desktop.ui import local_format
from desktop.ui.dialogs.frame import DialogFrame
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.styling import mirrored, row

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme

_LONGEST = 366  # days
_A_PAGE = 42  # days one page of the calendar shows


class PickDay(DialogFrame):
    """A month to choose a day from, tomorrow at the earliest. `accepted` gives the day."""

    def __init__(self, theme: Theme, window: QWidget, what: str, as_of: date) -> None:
        super().__init__(theme, window, _("When should this come back?"), _("Bring it back then"), 420)
        self.calendar = QCalendarWidget()
        self._month = Label(theme, "", "strong")
        before, after = ("chevron-right", "chevron-left") if mirrored() else ("chevron-left", "chevron-right")
        back = IconButton(theme, before, _("Month before"), box=30)
        on = IconButton(theme, after, _("Month after"), box=30)
        back.clicked.connect(self.calendar.showPreviousMonth)
        on.clicked.connect(self.calendar.showNextMonth)
        self.calendar.currentPageChanged.connect(self._on_month)
        self.calendar.activated.connect(self.accept)
        self._dress(theme)
        self._limit(theme, as_of)
        self.content.addWidget(Label(theme, what, "small", "2", wrap=True))
        self.content.addLayout(row(self._month, None, back, on, spacing=theme.px(4)))
        self.content.addWidget(self.calendar)

    def result(self) -> date:
        """The chosen day."""
        chosen = self.calendar.selectedDate()
        return date(chosen.year(), chosen.month(), chosen.day())

    def _dress(self, theme: Theme) -> None:
        """Qt's own calendar is red at weekends and wears a bar of another style."""
        calendar = self.calendar
        calendar.setAccessibleName(_("Day"))
        calendar.setFont(theme.font("small"))
        calendar.setNavigationBarVisible(False)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
        calendar.setMinimumHeight(theme.px(220))
        plain, head = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(theme.colour("ink1"))
        head.setForeground(theme.colour("ink3"))
        head.setBackground(theme.colour("card"))
        calendar.setHeaderTextFormat(head)
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekday, plain)

    def _limit(self, theme: Theme, as_of: date) -> None:
        past = QTextCharFormat()
        past.setForeground(theme.colour("lineStrong"))
        for days in range(_A_PAGE):
            self.calendar.setDateTextFormat(_qdate(as_of - timedelta(days=days)), past)
        self.calendar.setMinimumDate(_qdate(as_of + timedelta(days=1)))
        self.calendar.setMaximumDate(_qdate(as_of + timedelta(days=_LONGEST)))
        self.calendar.setSelectedDate(_qdate(as_of + timedelta(days=3)))
        self._on_month(self.calendar.yearShown(), self.calendar.monthShown())

    def _on_month(self, year: int, month: int) -> None:
        self._month.setText(local_format.month_and_year(date(year, month, 1)))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
