"""Which column of a list goes where: guessed from headings and cells, corrected by the owner."""

from __future__ import annotations

import importlib
import pkgutil
import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from desktop.calendars.written_date import DateOrder, date_order
from desktop.errors import DearlyError
from desktop.exchange import presets
from desktop.exchange.fields import DATE_FIELDS, FIELDS
from desktop.i18n import _
from desktop.text import digits, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_SPEC = re.compile(r"([a-z_.]+)(#\w*)?(?:@(.+))?")
_NOT_WORD = re.compile(r"[^\w#]+|_+")
_NUMBER = re.compile(r"\s*(\d+)\s*")
_GENERIC, OWN = "generic", "dearly"
_NAMES = ("display", "given", "family", "company", "nickname")
_REACH = ("phone", "email")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a column goes.

    Attributes:
        field: A key of `fields.FIELDS`.
        group: What ties the columns of one phone, address or date together.
        label: What the value is for, where the heading says so ("work").
    """

    field: str
    group: str = ""
    label: str = ""


def target(spec: str, number: str = "") -> Target | None:
    """The target a preset writes as `field#group@label`; None for "", which leaves the column out.

    A lone “#” is the group of the number in the heading.

    Raises:
        ValueError: There is no such field.
    """
    if not spec:
        return None
    found = _SPEC.fullmatch(spec)
    if not found or found[1] not in FIELDS:
        raise ValueError(spec)
    label = found[3] or ""
    group = label if found[2] is None else found[2][1:] or number
    return Target(found[1], group, label)


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """Where every column goes.

    Attributes:
        headers: The headings of the list.
        targets: One per column; None leaves it out.
        preset: The key of the program whose list it is.
        orders: Per column of dates, whether the day or the month comes first; UNSURE is a question for the owner.
    """

    headers: tuple[str, ...]
    targets: tuple[Target | None, ...]
    preset: str
    orders: tuple[DateOrder, ...]

    @property
    def asks(self) -> tuple[int, ...]:
        """The columns of which the owner must say whether 03/05 is the 3rd of May."""
        return tuple(at for at, order in enumerate(self.orders) if order is DateOrder.UNSURE)

    @property
    def usable(self) -> bool:
        """Whether any column holds a name or a way to reach somebody."""
        return any(goal is not None and goal.field in {*_NAMES, *_REACH} for goal in self.targets)

    def with_target(self, column: int, goal: Target | None) -> ColumnMapping:
        """The mapping with one column put elsewhere; its dates are to be settled again."""
        targets = (*self.targets[:column], goal, *self.targets[column + 1 :])
        orders = (*self.orders[:column], DateOrder.CLEAR, *self.orders[column + 1 :])
        return replace(self, targets=targets, orders=orders)

    def answered(self, *, day_first: bool) -> ColumnMapping:
        """The mapping with the owner's answer to every question about dates."""
        answer = DateOrder.DAY_FIRST if day_first else DateOrder.MONTH_FIRST
        return replace(self, orders=tuple(answer if order is DateOrder.UNSURE else order for order in self.orders))

    def settled(self, rows: Iterable[Sequence[str]]) -> ColumnMapping:
        """The mapping with the order of every column of dates decided by all its values.

        A column that proves nothing follows another one of the same list that does.
        """
        columns = [at for at, goal in enumerate(self.targets) if goal is not None and goal.field in DATE_FIELDS]
        if not columns:
            return self
        values: dict[int, set[str]] = {at: set() for at in columns}
        for row in rows:
            for at in columns:
                if at < len(row):
                    values[at].add(row[at].strip().removeprefix("'"))
        orders = {at: date_order(found) for at, found in values.items()}
        proven = {order for order in orders.values() if order in {DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST}}
        if len(proven) == 1:
            orders = {at: next(iter(proven)) if order is DateOrder.UNSURE else order for at, order in orders.items()}
        return replace(self, orders=tuple(orders.get(at, DateOrder.CLEAR) for at in range(len(self.targets))))


