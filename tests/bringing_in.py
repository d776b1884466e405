"""Bringing lists into real books, as the window and the command line do it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop.exchange.options import ReadOptions
from desktop.jobs.import_contacts import CheckList
from desktop.jobs.job import unwatched
from desktop.storage.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from desktop.commands.importing.arrival import ImportReport
    from desktop.exchange.source import Source
    from desktop.jobs.import_plan import ImportPlan
    from desktop.storage.writer import Outcome

TODAY = date(2026, 11, 24)


def check(book: Path, source: Source, options: ReadOptions | None = None) -> ImportPlan:
    """What a list would do to a book."""
    return CheckList(book, source, options or ReadOptions(TODAY)).run(unwatched)


def carry_out(writer: Writer, plan: ImportPlan, decisions: Mapping[int, str] | None = None) -> Outcome:
    """Bring a checked list in."""
    return writer.execute(plan.command(decisions or {}, TODAY, "en"))


def bring_in(book: Path, source: Source, decisions: Mapping[int, str] | None = None) -> ImportReport:
    """Check a list and bring it in."""
    writer = Writer(book)
    try:
        report: ImportReport = carry_out(writer, check(book, source), decisions).value
    finally:
        writer.close()
    return report
