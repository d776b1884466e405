"""The sample shops: the same for the same seed, believable, whole or not at all."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING, Any

import phonenumbers
import pytest

from desktop.calendars.partial_date import why_impossible
from desktop.formatting import DATE_KINDS, TOUCHPOINT_KINDS
from desktop.jobs.job import unwatched
from desktop.jobs.make_sample import MakeSample
from desktop.jobs.sample_shop.vocabulary import load_trade, trades
from desktop.resources import discover, resource
from desktop.storage.book_file import check
from desktop.storage.writer import Writer
from desktop.text import clean, clean_line
from tests.builders import contents, rows

if TYPE_CHECKING:
    from pathlib import Path

AS_OF = date(2026, 11, 24)
PROMISED = {"bakery", "bookshop", "florist", "garage", "salon"}
TRADES = trades()


@pytest.fixture(scope="module")
def shops(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The default sample of every trade."""
    folder = tmp_path_factory.mktemp("shops")
    return {key: MakeSample(folder / f"{key}.dearly", AS_OF, trade=key).run(unwatched) for key in TRADES}


def one(path: Path, sql: str, **parameters: Any) -> Any:
    return rows(path, sql, **parameters)[0][0]


def test_every_trade_has_a_shop() -> None:
    assert set(TRADES) >= PROMISED


@pytest.mark.parametrize("trade", TRADES)
def test_a_shop_is_sound_and_marked_as_sample(shops: dict[str, Path], trade: str) -> None:
    path = shops[trade]
    assert check(path, thorough=True) == []
    assert rows(path, "SELECT trade, sample FROM shop") == [(trade, 1)]
    assert one(path, "SELECT count(*) FROM customer") == 248
    assert [each.name for each in path.parent.iterdir() if trade in each.name] == [path.name]


@pytest.mark.parametrize("trade", TRADES)
def test_its_summaries_are_what_a_rebuild_gives(shops: dict[str, Path], trade: str, tmp_path: Path) -> None:
    path = tmp_path / "copy.dearly"
    shutil.copyfile(shops[trade], path)
    before = contents(path)
    writer = Writer(path)
    writer.rebuild_summaries()
    writer.close()
    assert contents(path) == before


@pytest.mark.parametrize("trade", TRADES)
def test_every_text_is_clean_and_every_value_of_the_kinds_there_are(shops: dict[str, Path], trade: str) -> None:
    path = shops[trade]
    for table, columns in {
        "customer": "display_name given_name family_name phonetic_name company about met_how",
        "touchpoint": "subject",
        "fact": "value",
        "promise": "what",
        "important_date": "label",
    }.items():
        for column in columns.split():
            for (text,) in rows(path, f"SELECT DISTINCT {column} FROM {table}"):
                assert text == clean_line(text)
    for (text,) in rows(path, "SELECT they_said FROM touchpoint UNION SELECT we_said FROM touchpoint"):
        assert text == clean(text)
    assert {kind for (kind,) in rows(path, "SELECT DISTINCT kind FROM touchpoint")} == set(TOUCHPOINT_KINDS)
    assert {kind for (kind,) in rows(path, "SELECT DISTINCT kind FROM important_date")} <= set(DATE_KINDS)


@pytest.mark.parametrize("trade", TRADES)
def test_nothing_that_happened_lies_ahead_and_every_date_exists(shops: dict[str, Path], trade: str) -> None:
    path, today = shops[trade], AS_OF.isoformat()
    for table, column in (
        ("touchpoint", "happened_on"), ("customer", "met_on"), ("customer", "stage_since"), ("fact", "learned_on"),
        ("promise", "made_on"), ("promise", "delivered_on"), ("card_item", "printed_on"),
    ):  # fmt: skip
        assert one(path, f"SELECT count(*) FROM {table} WHERE {column} > :today", today=today) == 0
    assert one(path, "SELECT count(*) FROM promise WHERE due_on < made_on") == 0
    assert (
        one(
            path, "SELECT count(*) FROM touchpoint t JOIN customer c ON c.id = t.customer_id WHERE happened_on < met_on"
        )
        == 0
    )
    dates = rows(path, "SELECT year, month, day FROM important_date")
    assert [why_impossible(*parts) for parts in dates] == [""] * len(dates)
    shapes = {"".join("-" if part is None else "x" for part in parts) for parts in dates}
    assert shapes == {"xxx", "-xx", "xx-", "-x-", "x--"}
    assert one(path, "SELECT count(*) FROM important_date WHERE month = 2 AND day = 29") >= 2


@pytest.mark.parametrize("trade", TRADES)
def test_nobody_real_can_be_reached(shops: dict[str, Path], trade: str) -> None:
    mails = [mail for (mail,) in rows(shops[trade], "SELECT value FROM contact_point WHERE channel = 'email'")]
    assert mails
    assert all(mail.split("@")[1] in {"example.com", "example.org", "example.net"} for mail in mails)
    assert len(set(mails)) == len(mails)
    known = [number for (number,) in rows(shops[trade], "SELECT normalised FROM contact_point WHERE channel = 'phone'")]
    assert len(set(known)) == len(known) > 100


