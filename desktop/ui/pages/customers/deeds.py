"""What the list does with customers: each is one command, one toast with Undo, or a way to another page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.commands.change_stage import ChangeStage
from desktop.commands.edit_customer import EditCustomer
from desktop.commands.tag_customers import TagCustomers, UntagCustomers
from desktop.commands.trash_customers import RestoreCustomers, TrashCustomers
from desktop.queries.customer_filters import DELETED, CustomerFilter, where
from desktop.queries.filter_counts import load_tags
from desktop.ui.dialogs.bring_in.opening import open_bring_in
from desktop.ui.dialogs.send_out.opening import open_send_out
from desktop.ui.pages.customers.add_customer_dialog import open_add_customer
from desktop.ui.pages.customers.tag_dialog import TagDialog

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.storage.writer import Command
    from desktop.ui.context import Context


class CustomerDeeds:
    """Carries out what the owner asks of the list.

    Args:
        context: The context of the page.
        page: The page; dialogs cover its window.
    """

    def __init__(self, context: Context, page: QWidget) -> None:
        self._context = context
        self._page = page

    def edit(self, customer_id: int, changes: Mapping[str, str], name: str) -> None:
        """Change what is written in the row."""
        self._run(EditCustomer(customer_id, changes, name))

    def delete(self, ids: Sequence[int], name: str) -> None:
        """Put them into the trash."""
        self._run(TrashCustomers(tuple(ids), name))

    def restore(self, ids: Sequence[int], name: str) -> None:
        """Take them out of the trash."""
        self._run(RestoreCustomers(tuple(ids), name))

    def move(self, customer_id: int, stage: int, name: str) -> None:
        """Move somebody to another stage."""
        self._run(ChangeStage(customer_id, stage, self._context.today(), name=name))

    def untag(self, ids: Sequence[int], tag: str) -> None:
        """Take a tag off."""
        self._run(UntagCustomers(tuple(ids), tag))

    def tag(self, ids: Sequence[int]) -> None:
        """Ask for a tag and give it."""
        context = self._context
        tags = [name for name, _count in load_tags(context.reader)]
        dialog = TagDialog(context.theme, self._page.window(), len(ids), tags)
        dialog.accepted.connect(lambda word: self._run(TagCustomers(tuple(ids), word)))
        dialog.open(dialog.word)

    def write_cards(self, ids: Sequence[int]) -> None:
        """Write cards to them."""
        self._context.navigate("cards", {"customer_ids": tuple(ids)})

    def send_out(self, ids: Sequence[int], wanted: CustomerFilter, title: str) -> None:
        """Write them into a file; with nobody chosen the filter, called `title`, may be sent out."""
        filtered = None if wanted in (CustomerFilter(), CustomerFilter(DELETED)) or wanted.text else wanted
        condition = where(filtered, self._context.today()) if filtered else None
        open_send_out(self._context, self._page.window(), condition, title if filtered else "", tuple(ids))

    def add(self, name: str) -> None:
        """Ask for a new customer, whose name may be known already."""
        open_add_customer(self._context, self._page.window(), name)

    def bring_in(self) -> None:
        """Bring in a list."""
        open_bring_in(self._context, self._page.window())

    def _run(self, command: Command) -> None:
        self._context.commands.run(command, lambda _value: self._context.toast(command.label, undo=True))
