"""Opening “Send out” and doing what it asks: a native dialog for the file, a job, a toast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from desktop.i18n import _
from desktop.queries.shop_profile import load_shop
from desktop.ui.dialogs.files import ask_where_to_save, show_folder
from desktop.ui.dialogs.send_out.dialog import SendOutDialog
from desktop.ui.dialogs.send_out.draft import SendOutDraft

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.jobs.export_contacts import Written
    from desktop.queries.condition import Condition
    from desktop.ui.context import Context


def open_send_out(
    context: Context,
    window: QWidget,
    filtered: Condition | None = None,
    filter_name: str = "",
    chosen: tuple[int, ...] = (),
) -> SendOutDialog:
    """Open the dialog.

    Args:
        context: The context of the page.
        window: The window it covers.
        filtered: The filter in force on the list, if one is.
        filter_name: What that filter is called.
        chosen: The customers picked in the list.
    """
    draft = SendOutDraft(filtered, filter_name, chosen, decimal_comma=QLocale().decimalPoint() == ",")
    dialog = SendOutDialog(context.theme, window, draft, context.reader)
    dialog.accepted.connect(lambda done: _save(context, window, done))
    dialog.open(dialog.primary)
    return dialog


def _save(context: Context, window: QWidget, draft: SendOutDraft) -> None:
    name = draft.file_name(load_shop(context.reader).name, context.today())
    if target := ask_where_to_save(window, context.settings, "export", _("Send out"), name):
        context.jobs.start(draft.job(context.book_path, target), lambda written: _tell(context, written))


def _tell(context: Context, written: Written) -> None:
    context.toast(written.sentence, verb=_("Show in folder"), act=lambda: show_folder(written.path))
