"""Where columns go, by their headings in five languages or by what is in them."""

from __future__ import annotations

import pytest

from desktop.calendars.written_date import DateOrder
from desktop.exchange.column_mapping import Preset, Target, all_presets, guess, target
from desktop.exchange.fields import FIELDS


def fields(headers: list[str], *sample: tuple[str, ...]) -> list[str]:
    return [goal.field if goal else "" for goal in guess(headers, sample).targets]


@pytest.mark.parametrize("preset", all_presets(), ids=lambda preset: preset.key)
def test_every_preset_points_at_real_fields(preset: Preset) -> None:
    assert preset.title
    assert all(spec == "" or target(spec) is not None for spec in preset.columns.values())


def test_a_preset_cannot_name_a_field_that_is_none() -> None:
    with pytest.raises(ValueError, match="shoe_size"):
        target("shoe_size")


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (["Name", "Phone", "E-mail"], ["display", "phone", "email"]),
        (["Vorname", "Nachname", "Straße", "PLZ", "Ort", "Geburtsdatum"],
         ["given", "family", "address.street", "address.postcode", "address.city", "birthday"]),
        (["Prénom", "Nom", "Téléphone", "Courriel", "Date de naissance", "Code postal", "Ville"],
         ["given", "family", "phone", "email", "birthday", "address.postcode", "address.city"]),
        (["Nombre", "Apellidos", "Móvil", "Correo electrónico", "Cumpleaños"],
         ["given", "family", "phone", "email", "birthday"]),
        (["Nome", "Telemóvel", "Morada", "Localidade", "Código Postal", "Aniversário"],
         ["display", "phone", "address.street", "address.city", "address.postcode", "birthday"]),
        (["FIRST_NAME", "last-name", "Phone 2", "Address 1", "address2"],
         ["given", "family", "phone", "address.street", "address.street"]),
    ],
)  # fmt: skip
def test_headings_in_five_languages(headers: list[str], expected: list[str]) -> None:
    assert fields(headers) == expected


def test_programs_are_known_by_their_headings() -> None:
    assert guess(["First Name", "Last Name", "E-mail 1 - Label", "E-mail 1 - Value", "Labels"], []).preset == "google"
    assert guess(["Vorname", "Nachname", "Telefon (privat)", "E-Mail-Adresse"], []).preset == "outlook_german"
    assert guess(["Name", "Size"], []).preset == "generic"


def test_a_number_in_the_heading_ties_value_and_label() -> None:
    mapping = guess(["First Name", "E-mail 1 - Label", "E-mail 1 - Value", "E-mail 2 - Value", "Labels"], [])
    assert mapping.targets[1:4] == (Target("email.label", "1"), Target("email", "1"), Target("email", "2"))


def test_cells_speak_where_headings_do_not() -> None:
    sample = (("Ana Silva", "+351 912 345 678", "a@x.example", "1980-02-03"), ("Bo", "912 345 679", "", "1981-02-03"))
    assert fields(["Column 1", "Column 2", "Column 3", "Column 4"], *sample) == [
        "display",
        "phone",
        "email",
        "birthday",
    ]
    assert fields(["Name", "Date"], ("Ana", "24/11/2025")) == ["display", ""]


def test_dates_are_settled_by_the_column_or_asked() -> None:
    mapping = guess(["Name", "Birthday", "Anniversary"], [("Ana", "03/05/1990", "")])
    assert mapping.asks == (1,)
    assert mapping.answered(day_first=False).orders[1] is DateOrder.MONTH_FIRST
    assert mapping.settled([("Ana", "03/05/1990", ""), ("Bo", "25/05/1990", "")]).orders[1] is DateOrder.DAY_FIRST
    assert mapping.settled([("Ana", "03/05/1990", "12/25/2001")]).orders[1] is DateOrder.MONTH_FIRST


def test_the_owner_corrects_a_column() -> None:
    mapping = guess(["Name", "Size"], [])
    corrected = mapping.with_target(1, Target("remark"))
    assert corrected.targets[1] == Target("remark")
    assert mapping.targets[1] is None
    assert mapping.usable
    assert not mapping.with_target(0, None).usable


def test_every_field_has_a_title() -> None:
    assert all(FIELDS.values())
