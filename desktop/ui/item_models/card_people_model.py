"""The people of a stack of cards as a Qt model: a row each, with a box to leave them out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROLE = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class CardPerson:
    """One row.

    Attributes:
        name: Who.
        told: Why, in a few words; or what is missing.
        heard: The same for screen readers, who have room for both.
        ink: The colour of these words, a token.
        business: Whether the picture is a square.
        ticked: Whether they get a card.
    """

    name: str
    told: str
    heard: str
    ink: str
    business: bool
    ticked: bool


class CardPeopleModel(QAbstractListModel):
    """Rows of `CardPerson`; `UserRole` gives the row itself.

    Signals:
        ticked: A row, and whether its person gets a card.
    """

    ticked = Signal(int, bool)

    def __init__(self) -> None:
        super().__init__()
        self._people: list[CardPerson] = []

    def show(self, people: Sequence[CardPerson]) -> None:
        """Show these; the view keeps its place where only what is told has changed."""
        if len(people) == len(self._people) and people:
            self._people = list(people)
            self.dataChanged.emit(self.index(0), self.index(len(people) - 1))
            return
        self.beginResetModel()
        self._people = list(people)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many people."""
        return 0 if parent.isValid() else len(self._people)

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """The name, the tick, the row, or the row as a sentence."""
        if not 0 <= index.row() < len(self._people):
            return None
        person = self._people[index.row()]
        if role == _ROLE.DisplayRole:
            return person.name
        if role == _ROLE.CheckStateRole:
            return Qt.CheckState.Checked if person.ticked else Qt.CheckState.Unchecked
        if role == _ROLE.UserRole:
            return person
        return _sentence(person) if role == _ROLE.AccessibleTextRole else None

    def setData(self, index: _Index, value: Any, role: int = _ROLE.EditRole) -> bool:  # noqa: ANN401 - as above
        """Tick a row, or leave it out."""
        if role != _ROLE.CheckStateRole or not 0 <= index.row() < len(self._people):
            return False
        on = Qt.CheckState(value) == Qt.CheckState.Checked
        self._people[index.row()] = replace(self._people[index.row()], ticked=on)
        self.dataChanged.emit(index, index)
        self.ticked.emit(index.row(), on)
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Each can be chosen and ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable


def _sentence(person: CardPerson) -> str:
    state = _("Gets a card.") if person.ticked else _("Gets none.")
    return f"{person.name}. {person.heard}. {state}"
