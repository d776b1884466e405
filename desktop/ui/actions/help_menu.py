"""The Help menu."""

from __future__ import annotations

from desktop.i18n import N_
from desktop.ui.actions.action import Action

ACTIONS = [
    Action(
        key="shortcuts",
        text=N_("Shortcuts"),
        run=lambda frame: frame.open_shortcuts(),
        menu="help",
        order=0,
        shortcut="Ctrl+/",
        icon="keyboard",
        synonyms=(N_("keys"), N_("keyboard")),
    ),
    Action(
        key="focus_toast",
        text=N_("Go to the last message"),
        run=lambda frame: frame.focus_toast(),
        menu="help",
        order=1,
        shortcut="F6",
        icon="bell",
        in_palette=False,
    ),
    Action(
        key="about",
        text=N_("About Dearly"),
        run=lambda frame: frame.open_about(),
        menu="help",
        order=20,
        icon="info",
        role="about",
        synonyms=(N_("version"), N_("licence")),
    ),
]
