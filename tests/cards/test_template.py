from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from desktop.cards.template import load_library, load_templates, read_template
from desktop.cards.toml_lines import line_of
from desktop.errors import BadInput
from desktop.paths import template_folder
from tests.cards.samples import DESIGN, design

if TYPE_CHECKING:
    from pathlib import Path


def test_a_design_is_read(tmp_path: Path) -> None:
    template = design(tmp_path)
    assert template.id == "plain"
    assert template.name("de_AT") == "Plain"
    assert template.colourways == ("black", "blue")
    assert template.palettes["blue"] == {"paper": "#ffffff", "ink": "#223399"}
    assert [layer.kind for layer in template.sides["front"]] == ["fill", "text"]
    assert template.sides["front"][1].values["align"] == "center"


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ('kind = "fill"', 'kind = "fil"', 19, ("fil", "fill")),
        ('color = "paper"', 'colour = "paper"', 20, ("colour", "color")),
        ('color = "paper"', 'color = "papr"', 20, ("papr", "paper")),
        ('color = "paper"', 'color = "ink*300"', 20, ("palette name",)),
        ('paper = "#ffffff"', 'paper = "white"', 12, ("white",)),
        ('ink = "#223399"', 'inc = "#223399"', 15, ("inc", "ink")),
        ('body = "EBGaramond_400Regular"', 'body = "EBGaramond_400"', 17, ("EBGaramond_400Regular",)),
        ('font = "body"\nsize = 30', 'font = "bodi"\nsize = 30', 24, ("bodi", "body")),
        ("{first_name|you}.", "{firstname}.", 31, ("firstname", "first_name")),
        ('occasion = "any"', 'occasion = "birtday"', 5, ("birtday", "birthday")),
        ('size = "A6"', 'size = "A66"', 10, ("A66", "A6")),
        ("size = 30", 'size = "big"', 25, ("number",)),
        ('"40h"', '"40x"', 28, ("box",)),
        ('align = "left"', 'align = "lft"', 35, ("lft", "left")),
        ("format = 1", "format = 2", 1, ("format",)),
        ("lines = 1", "lines = 1.5", 27, ("whole number",)),
    ],
)
def test_what_is_unknown_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, words: tuple[str, ...]
) -> None:
    assert old in DESIGN
    with pytest.raises(BadInput) as caught:
        design(tmp_path, DESIGN.replace(old, new, 1))
    told = str(caught.value)
    assert told.startswith(f"plain.toml, line {line}:")
    assert all(word in told for word in words)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("format = 1\n[meta\n", ("line 2", "TOML")),
        ("", ("plain.toml", "format")),
        (DESIGN.replace('name.en = "Plain"\n', ""), ("English",)),
        (DESIGN.replace("[[front]]", "[[back]]"), ("[[front]]",)),
        (DESIGN.replace("box = [", "bax = ["), ("bax", "box")),
        (DESIGN.replace("size = 30\n", ""), ("size",)),
        (DESIGN.replace("[fonts]\nbody", "[fonts]\ntitle"), ("body",)),
    ],
)
def test_a_broken_file_is_told_in_plain_words(tmp_path: Path, source: str, words: tuple[str, ...]) -> None:
    with pytest.raises(BadInput) as caught:
        design(tmp_path, source)
    assert all(word in str(caught.value) for word in words)


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "odd.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadInput, match=r"odd\.toml"):
        read_template(path)


PICTURE = '\n[[front]]\nkind = "image"\nbox = ["0w", "0h", "50w", "50h"]\nfile = "logo.png"\n'


def test_a_picture_beside_the_design(tmp_path: Path) -> None:
    Image.new("RGBA", (8, 4), (200, 10, 10, 255)).save(tmp_path / "logo.png")
    assert design(tmp_path, DESIGN + PICTURE).sides["front"][-1].kind == "image"


@pytest.mark.parametrize("content", [None, b"no picture"])
def test_a_picture_that_is_missing_or_broken(tmp_path: Path, content: bytes | None) -> None:
    if content:
        (tmp_path / "logo.png").write_bytes(content)
    with pytest.raises(BadInput, match=r"line 43.*logo\.png"):
        design(tmp_path, DESIGN + PICTURE)


def test_a_picture_elsewhere_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="beside the design"):
        design(tmp_path, DESIGN + PICTURE.replace("logo.png", "../logo.png"))


def test_a_broken_design_of_the_shop_is_reported_and_the_rest_is_there() -> None:
    own = template_folder()
    own.mkdir(parents=True)
    (own / "good.toml").write_text(DESIGN, encoding="utf-8")
    (own / "bad.toml").write_text("format = 3", encoding="utf-8")
    library = load_library()
    assert "plain" in library.templates
    assert "garden-thanks" in library.templates
    assert [error.message.split(",")[0] for error in library.broken] == ["bad.toml"]
    assert "plain" in load_templates()


def test_the_line_of_a_value_that_spans_several() -> None:
    source = "a = 1\nb = [\n  1,\n  2,\n]\n[[c]]\nd = 3\n[[c]]\nd = 4\n"
    assert line_of(source, ("b",)) == 2
    assert line_of(source, ("c", 1, "d")) == 9
    assert line_of(source, ("c", 2)) is None
