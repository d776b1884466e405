"""One line of Today: done, who, why, how pressing, one thing to do, and the rest in a menu."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPropertyAnimation, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QGraphicsOpacityEffect, QHBoxLayout, QMenu, QWidget

from desktop.formatting import stage_name
from desktop.i18n import N_, _
from desktop.relationship.today_lines import OccasionLine, PromiseLine
from desktop.relationship.today_words import mark, reason, with_name
from desktop.ui.pages.today.name_button import NameButton
from desktop.ui.widgets.avatar import Avatar
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.check_circle import CheckCircle
from desktop.ui.widgets.enter_key import ENTER
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.label import ElidedLabel
from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.stage_meter import StageMeter
from desktop.ui.widgets.styling import column, margins, mirrored, row, set_shown

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QPaintEvent

    from desktop.relationship.today_lines import Line
    from desktop.ui.theme.theme import Theme

ACTION_WIDTH = 138
_METER_WIDTH = 58
_TEXT_BEGINS, _TEXT_ENDS = 104, 12
_FADE = 120  # milliseconds


class Verb(StrEnum):
    """What may be asked of a line."""

    DONE = "done"
    OPEN = "open"
    ACT = "act"
    LATER = "later"
    TOMORROW = "tomorrow"
    NEXT_WEEK = "next_week"
    PICK_A_DAY = "pick_a_day"
    LEAVE_OUT = "leave_out"


_MENU = (
    (Verb.LATER, N_("Later today")),
    (Verb.TOMORROW, N_("Tomorrow")),
    (Verb.NEXT_WEEK, N_("Next week")),
    (Verb.PICK_A_DAY, N_("Pick a day…")),
    None,
    (Verb.LEAVE_OUT, N_("Not for this customer")),
    (Verb.OPEN, N_("Open")),
)
_KEYS = {Qt.Key.Key_A: Verb.ACT, Qt.Key.Key_L: Verb.LATER}
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_J: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_K: -1}


def action_of(line: Line) -> tuple[str, str]:
    """What a line's button says, and its icon."""
    if isinstance(line, PromiseLine):
        return _("Mark as kept"), "handshake"
    if isinstance(line, OccasionLine):
        if not line.day_known:
            return _("Ask the day"), "cake"
        return (_("Open"), "user-round") if line.quiet else (_("Write card"), "mail")
    return _("Say hello"), "message-circle"


class TaskRow(QWidget):
    """One line.

    Args:
        theme: The theme.
        line: The line.
        as_of: Today.
        words: The shop's words for the stages.

    Signals:
        asked: What the owner wants done with the line (a `Verb`).
        stepped: The keyboard goes this many rows down.
    """

    asked = Signal(str)
    stepped = Signal(int)

    def __init__(self, theme: Theme, line: Line, as_of: date, words: str) -> None:
        super().__init__()
        self.line = line
        self.by_keyboard = False
        self.leaving = False
        self._first = True
        self._fitted: tuple[int, bool] | None = None
        who = line.who
        self._theme = theme
        said = mark(line, as_of)
        action, icon = action_of(line)
        self.check = CheckCircle(theme, _("Done: {what}").format(what=with_name(line)))
        self._avatar = Avatar(theme, who.name, 40, business=who.business)
        self.name = NameButton(theme, who.name)
        self._meter = StageMeter(theme, who.stage, stage_name(who.stage, words), _METER_WIDTH)
        self._why = reason(line, as_of)
        self.reason = ElidedLabel(theme, self._why, "small", "2")
        self.pill = Pill(theme, said.text, said.tone)
        self.action = Button(theme, action, "normal", icon, name=f"{action}: {who.name}")
        self._action_text = action
        self._action_width = max(theme.px(ACTION_WIDTH), self.action.sizeHint().width())
        self.more = IconButton(theme, "ellipsis", _("More for {name}").format(name=who.name), "ink3")
        layout = QHBoxLayout(self)
        margins(layout, theme.px(10), theme.px(9), theme.px(12), theme.px(9))
        layout.setSpacing(theme.px(10))
        layout.addWidget(self.check)
        layout.addWidget(self._avatar)
        first = row(self.name, self._meter, None, spacing=theme.px(10))
        layout.addLayout(column(first, self.reason, spacing=0), 1)
        for part in (self.pill, self.action, self.more):
            layout.addWidget(part)
        self._connect()

    @property
    def stops(self) -> tuple[QAbstractButton, ...]:
        """Where the keyboard stops, in order."""
        return self.check, self.name, self.action, self.more

    def wanted_action_width(self) -> int:
        """How wide the button must be for its words."""
        return self._action_width

    def fit(self, action_width: int, *, narrow: bool) -> None:
        """Give the button the width of its neighbours; where it is very narrow only what matters most is left."""
        if self._fitted == (action_width, narrow):
            return
        self._fitted = (action_width, narrow)
        for part in (self._avatar, self._meter, self.pill):
            set_shown(part, shown=not narrow)
        self.reason.setText(f"{self.pill.text()} · {self._why}" if narrow else self._why)
        self.action.setText("" if narrow else f" {self._action_text}".replace("&", "&&"))
        self.action.setToolTip(self._action_text if narrow else "")
        self.action.setFixedWidth(self._theme.px(50) if narrow else action_width)

    def set_first(self, *, first: bool) -> None:
        """Tell whether the row is the first; all others have a hairline above their words."""
        self._first = first
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairline."""
        if self._first:
            return
        left, right = self._theme.px(_TEXT_BEGINS), self._theme.px(_TEXT_ENDS)
        if mirrored():
            left, right = right, left
        painter = QPainter(self)
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(left, 0, self.width() - right - 1, 0)
        painter.end()

    def fade(self) -> QPropertyAnimation:
        """Let the row go; the caller starts the animation and is told when it ends."""
        self.leaving = True
        self.check.setChecked(True)
        self.setEnabled(False)
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        animation = QPropertyAnimation(effect, b"opacity", self)
        animation.setDuration(self._theme.milliseconds(_FADE))
        animation.setStartValue(1.0)
        animation.setEndValue(0.0)
        return animation

    def open_menu(self) -> QMenu:
        """Show what else can be done."""
        menu = QMenu(self)
        menu.setAccessibleName(self.more.accessibleName())
        for entry in _MENU:
            if entry is None:
                menu.addSeparator()
                continue
            verb, text = entry
            menu.addAction(_(text)).triggered.connect(lambda _checked=False, verb=verb: self.asked.emit(verb))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        return menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of a row work whatever part of it the keyboard is in."""
        if event.type() in {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress}:
            self.by_keyboard = event.type() == QEvent.Type.KeyPress
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not _modified(event):
            return self._on_key(watched, Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self.check.clicked.connect(lambda: self.asked.emit(Verb.DONE))
        self.name.clicked.connect(lambda: self.asked.emit(Verb.OPEN))
        self.action.clicked.connect(lambda: self.asked.emit(Verb.ACT))
        self.more.clicked.connect(self.open_menu)
        for stop in self.stops:
            stop.installEventFilter(self)

    def _on_key(self, watched: QObject, key: Qt.Key) -> bool:
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in _KEYS:
            self.asked.emit(_KEYS[key])
        elif key in ENTER and watched is self.check:
            self.asked.emit(Verb.OPEN)
        elif key in ENTER and isinstance(watched, QAbstractButton):
            watched.click()
        else:
            return False
        return True


def _modified(event: QKeyEvent) -> bool:
    """Whether a key is held that makes the press a shortcut of the window."""
    keypad = Qt.KeyboardModifier.KeypadModifier
    return bool(event.modifiers() & ~keypad)
