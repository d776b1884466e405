"""What a long piece of work is: a title, a loop that tells how far it is, and a way to stop it.

    class PrintCards(Job[Path]):
        title = ...
        def run(self, progress):
            for card in tracked(self.cards, progress):
                ...

A job knows nothing of Qt. The window runs it on its one worker thread, the command line in place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Item = TypeVar("Item")
Result_co = TypeVar("Result_co", covariant=True)


class Progress(Protocol):
    """Told how far a job is; raises `Cancelled` when the owner wants it to stop."""

    def __call__(self, done: int, total: int) -> None:
        """Tell that `done` of `total` steps are behind.

        Raises:
            Cancelled: The owner pressed Cancel.
        """


class Job(Protocol[Result_co]):
    """A long piece of work. Cancelled or failed, it leaves everything as it was."""

    @property
    def title(self) -> str:
        """What is being done, translated (“Making 6 cards”)."""

    def run(self, progress: Progress) -> Result_co:
        """Do the work and give back its result.

        Raises:
            Cancelled: The owner pressed Cancel.
            DearlyError: Something in the world is in the way.
        """


def tracked(items: Sequence[Item], progress: Progress) -> Iterator[Item]:
    """The items one by one, telling before each how many are done, and at the end that all are."""
    total = len(items)
    for done, item in enumerate(items):
        progress(done, total)
        yield item
    progress(total, total)


def unwatched(done: int, total: int) -> None:
    """A progress nobody looks at, for the command line and for tests."""
    del done, total
