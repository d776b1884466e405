from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from desktop.models import Address, ContactPoint, Customer, CustomerTag, Fact, ImportantDate, Tag, Touchpoint
from desktop.queries.customer_page import CustomerPage, load_customer_page
from desktop.storage.reader import Reader
from tests.builders import add, empty_book

if TYPE_CHECKING:
    from pathlib import Path


def load(path: Path, customer: int = 1) -> CustomerPage | None:
    with Reader(path) as reader:
        return load_customer_page(reader, customer)


def test_everything_the_page_shows(tmp_path: Path) -> None:
    path = empty_book(tmp_path)
    add(
        path,
        Customer(id=1, display_name="Ana Silva", given_name="Ana", stage=4, stage_since=date(2026, 11, 14),
                 met_on=date(2019, 3, 2), about="Wedding in May", created_at=datetime(2020, 5, 1, tzinfo=UTC)),
        Tag(id=1, name="Weddings", folded="weddings"),
    )  # fmt: skip
    add(
        path,
        Fact(customer_id=1, category="other", value="Dog: Biscuit"),
        Fact(customer_id=1, category="like", value="Orchids", learned_on=date(2024, 2, 1)),
        Fact(customer_id=1, category="allergy", value="Lilies", source="assumed"),
        Fact(customer_id=1, category="like", value="Cream", source="assumed", confirmed_on=date(2026, 1, 1)),
        ContactPoint(customer_id=1, channel="email", value="ana@example.pt"),
        ContactPoint(customer_id=1, channel="phone", value="912 345 670", status="wrong"),
        ContactPoint(customer_id=1, channel="phone", value="912 345 678"),
        Address(customer_id=1, lines="Rua das Flores 112", locality="Porto", postcode="4050-262", country="PT"),
        ImportantDate(customer_id=1, kind="wedding", year=2027, month=5, day=15),
        ImportantDate(customer_id=1, kind="birthday", month=12, day=5),
        CustomerTag(customer_id=1, tag_id=1),
        *[Touchpoint(customer_id=1, kind="purchase", happened_on=date(2026, month, 3)) for month in range(1, 11)],
        Touchpoint(customer_id=1, kind="note", happened_on=date(2026, 11, 3)),
    )  # fmt: skip
    page = load(path)
    assert page is not None
    assert (page.name, page.first_name, page.stage, page.met_on) == ("Ana Silva", "Ana", 4, date(2019, 3, 2))
    assert (page.added_on, page.tags, page.about) == (date(2020, 5, 1), ("Weddings",), "Wedding in May")
    assert [(fact.value, fact.to_confirm) for fact in page.facts] == [
        ("Lilies", True), ("Orchids", False), ("Cream", False), ("Dog: Biscuit", False),
    ]  # fmt: skip
    assert [(point.value, point.status) for point in page.points] == [
        ("912 345 678", "ok"), ("912 345 670", "wrong"), ("ana@example.pt", "ok"),
    ]  # fmt: skip
    assert page.addresses[0].locality == "Porto"
    assert [day.kind for day in page.dates] == ["birthday", "wedding"]
    assert (page.rhythm.visits, page.rhythm.encounters, page.rhythm.last_kind) == (10, 10, "purchase")
    assert page.rhythm.gap_days == 31
    assert page.rhythm.last_on == date(2026, 10, 3)


def test_a_newcomer_has_no_rhythm(tmp_path: Path) -> None:
    path = empty_book(tmp_path)
    add(path, Customer(id=1, kind="business", display_name="Café Lumen", given_name=""))
    page = load(path)
    assert page is not None
    assert page.first_name == "Café Lumen"
    assert (page.rhythm.visits, page.rhythm.gap_days, page.rhythm.encounters) == (0, None, 0)
    assert not any((page.facts, page.points, page.addresses, page.dates, page.tags))


def test_nobody_and_the_trash_have_no_page(tmp_path: Path) -> None:
    path = empty_book(tmp_path)
    add(path, Customer(id=1, display_name="Ana", deleted_at=datetime(2026, 1, 1, tzinfo=UTC)))
    assert load(path, 1) is None
    assert load(path, 99) is None
