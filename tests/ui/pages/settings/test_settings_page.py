from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from desktop import paths
from desktop.settings import Settings
from desktop.ui.page import PageSpec
from desktop.ui.pages.settings import PAGE
from desktop.ui.pages.settings.licences import LicencesDialog, licences
from desktop.ui.pages.settings.settings_page import SettingsPage
from desktop.ui.pages.settings.shop_form import ShopForm
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.check_box import CheckBox
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.overlay import Overlay
from desktop.ui.widgets.segmented import Segmented
from tests.builders import Do, empty_book, rows
from tests.ui.hands import answer_file_dialog, words

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from pytestqt.qtbot import QtBot
    from sqlalchemy.orm import Session

    from desktop.ui.main_window import MainWindow
    from desktop.ui.theme.theme import Theme
    from desktop.ui.widgets.field_in_place import FieldInPlace
    from tests.ui.windows import Windows

SPECS = [PageSpec("today", "Today", "sunrise", 10, "tests.ui.fake_pages:CountingPage"), PAGE]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = empty_book(tmp_path)
    shop = {"name": "Fern & Petal", "trade": "florist", "owner": "Rosa", "locality": "Porto", "country": "PT"}
    write(path, **shop)
    return path


def write(book: Path, **values: object) -> None:
    from desktop.models import Shop  # noqa: PLC0415 - only here
    from desktop.storage.writer import Writer  # noqa: PLC0415 - only here

    def fill(session: Session) -> None:
        shop = session.get(Shop, 1) or Shop(id=1)
        for name, value in values.items():
            setattr(shop, name, value)
        session.add(shop)

    writer = Writer(book)
    writer.execute(Do(fill))
    writer.close()


@pytest.fixture
def window(windows: Windows, settings: Settings, book: Path) -> MainWindow:
    settings.change(scheme="light")
    return windows.over(book, SPECS, "settings")


@pytest.fixture
def page(window: MainWindow) -> SettingsPage:
    found = window.stack.current
    assert isinstance(found, SettingsPage)
    return found


def named(page: Any, kind: type[Any], name: str) -> Any:
    return next(one for one in page.findChildren(kind) if name in one.accessibleName() and one.isVisible())


def click(qtbot: QtBot, widget: Any) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def field(page: SettingsPage, name: str) -> FieldInPlace:
    form = page.findChild(ShopForm)
    assert isinstance(form, ShopForm)
    return form._fields[name]


def shop(book: Path, column: str) -> object:
    return rows(book, f"SELECT {column} FROM shop")[0][0]


def test_the_page_says_what_the_book_says(page: SettingsPage) -> None:
    shown = words(page)
    for sentence in ("Fern & Petal", "Florist in Porto · signed “Rosa” on cards", "Acquaintance, Friend, Dating"):
        assert sentence in shown
    assert "Sample shop" not in shown
    assert "None yet." in shown


def test_the_shop_is_renamed_where_it_stands_and_it_is_undone(
    qtbot: QtBot, window: MainWindow, page: SettingsPage, book: Path
) -> None:
    assert not field(page, "name").isVisible()
    click(qtbot, named(page, Button, "Edit your shop"))
    name = field(page, "name")
    assert name.isVisible()
    name.edit()
    editor = name.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("Petal & Fern")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shop(book, "name") == "Petal & Fern", timeout=5000)
    qtbot.waitUntil(lambda: "Petal & Fern" in words(page))
    assert window.undo_label == "Changed the shop’s name"
    window.context.commands.undo()
    qtbot.waitUntil(lambda: field(page, "name").value == "Fern & Petal", timeout=5000)


def test_a_nameless_shop_is_refused_and_the_page_shows_the_old_name(
    qtbot: QtBot, window: MainWindow, page: SettingsPage, book: Path
) -> None:
    with qtbot.waitSignal(window.context.commands.failed) as failed:
        page._on_shop_edited("name", "  ")
    assert "needs a name" in str(failed.args[0])
    assert shop(book, "name") == "Fern & Petal"
    qtbot.waitUntil(lambda: field(page, "name").value == "Fern & Petal")


@pytest.mark.parametrize(
    ("name", "column", "value"),
    [
        ("Kind of shop", "trade", "bakery"),
        ("Country", "country", "DE"),
        ("Currency", "currency", "GBP"),
        ("Language of the cards", "language", "pt"),
    ],
)
def test_lists_to_choose_from(qtbot: QtBot, page: SettingsPage, book: Path, name: str, column: str, value: str) -> None:
    click(qtbot, named(page, Button, "Edit your shop"))
    combo = named(page, ComboBox, name)
    combo.set_value(value)
    combo.activated.emit(combo.currentIndex())
    qtbot.waitUntil(lambda: shop(book, column) == value, timeout=5000)


def test_words_for_the_stages_by_keyboard(qtbot: QtBot, page: SettingsPage, book: Path) -> None:
    plain = named(page, Segmented, "Words for the five stages").button("plain")
    plain.setFocus()
    qtbot.keyClick(plain, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: shop(book, "stage_words") == "plain", timeout=5000)
    qtbot.waitUntil(lambda: "Just met, Friendly" in words(page))


