"""Today at half past eight in the morning."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.ui.pages.today.today_page import TodayPage

if TYPE_CHECKING:
    from desktop.ui.context import Context

MORNING = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)


def morning_page(context: Context) -> TodayPage:
    return TodayPage(context, lambda: MORNING)
