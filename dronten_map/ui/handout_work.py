"""What handing out and taking back do beside the window, as functions of a module."""

from collections.abc import Generator, Sequence
from datetime import date
from pathlib import Path

from dronten_map.core.ids import ActorId
from dronten_map.core.model import Model
from dronten_map.core.records import Handout


def handed_out(
    model: Model, document: str, name: str, actors: frozenset[ActorId] | None, on: date
) -> tuple[Handout, bytes]:
    """A handout with its workbook.

    Raises:
        UserError: it would hold more than one workbook can.
    """
    from dronten_map.core.codec import records_from_json
    from dronten_map.exchange import handout as making

    made = making.handed_out(model, name, on=on, actors=actors)
    base = making.base_of(records_from_json(made.content))
    return made, making.handout_workbook(base, made, document=document)


def review(model: Model, document: str, paths: Sequence[Path]) -> Generator[str, None, object]:
    """What files say that came back; tells the name of each before it is read."""
    from dronten_map.exchange.returned import review_files

    return (yield from review_files(model, document, paths))
