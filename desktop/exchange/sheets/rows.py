"""One row of a sheet into one contact, by the mapping of its columns."""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest
from typing import TYPE_CHECKING

from desktop.calendars.written_date import DateOrder, DateReading, read_sheet_date, read_vcard_date
from desktop.exchange.column_mapping import OWN, ColumnMapping, Target
from desktop.exchange.contact import CUSTOM_DATE, DATE_KINDS, KINDS, WEDDING, ImportedRow, left_out
from desktop.exchange.draft import Draft
from desktop.exchange.fields import DATE_FIELDS
from desktop.exchange.labels import canonical_label
from desktop.exchange.sheets import cells
from desktop.exchange.sheets.guard import unguard
from desktop.i18n import _

if TYPE_CHECKING:
    from datetime import date

    from desktop.exchange.sheets.records import Record

_DAY_FIRST = {DateOrder.DAY_FIRST: True, DateOrder.MONTH_FIRST: False}
_WEDDING_WORDS = {"anniversary", "wedding", "wedding anniversary", "wedding day"}
_DATES_OF_THEIR_OWN = DATE_FIELDS - {"date"}
_Groups = dict[tuple[str, str], dict[str, list[str]]]
_Put = Callable[[Draft, _Groups, str], None]


class RowReader:
    """Turns records into outcomes; made once per list."""

    def __init__(self, mapping: ColumnMapping, as_of: date, *, lossy: bool = False) -> None:
        """Args: `lossy` says that the bytes were not all letters, so a � in a row stands for a lost one."""
        self._lossy = lossy
        self._width = len(mapping.headers)
        self._headers = mapping.headers
        self._columns = [(at, goal) for at, goal in enumerate(mapping.targets) if goal is not None]
        self._putters = [(at, self._putter(at, goal)) for at, goal in self._columns]
        self._orders = mapping.orders
        self._newest_year = as_of.year
        self._join_numbers = mapping.preset != OWN
        last = mapping.targets[-1] if mapping.targets else None
        self._last_takes_more = last is not None and last.field in {"tags", "note"}

    def read(self, record: Record) -> ImportedRow:
        """The outcome of one record; never raises."""
        raw = record.cells
        if record.fault:
            return left_out(record.line, record.fault, raw)
        draft = Draft(record.line, raw, self._join_numbers)
        if record.remark:
            draft.tell(record.remark)
        row = self._fitted(raw, draft)
        if row is None:
            reason = _("This line has {count} cells under {width} headings, so they may have slipped.")
            return left_out(record.line, reason.format(count=len(raw), width=self._width), raw)
        self._look_for_odd_letters(draft, row)
        self._fill(draft, row)
        return draft.finish()

    def _fitted(self, row: tuple[str, ...], draft: Draft) -> tuple[str, ...] | None:
        """The row with as many cells as headings; None where nobody can tell which cell belongs where."""
        if len(row) == self._width:
            return row
        if len(row) < self._width:
            draft.tell(_("This line ends early; the columns after it were taken as empty."))
            return row + ("",) * (self._width - len(row))
        more = [cell.strip() for cell in row[self._width :] if cell.strip()]
        row = row[: self._width]
        if not more:
            return row
        if not self._last_takes_more or not self._plausible(row):
            return None
        draft.tell(
            _("This line has more cells than headings; “{value}” went to the last one.").format(value=more[0][:40])
        )
        return (*row[:-1], "; ".join(filter(None, (row[-1].strip(), *more))))

    def _plausible(self, row: tuple[str, ...]) -> bool:
        for at, goal in self._columns:
            cell = row[at].strip()
            if goal.field == "email" and cell and "@" not in cell:
                return False
            if goal.field in DATE_FIELDS and self._date(cell, at).problem and not any(map(str.isdigit, cell)):
                return False
        return True

    def _date(self, cell: str, column: int) -> DateReading:
        day_first = _DAY_FIRST.get(self._orders[column])
        return read_sheet_date(cell, day_first=day_first, newest_year=self._newest_year)

    def _fill(self, draft: Draft, row: tuple[str, ...]) -> None:
        groups: _Groups = {}
        for at, put in self._putters:
            if cell := unguard(row[at].strip()):
                put(draft, groups, cell)
        for (base, _group), parts in groups.items():
            _GROUPED[base](draft, parts)

    def _look_for_odd_letters(self, draft: Draft, row: tuple[str, ...]) -> None:
        line = "".join(row)
        if "\0" in line:
            draft.tell(_("Letters that cannot be written (NUL) were taken out."))
        if self._lossy and "\ufffd" in line:
            draft.tell(_("Some letters of this line could not be read and stand as �."))

    def _putter(self, at: int, goal: Target) -> _Put:
        """What is done with the cells of a column, found out once for the whole list."""
        if goal.field in _WORDS:
            return lambda draft, _groups, cell: draft.set(goal.field, cell)
        if (single := _SINGLE.get(goal.field)) is not None:
            return lambda draft, _groups, cell: single(draft, goal, cell)
        if goal.field in _DATES_OF_THEIR_OWN:
            return lambda draft, _groups, cell: draft.add_date(goal.field, self._date(cell, at), cell)
        if goal.field == "date":
            return lambda _draft, groups, cell: self._gather_date(groups, goal, cell, at)
        return self._gatherer(at, goal)

    def _gatherer(self, at: int, goal: Target) -> _Put:
        base, _dot, part = goal.field.partition(".")
        heading = self._headers[at]
        key = (base, goal.group or (heading if base == "remark" else ""))
        label = goal.label or (heading if base == "remark" else "")

        def gather(_draft: Draft, groups: _Groups, cell: str) -> None:
            parts = groups.setdefault(key, {})
            if part in parts:
                parts[part].append(cell)
            else:
                parts[part] = [cell]
            if label or base == "remark":
                parts.setdefault("label", [label])

        return gather

    def _gather_date(self, groups: _Groups, goal: Target, cell: str, at: int) -> None:
        parts = groups.setdefault(("date", goal.group), {})
        for value in cells.values(cell):
            reading = self._date(value, at)
            parts.setdefault("", []).append(value)
            parts.setdefault("read", []).append(str(reading.date or ""))
            parts.setdefault("reason", []).append(reading.problem)


