"""Today: the page the day begins with."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop.errors import DearlyError
from desktop.i18n import _, ngettext
from desktop.queries.shop_profile import load_shop
from desktop.queries.today import FIRST_PAINT, MOST, load_today
from desktop.relationship.today import counting_day, plan_day
from desktop.relationship.today_lines import OccasionLine, PromiseLine
from desktop.relationship.today_words import with_name
from desktop.ui.page import Page
from desktop.ui.pages.today.day_list import DayList
from desktop.ui.pages.today.header import Header
from desktop.ui.pages.today.side_column import SideColumn
from desktop.ui.pages.today.task_row import TaskRow, Verb
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.widgets.styling import empty, set_shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop.queries.shop_profile import ShopProfile
    from desktop.queries.today import Today
    from desktop.relationship.today import Plan
    from desktop.storage.writer import Command
    from desktop.ui.context import Context

_WIDEST = 1160
_SIDE_BY_SIDE = 960
_NARROW = 560


def local_now() -> datetime:
    """The hour on the shop's wall."""
    return datetime.now(UTC).astimezone()


class TodayPage(Page):
    """Greeting, sections, side column.

    Args:
        context: What pages are built with.
        now: The time of day, for the greeting and for when the day begins.
    """

    SHOWS = frozenset(
        {"promise", "important_date", "customer", "touchpoint", "today_mark", "fact", "shop", "card_item"}
    )

    def __init__(self, context: Context, now: Callable[[], datetime] = local_now) -> None:
        super().__init__(context)
        theme = context.theme
        self._now = now
        self._everything = False
        self._leaving = 0
        self._side_due = False
        content = QVBoxLayout()
        content.setSpacing(theme.px(18))
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(ScrollPage(theme, content, _WIDEST))
        # From the outside in: whatever is put into something larger is looked through from top to bottom once more.
        self.header = Header(theme)
        self.day = DayList(theme)
        self.side = SideColumn(theme)
        self._banner = QVBoxLayout()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(theme.px(24))
        content.addWidget(self.header)
        content.addLayout(self._banner)
        content.addLayout(self._columns, 1)
        self._columns.addWidget(self.day, 1)
        self._columns.addWidget(self.side)
        self._instead: QWidget | None = None
        self.day.asked.connect(self._on_asked)
        self.day.all_wanted.connect(self._on_all_wanted)
        self.side.stage_chosen.connect(self._on_stage)
        context.commands.failed.connect(self._on_failed)

    @property
    def title(self) -> str:
        """Today and what it holds."""
        return _("Today")

    @property
    def instead(self) -> QWidget | None:
        """What is shown instead of the list: nobody there yet, or everything done."""
        return self._instead

    def open(self, argument: object | None) -> None:
        """Today looks as it did in the morning; what could wait waits again."""
        del argument
        self._everything = False

    def reload(self) -> None:
        """Read the day and show it; a row on its way out is let go first."""
        if self._leaving:
            return
        try:
            shop = load_shop(self.context.reader)
            today = self._read()
        except DearlyError as error:
            self.context.show_error(error)
            set_shown(self.day, shown=bool(self.day.rows))
            return
        plan = plan_day(today.lines, today.handled, everything=self._everything)
        self.context.signals.badge.emit("today", str(plan.left) if plan.left else "")
        self.header.show_day(self._now().hour, shop.owner, today.as_of, plan)
        self.day.show_plan(plan, today.as_of, shop.stage_words, more=today.more)
        set_shown(self.day, shown=True)
        self._show_banner(shop)
        self._show_state(today, plan)
        self._side_due = True
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The side column is read once the list stands on the screen."""
        super().paintEvent(event)
        if self._side_due:
            self._side_due = False
            QTimer.singleShot(0, self, self._load_side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the side column below the list where there is no room beside it."""
        super().resizeEvent(event)
        width = self.width() / self.context.theme.scale
        beside = width >= _SIDE_BY_SIDE
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self.side.set_beside(beside=beside)
        self.day.set_narrow(narrow=width < _NARROW)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        super()._on_changed(kinds)
        if kinds & self.SHOWS and not self.isVisible():
            self._tell_count()

    def _read(self) -> Today:
        counted_on = counting_day(self.context.today(), self._now())
        most = MOST if self._everything else FIRST_PAINT
        return load_today(self.context.reader, self.context.today(), counted_on, most)

    def _tell_count(self) -> None:
        """Keep the number in the sidebar true while another page is in front."""
        with contextlib.suppress(DearlyError):  # told when the page itself is read again
            today = self._read()
            left = plan_day(today.lines, today.handled).left
            self.context.signals.badge.emit("today", str(left) if left else "")

    def _show_banner(self, shop: ShopProfile) -> None:
        if shop.sample == bool(self._banner.count()):
            return
        empty(self._banner)
        if shop.sample:
            from desktop.ui.pages.today.states import sample_banner  # noqa: PLC0415 - seldom needed at the first paint

            self._banner.addWidget(sample_banner(self.context, shop.trade))

    def _show_state(self, today: Today, plan: Plan) -> None:
        """Show the list, or what stands in its place."""
        if self._instead is not None:
            self._stack.removeWidget(self._instead)
            self._instead.deleteLater()
            self._instead = None
        if today.anybody and plan.left:
            return
        from desktop.ui.pages.today.states import (  # noqa: PLC0415 - as above
            finished_state,
            nobody_state,
        )

        if today.anybody:
            self._instead = finished_state(self.context, today.handled, plan, self._on_all_wanted)
        else:
            self._instead = nobody_state(self.context)
        self._stack.addWidget(self._instead)
        self._stack.setCurrentWidget(self._instead)

    def _load_side(self) -> None:
        try:
            shop = load_shop(self.context.reader)
            self.side.load(self.context.reader, self.context.today(), shop.stage_words)
        except DearlyError as error:
            self.context.show_error(error)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab goes through the list first, then through the side column."""
        rows = [stop for row in self.day.rows for stop in row.stops]
        stops: list[QWidget] = [*rows, self.day.show_them, *self.side.cards.stages.counts]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def _on_all_wanted(self) -> None:
        self._everything = True
        self.reload()

    def _on_stage(self, stage: int) -> None:
        self.context.navigate("customers", {"stage": stage})

    def _on_asked(self, row: TaskRow, verb: str) -> None:
        today = self.context.today()
        if verb in {Verb.DONE, Verb.ACT} and (verb == Verb.DONE or isinstance(row.line, PromiseLine)):
            self._mark_done(row)
        elif verb in {Verb.ACT, Verb.OPEN}:
            self._go(row, write=verb == Verb.ACT)
        elif verb == Verb.PICK_A_DAY:
            self._pick_a_day(row)
        elif verb == Verb.LEAVE_OUT:
            self._leave_out(row)
        else:
            self._put_off(row, today + timedelta(days={Verb.TOMORROW: 1, Verb.NEXT_WEEK: 7}.get(Verb(verb), 0)))

    def _go(self, row: TaskRow, *, write: bool) -> None:
        """Open the customer, or write them a card where that is the thing to do."""
        line = row.line
        if write and isinstance(line, OccasionLine) and line.day_known and not line.quiet:
            self.context.navigate("cards", {"customer_id": line.who.customer_id, "occasion": _card_occasion(line)})
        else:
            self.context.navigate("customer", line.who.customer_id)

    def _mark_done(self, row: TaskRow) -> None:
        from desktop.commands.today_marks import MarkDone  # noqa: PLC0415 - SQLAlchemy stays out of the first paint

        self._leaving += 2  # the row has to fade, and the mark to be written
        self.day.hold_place(row)
        fade = row.fade()
        fade.finished.connect(self._on_gone)
        fade.start()
        self._run(MarkDone(row.line, self.context.today(), self._counted_on()), _many_done, self._on_gone)

    def _on_gone(self) -> None:
        self._leaving = max(self._leaving - 1, 0)
        self.mark_stale()

    def _on_failed(self) -> None:
        self._leaving = 0
        self.mark_stale()

    def _put_off(self, row: TaskRow, until: date) -> None:
        from desktop.commands.today_marks import PutOff  # noqa: PLC0415 - SQLAlchemy stays out of the first paint

        self._run(PutOff(row.line, until, self.context.today(), self._counted_on()))

    def _leave_out(self, row: TaskRow) -> None:
        from desktop.commands.today_marks import LeaveOut  # noqa: PLC0415 - SQLAlchemy stays out of the first paint

        self._run(LeaveOut(row.line, self._counted_on()))

    def _pick_a_day(self, row: TaskRow) -> None:
        from desktop.ui.pages.today.pick_day import PickDay  # noqa: PLC0415 - a calendar is not for the first paint

        dialog = PickDay(self.context.theme, self.window(), with_name(row.line), self.context.today())
        dialog.accepted.connect(lambda day: self._put_off(row, day))
        dialog.open(dialog.calendar)

    def _run(
        self, command: Command, many: Callable[[int], str] | None = None, then: Callable[[], None] | None = None
    ) -> None:
        label, toast = command.label, self.context.toast

        def written(_value: object) -> None:
            toast(label, undo=True, many=many)
            if then is not None and shiboken6.isValid(self):
                then()

        self.context.commands.run(command, written)

    def _counted_on(self) -> date:
        return counting_day(self.context.today(), self._now())


def _many_done(count: int) -> str:
    return ngettext("{count} marked as done", "{count} marked as done", count).format(count=count)


def _card_occasion(line: OccasionLine) -> str:
    return "birthday" if line.kind == "birthday" else "anniversary"
