"""Finding the row a command is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from desktop.errors import BadInput
from desktop.i18n import _
from desktop.models import Customer

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.models import Base

_Row = TypeVar("_Row", bound="Base")


def existing(session: Session, model: type[_Row], key: int) -> _Row:
    """The row with this id.

    Raises:
        BadInput: Somebody has deleted it since.
    """
    found = session.get(model, key)
    if found is None:
        raise BadInput(_("That is no longer in the book."))
    return found


def living_customer(session: Session, customer_id: int) -> Customer:
    """The customer with this id, who is not in the trash.

    Raises:
        BadInput: The customer is gone or in the trash.
    """
    found = existing(session, Customer, customer_id)
    if found.deleted_at is not None:
        raise BadInput(_("{name} is in the trash.").format(name=found.display_name), _("Bring them back first."))
    return found
