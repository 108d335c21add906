"""What a new map starts with: kinds, areas, words and one view, all the user's to change."""

import json

from dronten_map import resources
from dronten_map.core.changes import Change, Step
from dronten_map.core.codec import from_plain
from dronten_map.core.edits.amend import cleaned
from dronten_map.core.fields import type_named
from dronten_map.core.ids import MapId, ViewId
from dronten_map.core.records import MapInfo, Record, View
from dronten_map.i18n import _

MAP_ID = MapId("map")  # every map has one description of itself, with this id
FIRST_VIEW_ID = ViewId("view:first")


def starting_records(title: str = "") -> list[Record]:
    """The records of a new map, in an order that can be written."""
    text = resources.path("templates", "start.json").read_text("utf-8")
    lists: dict[str, list[dict[str, object]]] = json.loads(text)
    records: list[Record] = [MapInfo(id=MAP_ID, title=cleaned(title))]
    for name, plains in lists.items():
        records += [from_plain(type_named(name), plain) for plain in plains]
    records.append(View(id=FIRST_VIEW_ID, name=_("Map")))
    return records


def new_step(title: str = "") -> Step:
    """The step that makes an empty map out of nothing."""
    changes = tuple(Change(None, record) for record in starting_records(title))
    return Step(_("New map"), changes)
