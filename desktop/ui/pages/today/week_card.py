"""This week: seven days with a mark where something is, and the next few things in words."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.day_words import soon
from desktop.formatting import occasion_title
from desktop.i18n import _, ngettext
from desktop.queries.week_ahead import BIRTHDAY, OCCASION, PROMISE
from desktop.ui import local_format
from desktop.ui.widgets.frames import Card
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import ElidedLabel, Label
from desktop.ui.widgets.styling import boxed, empty, follow, mirrored, row

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.queries.week_ahead import Coming, WeekAhead
    from desktop.ui.theme.theme import Theme

_DOTS = {PROMISE: "warn", BIRTHDAY: "accent", OCCASION: "info"}
_ICONS = {PROMISE: "handshake", BIRTHDAY: "cake", "customer_since": "sparkles", "business_opened": "store"}
_DAYS = 7


def week_of(day: date) -> date:
    """The first day of the week around `day`, as the country counts."""
    first = QLocale().firstDayOfWeek().value
    return day - timedelta(days=(day.isoweekday() - first) % _DAYS)


def coming_words(coming: Coming) -> str:
    """One thing that comes up, in a few words: “Priya’s birthday”."""
    name, years = coming.name, coming.years
    if coming.kind == PROMISE or coming.what:
        return _("{name}: {what}").format(name=name, what=coming.what)
    if coming.kind == BIRTHDAY:
        return _("{name}’s birthday").format(name=name)
    if coming.kind == "business_opened" and years:
        return ngettext("{name} turns {years}", "{name} turns {years}", years).format(name=name, years=years)
    return _("{name}: {what}").format(name=name, what=occasion_title(coming.kind, "", years))


class WeekStrip(QWidget):
    """Seven days in a row; today stands out, and dots say what a day holds."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._as_of = self._first = date.min
        self._marks: dict[date, tuple[str, ...]] = {}
        follow(theme, self._restyle)

    def show_week(self, as_of: date, first: date, week: WeekAhead) -> None:
        """Show the week that begins on `first`."""
        self._as_of, self._first, self._marks = as_of, first, week.marks
        kinds = [kind for marks in week.marks.values() for kind in marks]
        days = sum(bool(marks) for marks in week.marks.values())
        text = ngettext("This week: something on {count} day", "This week: something on {count} days", days)
        self.setAccessibleName(text.format(count=days) if kinds else _("This week: nothing more"))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the days."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() / _DAYS
        for place in range(_DAYS if self._first > date.min else 0):
            left = (_DAYS - 1 - place if mirrored() else place) * width
            self._paint_day(painter, self._first + timedelta(days=place), left, width)
        painter.end()

    def _paint_day(self, painter: QPainter, day: date, left: float, width: float) -> None:
        theme, today = self._theme, day == self._as_of
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("ink3"))
        centred = Qt.AlignmentFlag.AlignCenter
        painter.drawText(QRectF(left, 0, width, theme.px(18)), centred, local_format.weekday_letter(day))
        edge = theme.px(30)
        box = QRectF(left + (width - edge) / 2, theme.px(22), edge, edge)
        if today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("fill"))
            painter.drawEllipse(box)
        painter.setFont(theme.font("strong" if today else "body"))
        painter.setPen(theme.colour("onAccent" if today else "ink3" if day < self._as_of else "ink1"))
        painter.drawText(box, centred, local_format.number(day.day))
        self._paint_dots(painter, self._marks.get(day, ()), left + width / 2)

    def _paint_dots(self, painter: QPainter, kinds: tuple[str, ...], middle: float) -> None:
        theme = self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        for place, kind in enumerate(kinds):
            painter.setBrush(theme.colour(_DOTS[kind]))
            across = middle + (place - (len(kinds) - 1) / 2) * theme.px(8)
            painter.drawEllipse(QPointF(across, theme.px(62)), theme.scale * 2.6, theme.scale * 2.6)

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(70))
        self.update()


class WeekCard(Card):
    """The week and what comes next."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 16, 10)
        self._theme = theme
        self._strip = WeekStrip(theme)
        self._lines = QVBoxLayout()
        self.body.addWidget(Label(theme, _("This week"), "heading"))
        self.body.addWidget(self._strip)
        self.body.addLayout(self._lines)

    def show_week(self, as_of: date, first: date, week: WeekAhead) -> None:
        """Show another week."""
        self._strip.show_week(as_of, first, week)
        empty(self._lines)
        self._lines.setSpacing(self._theme.px(10))
        for coming in week.next_up:
            icon = IconLabel(self._theme, _ICONS.get(coming.kind, "calendar-heart"), "ink3", 16)
            what = ElidedLabel(self._theme, coming_words(coming), "small", "1")
            when = Label(self._theme, soon(coming.on, as_of), "small", "3")
            line = row(icon, spacing=self._theme.px(10))
            line.addWidget(what, 1)
            line.addWidget(when)
            self._lines.addWidget(boxed(line))
