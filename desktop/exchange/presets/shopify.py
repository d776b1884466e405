"""Shopify, “Export customers”."""

from __future__ import annotations

from desktop.i18n import N_

TITLE = N_("Shopify customers")
COLUMNS = {
    "Customer ID": "source_ref",
    "First Name": "given",
    "Last Name": "family",
    "Email": "email",
    "Accepts Email Marketing": "consent.email",
    "Accepts Marketing": "consent.email",
    "Default Address Company": "company",
    "Company": "company",
    "Default Address Address1": "address.street",
    "Default Address Address2": "address.street",
    "Default Address City": "address.city",
    "Default Address Province Code": "address.region",
    "Default Address Country Code": "address.country",
    "Default Address Zip": "address.postcode",
    "Default Address Phone": "phone",
    "Address1": "address.street",
    "Address2": "address.street",
    "City": "address.city",
    "Province": "",
    "Province Code": "address.region",
    "Country": "",
    "Country Code": "address.country",
    "Zip": "address.postcode",
    "Phone": "phone",
    "Accepts SMS Marketing": "consent.sms",
    "Total Spent": "",
    "Total Orders": "",
    "Note": "note",
    "Tax Exempt": "",
    "Tags": "tags",
}
