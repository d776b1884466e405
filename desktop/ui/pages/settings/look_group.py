"""How it looks: colours, text size, contrast, movement, menu bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.i18n import _
from desktop.ui.pages.settings.setting_row import SettingGroup, SettingRow
from desktop.ui.widgets.check_box import CheckBox
from desktop.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from desktop.settings import Values
    from desktop.ui.theme.theme import Theme

_SIZES = (0.9, 1.0, 1.15, 1.3)


class LookGroup(SettingGroup):
    """The group “How it looks”.

    Signals:
        chosen: Field of this computer's settings, new value.
    """

    chosen = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        schemes = [("system", _("Same as computer")), ("light", _("Light")), ("dark", _("Dark"))]
        self._scheme = Segmented(theme, _("Colours"), schemes)
        names = (_("Small"), _("Normal"), _("Large"), _("Extra large"))
        self._size = Segmented(
            theme, _("Text size"), [(str(size), name) for size, name in zip(_SIZES, names, strict=True)]
        )
        self._boxes = {
            "high_contrast": CheckBox(theme, "", name=_("More contrast")),
            "reduce_movement": CheckBox(theme, "", name=_("Reduce movement")),
            "menu_bar": CheckBox(theme, "", name=_("Menu bar")),
        }
        super().__init__(
            theme,
            _("How it looks"),
            SettingRow(theme, _("Colours"), _("Follows your computer unless you choose"), self._scheme),
            SettingRow(theme, _("Text size"), _("Everything grows together, nothing is cut off"), self._size),
            SettingRow(
                theme, _("More contrast"), _("Black on white, with lines around things"), self._boxes["high_contrast"]
            ),
            SettingRow(theme, _("Reduce movement"), _("Nothing slides or fades"), self._boxes["reduce_movement"]),
            SettingRow(
                theme, _("Menu bar"), _("Without it, Ctrl+K finds everything there is to do"), self._boxes["menu_bar"]
            ),
        )
        self._scheme.chosen.connect(lambda scheme: self.chosen.emit("scheme", scheme))
        self._size.chosen.connect(lambda size: self.chosen.emit("text_size", float(size)))
        for name, box in self._boxes.items():
            box.clicked.connect(lambda checked, name=name: self.chosen.emit(name, checked))

    def show_settings(self, values: Values) -> None:
        """Show what is in force; a text size between the four lights the nearest."""
        self._scheme.set_value(values.scheme)
        self._size.set_value(str(min(_SIZES, key=lambda size: abs(size - values.text_size))))
        for name, box in self._boxes.items():
            box.setChecked(getattr(values, name))
