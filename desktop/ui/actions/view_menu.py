"""The View menu: where one is, and how it looks. The pages themselves are added from their own folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.i18n import N_
from desktop.ui.actions.action import Action, Frame
from desktop.ui.theme.tokens import TEXT_SIZES

if TYPE_CHECKING:
    from collections.abc import Callable


def next_size(size: float, step: int) -> float:
    """The text size one step larger (1) or smaller (-1), within the sizes there are."""
    nearest = min(range(len(TEXT_SIZES)), key=lambda place: abs(TEXT_SIZES[place] - size))
    return TEXT_SIZES[min(max(nearest + step, 0), len(TEXT_SIZES) - 1)]


def _resize(step: int) -> Callable[[Frame], None]:
    def act(frame: Frame) -> None:
        frame.change_look(text_size=next_size(frame.context.settings.values.text_size, step))

    return act


def _normal_size(frame: Frame) -> None:
    frame.change_look(text_size=1.0)


def _scheme(scheme: str) -> Callable[[Frame], None]:
    def act(frame: Frame) -> None:
        frame.change_look(scheme=scheme)

    return act


def _is_scheme(scheme: str) -> Callable[[Frame], bool]:
    def ask(frame: Frame) -> bool:
        return frame.context.settings.values.scheme == scheme

    return ask


def _scheme_action(scheme: str, text: str, icon: str, order: int) -> Action:
    return Action(
        key=f"scheme_{scheme}",
        text=text,
        run=_scheme(scheme),
        menu="view",
        order=order,
        icon=icon,
        checked_when=_is_scheme(scheme),
        synonyms=(N_("colours"), N_("theme"), N_("dark mode")),
    )


ACTIONS = [
    Action(
        key="back",
        text=N_("Back"),
        run=lambda frame: frame.go_back(),
        menu="view",
        order=40,
        shortcut="Alt+Left",
        icon="arrow-left",
        enabled_when=lambda frame: frame.can_go_back,
    ),
    Action(
        key="forward",
        text=N_("Forward"),
        run=lambda frame: frame.go_forward(),
        menu="view",
        order=41,
        shortcut="Alt+Right",
        icon="arrow-right",
        enabled_when=lambda frame: frame.can_go_forward,
    ),
    Action(
        key="bigger_text",
        text=N_("Bigger text"),
        run=_resize(1),
        menu="view",
        order=60,
        shortcut="Ctrl++",
        other_shortcuts=("Ctrl+=",),
        icon="type",
        synonyms=(N_("zoom in"), N_("larger letters")),
    ),
    Action(
        key="smaller_text",
        text=N_("Smaller text"),
        run=_resize(-1),
        menu="view",
        order=61,
        shortcut="Ctrl+-",
        icon="type",
        synonyms=(N_("zoom out"), N_("smaller letters")),
    ),
    Action(
        key="normal_text",
        text=N_("Normal text"),
        run=_normal_size,
        menu="view",
        order=62,
        shortcut="Ctrl+0",
        icon="type",
        synonyms=(N_("text size"),),
    ),
    _scheme_action("light", N_("Light colours"), "sun", 80),
    _scheme_action("dark", N_("Dark colours"), "moon", 81),
    _scheme_action("system", N_("Same colours as the computer"), "monitor", 82),
    Action(
        key="menu_bar",
        text=N_("Menu bar"),
        run=lambda frame: frame.toggle_menu_bar(),
        menu="view",
        order=100,
        icon="panel-left",
        checked_when=lambda frame: frame.context.settings.values.menu_bar,
        synonyms=(N_("show menu"), N_("hide menu")),
    ),
    Action(
        key="full_screen",
        text=N_("Full screen"),
        run=lambda frame: frame.toggle_full_screen(),
        menu="view",
        order=101,
        shortcut="F11",
        icon="monitor",
    ),
]
