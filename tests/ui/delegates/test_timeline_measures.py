"""Heights of timeline rows: they follow the width and the text size, and are measured once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop.queries.timeline import Entry
from desktop.ui.delegates.timeline_measures import TimelineMeasures
from desktop.ui.item_models.timeline_row import heading, past_row, today_row
from desktop.ui.theme.theme import Look

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme

DAY = date(2026, 11, 24)


def test_heights_follow_the_design(theme: Theme) -> None:
    measures = TimelineMeasures(theme)
    bare = past_row(Entry("touchpoint", 1, "call", DAY), DAY)
    noted = past_row(Entry("touchpoint", 1, "call", DAY, subject="A word"), DAY)
    marked = past_row(Entry("touchpoint", 1, "purchase", DAY, amount_minor=100, currency="EUR"), DAY)
    assert [measures.height(row, 700) for row in (heading("May"), today_row("Today"), bare)] == [36, 40, 42]
    assert measures.height(noted, 700) == 42 + 2 + theme.metrics("body").height()
    assert measures.height(marked, 700) == 42 + 6 + 22


def test_a_long_note_is_higher_where_it_is_narrower_and_measured_once(theme: Theme) -> None:
    measures = TimelineMeasures(theme)
    row = past_row(Entry("touchpoint", 1, "call", DAY, subject="Several words. " * 13), DAY)
    wide, narrow = measures.height(row, 900), measures.height(row, 400)
    assert narrow > wide
    row.body = ""
    assert measures.height(row, 400) == narrow  # remembered
    assert measures.height(row, 900) == 42  # another width: measured anew


def test_a_form_gives_its_row_its_height(theme: Theme) -> None:
    measures = TimelineMeasures(theme)
    row = past_row(Entry("touchpoint", 1, "call", DAY), DAY)
    measures.open(row, 300)
    assert measures.is_open(row)
    assert measures.height(row, 700) == 300
    measures.open(None)
    assert measures.height(row, 700) == 42


def test_larger_text_makes_higher_rows(theme: Theme) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, Look("light", 2.0))
    assert TimelineMeasures(theme).height(heading("May"), 700) == 72
