"""A shop of 100,000: Today, search and one customer's page against plain ways of asking the same."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

from benchmarks.ratio import compare, of_pairs, percentile
from desktop.queries.search import find_customers
from desktop.queries.timeline import load_timeline
from desktop.queries.today import load_today
from desktop.storage.reader import Reader
from desktop.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.ratio import Ratio
    from benchmarks.shop import BenchShop

TITLE = "Today and search in a large shop"
QUERIES = 600
_NAIVE_TODAY = """
SELECT customer_id, count(*), min(happened_on), max(happened_on) FROM touchpoint GROUP BY customer_id
"""
_LIKE = """
SELECT customer_id, display_name FROM customer_summary
WHERE name_fold LIKE '%' || :q || '%' OR phone_digits LIKE '%' || :q || '%' LIMIT 50
"""


def measure(shop: BenchShop) -> list[Ratio]:
    """Today against one GROUP BY, its growth from a tenth of the shop, and the 95th percentile of searches."""
    ratios = []
    with Reader(shop.large()) as large, Reader(shop.of(shop.customers // 10)) as small:
        today = compare(
            f"Today of {shop.customers:,} ÷ one GROUP BY over everything that happened",
            lambda: load_today(large, shop.as_of),
            lambda: large.rows(_NAIVE_TODAY),
            bar=0.02,
        )
        growth = compare(
            f"Today of {shop.customers:,} ÷ Today of {shop.customers // 10:,}",
            lambda: [load_today(large, shop.as_of) for _ in range(20)],
            lambda: [load_today(small, shop.as_of) for _ in range(20)],
            bar=2,
        )
        typed = _typed(large)
        ours = [_p95(typed, lambda text: find_customers(large, text)) for _ in range(3)]
        like = [_p95(typed, lambda text: large.rows(_LIKE, q=fold(text))) for _ in range(3)]
        less = [_p95(typed, lambda text: find_customers(small, text)) for _ in range(3)]
        ratios += [today, growth]
        ratios.append(
            of_pairs(f"search p95 of {QUERIES} queries ÷ LIKE scan p95", list(zip(ours, like, strict=True)), bar=0.15)
        )
        ratios.append(
            of_pairs(f"search p95 at {shop.customers:,} ÷ at a tenth", list(zip(ours, less, strict=True)), bar=5)
        )
        customer = large.rows("SELECT customer_id FROM touchpoint GROUP BY 1 ORDER BY count(*) DESC LIMIT 1")[0][0]
        raw = "SELECT * FROM touchpoint WHERE customer_id = :c ORDER BY happened_on DESC, id DESC LIMIT 200"
        ratios.append(
            compare(
                "first 200 entries of the longest timeline ÷ the same rows raw",
                lambda: [load_timeline(large, customer, limit=200) for _ in range(50)],
                lambda: [large.rows(raw, c=customer) for _ in range(50)],
            )
        )
    return ratios


def _p95(typed: list[str], find: Callable[[str], object]) -> float:
    taken = []
    for text in typed:
        started = time.perf_counter()
        find(text)
        taken.append(time.perf_counter() - started)
    return percentile(taken, 0.95)


def _typed(reader: Reader) -> list[str]:
    """What owners type: starts of names, full names, two half words, parts of numbers, one slip."""
    dice = random.Random(3)  # noqa: S311 - a fixed mix of queries
    people = reader.rows(
        "SELECT display_name, phone_digits FROM customer_summary WHERE phone_digits <> '' AND name_fold LIKE '% %'"
        " ORDER BY customer_id LIMIT 20000"
    )
    typed = []
    for number in range(QUERIES):
        name, phone = dice.choice(people)
        first, last = name.split()[0], name.split()[-1]
        kinds = [
            first[:1], first[:3], last[:3], name, f"{first[:3]} {last[:3]}", last, phone.split()[0][-4:],
            phone.split()[0][2:7], _slip(name, dice), f"{last}, {first}",
        ]  # fmt: skip
        typed.append(kinds[number % len(kinds)])
    return typed


def _slip(name: str, dice: random.Random) -> str:
    place = dice.randrange(1, len(name) - 1)
    return name[:place] + dice.choice("aeiourst") + name[place + 1 :]
