"""Something worth remembering: what, of which sort, and how we know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.commands.facts import CATEGORIES, SOURCES, AddFact, ConfirmFact, DeleteFact, EditFact, Remark
from desktop.day_words import relative
from desktop.i18n import N_, _
from desktop.ui.pages.customer.forms.fields import LineField, labelled
from desktop.ui.pages.customer.forms.inline_form import InlineForm
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.queries.customer_page import KnownFact
    from desktop.storage.writer import Command
    from desktop.ui.context import Context

CATEGORY_WORDS: Final = {
    "like": N_("Likes"),
    "dislike": N_("Dislikes"),
    "allergy": N_("Allergy"),
    "family": N_("Family"),
    "need": N_("Needs"),
    "business": N_("Business"),
    "other": N_("Other"),
}
SOURCE_WORDS: Final = {
    "stated": N_("They said so"),
    "observed": N_("We saw it"),
    "assumed": N_("We assume it"),
    "imported": N_("From a list"),
}
_OLD = 548  # days after which a fact may have changed: eighteen months


class FactForm(InlineForm):
    """The fields of one fact; `known` is None for a new one."""

    def __init__(self, context: Context, customer_id: int, known: KnownFact | None = None) -> None:
        super().__init__(context, _("Worth remembering"), _("Save") if known else _("Remember"))
        self._customer_id = customer_id
        self._known = known
        theme = context.theme
        self._value = LineField(theme, _("What is worth remembering"), known.value if known else "", _("orchids"))
        self._category = ComboBox(theme, _("Sort"), [(key, _(CATEGORY_WORDS[key])) for key in CATEGORIES])
        self._source = ComboBox(theme, _("How we know"), [(key, _(SOURCE_WORDS[key])) for key in SOURCES])
        self._category.set_value(known.category if known else "like")
        self._source.set_value(known.source if known else "stated")
        for name, field in (
            (_("What is worth remembering"), self._value),
            (_("Sort"), self._category),
            (_("How we know"), self._source),
        ):
            self.content.addWidget(labelled(theme, name, field))
        if known is not None:
            self._add_question(known)
            self.add_removal(_("Delete"), DeleteFact(known.id, known.value))

    def first_field(self) -> QWidget:
        """The fact."""
        return self._value

    def command(self) -> Command | None:
        """The fact, or its correction."""
        remark = Remark(self._value.text().strip(), self._category.value, self._source.value)
        if self._known is None:
            return AddFact(self._customer_id, remark, self.context.today())
        before = Remark(self._known.value, self._known.category, self._known.source)
        return EditFact(self._known.id, remark) if remark != before else None

    def _add_question(self, known: KnownFact) -> None:
        """An assumption wants to be confirmed; an old fact may have changed."""
        today, theme = self.context.today(), self.context.theme
        since = known.confirmed_on or known.learned_on
        old = since is not None and (today - since).days > _OLD
        if since is not None:
            text = _("Noted {when}. Still true?") if old else _("Noted {when}.")
            text = text.format(when=relative(since, today))
            self.content.addWidget(Label(theme, text, "small", "3", wrap=True))
        if known.to_confirm or old:
            self.add_verb(_("It is true"), "check", ConfirmFact(known.id, today, known.value), known.value)
