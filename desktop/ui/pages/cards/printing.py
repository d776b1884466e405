"""From the stack to paper: problems first, then the PDF, the printer, and the question whether it came out right."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from desktop.cards.printing.backend import PrintOptions
from desktop.commands.record_cards import PrintedCard, RecordCards
from desktop.errors import BadInput, DearlyError
from desktop.i18n import _, ngettext
from desktop.jobs.print_cards import PrintCards
from desktop.ui.dialogs.files import ask_where_to_save
from desktop.ui.pages.cards.print_sheet import PrintSheet, Verb
from desktop.ui.printing.backends import system_backend

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.cards.printing.backend import PrintBackend, Printer
    from desktop.cards.problems import Problem
    from desktop.queries.card_recipients import CardRecipient
    from desktop.ui.context import Context
    from desktop.ui.page import Page
    from desktop.ui.pages.cards.draft import CardDraft

_MOST_TOLD = 6


class CardPrinting(QObject):
    """Carries the draft's cards to a file or a printer, and notes them when they came out right.

    Attributes:
        ask_path: Asks where to save; tests answer instead.
        backend: The printing system.
    """

    def __init__(self, context: Context, draft: CardDraft, page: Page) -> None:
        super().__init__(page)
        self._context, self._draft, self._page = context, draft, page
        self._spool = TemporaryDirectory(prefix="dearly-")
        self.ask_path: Callable[[], Path | None] = self._ask_path
        self.backend: PrintBackend = system_backend()

    def save_pdf(self) -> None:
        """Save the ticked cards as a PDF."""
        people = self._ready()
        path = self.ask_path() if people else None
        if people and path is not None:
            self._context.jobs.start(self._job(people, path), lambda made: self._on_saved(people, made))

    def print_cards(self) -> None:
        """Print the ticked cards."""
        people = self._ready()
        if not people:
            return
        printers = self.backend.printers()
        if not printers:
            self._sheet(
                _("No printer found"),
                _("Save the cards as a PDF instead; any printer, or a copy shop, can print that."),
                [Verb(_("Save as PDF"), self.save_pdf)],
            )
            return
        verbs = [Verb(printer.name, lambda printer=printer: self._send(people, printer)) for printer in printers]  # type: ignore[misc]
        self._sheet(_("Which printer?"), _("Put the paper in first."), verbs)

    def _ready(self) -> list[CardRecipient]:
        """Who to print for, or nobody while a problem forbids it; the problems are told."""
        people = self._draft.to_print()
        try:
            found = [(who, problem) for who, problem in self._draft.problems(people) if problem.blocking]
        except BadInput as error:
            self._sheet(_("The message can’t be printed yet"), str(error), [])
            return []
        if not found:
            return people
        stuck = len({who.customer_id for who, _problem in found})
        title = ngettext("{count} of {total} cards needs a look", "{count} of {total} cards need a look", stuck).format(
            count=stuck, total=len(people)
        )
        told = [f"{who.name}: {problem.message}" for who, problem in found[:_MOST_TOLD]]
        self._sheet(title, "\n".join(told), [Verb(_("Print the others"), lambda: self._leave_out(found))])
        return []

    def _leave_out(self, found: list[tuple[CardRecipient, Problem]]) -> None:
        self._draft.left_out |= {who.customer_id for who, _problem in found}
        self._page.mark_stale()

    def _job(self, people: list[CardRecipient], path: Path) -> PrintCards:
        draft = self._draft
        contents = tuple(draft.content(who) for who in people)
        return PrintCards(draft.template, draft.colourway, contents, draft.paper, path, draft.language)

    def _send(self, people: list[CardRecipient], printer: Printer) -> None:
        path = Path(self._spool.name) / "cards.pdf"
        self._context.jobs.start(self._job(people, path), lambda made: self._on_made(people, made, printer))

    def _on_made(self, people: list[CardRecipient], made: Path, printer: Printer) -> None:
        try:
            self.backend.submit(made, printer, PrintOptions(flip=self._draft.paper.flip))
        except DearlyError as error:
            self._context.show_error(error)
            return
        self._ask_how_it_went(
            people, _("Did they come out right?"), _("{printer} has them now.").format(printer=printer.name), []
        )

    def _on_saved(self, people: list[CardRecipient], made: Path) -> None:
        told = _("They are in {file}. Mark them when they have come out of the printer.").format(file=made.name)
        look = Verb(_("Open the file"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(made))), stays=True)
        self._ask_how_it_went(people, _("Your cards are ready"), told, [look])

    def _ask_how_it_went(self, people: list[CardRecipient], title: str, told: str, more: list[Verb]) -> None:
        count = len(people)
        mark = ngettext("Mark {count} as printed", "Mark {count} as printed", count).format(count=count)
        self._sheet(title, told, [Verb(mark, lambda: self._record(people)), *more], _("Not yet"))

    def _record(self, people: list[CardRecipient]) -> None:
        draft = self._draft
        cards = tuple(PrintedCard(who.customer_id, who.name, draft.words(who)) for who in people)
        command = RecordCards(cards, draft.template_id, draft.colourway, draft.occasion, self._context.today())
        self._context.commands.run(command, lambda _count: self._context.toast(command.label, undo=True))

    def _sheet(self, title: str, told: str, verbs: list[Verb], close: str = "") -> None:
        PrintSheet(self._context.theme, self._page.window(), title, told, verbs, close or _("Close")).open()

    def _ask_path(self) -> Path | None:
        day = self._context.today().isoformat()
        suggested = _("Cards {day}.pdf").format(day=day)
        return ask_where_to_save(self._page, self._context.settings, "cards", _("Save the cards as PDF"), suggested)
