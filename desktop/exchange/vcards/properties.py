"""The properties of one card: folded lines joined, parameters read, quoted-printable decoded."""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass
from functools import lru_cache

from desktop.exchange.labels import label_of

_HEAD = re.compile(r"\s*(?:([A-Za-z0-9_-]+)\.)?([A-Za-z0-9_/-]+)((?:;(?:[^\";]|\"[^\"]*\")*)*)")
_QUOTED_HEAD = re.compile(r"((?:[^\":]|\"[^\"]*\")*):")
_PARAM = re.compile(r";((?:[^\";]|\"[^\"]*\")*)")
_PARAM_VALUE = re.compile(r"\"[^\"]*\"|[^,\"]+")
_BASE64_LINE = re.compile(r"\s*[A-Za-z0-9+/=]+\s*")
_QUOTED_PRINTABLE = "quoted-printable"
_ENCODINGS = {"b", "base64", _QUOTED_PRINTABLE, "8bit", "7bit"}
_CARET = {"^n": "\n", "^'": '"', "^^": "^"}
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_ESCAPES = str.maketrans({"\\": "\\\\", "\n": "\\n", ";": "\\;", ",": "\\,", "\r": None, "\0": None})
_TOKEN = re.compile(r"\\.|[^\\;,]+|.", re.DOTALL)
_LONGEST_HEAD = 2000


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the colon.

    Attributes:
        canonical: The head as vCard 3.0 and 4.0 write it: `item1.TEL;TYPE=CELL`, base64 as `ENCODING=b`.
        label: What TYPE says the value is for, in the words of the book; empty where it says nothing.
        preferred: Whether this is the first choice of several.
    """

    name: str
    group: str
    canonical: str
    params: tuple[tuple[str, tuple[str, ...]], ...]
    encoding: str
    label: str
    preferred: bool

    def param(self, name: str) -> str:
        """The first value of a parameter; empty where it is not given."""
        if not self.params:
            return ""
        return next((values[0] for key, values in self.params if key == name and values), "")

    @property
    def binary(self) -> bool:
        """Whether the value is base64."""
        return self.encoding in {"b", "base64"}


Property = tuple[Head, str]


def properties(text: str) -> tuple[list[Property], list[str]]:
    """The properties of a card's text, and the lines that are none."""
    if "\r" in text:
        text = text.replace("\r", "")
    plain = text
    if "\n " in text or "\n\t" in text:
        plain = text.replace("\n ", "").replace("\n\t", "")
    found, unreadable, quoted = _properties(plain.split("\n"))
    # Looking for the word in every card would take longer than reading the few that hold it twice.
    if quoted or (unreadable and _QUOTED_PRINTABLE in text.lower()):
        found, unreadable, _quoted = _properties(_with_soft_breaks(text))
    return found, unreadable


def _properties(lines: list[str]) -> tuple[list[Property], list[str], bool]:
    """The properties, the other lines, and whether any value is quoted-printable."""
    found: list[Property] = []
    unreadable: list[str] = []
    more: list[str] = []  # base64 that old Outlook and Nokia do not fold
    quoted = False
    for line in lines:
        head_text, colon, value = line.partition(":")
        head = parse_head(head_text) if colon and len(head_text) < _LONGEST_HEAD else None
        if head is None and '"' in head_text:
            head, value = _past_quotes(line)
        if head is not None:
            if more:
                _append(found, more)
            if head.encoding:
                quoted = quoted or head.encoding == _QUOTED_PRINTABLE
                value = _decoded(head, value)
            found.append((head, value))
        elif line and found and found[-1][0].binary and _BASE64_LINE.fullmatch(line):
            more.append(line.strip())
        elif line and not line.isspace():
            unreadable.append(line)
    _append(found, more)
    return found, unreadable, quoted


def _append(found: list[Property], more: list[str]) -> None:
    if more:
        head, value = found[-1]
        found[-1] = (head, value + "".join(more))
        more.clear()


def _with_soft_breaks(text: str) -> list[str]:
    """Join folded lines, and those where quoted-printable breaks off with “=”, which adds no white space."""
    lines: list[list[str]] = []
    soft = quoted = False
    for line in text.split("\n"):
        if soft:
            lines[-1].append(line)
        elif lines and line[:1] in {" ", "\t"}:
            lines[-1].append(line[1:])
        else:
            lines.append([line])
            quoted = _QUOTED_PRINTABLE in line.partition(":")[0].lower()
        soft = quoted and line.endswith("=")
        if soft:
            lines[-1][-1] = lines[-1][-1][:-1]
    return ["".join(pieces) for pieces in lines]


