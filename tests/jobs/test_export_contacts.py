from __future__ import annotations

import csv
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from desktop.calendars.partial_date import PartialDate
from desktop.errors import BadInput, Cancelled, DearlyError
from desktop.exchange.contact import (
    BUSINESS,
    PERSON,
    ConsentHint,
    Contact,
    DateOfNote,
    ImportedRow,
    Point,
    PostalAddress,
)
from desktop.exchange.options import WriteOptions
from desktop.jobs.export_contacts import CSV, VCARD, ExportContacts
from desktop.jobs.import_plan import Planner
from desktop.jobs.job import unwatched
from desktop.models import Customer, VcardProperty
from desktop.queries.condition import Condition
from desktop.queries.export_contacts import ContactStream, WhoLeaves
from desktop.queries.known_contacts import KnownContacts
from desktop.storage.reader import Reader
from desktop.storage.writer import Writer
from tests.bringing_in import TODAY, bring_in, carry_out, check
from tests.builders import add, empty_book, rows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LISTS = Path(__file__).parent.parent / "data" / "lists"
QUICK = (Phase.explicit, Phase.reuse, Phase.generate)  # a book each: making an example smaller takes minutes
WITH_NOTES = WriteOptions(notes=True)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = empty_book(tmp_path)
    for name in ("google-contacts.csv", "shopify-customers.csv", "square-customers.csv"):
        bring_in(path, LISTS / name)
    return path


def export(
    book: Path, target: Path, kind: str, options: WriteOptions = WITH_NOTES, who: WhoLeaves | None = None
) -> int:
    return ExportContacts(book, target, kind, who or WhoLeaves(), options).run(unwatched).count


def contacts(book: Path) -> list[Contact]:
    with Reader(book) as reader:
        return list(ContactStream(reader))


@pytest.mark.parametrize(
    ("kind", "suffix", "options"),
    [
        (CSV, "csv", WITH_NOTES),
        (CSV, "csv", WriteOptions(notes=True, decimal_comma=True)),
        (VCARD, "vcf", WITH_NOTES),
        (VCARD, "vcf", WriteOptions(notes=True, vcard_version="4.0")),
    ],
)
def test_out_in_and_out_again_gives_the_same_file(
    book: Path, tmp_path: Path, kind: str, suffix: str, options: WriteOptions
) -> None:
    first, second = tmp_path / f"first.{suffix}", tmp_path / f"second.{suffix}"
    assert export(book, first, kind, options) == 12
    other = empty_book(tmp_path, "other.dearly")
    writer = Writer(other)
    plan = check(other, first)
    assert plan.rejected == ()
    carry_out(writer, plan)
    writer.close()
    export(other, second, kind, options)
    assert second.read_bytes() == first.read_bytes()


def test_what_was_sent_out_brings_nothing_back_into_its_own_book(book: Path, tmp_path: Path) -> None:
    for kind, name in ((CSV, "list.csv"), (VCARD, "list.vcf")):
        export(book, tmp_path / name, kind)
        report = bring_in(book, tmp_path / name)
        assert {row.outcome for row in report.outcomes} == {"unchanged"}


LETTERS = "aábcçdeéłøßñżжسあ翼"
NAME = st.text(LETTERS, min_size=2, max_size=10)


def made(what: Callable[..., Any], *parts: st.SearchStrategy[Any], **words: st.SearchStrategy[Any]) -> Any:
    """Things of these parts alone; `builds` would invent the rest of a named tuple."""
    return st.builds(lambda *some, **named: what(*some, **named), *parts, **words)  # noqa: PLW0108 - hides the fields


WORDS = st.text(f"{LETTERS} ;,:.\\'\"=+-@", max_size=14).map(lambda text: " ".join(text.split()))
PHONE = st.integers(10**8, 10**9 - 1).map(lambda number: f"+351{number}")
EMAIL = st.integers(0, 10**6).map(lambda number: f"p{number}@example.org")
PHONES = st.lists(made(Point, PHONE, st.sampled_from(["", "home", "work", "mobile"])), max_size=3, unique=True)
EMAILS = st.lists(made(Point, EMAIL, st.sampled_from(["", "home", "work"])), max_size=2, unique=True)
PLACE = made(PostalAddress, st.tuples(NAME), NAME, st.just(""), st.integers(1000, 9999).map(str), st.just("PT"))
DATE = st.builds(PartialDate, st.none() | st.integers(1900, 2020), st.integers(1, 12), st.integers(1, 28))
CONTACT = made(
    Contact,
    display=NAME,
    kind=st.sampled_from([PERSON, BUSINESS]),
    given=NAME,
    family=NAME,
    nickname=NAME,
    phones=PHONES.map(tuple),
    emails=EMAILS.map(tuple),
    addresses=st.lists(PLACE, max_size=1).map(tuple),
    dates=st.lists(made(DateOfNote, st.just("birthday"), DATE), max_size=1).map(tuple),
    note=WORDS,
    tags=st.lists(NAME, max_size=2).map(tuple),
    consents=st.lists(made(ConsentHint, st.sampled_from(["email", "sms"]), st.booleans()), max_size=1).map(tuple),
)


