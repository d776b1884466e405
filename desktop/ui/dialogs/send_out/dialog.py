"""The dialog “Send out”: for whom, in what form, with or without the notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.errors import BadInput
from desktop.i18n import _, ngettext
from desktop.ui.dialogs.frame import DialogFrame
from desktop.ui.dialogs.send_out.draft import CHOSEN, EVERYONE, FILTERED, WHATS, SendOutDraft
from desktop.ui.dialogs.send_out.option_card import OptionCard
from desktop.ui.local_format import number
from desktop.ui.widgets.check_box import CheckBox
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.styling import margins, row

if TYPE_CHECKING:
    from desktop.storage.reader import Reader
    from desktop.ui.theme.theme import Theme


class SendOutDialog(DialogFrame):
    """Asks who and what; the result is the filled draft."""

    def __init__(self, theme: Theme, window: QWidget, draft: SendOutDraft, reader: Reader) -> None:
        super().__init__(theme, window, _("Send out"), _("Save as a file…"), 560)
        self._draft = draft
        self._reader = reader
        self._whom: Segmented | None = None
        self._add_whom(theme)
        self._add_whats(theme)
        self._add_ticks(theme)
        self._total = Label(theme, "", "smallm", "2", wrap=True)
        self.content.addWidget(self._total)
        self._show_total()

    def result(self) -> SendOutDraft:
        """The draft.

        Raises:
            BadInput: Nobody would be in the file.
        """
        if not self._draft.count(self._reader):
            raise BadInput(_("There is nobody to send out."), _("Choose other customers."))
        return self._draft

    def _add_whom(self, theme: Theme) -> None:
        self.content.addWidget(Label(theme, _("Who"), "heading"))
        groups = self._draft.groups()
        if len(groups) > 1:
            self._whom = Segmented(theme, _("Who"), [(group, self._group_name(group)) for group in groups])
            self._whom.set_value(self._draft.whom)
            self._whom.chosen.connect(self._on_whom)
            self.content.addWidget(self._whom)
        else:
            self.content.addWidget(Label(theme, _("Everyone in the book"), "body", "2"))

    def _group_name(self, group: str) -> str:
        count = number(self._draft.count(self._reader, group))
        names = {
            EVERYONE: _("Everyone, {count}"),
            FILTERED: _("{filter}, {count}"),
            CHOSEN: _("Chosen, {count}"),
        }
        return names[group].format(filter=self._draft.filter_name or _("This filter"), count=count)

    def _add_whats(self, theme: Theme) -> None:
        self.content.addWidget(Label(theme, _("What"), "heading"))
        self._group = QButtonGroup(self)
        for key, (*_parts, title, sentence) in WHATS.items():
            option = OptionCard(theme, _(title), _(sentence))
            option.setChecked(key == self._draft.what)
            option.clicked.connect(lambda _checked=False, key=key: self._on_what(key))
            self._group.addButton(option)
            self.content.addWidget(option)

    def _add_ticks(self, theme: Theme) -> None:
        self._notes = CheckBox(theme, _("With my personal notes"))
        self._mailing = CheckBox(theme, _("Leave out anyone who should get no mailings"))
        for box, slot in ((self._notes, self._on_notes), (self._mailing, self._on_mailing)):
            box.toggled.connect(slot)
            self.content.addWidget(box)
        whom = _("Those who are blocked, have died, moved away or said no to offers")
        under = row(Label(theme, whom, "small", "3", wrap=True))
        margins(under, theme.px(28), 0, 0, 0)
        self.content.addLayout(under)

    def _show_total(self) -> None:
        count = self._draft.count(self._reader)
        sentence = ngettext("{count} customer will be in the file.", "{count} customers will be in the file.", count)
        self._total.setText(sentence.format(count=number(count)))
        self.complain("")

    def _on_whom(self, group: str) -> None:
        self._draft.whom = group
        self._show_total()

    def _on_what(self, key: str) -> None:
        self._draft.what = key

    def _on_notes(self, ticked: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._draft.notes = ticked

    def _on_mailing(self, ticked: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._draft.mailing = ticked
        self._show_total()
