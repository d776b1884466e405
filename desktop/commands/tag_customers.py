"""Giving customers a tag, and taking it away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, exists, select

from desktop.commands.batches import batches
from desktop.errors import BadInput
from desktop.i18n import _, ngettext
from desktop.models import Customer, CustomerTag, Tag
from desktop.text import clean_line, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

LONGEST_TAG = 60


@dataclass(frozen=True, slots=True)
class TagCustomers:
    """Give customers a tag, which is made where it is new; gives back how many did not wear it yet.

    Attributes:
        customer_ids: Whom; ids that are gone are passed over.
        tag: The word as typed. Tags that differ only in accents or case are the same.
    """

    customer_ids: Sequence[int]
    tag: str

    @property
    def label(self) -> str:
        """What was done."""
        count = len(self.customer_ids)
        said = ngettext("Tagged {count} customer “{tag}”", "Tagged {count} customers “{tag}”", count)
        return said.format(count=count, tag=clean_line(self.tag, LONGEST_TAG))

    def run(self, session: Session) -> int:
        """Write the tag to everybody who does not wear it.

        Raises:
            BadInput: The tag is empty.
        """
        tag = _find(session, self.tag) or _make(session, self.tag)
        given = 0
        for batch in batches(self.customer_ids):
            wearing = select(CustomerTag.customer_id).where(CustomerTag.tag_id == tag.id)
            without = select(Customer.id).where(Customer.id.in_(batch), Customer.id.not_in(wearing))
            new = session.scalars(without).all()
            session.add_all(CustomerTag(customer_id=one, tag_id=tag.id) for one in new)
            session.flush()
            given += len(new)
        return given


@dataclass(frozen=True, slots=True)
class UntagCustomers:
    """Take a tag away from customers; a tag nobody wears any more is gone. Gives back how many wore it.

    Attributes:
        customer_ids: Whom.
        tag: The word.
    """

    customer_ids: Sequence[int]
    tag: str

    @property
    def label(self) -> str:
        """What was done."""
        count = len(self.customer_ids)
        said = ngettext("Took “{tag}” off {count} customer", "Took “{tag}” off {count} customers", count)
        return said.format(count=count, tag=clean_line(self.tag, LONGEST_TAG))

    def run(self, session: Session) -> int:
        """Take the tag away."""
        tag = _find(session, self.tag)
        if tag is None:
            return 0
        taken = 0
        for batch in batches(self.customer_ids):
            statement = delete(CustomerTag).where(CustomerTag.tag_id == tag.id, CustomerTag.customer_id.in_(batch))
            taken += len(session.execute(statement.returning(CustomerTag.customer_id)).all())
        if not session.scalar(select(exists().where(CustomerTag.tag_id == tag.id))):
            session.delete(tag)
        return taken


def _find(session: Session, typed: str) -> Tag | None:
    name = clean_line(typed, LONGEST_TAG)
    if not name:
        raise BadInput(_("A tag needs a word."))
    return session.scalar(select(Tag).where(Tag.folded == _folded(name)))


def _make(session: Session, typed: str) -> Tag:
    name = clean_line(typed, LONGEST_TAG)
    tag = Tag(name=name, folded=_folded(name))
    session.add(tag)
    session.flush()
    return tag


def _folded(name: str) -> str:
    return fold(name)[:LONGEST_TAG]
