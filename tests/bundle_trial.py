"""The bundle tried out as its user would: the window opens, the plan is written, it is not too big.

python3 dev.py bundle --check runs it; the program is the one in dist/, nothing of this checkout.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "dist" / "dronten-map"
PROGRAM = FOLDER / ("dronten-map.exe" if sys.platform == "win32" else "dronten-map")
LARGEST = 250_000_000  # bytes of the whole folder
ALIVE = 10  # seconds that the window must stay open by itself
PATIENCE = 120  # seconds that a command may take


def main() -> int:
    """Try everything; the exit code is 1 when something is not as it must be."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # No Python of this checkout on the path, no screen, and an empty home.
        env = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL"))}
        env |= {"QT_QPA_PLATFORM": "offscreen", "DRONTEN_MAP_HOME": str(folder / "home")}
        faults = [*size(), *compiled(), *plan(folder, env), *window(folder, env)]
    for fault in faults:
        print("Fault:", fault, file=sys.stderr)
    print("The bundle is", "not right." if faults else "right.")
    return 1 if faults else 0


def size() -> list[str]:
    """Whether the folder is small enough."""
    total = sum(p.stat().st_size for p in FOLDER.rglob("*") if p.is_file() and not p.is_symlink())
    print(f"{FOLDER.relative_to(ROOT)}: {total / 1e6:.0f} MB")
    if not PROGRAM.is_file():
        return [f"{PROGRAM} is not there."]
    return [f"It is larger than {LARGEST / 1e6:.0f} MB."] if total > LARGEST else []


def compiled() -> list[str]:
    """Whether what this machine compiled for the canvas went along."""
    names = [file.name for file in ROOT.glob("dronten_map/ui/canvas/_raster.*")]
    missing = [name for name in names if not any(FOLDER.rglob(name))]
    return [f"{name} is not in the bundle." for name in missing]


def plan(folder: Path, env: dict[str, str]) -> list[str]:
    """Whether the command line writes the example and everything that is made of it."""
    example = str(folder / "example.drontenmap")
    faults = [
        *run(env, "--version"),
        *run(env, "example", example),
        *run(env, "check", example),
        *run(env, "plan", example, "--pdf", str(folder / "plan.pdf")),
        *run(env, "plan", example, "--xlsx", str(folder / "plan.xlsx")),
        *run(env, "overview", example, str(folder / "overview.xlsx")),
        *run(env, "picture", example, str(folder / "map.png")),
    ]
    starts = {
        "plan.pdf": b"%PDF",
        "plan.xlsx": b"PK",
        "overview.xlsx": b"PK",
        "map.png": b"\x89PNG",
    }
    for name, begins in starts.items():
        file = folder / name
        if not (file.is_file() and file.read_bytes().startswith(begins)):
            faults.append(f"{name} was not written as it should be.")
    return faults


def window(folder: Path, env: dict[str, str]) -> list[str]:
    """Whether the window opens with the example and stays open."""
    words = [str(PROGRAM), str(folder / "example.drontenmap")]
    opened = subprocess.Popen(words, env=env, stderr=subprocess.PIPE, text=True)
    try:
        said = opened.communicate(timeout=ALIVE)[1]
    except subprocess.TimeoutExpired:
        opened.kill()
        said = opened.communicate()[1]
        return [f"The window says: {said}"] if "Traceback" in said else []
    return [f"The window closed by itself with {opened.returncode}: {said}"]


def run(env: dict[str, str], *words: str) -> list[str]:
    """Run a command of the bundled program; what went wrong."""
    done = subprocess.run(
        [str(PROGRAM), *words],
        env=env,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    if done.returncode == 0:
        return []
    return [f"{' '.join(words)} ended with {done.returncode}: {done.stderr}"]


if __name__ == "__main__":
    sys.exit(main())
