"""One card into one contact: every property we know to its place, every other kept for the way back."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from desktop.exchange.contact import BUSINESS, HOUSEHOLD, KINDS, PERSON, ImportedRow, left_out
from desktop.exchange.draft import Draft
from desktop.exchange.labels import canonical_label
from desktop.exchange.options import LONGEST_FIELD, LONGEST_PICTURE
from desktop.exchange.vcards.dates import DATE_READERS
from desktop.exchange.vcards.properties import Head, Property, components, items, parts, properties, unescape
from desktop.i18n import _, ngettext

if TYPE_CHECKING:
    from desktop.exchange.vcards.cards import RawCard

Reader = Callable[[Draft, Head, str, str], bool]
_DATA = re.compile(r"data:(?:image|audio)/([\w.+-]+)\\?;base64\\?,(.*)", re.DOTALL | re.IGNORECASE)
_GROUP_MARKS: Final = frozenset({"KIND", "X-ADDRESSBOOKSERVER-KIND"})
_IGNORED: Final = {"VERSION", "PRODID", "REV", "X-ABADR", "BEGIN", "END"}
_KINDS: Final = {"org": BUSINESS, "company": BUSINESS, "individual": PERSON}
_NAME_PARTS: Final = ("family", "given", "additional", "prefix", "suffix")
_PICTURES: Final = {"PHOTO", "LOGO", "SOUND", "KEY"}


def read_card(card: RawCard) -> ImportedRow:
    """The outcome of one card; never raises."""
    if card.outside:
        return left_out(card.line, _("These lines do not belong to any card."), (card.text,))
    draft = Draft(card.line, (card.text,))
    found, unreadable = properties(card.text)
    if not card.complete:
        draft.tell(_("This card is cut off; what could be read of it came in."))
    if card.old_letters:
        draft.tell(_("This card is not in UTF-8; it was read as an old Windows text."))
    if "\0" in card.text:
        draft.tell(_("Letters that cannot be written (NUL) were taken out."))
    if unreadable:
        draft.tell(_unreadable(unreadable))
    names = {head.name for head, _value in found}
    if not names.isdisjoint(_GROUP_MARKS) and "X-DEARLY-KIND" not in names and _is_group(found):
        return left_out(card.line, _("This card is a group of other cards, not a person."), (card.text,))
    if len(card.text) > LONGEST_FIELD:
        found = [one for one in found if not _too_long(draft, *one)]
    _fill(draft, found, _labels(found) if "X-ABLABEL" in names else {})
    return draft.finish()


def _unreadable(lines: list[str]) -> str:
    sentence = ngettext(
        "{count} line of this card could not be read: “{line}”.",
        "{count} lines of this card could not be read, the first: “{line}”.",
        len(lines),
    )
    return sentence.format(count=len(lines), line=lines[0].strip()[:40])


def _is_group(found: list[Property]) -> bool:
    return any(head.name in _GROUP_MARKS and value.strip().lower() == "group" for head, value in found)


def _labels(found: list[Property]) -> dict[str, str]:
    """Apple's labels by the group they belong to."""
    return {head.group: canonical_label(unescape(value)) for head, value in found if head.name == "X-ABLABEL"}


def _fill(draft: Draft, found: list[Property], labels: dict[str, str]) -> None:
    unknown: list[Property] = []
    named: list[str] = []  # groups whose label found its place
    for head, value in found:
        reader = READERS.get(head.name)
        if reader and reader(draft, head, value, labels.get(head.group, "") if labels else ""):
            if labels:
                named.append(head.group)
        elif head.name not in _IGNORED:
            unknown.append((head, value))
    for head, value in unknown:
        if head.name != "X-ABLABEL" or head.group not in named:
            _keep(draft, head, value)


def _too_long(draft: Draft, head: Head, value: str) -> bool:
    picture = head.binary or head.name in _PICTURES
    if len(value) <= (LONGEST_PICTURE if picture else LONGEST_FIELD) or head.name == "NOTE":
        return False
    draft.tell(_("“{field}” is too long and was left out.").format(field=head.name))
    return True


def _keep(draft: Draft, head: Head, value: str) -> None:
    """Keep a property verbatim; pictures always in the form of vCard 3.0."""
    canonical = head.canonical
    if head.name in _PICTURES and (data := _DATA.fullmatch(value)):
        canonical = re.sub(r";(?:MEDIATYPE|VALUE|TYPE)=[^;]*", "", canonical)
        canonical += f";ENCODING=b;TYPE={data[1].upper()}"
        value = "".join(data[2].split())
    if value:
        draft.extra.append(f"{canonical}:{value}".replace("\0", ""))


