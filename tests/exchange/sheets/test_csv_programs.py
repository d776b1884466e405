"""The lists other programs write, row by row."""

from __future__ import annotations

from desktop.calendars.partial_date import PartialDate
from desktop.exchange.contact import BUSINESS, ConsentHint, Contact, DateOfNote, Point, PostalAddress
from tests.exchange.sheets.reading import LISTS, outcome, read


def test_google_contacts_row_by_row() -> None:
    birthday, wedding = "birthday", "wedding"
    no_name = "There is no name here, so “{}” stands for it."
    assert outcome(read(LISTS / "google-contacts.csv")) == [
        (
            2,
            Contact(
                display="Ana Silva",
                given="Ana",
                family="Silva",
                phones=(Point("+351 912 345 678", "mobile"), Point("912345679", "mobile")),
                emails=(Point("ana.silva@example.com"), Point("ana@flores.example")),
                addresses=(PostalAddress(("Rua das Flores 12",), "Porto", "", "4050-262", "PT", "home"),),
                dates=(
                    DateOfNote(birthday, PartialDate(1992, 12, 5)),
                    DateOfNote(wedding, PartialDate(2027, 5, 15)),
                ),
                note="Loves orchids.\nSister is allergic to lilies.",
                tags=("Weddings",),
            ),
            [],
        ),
        (
            6,
            Contact(
                display="Tomasz Wójcik",
                given="Tomasz",
                family="Wójcik",
                phones=(Point("+48 22 555 01 23", "work"),),
                dates=(DateOfNote(birthday, PartialDate(None, 3, 9)),),
                tags=("Parish",),
            ),
            [],
        ),
        (
            7,
            Contact(
                display="Café Lumen",
                kind=BUSINESS,
                company="Café Lumen",
                job_title="Owner: Inês",
                emails=(Point("ola@cafelumen.example", "work"),),
                note="12 table posies every week",
            ),
            [],
        ),
        (
            8,
            Contact(
                display="愛川 翼",
                given="翼",
                family="愛川",
                phonetic="アイカワ",
                phones=(Point("0997-52-4187"),),
                dates=(DateOfNote(birthday, PartialDate(1987, 10, 6)),),
            ),
            [],
        ),
        (
            9,
            Contact(display="anonymous@example.org", emails=(Point("anonymous@example.org"),)),
            [no_name.format("anonymous@example.org")],
        ),
        (
            10,
            Contact(display="010-9444-2328", phones=(Point("010-9444-2328", "mobile"),)),
            [no_name.format("010-9444-2328")],
        ),
        (
            11,
            Contact(
                display="Siobhán O'Byrne",
                given="Siobhán",
                family="O'Byrne",
                emails=(Point("siobhan@example.ie"),),
                dates=(DateOfNote(birthday, PartialDate(None, 2, 29)),),
                note='=HYPERLINK("http://x.example","click")',
            ),
            [],
        ),
    ]


def test_shopify_customers_row_by_row() -> None:
    assert outcome(read(LISTS / "shopify-customers.csv")) == [
        (
            2,
            Contact(
                display="Teodoro Villaseñor",
                given="Teodoro",
                family="Villaseñor",
                company="Villaseñor Ranch",
                phones=(Point("+17755550154"),),
                emails=(Point("teo@elko.example"),),
                addresses=(PostalAddress(("HC 31 Box 4500",), "Elko", "NV", "89801", "US"),),
                note="Cattle ranch.",
                tags=("retail", "ag-exempt"),
                source_ref="7210448301122",
                consents=(ConsentHint("email", given=False), ConsentHint("sms", given=False)),
            ),
            [],
        ),
        (
            3,
            Contact(
                display="Grace Mensah",
                given="Grace",
                family="Mensah",
                phones=(Point("+12125551847"),),
                emails=(Point("GRACE@guest.example"),),
                addresses=(PostalAddress(("287 Bedford Avenue", "Apt 4"), "Brooklyn", "NY", "11211", "US"),),
                tags=("VIP", "guest house"),
                source_ref="7210448301123",
                consents=(ConsentHint("email", given=True), ConsentHint("sms", given=True)),
            ),
            [],
        ),
        (4, None, ["There is no name, number or e-mail here."]),
        (
            5,
            Contact(
                display="Anna Jansen",
                given="Anna",
                family="Jansen",
                phones=(Point("+31612345678"),),
                emails=(Point("Anna@Example.com"),),
                addresses=(PostalAddress(("Dorpsstraat 1",), "Utrecht", "", "3512 AB", "NL"),),
                note='"said: call after 6"',
                tags=("vip", "horeca"),
                source_ref="7210448301125",
                consents=(ConsentHint("email", given=True), ConsentHint("sms", given=False)),
            ),
            [],
        ),
    ]


def test_german_outlook() -> None:
    first, second, third = outcome(read(LISTS / "outlook-deutsch.csv"))
    assert first == (
        2,
        Contact(
            display="Jürgena Müller-Lüdenscheidt",
            given="Jürgena",
            family="Müller-Lüdenscheidt",
            prefix="Frau",
            company="Bäckerei Groß GmbH",
            phones=(Point("+49 221 5550123", "work"),),
            emails=(Point("j.mueller@example.de"),),
            addresses=(PostalAddress(("Hauptstraße 5",), "Köln", "", "50667", "DE", "work"),),
            dates=(DateOfNote("birthday", PartialDate(1979, 2, 14)),),
            note="mag Rosen, keine Lilien",
            tags=("Stammkunde",),
        ),
        [],
    )
    assert second[1] is not None
    assert (second[1].display, second[1].dates, second[2]) == ("Göran Šimek", (), [])
    assert third[1] is not None
    assert third[1].tags == ("Stammkunde", "Verein")
    assert third[1].note == "Zeile 1\nZeile 2; mit Semikolon"
    assert third[1].dates == (DateOfNote("birthday", PartialDate(1988, 2, 29)),)
    assert third[2] == ["This line has more cells than headings; “Verein” went to the last one."]


def test_square() -> None:
    rows = read(LISTS / "square-customers.csv")
    assert [row.contact.display for row in rows if row.contact] == ["Marcus Bell", "Dee", "Marcus Bell"]
    first, second, third = (row.contact for row in rows)
    assert first is not None
    assert second is not None
    assert third is not None
    assert first.phones == (Point("+15035550101"),)
    assert (second.nickname, second.dates) == ("Dee Dee", (DateOfNote("birthday", PartialDate(None, 4, 12)),))
    assert [contact.consents for contact in (first, second, third)] == [
        (ConsentHint("email", given=True),),
        (),
        (ConsentHint("email", given=False),),
    ]
    assert third.company == "Bell & Sons, Inc."
