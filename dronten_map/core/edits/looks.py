"""Named views: their names and order, what they let through, and how they look."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from dronten_map.core.backdrops import Backdrop, backdrop_text
from dronten_map.core.draft import Draft
from dronten_map.core.edits.amend import amend, cleaned
from dronten_map.core.edits.removal import remove
from dronten_map.core.ids import AnnotationId, OpgaveId, PlacementId, ViewId
from dronten_map.core.looks import range_text, ranges_of
from dronten_map.core.queries import in_order
from dronten_map.core.records import Annotation, Aspect, Placement, View
from dronten_map.core.rules import LONGEST_NAME

# The parts of a filter that are lists of what is let through.
PARTS = ("kinds", "areas", "opgaven", "tags", "relation_kinds")
# What is narrowest and widest of what a view keeps in sight, in points.
_NARROWEST, _WIDEST = 1.0, 1_000_000.0
_SHAPE = 2.0  # width by height of a screen with a caption below the picture


def rename_view(draft: Draft, view: ViewId, name: str) -> None:
    """Give a view another name.

    Raises:
        UserError: the name is empty or too long.
    """
    amend(draft, View, [view], name=name)


def duplicate_view(draft: Draft, view: ViewId, name: str) -> ViewId:
    """Add a view that is like another one in everything but its name, right after it.

    Positions, filter, look and annotations are copies: what changes in one stays in the other.
    """
    model = draft.get(View, view)
    made = replace(model, id=ViewId.new(), name=cleaned(name))
    line = in_order(draft.all(View))
    line.insert(1 + line.index(model), made)
    _number(draft, line)
    for record in draft.referring(view):
        match record:
            case Placement():
                draft.put(replace(record, id=PlacementId.new(), view=made.id))
            case Annotation():
                draft.put(replace(record, id=AnnotationId.new(), view=made.id))
            case _:
                pass
    return made.id


def free_view_name(draft: Draft, name: str) -> str:
    """A name that no view has yet: this one, or with a number behind it."""
    taken = {v.name.casefold() for v in draft.all(View)}
    found, number = name, 2
    while found.casefold() in taken:
        ending = f" ({number})"
        found = f"{name[: LONGEST_NAME - len(ending)]}{ending}"
        number += 1
    return found


def remove_view(draft: Draft, view: ViewId) -> None:
    """Remove a view with its positions and annotations; the actors stay in the map.

    Raises:
        UserError: it is the last view of the map.
    """
    remove(draft, [draft.get(View, view)])
    _number(draft, in_order(draft.all(View)))


def move_view(draft: Draft, view: ViewId, before: ViewId | None) -> None:
    """Put a view before another one in the list and the story, or last."""
    line = [v for v in in_order(draft.all(View)) if v.id != view]
    at = next((i for i, v in enumerate(line) if v.id == before), len(line))
    line.insert(at, draft.get(View, view))
    _number(draft, line)


def let_through(draft: Draft, view: ViewId, part: str, values: Iterable[str]) -> None:
    """Let a part of a view's filter let only these through; none of them lets everything through.

    The part is one of PARTS; the values are ids, or the tags themselves.
    """
    assert part in PARTS, part
    amend(draft, View, [view], **{part: tuple(dict.fromkeys(values))})


def set_range(draft: Draft, view: ViewId, estimate: str, span: tuple[int, int] | None) -> None:
    """Let only actors through with an estimate from lowest to highest; None lets all through."""
    now = draft.get(View, view)
    ranges = ranges_of(now)
    ranges.pop(estimate, None)
    if span is not None:
        ranges[estimate] = span
    texts = tuple(range_text(name, *found) for name, found in sorted(ranges.items()))
    draft.put(replace(now, ranges=texts))


def clear_filter(draft: Draft, view: ViewId) -> None:
    """Let everything through again."""
    draft.put(
        replace(
            draft.get(View, view),
            kinds=(),
            areas=(),
            opgaven=(),
            tags=(),
            ranges=(),
            relation_kinds=(),
        )
    )


def is_filtered(view: View) -> bool:
    """Whether a view leaves anything out by its filter."""
    return bool(view.ranges) or any(getattr(view, part) for part in PARTS)


def set_look(draft: Draft, view: ViewId, field: str, aspect: Aspect) -> None:
    """Let a view show an aspect in its colours, sizes, shapes, rings, lines or groups.

    The field is one of the view's, such as "colour_by"; see looks.CHOICES.
    """
    values: dict[str, Any] = {field: aspect}
    if field == "group_by":
        values["collapsed"] = ()  # their keys name groups that there are no more
    draft.put(replace(draft.get(View, view), **values))


def set_backdrop(draft: Draft, view: ViewId, backdrop: Backdrop | None) -> None:
    """Let something lie behind the actors of a view, or nothing."""
    text = "" if backdrop is None else backdrop_text(backdrop)
    draft.put(replace(draft.get(View, view), backdrop=text))


def remember_sight(
    draft: Draft,
    view: ViewId,
    middle: tuple[float, float],
    size: tuple[float, float],
    *,
    opgave: OpgaveId | None = None,
) -> None:
    """Let a view be presented from where it is seen now, with the opgave that is lit up.

    The middle is a point of the view; the size is the width and height of what is in sight, in
    points. What is presented is wider than what stands between two panels: it is kept so wide that
    nothing is lost above and below.
    """
    width = max(size[0], _SHAPE * size[1])
    draft.put(
        replace(
            draft.get(View, view),
            x=_within(middle[0]),
            y=_within(middle[1]),
            width=cleaned(min(_WIDEST, max(_NARROWEST, float(width)))),
            opgave=opgave,
        )
    )


def forget_sight(draft: Draft, view: ViewId) -> None:
    """Let a view show all of it again when it is presented."""
    draft.put(replace(draft.get(View, view), x=None, y=None, width=None, opgave=None))


def _within(value: float) -> float:
    return cleaned(min(_WIDEST, max(-_WIDEST, float(value))))


def _number(draft: Draft, line: list[View]) -> None:
    for order, view in enumerate(line):
        draft.put(replace(view, order=order))
