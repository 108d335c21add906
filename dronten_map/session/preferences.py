"""What the user chose in the window and the command line follows too."""

import json
from typing import Any, cast

from dronten_map.errors import UserError
from dronten_map.i18n import Language
from dronten_map.session import folders
from dronten_map.store import fsops

_LARGEST = 1_000_000  # bytes; a larger file was not written by this program


def chosen_language() -> Language:
    """The language that the user chose in the window; Dutch when nothing was chosen."""
    try:
        plain: object = json.loads(fsops.read_bytes(folders.settings_file(), limit=_LARGEST))
    except (UserError, ValueError):
        return "nl"
    code = cast(dict[str, Any], plain).get("language") if isinstance(plain, dict) else None
    return "en" if code == "en" else "nl"
