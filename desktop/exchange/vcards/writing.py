"""Contacts as vCard 3.0 or 4.0: folded at 75 bytes inside no character, unknown properties given back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop.exchange.contact import BIRTHDAY, BUSINESS, CUSTOM_DATE, PERSON, WEDDING, Contact, DateOfNote, Point
from desktop.exchange.labels import OTHER_TYPES, PHONE_TYPES, canonical_label
from desktop.exchange.vcards import dates
from desktop.exchange.vcards.properties import escape

if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDTH: Final = 75  # bytes, without the line break
_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_ITEM = re.compile(r"item(\d{1,9})\.", re.IGNORECASE)
_LINE = re.compile(r"[\w./-]+[;:][^\r\n]*")  # anything else would break the card
_PICTURE = re.compile(r"((?:[\w-]+\.)?(PHOTO|LOGO|SOUND));ENCODING=b(?:;TYPE=([\w.+-]+))?:(.*)", re.DOTALL)
_MEDIA = {"PHOTO": "image", "LOGO": "image", "SOUND": "audio"}


def fold(line: str) -> str:
    """The line broken at 75 bytes, never inside a character."""
    if line.isascii():
        if len(line) <= _WIDTH:
            return line
        rest = range(_WIDTH, len(line), _WIDTH - 1)
        return "\r\n ".join((line[:_WIDTH], *(line[at : at + _WIDTH - 1] for at in rest)))
    data = line.encode("utf-8", "replace")
    pieces, start, width = [], 0, _WIDTH
    while len(data) - start > width:
        end = start + width
        while data[end] & 0xC0 == 0x80:  # the middle of a character
            end -= 1
        pieces.append(data[start:end])
        start, width = end, _WIDTH - 1
    return b"\r\n ".join((*pieces, data[start:])).decode()


def write_card(contact: Contact, version: str, *, notes: bool) -> str:
    """One card with its line breaks."""
    card = _Card(contact, version_4=version == "4.0")
    lines = [
        "BEGIN:VCARD",
        f"VERSION:{version}",
        *card.identity(),
        *card.reach(),
        *card.about(notes=notes),
        *card.extra(),
    ]
    return "\r\n".join([*map(fold, lines), "END:VCARD", ""])


class _Card:
    """The lines of one card; numbers Apple's item groups above those of the unknown properties."""

    def __init__(self, contact: Contact, *, version_4: bool) -> None:
        self._contact = contact
        self._version_4 = version_4
        self._item = max((int(found[1]) for line in contact.extra if (found := _ITEM.match(line))), default=0)

    def identity(self) -> Iterator[str]:
        """Who they are."""
        contact = self._contact
        if contact.uid:
            uuid = self._version_4 and _UUID.fullmatch(contact.uid)
            yield f"UID:urn:uuid:{contact.uid}" if uuid else f"UID:{escape(contact.uid)}"
        yield from self._kind()
        yield f"FN:{escape(contact.display)}"
        parts = (contact.family, contact.given, contact.additional, contact.prefix, contact.suffix)
        if any(parts) or not self._version_4:
            yield "N:" + ";".join(map(escape, parts))
        words = (
            ("NICKNAME", contact.nickname),
            ("X-PHONETIC-FIRST-NAME", contact.phonetic),
            ("ORG", contact.company),
            ("TITLE", contact.job_title),
            ("LANG" if self._version_4 else "X-DEARLY-LANG", contact.language),
        )
        yield from (f"{name}:{escape(value)}" for name, value in words if value)

    def _kind(self) -> Iterator[str]:
        contact = self._contact
        looks_like_business = contact.company == contact.display and not (contact.given or contact.family)
        if contact.kind == BUSINESS:
            yield "KIND:org" if self._version_4 else "X-ABShowAs:COMPANY"
        elif contact.kind != PERSON or looks_like_business:
            yield f"X-DEARLY-KIND:{contact.kind}"

    def reach(self) -> Iterator[str]:
        """How they are reached."""
        contact = self._contact
        for phone in contact.phones:
            yield from self._point("TEL", phone, PHONE_TYPES)
        for email in contact.emails:
            yield from self._point("EMAIL", email, OTHER_TYPES)
        for url in contact.urls:
            yield from self._point("URL", url, OTHER_TYPES)
        for address in contact.addresses:
            street = "\n".join(address.lines)
            parts = ("", "", street, address.locality, address.region, address.postcode, address.country)
            yield from self._labelled("ADR", address.label, OTHER_TYPES, ";".join(map(escape, parts)))

    def _point(self, name: str, point: Point, types: dict[str, tuple[str, ...]]) -> Iterator[str]:
        yield from self._labelled(name, point.label, types, escape(point.value), preferred=point.preferred)

    def _labelled(
        self, name: str, label: str, types: dict[str, tuple[str, ...]], value: str, *, preferred: bool = False
    ) -> Iterator[str]:
        label = canonical_label(label)
        known = types.get(label, ())
        if preferred and not self._version_4:
            known = (*known, "PREF")
        params = f";TYPE={','.join(known)}" if known else ""
        params += ";PREF=1" if preferred and self._version_4 else ""
        if label and label not in types:
            yield from self._with_label(f"{name}{params}:{value}", label)
        else:
            yield f"{name}{params}:{value}"

    def _with_label(self, line: str, label: str) -> Iterator[str]:
        self._item += 1
        yield f"item{self._item}.{line}"
        yield f"item{self._item}.X-ABLabel:{escape(label)}"

    def about(self, *, notes: bool) -> Iterator[str]:
        """Their dates, tags, what they agreed to, and the note."""
        contact = self._contact
        yield from self._dates()
        if contact.tags:
            yield "CATEGORIES:" + ",".join(map(escape, contact.tags))
        if notes and contact.note:
            yield f"NOTE:{escape(contact.note)}"
        if contact.source_ref:
            yield f"X-DEARLY-SOURCE-REF:{escape(contact.source_ref)}"
        for consent in contact.consents:
            yield f"X-DEARLY-CONSENT:{consent.channel}={'yes' if consent.given else 'no'}"

    def _dates(self) -> Iterator[str]:
        rest = list(self._contact.dates)
        for kind, name in ((BIRTHDAY, "BDAY"), (WEDDING, "ANNIVERSARY" if self._version_4 else "")):
            first = next((date for date in rest if date.kind == kind and not date.label), None)
            if first is not None:
                rest.remove(first)
                params, value = dates.written(first.date, version_4=self._version_4)
                if name:
                    yield f"{name}{params}:{value}"
                else:
                    yield from self._with_label(f"X-ABDATE{params}:{value}", "_$!<Anniversary>!$_")
        for date in rest:
            yield from self._other_date(date)

    def _other_date(self, date: DateOfNote) -> Iterator[str]:
        label = canonical_label(date.label)
        params, value = dates.written(date.date, version_4=self._version_4)
        if date.kind != CUSTOM_DATE or label.lower() == "anniversary":
            params += f";{dates.KIND_PARAM}={date.kind}"
        line = f"X-ABDATE{params}:{value}"
        if label:
            yield from self._with_label(line, label)
        else:
            yield line

    def extra(self) -> Iterator[str]:
        """What we did not understand, as it came; pictures in the form of this version."""
        for line in self._contact.extra:
            if not _LINE.fullmatch(line):
                continue
            picture = _PICTURE.fullmatch(line) if self._version_4 else None
            if picture:
                media = f"{_MEDIA[picture[2]]}/{(picture[3] or 'jpeg').lower()}"
                yield f"{picture[1]}:data:{media};base64,{picture[4]}"
            else:
                yield line
