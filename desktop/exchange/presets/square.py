"""Square, customer directory export."""

from __future__ import annotations

from desktop.i18n import N_

TITLE = N_("Square customers")
COLUMNS = {
    "Reference ID": "source_ref",
    "Square Customer ID": "source_ref",
    "First Name": "given",
    "Last Name": "family",
    "Surname": "family",
    "Email Address": "email",
    "Phone Number": "phone",
    "Nickname": "nickname",
    "Company Name": "company",
    "Street Address 1": "address.street",
    "Street Address 2": "address.street",
    "City": "address.city",
    "State": "address.region",
    "Postal Code": "address.postcode",
    "Country": "address.country",
    "Birthday": "birthday",
    "Memo": "note",
    "Email Subscription Status": "consent.email",
    "Groups": "tags",
    "Creation Source": "",
    "First Visit": "",
    "Last Visit": "",
    "Transaction Count": "",
    "Lifetime Spend": "",
    "Instant Profile": "",
}
