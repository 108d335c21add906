"""Small maps for the tests of the inspector, and a hand that types."""

from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActorId, OpgaveId, RelationId
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields.line import LineEditor
from dronten_map.ui.panels.inspector import Inspector
from dronten_map.ui.panels.links import Links


def people(bridge: Bridge, *names: str) -> list[ActorId]:
    """Add actors with these names."""
    with bridge.edit("people") as draft:
        return [add_actor(draft, name, view=FIRST_VIEW_ID) for name in names]


def opgave(bridge: Bridge, *actors: ActorId) -> OpgaveId:
    """Add an opgave in which these actors are involved."""
    with bridge.edit("opgave") as draft:
        made = add_opgave(draft, "Wonen", code="WON")
        for actor in actors:
            involve(draft, actor, made)
    return made


def relation(bridge: Bridge, source: ActorId, target: ActorId) -> RelationId:
    """Draw a relation."""
    with bridge.edit("relation") as draft:
        return connect(draft, source, target)


def line_of(inspector: Inspector, field: str, form: int = 0) -> LineEditor:
    """The editor of a field of one line on the page in front."""
    found = inspector.page.forms[form].editor(field)
    assert isinstance(found, LineEditor)
    return found


def names(links: Links) -> list[str]:
    """What the links that show are called."""
    return [button.link.text for button in links.buttons if not button.isHidden()]


def type_in(editor: LineEditor, text: str, *, enter: bool = True) -> None:
    """Type over what stands in a line."""
    editor.begin()
    editor.line.selectAll()
    editor.line.insert(text)
    editor.line.textEdited.emit(text)
    editor.line.setModified(True)
    if enter:
        editor.finish()
