"""Fields of the forms on a customer's page, each with its name above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from desktop.ui.widgets.label import Label
from desktop.ui.widgets.styling import boxed, column

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme


class LineField(QLineEdit):
    """One line to type in."""

    def __init__(self, theme: Theme, name: str, text: str = "", placeholder: str = "", longest: int = 200) -> None:
        super().__init__(text)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(longest)
        self.setCursorPosition(0)
        self.setFont(theme.font("body"))
        self.setMinimumHeight(theme.px(36))
        self.setMinimumWidth(theme.px(44))


class TextField(QPlainTextEdit):
    """A few lines to type in; Tab leaves it."""

    def __init__(self, theme: Theme, name: str, text: str = "", placeholder: str = "", lines: int = 2) -> None:
        super().__init__(text)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFont(theme.font("body"))
        self.setFixedHeight(theme.metrics("body").lineSpacing() * lines + theme.px(22))

    @property
    def text(self) -> str:
        """What is typed."""
        return self.toPlainText()


def labelled(theme: Theme, name: str, field: QWidget) -> QWidget:
    """A field under its name."""
    if isinstance(field, QComboBox):
        # A list of long words must not make the column wider than the window gives it.
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.setMinimumContentsLength(4)
        field.setMinimumHeight(theme.px(36))
    label = Label(theme, name, "caption", "3")
    label.setBuddy(field)
    box = boxed(column(label, field, spacing=theme.px(3)))
    box.setObjectName(f"labelled-{name}")
    return box


def side_by_side(theme: Theme, *parts: QWidget) -> QBoxLayout:
    """Fields that share a line."""
    layout = QBoxLayout(QBoxLayout.Direction.LeftToRight)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.px(12))
    for part in parts:
        layout.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
    return layout
