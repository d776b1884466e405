"""Help: the version, the licences of what is bundled, a report for support."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.i18n import _
from desktop.ui.pages.settings.setting_row import SettingGroup, SettingRow
from desktop.ui.widgets.button import Button
from desktop.version import VERSION

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme


class HelpGroup(SettingGroup):
    """The group “Help”.

    Signals:
        licences: The owner wants to read the licences.
        report: The owner wants a report for support.
    """

    licences = Signal()
    report = Signal()

    def __init__(self, theme: Theme) -> None:
        read = Button(theme, _("Read the licences"))
        save = Button(theme, _("Save a report…"))
        super().__init__(
            theme,
            _("Help"),
            SettingRow(
                theme,
                _("Dearly {version}").format(version=VERSION),
                _("Free to use and to change. Typefaces and icons have licences of their own."),
                read,
            ),
            SettingRow(theme, _("Save a report for support"), _("What the program did, with no names in it"), save),
        )
        read.clicked.connect(self.licences)
        save.clicked.connect(self.report)
