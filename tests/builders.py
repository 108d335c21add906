"""Maps for tests, made by the same verbs as the user's."""

from collections.abc import Callable

from dronten_map.core.draft import Draft
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActorId
from dronten_map.core.model import Model
from dronten_map.core.start import FIRST_VIEW_ID, new_step


def empty_map() -> Model:
    """A map as it is when it is new."""
    model = Model()
    model.apply(new_step("Test"))
    return model


def edited(model: Model, edit: Callable[[Draft], object]) -> Model:
    """The same model after an edit."""
    draft = Draft(model)
    edit(draft)
    model.apply(draft.step("edit"))
    return model


def web(*names: str, lines: str = "") -> tuple[Model, dict[str, ActorId]]:
    """A map with actors of these names, and relations such as "ab bc" between the first letters."""
    ids: dict[str, ActorId] = {}

    def draw(draft: Draft) -> None:
        for index, name in enumerate(names):
            ids[name] = add_actor(draft, name, view=FIRST_VIEW_ID, at=(100.0 * index, 0.0))
        for source, target in lines.split():
            connect(draft, ids[source], ids[target])

    return edited(empty_map(), draw), ids
