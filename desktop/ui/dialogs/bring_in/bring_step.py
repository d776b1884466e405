"""Step 4: how far it is, and in the end what came in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import _, ngettext
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.progress_panel import ProgressPanel
from desktop.ui.widgets.styling import row

if TYPE_CHECKING:
    from desktop.ui.dialogs.bring_in.draft import BringInDraft
    from desktop.ui.theme.theme import Theme

_LOOK = 60  # milliseconds between two looks at how far it is


class BringStep(QWidget):
    """Progress, then the report.

    Signals:
        cancelled: The owner pressed Cancel.
        undo: Everything shall go out again.
        see: The owner wants to see who came in.
        save_rest: The owner wants the rows that were left out as a file.
    """

    cancelled = Signal()
    undo = Signal()
    see = Signal()
    save_rest = Signal()

    def __init__(self, theme: Theme, draft: BringInDraft) -> None:
        super().__init__()
        self._draft = draft
        self._progress = ProgressPanel(theme, _("Bringing them in"))
        self._progress.cancelled.connect(self.cancelled)
        self._watch = QTimer(self)
        self._watch.setInterval(_LOOK)
        self._watch.timeout.connect(self._on_look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(12))
        layout.addWidget(self._progress)
        layout.addStretch(1)
        self._tick = IconLabel(theme, "circle-check", "good", 44)
        layout.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignHCenter)
        self._headline = Label(theme, "", "title")
        self._details = Label(theme, "", "body", "2", wrap=True)
        for label in (self._headline, self._details):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        self.undo_button = Button(theme, _("Undo all"))
        self.see_button = Button(theme, _("See them"), "normal")
        self.rest_button = Button(theme, _("Save what was left out…"), "ghost", "file-down")
        self.undo_button.clicked.connect(self.undo)
        self.see_button.clicked.connect(self.see)
        self.rest_button.clicked.connect(self.save_rest)
        layout.addLayout(row(None, self.undo_button, self.see_button, None, spacing=theme.px(10)))
        layout.addLayout(row(None, self.rest_button, None))
        layout.addStretch(2)
        self._report_widgets = (self._tick, self._headline, self._details, self.undo_button, self.see_button)
        self.begin()

    def begin(self) -> None:
        """Show that it is under way."""
        for widget in (*self._report_widgets, self.rest_button):
            widget.hide()
        self._progress.set_title(_("Bringing them in"))
        self._progress.show()
        self._watch.start()

    def stop(self) -> None:
        """Nothing is under way any more."""
        self._watch.stop()

    def show_report(self) -> None:
        """Show what came of it."""
        self.stop()
        self._progress.hide()
        report = self._draft.report
        anybody = report is not None and bool(report.people)
        for widget in self._report_widgets:
            widget.show()
        self.undo_button.setVisible(anybody)
        self.see_button.setVisible(anybody)
        left = self._draft.left_out_count()
        self.rest_button.setVisible(left > 0)
        self._headline.setText(self._draft.ending())
        self._details.setText(self._sentence(left))
        self._details.setVisible(bool(self._details.text()))
        announce(self, f"{self._headline.text()} {self._details.text()}")

    def _sentence(self, left: int) -> str:
        report = self._draft.report
        parts = []
        if report is not None and report.tag:
            parts.append(_("Everybody new wears the tag “{tag}”.").format(tag=report.tag))
        if left:
            words = ngettext("{count} line was left out.", "{count} lines were left out.", left)
            parts.append(words.format(count=left))
        return " ".join(parts)

    def _on_look(self) -> None:
        tally = self._draft.tally
        self._progress.set_progress(tally.done, tally.total)
