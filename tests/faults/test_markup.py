"""What a customer is called is never markup: not drawn, not slow, nowhere in the window."""

from __future__ import annotations

import re
import sqlite3
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QMenu, QWidget

from desktop.commands.add_customer import AddCustomer
from desktop.commands.promises import AddPromise, Vow
from desktop.models import Base
from desktop.storage.writer import Writer
from desktop.ui.widgets.tooltip import as_tip
from tests.faults.conftest import AS_OF

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.bootstrap.window import WindowSession
    from tests.faults.owner import Owner

PAGES = (("today", None), ("customers", None), ("customer", 1), ("customer", 2), ("cards", None), ("settings", None))
MAGENTA = QColor(255, 0, 255)
_ACCELERATOR = re.compile(r"R&(?!&)D")
_WORDS = (
    "display_name", "given_name", "nickname", "company", "job_title", "about", "notes", "met_how", "subject", "we_said",
    "they_said", "what", "detail", "words", "addressee", "value", "label", "note", "owner", "sign_off", "lines",
    "locality", "region",
)  # fmt: skip


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A picture that would be seen at once."""
    image = QImage(300, 300, QImage.Format.Format_RGB32)
    image.fill(MAGENTA)
    path = tmp_path / "p.png"
    assert image.save(str(path))
    return path


def _hostile(book: Path, short: str, long: str) -> None:
    """Put markup wherever the book holds words."""
    connection = sqlite3.connect(book, isolation_level=None)
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if column.name in _WORDS and not table.info.get("derived"):
                room = getattr(column.type, "length", None)
                text = long if room is None else short[:room]
                connection.execute(f"UPDATE {table.name} SET {column.name} = ? WHERE {column.name} <> ''", (text,))
    connection.execute("UPDATE shop SET name = substr(?, 1, 120)", (short,))
    connection.execute("UPDATE tag SET name = substr(?, 1, 50) || id", (short,))
    connection.close()
    writer = Writer(book)
    writer.rebuild_summaries()
    writer.close()


def _seen_as_markup(window: QWidget) -> Iterator[str]:
    for widget in (window, *window.findChildren(QWidget)):
        if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText and "<" in widget.text():
            yield f"label {widget.text()[:40]}"
        if _is_markup(widget.toolTip()):
            yield f"tooltip {widget.toolTip()[:40]}"
        if isinstance(widget, QAbstractItemView):
            yield from _tips(widget)
    actions, buttons = window.findChildren(QAction), window.findChildren(QAbstractButton)
    texts = [action.text() for action in actions] + [button.text() for button in buttons]
    yield from (f"the “and” of {text[:40]}" for text in texts if _ACCELERATOR.search(text))


def _is_markup(tip: str) -> bool:
    return "<" in tip and not re.fullmatch(r"<span>[^<]*</span>", tip)


def _tips(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(5):
        for column in range(8):
            index = model.index(row, column)
            tip = str(index.data(Qt.ItemDataRole.ToolTipRole) or "") if index.isValid() else ""
            if _is_markup(tip):
                yield f"tooltip of a row {tip[:40]}"


def _drawn(window: QWidget) -> bool:
    image = window.grab().toImage()
    return any(
        image.pixelColor(x, y) == MAGENTA for x in range(0, image.width(), 20) for y in range(0, image.height(), 20)
    )


@pytest.mark.parametrize("kind", ["picture", pytest.param("tables", marks=pytest.mark.slow)])
def test_no_words_of_the_book_are_markup(
    kind: str, picture: Path, qtbot: QtBot, session: WindowSession, shop: Path
) -> None:
    from tests.faults.owner import Owner  # noqa: PLC0415 - beside its window

    tables = "<table><tr><td>"
    short = f'<b>R&D</b> <img src="file://{picture}">' if kind == "picture" else tables * 13
    long = f"{short}\n<h1>x</h1>" if kind == "picture" else tables * 400
    assert len(short) <= 200
    _hostile(shop, short, long)
    begun = time.monotonic()
    owner = Owner.at(qtbot, session.open(shop))
    for page, argument in PAGES:
        owner.window.context.navigate(page, argument)
        owner.is_at(page)
        owner.rests()
        assert list(_seen_as_markup(owner.window)) == [], page
        assert not _drawn(owner.window), page
    owner.does(AddCustomer(short, AS_OF))
    owner.does(AddPromise(1, Vow(short), AS_OF))
    owner.window.open_palette(short[:8])
    assert list(_seen_as_markup(owner.window)) == []
    assert not _drawn(owner.window)
    assert time.monotonic() - begun < 20


def test_menus_of_a_customer_show_the_and_in_a_name(owner: Owner) -> None:
    from desktop.commands.tag_customers import TagCustomers  # noqa: PLC0415 - only here

    owner.does(TagCustomers((1, 2), "R&D"))
    owner.does(AddCustomer("R&D Lobo", AS_OF))
    assert "R&D" in owner.window.undo_label
    owner.window.menus.refresh()
    owner.window.context.navigate("customers")
    owner.is_at("customers")
    for menu in owner.window.findChildren(QMenu):
        menu.aboutToShow.emit()
    texts = [action.text() for action in owner.window.findChildren(QAction)]
    assert any("R&&D" in text for text in texts)
    assert [text for text in texts if _ACCELERATOR.search(text)] == []


def test_a_tip_shows_what_it_is_given() -> None:
    assert as_tip("R&D, a < b") == "<span>R&amp;D, a &lt; b</span>"
    assert as_tip("R&D") == "R&D"
    assert as_tip("") == ""
