"""The design tokens: every colour, stage, avatar and type role of the program, as plain data.

A `Tone` is the pair of ink and ground a pill, a tint or a timeline node is drawn with.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

LIGHT_COLOURS: Final[Mapping[str, str]] = MappingProxyType({
    "app": "#F3EFE9", "canvas": "#FBF9F6", "card": "#FFFFFF", "sunken": "#F4F0EA", "hover": "#F7F3EE",
    "line": "#E6DFD5", "lineStrong": "#8B8172", "ink1": "#231E1A", "ink2": "#564E45", "ink3": "#6E655A",
    "accent": "#7A2E59", "accentText": "#7A2E59", "fill": "#7A2E59", "fillHover": "#672449", "fillPress": "#531A3A",
    "onAccent": "#FFFFFF", "accentSoft": "#F6E9F0", "accentLine": "#D9B3C8",
    "late": "#A9271B", "lateSoft": "#FBE8E4", "warn": "#845300", "warnSoft": "#FDF0D5",
    "good": "#28653F", "goodSoft": "#E3F1E7", "info": "#2A5B88", "infoSoft": "#E5EEF6",
    "s1": "#877C6F", "s1Text": "#655C51", "s1Soft": "#EFEBE5",
    "s2": "#A87415", "s2Text": "#7A5206", "s2Soft": "#FAF0DB",
    "s3": "#BF5A25", "s3Text": "#994416", "s3Soft": "#FBEADF",
    "s4": "#B63A57", "s4Text": "#9C2A47", "s4Soft": "#FAE7EB",
    "s5": "#7A2E59", "s5Text": "#7A2E59", "s5Soft": "#F6E9F0",
    "toast": "#231E1A", "toastInk": "#FFFFFF", "toastHint": "#D6CEC3", "toastLink": "#F2B9D6",
})  # fmt: skip

DARK_COLOURS: Final[Mapping[str, str]] = MappingProxyType({
    "app": "#181514", "canvas": "#1E1B19", "card": "#272320", "sunken": "#302B27", "hover": "#2C2824",
    "line": "#3B3530", "lineStrong": "#8F8578", "ink1": "#F4EFE9", "ink2": "#C9C0B6", "ink3": "#A89E92",
    "accent": "#D58AB4", "accentText": "#E5AECD", "fill": "#A84B82", "fillHover": "#B0528A", "fillPress": "#963F72",
    "onAccent": "#FFFFFF", "accentSoft": "#3C2735", "accentLine": "#6B4259",
    "late": "#FF9E92", "lateSoft": "#45221D", "warn": "#F0C36D", "warnSoft": "#3D2F15",
    "good": "#8FD2A7", "goodSoft": "#1F3629", "info": "#95C3EB", "infoSoft": "#1E3041",
    "s1": "#A89D92", "s1Text": "#BDB3A8", "s1Soft": "#35302C",
    "s2": "#D9A94F", "s2Text": "#E7BE6C", "s2Soft": "#3B301A",
    "s3": "#E58D5F", "s3Text": "#F0A47B", "s3Soft": "#40291D",
    "s4": "#E47C93", "s4Text": "#F096AA", "s4Soft": "#43252C",
    "s5": "#DB9DC0", "s5Text": "#E5AECD", "s5Soft": "#3C2735",
    "toast": "#F4EFE9", "toastInk": "#272320", "toastHint": "#6E655A", "toastLink": "#7A2E59",
})  # fmt: skip

# Ground and ink of initials; the pair is picked by the name.
LIGHT_AVATARS: Final = (
    ("#F3D9C9", "#7A3A16"), ("#DCE6CF", "#3E5523"), ("#D5E3EA", "#23506A"), ("#EAD7E6", "#6B2A5B"),
    ("#F3E2B8", "#6B4A05"), ("#D9DDEF", "#37407C"), ("#F2D3D4", "#7E2730"), ("#CFE6E0", "#1D5A4E"),
)  # fmt: skip
DARK_AVATARS: Final = (
    ("#5A3423", "#F6CDB4"), ("#38472A", "#CFE3B5"), ("#28424F", "#B5D8EA"), ("#4C2F47", "#EAC3E0"),
    ("#4C3C18", "#F0D692"), ("#343A5E", "#C5CCF2"), ("#57292E", "#F5BEC2"), ("#224840", "#AEE0D3"),
)  # fmt: skip

# Tone → (ink token, ground token): pills, tints, timeline nodes, avatars of events.
TONES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType({
    "late": ("late", "lateSoft"), "warn": ("warn", "warnSoft"), "good": ("good", "goodSoft"),
    "info": ("info", "infoSoft"), "accent": ("accentText", "accentSoft"), "neutral": ("ink2", "sunken"),
    "s1": ("s1Text", "s1Soft"),
    "s2": ("s2Text", "s2Soft"), "s3": ("s3Text", "s3Soft"),
    "s4": ("s4Text", "s4Soft"), "s5": ("s5Text", "s5Soft"),
})  # fmt: skip


class TypeRole(NamedTuple):
    """One use of type: family, size in device-independent pixels at text size 1, weight."""

    family: str
    size: int
    weight: int


TYPE: Final[Mapping[str, TypeRole]] = MappingProxyType(
    {
        "display": TypeRole("Lora", 28, 600),
        "title": TypeRole("Lora", 21, 600),
        "heading": TypeRole("Inter", 15, 600),
        "search": TypeRole("Inter", 17, 400),
        "jot": TypeRole("Inter", 15, 400),
        "body": TypeRole("Inter", 14, 400),
        "medium": TypeRole("Inter", 14, 500),
        "strong": TypeRole("Inter", 14, 600),
        "small": TypeRole("Inter", 13, 400),
        "smallm": TypeRole("Inter", 13, 500),
        "smalls": TypeRole("Inter", 13, 600),
        "caption": TypeRole("Inter", 12, 500),
        "micro": TypeRole("Inter", 12, 600),
    }
)
FALLBACKS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "Inter": ("Inter", "Segoe UI", "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans CJK SC"),
        "Lora": ("Lora", "Georgia", "Noto Serif", "Inter"),
    }
)

TEXT_SIZES: Final = (0.9, 1.0, 1.15, 1.3, 1.5, 2.0)


class Scheme(NamedTuple):
    """A complete set of colours.

    Attributes:
        name: "light" or "dark", with "-contrast" behind it for the high-contrast sets.
        colours: Token → "#RRGGBB".
        avatars: Pairs of ground and ink.
        scrim: How much black lies over the window behind a dialog, 0 to 1.
    """

    name: str
    colours: Mapping[str, str]
    avatars: tuple[tuple[str, str], ...]
    scrim: float

    @property
    def dark(self) -> bool:
        """Whether the ground is dark."""
        return self.name.startswith("dark")


LIGHT: Final = Scheme("light", LIGHT_COLOURS, LIGHT_AVATARS, 0.33)
DARK: Final = Scheme("dark", DARK_COLOURS, DARK_AVATARS, 0.53)


def high_contrast(scheme: Scheme) -> Scheme:
    """The scheme with one ink, no soft grounds and the strongest accent."""
    ink = "#FFFFFF" if scheme.dark else "#000000"
    accent = "#FFC2E2" if scheme.dark else "#4A0F33"
    card = scheme.colours["card"]
    colours = dict(scheme.colours)
    colours.update(dict.fromkeys(("ink1", "ink2", "ink3", "line", "lineStrong"), ink))
    colours.update({token: card for token in colours if token.endswith("Soft")})
    colours.update(accent=accent, accentText=accent, accentLine=ink, sunken=card, hover=card)
    return scheme._replace(name=f"{scheme.name}-contrast", colours=colours)


def luminance(colour: str) -> float:
    """The relative luminance of "#RRGGBB" as WCAG defines it, 0 to 1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two "#RRGGBB" colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
