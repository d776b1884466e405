"""What the Customer menu and find-or-do can begin on a customer's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.i18n import N_
from desktop.ui.actions.action import Action, Frame, customer_in_front
from desktop.ui.customer_visit import CustomerVisit

if TYPE_CHECKING:
    from collections.abc import Callable


def _errand(errand: str) -> Callable[[Frame], None]:
    def run(frame: Frame) -> None:
        if frame.subject is not None:
            frame.context.navigate("customer", CustomerVisit(frame.subject.id, errand=errand))

    return run


ACTIONS = [
    Action(
        key="note_what_happened",
        text=N_("Note what happened"),
        run=_errand("note"),
        menu="customer",
        order=0,
        shortcut="Ctrl+J",
        icon="plus",
        synonyms=(N_("jot down"), N_("talked"), N_("visit"), N_("bought"), N_("log activity")),
        enabled_when=customer_in_front,
        about_customer=True,
    ),
    Action(
        key="add_promise",
        text=N_("Add promise"),
        run=_errand("promise"),
        menu="customer",
        order=1,
        shortcut="Ctrl+Shift+P",
        icon="handshake",
        synonyms=(N_("task"), N_("to do"), N_("remind me")),
        enabled_when=customer_in_front,
        about_customer=True,
    ),
    Action(
        key="add_occasion",
        text=N_("Add occasion"),
        run=_errand("occasion"),
        menu="customer",
        order=2,
        shortcut="Ctrl+Shift+O",
        icon="cake",
        synonyms=(N_("birthday"), N_("anniversary"), N_("date")),
        enabled_when=customer_in_front,
        about_customer=True,
    ),
    Action(
        key="say_sorry",
        text=N_("Say sorry"),
        run=_errand("apology"),
        menu="customer",
        order=3,
        shortcut="Ctrl+Shift+Y",
        icon="heart-handshake",
        synonyms=(N_("apologise"), N_("complaint")),
        enabled_when=customer_in_front,
        about_customer=True,
    ),
    Action(
        key="write_customer_card",
        text=N_("Write card"),
        run=_errand("card"),
        menu="customer",
        order=4,
        shortcut="Ctrl+Shift+C",
        icon="mail",
        synonyms=(N_("thank you"), N_("post")),
        enabled_when=customer_in_front,
        about_customer=True,
    ),
    Action(
        key="change_stage",
        text=N_("Change stage"),
        run=_errand("stage"),
        menu="customer",
        order=14,
        icon="heart",
        enabled_when=customer_in_front,
        about_customer=True,
    ),
    Action(
        key="delete_customer",
        text=N_("Delete customer"),
        run=_errand("delete"),
        menu="customer",
        order=24,
        icon="trash-2",
        enabled_when=customer_in_front,
        about_customer=True,
    ),
]