def _past_quotes(line: str) -> tuple[Head | None, str]:
    """The head and the value of a line whose first colon stands between quotation marks."""
    found = _QUOTED_HEAD.match(line)
    if not found or len(found[1]) >= _LONGEST_HEAD:
        return None, ""
    return parse_head(found[1]), line[found.end() :]


@lru_cache(maxsize=4096)
def parse_head(text: str) -> Head | None:
    """The head of a property; None where it is none. The same few heads come again in every card."""
    if not (found := _HEAD.fullmatch(text)):
        return None
    params = _params(found[3])
    types = frozenset(word.strip().lower() for value in params.get("TYPE", []) for word in value.split(","))
    encoding = params.pop("ENCODING", [""])[0].lower()
    written = {key: values for key, values in params.items() if key != "CHARSET"}
    if encoding in {"b", "base64"}:
        written = {"ENCODING": ["b"], **written}
    group = found[1] or ""
    canonical = (f"{group}." if group else "") + found[2]
    canonical += "".join(f";{key}={','.join(map(_quoted, values))}" for key, values in written.items())
    frozen = tuple((key, tuple(values)) for key, values in params.items())
    preferred = "pref" in types or params.get("PREF", [""])[0] == "1"
    return Head(found[2].upper(), group.lower(), canonical, frozen, encoding, label_of(types), preferred)


def _params(text: str) -> dict[str, list[str]]:
    params: dict[str, list[str]] = {}
    for part in _PARAM.findall(text):
        name, equals, value = part.partition("=")
        if not equals:  # vCard 2.1 writes TEL;CELL and PHOTO;BASE64
            name, value = ("ENCODING" if part.strip().lower() in _ENCODINGS else "TYPE"), part
        values = [word.strip('"') for word in _PARAM_VALUE.findall(value)]
        values = [re.sub(r"\^[n'^]", lambda caret: _CARET[caret[0]], word) for word in values]
        if values and any(values):
            params.setdefault(name.strip().upper(), []).extend(values)
    return params


def _quoted(value: str) -> str:
    value = value.replace("^", "^^").replace("\n", "^n").replace('"', "^'")
    return f'"{value}"' if re.search("[,;:]", value) else value


def _decoded(head: Head, value: str) -> str:
    if head.binary:
        return "".join(value.split())
    if head.encoding != _QUOTED_PRINTABLE:
        return value
    raw = binascii.a2b_qp(value.encode("utf-8", "replace"))
    text = _letters(raw, head.param("CHARSET") or "utf-8")
    return text.replace("\r\n", "\n").replace("\r", "\n").strip("\n").replace("\n", "\\n")


def _letters(raw: bytes, charset: str) -> str:
    try:
        return raw.decode(charset)
    except (LookupError, ValueError):
        text = raw.decode("utf-8", "replace")
    return text if text.count("\ufffd") * 10 <= len(text) else raw.decode("cp1252", "replace")


def escape(value: str) -> str:
    """The text of a value as vCard writes it."""
    return value.translate(_ESCAPES)


def unescape(value: str) -> str:
    """The text of a value: backslash n is a new line, a backslash before a letter stands for itself."""
    return _ESCAPED.sub(_plain, value) if "\\" in value else value


def _plain(found: re.Match[str]) -> str:
    letter = found[1]
    if letter in "nN":
        return "\n"
    return found[0] if letter.isalnum() else letter


def components(value: str) -> list[str]:
    """The parts of N, still escaped, for each may be a list."""
    return _split(value, ";")


def parts(value: str) -> list[str]:
    """The texts of the parts of ADR and ORG."""
    if "\\" not in value:
        return value.split(";")
    return list(map(unescape, _split(value, ";")))


def items(value: str) -> list[str]:
    """The parts of a list such as CATEGORIES, still escaped."""
    return _split(value, ",")


def _split(value: str, separator: str) -> list[str]:
    if "\\" not in value:
        return value.split(separator)
    parts: list[list[str]] = [[]]
    for token in _TOKEN.findall(value):
        if token == separator:
            parts.append([])
        else:
            parts[-1].append(token)
    return ["".join(pieces) for pieces in parts]
