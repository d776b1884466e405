"""Lists in and lists out; these take the place of the window's plain entries in the File menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from desktop.i18n import N_
from desktop.ui.actions.action import Action, Frame

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.dialogs.bring_in.dialog import BringInDialog
    from desktop.ui.dialogs.send_out.dialog import SendOutDialog


def _bring_in(frame: Frame) -> BringInDialog:
    from desktop.ui.dialogs.bring_in.opening import open_bring_in  # noqa: PLC0415 - heavy, and only for this

    return open_bring_in(frame.context, cast("QWidget", frame))


def _send_out(frame: Frame) -> SendOutDialog | None:
    if frame.page == "customers":  # which knows the filter in force and who is chosen
        frame.context.navigate("customers", "send_out")
        return None
    from desktop.ui.dialogs.send_out.opening import open_send_out  # noqa: PLC0415 - as above

    return open_send_out(frame.context, cast("QWidget", frame))


ACTIONS = [
    Action(
        key="bring_in",
        text=N_("Bring in a list…"),
        run=_bring_in,
        menu="file",
        order=10,
        shortcut="Ctrl+I",
        icon="download",
        synonyms=(N_("import"), N_("contacts"), N_("spreadsheet"), N_("vcard"), N_("csv")),
    ),
    Action(
        key="send_out",
        text=N_("Send out…"),
        run=_send_out,
        menu="file",
        order=11,
        shortcut="Ctrl+E",
        icon="upload",
        synonyms=(N_("export"), N_("save list"), N_("spreadsheet"), N_("vcard"), N_("csv")),
    ),
]
