"""Set everything up and run, test or check the program; the standard library is all it needs.

python3 dev.py run [ARGUMENTS]    the program: with arguments its command line or a map; without,
                                  the Dronten example, in the window or, without a screen, in out/
python3 dev.py test [ARGUMENTS]   the tests; arguments go to pytest
python3 dev.py lint               style, types and the floors of the house
python3 dev.py bench start        our window's start against that of a bare one
python3 dev.py bench layout       our layout against that of Graphviz, NetworkX and fa2
python3 dev.py bench canvas       our canvas against a Qt scene with an item for each actor
python3 dev.py bench excel        our workbook of 10,000 rows against openpyxl's fastest way
python3 dev.py bench pages        how long the window is away on the pages of a large map
python3 dev.py bundle [--check]   the program as one folder in dist/; --check tries it out
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import build_raster

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
LOCK = HERE / "requirements.lock"
STAMP = VENV / "installed.txt"
UNFINISHED = "installing"  # what the stamp says until everything is in
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
NEEDED = (3, 11)
PYTHON_NAME = f"python{sys.version_info[0]}.{sys.version_info[1]}"

OUT = Path("out")
EXAMPLE = str(OUT / "dronten.drontenmap")
# What shows the main job where there is no window to do it in.
MAIN_JOB = (
    ("example", EXAMPLE, "--force"),
    ("plan", EXAMPLE, "--pdf", str(OUT / "plan.pdf"), "--xlsx", str(OUT / "plan.xlsx")),
    ("overview", EXAMPLE, str(OUT / "overview.xlsx")),
    ("picture", EXAMPLE, str(OUT / "map.png")),
    ("picture", EXAMPLE, str(OUT / "map.svg")),
)

# Debian's names for what Qt loads from the system; Windows and macOS have all of it.
QT_PACKAGES = ("libgl1", "libegl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1")
QT_SCREEN_PACKAGES = (
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
    "libxcb-shape0",
)
QT_PROBE = """
import os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6 import QtPrintSupport, QtSvg, QtWidgets
QtWidgets.QApplication([])
"""
QT_SCREEN_PROBE = """
import ctypes, pathlib, PySide6
plugins = pathlib.Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms"
ctypes.CDLL(str(plugins / "libqxcb.so"))
"""
SCREEN_PROBE = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
LIBPYTHON_PROBE = """
from PyInstaller.depend import bindepend
raise SystemExit(0 if bindepend.get_python_library_path() else 1)
"""
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def main(arguments: list[str]) -> int:
    """Do what the first argument asks; the number that comes back is the exit code."""
    verbs = {"run": run, "test": test, "lint": lint, "bench": bench, "bundle": bundle}
    if not arguments or arguments[0] not in verbs:
        print(__doc__)
        return 2
    try:
        set_up()
        build_raster.build()  # where there is a compiler; the program works without
        return verbs[arguments[0]](arguments[1:])
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


# The verbs


def run(arguments: list[str]) -> int:
    """The program; without arguments the example, in the window or as files."""
    is_screen_wanted = names_a_screen()
    has_qt = prepare_qt(screen=is_screen_wanted)
    if arguments:
        return call("-m", "dronten_map", *arguments)
    if not is_screen_wanted:
        print("There is no screen, so the example is written to the folder out instead.")
        return do_main_job()
    if not (has_qt and screen_opens()):
        print("No window can be opened, so the example is written to the folder out instead.")
        return do_main_job()
    if not (HERE / EXAMPLE).exists():  # what was changed in it last time is kept
        (HERE / OUT).mkdir(exist_ok=True)
        check("-m", "dronten_map", *MAIN_JOB[0])
    return call("-m", "dronten_map", EXAMPLE)


def test(arguments: list[str]) -> int:
    """The tests, on all processors unless something was asked for."""
    need_qt()
    return call("-m", "pytest", *(arguments or ["-n", "auto"]))


def lint(arguments: list[str]) -> int:
    """Every check of the source, also after one that fails."""
    checks = (
        ("-m", "ruff", "check", *arguments),
        ("-m", "ruff", "format", "--check", *arguments),
        ("-m", "basedpyright", *arguments),
        ("-c", LINT_IMPORTS),
    )
    return max([call(*words) for words in checks])


def bench(arguments: list[str]) -> int:
    """A measurement, by its name in tests/bench."""
    script = HERE / "tests" / "bench" / f"{arguments[0] if arguments else ''}.py"
    if not script.is_file():
        names = sorted(p.stem for p in script.parent.glob("[!_]*.py"))
        print("Say which measurement:", ", ".join(names), file=sys.stderr)
        return 2
    need_qt()
    return call("-m", f"tests.bench.{script.stem}", *arguments[1:])


def bundle(arguments: list[str]) -> int:
    """The program with Python and all libraries in one folder, and a trial of it when asked."""
    need_qt()
    need_bundler()
    check("-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "build.spec")
    return call(str(HERE / "tests" / "bundle_trial.py")) if "--check" in arguments else 0


def do_main_job() -> int:
    """Write the example map, its plan, overview and picture; 1 when one of them fails."""
    folder = HERE / OUT
    folder.mkdir(exist_ok=True)
    codes = [call("-m", "dronten_map", *words) for words in MAIN_JOB]
    if any(codes):
        print("Not everything could be written.", file=sys.stderr)
        return 1
    for file in sorted(p for p in folder.iterdir() if p.is_file()):
        print(f"  {OUT / file.name}  {file.stat().st_size / 1000:,.0f} kB")
    return 0


# Setting up


def set_up() -> None:
    """Make the environment and install what the lock file names, unless that was done before."""
    if sys.version_info[:2] < NEEDED:
        sys.exit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    found = STAMP.read_text("utf-8") if STAMP.exists() else UNFINISHED
    if found == wanted and is_alive():
        return
    # A library that was half installed looks whole to pip, so an interrupted start begins anew.
    if found == UNFINISHED or not is_alive():
        make_environment()
    STAMP.write_text(UNFINISHED, "utf-8")
    print("Installing the packages of requirements.lock; this takes some minutes ...", flush=True)
    pip = ("-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    check(*pip, "--require-hashes", "-r", str(LOCK))
    STAMP.write_text(wanted, "utf-8")


def is_alive() -> bool:
    """Whether the environment's Python still starts; the one it was made with may be gone."""
    return PYTHON.exists() and subprocess.run([str(PYTHON), "-c", ""], check=False).returncode == 0


