"""The program itself, as a process: what it imports, whom it lets read, how it stops."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    plain = {name: value for name, value in os.environ.items() if name not in {"LANG", "LC_ALL", "LC_MESSAGES"}}
    return {**plain, "DEARLY_HOME": str(tmp_path / "home"), "QT_QPA_PLATFORM": "offscreen"}


def dearly(environment: dict[str, str], *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "desktop", *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, check=False, cwd=ROOT, env=environment, encoding="utf-8", timeout=100
    )


def test_today_is_told_without_the_heavy_libraries(shop: Path, environment: dict[str, str]) -> None:
    heavy = ("sqlalchemy", "alembic", "reportlab", "PySide6", "PIL", "phonenumbers")
    code = f"""
import sys
from desktop.__main__ import main
sys.argv[1:] = ["today", "--as-of", "2026-11-24", "--book", {str(shop)!r}]
code = main()
print("heavy:", [name for name in {heavy!r} if name in sys.modules])
sys.exit(code)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT, env=environment, encoding="utf-8"
    )
    assert "Tomasz Wójcik" in done.stdout
    assert done.stdout.endswith("heavy: []\n")
    assert done.stderr == ""


def test_a_refusal_is_one_line_on_stderr(environment: dict[str, str], tmp_path: Path) -> None:
    done = dearly(environment, "customers", "--book", tmp_path / "none.dearly")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("dearly: There is no book")
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps others out by the folder")
def test_nobody_else_may_read_what_is_written(environment: dict[str, str], tmp_path: Path) -> None:
    book, listing = tmp_path / "new" / "sample.dearly", tmp_path / "new" / "out.csv"
    assert dearly(environment, "sample", "--customers", "20", "--out", book).returncode == 0
    assert dearly(environment, "export", "--book", book, "--out", listing).returncode == 0
    for path in (book.parent, book, listing):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0


@pytest.mark.skipif(os.name == "nt", reason="there are no such signals")
def test_ctrl_c_leaves_nothing_and_says_so(environment: dict[str, str], tmp_path: Path) -> None:
    target = tmp_path / "new" / "big.dearly"
    command = [sys.executable, "-m", "desktop", "sample", "--customers", "500000", "--out", str(target)]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, encoding="utf-8")
    try:
        _wait_for_part(target.parent, process)
        process.send_signal(signal.SIGINT)
        _out, told = process.communicate(timeout=30)
    finally:
        process.kill()
    assert process.returncode == 130
    assert told == "Stopped. Everything is as it was.\n"
    assert list(target.parent.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="there are no such pipes")
def test_whoever_reads_us_may_stop_reading(shop: Path, environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "desktop", "customers", "--limit", "0", "--json", "--book", str(shop)]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    told = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=30) == 0
    assert told == b""


@pytest.mark.skipif(os.name == "nt", reason="files are limited by ulimit")
def test_a_full_disk_is_one_line(shop: Path, environment: dict[str, str], tmp_path: Path) -> None:
    code = f"""
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
from desktop.__main__ import main
sys.argv[1:] = ["export", "--book", {str(shop)!r}, "--out", {str(tmp_path / "out.csv")!r}]
sys.exit(main())
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, cwd=ROOT, env=environment, encoding="utf-8"
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert not list(tmp_path.glob("out*"))


def test_the_program_works_whole(environment: dict[str, str]) -> None:
    done = dearly(environment, "self-test")
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert len(lines) == 7
    assert all(line.startswith("ok  ") for line in lines)


@pytest.mark.slow
def test_every_page_has_its_picture(environment: dict[str, str], tmp_path: Path) -> None:
    done = dearly(environment, "screenshots", "--out", tmp_path / "pictures", "--as-of", "2026-11-24")
    assert (done.returncode, done.stderr) == (0, "")
    names = sorted(path.name for path in (tmp_path / "pictures").iterdir())
    assert {"today-light-1366x768.png", "today-dark-1366x768.png", "customer-dark-1366x768.png"} <= set(names)
    assert len(done.stdout.splitlines()) == len(names)
    light, dark = (tmp_path / "pictures" / f"today-{scheme}-1366x768.png" for scheme in ("light", "dark"))
    assert light.read_bytes() != dark.read_bytes()


def _wait_for_part(folder: Path, process: subprocess.Popen[str]) -> None:
    """Until a good piece of the file is written."""
    deadline = time.monotonic() + 30
    for _each in _busy_until(deadline):
        if process.poll() is not None:
            break
        if folder.is_dir() and any(path.stat().st_size > 2_000_000 for path in folder.glob(".*.part")):
            return
    pytest.fail("nothing was begun")


def _busy_until(deadline: float) -> Iterator[None]:
    while time.monotonic() < deadline:
        yield
