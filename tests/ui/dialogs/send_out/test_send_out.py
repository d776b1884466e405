from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.jobs.export_contacts import CSV, VCARD
from desktop.models import Customer
from desktop.queries.condition import Condition
from desktop.storage.reader import Reader
from desktop.ui.dialogs.send_out.draft import CHOSEN, EVERYONE, FILTERED, SPREADSHEET, VCARD_4, SendOutDraft
from desktop.ui.dialogs.send_out.opening import open_send_out
from desktop.ui.dialogs.send_out.option_card import OptionCard
from desktop.ui.widgets.check_box import CheckBox
from tests.bringing_in import TODAY
from tests.builders import add
from tests.ui.hands import answer_file_dialog, press, words

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow

MARRIED = Condition("c.stage = :stage", {"stage": 5})


@pytest.fixture
def people(book: Path) -> list[int]:
    return add(
        book,
        Customer(display_name="Ana", stage=5, notes="Loves orchids"),
        Customer(display_name="Bruno"),
        Customer(display_name="Cleo", status="blocked"),
    )


def test_the_draft_starts_with_whom_the_list_is_about(book: Path, people: list[int]) -> None:
    with Reader(book) as reader:
        for draft, groups, whom, count in (
            (SendOutDraft(), [EVERYONE], EVERYONE, 3),
            (SendOutDraft(MARRIED, "Married"), [EVERYONE, FILTERED], FILTERED, 1),
            (SendOutDraft(MARRIED, "Married", (people[0], people[1])), [EVERYONE, FILTERED, CHOSEN], CHOSEN, 2),
        ):
            assert (draft.groups(), draft.whom, draft.count(reader)) == (groups, whom, count)
            assert draft.count(reader, EVERYONE) == 3
        draft.mailing = True
        assert draft.count(reader, EVERYONE) == 2


def test_the_draft_proposes_a_name_and_the_work(book: Path, tmp_path: Path) -> None:
    draft = SendOutDraft(decimal_comma=True, what=SPREADSHEET, notes=True)
    assert draft.file_name("Fern / Petal: Porto", TODAY) == "Fern Petal Porto customers 2026-11-24.csv"
    assert draft.file_name("", TODAY) == "customers 2026-11-24.csv"
    job = draft.job(book, tmp_path / "list.csv")
    assert (job.format, job.options.notes, job.options.decimal_comma) == (CSV, True, True)
    draft.what = VCARD_4
    job = draft.job(book, tmp_path / "list.vcf")
    assert (job.format, job.options.vcard_version) == (VCARD, "4.0")


def test_everybody_goes_out_by_mouse(qtbot: QtBot, window: MainWindow, people: list[int], tmp_path: Path) -> None:
    assert people
    dialog = open_send_out(window.context, window)
    assert "3 customers will be in the file." in words(dialog)
    spreadsheet = next(one for one in dialog.findChildren(OptionCard) if "CSV" in one.accessibleName())
    notes, mailing = dialog.findChildren(CheckBox)
    for control in (spreadsheet, notes, mailing):
        qtbot.mouseClick(control, Qt.MouseButton.LeftButton, pos=control.rect().center() / 4)
    assert "2 customers will be in the file." in words(dialog)
    answer_file_dialog(tmp_path / "list")
    press(qtbot, dialog, "Save as a file")
    target = tmp_path / "list.csv"
    qtbot.waitUntil(target.exists, timeout=5000)
    text = target.read_text(encoding="utf-8-sig")
    assert "Loves orchids" in text
    assert "Cleo" not in text
    assert window.context.settings.values.folder("export") == str(tmp_path)


def test_the_filter_goes_out_by_keyboard(qtbot: QtBot, window: MainWindow, people: list[int], tmp_path: Path) -> None:
    assert people
    dialog = open_send_out(window.context, window, MARRIED, "Married")
    assert "1 customer will be in the file." in words(dialog)
    answer_file_dialog(tmp_path / "list.vcf")
    assert dialog.primary is QApplication.focusWidget()
    qtbot.keyClick(dialog.primary, Qt.Key.Key_Space)
    target = tmp_path / "list.vcf"
    qtbot.waitUntil(target.exists, timeout=5000)
    assert target.read_text(encoding="utf-8").count("BEGIN:VCARD") == 1


def test_nobody_cannot_be_sent_out(qtbot: QtBot, window: MainWindow) -> None:
    dialog = open_send_out(window.context, window)
    press(qtbot, dialog, "Save as a file")
    assert dialog.isVisible()
    assert "There is nobody to send out." in words(dialog)


def test_a_place_that_cannot_be_written_is_told(
    qtbot: QtBot, window: MainWindow, people: list[int], tmp_path: Path
) -> None:
    assert people
    target = tmp_path / "list.vcf"
    target.mkdir()
    dialog = open_send_out(window.context, window)
    draft = dialog.result()
    with qtbot.waitSignal(window.context.jobs.failed) as failed:
        window.context.jobs.start(draft.job(window.context.book_path, target))
    assert "is not a place for a file" in str(failed.args[0])
    assert not list(tmp_path.glob("*.part"))
