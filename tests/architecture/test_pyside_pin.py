"""The installed PySide6 does not lose references: 6.12.0 on Python 3.11 aborted after some 5,000 calls."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None)
for _ in range(20_000):
    thing.setObjectName("x")
assert sys.getrefcount(None) - before > -2_000, sys.getrefcount(None) - before
print("sound")
"""


def test_twenty_thousand_calls_survive() -> None:
    result = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert result.stdout == "sound\n", result.stderr
