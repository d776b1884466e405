"""The gettext catalogue.

usage: python tools/translations.py extract    write the texts of the program into dearly.pot
       python tools/translations.py check      say whether dearly.pot is behind the program
       python tools/translations.py compile    write the .mo files
"""

from __future__ import annotations

import sys
import tomllib
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "resources" / "locale"
TEMPLATE = LOCALE / "dearly.pot"
TEMPLATES = ROOT / "resources" / "card_templates"
KEYWORDS = {"_": None, "N_": None, "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}


def extract() -> bytes:
    """The template of all texts in `desktop/`; no dates, no line numbers: it changes only when the texts do."""
    catalog = Catalog(project="dearly", charset="utf-8", header_comment="# Texts of Dearly.", fuzzy=False)
    found = extract_from_dir(
        str(ROOT / "desktop"), [("**.py", "python")], {"**.py": {"encoding": "utf-8"}}, KEYWORDS, ("Translators:",)
    )
    for file, _line, message, comments, context in sorted(found, key=lambda entry: (entry[0], entry[1])):
        catalog.add(message, None, [(f"desktop/{file}", 0)], auto_comments=comments, context=context)
    for path in sorted(TEMPLATES.glob("*.toml")):
        for text in _texts(tomllib.loads(path.read_text(encoding="utf-8"))):
            catalog.add(text, None, [(f"resources/card_templates/{path.name}", 0)])
    buffer = BytesIO()
    write_po(buffer, catalog, width=100, sort_by_file=True, omit_header=True, include_lineno=False)
    return buffer.getvalue()


def _texts(value: object) -> Iterator[str]:
    """The words of a card design: every `text` of its layers."""
    if isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key == "text" and isinstance(item, str) and item:
                yield item
            else:
                yield from _texts(item)


def compile_all() -> list[Path]:
    """Write `LC_MESSAGES/dearly.mo` for every `<language>.po`; returns what was written."""
    written = []
    for source in sorted(LOCALE.glob("*.po")):
        target = LOCALE / source.stem / "LC_MESSAGES" / "dearly.mo"
        target.parent.mkdir(parents=True, exist_ok=True)
        with source.open("rb") as po, target.open("wb") as mo:
            write_mo(mo, read_po(po, locale=source.stem))
        written.append(target)
    return written


def main(arguments: list[str]) -> int:
    """Run one of the three commands."""
    command = arguments[0] if arguments else ""
    if command == "extract":
        LOCALE.mkdir(parents=True, exist_ok=True)
        TEMPLATE.write_bytes(extract())
    elif command == "check":
        if not TEMPLATE.exists() or TEMPLATE.read_bytes() != extract():
            print(
                "resources/locale/dearly.pot is behind the texts: python tools/translations.py extract", file=sys.stderr
            )
            return 1
    elif command == "compile":
        compile_all()
    else:
        print(__doc__, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
