"""A postal address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from desktop.commands.addresses import AddAddress, DeleteAddress, EditAddress, Place
from desktop.errors import BadInput
from desktop.exchange.countries import country_code
from desktop.i18n import _
from desktop.ui.pages.customer.forms.fields import LineField, TextField, labelled, side_by_side
from desktop.ui.pages.customer.forms.inline_form import InlineForm

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.queries.customer_page import KnownAddress
    from desktop.storage.writer import Command
    from desktop.ui.context import Context


class AddressForm(InlineForm):
    """The fields of one address; `known` is None for a new one."""

    def __init__(self, context: Context, customer_id: int, known: KnownAddress | None = None) -> None:
        super().__init__(context, _("Address"), _("Save") if known else _("Add address"))
        self._customer_id = customer_id
        self._known = known
        before = _as_known(known)
        theme = context.theme
        self._lines = TextField(theme, _("Street"), before.lines)
        self._postcode = LineField(theme, _("Postcode"), before.postcode, longest=20)
        self._locality = LineField(theme, _("Town"), before.locality, longest=120)
        self._region = LineField(theme, _("Region"), before.region, longest=120)
        self._country = LineField(theme, _("Country"), country_name(before.country), longest=60)
        self._label = LineField(theme, _("What for"), before.label, _("home, work"), 60)
        self.content.addWidget(labelled(theme, _("Street"), self._lines))
        postcode, town = labelled(theme, _("Postcode"), self._postcode), labelled(theme, _("Town"), self._locality)
        self.content.addLayout(side_by_side(theme, postcode, town))
        region, country = labelled(theme, _("Region"), self._region), labelled(theme, _("Country"), self._country)
        self.content.addLayout(side_by_side(theme, region, country))
        self.content.addWidget(labelled(theme, _("What for"), self._label))
        if known is not None:
            self.add_removal(_("Delete"), DeleteAddress(known.id))

    def first_field(self) -> QWidget:
        """The street."""
        return self._lines

    def command(self) -> Command | None:
        """The address, or its correction.

        Raises:
            BadInput: Nobody knows the country.
        """
        place = Place(
            lines=self._lines.text.strip(),
            locality=self._locality.text().strip(),
            region=self._region.text().strip(),
            postcode=self._postcode.text().strip(),
            country=self._code(),
            label=self._label.text().strip(),
        )
        if self._known is None:
            return AddAddress(self._customer_id, place)
        return EditAddress(self._known.id, place) if place != _as_known(self._known) else None

    def _code(self) -> str:
        typed = self._country.text().strip()
        if self._known is not None and typed == country_name(self._known.country):
            return self._known.country
        code = country_code(typed) if typed else ""
        if typed and not code:
            raise BadInput(_("“{country}” is not a country we know.").format(country=typed))
        return code


def country_name(code: str) -> str:
    """What a country is called in the window's language; empty for none."""
    if not code:
        return ""
    territory = QLocale.codeToTerritory(code)
    return QLocale.territoryToString(territory) if territory != QLocale.Country.AnyCountry else code


def _as_known(known: KnownAddress | None) -> Place:
    if known is None:
        return Place()
    return Place(known.lines, known.locality, known.region, known.postcode, known.country, known.label)
