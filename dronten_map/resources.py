"""Where the files of the folder `resources` are: in a checkout, an installed wheel or a bundle."""

import sys
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def root() -> Path:
    """The folder that holds icons, fonts, locale, templates, themes and examples.

    Raises:
        FileNotFoundError: the program was installed without its resources.
    """
    bundle = getattr(sys, "_MEIPASS", None)
    candidates = [_PACKAGE.parent / "resources", _PACKAGE / "_resources"]
    if bundle is not None:
        candidates.insert(0, Path(bundle) / "resources")
    for folder in candidates:
        if (folder / "locale").is_dir():
            return folder
    raise FileNotFoundError("The folder 'resources' is missing; install the program again.")


def path(*parts: str) -> Path:
    """The path of one resource, such as path("icons", "user.svg")."""
    return root().joinpath(*parts)
