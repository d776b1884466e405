"""Text as it enters the book (clean) and as it is searched (folded)."""

from __future__ import annotations

import re
import unicodedata

# Letters that NFKD leaves whole although people type them plain.
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})
_WHOLE = re.compile("[łøđðıßæœþ]")  # the same: `translate` costs five times as much as looking for them
_MARKS = re.compile("[\u0300-\u036f\u064b-\u065f]")
_SPACES = re.compile(r"\s+")
_NOT_DIGIT = re.compile(r"\D+")
_WORD = re.compile(r"[^\W_]+")
LONGEST_LINE = 200
LONGEST_NOTE = 20_000


def clean(value: str, longest: int = LONGEST_NOTE) -> str:
    """Text fit for the book: NFC, no control character but tab and line feed, at most `longest` letters."""
    value = value.replace("\r\n", "\n").replace("\r", "\n")
    if not value.isprintable():
        value = "".join(c for c in value if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cs"})
    return unicodedata.normalize("NFC", value).strip()[:longest]


def clean_line(value: str, longest: int = LONGEST_LINE) -> str:
    """One line of clean text: every run of white space becomes one space."""
    return _SPACES.sub(" ", clean(value, LONGEST_NOTE)).strip()[:longest].rstrip()


def fold(value: str) -> str:
    """The text as searched: no accents, no case (José, JOSÉ → jose; Łukasz → lukasz)."""
    folded = value.casefold()
    if folded.isascii():
        return folded
    folded = _MARKS.sub("", unicodedata.normalize("NFKD", folded))
    if folded.isascii():
        return folded
    if _WHOLE.search(folded):
        folded = folded.translate(_PLAIN)
    return unicodedata.normalize("NFC", folded)


def words(folded: str) -> list[str]:
    """The words of a folded text, split where the search index splits them."""
    return _WORD.findall(folded)


def digits(value: str) -> str:
    """The ASCII digits of a text, for telephone numbers."""
    if value.isascii():
        return _NOT_DIGIT.sub("", value)
    return "".join(str(unicodedata.digit(c)) for c in value if c.isdecimal())
