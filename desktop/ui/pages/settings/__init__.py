"""Settings: the shop, the look, safe keeping, help. Every change takes effect at once."""

from desktop.i18n import N_
from desktop.ui.page import PageSpec

PAGE = PageSpec(
    "settings",
    N_("Settings"),
    "settings",
    order=90,
    shortcut="Ctrl+,",
    factory="desktop.ui.pages.settings.settings_page:SettingsPage",
    bottom=True,
)
