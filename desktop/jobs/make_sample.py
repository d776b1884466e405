"""Writing the book of an invented shop, to look around in, to test and to measure with."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from sqlalchemy import update
from sqlalchemy.exc import OperationalError

from desktop.errors import BadInput
from desktop.i18n import _, ngettext
from desktop.jobs.sample_shop.chance import Chance
from desktop.jobs.sample_shop.days import Days
from desktop.jobs.sample_shop.invented import lay_somebody
from desktop.jobs.sample_shop.pile import Pile
from desktop.jobs.sample_shop.told import lay_told
from desktop.jobs.sample_shop.vocabulary import load_trade
from desktop.models import Shop
from desktop.storage import summaries
from desktop.storage.book_file import explain, schema_version, written_whole
from desktop.storage.database import open_engine
from desktop.storage.lock import BookLock
from desktop.storage.migrate import lay_out
from desktop.storage.reader import Reader

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from sqlalchemy import Connection, Engine

    from desktop.jobs.job import Progress
    from desktop.jobs.sample_shop.vocabulary import Trade

CUSTOMERS = 248
MOST_CUSTOMERS = 2_000_000
SEED = 1
TRADE = "florist"
_BATCH = 1000
_FIRST_YEAR, _LAST_YEAR = 1950, 2150


@dataclass(frozen=True, slots=True)
class MakeSample:
    """Write a sample shop; gives back its path. An older sample at `path` is replaced, nothing else ever is.

    Attributes:
        path: The book to write.
        as_of: Today, around which everything is dated.
        customers: How many; the hand-written ones come first.
        seed: The same seed, day and trade make the same shop.
        trade: One of `sample_shop.vocabulary.trades()`.
    """

    path: Path
    as_of: date
    customers: int = CUSTOMERS
    seed: int = SEED
    trade: str = TRADE

    @property
    def title(self) -> str:
        """What is being done."""
        return ngettext("Inventing {count} customer", "Inventing {count} customers", self.customers).format(
            count=self.customers
        )

    def run(self, progress: Progress) -> Path:
        """Write the book whole or not at all.

        Raises:
            BadInput: A wish that cannot be met, or a book of the owner's own lies at `path`.
            Cancelled: Nothing was written.
            DearlyError: The disk or the file is in the way.
        """
        trade = load_trade(self.trade)
        self._check()
        lock: BookLock | None = None
        try:
            if self.path.exists():
                lock = BookLock(self.path)
                _check_is_sample(self.path)
            with written_whole(self.path) as part:
                lay_out(part)
                self._fill(part, trade, progress)
        except (OSError, sqlite3.OperationalError, OperationalError) as error:
            raise explain(error, self.path) from error
        finally:
            if lock:
                lock.release()
        return self.path

    def _check(self) -> None:
        if not 1 <= self.customers <= MOST_CUSTOMERS:
            raise BadInput(_("A sample shop has 1 to {most} customers.").format(most=MOST_CUSTOMERS))
        if not _FIRST_YEAR <= self.as_of.year <= _LAST_YEAR:
            raise BadInput(
                _("A sample shop lives between {first} and {last}.").format(first=_FIRST_YEAR, last=_LAST_YEAR)
            )

    def _fill(self, part: Path, trade: Trade, progress: Progress) -> None:
        engine = open_engine(part)
        try:
            _hurry(engine)
            with engine.connect() as connection:
                with connection.begin():
                    connection.execute(update(Shop).values(self._shop(trade)))
                    summaries.prepare(connection)
                self._people(connection, trade, progress)
        finally:
            engine.dispose()

    def _people(self, connection: Connection, trade: Trade, progress: Progress) -> None:
        days, chance = Days(self.as_of), Chance(f"{self.seed} {self.trade} {self.as_of}")
        pile = Pile(days, trade.shop["currency"], trade.shop["country"])
        progress(0, self.customers)
        while pile.people < self.customers:
            first = pile.people + 1
            for number in range(pile.people, min(pile.people + _BATCH, self.customers)):
                if number < len(trade.told):
                    lay_told(pile, chance, trade, days, trade.told[number])
                else:
                    lay_somebody(pile, chance, trade, days)
            with connection.begin():
                pile.write(connection)
                connection.exec_driver_sql(
                    "INSERT INTO temp.touched_customer(id) SELECT id FROM customer WHERE id >= ?", (first,)
                )
                summaries.refresh(connection)
            progress(pile.people, self.customers)

    def _shop(self, trade: Trade) -> dict[str, object]:
        at = datetime.combine(self.as_of, time(18), UTC)
        return dict(trade.shop) | {"trade": self.trade, "sample": True, "created_at": at, "updated_at": at}


def _check_is_sample(path: Path) -> None:
    schema_version(path)
    with Reader(path) as reader:
        shop = reader.first("SELECT sample FROM shop WHERE id = 1")
    if not shop or not shop[0]:
        raise BadInput(
            _("{name} is a book of your own and was left as it is.").format(name=path.name),
            _("Choose another file for the sample shop."),
        )


def _hurry(engine: Engine) -> None:
    """Nobody reads the book before it is whole, and after a power cut there is none: no need to wait for the disk."""
    connection = engine.raw_connection()
    for pragma in ("synchronous=OFF", "journal_mode=MEMORY", "cache_spill=ON", "secure_delete=OFF"):
        connection.cursor().execute(f"PRAGMA {pragma}")
    connection.close()
