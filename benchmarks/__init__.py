"""Speed as ratios in one run: ours against a floor or a plain way of doing the same, measured side by side.

    python -m benchmarks [NAME ...] [--customers 100000]

Each `bench_*.py` is found by itself; it has a `TITLE` and `measure(shop) -> list[Ratio]`. Seconds differ from machine
to machine and hour to hour; ratios of interleaved pairs hold.
"""