def _points(field: str, adder: Callable[[Draft, str, str], None]) -> Callable[[Draft, dict[str, list[str]]], None]:
    def add(draft: Draft, parts: dict[str, list[str]]) -> None:
        labels = cells.values(parts["label"][0]) if "label" in parts else [""]
        found: list[str] = []
        for cell in parts.get("", []):
            found += cells.several(cell, field) if draft.join_numbers else cells.values(cell)
        for at, value in enumerate(found):
            label = labels[at] if at < len(labels) else labels[0] if len(labels) == 1 else ""
            adder(draft, value, canonical_label(label))

    return add


def _address(draft: Draft, parts: dict[str, list[str]]) -> None:
    names = ("street", "city", "region", "postcode", "country")
    whole = parts.get("formatted", [])
    if whole and not any(name in parts for name in names):
        for value in cells.values("\n".join(whole)):
            draft.add_address((value, "", "", "", ""), canonical_label(parts.get("label", [""])[0]))
        return
    columns = [_side_by_side(parts.get(name, [])) for name in names]
    labels = cells.values(parts.get("label", [""])[0])
    for at, found in enumerate(zip_longest(*columns, fillvalue="")):
        label = labels[at] if at < len(labels) else labels[0]
        draft.add_address(found, canonical_label(label))


def _side_by_side(column_cells: list[str]) -> list[str]:
    """The values of each address, where several columns hold lines of the same one."""
    if not column_cells or (len(column_cells) == 1 and ":::" not in column_cells[0]):
        return column_cells
    split = [cells.values(cell) for cell in column_cells]
    return ["\n".join(filter(None, lines)) for lines in zip_longest(*split, fillvalue="")]


def _date(draft: Draft, parts: dict[str, list[str]]) -> None:
    labels = cells.values(parts.get("label", [""])[0])
    for at, (value, read, reason) in enumerate(
        zip(parts.get("", []), parts.get("read", []), parts.get("reason", []), strict=True)
    ):
        label = canonical_label(labels[min(at, len(labels) - 1)])
        kind = WEDDING if label.casefold() in _WEDDING_WORDS else CUSTOM_DATE
        found = read_vcard_date(read).date if read else None
        draft.add_date(kind, DateReading(found, reason), value, "" if kind == WEDDING else label)


def _remark(draft: Draft, parts: dict[str, list[str]]) -> None:
    for value in parts.get("", []):
        draft.add_remark(canonical_label(parts.get("label", [""])[-1]), value)


def _more_addresses(draft: Draft, parts: dict[str, list[str]]) -> None:
    for value in [value for cell in parts.get("", []) for value in cells.values(cell)]:
        label, *found = cells.unpacked(value, 6)
        draft.add_address(found, canonical_label(label))


def _more_dates(draft: Draft, _goal: Target, cell: str) -> None:
    for value in cells.values(cell):
        label, kind, written = cells.unpacked(value, 3)
        reading = read_vcard_date(written)
        draft.add_date(kind if kind in DATE_KINDS else CUSTOM_DATE, reading, written, canonical_label(label))


def _tags(draft: Draft, _goal: Target, cell: str) -> None:
    for value in cells.several(cell, "tags"):
        draft.add_tag(value)


def _consent(draft: Draft, goal: Target, cell: str) -> None:
    if (given := cells.yes_or_no(cell)) is not None:
        draft.add_consent(goal.field.partition(".")[2], given=given)


def _kind(draft: Draft, _goal: Target, cell: str) -> None:
    if (word := cell.casefold()) in KINDS:
        draft.words["kind"] = word


def _note(draft: Draft, _goal: Target, cell: str) -> None:
    draft.add_note(cell)


_WORDS = frozenset(
    ("display", "given", "family", "additional", "prefix", "suffix", "phonetic", "nickname", "company", "job_title",
     "language", "source_ref", "uid")
)  # fmt: skip
_SINGLE: dict[str, Callable[[Draft, Target, str], None]] = {
    "kind": _kind,
    "tags": _tags,
    "note": _note,
    "dates": _more_dates,
    **dict.fromkeys(("consent.email", "consent.sms", "consent.phone", "consent.post"), _consent),
}
_GROUPED: dict[str, Callable[[Draft, dict[str, list[str]]], None]] = {
    "phone": _points("phone", Draft.add_phone),
    "email": _points("email", Draft.add_email),
    "url": _points("url", Draft.add_url),
    "address": _address,
    "addresses": _more_addresses,
    "date": _date,
    "remark": _remark,
}
