"""Run the benchmarks and print their ratios."""

from __future__ import annotations

import argparse
import importlib
import os
import pkgutil
import sys
import tempfile
from pathlib import Path

import benchmarks
from benchmarks.shop import BenchShop


def main() -> int:
    """Measure what was named, or everything."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    names = [m.name.removeprefix("bench_") for m in pkgutil.iter_modules(benchmarks.__path__) if m.name[:6] == "bench_"]
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=benchmarks.__doc__)
    parser.add_argument("names", nargs="*", choices=[*names, []], metavar="NAME", help=", ".join(names))
    parser.add_argument("--customers", type=int, default=100_000, help="size of the large shop")
    parser.add_argument("--keep", type=Path, help="folder for the shops, kept for the next run")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = chosen.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        shop = BenchShop(folder, chosen.customers)
        for name in chosen.names or names:
            module = importlib.import_module(f"benchmarks.bench_{name}")
            print(f"{name}: {module.TITLE}", flush=True)
            for ratio in module.measure(shop):
                print(ratio.line(), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
