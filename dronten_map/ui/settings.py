"""What the program remembers of how its user likes it: never anything of a map itself."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

from dronten_map.i18n import LANGUAGES, Language
from dronten_map.session import folders
from dronten_map.ui.theme import Choice

MOST_RECENT = 12  # files that are remembered
_LARGEST = 1_000_000  # bytes; of a larger file, which is not ours, the cut end cannot be read

Side = Literal["left", "right"]
Region = Literal["north", "middle"]  # whose school holidays stand in the timeline
Leaf = Literal["opgaven", "views"]  # what the left panel shows


class Recent(NamedTuple):
    """A file that was open before, and when that was."""

    path: str
    opened: str  # ISO date and time, local

    @property
    def is_there(self) -> bool:
        """Whether the file can still be found."""
        try:
            return Path(self.path).is_file()
        except OSError:  # a name that is too long, or a folder that may not be looked into
            return False


@dataclass(slots=True)
class Settings:
    """The language, the look, where the window stood and which files were open.

    Attributes:
        geometry: Qt's own description of where the window stands, as base64; empty at first.
        widths: The widths of left panel, map and inspector in pixels; empty at first.
        folded: The side panels that are folded away.
        house: The file of the house style of documents; empty for ours.
        leaf: Which leaf of the left panel is in front.
        minimap: Whether the small map is open.
        region: Whose school holidays stand in the timeline.
        columns: The columns of a plan that are shown or put away by hand, by name.
    """

    language: Language = "nl"
    appearance: Choice = "system"
    geometry: str = ""
    widths: list[int] = field(default_factory=list[int])
    folded: list[Side] = field(default_factory=list[Side])
    leaf: Leaf = "opgaven"
    minimap: bool = True
    region: Region = "north"
    columns: dict[str, bool] = field(default_factory=dict[str, bool])
    house: str = ""
    recent: list[Recent] = field(default_factory=list[Recent])

    @classmethod
    def load(cls) -> "Settings":
        """The settings as they were left; what cannot be read is as on the first day."""
        try:
            with folders.settings_file().open("rb") as file:
                plain = json.loads(file.read(_LARGEST))
        except (OSError, ValueError):
            return cls()
        return _read(plain) if isinstance(plain, dict) else cls()

    def store(self) -> None:
        """Remember everything for the next start.

        Raises:
            UserError: the folder of the program cannot be written.
        """
        from dronten_map.store import fsops  # not needed for the first paint

        fsops.make_folder(folders.home())
        plain = asdict(self) | {"recent": [r._asdict() for r in self.recent]}
        text = json.dumps(plain, ensure_ascii=False, indent=1)
        fsops.write_bytes(folders.settings_file(), text.encode())

    def remember(self, path: Path) -> None:
        """Put a file first among the recent ones."""
        from datetime import datetime

        self.forget(path)
        opened = datetime.now().isoformat(timespec="minutes")
        self.recent = [Recent(str(path.absolute()), opened), *self.recent][:MOST_RECENT]

    def forget(self, path: Path) -> None:
        """Take a file off the recent ones."""
        self.recent = [r for r in self.recent if Path(r.path) != path.absolute()]


def _read(plain: dict[str, Any]) -> Settings:
    settings = Settings()
    if plain.get("language") in LANGUAGES:
        settings.language = plain["language"]
    if plain.get("appearance") in get_args(Choice):
        settings.appearance = plain["appearance"]
    if isinstance(plain.get("geometry"), str):
        settings.geometry = plain["geometry"]
    if isinstance(plain.get("house"), str):
        settings.house = plain["house"]
    settings.widths = [w for w in _list(plain, "widths") if isinstance(w, int)]
    settings.folded = [s for s in _list(plain, "folded") if s in get_args(Side)]
    if plain.get("leaf") in get_args(Leaf):
        settings.leaf = plain["leaf"]
    if plain.get("region") in get_args(Region):
        settings.region = plain["region"]
    if isinstance(columns := plain.get("columns"), dict):
        settings.columns = {str(n): on for n, on in columns.items() if isinstance(on, bool)}
    if isinstance(plain.get("minimap"), bool):
        settings.minimap = plain["minimap"]
    for entry in _list(plain, "recent")[:MOST_RECENT]:
        if isinstance(entry, dict) and all(isinstance(entry.get(k), str) for k in Recent._fields):
            settings.recent.append(Recent(*(entry[k] for k in Recent._fields)))
    return settings


def _list(plain: dict[str, Any], name: str) -> list[Any]:
    found = plain.get(name)
    return found if isinstance(found, list) else []
