"""Eyes and hands in the studio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from desktop.ui.pages.cards.print_sheet import PrintSheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow
    from desktop.ui.pages.cards.cards_page import CardsPage

PATIENCE = 10_000  # milliseconds; the first card of a run reads fonts


def people(page: CardsPage) -> list[str]:
    model = page.people.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def sentence(page: CardsPage, row: int) -> str:
    return str(page.people.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole))


def ticked(page: CardsPage) -> list[str]:
    return [who.name for who in page.draft.to_print()]


def preview(page: CardsPage) -> str:
    """What the preview says to a screen reader, on one line."""
    return " ".join(page.preview.paper.accessibleName().split())


def press(*keys: str) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keySequence(target, key)


def choose(page: CardsPage, words: str) -> None:
    """Pick an occasion with the keyboard."""
    box = page.people.occasion
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    while box.currentText() != words:
        QTest.keyClick(box, Qt.Key.Key_Down)


def write(page: CardsPage, words: str) -> None:
    """Type another message in the place of the one there."""
    page.design.message.setFocus()
    page.design.message.selectAll()
    QTest.keyClicks(page.design.message, words)


def shown_text(page: CardsPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def click_row(page: CardsPage, row: int, *, box: bool = False) -> None:
    view = page.people.list
    rect = view.visualRect(page.people.model.index(row))
    spot = QPoint(rect.left() + 12, rect.center().y()) if box else rect.center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())


def sheet(qtbot: QtBot, window: MainWindow) -> PrintSheet:
    """The sheet over the studio, as soon as it is there."""
    qtbot.waitUntil(lambda: len(_sheets(window)) == 1, timeout=PATIENCE)
    return _sheets(window)[0]


def told(shown: PrintSheet) -> str:
    return "\n".join(label.text() for label in shown.findChildren(QLabel))


def verb(root: QWidget, words: str) -> QPushButton:
    return next(
        button
        for button in root.findChildren(QPushButton)
        if button.text().strip().startswith(words) and button.isVisible()
    )


def settled(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until everything asked for is done."""
    context = window.context
    qtbot.waitUntil(lambda: not context.jobs.busy and not context.commands.busy, timeout=PATIENCE)


def toast(window: MainWindow) -> str:
    shown = window.notices.shelf.current
    return shown.accessibleName() if shown is not None else ""


def _sheets(window: MainWindow) -> list[PrintSheet]:
    return [shown for shown in window.findChildren(PrintSheet) if shown.isVisible()]
