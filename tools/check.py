"""Everything CI runs, in one command: style, types, contracts between rooms, translations, tests.

usage: python tools/check.py [--quick]      --quick leaves out the slow tests
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable

STEPS: list[tuple[str, list[str]]] = [
    ("style", [PYTHON, "-m", "ruff", "check", "."]),
    ("format", [PYTHON, "-m", "ruff", "format", "--check", "."]),
    ("types", [PYTHON, "-m", "mypy"]),
    ("contracts", [PYTHON, "-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"]),
    ("translations", [PYTHON, "tools/translations.py", "check"]),
    ("tests", [PYTHON, "-m", "pytest"]),
]


def main(arguments: list[str]) -> int:
    """Run every step, all of them even after a failure; returns 0 when all passed."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    failed = []
    for name, command in STEPS:
        extra = ["-m", "not slow"] if name == "tests" and "--quick" in arguments else []
        print(f"--- {name}", flush=True)
        started = time.monotonic()
        code = subprocess.call([*command, *extra], cwd=ROOT, env=environment)
        print(f"--- {name}: {'passed' if code == 0 else 'FAILED'} in {time.monotonic() - started:.0f} s", flush=True)
        if code:
            failed.append(name)
    print("All checks passed." if not failed else f"Failed: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
