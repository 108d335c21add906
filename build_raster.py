"""Compile the fast part of the canvas where the machine has a C compiler, and go on where not.

python3 build_raster.py

`dev.py` and the build of a wheel call it; where there is nothing to load, the program paints with
Qt alone. The standard library is all it needs.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "dronten_map" / "ui" / "canvas"
SOURCE = FOLDER / "raster.c"
SUFFIX = {"win32": "dll", "darwin": "dylib"}.get(sys.platform, "so")
LIBRARY = FOLDER / f"_raster.{SUFFIX}"
COMPILERS = ("cc", "gcc", "clang")
FLAGS = ("-std=c11", "-O2", "-Wall", "-Wextra", "-fvisibility=hidden", "-shared")


def build(library: Path = LIBRARY, *flags: str) -> Path | None:
    """The library, compiled unless it is newer than its source; None when that cannot be done."""
    if library.exists() and library.stat().st_mtime >= SOURCE.stat().st_mtime:
        return library
    compiler = find_compiler()
    if compiler is None:
        return None
    # Made beside it and put in place at once, so that nobody ever loads half of it.
    made = library.with_name(f"{library.name}.{os.getpid()}")
    place = () if sys.platform == "win32" else ("-fPIC",)
    words = [compiler, *FLAGS, *flags, *place, "-o", str(made), str(SOURCE), "-lm"]
    try:
        done = subprocess.run(words, capture_output=True, text=True, errors="replace", check=False)
        if done.returncode != 0:
            print(f"The fast part of the canvas was not compiled:\n{done.stderr}", file=sys.stderr)
            return None
        made.replace(library)
    except OSError as error:
        print(f"The fast part of the canvas was not built: {error}", file=sys.stderr)
        return None
    finally:
        made.unlink(missing_ok=True)
    return library


def find_compiler() -> str | None:
    """The C compiler that CC names, or the first that is there."""
    names = (os.environ.get("CC", ""), *COMPILERS)
    return next((found for name in names if name and (found := shutil.which(name))), None)


if __name__ == "__main__":
    built = build()
    print(built or "Nothing was compiled; Qt draws every line.")
