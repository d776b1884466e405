"""Buttons that say what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QSizePolicy

from desktop.ui.widgets.styling import follow, mark

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme

# Kind → (type role, icon token)
_LOOKS = {
    "normal": ("medium", "ink1"),
    "primary": ("strong", "onAccent"),
    "soft": ("strong", "accentText"),
    "ghost": ("medium", "ink2"),
    "link": ("strong", "accentText"),
    "chip": ("medium", "ink2"),
    "seg": ("medium", "ink2"),
    "name": ("strong", "ink1"),
    "toast": ("strong", "toastLink"),
    "status": ("caption", "ink3"),
}


class Button(QPushButton):
    """A button with a verb on it.

    Args:
        theme: The theme.
        text: What it says; an ampersand is only an ampersand.
        kind: primary (one in a view), normal, soft (only inside tints), ghost, link, chip, seg, name, status.
        icon: A Lucide icon before the words.
        name: The accessible name, where many buttons say the same (“Write card: Priya Nair”).
        icon_size: In pixels at text size 1.
    """

    def __init__(
        self, theme: Theme, text: str, kind: str = "normal", icon: str = "", *, name: str = "", icon_size: int = 18
    ) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._icon_size = icon_size
        self._named = bool(name)
        self.kind = kind
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(True)
        if kind in {"link", "name"}:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_label(text, name)
        follow(theme, self._restyle)

    def set_label(self, text: str, name: str = "") -> None:
        """Say something else; the accessible name follows unless one was given."""
        self._named = self._named or bool(name)
        if name or not self._named:
            self.setAccessibleName(name or text)
        # QPushButton has no gap between icon and words.
        self.setText((" " if self._icon else "") + text.replace("&", "&&"))

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self._restyle()

    def set_kind(self, kind: str) -> None:
        """Change the weight of the button, as when it becomes the thing to do."""
        self.kind = kind
        mark(self, kind=kind)
        self._restyle()

    def _restyle(self) -> None:
        role, token = _LOOKS[self.kind]
        self.setFont(self._theme.font(role))
        if not self._icon:
            return
        edge = self._theme.px(self._icon_size)
        checked = "accentText" if self.kind == "chip" else "ink1" if self.kind == "seg" else ""
        icon = self._theme.icon(self._icon, token, self._icon_size, on=checked) if self._icon else QIcon()
        self.setIcon(icon)
        self.setIconSize(QSize(edge, edge))
