"""The list of customers: search, filters, selection, edit in place, trash."""

from __future__ import annotations

from desktop.i18n import N_
from desktop.ui.page import PageSpec

PAGE = PageSpec(
    "customers",
    N_("Customers"),
    "users-round",
    order=20,
    shortcut="Ctrl+2",
    factory="desktop.ui.pages.customers.customers_page:CustomersPage",
)
