"""From the stack to paper: problems first, then the PDF, the printer, and the question whether it came out right."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from desktop.commands.record_cards import PrintedCard, RecordCards
from desktop.errors import BadInput
from desktop.i18n import _, ngettext
from desktop.jobs.check_cards import CheckCards, Checked
from desktop.jobs.print_cards import PrintCards
from desktop.jobs.send_to_printer import SendToPrinter
from desktop.ui.dialogs.files import ask_where_to_save, show_folder
from desktop.ui.pages.cards.print_sheet import PrintSheet, Verb
from desktop.ui.printing.backends import system_backend

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.cards.printing.backend import PrintBackend, Printer
    from desktop.ui.context import Context
    from desktop.ui.page import Page
    from desktop.ui.pages.cards.draft import CardDraft
    from desktop.ui.pages.cards.stack import Stack

_MOST_TOLD = 6


class CardPrinting(QObject):
    """Carries the draft's cards to a file or a printer, and notes them when they came out right.

    Attributes:
        ask_path: Asks where to save; tests answer instead.
        backend: The printing system.

    Signals:
        left_out: People whose cards could not be printed were taken off the stack.
    """

    left_out = Signal()

    def __init__(self, context: Context, draft: CardDraft, page: Page) -> None:
        super().__init__(page)
        self._context, self._draft, self._page = context, draft, page
        self._open = False
        self.ask_path: Callable[[], Path | None] = self._ask_path
        self.backend: PrintBackend = system_backend()

    def save_pdf(self) -> None:
        """Save the ticked cards as a PDF."""
        self._check(None, lambda stack, _printers: self._save(stack))

    def print_cards(self) -> None:
        """Print the ticked cards."""
        self._check(self.backend, self._choose_printer)

    def _check(self, backend: PrintBackend | None, then: Callable[[Stack, Sequence[Printer]], None]) -> None:
        """Look at every card first, off the window's thread; what forbids printing is told."""
        if self._open or self._context.jobs.busy or not self._draft.to_print():
            return
        stack = self._draft.stack()
        try:
            self._draft.card(stack.people[0])
        except BadInput as error:
            self._sheet(_("The message can’t be printed yet"), str(error), [])
            return
        job = CheckCards(stack.template, stack.colourway, stack.contents, backend)
        self._context.jobs.start(job, lambda checked: self._on_checked(stack, checked, then))

    def _on_checked(self, stack: Stack, checked: Checked, then: Callable[[Stack, Sequence[Printer]], None]) -> None:
        stack = replace(stack, words=checked.words)
        stuck = {place for place, _problem in checked.problems}
        if not stuck:
            then(stack, checked.printers)
            return
        title = ngettext(
            "{count} of {total} cards needs a look", "{count} of {total} cards need a look", len(stuck)
        ).format(count=len(stuck), total=len(stack.people))
        told = [
            _("{name}: {problem}").format(name=stack.people[place].name, problem=problem.message)
            for place, problem in checked.problems[:_MOST_TOLD]
        ]
        more = len(checked.problems) - len(told)
        if more > 0:
            told.append(ngettext("and {count} more", "and {count} more", more).format(count=more))
        others = stack.without(stuck)
        go_on = Verb(
            _("Print the others"), lambda: self._leave_out(stack, stuck, lambda: then(others, checked.printers))
        )
        self._sheet(title, "\n".join(told), [go_on] if others.people else [])

    def _leave_out(self, stack: Stack, stuck: set[int], then: Callable[[], None]) -> None:
        for place in stuck:
            self._draft.tick(stack.people[place], on=False)
        self.left_out.emit()
        then()

    def _save(self, stack: Stack) -> None:
        path = self.ask_path()
        if path is not None:
            self._context.jobs.start(_job(stack, path), lambda made: self._on_saved(stack, made))

    def _choose_printer(self, stack: Stack, printers: Sequence[Printer]) -> None:
        if not printers:
            self._sheet(
                _("No printer found"),
                _("Save the cards as a PDF instead; any printer, or a copy shop, can print that."),
                [Verb(_("Save as PDF"), lambda: self._save(stack))],
            )
            return
        verbs = [Verb(printer.name, _bound(self._send, stack, printer)) for printer in printers]
        self._sheet(_("Which printer?"), _("Put the paper in first."), verbs)

    def _send(self, stack: Stack, printer: Printer) -> None:
        job = SendToPrinter(_job(stack, Path("cards.pdf")), self.backend, printer)
        self._context.jobs.start(job, lambda _name: self._on_sent(stack, printer))

    def _on_sent(self, stack: Stack, printer: Printer) -> None:
        told = _("{printer} has them now.").format(printer=printer.name)
        self._ask_how_it_went(stack, _("Did they come out right?"), told, [])

    def _on_saved(self, stack: Stack, made: Path) -> None:
        told = _("They are in {file}. Mark them when they have come out of the printer.").format(file=made.name)
        look = [
            Verb(_("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(made))), stays=True),
            Verb(_("Show in folder"), lambda: show_folder(made), stays=True),
        ]
        self._ask_how_it_went(stack, _("Your cards are ready"), told, look)

    def _ask_how_it_went(self, stack: Stack, title: str, told: str, more: list[Verb]) -> None:
        count = len(stack.people)
        mark = ngettext("Mark {count} as printed", "Mark {count} as printed", count).format(count=count)
        self._sheet(title, told, [Verb(mark, lambda: self._record(stack)), *more], _("Not yet"))

    def _record(self, stack: Stack) -> None:
        cards = tuple(
            PrintedCard(who.customer_id, who.name, words) for who, words in zip(stack.people, stack.words, strict=True)
        )
        command = RecordCards(cards, stack.template.id, stack.colourway, stack.occasion, self._context.today())
        self._draft.forget_ticks()
        self._context.commands.run(command, lambda _count: self._context.toast(command.label, undo=True))

    def _sheet(self, title: str, told: str, verbs: list[Verb], close: str = "") -> None:
        sheet = PrintSheet(self._context.theme, self._page.window(), title, told, verbs, close or _("Close"))
        sheet.closed.connect(self._on_sheet_closed)
        self._open = True
        sheet.open()

    def _on_sheet_closed(self) -> None:
        self._open = False

    def _ask_path(self) -> Path | None:
        day = self._context.today().isoformat()
        suggested = _("Cards {day}.pdf").format(day=day)
        return ask_where_to_save(self._page, self._context.settings, "cards", _("Save the cards as PDF"), suggested)


def _job(stack: Stack, path: Path) -> PrintCards:
    return PrintCards(stack.template, stack.colourway, stack.contents, stack.paper, path, stack.language)


def _bound(send: Callable[[Stack, Printer], None], stack: Stack, printer: Printer) -> Callable[[], None]:
    return lambda: send(stack, printer)
