"""The world's errors: what can go wrong outside the program, told in plain words.

Everything that is not a `DearlyError` is a fault of ours: it is logged and shown once, and the app goes on.
"""

from __future__ import annotations


class DearlyError(Exception):
    """Something in the world is in the way (a file, a disk, a printer).

    Attributes:
        message: One translated sentence: what happened and what is safe.
        advice: One translated sentence: what to do. May be empty.
    """

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.message} {self.advice}".strip()


class BadInput(DearlyError):  # noqa: N818 - what it is called in the house
    """The owner, or a file, gave something that cannot be used. The command line exits with 2."""


class Cancelled(DearlyError):  # noqa: N818 - as above
    """The owner pressed Cancel: everything is as it was before."""
