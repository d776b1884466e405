from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.commands.importing.arrival import CREATED, REJECTED, UNCHANGED, UPDATED
from desktop.errors import Cancelled
from desktop.jobs.import_plan import JOIN, LEAVE_OUT
from desktop.models import Address, ContactPoint, Customer, CustomerTag, ImportantDate, Tag
from desktop.storage.writer import Writer
from tests.bringing_in import TODAY, bring_in, carry_out, check
from tests.builders import Do, add, contents, empty_book, rows

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

LISTS = Path(__file__).parent.parent / "data" / "lists"
SHARED = Path(__file__).parents[3] / "shared" / "data"
NAMES = ["google-contacts.csv", "shopify-customers.csv", "square-customers.csv", "outlook-deutsch.csv"]
PEOPLE = {"google-contacts.csv": 7, "shopify-customers.csv": 3, "square-customers.csv": 2, "outlook-deutsch.csv": 3}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return empty_book(tmp_path)


def csv(*lines: str) -> bytes:
    return "\n".join(lines).encode()


@pytest.mark.parametrize("name", NAMES)
def test_a_list_comes_in_once_however_often_it_is_brought(book: Path, name: str) -> None:
    first = bring_in(book, LISTS / name)
    before = contents(book)
    again = bring_in(book, LISTS / name)
    assert first.count(CREATED) == PEOPLE[name]
    assert (again.count(CREATED), again.count(UPDATED)) == (0, 0)
    assert contents(book) == before


@pytest.mark.parametrize("path", sorted((SHARED / "vcards").glob("*.vcf")) or [None])
def test_cards_of_other_programs_come_in_once(book: Path, path: Path | None) -> None:
    if path is None:
        pytest.skip("the shared cards are not here")
    assert bring_in(book, path).count(CREATED) >= 1
    before = contents(book)
    assert bring_in(book, path).count(UNCHANGED) >= 1
    assert contents(book) == before


def test_every_row_has_its_outcome(book: Path) -> None:
    report = bring_in(book, LISTS / "shopify-customers.csv")
    assert [(row.line, row.outcome) for row in report.outcomes] == [
        (2, CREATED),
        (3, CREATED),
        (4, REJECTED),
        (5, CREATED),
    ]
    kept = rows(book, "SELECT line, outcome, reason, raw, customer_id IS NOT NULL FROM import_row ORDER BY line")
    assert [row[:2] for row in kept] == [(2, CREATED), (3, CREATED), (4, REJECTED), (5, CREATED)]
    assert kept[2][2] == "There is no name, number or e-mail here."
    assert "7210448301124" in kept[2][3]
    assert [row[3] for row in kept if row[1] == CREATED] == ["", "", ""]
    assert rows(book, "SELECT file_name, brought_in_on FROM import_batch") == [("shopify-customers.csv", "2026-11-24")]


def test_two_rows_of_one_person_are_joined(book: Path) -> None:
    report = bring_in(book, LISTS / "square-customers.csv")
    assert [row.outcome for row in report.outcomes] == [CREATED, CREATED, UPDATED]
    assert "line 2" in report.outcomes[2].reason
    assert rows(book, "SELECT company, notes FROM customer WHERE display_name = 'Marcus Bell'") == [
        ("Bell & Sons, Inc.", "oat milk")
    ]
    assert len(rows(book, "SELECT 1 FROM contact_point WHERE channel = 'phone' AND customer_id = 1")) == 1


def test_somebody_known_gets_what_is_missing_and_loses_nothing(book: Path) -> None:
    (ana,) = add(book, Customer(display_name="Ana Silva", nickname="Aninhas", notes="First visit"))
    add(
        book,
        ContactPoint(customer_id=ana, channel="email", value="ANA@flores.example", normalised="ana@flores.example"),
        ImportantDate(customer_id=ana, kind="birthday", month=12, day=5),
        Address(customer_id=ana, lines="Rua das Flores 12", postcode="4050-262", locality="Porto"),
    )
    report = bring_in(
        book,
        csv(
            "Name,Nickname,E-mail,Phone,Birthday,Street,Postcode,Town,Note",
            "Ana Silva,Annie,ana@flores.example,+351 912 345 678,1992-12-05,R. das Flores nº 12,4050-262,Porto,"
            "Loves orchids",
        ),
    )
    assert [row.outcome for row in report.outcomes] == [UPDATED]
    assert rows(book, "SELECT display_name, nickname, notes FROM customer") == [
        ("Ana Silva", "Aninhas", "First visit\nLoves orchids")
    ]
    assert rows(book, "SELECT value, normalised FROM contact_point ORDER BY id") == [
        ("ANA@flores.example", "ana@flores.example"), ("+351 912 345 678", "+351912345678"),
    ]  # fmt: skip
    assert rows(book, "SELECT year, month, day FROM important_date") == [(1992, 12, 5)]
    assert len(rows(book, "SELECT 1 FROM address")) == 1
    assert rows(book, "SELECT phone_digits FROM customer_summary")[0][0].startswith("351912345678")


