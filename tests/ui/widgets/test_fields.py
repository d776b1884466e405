"""Fields: typing, saving, leaving things as they were."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.errors import BadInput
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.date_entry import DateEntry
from desktop.ui.widgets.field_in_place import FieldInPlace
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.value_button import ValueButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.theme.theme import Theme


@pytest.fixture
def box(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setLayout(QVBoxLayout())
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def _put(box: QWidget, *widgets: QWidget) -> None:
    layout = box.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)


@pytest.fixture
def field(box: QWidget, theme: Theme) -> FieldInPlace:
    made = FieldInPlace(theme, "Name", "Add a name")
    made.set_value("Ana Silva")
    _put(box, made, QLineEdit())
    return made


def _editor(field: FieldInPlace) -> QLineEdit:
    editor = field.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    return editor


def test_a_click_edits_and_enter_saves(qtbot: QtBot, field: FieldInPlace) -> None:
    button = field.findChild(ValueButton)
    assert isinstance(button, ValueButton)
    assert button.accessibleName() == "Name: Ana Silva"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert field.editing
    assert _editor(field).selectedText() == "Ana Silva"
    qtbot.keyClicks(_editor(field), "  Ana Moreira ")
    with qtbot.waitSignal(field.saved, timeout=1000) as saved:
        qtbot.keyClick(_editor(field), Qt.Key.Key_Return)
    assert saved.args == ["Ana Moreira"]
    assert (field.value, field.editing) == ("Ana Moreira", False)
    qtbot.waitUntil(button.hasFocus)


def test_enter_on_the_words_edits_too(qtbot: QtBot, field: FieldInPlace) -> None:
    button = field.findChild(ValueButton)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert field.editing


def test_esc_leaves_it_as_it_was(qtbot: QtBot, field: FieldInPlace) -> None:
    field.edit()
    qtbot.keyClicks(_editor(field), "Somebody else")
    with qtbot.assertNotEmitted(field.saved):
        qtbot.keyClick(_editor(field), Qt.Key.Key_Escape)
    assert (field.value, _editor(field).text()) == ("Ana Silva", "Ana Silva")


def test_leaving_saves_and_saves_once(qtbot: QtBot, box: QWidget, field: FieldInPlace) -> None:
    saved: list[str] = []
    field.saved.connect(saved.append)
    field.edit()
    qtbot.keyClicks(_editor(field), "Ana Moreira")
    other = box.findChildren(QLineEdit)[-1]
    other.setFocus()
    qtbot.waitUntil(lambda: saved == ["Ana Moreira"])
    field.edit()
    other.setFocus()
    qtbot.waitUntil(lambda: not field.editing)
    assert saved == ["Ana Moreira"]


def test_what_is_being_typed_is_not_swept_away_by_a_reload(qtbot: QtBot, field: FieldInPlace) -> None:
    field.edit()
    qtbot.keyClicks(_editor(field), "half a na")
    field.set_value("Ana Silva-Costa")
    assert _editor(field).text() == "half a na"


def test_several_lines_take_enter_and_save_with_ctrl_enter(qtbot: QtBot, box: QWidget, theme: Theme) -> None:
    field = FieldInPlace(theme, "Note", "Add a note", lines=3)
    _put(box, field)
    field.edit()
    editor = field.findChild(QPlainTextEdit)
    assert isinstance(editor, QPlainTextEdit)
    qtbot.keyClicks(editor, "one")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "two")
    with qtbot.waitSignal(field.saved, timeout=1000) as saved:
        qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saved.args == ["one\ntwo"]


def test_an_empty_field_says_what_belongs_there(field: FieldInPlace) -> None:
    field.set_value("")
    button = field.findChild(ValueButton)
    assert isinstance(button, ValueButton)
    assert button.accessibleName() == "Name: empty"
    assert button.height() >= 24


def _parse(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadInput("This is not a date.", "Write it like 2026-12-05.") from None


@pytest.fixture
def entry(qtbot: QtBot, theme: Theme) -> DateEntry[date]:
    made = DateEntry(theme, "Birthday", _parse, lambda day: day.strftime("%d %B"), "5 Dec")
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_date_is_told_back_as_it_was_understood(qtbot: QtBot, entry: DateEntry[date]) -> None:
    assert (entry.value, entry.valid, entry.hint) == (None, True, "")
    qtbot.keyClicks(entry.field, "2026-12-05")
    assert (entry.value, entry.hint) == (date(2026, 12, 5), "05 December")
    with qtbot.waitSignal(entry.entered, timeout=1000):
        qtbot.keyClick(entry.field, Qt.Key.Key_Return)


def test_what_is_no_date_is_said_and_kept(qtbot: QtBot, entry: DateEntry[date]) -> None:
    entry.set_text("31 February")
    assert not entry.valid
    assert entry.hint == "This is not a date. Write it like 2026-12-05."
    assert entry.field.property("invalid") == "true"
    assert entry.field.text() == "31 February"
    with qtbot.assertNotEmitted(entry.entered):
        qtbot.keyClick(entry.field, Qt.Key.Key_Return)
    with pytest.raises(BadInput):
        entry.value  # noqa: B018 - asked for its complaint


def test_search_tells_every_letter_and_esc_clears(qtbot: QtBot, theme: Theme) -> None:
    field = SearchField(theme, "Search customers", "Search names…")
    qtbot.addWidget(field)
    told: list[str] = []
    field.searched.connect(told.append)
    qtbot.keyClicks(field, "an")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert told == ["a", "an", ""]
    with qtbot.waitSignal(field.left, timeout=1000):
        qtbot.keyClick(field, Qt.Key.Key_Down)


def test_a_combo_box_gives_values_not_words(qtbot: QtBot, theme: Theme) -> None:
    combo = ComboBox(theme, "Paper", [(1, "A6"), (2, "Postcard")])
    qtbot.addWidget(combo)
    combo.set_value(2)
    assert (combo.value, combo.currentText()) == (2, "Postcard")
    combo.set_value(99)
    assert combo.value == 2
