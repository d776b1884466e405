"""The keys of a text layer. `role` says what it is for: the owner’s own words take the place of the `message`."""

from __future__ import annotations

from desktop.cards.ornament import Key, Kind

TEXT_KIND = "text"
TEXT_KEYS = {
    "text": Key(Kind.TEXT),
    "font": Key(Kind.FONT),
    "size": Key(Kind.NUMBER),
    "min": Key(Kind.NUMBER, 8),
    "leading": Key(Kind.NUMBER, 1.2),
    "tracking": Key(Kind.NUMBER, 0),
    "upper": Key(Kind.FLAG, default=False),
    "box": Key(Kind.BOX),
    "align": Key(Kind.CHOICE, "center", ("left", "center", "right")),
    "valign": Key(Kind.CHOICE, "middle", ("top", "middle", "bottom")),
    "lines": Key(Kind.INTEGER, 0),
    "balance": Key(Kind.FLAG, default=True),
    "color": Key(Kind.COLOR, "ink"),
    "role": Key(Kind.CHOICE, "fixed", ("fixed", "greeting", "message", "signature")),
}
