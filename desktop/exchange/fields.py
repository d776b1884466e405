"""What a column of a list can be put into, in the owner's words."""

from __future__ import annotations

from typing import Final

from desktop.i18n import N_

# Field → its title. A dot joins the parts of one thing: "phone.label" is the label of the "phone" of the same group.
FIELDS: Final[dict[str, str]] = {
    "display": N_("Name"),
    "given": N_("First name"),
    "family": N_("Last name"),
    "additional": N_("Middle name"),
    "prefix": N_("Title before the name"),
    "suffix": N_("Title after the name"),
    "phonetic": N_("How the name sounds"),
    "nickname": N_("Nickname"),
    "kind": N_("Person, business or household"),
    "company": N_("Company"),
    "job_title": N_("Job"),
    "phone": N_("Phone"),
    "phone.label": N_("Phone: what for"),
    "email": N_("E-mail"),
    "email.label": N_("E-mail: what for"),
    "url": N_("Web page"),
    "url.label": N_("Web page: what for"),
    "address.street": N_("Street"),
    "address.city": N_("Town"),
    "address.region": N_("Region"),
    "address.postcode": N_("Postcode"),
    "address.country": N_("Country"),
    "address.label": N_("Address: what for"),
    "address.formatted": N_("Whole address"),
    "addresses": N_("More addresses"),
    "birthday": N_("Birthday"),
    "wedding": N_("Wedding day"),
    "date": N_("Another yearly date"),
    "date.label": N_("Another yearly date: which"),
    "dates": N_("More yearly dates"),
    "note": N_("Note"),
    "remark": N_("Note, with its heading"),
    "remark.label": N_("Note, with its heading: the heading"),
    "tags": N_("Tags"),
    "language": N_("Language"),
    "consent.email": N_("Wants offers by e-mail"),
    "consent.sms": N_("Wants offers by text message"),
    "consent.phone": N_("Wants offers by phone"),
    "consent.post": N_("Wants offers by post"),
    "source_ref": N_("Customer number in the other program"),
    "uid": N_("Number in this book"),
}

DATE_FIELDS: Final = frozenset({"birthday", "wedding", "date"})

# The book's lengths; everything else is 200 letters.
LONGEST: Final[dict[str, int]] = {
    "prefix": 60,
    "suffix": 60,
    "phone": 320,
    "email": 320,
    "url": 320,
    "phone.label": 60,
    "email.label": 60,
    "url.label": 60,
    "address.label": 60,
    "address.city": 120,
    "address.region": 120,
    "address.postcode": 20,
    "date.label": 120,
    "tags": 60,
    "language": 16,
}
LONGEST_STREET: Final = 500
