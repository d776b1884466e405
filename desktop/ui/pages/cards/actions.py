"""The Cards menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from desktop.i18n import N_
from desktop.ui.actions.action import Action, Frame

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.ui.pages.cards.cards_page import CardsPage


def _studio(act: Callable[[CardsPage], None]) -> Callable[[Frame], None]:
    def run(frame: Frame) -> None:
        from desktop.ui.pages.cards.cards_page import CardsPage  # noqa: PLC0415 - imported on the first visit

        page = cast("QWidget", frame).findChild(CardsPage)
        if page is not None:
            act(page)

    return run


def _in_studio(frame: Frame) -> bool:
    return frame.page == "cards"


ACTIONS = [
    Action(
        key="write_cards",
        text=N_("Write cards"),
        run=lambda frame: frame.context.navigate("cards"),
        menu="cards",
        order=0,
        icon="mail",
        synonyms=(N_("birthday list"), N_("thank you"), N_("post"), N_("greetings")),
    ),
    Action(
        key="next_card",
        text=N_("Next card"),
        run=_studio(lambda page: page.step(1)),
        menu="cards",
        order=10,
        shortcut="PgDown",
        other_shortcuts=("Ctrl+Return",),
        icon="chevron-right",
        enabled_when=_in_studio,
        in_palette=False,
    ),
    Action(
        key="previous_card",
        text=N_("Previous card"),
        run=_studio(lambda page: page.step(-1)),
        menu="cards",
        order=11,
        shortcut="PgUp",
        icon="chevron-left",
        enabled_when=_in_studio,
        in_palette=False,
    ),
    Action(
        key="save_cards",
        text=N_("Save as PDF…"),
        run=_studio(lambda page: page.save_pdf()),
        menu="cards",
        order=20,
        shortcut="Ctrl+Shift+S",
        icon="file-down",
        synonyms=(N_("save cards"),),
        enabled_when=_in_studio,
    ),
    Action(
        key="print_cards",
        text=N_("Print…"),
        run=_studio(lambda page: page.print_cards()),
        menu="cards",
        order=21,
        shortcut="Ctrl+P",
        icon="printer",
        synonyms=(N_("print cards"),),
        enabled_when=_in_studio,
    ),
]
