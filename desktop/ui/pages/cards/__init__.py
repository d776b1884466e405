"""Write cards: choose people and a design, see exactly what will come out, print it."""

from desktop.i18n import N_
from desktop.ui.page import PageSpec

PAGE = PageSpec(
    "cards",
    N_("Cards"),
    "mail",
    order=30,
    shortcut="Ctrl+3",
    factory="desktop.ui.pages.cards.cards_page:CardsPage",
)
