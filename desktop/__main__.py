"""The door: `dearly`, `python -m desktop` and the frozen program all begin here."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper


def main() -> int:
    """Do what was typed, or open the window; gives back the exit code."""
    os.umask(0o077)  # whatever we write holds customers: nobody else on this computer may read it
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a window program on Windows has neither
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
    try:
        from desktop.cli.entry import main as command_line  # noqa: PLC0415 - Ctrl+C may come while it is imported

        return command_line(sys.argv[1:])
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
