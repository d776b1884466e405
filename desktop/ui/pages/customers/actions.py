"""What the list adds to menus and find-or-do."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from desktop.i18n import N_
from desktop.ui.actions.action import Action, Frame

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def _new_customer(frame: Frame) -> None:
    from desktop.ui.pages.customers.add_customer_dialog import (  # noqa: PLC0415 - SQLAlchemy stays out of the first paint
        open_add_customer,
    )

    open_add_customer(frame.context, cast("QWidget", frame))


ACTIONS = [
    Action(
        key="new_customer",  # in the place of the frame's: the dialog opens over whatever page is in front
        text=N_("New customer"),
        run=_new_customer,
        menu="file",
        order=0,
        shortcut="Ctrl+N",
        icon="plus",
        synonyms=(N_("add customer"), N_("new person"), N_("create contact")),
    ),
]