@dataclass(frozen=True, slots=True)
class Preset:
    """The headings of a known program, normalised, and where each goes."""

    key: str
    title: str
    columns: dict[str, str]

    def knows(self, heading: str) -> bool:
        """Whether the program writes such a heading."""
        return self._spec(heading) is not None

    def find(self, heading: str) -> Target | None:
        """Where a heading goes; None to leave it out."""
        number = _NUMBER.search(heading)
        return target(self._spec(heading) or "", number[1] if number else "")

    def _spec(self, heading: str) -> str | None:
        plain = _normal(heading)
        spec = self.columns.get(plain)
        return spec if spec is not None else self.columns.get(_NUMBER.sub(" # ", plain).strip())


def _normal(heading: str) -> str:
    return _NOT_WORD.sub(" ", fold(heading)).strip()


@cache
def all_presets() -> tuple[Preset, ...]:
    """Every known program, by key.

    Raises:
        DearlyError: There is none: a build that forgot them must not start half empty.
    """
    names = sorted(module.name for module in pkgutil.iter_modules(presets.__path__))
    if not names:
        raise DearlyError("Part of the program is missing: no list presets.", "Install it again.")
    return tuple(_load(name) for name in names)


def _load(name: str) -> Preset:
    module = importlib.import_module(f"{presets.__name__}.{name}")
    columns: dict[str, str] = {}
    for heading, spec in module.COLUMNS.items():
        columns.setdefault(_normal(heading), spec)
        columns.setdefault(_normal(_(heading)), spec)
    return Preset(name, module.TITLE, columns)


def guess(headers: Sequence[str], sample: Sequence[Sequence[str]]) -> ColumnMapping:
    """Where every column goes: the best-fitting program, then the usual words, then what the cells look like."""
    known = all_presets()
    generic = next(preset for preset in known if preset.key == _GENERIC)
    best = max(known, key=lambda preset: (sum(map(preset.knows, headers)), preset.key == OWN, preset.key != _GENERIC))
    if sum(map(best.knows, headers)) < max(3, 0.6 * len(headers)):
        best = generic
    targets = [(best if best.knows(heading) else generic).find(heading) for heading in headers]
    if best is generic:
        _guess_by_cells(headers, targets, sample)
    orders = (DateOrder.CLEAR,) * len(targets)
    return ColumnMapping(tuple(headers), tuple(targets), best.key, orders).settled(sample)


def _guess_by_cells(headers: Sequence[str], targets: list[Target | None], sample: Sequence[Sequence[str]]) -> None:
    """Fill the columns whose headings say nothing, each field once."""
    taken = {goal.field for goal in targets if goal is not None}
    if taken:  # where some headings speak, an unknown one with dates is more likely a sale than a birthday
        taken.add("birthday")
    if not taken.isdisjoint(_NAMES):
        taken.add("display")
    for at in range(len(headers)):
        values = [row[at].strip() for row in sample if at < len(row) and row[at].strip()]
        if targets[at] is not None or not values:
            continue
        for name, fits in _LOOKS.items():
            if name not in taken and sum(map(fits, values)) > 0.6 * len(values):
                targets[at] = Target(name)
                taken.add(name)
                break


def _looks_like_date(value: str) -> bool:
    return bool(re.fullmatch(r"(\d{4}|-)-\d\d?-\d\d?|\d\d?[./-]\d\d?[./-](\d\d)?\d\d", value))


def _looks_like_phone(value: str) -> bool:
    return len(digits(value)) >= 7 and not re.search(r"[^\W\d_]{2}", value) and not _looks_like_date(value)


_LOOKS: dict[str, Callable[[str], bool]] = {
    "email": lambda value: "@" in value and "." in value,
    "phone": _looks_like_phone,
    "birthday": _looks_like_date,
    "display": lambda value: bool(re.search(r"[^\W\d_]{2}", value)) and len(value) < 80,
}
