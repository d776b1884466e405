"""Your shop: what it is called, where it stands, how it signs, and the words for the five stages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.formatting import COURTSHIP, PLAIN, STAGES, stage_name
from desktop.i18n import _
from desktop.queries.shop_profile import ShopProfile
from desktop.ui.pages.settings.setting_row import SettingGroup, SettingRow
from desktop.ui.pages.settings.shop_form import ShopForm
from desktop.ui.trade import trade_name
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme


class ShopGroup(SettingGroup):
    """The group “Your shop”.

    Signals:
        edited: The owner changed something: field of the shop, new value.
    """

    edited = Signal(str, str)

    def __init__(self, theme: Theme, language: str) -> None:
        self._edit = Button(theme, _("Edit"), name=_("Edit your shop"))
        self._about = SettingRow(theme, "", "", self._edit)
        self._form = ShopForm(theme, language)
        options = [(COURTSHIP, _("Courtship words")), (PLAIN, _("Plain words"))]
        self._words = Segmented(theme, _("Words for the five stages"), options)
        self._stages = SettingRow(theme, _("Words for the five stages"), "", self._words)
        super().__init__(theme, _("Your shop"), self._about, self._form, self._stages)
        self.show_row(self._form, shown=False)
        self._edit.clicked.connect(self._on_edit)
        self._form.edited.connect(self.edited)
        self._words.chosen.connect(lambda words: self.edited.emit("stage_words", words))
        self.show_shop(ShopProfile())

    def show_shop(self, shop: ShopProfile) -> None:
        """Show what the book says."""
        self._about.set_words(shop.name or _("Your shop has no name yet"), _about(shop))
        self._words.set_value(shop.stage_words)
        names = ", ".join(stage_name(stage, shop.stage_words) for stage in STAGES)
        self._stages.set_words(_("Words for the five stages"), names)
        self._form.show_shop(shop)

    def _on_edit(self) -> None:
        opening = not self._form.isVisibleTo(self)
        if opening:
            self._form.prepare()
        self.show_row(self._form, shown=opening)
        self._edit.set_label(
            _("Done") if opening else _("Edit"), _("Close your shop") if opening else _("Edit your shop")
        )
        if opening:
            self._form.setFocus()


def _about(shop: ShopProfile) -> str:
    """Florist in Porto · signed “Rosa” on cards."""
    trade = trade_name(shop.trade)
    where = _("{trade} in {town}").format(trade=trade, town=shop.locality) if shop.locality else trade
    signature = shop.sign_off or shop.owner
    if not signature:
        return where
    return _("{where} · signed “{signature}” on cards").format(where=where, signature=signature)
