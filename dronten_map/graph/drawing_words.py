"""What a drawing says of itself: which view it is, how much of it is shown, and why nobody is."""

from dronten_map.core.records import Opgave, View
from dronten_map.graph.text import drawable
from dronten_map.i18n import _, ngettext


def subtitle(view: View, lit: Opgave | None, told: str) -> str:
    """The name of a view, with the opgave that is lit up and what else is to be told."""
    parts = [view.name]
    if lit is not None:
        parts.append(f"{lit.code} · {lit.title}")
    if told:
        parts.append(told)
    return drawable(" – ".join(parts))


def actors_told(shown: int, count: int) -> str:
    """How many of the actors of a view are shown."""
    text = ngettext("{shown} of {count} actor", "{shown} of {count} actors", count)
    return text.format(shown=shown, count=count)


def relations_told(shown: int, count: int) -> str:
    """How many of the relations between them are."""
    text = ngettext("{shown} of {count} relation", "{shown} of {count} relations", count)
    return text.format(shown=shown, count=count)


def nobody(placed: int) -> str:
    """Why nobody stands on a drawing of a view in which so many actors stand."""
    if placed:
        return _("The filter of this view lets nobody through.")
    return _("There are no actors on this map yet.")
