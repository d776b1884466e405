"""What this program is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.i18n import _
from desktop.ui.dialogs.frame import DialogFrame
from desktop.ui.widgets.label import Label
from desktop.version import VERSION

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.theme.theme import Theme


class AboutDialog(DialogFrame):
    """Name, version, licences."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window, _("About Dearly"))
        says = [
            _("Version {version}").format(version=VERSION),
            _("The relationship book for a small shop. Everything in it stays on this computer."),
            _("Dearly is free software under the MIT licence."),
            _("With thanks to Qt (LGPL), the typefaces Inter and Lora (OFL) and the icons of Lucide (ISC)."),
        ]
        for place, text in enumerate(says):
            self.content.addWidget(Label(theme, text, "strong" if place == 0 else "body", "2", wrap=True))
