"""One customer: the timeline of what was and will be, and what is known about them."""

from desktop.i18n import N_
from desktop.ui.page import PageSpec

PAGE = PageSpec(
    "customer",
    N_("Customer"),
    "user-round",
    order=21,
    factory="desktop.ui.pages.customer.customer_page:CustomerPage",
    nav=False,
    under="customers",
)
