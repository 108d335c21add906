"""What annotations on a view say, in words for who cannot see the map."""

from dronten_map.core.annotated import annotations_in
from dronten_map.core.ids import ViewId
from dronten_map.core.model import Records
from dronten_map.i18n import _
from dronten_map.reports import dates

_MOST = 40  # annotations that are told; the others are counted


def noted(records: Records, view: ViewId) -> str:
    """What its annotations say, and what its pictures show; empty where there are none.

    The map must be the one that the reader may see: annotations are the regisseur's own.
    """
    texts = [" ".join(note.text.split()) for note in annotations_in(records, view)]
    told = [text for text in texts if text]
    if not told:
        return ""
    names, rest = "; ".join(told[:_MOST]), len(told) - _MOST
    if rest > 0:
        names = _("{names} and {count} more").format(names=names, count=dates.count(rest))
    return _("Written on it: {notes}.").format(notes=names)


def with_notes(told: str, notes: str) -> str:
    """What a figure shows, followed by what is written on it."""
    return f"{told} {notes}".rstrip()
