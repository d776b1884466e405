"""Cards: the PDF of a stack against merely compressing and writing the same bytes."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from benchmarks.ratio import Ratio, compare, of_pairs
from desktop.cards.compose import CardContent
from desktop.cards.paper import PAPERS
from desktop.cards.template import load_templates
from desktop.jobs.job import unwatched
from desktop.jobs.print_cards import PrintCards

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from benchmarks.shop import BenchShop

TITLE = "laid-out, personal cards ÷ the bytes floor (same content, no layout, compressed and written)"
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def measure(shop: BenchShop) -> list[Ratio]:
    """CPU at 100 and 1,000 cards against the floor, and how it grows to 10,000."""
    ratios = []
    for count, bar in ((100, None), (1000, 6.0)):
        path = shop.folder / f"cards-{count}.pdf"
        make = _maker(path, count)
        make()
        ratios.append(compare(f"{count:,} cards ÷ bytes floor", make, _floor(path), bar=bar))
    small, large = _maker(shop.folder / "c1.pdf", 1000), _maker(shop.folder / "c10.pdf", 10_000)
    growth = compare("10,000 cards ÷ 1,000 cards (10 is linear)", large, small, pairs=3, bar=11)
    size = (shop.folder / "c10.pdf").stat().st_size
    return [*ratios, growth, of_pairs("bytes a card at 10,000", [(size, 10_000)], unit="bytes")]


def _maker(path: Path, count: int) -> Callable[[], object]:
    template = load_templates()["garden-thanks"]
    names = ["Ana", "Tomasz", "Zoë 🌷", "Đặng Thị Ngọc", "さくら", "محمد", "Siobhán", "Jo"]
    contents = tuple(
        CardContent(
            {
                "first_name": f"{names[n % 8]}{n}",
                "last_name": "Silva",
                "full_name": f"{names[n % 8]} Silva {n}",
                "shop": "Fern & Petal",
                "signature": "Rosa",
                "years": str(n % 9 + 1),
                "favourite": "orchids",
                "product": "bouquet",
                "since": "2019",
                "year": "2019",
            }
        )
        for n in range(count)
    )
    job = PrintCards(template, "", contents, PAPERS["quarter-fold"], path)
    return lambda: job.run(unwatched)


def _floor(path: Path) -> Callable[[], object]:
    """Compress every stream of the finished PDF again and write a file of the same size."""
    content = path.read_bytes()
    plain = []
    for found in _STREAM.finditer(content):
        try:
            plain.append(zlib.decompress(found[1]))
        except zlib.error:
            plain.append(found[1])
    others = _STREAM.sub(b"", content)

    def write() -> None:
        with path.with_suffix(".floor").open("wb") as file:
            file.write(others)
            for stream in plain:
                file.write(zlib.compress(stream))

    return write
