"""Looking a stack over, and handing it to a printer."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.cards.compose import CardContent
from desktop.cards.paper import PAPERS, SAFEST
from desktop.cards.printing.backend import Printer, PrintOptions
from desktop.cards.template import load_templates
from desktop.errors import BadInput, Cancelled, DearlyError
from desktop.jobs.check_cards import CheckCards
from desktop.jobs.job import unwatched
from desktop.jobs.print_cards import PrintCards
from desktop.jobs.send_to_printer import SendToPrinter

pytestmark = pytest.mark.usefixtures("qapp")  # text is laid out by Qt
DESIGN = load_templates()["balloon-birthday"]


class Desk:
    """A printing system that remembers what it was given, or refuses it."""

    def __init__(self, refuse: str = "") -> None:
        self.refuse = refuse
        self.got: list[tuple[bytes, str, PrintOptions]] = []
        self.folders: list[Path] = []

    def printers(self) -> list[Printer]:
        return [Printer("Desk")]

    def submit(self, pdf: Path, printer: Printer, options: PrintOptions) -> str:
        self.folders.append(pdf.parent)
        if self.refuse:
            raise DearlyError(self.refuse)
        self.got.append((pdf.read_bytes()[:5], printer.name, options))
        return "Desk-7"


def contents(*names: str, message: str | None = None) -> tuple[CardContent, ...]:
    return tuple(CardContent({"first_name": name}, message) for name in names)


def test_good_cards_are_found_good_and_their_words_are_told() -> None:
    told: list[tuple[int, int]] = []
    checked = CheckCards(DESIGN, "", contents("Ana", "Bo"), Desk()).run(lambda done, of: told.append((done, of)))
    assert checked.problems == ()
    assert [name in words for name, words in zip(("Ana", "Bo"), checked.words, strict=True)] == [True, True]
    assert checked.printers == (Printer("Desk"),)
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_a_card_that_does_not_fit_is_named_by_its_place() -> None:
    checked = CheckCards(DESIGN, "", contents("Ana", "W" * 300, "Bo")).run(unwatched)
    assert {place for place, _problem in checked.problems} == {1}
    assert checked.printers == ()


def test_an_unknown_field_is_bad_input() -> None:
    with pytest.raises(BadInput, match="frist_name"):
        CheckCards(DESIGN, "", contents("Ana", message="{frist_name}")).run(unwatched)


def test_a_printer_gets_a_whole_pdf_and_nothing_stays_behind() -> None:
    desk = Desk()
    cards = PrintCards(DESIGN, "", contents("Ana"), PAPERS["two-folded"], Path("cards.pdf"))
    job = SendToPrinter(cards, desk, Printer("Desk"))
    assert job.title == "Making 1 card"
    assert job.run(unwatched) == "Desk-7"
    ((start, printer, options),) = desk.got
    assert (start, printer, options.flip, options.title) == (b"%PDF-", "Desk", "long", "Dearly")
    assert not desk.folders[0].exists()


def test_a_refusal_and_a_cancel_leave_nothing_behind() -> None:
    desk = Desk("It is switched off.")
    cards = PrintCards(DESIGN, "", contents("Ana"), SAFEST, Path("cards.pdf"))
    with pytest.raises(DearlyError, match="switched off"):
        SendToPrinter(cards, desk, Printer("Desk")).run(unwatched)
    assert not desk.folders[0].exists()

    def stop(done: int, total: int) -> None:
        del done, total
        raise Cancelled("")

    willing = Desk()
    with pytest.raises(Cancelled):
        SendToPrinter(cards, willing, Printer("Desk")).run(stop)
    assert willing.folders == []
