"""Names in both choices of words; dates and money as countries write them."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from desktop import formatting
from desktop.calendars.partial_date import PartialDate

DAY = date(2026, 11, 24)


def test_stages_are_named_in_both_choices_of_words() -> None:
    assert [formatting.stage_name(stage) for stage in formatting.STAGES] == [
        "Acquaintance",
        "Friend",
        "Dating",
        "Engaged",
        "Married",
    ]
    assert formatting.stage_name(5, "plain") == "Devoted"
    assert formatting.stage_meaning(1) == "Met once or twice"


def test_every_kind_has_a_title_and_a_word_and_an_unknown_one_is_a_note() -> None:
    titles = {formatting.kind_title(kind) for kind in formatting.TOUCHPOINT_KINDS}
    assert len(titles) == len(formatting.TOUCHPOINT_KINDS) == 14
    assert all(formatting.kind_word(kind) for kind in formatting.TOUCHPOINT_KINDS)
    assert formatting.kind_title("call") == "Talked on the phone"
    assert formatting.kind_title("smoke signal") == formatting.kind_word("smoke signal") == "Note"


@pytest.mark.parametrize(
    ("kind", "label", "years", "told"),
    [
        ("birthday", "", 34, "Birthday"),
        ("wedding", "", 0, "Wedding day"),
        ("wedding", "", 1, "Wedding anniversary"),
        ("wedding", "", None, "Wedding anniversary"),
        ("customer_since", "", 1, "1 year with us"),
        ("customer_since", "", 5, "5 years with us"),
        ("customer_since", "", None, "Customer since"),
        ("memorial", "Her mum’s anniversary", 2, "Her mum’s anniversary"),
        ("never heard of", "", 2, "Special day"),
    ],
)
def test_a_yearly_date_is_called_by_its_kind_its_age_and_the_owners_word(
    kind: str, label: str, years: int | None, told: str
) -> None:
    assert formatting.occasion_title(kind, label, years) == told


@pytest.mark.parametrize(
    ("language", "long", "week", "short"),
    [
        ("en", "24 November 2026", "Tuesday 24 November", "24 November"),
        ("en_US", "November 24, 2026", "Tuesday, November 24", "November 24"),
        ("pt-BR", "24 de novembro de 2026", "terça-feira, 24 de novembro", "24 de novembro"),
        ("es", "24 de noviembre de 2026", "martes, 24 de noviembre", "24 de noviembre"),
        ("de", "24. November 2026", "Dienstag, 24. November", "24. November"),
        ("fr", "24 novembre 2026", "mardi 24 novembre", "24 novembre"),
        ("ja", "2026年11月24日", "11月24日(火曜日)", "11月24日"),
        ("no such language", "24 November 2026", "Tuesday 24 November", "24 November"),
        ("", "24 November 2026", "Tuesday 24 November", "24 November"),
    ],
)
def test_days_are_written_as_a_country_writes_them(language: str, long: str, week: str, short: str) -> None:
    assert formatting.long_date(DAY, language) == long
    assert formatting.week_date(DAY, language) == week
    assert formatting.day_month(DAY, language) == short


@pytest.mark.parametrize(
    ("language", "parts", "written"),
    [
        ("en", PartialDate(1985, 4, 12), "12 April 1985"),
        ("en", PartialDate(None, 2, 29), "29 February"),
        ("en", PartialDate(1985, 4), "April 1985"),
        ("en", PartialDate(None, 4), "April"),
        ("en", PartialDate(1985), "1985"),
        ("pl", PartialDate(None, 4, 12), "12 kwietnia"),
        ("pl", PartialDate(None, 4), "kwiecień"),
        ("pl", PartialDate(1985, 4), "kwiecień 1985"),
        ("th", PartialDate(None, 4), "เมษายน"),
        ("he", PartialDate(None, 4), "אפריל"),
    ],
)
def test_a_partial_date_is_written_as_far_as_it_is_known(language: str, parts: PartialDate, written: str) -> None:
    assert formatting.partial_date(parts, language) == written


@pytest.mark.parametrize(
    ("minor", "currency", "language", "written"),
    [
        (4800, "EUR", "en", "€48.00"),
        (4805, "EUR", "de", "48,05\xa0€"),
        (4800, "JPY", "ja", "￥4,800"),
        (1234567, "GBP", "en_US", "£12,345.67"),
        (4800, "KWD", "en", "KWD4.800"),
        (-600, "EUR", "en", "-€6.00"),
    ],
)
def test_money_has_the_decimals_of_its_currency(minor: int, currency: str, language: str, written: str) -> None:
    assert formatting.money(minor, currency, language).replace("\xa0", " ") == written.replace("\xa0", " ")


def test_the_names_need_no_babel() -> None:
    code = "import sys, desktop.formatting as f; f.kind_title('call'); sys.exit('babel' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