def test_colours_change_at_once_and_for_good(
    qtbot: QtBot, window: MainWindow, page: SettingsPage, theme: Theme
) -> None:
    click(qtbot, named(page, Segmented, "Colours").button("dark"))
    assert theme.dark
    assert Settings(window.context.settings.path).values.scheme == "dark"


def test_a_bigger_text_builds_the_page_anew(qtbot: QtBot, window: MainWindow, page: SettingsPage, theme: Theme) -> None:
    click(qtbot, named(page, Segmented, "Text size").button("1.15"))
    assert theme.scale == 1.15
    qtbot.waitUntil(lambda: window.stack.current is not page)
    anew = window.stack.current
    qtbot.waitUntil(lambda: named(anew, Segmented, "Text size").value == "1.15")


@pytest.mark.parametrize(
    ("name", "setting"),
    [("More contrast", "high_contrast"), ("Reduce movement", "reduce_movement"), ("Menu bar", "menu_bar")],
)
def test_switches(qtbot: QtBot, window: MainWindow, page: SettingsPage, name: str, setting: str) -> None:
    box = named(page, CheckBox, name)
    before = getattr(window.context.settings.values, setting)
    assert box.isChecked() is before
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert getattr(window.context.settings.values, setting) is not before
    if setting == "menu_bar":
        assert not window.menuBar().isVisible()


def test_a_backup_is_made_and_told(qtbot: QtBot, page: SettingsPage, book: Path) -> None:
    folder_button = named(page, Button, "Show the backup folder")
    assert not folder_button.isEnabled()
    click(qtbot, named(page, Button, "Back up now"))
    qtbot.waitUntil(lambda: "None yet." not in words(page), timeout=10_000)
    assert "in “shop backups”" in words(page)
    assert len(list(paths.backup_folder(book).glob("*.dearly-backup"))) == 1
    assert folder_button.isEnabled()


def test_the_sample_shop_offers_the_way_out(qtbot: QtBot, window: MainWindow, page: SettingsPage, book: Path) -> None:
    write(book, sample=True)
    page.mark_stale()
    qtbot.waitUntil(lambda: "Sample shop" in words(page))
    with qtbot.waitSignal(window.context.signals.book_wanted) as wanted:
        click(qtbot, named(page, Button, "Start with my own customers"))
    assert wanted.args == [paths.default_book(), True]


@pytest.mark.parametrize(("button", "create"), [("Open another book", False), ("Make a new book", True)])
def test_another_book_is_asked_for(
    qtbot: QtBot, window: MainWindow, page: SettingsPage, tmp_path: Path, button: str, *, create: bool
) -> None:
    other = tmp_path / "other.dearly"
    if not create:
        other.touch()
    answer_file_dialog(other)
    with qtbot.waitSignal(window.context.signals.book_wanted) as wanted:
        click(qtbot, named(page, Button, button))
    assert wanted.args == [other, create]


def test_a_report_for_support_holds_no_names(qtbot: QtBot, page: SettingsPage, tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    answer_file_dialog(target)
    click(qtbot, named(page, Button, "Save a report"))
    qtbot.waitUntil(target.exists, timeout=5000)
    text = target.read_text(encoding="utf-8")
    assert "customer: 0" in text
    assert not [word for word in ("Fern", "Rosa", str(tmp_path)) if word in text]


def test_licences_are_read(qtbot: QtBot, window: MainWindow, page: SettingsPage) -> None:
    assert {one.title for one in licences()} >= {"Icons (Lucide)", "Typeface Inter", "Typeface EB Garamond"}
    click(qtbot, named(page, Button, "Read the licences"))
    dialog = window.findChild(LicencesDialog)
    assert isinstance(dialog, LicencesDialog)
    text = dialog.findChild(QPlainTextEdit)
    assert isinstance(text, QPlainTextEdit)
    assert "ISC" in text.toPlainText()
    combo = dialog.findChild(ComboBox)
    assert isinstance(combo, ComboBox)
    combo.setCurrentIndex(combo.findText("Typeface Lora"))
    assert "SIL OPEN FONT LICENSE" in text.toPlainText().upper()
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_everything_can_be_sent_out(qtbot: QtBot, window: MainWindow, page: SettingsPage) -> None:
    click(qtbot, named(page, Button, "Send out"))
    assert [one.accessibleName() for one in window.findChildren(Overlay)] == ["Send out"]


def test_every_control_has_a_name_of_its_own(qtbot: QtBot, page: SettingsPage) -> None:
    click(qtbot, named(page, Button, "Edit your shop"))
    controls = [*page.findChildren(Button), *page.findChildren(ComboBox), *page.findChildren(CheckBox)]
    names = [control.accessibleName() for control in controls if control.isVisible()]
    assert all(names)
    assert len(names) == len(set(names))
