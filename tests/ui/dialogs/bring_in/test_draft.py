from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.exchange.column_mapping import Target
from desktop.jobs.import_plan import JOIN, KEEP_BOTH, LEAVE_OUT
from desktop.jobs.job import unwatched
from desktop.models import ContactPoint, Customer
from desktop.storage.writer import Writer
from desktop.ui.dialogs.bring_in.draft import CHECK, MATCH, BringInDraft
from tests.bringing_in import TODAY
from tests.builders import add, empty_book, rows

if TYPE_CHECKING:
    from desktop.exchange.source import Source

LISTS = Path(__file__).parents[3] / "data" / "lists"
AMBIGUOUS = b"Name,Birthday\nAna,03/05/1984\nBruno,04/06/1990\n"


@pytest.fixture
def draft(tmp_path: Path) -> BringInDraft:
    return BringInDraft(empty_book(tmp_path), TODAY)


def take(draft: BringInDraft, source: Source) -> int:
    attempt = draft.choose(source).run(unwatched)
    assert attempt.result is not None, attempt.trouble
    return draft.take(attempt.result)


def check(draft: BringInDraft) -> None:
    draft.plan = draft.check().run(unwatched).result
    assert draft.plan is not None


def write(draft: BringInDraft) -> None:
    writer = Writer(draft.book)
    draft.report = writer.execute(draft.command()).value
    writer.close()


def test_a_spreadsheet_has_columns_and_cards_have_none(draft: BringInDraft) -> None:
    assert take(draft, LISTS / "shopify-customers.csv") == MATCH
    columns = draft.columns()
    assert (columns[1].heading, columns[1].sample) == ("First Name", "Teodoro, Grace, Anna")
    assert columns[1].goal == Target("given")
    assert "Shopify" in draft.preset_title()
    assert take(draft, b"BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD\n") == CHECK
    assert (draft.columns(), draft.is_sheet, draft.hindrance) == ([], False, "")


def test_trouble_is_told_and_the_draft_stays_usable(draft: BringInDraft) -> None:
    attempt = draft.choose(b"%PDF-1.4 not a list").run(unwatched)
    assert "PDF" in str(attempt.trouble)
    assert take(draft, AMBIGUOUS) == MATCH


def test_a_column_is_put_elsewhere(draft: BringInDraft) -> None:
    take(draft, b"Name,Cod\nAna,0041\n")
    assert draft.columns()[1].goal is None
    titles = {title: goal for goal, title in draft.goals(1)}
    assert titles["Leave out"] is None
    draft.put(1, titles["Nickname"])
    check(draft)
    assert draft.plan is not None
    assert draft.plan.people[0].contact.nickname == "0041"


def test_two_columns_of_phones_stay_two_phones(draft: BringInDraft) -> None:
    take(draft, b"Name,A,B\nAna,+351912345678,+351912345679\n")
    for column in (1, 2):
        draft.put(column, {title: goal for goal, title in draft.goals(column)}["Phone"])
    check(draft)
    assert draft.plan is not None
    assert len(draft.plan.people[0].contact.phones) == 2


def test_columns_without_a_name_or_a_way_to_reach_are_refused(draft: BringInDraft) -> None:
    take(draft, b"Name,Birthday\nAna,1992-12-05\n")
    assert draft.hindrance == ""
    draft.put(0, None)
    assert draft.hindrance == "Put one column into Name, Phone or E-mail."


@pytest.mark.parametrize(("day_first", "read"), [(True, (5, 3)), (False, (3, 5))])
def test_a_date_of_two_minds_is_asked_once(draft: BringInDraft, *, day_first: bool, read: tuple[int, int]) -> None:
    take(draft, AMBIGUOUS)
    assert draft.asks_order == "03/05/1984"
    assert "which number" in draft.hindrance
    draft.answer_order(day_first=day_first)
    assert (draft.asks_order, draft.hindrance) == ("", "")
    check(draft)
    assert draft.plan is not None
    date = draft.plan.people[0].contact.dates[0].date
    assert (date.month, date.day) == read


def test_a_proven_order_is_not_asked(draft: BringInDraft) -> None:
    take(draft, b"Name,Birthday\nAna,03/05/1984\nBruno,25/06/1990\n")
    assert draft.asks_order == ""


def test_another_separator_and_other_letters(draft: BringInDraft) -> None:
    take(draft, "Name|E-mail\nJürgen|j@x.example\n".encode("cp1252"))
    work = draft.read_as(encoding="cp1252", delimiter="|")
    assert work is not None
    found = work.run(unwatched).result
    assert found is not None
    draft.take(found)
    assert [column.sample for column in draft.columns()] == ["Jürgen", "j@x.example"]
    assert (draft.encoding, draft.delimiter) == ("cp1252", "|")
    take(draft, AMBIGUOUS)
    assert (draft.encoding, draft.delimiter) == ("", "")


def test_decisions_count(draft: BringInDraft) -> None:
    add(draft.book, Customer(display_name="Ana"))
    add(draft.book, ContactPoint(customer_id=1, channel="email", value="a@x.example", normalised="a@x.example"))
    take(draft, b"Name,E-mail\nAnn,a@x.example\nBruno,b@x.example\n")
    check(draft)
    assert draft.plan is not None
    doubtful = draft.plan.doubtful[0]
    assert (draft.decision(doubtful), draft.coming) == (KEEP_BOTH, 2)
    draft.decide(doubtful, LEAVE_OUT)
    assert (draft.coming, draft.left_out_count()) == (1, 1)
    draft.decide(doubtful, JOIN)
    write(draft)
    assert (draft.ending(), rows(draft.book, "SELECT count(*) FROM customer")) == ("1 customer is in.", [(2,)])


def test_the_second_time_everybody_is_here_already(draft: BringInDraft) -> None:
    for ending in ("7 customers are in.", "Everybody on this list is in the book already."):
        take(draft, LISTS / "google-contacts.csv")
        check(draft)
        write(draft)
        assert draft.ending() == ending


def test_what_was_left_out_is_saved_with_its_reason(draft: BringInDraft, tmp_path: Path) -> None:
    take(draft, LISTS / "shopify-customers.csv")
    check(draft)
    target = tmp_path / "rest.csv"
    assert draft.write_left_out(target, decimal_comma=False) == 1
    text = target.read_text(encoding="utf-8-sig")
    assert "Customer ID" in text.splitlines()[0]
    assert "There is no name, number or e-mail here." in text
    assert "7210448301124" in text
