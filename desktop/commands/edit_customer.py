"""Changing what is written about a customer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.commands.existing import existing
from desktop.commands.typed_name import part_name
from desktop.errors import BadInput
from desktop.i18n import _
from desktop.models import Customer
from desktop.text import clean, clean_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

# Field → its longest text.
_LINES = {
    "display_name": 200,
    "given_name": 200,
    "additional_name": 200,
    "family_name": 200,
    "prefix": 60,
    "suffix": 60,
    "nickname": 200,
    "phonetic_name": 200,
    "company": 200,
    "job_title": 200,
    "language": 16,
    "met_how": 200,
    "about": 200,
}
_CHOICES = {
    "kind": ("person", "business", "household"),
    "status": ("active", "former", "deceased", "moved", "blocked"),
    "celebrate": ("yes", "quiet", "never"),
}
_OTHERS = ("notes", "met_on")


@dataclass(frozen=True, slots=True)
class EditCustomer:
    """Change fields of a customer. Stage, tags, dates and contact points have commands of their own.

    Attributes:
        customer_id: Whom.
        changes: Field of the customer → its new value.
        name: What they are called, for the label.
    """

    customer_id: int
    changes: Mapping[str, Any]
    name: str = ""

    @property
    def label(self) -> str:
        """What was done."""
        name = clean_line(str(self.changes.get("display_name", ""))) or self.name
        return _("Changed {name}").format(name=name) if name else _("Changed a customer")

    def run(self, session: Session) -> None:
        """Write the fields that differ.

        Raises:
            BadInput: The customer is gone, or would be left without a name.
        """
        customer = existing(session, Customer, self.customer_id)
        values = {field: _clean(field, value) for field, value in self.changes.items()}
        if values.get("display_name") == "":
            raise BadInput(_("A customer needs a name."))
        for field, value in {**_parts(customer, values), **values}.items():
            if getattr(customer, field) != value:
                setattr(customer, field, value)


def _parts(customer: Customer, values: dict[str, Any]) -> dict[str, Any]:
    """The parts of a new name, unless they are given too or the old ones still spell it."""
    display = values.get("display_name")
    given_too = "given_name" in values or "family_name" in values
    if not display or display == customer.display_name or given_too:
        return {}
    if values.get("kind", customer.kind) != "person":
        return {"given_name": "", "family_name": ""}
    parts = part_name(display)
    values["display_name"] = parts.display
    return {"given_name": parts.given, "family_name": parts.family}


def _clean(field: str, value: Any) -> Any:  # noqa: ANN401 - texts and one date
    if field in _LINES:
        return clean_line(str(value), _LINES[field])
    if field in _CHOICES and value not in _CHOICES[field]:
        raise ValueError(f"{field} cannot be {value!r}")
    if field not in _CHOICES and field not in _OTHERS:
        raise ValueError(f"a customer has no field {field!r}")
    return clean(value) if field == "notes" else value