def test_another_birthday_is_told_and_not_written_over(book: Path) -> None:
    (ana,) = add(book, Customer(uid="ana-1", display_name="Ana Silva"))
    add(book, ImportantDate(customer_id=ana, kind="birthday", year=1992, month=12, day=5))
    card = b"BEGIN:VCARD\nVERSION:4.0\nUID:ana-1\nFN:Ana Silva\nBDAY:19920506\nEND:VCARD\n"
    report = bring_in(book, card)
    assert [(row.outcome, row.reason) for row in report.outcomes] == [
        (UNCHANGED, "Another birthday is known already; it was kept.")
    ]


def test_everybody_new_wears_the_tag_of_the_day(book: Path) -> None:
    add(book, Tag(name="vip", folded="vip"))
    report = bring_in(book, csv("Name,Tags", 'Ana,"VIP, New"', "Bruno,"))
    assert report.tag == "Brought in 24 November"
    worn = rows(
        book,
        "SELECT c.display_name, t.name FROM customer_tag w JOIN customer c ON c.id = w.customer_id "
        "JOIN tag t ON t.id = w.tag_id ORDER BY 1, 2",
    )
    assert worn == [
        ("Ana", "Brought in 24 November"), ("Ana", "New"), ("Ana", "vip"), ("Bruno", "Brought in 24 November")
    ]  # fmt: skip


def test_one_undo_takes_all_of_it_back_and_redo_brings_it_again(book: Path) -> None:
    add(book, Customer(display_name="Grace Mensah", family_name="Mensah"))
    before = contents(book)
    writer = Writer(book)
    outcome = carry_out(writer, check(book, LISTS / "google-contacts.csv"))
    after = contents(book)
    assert outcome.label == "Brought in google-contacts.csv"
    assert {"customer", "contact_point", "import_batch"} <= outcome.kinds
    writer.undo()
    assert contents(book) == before
    writer.redo()
    assert contents(book) == after
    writer.close()


def test_a_list_that_brings_nothing_is_no_undo_step(book: Path) -> None:
    bring_in(book, LISTS / "google-contacts.csv")
    writer = Writer(book)
    outcome = carry_out(writer, check(book, LISTS / "google-contacts.csv"))
    assert outcome.kinds == frozenset()
    assert writer.undo_label == ""
    writer.close()


def test_cancel_leaves_nothing(book: Path) -> None:
    before = contents(book)
    people = [f"Person {n},p{n}@example.org" for n in range(500)]
    plan = check(book, csv("Name,E-mail", *people))
    seen: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        seen.append((done, total))
        if done >= 400:
            raise Cancelled("")

    writer = Writer(book)
    with pytest.raises(Cancelled):
        writer.execute(plan.command({}, TODAY, "en", progress))
    assert seen[:2] == [(0, 500), (200, 500)]
    assert contents(book) == before
    assert writer.execute(plan.command({}, TODAY, "en")).value.count(CREATED) == 500
    writer.close()


def test_the_owner_decides_about_doubts(book: Path) -> None:
    add(book, Customer(display_name="Ana Silva"))
    add(book, ContactPoint(customer_id=1, channel="email", value="ana@work.example", normalised="ana@work.example"))
    source = csv("Name,E-mail", "Ana Silva,ana@home.example", "Ana Silva-Costa,ana@work.example", "Bruno,b@x.example")
    plan = check(book, source)
    assert (plan.new, plan.known, len(plan.doubtful)) == (1, 0, 2)
    assert len(plan.command({}, TODAY, "en").arrivals) == 3
    report = bring_in(book, source, {2: JOIN, 3: LEAVE_OUT})
    assert [row.outcome for row in report.outcomes] == [UPDATED, REJECTED, CREATED]
    assert rows(book, "SELECT value FROM contact_point WHERE customer_id = 1 ORDER BY id") == [
        ("ana@work.example",), ("ana@home.example",),
    ]  # fmt: skip