def make_environment() -> None:
    """Make .venv from nothing, with Debian's package for it when that is missing."""
    if VENV.exists():
        try:
            shutil.rmtree(VENV)
        except OSError as error:
            sys.exit(f"{VENV} cannot be removed ({error}); close what uses it and try again.")
    if subprocess.run(
        [sys.executable, "-c", "import ensurepip"], stderr=subprocess.DEVNULL, check=False
    ).returncode:
        need_packages((f"{PYTHON_NAME}-venv",), "Python cannot make a virtual environment here.")
    print("Making .venv ...", flush=True)
    if subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False).returncode != 0:
        sys.exit("The virtual environment .venv could not be made.")


def need_qt() -> None:
    """Stop when Qt cannot be loaded."""
    if not prepare_qt(screen=False):
        sys.exit("Qt cannot be loaded without these.")


def prepare_qt(*, screen: bool) -> bool:
    """Whether Qt can be loaded, after installing or naming what the system lacks for it."""
    if not sys.platform.startswith("linux"):
        return True
    if probe(QT_PROBE) and (not screen or probe(QT_SCREEN_PROBE)):
        return True
    packages = (glib_package(), *QT_PACKAGES, *(QT_SCREEN_PACKAGES if screen else ()))
    if not install_packages(packages, "Qt needs libraries that this system lacks."):
        return False
    return call("-c", QT_PROBE) == 0 and (not screen or call("-c", QT_SCREEN_PROBE) == 0)


def need_bundler() -> None:
    """Stop when PyInstaller lacks what it needs from the system."""
    if not sys.platform.startswith("linux"):
        return
    packages = () if shutil.which("objdump") else ("binutils",)
    if not probe(LIBPYTHON_PROBE):
        packages = (*packages, f"lib{PYTHON_NAME}")
    if packages:
        need_packages(packages, "A bundle needs packages that this system lacks.")


def need_packages(names: tuple[str, ...], why: str) -> None:
    """Stop when these packages cannot be installed."""
    if not install_packages(names, why):
        sys.exit(1)


def install_packages(names: tuple[str, ...], why: str) -> bool:
    """Install Debian packages as root; anybody else is told the line. True when they are in."""
    line = ["apt-get", "install", "--yes", "--no-install-recommends", *names]
    if shutil.which("apt-get") is None:
        print(why, "On Debian they are called:", *names, flush=True)
        return False
    if os.geteuid() != 0:
        print(why, "Install them with:\n    sudo", " ".join(line), flush=True)
        return False
    print(why, "Installing them:\n   ", " ".join(line), flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "--quiet"], env=quiet, check=False)
    return subprocess.run(line, env=quiet, check=False).returncode == 0


def glib_package() -> str:
    """Debian 13 and Ubuntu 24.04 gave it another name, for times after 2038."""
    newer = "libglib2.0-0t64"
    asked = ["apt-cache", "show", newer]
    if (
        shutil.which("apt-cache")
        and subprocess.run(asked, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
        == 0
    ):
        return newer
    return "libglib2.0-0"


def names_a_screen() -> bool:
    """Whether there should be a screen; on Linux the session says so."""
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def screen_opens() -> bool:
    """Whether the screen that the session names lets us in; Qt would abort if not."""
    return not sys.platform.startswith("linux") or probe(SCREEN_PROBE)


# Running


def probe(code: str) -> bool:
    """Whether some code runs in the environment; it says nothing when it does not."""
    words = [str(PYTHON), "-c", code]
    return (
        subprocess.run(
            words, cwd=HERE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
        ).returncode
        == 0
    )


def call(*arguments: str) -> int:
    """Run the environment's Python in the project's folder."""
    sys.stdout.flush()
    return subprocess.run([str(PYTHON), *arguments], cwd=HERE, check=False).returncode


def check(*arguments: str) -> None:
    """Run the environment's Python and stop when that fails."""
    code = call(*arguments)
    if code != 0:
        sys.exit(code)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
