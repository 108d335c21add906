"""Set everything up and run, test or check the program; the standard library is all it needs.

python3 dev.py run [ARGUMENTS]    the program
python3 dev.py test [ARGUMENTS]   the tests; arguments go to pytest
python3 dev.py lint               style and types
"""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
LOCK = HERE / "requirements.lock"
STAMP = VENV / "installed.txt"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def main(arguments: list[str]) -> int:
    """Do what the first argument asks; the number that comes back is the exit code."""
    if not arguments or arguments[0] not in ("run", "test", "lint"):
        print(__doc__)
        return 2
    set_up()
    verb, rest = arguments[0], arguments[1:]
    if verb == "run":
        return call("-m", "dronten_map", *rest)
    if verb == "test":
        return call("-m", "pytest", *rest)
    return max(call("-m", "ruff", "check"), call("-m", "ruff", "format", "--check"))


def set_up() -> None:
    """Make the environment and install what the lock file names, unless that was done before."""
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if STAMP.exists() and STAMP.read_text("utf-8") == wanted:
        return
    if not PYTHON.exists():
        make_environment()
    print("Installing the packages of requirements.lock ...", flush=True)
    check("-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(LOCK))
    STAMP.write_text(wanted, "utf-8")


def make_environment() -> None:
    """Make .venv, with Debian's package for it when that is missing."""
    making = [sys.executable, "-m", "venv", str(VENV)]
    if subprocess.run(making, check=False).returncode == 0:
        return
    if shutil.which("apt-get") is None:
        sys.exit("Python cannot make a virtual environment; install Python with its module venv.")
    install = ["apt-get", "install", "--yes", "python3-venv"]
    print("Python's module venv is missing:", " ".join(install), flush=True)
    subprocess.run(["apt-get", "update"], check=True)
    subprocess.run(install, check=True)
    subprocess.run(making, check=True)


def call(*arguments: str) -> int:
    """Run the environment's Python in the project's folder."""
    return subprocess.run([str(PYTHON), *arguments], cwd=HERE, check=False).returncode


def check(*arguments: str) -> None:
    """Run the environment's Python and stop when that fails."""
    code = call(*arguments)
    if code != 0:
        sys.exit(code)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
