"""A job whose trouble is an answer, for whoever asked wants to show it in place instead of across the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from desktop.errors import Cancelled, DearlyError

if TYPE_CHECKING:
    from desktop.jobs.job import Job, Progress

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Attempted(Generic[Result]):
    """What came of an attempt: a result, or what is in the way."""

    result: Result | None = None
    trouble: DearlyError | None = None


@dataclass(frozen=True, slots=True)
class Attempt(Generic[Result]):
    """Does a job; gives back its result, or the `DearlyError` that stood in the way. Cancelling stays cancelling."""

    job: Job[Result]

    @property
    def title(self) -> str:
        """What is being done."""
        return self.job.title

    def run(self, progress: Progress) -> Attempted[Result]:
        """Do the job."""
        try:
            return Attempted(self.job.run(progress))
        except Cancelled:
            raise
        except DearlyError as trouble:
            return Attempted(trouble=trouble)
