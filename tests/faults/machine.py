"""The machine below the program, made to fail for real: tiny disks, read-only places, processes that are killed."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
_MOUNTS = sys.platform == "linux" and os.geteuid() == 0
_NO_MOUNTS = "only root may mount a disk for a test, and only on Linux"


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """A disk of its own with so much room."""
    folder.mkdir(parents=True)
    _mount("-t", "tmpfs", "-o", f"size={kilobytes}k,mode=700", "tmpfs", str(folder))
    try:
        yield folder
    finally:
        _unmount(folder)


@contextmanager
def read_only(path: Path) -> Iterator[None]:
    """A file or folder nobody may change, not even root."""
    _mount("--bind", str(path), str(path))
    try:
        _mount("-o", "remount,ro,bind", str(path))
        yield
    finally:
        _unmount(path)


def fill(disk: Path, *, but: int = 0) -> Path:
    """Fill a disk, all but so many bytes; gives back the file to delete."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 4096)
        except OSError:
            pass
        file.truncate(max(0, file.tell() - but))
    return ballast


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with what is in it; locks say nothing and are left out."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".lock" and path.name != "ballast"
    }


def environment(home: Path) -> dict[str, str]:
    """What a process of ours is started with."""
    plain = {name: value for name, value in os.environ.items() if name not in {"LANG", "LC_ALL", "LC_MESSAGES"}}
    return {**plain, "DEARLY_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}


def start(home: Path, *arguments: object) -> subprocess.Popen[str]:
    """The program as a process."""
    return subprocess.Popen(
        [sys.executable, "-m", "desktop", *map(str, arguments)],
        cwd=ROOT,
        env=environment(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def start_code(home: Path, code: str, *arguments: object) -> subprocess.Popen[str]:
    """A few lines of our own as a process, with the program at hand."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=ROOT,
        env=environment(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def _mount(*arguments: str) -> None:
    if not _MOUNTS:
        pytest.skip(_NO_MOUNTS)
    if subprocess.run(["mount", *arguments], check=False, capture_output=True).returncode:
        pytest.skip(_NO_MOUNTS)


def _unmount(path: Path) -> None:
    if subprocess.run(["umount", str(path)], check=False, capture_output=True).returncode:
        subprocess.run(["umount", "--lazy", str(path)], check=False, capture_output=True)
