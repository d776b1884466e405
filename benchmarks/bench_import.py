"""Bringing in 10,000 contacts: read, compare, write, index — against raw rows through executemany."""

from __future__ import annotations

import random
import shutil
import time
from typing import TYPE_CHECKING

from benchmarks.ratio import of_pairs
from desktop.exchange.formats import vcard
from desktop.exchange.options import ReadOptions
from desktop.jobs.import_contacts import CheckList
from desktop.jobs.job import unwatched
from desktop.storage.book_file import connect
from desktop.storage.migrate import create_book
from desktop.storage.writer import Writer

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.ratio import Ratio
    from benchmarks.shop import BenchShop

TITLE = "10,000 vCards from file to searchable customers"
COUNT = 10_000
PAIRS = 3
_TABLES = ("customer", "contact_point", "address", "important_date")


def measure(shop: BenchShop) -> list[Ratio]:
    """CPU of the whole way, of the reading alone, and of inserting the very same rows raw."""
    file = shop.folder / "contacts.vcf"
    file.write_text("".join(_cards()), encoding="utf-8")
    empty = shop.folder / "empty.dearly"
    empty.unlink(missing_ok=True)
    create_book(empty)
    whole, parse, raw, lines = [], [], [], []
    for _ in range(PAIRS):
        book = shop.folder / "import.dearly"
        shutil.copyfile(empty, book)
        whole.append(_import(book, file, shop))
        parse.append(_parse(file, shop))
        lines.append(_lines(file))
        raw.append(_raw(book, empty, shop.folder / "raw.dearly"))
    floor = [one + other for one, other in zip(parse, raw, strict=True)]
    return [
        of_pairs("import ÷ raw executemany of the same rows", list(zip(whole, raw, strict=True))),
        of_pairs("import ÷ (own reading alone + raw executemany)", list(zip(whole, floor, strict=True)), bar=4),
        of_pairs("reading vCards ÷ reading the file's lines", list(zip(parse, lines, strict=True)), bar=8),
    ]


def _import(book: Path, file: Path, shop: BenchShop) -> float:
    started = time.process_time()
    plan = CheckList(book, file, ReadOptions(as_of=shop.as_of)).run(unwatched)
    writer = Writer(book)
    writer.execute(plan.command({}, shop.as_of, "en"))
    writer.close()
    return time.process_time() - started


def _parse(file: Path, shop: BenchShop) -> float:
    started = time.process_time()
    count = sum(1 for _row in vcard.read(file, ReadOptions(as_of=shop.as_of), unwatched))
    if count != COUNT:
        raise RuntimeError(f"{count} cards instead of {COUNT}")
    return time.process_time() - started


def _lines(file: Path) -> float:
    started = time.process_time()
    with file.open(encoding="utf-8") as text:
        sum(1 for _line in text)
    return time.process_time() - started


def _raw(filled: Path, empty: Path, target: Path) -> float:
    """Insert the rows the import made, as tuples, into an empty book."""
    source = connect(filled, mode="ro")
    tables = {}
    for table in _TABLES:
        names = [row[1] for row in source.execute(f"PRAGMA table_info({table})")]
        columns = ", ".join(names)
        insert = f"INSERT INTO {table}({columns}) VALUES ({', '.join('?' * len(names))})"
        tables[insert] = source.execute(f"SELECT {columns} FROM {table}").fetchall()
    source.close()
    shutil.copyfile(empty, target)
    connection = connect(target, mode="rw")
    started = time.process_time()
    connection.execute("BEGIN IMMEDIATE")
    for insert, found in tables.items():
        connection.executemany(insert, found)
    connection.execute("COMMIT")
    taken = time.process_time() - started
    connection.close()
    return taken


def _cards() -> list[str]:
    dice = random.Random(7)  # noqa: S311 - invented people
    given = ["Ana", "José", "Łukasz", "Zoë", "Siobhán", "Jürgen", "Priya", "さくら", "Inês", "Tom"]
    family = ["Silva", "García", "Nowak", "O'Neil", "Müller", "Nair", "愛川", "Costa", "Byrne", "Demir"]
    cards = []
    for number in range(COUNT):
        first, last = dice.choice(given), f"{dice.choice(family)}-{number}"
        cards.append(
            f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{first} {last}\r\nN:{last};{first};;;\r\n"
            f"TEL;TYPE=CELL:+3519{number:08d}\r\nEMAIL;TYPE=HOME:p{number}@example.com\r\n"
            f"ADR;TYPE=HOME:;;Rua das Flores {number};Porto;;4050-{number % 1000:03d};Portugal\r\n"
            f"BDAY:19{dice.randrange(40, 99)}-{dice.randrange(1, 13):02d}-{dice.randrange(1, 29):02d}\r\n"
            f"NOTE:Likes orchids\\, not lilies\r\nEND:VCARD\r\n"
        )
    return cards
