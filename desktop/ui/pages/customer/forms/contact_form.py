"""A way to reach a customer: number, e-mail or account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.commands.contact_points import (
    CHANNELS,
    STATES,
    AddContactPoint,
    DeleteContactPoint,
    EditContactPoint,
    Line,
)
from desktop.i18n import N_, _
from desktop.ui.pages.customer.forms.fields import LineField, labelled, side_by_side
from desktop.ui.pages.customer.forms.inline_form import InlineForm
from desktop.ui.widgets.check_box import CheckBox
from desktop.ui.widgets.combo_box import ComboBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.queries.customer_page import KnownPoint
    from desktop.storage.writer import Command
    from desktop.ui.context import Context

CHANNEL_WORDS: Final = {
    "phone": N_("Phone"),
    "email": N_("E-mail"),
    "whatsapp": N_("WhatsApp"),
    "instagram": N_("Instagram"),
    "facebook": N_("Facebook"),
    "web": N_("Web page"),
    "sms": N_("Text message"),
    "signal": N_("Signal"),
    "telegram": N_("Telegram"),
}
STATE_WORDS: Final = {"ok": N_("Works"), "bounced": N_("Came back"), "wrong": N_("Wrong")}


class ContactForm(InlineForm):
    """The fields of one way to reach somebody; `known` is None for a new one."""

    def __init__(self, context: Context, customer_id: int, known: KnownPoint | None = None) -> None:
        super().__init__(context, _("Number or e-mail"), _("Save") if known else _("Add"))
        self._customer_id = customer_id
        self._known = known
        before = _as_known(known)
        theme = context.theme
        channels = [*CHANNELS, *([before.channel] if before.channel not in CHANNELS else [])]
        words = [(key, _(CHANNEL_WORDS.get(key, key))) for key in channels]
        self._channel = ComboBox(theme, _("What it is"), words)
        self._value = LineField(theme, _("Number or address"), before.value, longest=320)
        self._label = LineField(theme, _("What for"), before.label, _("home, work, mobile"), 60)
        self._status = ComboBox(theme, _("State"), [(key, _(STATE_WORDS[key])) for key in STATES])
        self._preferred = CheckBox(theme, _("The best way to reach them"))
        self._channel.set_value(before.channel)
        self._status.set_value(before.status)
        self._preferred.setChecked(before.preferred)
        what, label = labelled(theme, _("What it is"), self._channel), labelled(theme, _("What for"), self._label)
        self.content.addLayout(side_by_side(theme, what, label))
        self.content.addWidget(labelled(theme, _("Number or address"), self._value))
        state = labelled(theme, _("State"), self._status)
        self.content.addWidget(state)
        state.setVisible(known is not None)
        self.content.addWidget(self._preferred)
        if known is not None:
            self.add_removal(_("Delete"), DeleteContactPoint(known.id, known.value))

    def first_field(self) -> QWidget:
        """The number or address."""
        return self._value

    def command(self) -> Command | None:
        """The way to reach them, or its correction."""
        line = Line(
            self._channel.value,
            self._value.text().strip(),
            self._label.text().strip(),
            self._preferred.isChecked(),
            self._status.value,
        )
        if self._known is None:
            return AddContactPoint(self._customer_id, line)
        return EditContactPoint(self._known.id, line) if line != _as_known(self._known) else None


def _as_known(known: KnownPoint | None) -> Line:
    if known is None:
        return Line("phone", "")
    return Line(known.channel, known.value, known.label, known.preferred, known.status)
