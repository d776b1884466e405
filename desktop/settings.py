"""This computer's settings, one small TOML file: how the window looks and which book was open.

What belongs to the shop (its name, its words, its policy) travels in the book instead. A file that cannot be read
is set aside as `settings.toml.broken` and the defaults are used: a bad setting must never keep the shop closed.
"""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

_log = logging.getLogger(__name__)
SCHEMES: Final = ("system", "light", "dark")
SMALLEST_TEXT: Final = 0.9
LARGEST_TEXT: Final = 2.0
_FARTHEST = 1_000_000  # pixels; beyond this a window stands on no screen


class Values(NamedTuple):
    """The settings themselves.

    Attributes:
        language: Of the window ("pt"); empty: the computer's own.
        scheme: system, light or dark.
        text_size: 0.9 to 2.0.
        high_contrast: Whether the high-contrast colours are wanted.
        reduce_movement: Whether nothing should move.
        menu_bar: Whether the menu bar is shown.
        last_book: The path of the book that was open; empty: the default one.
        window: Where the window stood: left, top, width, height; empty: nowhere yet.
        maximized: Whether it filled the screen.
        folders: The last folder used for each purpose ("import", "pdf" …).
    """

    language: str = ""
    scheme: str = "system"
    text_size: float = 1.0
    high_contrast: bool = False
    reduce_movement: bool = False
    menu_bar: bool = True
    last_book: str = ""
    window: tuple[int, ...] = ()
    maximized: bool = False
    folders: tuple[tuple[str, str], ...] = ()

    def folder(self, purpose: str) -> str:
        """The folder last used for a purpose, or an empty text."""
        return dict(self.folders).get(purpose, "")


class Settings:
    """The settings file and what it says. Every change is written at once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.values = _read(path)

    def change(self, **changes: Any) -> None:  # noqa: ANN401 - whatever the field takes
        """Set some of the fields of `Values` and write the file. A disk that refuses is logged, not shown."""
        before, self.values = self.values, self.values._replace(**changes)
        if self.values == before:
            return
        try:
            _write(self.path, self.values)
        except OSError as error:
            _log.warning("The settings could not be written: %s", error.strerror)

    def remember_folder(self, purpose: str, folder: Path) -> None:
        """Keep the folder a file was opened from or saved to."""
        self.change(folders=tuple(sorted({**dict(self.values.folders), purpose: str(folder)}.items())))


def _read(path: Path) -> Values:
    if not os.path.exists(path):  # noqa: PTH110 - never raises, whatever the path
        return Values()
    import tomllib  # noqa: PLC0415 - not where there is nothing to read

    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):  # the last for a thousand brackets
        _set_aside(path)
        return Values()
    return _checked(found)


def _checked(found: dict[str, Any]) -> Values:
    """What can be used of the file; everything else keeps its default."""
    plain = Values()
    kept: dict[str, Any] = {}
    for name, usual in plain._asdict().items():
        value = found.get(name)
        if isinstance(usual, float) and isinstance(value, int | float) and not isinstance(value, bool):
            near = min(max(value, SMALLEST_TEXT), LARGEST_TEXT)
            if near == near:  # noqa: PLR0124 - "not a number" is a number in TOML
                kept[name] = float(near)
        elif isinstance(usual, str | bool) and type(value) is type(usual):
            kept[name] = value
    if kept.get("scheme") not in SCHEMES:
        kept.pop("scheme", None)
    window = found.get("window")
    if isinstance(window, list) and len(window) == 4 and all(_is_place(number) for number in window):
        kept["window"] = tuple(window)
    folders = found.get("folders")
    if isinstance(folders, dict):
        kept["folders"] = tuple(sorted((name, path) for name, path in folders.items() if isinstance(path, str)))
    return plain._replace(**kept)


def _is_place(number: object) -> bool:
    return type(number) is int and abs(number) < _FARTHEST


def _write(path: Path, values: Values) -> None:
    lines = ["# Dearly: this computer's settings."]
    names = [name for name in Values._fields if name != "folders"]
    lines += [f"{name} = {_toml(getattr(values, name))}" for name in names]
    lines += ["", "[folders]"]
    lines += [f"{_toml(name)} = {_toml(folder)}" for name, folder in values.folders]
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    try:
        # A path may hold bytes that are no text; it is then asked for anew.
        part.write_bytes(("\n".join(lines) + "\n").encode("utf-8", "replace"))
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        import json  # noqa: PLC0415 - not for the first paint

        # JSON's escapes are TOML's too, but for DEL, which no path needs.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "")
    if isinstance(value, tuple):
        return f"[{', '.join(str(number) for number in value)}]"
    return str(value)


def _set_aside(path: Path) -> None:
    _log.warning("The settings could not be read; they were set aside and the defaults are used.")
    try:
        path.replace(path.with_name(f"{path.name}.broken"))
    except OSError:
        _log.warning("The settings file could not be set aside.")
