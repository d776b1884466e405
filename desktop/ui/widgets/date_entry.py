"""Typing a date, whole or in part: “5 Dec”, “12/05/1990”, “1990”."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.errors import BadInput
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.styling import follow, mark

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.theme.theme import Theme

Date = TypeVar("Date")


class DateEntry(QWidget, Generic[Date]):
    """A field for a date, with a line below that says how it was understood.

    Args:
        theme: The theme.
        name: What the date is (“Birthday”).
        parse: Makes a date of what was typed; raises `BadInput` with a plain sentence where it cannot.
        describe: Says a date in words (“Saturday 5 December”).
        placeholder: An example.

    Signals:
        entered: The field was left or Enter pressed with a date that is understood, or with nothing in it.
    """

    entered = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        parse: Callable[[str], Date],
        describe: Callable[[Date], str],
        placeholder: str = "",
    ) -> None:
        super().__init__()
        self._theme = theme
        self._parse = parse
        self._describe = describe
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(placeholder)
        self._hint = Label(theme, "", "caption", "3", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(3))
        layout.addWidget(self.field)
        layout.addWidget(self._hint)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._on_typed)
        self.field.editingFinished.connect(self._on_finished)
        follow(theme, self._restyle)
        self._on_typed()

    @property
    def value(self) -> Date | None:
        """The date, or None where the field is empty.

        Raises:
            BadInput: What was typed is not a date.
        """
        text = self.field.text().strip()
        return self._parse(text) if text else None

    @property
    def valid(self) -> bool:
        """Whether the field holds a date or nothing."""
        try:
            self.value  # noqa: B018 - asked for its complaint
        except BadInput:
            return False
        return True

    @property
    def hint(self) -> str:
        """What the line below says."""
        return self._hint.text()

    def set_text(self, text: str) -> None:
        """Fill the field in."""
        self.field.setText(text)

    def _on_typed(self) -> None:
        try:
            value = self.value
        except BadInput as complaint:
            self._show(str(complaint), bad=True)
        else:
            self._show("" if value is None else self._describe(value), bad=False)

    def _show(self, text: str, *, bad: bool) -> None:
        self._hint.setText(text)
        self._hint.setVisible(bool(text))
        self._hint.set_ink("late" if bad else "3")
        mark(self.field, invalid="true" if bad else "false")
        self.field.setAccessibleDescription(text)

    def _on_finished(self) -> None:
        if self.valid:
            self.entered.emit()

    def _restyle(self) -> None:
        self.field.setFont(self._theme.font("body"))
        self.field.setMinimumHeight(self._theme.px(36))
