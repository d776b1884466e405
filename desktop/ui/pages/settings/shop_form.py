"""The fields of the shop, changed where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.i18n import _
from desktop.ui.pages.settings import choices
from desktop.ui.trade import trades
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.field_in_place import FieldInPlace
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.styling import margins

if TYPE_CHECKING:
    from desktop.queries.shop_profile import ShopProfile
    from desktop.ui.theme.theme import Theme

_WIDE = 340


class ShopForm(QWidget):
    """Name, kind, owner, sign-off, address, country, currency and language of the shop.

    Signals:
        edited: Field of the shop, new value.
    """

    edited = Signal(str, str)

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme = theme
        self._language = language
        self._prepared = False
        self._grid = QGridLayout(self)
        margins(self._grid, 0, theme.px(10), 0, theme.px(12))
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(6))
        self._grid.setColumnMinimumWidth(1, theme.px(_WIDE))
        self._grid.setColumnStretch(2, 1)
        self._fields: dict[str, FieldInPlace] = {}
        self._combos: dict[str, ComboBox] = {}
        self._add_field("name", _("Name"), _("What is over the door"))
        self._add_combo("trade", _("Kind of shop"), trades())
        self._add_field("owner", _("Your first name"), _("Who signs the cards"))
        self._add_field("sign_off", _("How cards are signed"), _("With love from all of us"))
        self._add_field("lines", _("Street"), _("Street and number"), lines=2)
        self._add_field("postcode", _("Postcode"), _("As it is written where you are"))
        self._add_field("locality", _("Town"), _("Town"))
        self._add_combo("country", _("Country"), [])
        self._add_combo("currency", _("Currency"), choices.currencies())
        self._add_combo("language", _("Language of the cards"), choices.languages())
        self.setFocusProxy(self._fields["name"])

    def prepare(self) -> None:
        """Fill in what takes a moment, when the form is first opened."""
        countries = self._combos["country"]
        if not self._prepared:
            self._prepared = True
            wanted = countries.value
            with QSignalBlocker(countries):
                countries.clear()
                for code, name in choices.countries(self._language):
                    countries.addItem(name, code)
                countries.set_value(wanted or "")

    def show_shop(self, shop: ShopProfile) -> None:
        """Show what the book says."""
        for name, field in self._fields.items():
            field.set_value(getattr(shop, name))
        for name, combo in self._combos.items():
            value = getattr(shop, name)
            with QSignalBlocker(combo):
                if combo.findData(value) < 0:
                    combo.addItem(value or _("Not said"), value)
                combo.set_value(value)

    def _add_field(self, name: str, title: str, placeholder: str, lines: int = 1) -> None:
        field = FieldInPlace(self._theme, title, placeholder, lines=lines)
        field.saved.connect(lambda value: self.edited.emit(name, value))
        self._fields[name] = field
        self._add_row(title, field)

    def _add_combo(self, name: str, title: str, options: choices.Options) -> None:
        combo = ComboBox(self._theme, title, options)
        combo.activated.connect(lambda _place: self.edited.emit(name, combo.value))
        self._combos[name] = combo
        self._add_row(title, combo)

    def _add_row(self, title: str, control: QWidget) -> None:
        place = self._grid.rowCount()
        self._grid.addWidget(Label(self._theme, title, "small", "2"), place, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(control, place, 1)
