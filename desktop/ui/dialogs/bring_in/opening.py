"""Opening “Bring in a list” and doing what it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from desktop.ui.dialogs.bring_in.dialog import BringInDialog
from desktop.ui.dialogs.bring_in.draft import BringInDraft

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.commands.importing.arrival import ImportReport
    from desktop.exchange.source import Source
    from desktop.ui.context import Context


def open_bring_in(context: Context, window: QWidget, source: Source | None = None) -> BringInDialog:
    """Open the wizard over the window, with a list already in it where one was dropped."""
    draft = BringInDraft(context.book_path, context.today(), QLocale().name())
    dialog = BringInDialog(context, window, draft)
    dialog.accepted.connect(lambda command: context.commands.run(command, dialog.show_report))
    dialog.undo.connect(context.commands.undo)
    dialog.see.connect(lambda report: _see(context, report))
    dialog.open()
    if source is not None:
        dialog.take_source(source)
    return dialog


def _see(context: Context, report: ImportReport) -> None:
    context.navigate("customers", {"tag": report.tag} if report.tag else None)
