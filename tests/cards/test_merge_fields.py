from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.cards.merge_fields import FIELDS, as_values, field_names, fill, parse, plain
from desktop.errors import BadInput


def filled(source: str, **fields: str) -> str:
    return fill(parse(source), as_values(fields))


GREETING = "((Dear {first_name} {last_name}, || Dear {first_name}, || Dear friend,))"


@pytest.mark.parametrize(
    ("source", "fields", "wanted"),
    [
        ("Dear {first_name}", {"first_name": "Ana"}, "Dear Ana"),
        ("Dear {first_name|friend}", {}, "Dear friend"),
        ("Dear {first_name|friend}", {"first_name": "Ana"}, "Dear Ana"),
        (GREETING, {"first_name": "Ana", "last_name": "Silva"}, "Dear Ana Silva,"),
        (GREETING, {"first_name": "Ana"}, "Dear Ana,"),
        (GREETING, {"last_name": "Silva"}, "Dear friend,"),
        ("{{first_name}} {first_name}", {"first_name": "Ana"}, "{first_name} Ana"),
        ("Dear {first_name}, hello", {}, "Dear, hello"),
        ("Dear {first_name} , hello", {}, "Dear, hello"),
        ("Hello {first_name} !", {"first_name": "Ana"}, "Hello Ana !"),
        ("for {first_name} and {company} too", {}, "for and too"),
        ("one\n{company}\ntwo", {}, "one\ntwo"),
        ("one\n\n\ntwo", {}, "one\ntwo"),
        ("(really ((dear {first_name})))", {"first_name": "Ana"}, "(really dear Ana)"),
        ("see you (soon (or later))", {}, "see you (soon (or later))"),
        ("a || b", {}, "a || b"),
        ("(({company} || ))x", {}, "x"),
    ],
)
def test_fields(source: str, fields: dict[str, str], wanted: str) -> None:
    assert filled(source, **fields) == wanted


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("Dear {firstname}", "first_name"),
        ("{first_name.__class__}", "first_name"),
        ("{ag}", "age"),
        ("((Dear {first_name}", "))"),
        ("a { b", "{{"),
        ("a } b", "}}"),
        ("((" * 3000, "(("),
    ],
)
def test_what_is_wrong_is_said(source: str, word: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse(source)
    assert word in str(caught.value)


def test_an_unknown_field_is_named() -> None:
    with pytest.raises(BadInput, match="firstname"):
        parse("Dear {firstname}")


def test_values_are_never_read_as_fields() -> None:
    assert filled("{first_name}!", first_name="{shop} ((x||y)) {{", shop="no") == "{shop} ((x||y)) {{!"


def test_a_value_is_one_line_without_control_characters() -> None:
    assert filled("Dear {first_name}.", first_name=" Ana\x00\n\u202eSilva\t") == "Dear Ana Silva."


def test_a_name_in_another_direction_keeps_its_place() -> None:
    text = filled("Dear {first_name}, 3 times", first_name="محمد")
    assert text == "Dear \u2068محمد\u2069, 3 times"
    assert plain(text) == "Dear محمد, 3 times"


def test_field_names_are_found_in_all_alternatives() -> None:
    assert field_names(parse(GREETING + "{shop}")) == {"first_name", "last_name", "shop"}


@given(st.text(max_size=60))
def test_any_value_comes_out_as_it_went_in(value: str) -> None:
    prepared = as_values({"shop": value})["shop"]
    assert fill(parse("<{shop}>"), {"shop": prepared}) == f"<{prepared}>"
    assert "\n" not in prepared


@given(st.text(alphabet="ab {}()|\n,.x", max_size=60))
def test_any_text_is_read_or_refused_in_plain_words(source: str) -> None:
    try:
        text = fill(parse(source), {})
    except BadInput:
        return
    assert "\x00" not in text
    assert all(line.strip() for line in text.split("\n")) or not text


@given(st.dictionaries(st.sampled_from(sorted(FIELDS)), st.sampled_from(["", "Ana", "  "])))
def test_empty_fields_leave_no_gaps(fields: dict[str, str]) -> None:
    text = filled(" ".join(f"{{{name}}}" for name in sorted(FIELDS)) + ".", **fields)
    assert "  " not in text
    assert " ." not in text
