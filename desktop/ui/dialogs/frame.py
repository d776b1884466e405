"""The frame of a dialog: a title, what is asked, and verbs at the foot.

class AddCustomerDialog(DialogFrame):
    def __init__(self, context, window):
        super().__init__(context.theme, window, _("Add customer"), verb=_("Add"))
        self.content.addWidget(...)
    def result(self) -> AddCustomer:               # raises BadInput with a plain sentence
        ...
dialog.accepted.connect(context.commands.run)
dialog.open(first_field)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.errors import BadInput
from desktop.i18n import _
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.complaint import Complaint
from desktop.ui.widgets.enter_key import ENTER
from desktop.ui.widgets.frames import Hairline
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.overlay import Overlay
from desktop.ui.widgets.styling import ground, margins, row

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.ui.theme.theme import Theme


class DialogFrame(Overlay):
    """A dialog inside the window; Enter in a field of one line, and Ctrl+Enter everywhere, do the verb.

    `content` is the layout to fill. The result of `result()` is handed on by `accepted`; if it raises `BadInput`, the
    dialog says so and stays.

    Args:
        theme: The theme.
        window: The window it covers.
        title: What it is about; also its name for screen readers.
        verb: What the primary button says; empty for a dialog that only shows something.
        width: In pixels at text size 1.

    Signals:
        accepted: What `result` gave.
    """

    accepted = Signal(object)

    def __init__(self, theme: Theme, window: QWidget, title: str, verb: str = "", width: int = 480) -> None:
        super().__init__(theme, window, title, width)
        self.content = QVBoxLayout()
        self.content.setSpacing(theme.px(12))
        edge = theme.px(24)
        heading = Label(theme, title, "title", wrap=True)
        close = IconButton(theme, "x", _("Close"), "ink3", 16, 32)
        close.clicked.connect(self.dismiss)
        head = row(heading, close)
        head.setStretch(0, 1)
        head.setAlignment(close, Qt.AlignmentFlag.AlignTop)
        margins(head, edge, theme.px(18), theme.px(14), theme.px(6))
        self.body.addLayout(head)
        inside = QWidget()
        ground(inside, "clear")
        inside.setLayout(self.content)
        margins(self.content, edge, theme.px(6), edge, theme.px(20))
        self._area = _FittingArea(inside, self.content)
        self.body.addWidget(self._area, 1)
        self.complaint = Complaint(theme)
        margins(complaint := row(self.complaint), edge, 0, edge, theme.px(10))
        self.body.addLayout(complaint)
        self.primary: Button | None = None
        if verb:
            self._add_foot(theme, verb)

    def result(self) -> object:
        """What the dialog is for.

        Raises:
            BadInput: Something is missing or cannot be; the sentence is shown.
        """
        return None

    def accept(self) -> None:
        """Hand the result on and close, or say what is missing."""
        try:
            result = self.result()
        except BadInput as problem:
            self.complain(str(problem))
            return
        self.dismiss()
        self.accepted.emit(result)

    def refit(self) -> None:
        """Fit the card to what is in it now; the area in the middle does not tell by itself that it has grown."""
        self.content.activate()
        self._area.updateGeometry()
        super().refit()

    def complain(self, text: str) -> None:
        """Say what is missing."""
        self.complaint.say(text)
        self.refit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does the verb."""
        pressed = isinstance(self.window().focusWidget(), QAbstractButton)
        if event.key() in ENTER and self.primary is not None and not pressed:
            self.accept()
        else:
            super().keyPressEvent(event)

    def _add_foot(self, theme: Theme, verb: str) -> None:
        cancel = Button(theme, _("Cancel"))
        cancel.clicked.connect(self.dismiss)
        self.primary = Button(theme, verb, "primary")
        self.primary.clicked.connect(self.accept)
        foot = row(cancel, None, self.primary)
        edge = theme.px(16)
        foot.setContentsMargins(edge, theme.px(12), edge, theme.px(12))
        self.body.addWidget(Hairline())
        self.body.addLayout(foot)


class _FittingArea(QScrollArea):
    """As high as what is in it; scrolls where the window is too low."""

    def __init__(self, inside: QWidget, content: QVBoxLayout) -> None:
        super().__init__()
        self._content = content
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Wrapped words make it higher where it is narrower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of what is in it."""
        content = self._content
        return content.totalHeightForWidth(width) if content.hasHeightForWidth() else content.totalSizeHint().height()
