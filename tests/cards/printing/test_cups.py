from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.cards.printing.backend import Printer, PrintOptions
from desktop.cards.printing.cups import CupsBackend, arguments
from desktop.errors import DearlyError

if TYPE_CHECKING:
    from pathlib import Path

OFFICE = Printer("Office")


def program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the only place where programs are looked for."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def test_pages_are_never_scaled(tmp_path: Path) -> None:
    told = arguments(tmp_path / "c.pdf", OFFICE, PrintOptions(flip="long", copies=2))
    assert "print-scaling=none" in told
    assert "sides=two-sided-long-edge" in told
    assert "media=A4" in told
    assert told[-2:] == ["--", str(tmp_path / "c.pdf")]


def test_printers_are_listed_the_default_first(programs: Path) -> None:
    program(
        programs,
        "lpstat",
        'case "$1" in -e) echo Attic; echo Office;; -d) echo "system default destination: Office";; esac',
    )
    assert CupsBackend().printers() == [Printer("Office", is_default=True), Printer("Attic")]


def test_a_job_is_handed_over(programs: Path, tmp_path: Path) -> None:
    program(programs, "lp", f'echo "$@" > {tmp_path}/said; echo "request id is Office-12 (1 file(s))"')
    assert CupsBackend().submit(tmp_path / "c.pdf", OFFICE, PrintOptions()) == "Office-12"
    assert (tmp_path / "said").read_text().startswith("-d Office -n 1 -t Dearly")


def test_a_job_that_waits(programs: Path) -> None:
    program(programs, "lpstat", 'echo "Office-12  marta  1024  Mon"')
    assert CupsBackend().is_waiting("Office-12")
    assert not CupsBackend().is_waiting("Office-1")


def test_a_printer_that_refuses(programs: Path, tmp_path: Path) -> None:
    program(programs, "lp", 'echo "lp: The printer is not accepting jobs." >&2; exit 1')
    with pytest.raises(DearlyError) as caught:
        CupsBackend().submit(tmp_path / "c.pdf", OFFICE, PrintOptions())
    assert str(caught.value) == "“Office” did not take the cards. The printer is not accepting jobs."


@pytest.mark.usefixtures("programs")
def test_a_computer_without_a_printing_system(tmp_path: Path) -> None:
    assert CupsBackend().printers() == []
    assert not CupsBackend().is_waiting("Office-12")
    with pytest.raises(DearlyError, match="no printing system"):
        CupsBackend().submit(tmp_path / "c.pdf", OFFICE, PrintOptions())
