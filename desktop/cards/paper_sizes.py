"""Sizes of cards and sheets, in millimetres as they are cut."""

from __future__ import annotations

SIZES: dict[str, tuple[float, float]] = {
    "A4": (210.0, 297.0),
    "A5": (148.0, 210.0),
    "A6": (105.0, 148.0),
    "Letter": (215.9, 279.4),
    "half-fold": (139.7, 215.9),
    "quarter-fold": (107.95, 139.7),
    "5x7": (127.0, 177.8),
    "DL": (99.0, 210.0),
}
