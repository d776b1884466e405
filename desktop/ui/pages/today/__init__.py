"""Today: what is worth doing now, at most ten minutes of it, with one click for each."""

from desktop.i18n import N_
from desktop.ui.page import PageSpec

PAGE = PageSpec(
    "today",
    N_("Today"),
    "sunrise",
    order=10,
    shortcut="Ctrl+1",
    factory="desktop.ui.pages.today.today_page:TodayPage",
)
