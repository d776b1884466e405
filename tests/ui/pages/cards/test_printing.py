"""From the stack to paper: what forbids printing, the PDF, the printer, and the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from desktop.models import Customer, ImportantDate
from tests.builders import add, rows
from tests.ui.pages.cards.hands import (
    PATIENCE,
    click,
    people,
    press,
    sentence,
    settled,
    sheet,
    ticked,
    toast,
    told,
    verb,
)
from tests.ui.pages.cards.printers import EmptyPrinter, KeepingPrinter, pages_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow
    from desktop.ui.pages.cards.cards_page import CardsPage

LEDGER = "SELECT customer_id, design, occasion, addressee, printed_on FROM card_item ORDER BY id"
TIMELINE = [
    (number, "balloon-birthday", "birthday", name, "2026-11-24")
    for number, name in ((1, "Priya Nair"), (2, "Ana Silva"), (3, "Yusuf Demir"))
]


@pytest.fixture
def pdf(book: Path) -> Path:
    return book.with_name("cards.pdf")


def test_saved_cards_hold_the_names_and_are_marked_as_printed_and_back(
    window: MainWindow, page: CardsPage, book: Path, pdf: Path, qtbot: QtBot
) -> None:
    click(page.foot.save)
    shown = sheet(qtbot, window)
    assert "They are in cards.pdf." in told(shown)
    text = pages_of(pdf)
    assert len(text) == 3
    assert [name in page for name, page in zip(("Priya", "Ana", "Yusuf"), text, strict=True)] == [True] * 3
    assert rows(book, LEDGER) == []
    click(verb(shown, "Mark 3 as printed"))
    settled(qtbot, window)
    assert rows(book, LEDGER) == TIMELINE
    words = " ".join(rows(book, "SELECT words FROM card_item")[0][0].split())
    assert "Hip hip hooray, Priya!" in words
    assert "Cake for breakfast" in words
    assert toast(window) == "Marked 3 cards as printed"
    assert sentence(page, 0) == "Priya Nair. Card printed today. Gets none."
    assert page.foot.print.text().strip() == "Print"
    press("Ctrl+Z")
    qtbot.waitUntil(lambda: rows(book, LEDGER) == [], timeout=PATIENCE)
    qtbot.waitUntil(lambda: len(ticked(page)) == 3)


def test_not_yet_marks_nothing_and_gives_the_keyboard_back(
    window: MainWindow, page: CardsPage, book: Path, qtbot: QtBot
) -> None:
    page.foot.save.setFocus()
    press("Space")
    shown = sheet(qtbot, window)
    assert shown.card.isAncestorOf(window.focusWidget())
    press("Escape")
    assert page.foot.save.hasFocus()
    assert rows(book, LEDGER) == []


def test_changed_minds_leave_no_file(window: MainWindow, page: CardsPage, pdf: Path, qtbot: QtBot) -> None:
    page.printing.ask_path = lambda: None
    press("Ctrl+Shift+S")
    settled(qtbot, window)
    assert list(pdf.parent.glob("*.pdf*")) == []


def test_a_folder_that_cannot_be_written_is_told_and_leaves_no_file(
    window: MainWindow, page: CardsPage, pdf: Path, qtbot: QtBot
) -> None:
    page.printing.ask_path = lambda: pdf.parent / "gone" / "cards.pdf"
    click(page.foot.save)
    qtbot.waitUntil(lambda: window.notices.banner("error") is not None, timeout=PATIENCE)
    assert not (pdf.parent / "gone").exists()
    assert list(pdf.parent.rglob("*.part")) == []


def test_a_cancelled_pdf_leaves_the_older_one_as_it_was(
    window: MainWindow, page: CardsPage, book: Path, pdf: Path, qtbot: QtBot
) -> None:
    ids = add(book, *(Customer(display_name=f"Person {number}", given_name="Pat") for number in range(150)))
    add(book, *(ImportantDate(customer_id=number, kind="birthday", month=11, day=26) for number in ids))
    page.mark_stale()
    pdf.write_bytes(b"older")

    def answer() -> Path:
        window.context.jobs.started.connect(lambda _title: window.context.jobs.cancel())
        return pdf

    page.printing.ask_path = answer
    with qtbot.waitSignal(window.context.jobs.cancelled, timeout=PATIENCE):
        click(page.foot.save)
    assert pdf.read_bytes() == b"older"
    assert [path.name for path in pdf.parent.glob("cards*")] == ["cards.pdf"]
    assert toast(window) == "Stopped. Everything is as it was before."


def test_a_message_with_an_unknown_field_is_not_printed(
    window: MainWindow, page: CardsPage, pdf: Path, qtbot: QtBot
) -> None:
    page.design.message.setFocus()
    page.design.message.selectAll()
    QTest.keyClicks(page.design.message, "Dear {frist_name}")
    press("Ctrl+Shift+S")
    shown = sheet(qtbot, window)
    assert "There is no field “frist_name”. The nearest one is “first_name”." in told(shown)
    click(verb(shown, "Close"))
    assert not pdf.exists()


def test_cards_that_do_not_fit_are_left_out_and_the_others_printed(
    window: MainWindow, page: CardsPage, book: Path, pdf: Path, qtbot: QtBot
) -> None:
    (long,) = add(book, Customer(display_name="Long", given_name="Wolfeschlegelsteinhausenbergerdorff" * 4))
    add(book, ImportantDate(customer_id=long, kind="birthday", month=11, day=29))
    page.mark_stale()
    assert "Long" in people(page)
    click(page.foot.save)
    shown = sheet(qtbot, window)
    assert told(shown).startswith("1 of 4 cards needs a look")
    assert "Long: “" in told(shown)
    assert not pdf.exists()
    click(verb(shown, "Print the others"))
    qtbot.waitUntil(pdf.exists, timeout=PATIENCE)
    assert "Mark 3 as printed" in verb(sheet(qtbot, window), "Mark").text()
    assert "Long" not in ticked(page)
    assert len(pages_of(pdf)) == 3


def test_a_message_too_long_for_everybody_blocks_printing(
    window: MainWindow, page: CardsPage, pdf: Path, qtbot: QtBot
) -> None:
    page.design.message.setFocus()
    page.design.message.set_message("So many words. " * 300)
    page.design.message.put_in("More")
    press("Ctrl+Shift+S")
    shown = sheet(qtbot, window)
    assert told(shown).startswith("3 of 3 cards need a look")
    with pytest.raises(StopIteration):
        verb(shown, "Print the others")
    assert "too long" in page.design.fits.text()
    assert not pdf.exists()


def test_without_a_printer_a_pdf_is_offered(window: MainWindow, pdf: Path, qtbot: QtBot) -> None:
    press("Ctrl+P")
    shown = sheet(qtbot, window)
    assert "No printer found" in told(shown)
    press("Ctrl+P")
    assert sheet(qtbot, window) is shown, "a second press does not open a second sheet"
    click(verb(shown, "Save as PDF"))
    qtbot.waitUntil(pdf.exists, timeout=PATIENCE)
    assert "Mark 3" in verb(sheet(qtbot, window), "Mark").text()


def test_a_printer_gets_the_pages_and_is_asked_about(
    window: MainWindow, page: CardsPage, book: Path, qtbot: QtBot
) -> None:
    printer = KeepingPrinter()
    page.printing.backend = printer
    page.design.paper.set_value("two-folded")
    page.design.paper.activated.emit(page.design.paper.currentIndex())
    click(page.foot.print)
    click(verb(sheet(qtbot, window), "Counter"))
    qtbot.waitUntil(lambda: bool(printer.got), timeout=PATIENCE)
    shown = sheet(qtbot, window)
    assert "Did they come out right?" in told(shown)
    assert "Counter has them now." in told(shown)
    ((name, options, text),) = printer.got
    assert (name, options.flip, options.title) == ("Counter", "long", "Dearly")
    assert len(text) == 4
    assert not any(path.exists() for path in printer.files), "nothing with names in it stays behind"
    click(verb(shown, "Mark 3"))
    settled(qtbot, window)
    assert rows(book, LEDGER) == TIMELINE


def test_a_printer_that_refuses_is_told_in_its_own_words(
    window: MainWindow, page: CardsPage, book: Path, qtbot: QtBot
) -> None:
    printer = EmptyPrinter()
    page.printing.backend = printer
    click(page.foot.print)
    click(verb(sheet(qtbot, window), "Counter"))
    qtbot.waitUntil(lambda: window.notices.banner("error") is not None, timeout=PATIENCE)
    banner = window.notices.banner("error")
    assert banner is not None
    assert "“Counter” has no paper. Put some in, then print again." in banner.accessibleName()
    assert rows(book, LEDGER) == []
    assert not any(path.exists() for path in printer.files)


def test_what_is_marked_is_what_was_printed(window: MainWindow, page: CardsPage, book: Path, qtbot: QtBot) -> None:
    click(page.foot.save)
    shown = sheet(qtbot, window)
    page.draft.choose_design("hearts-anniversary")
    page.draft.tick(page.draft.recipients[0], on=False)
    click(verb(shown, "Mark 3 as printed"))
    settled(qtbot, window)
    assert rows(book, LEDGER) == TIMELINE
