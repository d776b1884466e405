"""This computer's settings survive every file."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as rules
from hypothesis import strategies as st

from desktop.settings import Settings, Values


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def test_without_a_file_the_defaults_are_used(path: Path) -> None:
    assert Settings(path).values == Values()
    assert not path.exists()


def test_a_change_is_there_the_next_day(path: Path) -> None:
    settings = Settings(path)
    settings.change(
        scheme="dark", text_size=1.3, window=(1, 2, 900, 600), maximized=True, last_book='C:\\a "b"\\ç.dearly'
    )
    settings.remember_folder("pdf", Path("/home/rosa/Ümlaut"))
    assert Settings(path).values == settings.values
    assert Settings(path).values.folder("pdf") == str(Path("/home/rosa/Ümlaut"))
    assert Settings(path).values.folder("import") == ""


@pytest.mark.parametrize("text", ["scheme = ", "\x00", "[[[", "a = 1\na = 2", "\ud800"])
def test_a_broken_file_is_set_aside(path: Path, text: str) -> None:
    path.parent.mkdir()
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    assert Settings(path).values == Values()
    assert not path.exists()
    assert path.with_name("settings.toml.broken").exists()


@pytest.mark.parametrize(
    "text",
    [
        'scheme = "green"',
        "scheme = 3",
        'text_size = "big"',
        "text_size = true",
        "menu_bar = 0",
        "window = [1, 2, 3]",
        'window = ["a", 1, 1, 1]',
        "folders = 3",
        "unknown = 1",
    ],
)
def test_values_that_cannot_be_used_keep_their_defaults(path: Path, text: str) -> None:
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    assert Settings(path).values == Values()


@pytest.mark.parametrize(("written", "read"), [("0.1", 0.9), ("9", 2.0), ("1.15", 1.15), ("1", 1.0)])
def test_the_text_size_stays_within_reason(path: Path, written: str, read: float) -> None:
    path.parent.mkdir()
    path.write_text(f"text_size = {written}", encoding="utf-8")
    assert Settings(path).values.text_size == read


def test_a_disk_that_refuses_does_not_keep_the_shop_closed(tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("", encoding="utf-8")
    settings = Settings(blocked / "settings.toml")
    settings.change(scheme="dark")
    assert settings.values.scheme == "dark"


def test_nothing_half_written_is_left(path: Path) -> None:
    Settings(path).change(language="pt")
    assert [file.name for file in path.parent.iterdir()] == ["settings.toml"]


@rules(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(text=st.text(), folder=st.text())
def test_any_text_can_be_kept(path: Path, text: str, folder: str) -> None:
    settings = Settings(path)
    settings.change(last_book=text, folders=((folder, text),))
    tomllib.loads(path.read_text(encoding="utf-8"))
    if "\x7f" not in text + folder:
        assert Settings(path).values.last_book == text.encode("utf-8", "replace").decode("utf-8")
