"""The example that ships with the program: Dronten, with fictitious names wherever it judges."""

from dronten_map import resources
from dronten_map.core.changes import Change, Step, ordered
from dronten_map.core.codec import records_from_json
from dronten_map.core.precedents import shipped_precedents
from dronten_map.core.records import MapInfo, Record
from dronten_map.core.start import starting_records
from dronten_map.i18n import _, in_language


def example_step() -> Step:
    """The step that makes the Dronten example out of nothing; its contents are in Dutch."""
    text = resources.path("examples", "dronten.json").read_text("utf-8")
    mine = records_from_json(text)
    lists: list[Record] = [r for r in starting_records() if not isinstance(r, MapInfo)]
    with in_language("nl"):
        library = shipped_precedents()
    changes = ordered(Change(None, record) for record in [*lists, *library, *mine])
    return Step(_("Dronten example"), changes)
