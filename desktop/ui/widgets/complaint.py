"""What is missing in a form, or cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme


class Complaint(Label):
    """A sentence beside the fields, told to screen readers too; takes no room while nothing is the matter."""

    def __init__(self, theme: Theme, role: str = "small") -> None:
        super().__init__(theme, "", role, "late", wrap=True)
        self.hide()

    def say(self, text: str) -> None:
        """Say what is the matter; an empty text takes it back."""
        self.setText(text)
        self.setVisible(bool(text))
        if text:
            announce(self, text)
