"""Pairs of measurements, taken in turn, and their ratio."""

from __future__ import annotations

import gc
import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Ratio:
    """Ours divided by the floor, pair by pair.

    Attributes:
        what: What is compared with what.
        ours: Median of ours.
        floor: Median of the floor.
        low: Smallest ratio of a pair.
        median: Median ratio of the pairs.
        high: Largest ratio of a pair.
        unit: Of `ours` and `floor`.
        bar: What the ratio should stay under; None where there is none.
    """

    what: str
    ours: float
    floor: float
    low: float
    median: float
    high: float
    unit: str = "s"
    bar: float | None = None

    def line(self) -> str:
        """One line for a terminal."""
        bar = "" if self.bar is None else f"  (bar {self.bar:g}: {'kept' if self.median <= self.bar else 'MISSED'})"
        measured = f"{self.ours:.4g} / {self.floor:.4g} {self.unit}"
        return f"  {self.what:<66} {self.median:8.3g}  [{self.low:.3g} – {self.high:.3g}]  {measured}{bar}"


def compare(
    what: str, ours: Callable[[], object], floor: Callable[[], object], *, pairs: int = 5, bar: float | None = None
) -> Ratio:
    """Time both in turn, once each to warm up and then `pairs` times; CPU seconds of this process."""
    ours()
    floor()
    measured = [(_cpu(ours), _cpu(floor)) for _ in range(pairs)]
    return of_pairs(what, measured, bar=bar)


def of_pairs(what: str, measured: list[tuple[float, float]], *, unit: str = "s", bar: float | None = None) -> Ratio:
    """The ratio of pairs already measured."""
    ratios = sorted(ours / floor for ours, floor in measured)
    return Ratio(
        what,
        statistics.median(ours for ours, _ in measured),
        statistics.median(floor for _, floor in measured),
        ratios[0],
        statistics.median(ratios),
        ratios[-1],
        unit,
        bar,
    )


def percentile(values: list[float], share: float) -> float:
    """The value below which `share` (0 to 1) of the values lie, nearest rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def _cpu(action: Callable[[], object]) -> float:
    gc.collect()
    started = time.process_time()
    action()
    return time.process_time() - started
