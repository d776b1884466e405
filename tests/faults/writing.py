"""A program that writes a book until it is killed, forked again and again from one that has everything imported.

Asked on stdin, one order a line, it tells on stdout: “at work PID”, “kept NAME” after each acknowledged change,
“ended” when the fork is gone.
"""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

from desktop.bootstrap import open_book
from desktop.cli.entry import main as command_line
from desktop.commands.add_customer import AddCustomer
from desktop.storage.writer import Writer

AS_OF = date(2026, 11, 24)


def tell(line: str) -> None:
    os.write(1, f"{line}\n".encode())


def write_for_ever(book: Path, first: int, *, lying: bool) -> None:
    """Add customers; one that lies acknowledges before it has written."""
    with open_book(book):
        writer = Writer(book)
        for number in range(first, first + 10_000):
            name = f"Person {number}"
            if lying:
                tell(f"kept {name}")
            writer.execute(AddCustomer(name, AS_OF, phone=f"940 {number:06}", note="words " * (number % 300)))
            if not lying:
                tell(f"kept {name}")


def obey(order: str) -> None:
    what, *rest = order.split("\t")
    if what == "import":
        command_line(["import", rest[1], "--book", rest[0], "--as-of", str(AS_OF)])
    else:
        write_for_ever(Path(rest[0]), int(rest[1]), lying=what == "lie")


def main() -> None:
    tell("ready")
    for line in sys.stdin:
        child = os.fork()
        if not child:
            tell(f"at work {os.getpid()}")
            obey(line.rstrip("\n"))
            os._exit(0)
        os.waitpid(child, 0)
        tell("ended")


if __name__ == "__main__":
    main()