def test_somebody_in_the_trash_comes_back(book: Path) -> None:
    bring_in(book, csv("Name,E-mail", "Ana,ana@x.example"))
    writer = Writer(book)

    def delete(session: Session) -> None:
        session.execute(Customer.__table__.update().values(deleted_at=date_in_utc()))  # type: ignore[attr-defined]

    writer.execute(Do(delete))
    report = carry_out(writer, check(book, csv("Name,E-mail", "Ana,ana@x.example"))).value
    writer.close()
    assert [row.outcome for row in report.outcomes] == [UPDATED]
    assert rows(book, "SELECT count(*), max(deleted_at) FROM customer") == [(1, None)]
    assert rows(book, "SELECT display_name FROM customer_summary") == [("Ana",)]


def date_in_utc() -> object:
    from datetime import UTC, datetime  # noqa: PLC0415 - only here

    return datetime(2026, 11, 1, tzinfo=UTC)


def test_what_they_said_about_offers_is_kept_and_a_refusal_wins(book: Path) -> None:
    said = "SELECT line FROM vcard_property WHERE line LIKE 'X-DEARLY-CONSENT%'"
    heading = "Name,E-mail,Wants offers by e-mail"
    bring_in(book, csv(heading, "Ana,ana@x.example,yes"))
    assert rows(book, said) == [("X-DEARLY-CONSENT:email=yes",)]
    bring_in(book, csv(heading, "Ana,ana@x.example,no"))
    assert rows(book, said) == [("X-DEARLY-CONSENT:email=no",)]
    bring_in(book, csv(heading, "Ana,ana@x.example,yes"))
    assert rows(book, said) == [("X-DEARLY-CONSENT:email=no",)]


def test_what_a_card_says_beyond_us_is_kept(book: Path) -> None:
    card = b"BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nX-SKYPE:ana.s\nitem1.X-SHOE:38\nEND:VCARD\n"
    bring_in(book, card)
    assert rows(book, "SELECT line FROM vcard_property ORDER BY id") == [("X-SKYPE:ana.s",), ("item1.X-SHOE:38",)]


@pytest.mark.parametrize(("written", "told"), [("2031-05-06", "future"), ("1990-02-31", "day 31")])
def test_an_impossible_birthday_becomes_a_note(book: Path, written: str, told: str) -> None:
    report = bring_in(book, csv("Name,Birthday", f"Ana,{written}"))
    assert told in report.outcomes[0].reason
    assert rows(book, "SELECT notes FROM customer") == [(f"Birthday: {written}",)]
    assert rows(book, "SELECT 1 FROM important_date") == []
    assert bring_in(book, csv("Name,Birthday", f"Ana,{written}")).count(UNCHANGED) == 1


def test_a_row_without_a_name_gets_the_best_there_is_and_the_name_when_it_comes(book: Path) -> None:
    bring_in(book, csv("Name,E-mail,Phone", ",,010-9444-2328"))
    assert rows(book, "SELECT display_name FROM customer") == [("010-9444-2328",)]
    bring_in(book, csv("Name,E-mail,Phone", "Kim,,010-9444-2328"), {2: JOIN})
    assert rows(book, "SELECT display_name FROM customer") == [("Kim",)]


def test_two_books_in_one_list_never_share_a_uid(book: Path) -> None:
    add(book, Customer(uid="same", display_name="Ana"))
    plan = check(book, csv("Name", "Bruno"))
    plan.people[0].contact = type(plan.people[0].contact)(display="Bruno", uid="same")
    writer = Writer(book)
    carry_out(writer, plan)
    writer.close()
    assert len({uid for (uid,) in rows(book, "SELECT uid FROM customer")}) == 2


def test_tags_of_a_known_customer_are_united(book: Path) -> None:
    add(book, Customer(display_name="Ana"), Tag(name="VIP", folded="vip"))
    add(book, CustomerTag(customer_id=1, tag_id=1))
    bring_in(book, csv("Name,Tags", 'Ana,"vip, Weddings"'))
    assert rows(book, "SELECT tags FROM customer_summary") == [("VIP\nWeddings",)]


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 12, 31)])
def test_the_batch_knows_its_day(book: Path, day: date) -> None:
    plan = check(book, csv("Name", "Ana"))
    writer = Writer(book)
    writer.execute(plan.command({}, day, "en"))
    writer.close()
    assert rows(book, "SELECT brought_in_on FROM import_batch") == [(day.isoformat(),)]
