"""Contacts as the book holds them: clean, within its lengths, in every script."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from desktop.calendars.partial_date import PartialDate
from desktop.exchange.contact import (
    CONSENT_CHANNELS,
    CUSTOM_DATE,
    DATE_KINDS,
    KINDS,
    ConsentHint,
    Contact,
    DateOfNote,
    Point,
    PostalAddress,
)
from desktop.exchange.labels import canonical_label
from desktop.exchange.options import ReadOptions
from desktop.text import clean, clean_line

OPTIONS = ReadOptions(as_of=date(2026, 11, 24))

_LETTERS = st.one_of(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")),
    st.sampled_from(" ,;:\\\"'=+-@|%\t()/.éßЖ漢字🌷ﷺא"),
)


def lines(longest: int = 60) -> st.SearchStrategy[str]:
    """One clean line, not empty."""
    return st.text(_LETTERS, max_size=longest).map(lambda text: clean_line(text, longest)).filter(bool)


def _maybe(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.just("") | strategy


LABELS = _maybe(st.sampled_from(["home", "work", "mobile", "fax", "work fax", "main", "Anniversary"]) | lines(20)).map(
    canonical_label
)
NOTES = st.text(_LETTERS | st.just("\n"), max_size=200).map(clean)
DAYS = st.dates(date(1700, 1, 1), date(2100, 1, 1))
DATES = st.one_of(
    DAYS.map(lambda day: PartialDate(day.year, day.month, day.day)),
    DAYS.map(lambda day: PartialDate(None, day.month, day.day)),
    DAYS.map(lambda day: PartialDate(day.year, day.month)),
    DAYS.map(lambda day: PartialDate(None, day.month)),
    DAYS.map(lambda day: PartialDate(day.year)),
)
PHONES = st.from_regex(r"\+?[1-9][0-9]{2,4}[ -][0-9]{3} [0-9]{3}", fullmatch=True) | lines(20)
EMAILS = st.from_regex(r"[a-z.]{1,10}@[a-z]{1,8}\.example", fullmatch=True)
URLS = st.from_regex(r"https://[a-z]{1,8}\.example/[a-z;,]{0,8}", fullmatch=True)


def _points(values: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[Point, ...]]:
    point = st.builds(Point, value=values, label=LABELS, preferred=st.booleans())
    return st.lists(point, max_size=4, unique_by=lambda one: one.value).map(tuple)


ADDRESSES = st.builds(
    PostalAddress,
    lines=st.lists(lines(), min_size=1, max_size=3).map(tuple),
    locality=_maybe(lines()),
    region=_maybe(lines()),
    postcode=_maybe(lines(12)),
    country=st.sampled_from(["", "PT", "DE", "US", "JP"]),
    label=LABELS,
)
DATES_OF_NOTE = st.builds(DateOfNote, kind=st.sampled_from(DATE_KINDS), date=DATES, label=LABELS)
EXTRA = st.sampled_from(
    [
        "item3.X-ABRELATEDNAMES:Jenny",
        "item3.X-ABLabel:_$!<Spouse>!$_",
        "X-SKYPE;TYPE=work:ana\\, the one",
        "PHOTO;ENCODING=b;TYPE=JPEG:" + "QUJD" * 60,
        "GENDER:F",
        'X-CUSTOM;X-A="a,b;c":value',
    ]
)
CONTACTS = st.builds(
    Contact,
    display=lines(),
    kind=st.sampled_from(KINDS),
    uid=_maybe(st.uuids().map(str)),
    given=_maybe(lines()),
    family=_maybe(lines()),
    additional=_maybe(lines()),
    prefix=_maybe(lines(20)),
    suffix=_maybe(lines(20)),
    phonetic=_maybe(lines()),
    nickname=_maybe(lines()),
    company=_maybe(lines()),
    job_title=_maybe(lines()),
    language=st.sampled_from(["", "pt", "pt_BR", "de"]),
    phones=_points(PHONES),
    emails=_points(EMAILS),
    urls=_points(URLS),
    addresses=st.lists(ADDRESSES, max_size=3, unique=True).map(tuple),
    dates=st.lists(DATES_OF_NOTE, max_size=4, unique=True).map(tuple),
    note=NOTES,
    tags=st.lists(
        lines(20).filter(lambda tag: not tag.startswith("* ") and "," not in tag), max_size=3, unique=True
    ).map(tuple),
    source_ref=_maybe(lines(20)),
    consents=st.lists(
        st.builds(ConsentHint, channel=st.sampled_from(CONSENT_CHANNELS), given=st.booleans()),
        max_size=4,
        unique_by=lambda one: one.channel,
    ).map(tuple),
    extra=st.lists(EXTRA, max_size=3, unique=True).map(tuple),
)

FULL = Contact(
    display="Ana Silva",
    uid="6f1c1f0e-54a6-4c39-9d0b-0c2f1f6f2a11",
    given="Ana",
    family="Silva",
    prefix="Dra.",
    nickname="Aninhas",
    company="Flores; Filhas, Lda",
    job_title="Owner",
    language="pt",
    phones=(Point("+351 912 345 678", "mobile", preferred=True), Point("+351 22 555 01 23", "Grandmother")),
    emails=(Point("ana@example.com", "home"), Point("ana@flores.example", "work")),
    urls=(Point("https://flores.example/a,b"),),
    addresses=(
        PostalAddress(("Rua das Flores 12", "2º Esq."), "Porto", "", "4050-262", "PT", "home"),
        PostalAddress(("Largo 1",), "Braga", country="PT", label="Warehouse"),
    ),
    dates=(
        DateOfNote("birthday", PartialDate(None, 2, 29)),
        DateOfNote("wedding", PartialDate(2010, 5, 15)),
        DateOfNote("memorial", PartialDate(2001, 3), "Mother"),
        DateOfNote(CUSTOM_DATE, PartialDate(None, 6, 1), "First order"),
    ),
    note="Loves orchids, not lilies;\nsister’s wedding \\o/",
    tags=("vip", "weddings"),
    source_ref="7210448301122",
    consents=(ConsentHint("email", given=False), ConsentHint("post", given=True)),
    extra=("item1.X-ABRELATEDNAMES:Jenny", "item1.X-ABLabel:_$!<Spouse>!$_", "PHOTO;ENCODING=b;TYPE=JPEG:QUJDRA=="),
)
