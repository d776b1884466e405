"""The rules of ARCHITECTURE.md that no tool checks for us."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
import textwrap
from pathlib import Path

import grimp
import pytest

import desktop.ui

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted(
    path for folder in ("desktop", "tests", "tools", "benchmarks") for path in (ROOT / folder).rglob("*.py")
)
LONGEST_FILE = 300
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "stuff"}


def test_no_file_is_too_long_to_read_at_a_sitting() -> None:
    long = {
        str(path.relative_to(ROOT)): n
        for path in SOURCES
        if (n := len(path.read_text("utf-8").splitlines())) > LONGEST_FILE
    }
    assert long == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [path.name for path in SOURCES if path.stem in VAGUE] == []


def test_no_imports_go_in_a_circle_not_even_hidden_in_functions() -> None:
    graph = grimp.build_graph("desktop", exclude_type_checking_imports=True)
    assert _circles({module: graph.find_modules_directly_imported_by(module) for module in graph.modules}) == []


def _circles(imports: dict[str, set[str]]) -> list[str]:
    """Modules that reach themselves: peel off leaves, turn every arrow round, and peel again."""
    for _ in range(2):
        left = {module: set(targets) & set(imports) for module, targets in imports.items()}
        while leaves := [module for module, targets in left.items() if not targets]:
            for leaf in leaves:
                del left[leaf]
            for targets in left.values():
                targets.difference_update(leaves)
        imports = {module: {m for m, targets in left.items() if module in targets} for module in left}
    return sorted(imports)


def test_the_circle_finder_finds_circles() -> None:
    assert _circles({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": {"a"}, "e": set()}) == ["b", "c"]


def _qt_classes() -> list[type]:
    from PySide6.QtCore import QObject  # noqa: PLC0415 - Qt is needed by this test alone

    found = []
    for module in pkgutil.walk_packages(desktop.ui.__path__, "desktop.ui."):
        loaded = importlib.import_module(module.name)
        found += [
            member
            for _, member in inspect.getmembers(loaded, inspect.isclass)
            if member.__module__ == module.name and issubclass(member, QObject)
        ]
    return found


def test_no_attribute_hides_a_method_of_qt() -> None:
    hidden = []
    for made in _qt_classes():
        qt_base = next(base for base in made.__mro__ if base.__module__.startswith("PySide6"))
        tree = ast.parse(textwrap.dedent(inspect.getsource(made)))
        stored = {name for node in ast.walk(tree) if (name := _stored_on_self(node))}
        hidden += [f"{made.__qualname__}.{name}" for name in stored if callable(getattr(qt_base, name, None))]
    assert hidden == []


def _stored_on_self(node: ast.AST) -> str:
    if not isinstance(node, ast.Attribute) or not isinstance(node.ctx, ast.Store):
        return ""
    return node.attr if isinstance(node.value, ast.Name) and node.value.id == "self" else ""


def test_no_test_sleeps() -> None:
    pattern = re.compile(r"\b(time\.sleep|qWait|qtbot\.wait\()")
    assert [
        str(p.relative_to(ROOT)) for p in SOURCES if p != Path(__file__) and pattern.search(p.read_text("utf-8"))
    ] == []


def test_few_tests_pretend() -> None:
    """Real parts: fewer than five mocks in a hundred tests."""
    texts = [path.read_text("utf-8") for path in SOURCES if path.name.startswith("test_") and path != Path(__file__)]
    tests = sum(len(re.findall(r"^\s*def test_", text, re.M)) for text in texts)
    mocks = sum(len(re.findall(r"\b(Mock|MagicMock|patch|mocker)\b\(?", text)) for text in texts)
    assert mocks * 100 < tests * 5


@pytest.mark.parametrize("name", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE"])
def test_the_house_has_its_papers(name: str) -> None:
    assert len((ROOT / name).read_text("utf-8")) > 400


def test_the_version_is_stated_once_and_the_same() -> None:
    from desktop.version import VERSION  # noqa: PLC0415 - one line, one test

    assert f'version = "{VERSION}"' in (ROOT / "pyproject.toml").read_text("utf-8")
