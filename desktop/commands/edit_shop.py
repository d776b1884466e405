"""What the owner says about the shop itself."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session  # noqa: TC002 - read by whoever looks at the command's types

from desktop.errors import BadInput
from desktop.formatting import COURTSHIP, PLAIN
from desktop.i18n import N_, _
from desktop.models import Shop
from desktop.text import clean, clean_line

# Field → (the longest text, what is said when it changes).
_FIELDS = {
    "name": (120, N_("Changed the shop’s name")),
    "trade": (20, N_("Changed the kind of shop")),
    "owner": (120, N_("Changed who signs")),
    "sign_off": (200, N_("Changed how cards are signed")),
    "lines": (500, N_("Changed the shop’s address")),
    "locality": (120, N_("Changed the shop’s address")),
    "region": (120, N_("Changed the shop’s address")),
    "postcode": (20, N_("Changed the shop’s address")),
    "country": (2, N_("Changed the shop’s country")),
    "currency": (3, N_("Changed the currency")),
    "language": (16, N_("Changed the language of the cards")),
    "stage_words": (9, N_("Changed the words for the stages")),
}
FIELDS = tuple(_FIELDS)


@dataclass(frozen=True, slots=True)
class EditShop:
    """Change one thing about the shop.

    Attributes:
        field: One of FIELDS.
        value: What it is from now on; only `name` may not be taken away once there is one.
    """

    field: str
    value: str

    @property
    def label(self) -> str:
        """Past sentence for undo and toast."""
        return _(_FIELDS[self.field][1])

    def run(self, session: Session) -> None:
        """Write it; a book without a shop gets one."""
        longest = _FIELDS[self.field][0]
        value = clean(self.value, longest) if self.field == "lines" else clean_line(self.value, longest)
        shop = session.get(Shop, 1)
        if shop is None:
            shop = Shop(id=1)
            session.add(shop)
            session.flush()
        self._check(value, before=getattr(shop, self.field))
        if value != getattr(shop, self.field):
            setattr(shop, self.field, value)

    def _check(self, value: str, *, before: str) -> None:
        if self.field == "name" and before and not value:
            raise BadInput(_("A shop needs a name."), _("The old one was kept."))
        if self.field == "country" and value and not (len(value) == 2 and value.isascii() and value.isupper()):
            raise BadInput(_("There is no country “{code}”.").format(code=value))
        if self.field == "currency" and not (len(value) == 3 and value.isascii() and value.isupper()):
            raise BadInput(_("There is no currency “{code}”.").format(code=value))
        if self.field == "stage_words" and value not in {COURTSHIP, PLAIN}:
            raise BadInput(_("There are no such words for the stages."))
        if self.field in {"trade", "language"} and not value:
            raise BadInput(_("Something has to be chosen here."), _("The old choice was kept."))
