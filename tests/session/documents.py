"""Edits of an open document for the tests of the session."""

from dronten_map.core.edits.web import add_actor
from dronten_map.core.ids import ActorId
from dronten_map.session.document import Document


def add(document: Document, name: str) -> ActorId:
    """Add an actor in a step that is called after it."""
    with document.edit(name) as draft:
        return add_actor(draft, name)
