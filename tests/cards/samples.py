"""Cards to try things on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cards.compose import CardContent, ComposedCard, compose
from desktop.cards.template import CardTemplate, load_templates, read_template

if TYPE_CHECKING:
    from pathlib import Path

LONG_NAME = "Wilhelmina-Alexandrina von Featherstonehaugh-Cholmondeley"
STRESS_NAMES = (
    "Jo",
    "O'Neil & Sons <b>Ltd</b> {shop} ((x||y))",
    LONG_NAME,
    "",
    "محمد عبد الله",
    "さくら",
    "Đặng Thị Ngọc",
    "Zoë 🌷",
)

DESIGN = """format = 1
[meta]
id = "plain"
name.en = "Plain"
occasion = "any"
style = "classic"
licence = "MIT"
colourway = "black"
[page]
size = "A6"
[palette]
paper = "#ffffff"
ink = "#222222"
[palettes.blue]
ink = "#223399"
[fonts]
body = "EBGaramond_400Regular"
[[front]]
kind = "fill"
color = "paper"
[[front]]
kind = "text"
text = "For {first_name|you}"
font = "body"
size = 30
min = 12
lines = 1
box = ["10w", "40h", "90w", "60h"]
[[inside]]
kind = "text"
text = "A few words for {first_name|you}."
font = "body"
size = 14
min = 10
align = "left"
valign = "top"
box = ["10w", "30h", "90w", "70h"]
role = "message"
"""


def design(folder: Path, source: str = DESIGN, name: str = "plain.toml") -> CardTemplate:
    """A design from its text."""
    path = folder / name
    path.write_text(source, encoding="utf-8")
    return read_template(path)


def card(name: str = "Ana", template: str = "garden-thanks", message: str | None = None) -> ComposedCard:
    """One card of a bundled design."""
    fields = {"first_name": name, "shop": "The Blue Door", "signature": "Marta"}
    return compose(load_templates()[template], CardContent(fields, message))