def _formatted_name(draft: Draft, _head: Head, value: str, _group_label: str) -> bool:
    if "display" in draft.words:
        return False
    draft.set("display", unescape(value))
    return True


def _name(draft: Draft, _head: Head, value: str, _group_label: str) -> bool:
    for name, part in zip(_NAME_PARTS, components(value), strict=False):
        if "," in part:
            joint = ", " if name == "suffix" else " "
            draft.set(name, joint.join(word for item in items(part) if (word := unescape(item).strip())))
        elif part:
            draft.set(name, unescape(part))
    return True


def _phone(draft: Draft, head: Head, value: str, group_label: str) -> bool:
    value = unescape(value)
    if ":" in value and value[:4].lower() == "tel:":
        number, _semicolon, extension = value[4:].partition(";ext=")
        value = f"{number} ext. {extension}" if extension else number
    draft.add_phone(value, group_label or head.label, preferred=head.preferred)
    return True


def _email(draft: Draft, head: Head, value: str, group_label: str) -> bool:
    draft.add_email(unescape(value), group_label or head.label, preferred=head.preferred)
    return True


def _url(draft: Draft, head: Head, value: str, group_label: str) -> bool:
    draft.add_url(unescape(value), group_label or head.label, preferred=head.preferred)
    return True


def _address(draft: Draft, head: Head, value: str, group_label: str) -> bool:
    found = parts(value)
    if len(found) != 7:
        found = [*found, *[""] * 7][:7]
    box, inner, street, city, region, postcode, country = found
    if box or inner:
        street = "\n".join(part for part in (box.strip(), street.strip(), inner.strip()) if part)
    draft.add_address((street, city, region, postcode, country), group_label or head.label)
    return True


def _organisation(draft: Draft, _head: Head, value: str, _group_label: str) -> bool:
    if "company" in draft.words:
        return False
    company, *units = parts(value)
    draft.set("company", company)
    if units:
        draft.add_remark(_("Department"), ", ".join(unit.strip() for unit in units if unit.strip()))
    return True


def _tags(draft: Draft, _head: Head, value: str, _group_label: str) -> bool:
    for item in items(value):
        draft.add_tag(unescape(item))
    return True


def _note(draft: Draft, _head: Head, value: str, _group_label: str) -> bool:
    draft.add_note(unescape(value))
    return True


def _uid(draft: Draft, _head: Head, value: str, _group_label: str) -> bool:
    if "uid" not in draft.words:
        draft.set("uid", unescape(value).strip().removeprefix("urn:uuid:"))
    return True


def _kind(draft: Draft, head: Head, value: str, _group_label: str) -> bool:
    word = value.strip().lower()
    kind = _KINDS.get(word, word if head.name == "X-DEARLY-KIND" else "")
    if kind not in KINDS:
        return False
    if draft.words.get("kind") != HOUSEHOLD:
        draft.words["kind"] = kind
    return True


def _consent(draft: Draft, _head: Head, value: str, _group_label: str) -> bool:
    channel, equals, answer = value.strip().partition("=")
    if not equals:
        return False
    draft.add_consent(channel, given=answer == "yes")
    return True


def _agent(draft: Draft, _head: Head, value: str, _group_label: str) -> bool:
    if value.strip():
        return False
    draft.tell(_("The card inside this card was left out."))
    return True


def _word(name: str) -> Reader:
    """A reader for a property that is one word of the contact; the first one counts."""

    def reader(draft: Draft, _head: Head, value: str, _group_label: str) -> bool:
        if name in draft.words and name != "phonetic":
            return False
        draft.set(name, unescape(value))
        return True

    return reader


READERS: Final[dict[str, Reader]] = {
    "FN": _formatted_name,
    "N": _name,
    "NICKNAME": _word("nickname"),
    "X-PHONETIC-FIRST-NAME": _word("phonetic"),
    "X-PHONETIC-MIDDLE-NAME": _word("phonetic"),
    "X-PHONETIC-LAST-NAME": _word("phonetic"),
    "ORG": _organisation,
    "TITLE": _word("job_title"),
    "LANG": _word("language"),
    "X-DEARLY-LANG": _word("language"),
    "TEL": _phone,
    "EMAIL": _email,
    "URL": _url,
    "ADR": _address,
    "CATEGORIES": _tags,
    "NOTE": _note,
    "UID": _uid,
    "KIND": _kind,
    "X-ABSHOWAS": _kind,
    "X-DEARLY-KIND": _kind,
    "X-DEARLY-SOURCE-REF": _word("source_ref"),
    "X-DEARLY-CONSENT": _consent,
    "AGENT": _agent,
    **DATE_READERS,
}