@pytest.mark.parametrize("trade", TRADES)
def test_numbers_are_known_as_the_import_would_know_them(shops: dict[str, Path], trade: str) -> None:
    country = one(shops[trade], "SELECT country FROM shop")
    for typed, known in rows(
        shops[trade], "SELECT value, normalised FROM contact_point WHERE channel = 'phone' LIMIT 5"
    ):
        number = phonenumbers.parse(typed, country)
        assert phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) == known


@pytest.mark.parametrize("trade", TRADES)
def test_there_are_all_sorts_of_people(shops: dict[str, Path], trade: str) -> None:
    path = shops[trade]
    assert {kind for (kind,) in rows(path, "SELECT DISTINCT kind FROM customer")} == {"person", "business", "household"}
    assert {stage for (stage,) in rows(path, "SELECT DISTINCT stage FROM customer")} == {1, 2, 3, 4, 5}
    assert one(path, "SELECT count(*) FROM customer WHERE status = 'deceased'") >= 1
    assert one(path, "SELECT count(*) FROM customer WHERE celebrate = 'never' AND status = 'active'") >= 1


@pytest.mark.parametrize("trade", TRADES)
def test_today_has_a_little_of_everything(shops: dict[str, Path], trade: str) -> None:
    def count(what: str) -> Any:
        return one(shops[trade], f"SELECT count(*) FROM {what}", today=AS_OF.isoformat())

    assert count("promise WHERE status = 'open' AND due_on < :today") == 1
    assert count("promise WHERE status = 'open' AND due_on = :today") == 1
    assert count("important_date WHERE month_day = 1125 AND kind = 'birthday'") >= 1
    assert count("important_date WHERE month_day BETWEEN 1124 AND 1127") == 3  # the told ones alone
    assert 2 <= count("customer_summary WHERE quiet_on <= :today") <= 40
    unanswered = """touchpoint t WHERE t.kind = 'complaint' AND NOT EXISTS (SELECT 1 FROM touchpoint a
        WHERE a.customer_id = t.customer_id AND a.kind = 'apology' AND a.happened_on >= t.happened_on)"""
    assert count(unanswered) == 1


def test_the_names_that_are_hard_to_print_are_there(shops: dict[str, Path]) -> None:
    names = {name for (name,) in rows(shops["florist"], "SELECT display_name FROM customer LIMIT 40")}
    assert names > {"Jo", "محمد عبد الله", "さくら", "Đặng Thị Ngọc", "Zoë 🌷", "O’Neil & Sons Ltd"}
    assert max(map(len, names)) >= 50


@pytest.mark.parametrize("trade", TRADES)
def test_nobody_shares_a_name(shops: dict[str, Path], trade: str) -> None:
    names = [name for (name,) in rows(shops[trade], "SELECT display_name FROM customer")]
    assert len(names) == len(set(names))


def test_the_florist_is_the_one_of_the_pictures(shops: dict[str, Path]) -> None:
    path = shops["florist"]
    shop = rows(path, "SELECT name, owner, locality, country, currency FROM shop")
    assert shop == [("Fern & Petal", "Rosa", "Porto", "PT", "EUR")]
    first = [name for (name,) in rows(path, "SELECT display_name FROM customer ORDER BY id LIMIT 4")]
    assert first == ["Ana Silva", "Tomasz Wójcik", "Priya Nair", "Grace Mensah"]
    ana = rows(path, "SELECT stage, visits, last_on, last_kind, promise_due_on FROM customer_summary LIMIT 1")
    assert ana == [(4, 31, "2026-11-21", "call", "2026-11-24")]
    late = rows(path, "SELECT what, due_on FROM promise WHERE customer_id = 2")
    assert late == [("Ring back about the wreath", "2026-11-22")]
    dates = rows(path, "SELECT month_day, year FROM important_date WHERE customer_id = 1 ORDER BY id")
    assert dates == [(1205, 1992), (515, 2027)]


def test_every_design_of_a_card_exists() -> None:
    designs = {path.stem for path in discover(resource("card_templates"), "*.toml")}
    assert set(load_trade("florist").designs.values()) <= designs


def test_the_same_seed_makes_the_same_shop_and_another_another(tmp_path: Path, shops: dict[str, Path]) -> None:
    again = MakeSample(tmp_path / "again.dearly", AS_OF).run(unwatched)
    assert contents(again) == contents(shops["florist"])
    other = MakeSample(tmp_path / "other.dearly", AS_OF, seed=2).run(unwatched)
    assert contents(other)["customer"] != contents(again)["customer"]
