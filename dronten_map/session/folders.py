"""Where the program keeps what is its own: working copies, backups, settings."""

import os
from pathlib import Path


def home() -> Path:
    """The program's data folder of this user; DRONTEN_MAP_HOME moves it, for a portable copy."""
    chosen = os.environ.get("DRONTEN_MAP_HOME")
    if chosen:
        return Path(chosen)
    import platformdirs  # not needed for a portable copy

    return platformdirs.user_data_path("dronten-map", appauthor=False)


def settings_file() -> Path:
    """Where the program remembers how its user likes it."""
    return home() / "settings.json"


def working() -> Path:
    """The folder of the working copies; it is made when it is not there."""
    return _made(home() / "working")


def backups() -> Path:
    """The folder of what was replaced by a save; it is made when it is not there."""
    return _made(home() / "backups")


def _made(folder: Path) -> Path:
    from dronten_map.store import fsops  # a window asks for `home` before its first paint

    fsops.make_folder(folder)
    return folder
