"""What the self-test tries, one step after the other; each gives back what it found, or raises."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import desktop.ui.actions
import desktop.ui.entry_kinds
import desktop.ui.pages
from desktop.bootstrap.books import new_book, open_book
from desktop.cards.compose import CardContent, compose
from desktop.cards.font_files import font_files
from desktop.cards.paper import PAPERS
from desktop.cards.template import load_templates
from desktop.cards.typesetting.application import ensure_application
from desktop.cli.entry import command_names, load_command
from desktop.commands.add_customer import AddCustomer
from desktop.errors import DearlyError
from desktop.exchange.formats import formats
from desktop.exchange.options import ReadOptions
from desktop.jobs.back_up import BackUp
from desktop.jobs.check_book import CheckBook
from desktop.jobs.export_contacts import CSV, VCARD, ExportContacts
from desktop.jobs.import_contacts import CheckList
from desktop.jobs.job import unwatched
from desktop.jobs.print_cards import PrintCards
from desktop.jobs.sample_shop.vocabulary import load_trade, trades
from desktop.queries.search import find_customers
from desktop.resources import discover, resource
from desktop.storage.reader import Reader
from desktop.storage.writer import Writer
from desktop.ui.actions.registry import discover_actions
from desktop.ui.entry_kind import discover_kinds
from desktop.ui.page import discover_pages

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

_BOOK = "self-test.dearly"
_CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Wójcik;Tomasz;;;\r\nFN:Tomasz Wójcik\r\nBDAY:--1204\r\nEND:VCARD\r\n"
_NAMES = ("Ana Silva", "محمد عبد الله", "さくら", "Đặng Thị Ngọc")


def parts(_folder: Path, _as_of: date) -> str:
    """All parts are there."""
    pages = discover_pages(desktop.ui.pages)
    counts = {
        "fonts": len(font_files()),
        "icons": len(discover(resource("icons"), "*.svg")),
        "designs": len(load_templates()),
        "list formats": len(formats()),
        "pages": len(pages),
        "actions": len(discover_actions(desktop.ui.actions, desktop.ui.pages, pages)),
        "entry kinds": len(discover_kinds(desktop.ui.entry_kinds)),
        "commands": len([load_command(name) for name in command_names()]),
        "sample shops": len([load_trade(key) for key in trades()]),
    }
    return ", ".join(f"{count} {what}" for what, count in counts.items())


def make_book(folder: Path, _as_of: date) -> str:
    """A book is made and opened."""
    new_book(folder / _BOOK)
    with open_book(folder / _BOOK):
        return _BOOK


def add_and_undo(folder: Path, as_of: date) -> str:
    """A customer is added, taken back and added again."""
    writer = Writer(folder / _BOOK)
    try:
        for name in _NAMES:
            writer.execute(AddCustomer(name, as_of))
        writer.undo()
        _expect(_found(folder, _NAMES[-1]) == 0, "undo")
        writer.redo()
        _expect(_found(folder, _NAMES[-1]) == 1, "redo")
    finally:
        writer.close()
    return f"{len(_NAMES)} customers"


def bring_in(folder: Path, as_of: date) -> str:
    """A list comes in."""
    source = folder / "list.vcf"
    source.write_text(_CARD, encoding="utf-8", newline="")
    plan = CheckList(folder / _BOOK, source, ReadOptions(as_of)).run(unwatched)
    writer = Writer(folder / _BOOK)
    try:
        writer.execute(plan.command({}, as_of, "en"))
    finally:
        writer.close()
    _expect(_found(folder, "wojcik") == 1, "import")
    return "vCard"


def print_card(folder: Path, _as_of: date) -> str:
    """A card becomes a PDF."""
    ensure_application()
    template = next(iter(load_templates().values()))
    contents = tuple(CardContent({"first_name": name, "full_name": name}) for name in _NAMES)
    for content in contents:
        _expect(not compose(template, content).blocked, "card")
    made = PrintCards(template, "", contents, next(iter(PAPERS.values())), folder / "cards.pdf").run(unwatched)
    return f"{made.stat().st_size} bytes"


def send_out(folder: Path, _as_of: date) -> str:
    """A list goes out."""
    counts = [ExportContacts(folder / _BOOK, folder / f"out.{key}", key).run(unwatched).count for key in (CSV, VCARD)]
    _expect(counts == [len(_NAMES) + 1] * 2, "export")
    return f"{counts[0]} customers"


def back_up(folder: Path, _as_of: date) -> str:
    """A backup is made and the book checked."""
    made = BackUp(folder / _BOOK, datetime.now(UTC)).run(unwatched)
    _expect(CheckBook(folder / _BOOK).run(unwatched).sound, "check")
    return f"{made.size} bytes"


STEPS: tuple[Callable[[Path, date], str], ...] = (
    parts,
    make_book,
    add_and_undo,
    bring_in,
    print_card,
    send_out,
    back_up,
)


def _found(folder: Path, name: str) -> int:
    with Reader(folder / _BOOK) as reader:
        return len(find_customers(reader, name))


def _expect(condition: bool, what: str) -> None:  # noqa: FBT001 - an assertion that is never stripped
    if not condition:
        raise DearlyError(f"{what} does not do what it should")
