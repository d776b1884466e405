"""The two set-up commands: `python3 run.py app` and `python3 run.py test` do everything on a fresh machine.

Standard library only. System packages (Debian and its kin) are installed when we may, else the line to type is shown;
`.venv` and the dependencies are made once and again only when pyproject.toml changes.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OUT = HERE / "out"

PACKAGES = ["libegl1", "libgl1", "libdbus-1-3", "libfontconfig1", "libglib2.0-0", "libxkbcommon0"]
SCREEN_PACKAGES = ["libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxkbcommon-x11-0"]
USAGE = """usage: python3 run.py app     open Dearly on the sample shop (without a screen: print its cards and lists)
       python3 run.py test    run every check"""


def main(arguments: list[str]) -> int:
    """Run one of the two commands; returns its exit code."""
    command, *rest = arguments or [""]
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is what an older Python meets first
        print("Dearly needs Python 3.11 or newer.", file=sys.stderr)
        return 2
    if command == "app":
        set_up("")
        return app(rest)
    if command == "test":
        set_up("[dev]")
        return subprocess.call([PYTHON, HERE / "tools" / "check.py", *rest], cwd=HERE)
    print(USAGE, file=sys.stderr)
    return 2


def set_up(extra: str) -> None:
    """System packages, virtual environment and dependencies; nothing to do the second time."""
    system_packages(PACKAGES + (SCREEN_PACKAGES if has_screen() else []))
    stamp = VENV / f"stamp{extra.strip('[]')}"
    wanted = hashlib.sha256((HERE / "pyproject.toml").read_bytes() + sys.version.encode()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted and PYTHON.exists():
        return
    print("Setting up Dearly in .venv (once, a minute or two) ...", flush=True)
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    pip: list[str | Path] = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--editable", f"{HERE}{extra}"], check=True)
    stamp.write_text(wanted)


def system_packages(packages: list[str]) -> None:
    """Install the Debian packages Qt needs, when this is such a system and they are missing."""
    if not shutil.which("dpkg-query") or not shutil.which("apt-get"):
        return
    missing = [name for name in [*packages, *venv_package()] if not installed(name)]
    if not missing:
        return
    line = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    sudo = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if sudo and (not shutil.which("sudo") or quiet(["sudo", "-n", "true"])):
        print(f"Some system libraries may be missing. If Dearly does not start:\n  sudo {' '.join(line)}")
        return
    quiet([*sudo, "apt-get", "update", "--quiet"])
    if quiet([*sudo, *line, "--quiet"]):
        print(f"Could not install the system libraries. By hand:\n  sudo {' '.join(line)}", file=sys.stderr)


def quiet(command: list[str]) -> int:
    """Run without output and without questions; returns the exit code."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.call(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def venv_package() -> list[str]:
    """Debian keeps venv in a package of its own, for its own Python."""
    return ["python3-venv"] if sys.executable.startswith("/usr/bin/") else []


def installed(package: str) -> bool:
    """Whether dpkg knows the package, or another that provides it, as installed."""
    query = ["dpkg-query", "--show", "--showformat=${db:Status-Status} ${Package} ${Provides}\\n"]
    found = subprocess.run([*query, package, f"{package}t64"], capture_output=True, text=True, check=False).stdout
    return "installed " in found


def has_screen() -> bool:
    """Whether a window can be shown."""
    return sys.platform in {"win32", "darwin"} or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def app(rest: list[str]) -> int:
    """Open the window on the sample shop; with no screen, do the main job and say where the files are."""
    if has_screen():
        return subprocess.call([PYTHON, "-m", "desktop", "--sample", *rest], cwd=HERE)
    OUT.mkdir(exist_ok=True)
    book = OUT / "sample.dearly"
    book.unlink(missing_ok=True)
    steps: list[list[str | Path]] = [
        ["sample", "--out", book],
        ["today", "--book", book],
        ["cards", "--book", book, "--occasion", "birthday", "--days", "31", "--out", OUT / "cards.pdf"],
        ["export", "--book", book, "--out", OUT / "contacts.csv"],
        ["export", "--book", book, "--out", OUT / "contacts.vcf"],
    ]
    for step in steps:
        code = subprocess.call([PYTHON, "-m", "desktop", *step], cwd=HERE)
        if code:
            return code
    print(f"\nNo screen here, so Dearly did its main job without a window. The files are in {OUT}:")
    for name in ["sample.dearly", "cards.pdf", "contacts.csv", "contacts.vcf"]:
        print(f"  {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
