"""What all card designs promise; a new file in `resources/card_templates` is tested without an edit here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from desktop.cards.compose import CardContent, compose
from desktop.cards.display_list import Art, Picture
from desktop.cards.ornaments import ornaments
from desktop.cards.paper import PAPERS
from desktop.cards.pdf import write_cards
from desktop.cards.template import CardTemplate, load_templates
from desktop.cards.template_model import SIDES
from tests.cards.samples import STRESS_NAMES

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")
TEMPLATES = load_templates()
_MOST_TRANSLUCENT = 100  # more are slow in printers
_SHOP = "The Blue Door"


@pytest.fixture(params=sorted(TEMPLATES))
def template(request: pytest.FixtureRequest) -> CardTemplate:
    return TEMPLATES[request.param]


def squeezed(text: str) -> str:
    """Letters only in what they are: lines, spaces and capitals do not count.

    PDFium reads a hyphen at the end of a line as U+FFFE.
    """
    return re.sub(r"\s", "", text).replace("\ufffe", "-").casefold()


def test_there_is_a_design_for_the_first_three_occasions() -> None:
    assert {"thank-you", "birthday", "apology"} <= {one.occasion for one in TEMPLATES.values()}


def test_a_design_has_three_colourways_and_five_names(template: CardTemplate) -> None:
    assert len(template.colourways) >= 3
    assert {"en", "fr", "es", "de", "pt"} <= template.names.keys()


def test_every_ornament_is_documented() -> None:
    assert all(one.draw.__doc__ for one in ornaments().values())


def test_no_stress_name_is_a_problem(template: CardTemplate) -> None:
    for name in STRESS_NAMES:
        for way in template.colourways:
            made = compose(template, CardContent({"first_name": name, "shop": _SHOP, "signature": name}), way)
            assert made.problems == (), (name, way)


def test_every_name_can_be_read_back_from_the_pdf(template: CardTemplate, tmp_path: Path) -> None:
    fields = [{"first_name": name, "shop": _SHOP} for name in STRESS_NAMES]
    path = tmp_path / "cards.pdf"
    write_cards(path, [compose(template, CardContent(one)) for one in fields], PAPERS["flat"], title="Cards")
    document = pypdfium2.PdfDocument(path)
    for at, name in enumerate(STRESS_NAMES):
        inside = document[4 * at + 2].get_textpage().get_text_range()
        assert squeezed(name) in squeezed(inside)
        assert "{" not in inside.replace(name, "").replace("{shop}", "")
        assert squeezed(_SHOP) in squeezed(document[4 * at + 3].get_textpage().get_text_range())


def test_body_text_is_never_too_small(template: CardTemplate) -> None:
    for side in SIDES:
        for layer in template.sides[side]:
            if layer.kind == "text":
                smallest = layer.values["min"]
                assert isinstance(smallest, int | float)
                assert smallest >= (8 if layer.values["role"] == "message" else 5)


def test_a_message_has_room_and_a_place_to_sign(template: CardTemplate) -> None:
    roles = [layer.values["role"] for layer in template.sides["inside"] if layer.kind == "text"]
    assert roles.count("message") == 1
    made = compose(template, CardContent({"first_name": "Ana"}))
    assert made.spare_lines is not None
    assert made.spare_lines >= 1


def test_pages_have_few_translucent_layers(template: CardTemplate) -> None:
    for page in compose(template, CardContent({})).pages:
        shapes = [shape for item in page.items if isinstance(item, Art) for shape in item.shapes]
        translucent = [one for one in shapes if isinstance(one, Picture) or one.alpha < 1]
        assert len(translucent) <= _MOST_TRANSLUCENT, len(translucent)
