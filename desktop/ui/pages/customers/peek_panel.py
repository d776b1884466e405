"""Who the current row is, beside the list on wide windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.formatting import stage_name
from desktop.i18n import _
from desktop.queries.customer_page import CustomerPage, load_customer_page
from desktop.queries.timeline import Entry, load_timeline
from desktop.ui.entry_kind import kind_of
from desktop.ui.local_format import exact_day
from desktop.ui.widgets.avatar import Avatar
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.frames import Card, Hairline
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import ElidedLabel, Label
from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.stage_meter import StageMeter
from desktop.ui.widgets.styling import boxed, column, empty, ground, row

if TYPE_CHECKING:
    from desktop.storage.reader import Reader
    from desktop.ui.theme.theme import Theme

WIDE = 340
_LATELY = 6
_TONES = {"like": "good", "dislike": "late", "allergy": "late"}
_MOST_FACTS = 12


class PeekPanel(Card):
    """One customer at a glance.

    Signals:
        asked: What to do with them: "call", "card" or "open", and their id.
    """

    asked = Signal(str, int)

    def __init__(self, theme: Theme, reader: Reader) -> None:
        super().__init__(theme, padding=0)
        self._theme = theme
        self._reader = reader
        self.customer_id = 0
        self.setFixedWidth(theme.px(WIDE))
        self.setAccessibleName(_("The current customer"))
        inside = QWidget()
        ground(inside, "clear")
        self._body = QVBoxLayout(inside)
        edge = theme.px(20)
        self._body.setContentsMargins(edge, edge, edge, edge)
        self._body.setSpacing(theme.px(12))
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        self.body.addWidget(area)

    def show_customer(self, customer_id: int | None, words: str) -> None:
        """Show this customer, with the stages called in these words; nobody where there is none."""
        customer = None if customer_id is None else load_customer_page(self._reader, customer_id)
        empty(self._body)
        self.customer_id = customer.id if customer else 0
        if customer is None:
            self._body.addStretch(1)
            return
        self._add_head(customer, words)
        entries = load_timeline(self._reader, customer.id, limit=_LATELY)
        if entries:
            self._add_part(_("Lately"), column(*map(self._entry, entries), spacing=self._theme.px(10)))
        if customer.facts:
            pills = [
                Pill(self._theme, fact.value, _TONES.get(fact.category, "neutral"))
                for fact in customer.facts[:_MOST_FACTS]
            ]
            for pill in pills:
                pill.setMaximumWidth(self._theme.px(WIDE - 42))
            self._add_part(_("Worth remembering"), column(Flow(pills)))
        self._body.addStretch(1)

    def _add_head(self, customer: CustomerPage, words: str) -> None:
        theme = self._theme
        name = Label(theme, customer.name, "title", wrap=True)
        about = Label(theme, customer.about, "small", "3", wrap=True)
        about.setVisible(bool(customer.about))
        who = boxed(column(name, about))
        who.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        avatar = Avatar(theme, customer.name, 52, business=customer.kind != "person")
        head = row(spacing=theme.px(12))
        head.addWidget(avatar, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(who, 1)
        self._body.addLayout(head)
        word = stage_name(customer.stage, words)
        meter = StageMeter(theme, customer.stage, word, 96, 6)
        self._body.addLayout(row(meter, Label(theme, word, "smallm"), None, spacing=theme.px(10)))
        deeds = row(spacing=theme.px(8))
        for key, text, kind, icon in (
            ("call", _("Call"), "normal", "phone"),
            ("card", _("Card"), "normal", "mail"),
            ("open", _("Open"), "primary", ""),
        ):
            button = Button(theme, text, kind, icon, name=f"{text}: {customer.name}", icon_size=16)
            button.clicked.connect(lambda _checked=False, key=key: self.asked.emit(key, self.customer_id))
            deeds.addWidget(button, 1)
        self._body.addLayout(deeds)

    def _add_part(self, heading: str, content: QVBoxLayout) -> None:
        self._body.addWidget(Hairline())
        self._body.addWidget(Label(self._theme, heading, "heading"))
        self._body.addLayout(content)

    def _entry(self, entry: Entry) -> QWidget:
        kind = kind_of(entry.kind)
        title = kind.title(entry)
        if entry.subject and not kind.subject_in_title(entry):
            title = f"{title} · {entry.subject}"
        label = ElidedLabel(self._theme, title, "small", "1")
        label.setAccessibleName(f"{title}. {exact_day(entry.day)}")
        line = row(IconLabel(self._theme, kind.icon, "ink3", 16), spacing=self._theme.px(10))
        line.addWidget(label, 1)
        return boxed(line)
