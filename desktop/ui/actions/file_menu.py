"""The File menu: safe keeping, quit. People come from `lists` and from the folder of their pages."""

from __future__ import annotations

from desktop.i18n import N_
from desktop.ui.actions.action import Action

ACTIONS = [
    Action(
        key="back_up",
        text=N_("Back up now"),
        run=lambda frame: frame.back_up(),
        menu="file",
        order=21,
        shortcut="Ctrl+B",
        icon="hard-drive",
        synonyms=(N_("backup"), N_("safe keeping"), N_("copy of the book")),
    ),
    Action(
        key="quit",
        text=N_("Quit"),
        run=lambda frame: frame.close(),
        menu="file",
        order=90,
        shortcut="Ctrl+Q",
        icon="log-out",
        role="quit",
        synonyms=(N_("close"), N_("exit")),
    ),
]
