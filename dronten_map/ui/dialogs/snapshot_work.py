"""What the dialog of the peilmomenten lets a process of its own do."""

from datetime import date

from dronten_map.core.ids import SnapshotId
from dronten_map.core.model import Model
from dronten_map.core.papers.comparison import build_comparison
from dronten_map.core.papers.telling import told
from dronten_map.core.profiles import Profile
from dronten_map.core.records import Snapshot


def sentences(model: Model, snapshot: SnapshotId, on: date) -> list[str]:
    """What moved between a peilmoment and the map as it is.

    Raises:
        UserError: the peilmoment cannot be read.
    """
    then = model.get(Snapshot, snapshot)
    return list(told(build_comparison(model, then=then, on=on, profile=Profile.REGISSEUR)))
