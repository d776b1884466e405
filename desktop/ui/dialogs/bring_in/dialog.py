"""The wizard “Bring in a list”: leads through the steps of the draft and hands on one command. It never writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.errors import DearlyError
from desktop.i18n import _, ngettext
from desktop.ui.dialogs.bring_in.bring_step import BringStep
from desktop.ui.dialogs.bring_in.check_step import CheckStep
from desktop.ui.dialogs.bring_in.choose_step import ChooseStep
from desktop.ui.dialogs.bring_in.draft import BRING, CHECK, CHOOSE, MATCH, BringInDraft
from desktop.ui.dialogs.bring_in.match_step import MatchStep
from desktop.ui.dialogs.bring_in.step_rail import StepRail
from desktop.ui.dialogs.files import ask_where_to_save, ask_which_file, show_folder
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.complaint import Complaint
from desktop.ui.widgets.frames import Hairline
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.overlay import Overlay
from desktop.ui.widgets.styling import row

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QMouseEvent

    from desktop.commands.importing.arrival import ImportReport
    from desktop.exchange.source import Source
    from desktop.jobs.attempt import Attempt, Attempted
    from desktop.jobs.import_contacts import OpenedList
    from desktop.jobs.import_plan import ImportPlan
    from desktop.ui.context import Context
    from desktop.ui.theme.theme import Theme

_WIDE, _HIGH = 900, 590


class _Frame(QWidget):
    """The whole wizard, as large as the design wants it, smaller where the window is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._size = QSize(theme.px(_WIDE), theme.px(_HIGH))

    def sizeHint(self) -> QSize:
        """900 × 590."""
        return self._size

    def minimumSizeHint(self) -> QSize:
        """The steps scroll."""
        return QSize(self._size.width() // 2, self._size.height() // 2)

    def hasHeightForWidth(self) -> bool:
        """Its height does not hang on the words in it."""
        return False


class BringInDialog(Overlay):
    """Four steps.

    Signals:
        accepted: The command that writes what was checked (`ImportContacts`).
        undo: Everything that came in shall go out again.
        see: The owner wants to see who came in: the report.
    """

    accepted = Signal(object)
    undo = Signal()
    see = Signal(object)

    def __init__(self, context: Context, window: QWidget, draft: BringInDraft) -> None:
        theme = context.theme
        super().__init__(theme, window, _("Bring in a list"), _WIDE)
        self._context = context
        self.draft = draft
        self._busy = False
        self._writing = False
        names = (_("Choose the file"), _("Match the columns"), _("Check it over"), _("Bring them in"))
        comfort = _("Nothing is saved until the last step, and you can undo it afterwards.")
        self._rail = StepRail(theme, _("Bring in a list"), names, comfort)
        self.choose = ChooseStep(theme)
        self.match = MatchStep(theme, draft)
        self.check = CheckStep(theme, draft)
        self.bring = BringStep(theme, draft)
        self._steps = QStackedWidget()
        for step in (self.choose, self.match, self.check, self.bring):
            self._steps.addWidget(step)
        self._build(theme)
        self._connect()
        self.show_step(CHOOSE)

    @property
    def step(self) -> int:
        """The step in front, from 0."""
        return self._steps.currentIndex()

    def take_source(self, source: Source) -> None:
        """Look at a file or at what was pasted, and go on."""
        self._start(self.draft.choose(source), self._on_opened)

    def show_report(self, report: ImportReport) -> None:
        """The command was carried out."""
        self._writing = False
        self.draft.report = report
        self.bring.show_report()
        self._show_foot()
        self._primary.setFocus()

    def show_step(self, step: int) -> None:
        """Show a step."""
        self._steps.setCurrentIndex(step)
        self._rail.set_current(step)
        self._say("")
        if step == MATCH:
            self.match.reload()
        elif step == CHECK:
            self.check.reload()
        titles = (_("Choose the file"), self.match.heading(), _("Check it over"), _("Bring them in"))
        self._title.setText(titles[step])
        self._show_foot()
        announce(self, self._rail.sentence(step))
        target = self.choose.file_button if step == CHOOSE else self._primary
        if self.isVisible():
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def dismiss(self) -> None:
        """Close, unless people are coming in right now: Cancel stops that."""
        if not self._writing:
            if self._busy:
                self._context.jobs.cancel()
            super().dismiss()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the card changes nothing: work would be lost."""
        event.accept()

    def _build(self, theme: Theme) -> None:
        frame = _Frame(theme)
        across = QHBoxLayout(frame)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._rail)
        right = QVBoxLayout()
        edge = theme.px(28)
        right.setContentsMargins(edge, theme.px(24), edge, theme.px(18))
        right.setSpacing(theme.px(12))
        self._title = Label(theme, "", "title", wrap=True)
        self._complaint = Complaint(theme, "medium")
        self._cancel = Button(theme, _("Cancel"), "ghost")
        self._back = Button(theme, _("Back"))
        self._primary = Button(theme, "", "primary")
        right.addWidget(self._title)
        right.addWidget(self._steps, 1)
        right.addWidget(self._complaint)
        right.addWidget(Hairline())
        right.addLayout(row(self._cancel, None, self._back, self._primary, spacing=theme.px(10)))
        across.addLayout(right, 1)
        self.body.addWidget(frame)

    def _connect(self) -> None:
        self.choose.chosen.connect(self.take_source)
        self.choose.browse.connect(self._on_browse)
        self.match.changed.connect(self._show_foot)
        self.match.reread.connect(self._on_reread)
        self.check.decided.connect(self._show_foot)
        self.bring.cancelled.connect(self._on_stop)
        self.bring.undo.connect(self._on_undo)
        self.bring.see.connect(self._on_see)
        self.bring.save_rest.connect(self._on_save_rest)
        self._cancel.clicked.connect(self.dismiss)
        self._back.clicked.connect(self._on_back)
        self._primary.clicked.connect(self._on_next)
        self._context.commands.failed.connect(self._on_failed)

    def _start(self, work: Attempt[OpenedList] | Attempt[ImportPlan], then: object) -> None:
        self._say("")
        self._busy = True
        self._show_foot()
        self._context.jobs.start(work, then)  # type: ignore[arg-type]  # each step takes what its own work gives

    def _say(self, text: str) -> None:
        self._complaint.say(text)

    def _show_foot(self) -> None:
        done = self.draft.report is not None
        coming = self.draft.coming if self.step == CHECK else 0
        bring = ngettext("Bring in {count} person", "Bring in {count} people", coming).format(count=coming)
        verbs = ("", _("Check it over"), bring, _("Done"))
        self._primary.set_label(verbs[self.step])
        self._primary.setVisible(self.step != CHOOSE and (self.step != BRING or done))
        self._back.setVisible(self.step in {MATCH, CHECK})
        self._cancel.setVisible(self.step != BRING)
        ready = (True, not self.draft.hindrance, coming > 0, done)
        self._primary.setEnabled(ready[self.step] and not self._busy)
        self._back.setEnabled(not self._busy)
        if self.step == MATCH:
            self._say(self.draft.hindrance)

    def _on_browse(self) -> None:
        kinds = f"{_('Lists')} (*.csv *.tsv *.txt *.vcf *.vcard);;{_('All files')} (*)"
        window = self.window()
        if path := ask_which_file(window, self._context.settings, "import", _("Bring in a list"), kinds):
            self.take_source(path)

    def _on_opened(self, attempt: Attempted[OpenedList]) -> None:
        self._busy = False
        if attempt.result is None:
            self.show_step(CHOOSE)
            self._say(str(attempt.trouble or ""))
            return
        if self.draft.take(attempt.result) == MATCH:
            self.show_step(MATCH)
        else:
            self._start(self.draft.check(), self._on_checked)

    def _on_checked(self, attempt: Attempted[ImportPlan]) -> None:
        self._busy = False
        if attempt.result is None:
            self.show_step(MATCH if self.draft.is_sheet else CHOOSE)
            self._say(str(attempt.trouble or ""))
            return
        self.draft.plan = attempt.result
        self.show_step(CHECK)

    def _on_reread(self, encoding: str | None, delimiter: str | None) -> None:
        if (work := self.draft.read_as(encoding, delimiter)) is not None:
            self._start(work, self._on_opened)

    def _on_back(self) -> None:
        self.show_step(MATCH if self.step == CHECK and self.draft.is_sheet else CHOOSE)

    def _on_next(self) -> None:
        if self.step == MATCH:
            self._start(self.draft.check(), self._on_checked)
        elif self.step == CHECK:
            self._writing = True
            self.show_step(BRING)
            self.bring.begin()
            self.accepted.emit(self.draft.command())
        else:
            self.dismiss()

    def _on_stop(self) -> None:
        self.draft.tally.stop = True

    def _on_failed(self, error: BaseException) -> None:
        if not self._writing:
            return
        self._writing = False
        self.bring.stop()
        self.show_step(CHECK)
        self._say(str(error) or _("Stopped. Everything is as it was."))

    def _on_undo(self) -> None:
        self.dismiss()
        self.undo.emit()

    def _on_see(self) -> None:
        self.dismiss()
        self.see.emit(self.draft.report)

    def _on_save_rest(self) -> None:
        name = _("left out of {name}").format(name=self.draft.name.rsplit(".", 1)[0]) + ".csv"
        title = _("Save what was left out")
        target = ask_where_to_save(self.window(), self._context.settings, "import", title, name)
        if target is not None:
            self._save_rest(target)

    def _save_rest(self, target: Path) -> None:
        try:
            self.draft.write_left_out(target, decimal_comma=QLocale().decimalPoint() == ",")
        except DearlyError as trouble:
            self._say(str(trouble))
            return
        self._say("")
        self._context.toast(
            _("Saved {name}").format(name=target.name), verb=_("Show in folder"), act=lambda: show_folder(target)
        )
