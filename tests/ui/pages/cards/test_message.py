"""The message field: fields are chips, and what is typed comes out as it was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from desktop.cards.merge_fields import FIELDS
from desktop.cards.template import load_templates
from desktop.ui.pages.cards.draft import CardDraft
from desktop.ui.pages.cards.message_field import MessageField
from desktop.ui.pages.cards.message_pieces import NAMES, Piece, pieces, spoken
from desktop.ui.theme.theme import Look

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.theme.theme import Theme

CHOICE = "((Your {product} left our bench || Everything leaves our bench))"
MARKS = st.sampled_from(["{", "}", "{{", "}}", "((", "))", "||", "{first_name}", "{years|many}", "{x}", "a ", "\n"])


@pytest.fixture
def field(theme: Theme, qtbot: QtBot) -> MessageField:
    made = MessageField(theme, "Message")
    qtbot.addWidget(made)
    made.resize(264, 120)
    made.show()
    return made


@given(st.lists(MARKS, max_size=14).map("".join))
def test_whatever_is_written_the_pieces_put_together_are_it(message: str) -> None:
    assert "".join(one.source if isinstance(one, Piece) else one for one in pieces(message)) == message


@pytest.mark.parametrize(
    ("message", "heard"),
    [
        ("Dear {first_name},", "Dear [Name],"),
        ("Dear {first_name|friend}", "Dear [Name]"),
        (f"Thanks. {CHOICE}.", "Thanks. [Your ‹Last purchase› left our bench / …]."),
        ("{frist_name} {{x}} {", "{frist_name} {{x}} {"),
        ("((a || ((b || c))))!", "[a / …]!"),
        ("(( never closed {years}", "(( never closed {years}"),
    ],
)
def test_fields_are_named_and_the_rest_stays_words(message: str, heard: str) -> None:
    assert spoken(message) == heard


def test_a_choice_tells_all_its_wordings() -> None:
    (piece,) = pieces(CHOICE)
    assert isinstance(piece, Piece)
    assert piece.told == "Your ‹Last purchase› left our bench or else: Everything leaves our bench"


def test_every_field_has_a_name() -> None:
    assert set(NAMES) == FIELDS


@pytest.mark.parametrize("design", load_templates())
def test_the_words_of_every_design_come_out_of_the_field_as_they_went_in(field: MessageField, design: str) -> None:
    draft = CardDraft(load_templates(), paper=None, template_id=design)  # type: ignore[arg-type]  # nothing is printed
    words = draft.template_message()
    field.set_message(words)
    assert field.message == words
    assert not set("{}|") & set(field.toPlainText())


def test_a_chip_is_one_letter_to_the_keyboard(field: MessageField) -> None:
    field.set_message("Dear {first_name}{first_name}, hello")
    field.setFocus()
    for _letter in range(6):
        QTest.keyClick(field, Qt.Key.Key_Right)
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert field.message == "Dear {first_name}, hello"
    QTest.keyClicks(field, "X")
    assert field.message == "Dear X{first_name}, hello"
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.message == "Dear {first_name}{first_name}, hello"


def test_a_field_is_put_in_at_the_cursor_and_said_to_screen_readers(field: MessageField) -> None:
    field.setFocus()
    QTest.keyClicks(field, "See you")
    field.put_in("{first_name}")
    QTest.keyClicks(field, "!")
    assert field.message == "See you {first_name}!"
    assert field.accessibleDescription() == "See you [Name]!"


def test_copied_words_keep_their_fields(field: MessageField) -> None:
    field.set_message(f"Dear {{first_name}},\n{CHOICE}")
    field.selectAll()
    field.copy()
    assert QGuiApplication.clipboard().text() == f"Dear {{first_name}},\n{CHOICE}"
    field.clear()
    field.paste()
    assert field.message == f"Dear {{first_name}},\n{CHOICE}"
    assert "{" not in field.toPlainText()
    QGuiApplication.clipboard().clear()


def test_chips_follow_the_colours(field: MessageField, theme: Theme, qapp: object) -> None:
    field.set_message("{first_name}")
    before = field.grab().toImage()
    theme.apply(qapp, Look("dark"))  # type: ignore[arg-type]  # pytest-qt's application
    after = field.grab().toImage()
    spot = (before.width() // 8, before.height() // 6)
    assert before.pixelColor(*spot) != after.pixelColor(*spot)
    assert field.message == "{first_name}"
