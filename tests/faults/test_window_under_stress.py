"""The window on a bad day: the book is gone, the clock jumps, hands are fast, and it is closed at the worst moment."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop.bootstrap import open_book
from desktop.bootstrap.window import WindowSession
from desktop.commands.add_customer import AddCustomer
from desktop.commands.happening import Happening
from desktop.commands.note_touchpoint import NoteTouchpoint
from desktop.errors import BadInput
from desktop.jobs.export_contacts import CSV, ExportContacts
from desktop.storage.book_file import check
from tests.builders import Do, contents, rows
from tests.faults.conftest import AS_OF
from tests.faults.owner import Owner, is_over

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.jobs.job import Progress
    from desktop.settings import Settings

PAGES = ("today", "customers", "cards", "settings")


def _names(book: Path) -> list[str]:
    return [name for (name,) in rows(book, "SELECT display_name FROM customer ORDER BY id")]


@pytest.mark.parametrize("what", ["deleted", "moved", "replaced", "emptied"])
def test_a_book_that_goes_while_it_is_open_is_told_and_no_other_is_touched(
    what: str, owner: Owner, session: WindowSession, shop: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.dearly"
    shutil.copyfile(shop, other)
    owner.does(AddCustomer("Before", AS_OF))
    if what == "deleted":
        shop.unlink()
    elif what == "emptied":
        shop.write_bytes(b"")
    else:
        shop.rename(tmp_path / "elsewhere.dearly")
    if what == "replaced":
        shutil.copyfile(other, shop)
    owner.does(AddCustomer("After", AS_OF))
    owner.is_told("shop.dearly")
    for page in PAGES:
        owner.window.context.navigate(page)
        owner.is_at(page)
    if what == "moved":
        assert "After" not in _names(tmp_path / "elsewhere.dearly")
        (tmp_path / "elsewhere.dearly").rename(shop)
        owner.does(AddCustomer("Back again", AS_OF))
        assert "Back again" in _names(shop)
    owner.goes_home(session)
    if what == "replaced":
        assert contents(shop) == contents(other)


def test_twenty_quick_presses_of_undo_and_redo_do_what_they_say(owner: Owner, shop: Path) -> None:
    start = _names(shop)
    for number in range(5):
        owner.window.context.commands.run(AddCustomer(f"Person {number}", AS_OF))
    owner.rests()
    full = _names(shop)
    assert len(full) == len(start) + 5
    for keys, there in (("Ctrl+Z", start), ("Ctrl+Shift+Z", full), ("Ctrl+Z", start)):
        for _press in range(20):
            owner.press(keys)
        owner.rests()
        owner.until(lambda: _names(shop) == there)  # noqa: B023 - waited for at once
    assert check(shop, thorough=True) == []


def test_undo_after_a_change_that_failed_takes_back_the_one_before(owner: Owner, shop: Path) -> None:
    def half(session: Any) -> None:
        from desktop.models import Customer  # noqa: PLC0415 - only here

        session.add(Customer(display_name="Half"))
        session.flush()
        raise BadInput("No.")

    start = _names(shop)
    owner.does(AddCustomer("Rita Lobo", AS_OF))
    owner.does(AddCustomer("", AS_OF))
    owner.does(Do(half))
    owner.is_told("No.")
    assert owner.window.undo_label == "Added Rita Lobo"
    owner.undoes()
    assert _names(shop) == start
    owner.does(Do(half))
    owner.window.context.commands.redo()
    owner.rests()
    assert _names(shop) == [*start, "Rita Lobo"]


@dataclass(frozen=True)
class _Endless:
    """A job that goes on until it is stopped, and leaves nothing when it is."""

    title: str = "For ever"

    def run(self, progress: Progress) -> None:
        step = 0
        while True:
            progress(step, 0)
            step += 1


def test_closing_while_something_is_written_writes_it_first(owner: Owner, session: WindowSession, shop: Path) -> None:
    for number in range(10):
        owner.window.context.commands.run(AddCustomer(f"Person {number}", AS_OF))
    owner.goes_home(session)
    assert _names(shop)[-10:] == [f"Person {number}" for number in range(10)]
    open_book(shop).close()


def test_closing_while_a_job_is_at_work_stops_it(
    owner: Owner, session: WindowSession, shop: Path, tmp_path: Path
) -> None:
    jobs = owner.window.context.jobs
    jobs.start(_Endless())
    jobs.start(ExportContacts(shop, tmp_path / "out" / "list.csv", CSV))
    owner.goes_home(session)
    assert not (tmp_path / "out").exists()
    open_book(shop).close()


@pytest.mark.slow
def test_going_to_another_book_while_both_threads_are_busy(
    owner: Owner, session: WindowSession, shop: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.dearly"
    shutil.copyfile(shop, other)
    owner.window.context.jobs.start(_Endless())
    owner.window.context.commands.run(AddCustomer("The last one", AS_OF))
    session.open(other)
    assert _names(shop)[-1] == "The last one"
    assert "The last one" not in _names(other)
    open_book(shop).close()


@pytest.fixture
def clock() -> list[date]:
    return [AS_OF]


@pytest.fixture
def clocked(qtbot: QtBot, settings: Settings, shop: Path, clock: list[date]) -> Iterator[Owner]:
    made = WindowSession(settings, lambda: clock[0], "en")
    yield Owner.at(qtbot, made.open(shop))
    made.close()
    qtbot.waitUntil(is_over)


DAYS = [
    AS_OF + timedelta(days=1), AS_OF - timedelta(days=1), AS_OF + timedelta(days=4000), date(1970, 1, 1),
    date(2000, 2, 29), date(2028, 2, 29), date(2100, 2, 28), date(1900, 1, 1), date(2199, 12, 31),
]  # fmt: skip


def test_the_clock_may_jump_while_the_window_is_open(clocked: Owner, clock: list[date], shop: Path) -> None:
    before = contents(shop)
    for page, argument in (*((page, None) for page in PAGES), ("customer", 1)):
        clocked.window.context.navigate(page, argument)
        clocked.is_at(page)
        for day in DAYS:
            clock[0] = day
            clocked.window._look_at_clock()
            clocked.rests()
            assert clocked.told == [], (page, day)
    clock[0] = date(1970, 1, 1)
    clocked.does(NoteTouchpoint(1, Happening("visit", AS_OF), clock[0]))
    assert clocked.told  # it has not happened yet
    assert contents(shop) == before


FAR = [(1, 1, 1), (9999, 12, 31), (1582, 10, 10), (1600, 2, 29)]


def test_days_far_out_are_shown(owner: Owner, shop: Path) -> None:
    from desktop.models import Customer, ImportantDate, Promise, Touchpoint  # noqa: PLC0415 - only here

    def far(session: Any) -> None:
        for place, (year, month, day) in enumerate(FAR):
            session.add(Customer(id=900 + place, display_name=f"Far {year}", met_on=date(year, month, day)))
            session.add(ImportantDate(customer_id=900 + place, year=year, month=month, day=day))
            session.add(Touchpoint(customer_id=900 + place, kind="visit", happened_on=date(year, month, day)))
            session.add(
                Touchpoint(
                    customer_id=900 + place, kind="purchase", happened_on=AS_OF, currency="EUR",
                    amount_minor=(2**62, -(2**62), 0, 10**15)[place],
                )
            )  # fmt: skip
            session.add(Promise(customer_id=900 + place, what="x", made_on=AS_OF, due_on=date(year, month, day)))

    owner.does(Do(far))
    for page, argument in (*((page, None) for page in PAGES), *(("customer", 900 + at) for at in range(len(FAR)))):
        owner.window.context.navigate(page, argument)
        owner.is_at(page)
        owner.rests()
        page_widget = owner.window.stack.current
        assert page_widget is not None
        page_widget.grab()
    assert owner.told == []
    assert check(shop, thorough=True) == []


SIGNS = ("%", "_", '"', "*", "NEAR(", "AND OR NOT", "a:b", "\\", "'", "-", "^", "🎂", "x" * 5000, "\u202e", "<b>")


def test_search_takes_every_sign_for_itself(owner: Owner) -> None:
    owner.window.context.navigate("customers")
    owner.is_at("customers")
    page = owner.window.stack.current
    assert page is not None
    from desktop.ui.widgets.search_field import SearchField  # noqa: PLC0415 - only here

    field = page.findChild(SearchField)
    assert field is not None
    for sign in SIGNS:
        field.setText(sign)
        QApplication.sendPostedEvents()
        owner.rests()
        owner.window.open_palette(sign)
        assert owner.told == [], sign
    owner.press("Escape")