def fill(book: Path, people: Sequence[Contact]) -> None:
    planner = Planner(KnownContacts(), "PT", TODAY)
    for line, contact in enumerate(people, 1):
        planner.add(ImportedRow(line, contact))
    writer = Writer(book)
    writer.execute(planner.plan("made", ()).command({}, TODAY, "en"))
    writer.close()


@settings(max_examples=10, deadline=None, phases=QUICK, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(people=st.lists(CONTACT, min_size=1, max_size=6), kind=st.sampled_from([CSV, VCARD]))
def test_any_contacts_survive_the_way_out_and_in(tmp_path: Path, people: list[Contact], kind: str) -> None:
    first, second = empty_book(tmp_path, "first.dearly"), empty_book(tmp_path, "second.dearly")
    fill(first, people)
    target = tmp_path / f"list.{'csv' if kind == CSV else 'vcf'}"
    export(first, target, kind)
    bring_in(second, target)
    assert contacts(second) == contacts(first)


def test_notes_stay_at_home_unless_asked_for(book: Path, tmp_path: Path) -> None:
    for kind, name in ((CSV, "list.csv"), (VCARD, "list.vcf")):
        export(book, tmp_path / name, kind, WriteOptions())
        assert "orchids" not in (tmp_path / name).read_text(encoding="utf-8-sig")


def test_no_cell_is_a_formula(book: Path, tmp_path: Path) -> None:
    export(book, tmp_path / "list.csv", CSV)
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert any("HYPERLINK" in cell for cell in cells)
    # A telephone number and a date without its year begin with a sign; no spreadsheet counts them.
    harmless = re.compile(r"\+[\d ().-]+|--\d\d-\d\d")
    assert not [cell for cell in cells if cell.startswith(("=", "@", "-", "+")) and not harmless.fullmatch(cell)]


def test_a_filter_a_choice_and_mailing(book: Path, tmp_path: Path) -> None:
    blocked, dead = add(
        book, Customer(display_name="Blocked", status="blocked"), Customer(display_name="Dead", status="deceased")
    )
    refused = rows(book, "SELECT DISTINCT customer_id FROM vcard_property WHERE line LIKE '%CONSENT%=no'")
    target = tmp_path / "list.vcf"
    assert export(book, target, VCARD) == 14
    assert export(book, target, VCARD, who=WhoLeaves(mailing=True)) == 14 - 2 - len(refused)
    assert export(book, target, VCARD, who=WhoLeaves(chosen=(blocked, dead))) == 2
    assert export(book, target, VCARD, who=WhoLeaves(Condition("c.kind = :kind", {"kind": "business"}))) == 1
    with pytest.raises(BadInput, match="nobody to send out"):
        export(book, target, VCARD, who=WhoLeaves(chosen=(blocked,), mailing=True))


def test_the_trash_stays_at_home(book: Path, tmp_path: Path) -> None:
    (gone,) = add(book, Customer(display_name="Gone", deleted_at=moment()))
    with pytest.raises(BadInput):
        export(book, tmp_path / "list.csv", CSV, who=WhoLeaves(chosen=(gone,)))


def moment() -> Any:
    from datetime import UTC, datetime  # noqa: PLC0415 - only here

    return datetime(2026, 11, 1, tzinfo=UTC)


def test_a_line_nobody_understands_leaves_as_it_came(book: Path, tmp_path: Path) -> None:
    add(book, VcardProperty(customer_id=1, line="X-SKYPE:ana.s"))
    export(book, tmp_path / "list.vcf", VCARD)
    assert "X-SKYPE:ana.s" in (tmp_path / "list.vcf").read_text(encoding="utf-8")


@pytest.mark.parametrize(("kind", "name"), [(CSV, "list.csv"), (VCARD, "list.vcf")])
def test_cancel_leaves_the_old_file_and_nothing_else(tmp_path: Path, kind: str, name: str) -> None:
    book = empty_book(tmp_path)
    add(book, *(Customer(display_name=f"Person {number}") for number in range(450)))
    target = tmp_path / name
    target.write_text("old")

    def progress(done: int, total: int) -> None:
        assert 0 < done < total == 450
        raise Cancelled("")

    with pytest.raises(Cancelled):
        ExportContacts(book, target, kind).run(progress)
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.glob("list*")] == [name]


def test_a_folder_that_cannot_be_written_is_told(book: Path, tmp_path: Path) -> None:
    target = tmp_path / "no such folder" / "list.csv"
    with pytest.raises(DearlyError, match="could not be written"):
        export(book, target, CSV)
    if os.geteuid():
        closed = tmp_path / "closed"
        closed.mkdir(mode=0o500)
        with pytest.raises(DearlyError, match="could not be written"):
            export(book, closed / "list.csv", CSV)


def test_a_full_disk_is_told_and_leaves_nothing(book: Path, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="only Unix limits the size of files")
    import signal  # noqa: PLC0415 - with the above

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(DearlyError, match="could not be written"):
            export(book, tmp_path / "list.csv", CSV)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)
    assert not list(tmp_path.glob("list*"))


def test_progress_counts_the_contacts(book: Path, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    ExportContacts(book, tmp_path / "list.csv", CSV).run(lambda done, total: seen.append((done, total)))
    assert seen[-1] == (12, 12)
