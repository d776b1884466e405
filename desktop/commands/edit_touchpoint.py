"""Correct, or take off the timeline, what was noted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.commands.existing import existing
from desktop.formatting import kind_title
from desktop.i18n import _
from desktop.models import Touchpoint

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop.commands.happening import Happening


@dataclass(frozen=True, slots=True)
class EditTouchpoint:
    """Say differently what happened."""

    touchpoint_id: int
    happening: Happening
    as_of: date

    @property
    def label(self) -> str:
        """What was done."""
        return _("Corrected: {what}").format(what=kind_title(self.happening.kind))

    def run(self, session: Session) -> int:
        """Write it.

        Raises:
            BadInput: The entry is gone, or it has not happened yet.
        """
        row = existing(session, Touchpoint, self.touchpoint_id)
        self.happening.write(row, self.as_of)
        return row.id


@dataclass(frozen=True, slots=True)
class DeleteTouchpoint:
    """Take an entry off the timeline; `kind` is only for the label."""

    touchpoint_id: int
    kind: str

    @property
    def label(self) -> str:
        """What was done."""
        return _("Deleted: {what}").format(what=kind_title(self.kind))

    def run(self, session: Session) -> None:
        """Delete it.

        Raises:
            BadInput: The entry is gone already.
        """
        session.delete(existing(session, Touchpoint, self.touchpoint_id))
