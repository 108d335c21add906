"""Groups of a view that are shown as one node."""

from collections.abc import Iterable
from dataclasses import replace

from dronten_map.core.draft import Draft
from dronten_map.core.ids import ViewId
from dronten_map.core.records import View


def collapse(draft: Draft, view: ViewId, keys: Iterable[str]) -> None:
    """Show these groups of a view as one node each."""
    now = draft.get(View, view)
    draft.put(replace(now, collapsed=tuple(dict.fromkeys([*now.collapsed, *keys]))))


def expand(draft: Draft, view: ViewId, keys: Iterable[str]) -> None:
    """Show the actors of these groups by themselves again."""
    now, opened = draft.get(View, view), set(keys)
    draft.put(replace(now, collapsed=tuple(k for k in now.collapsed if k not in opened)))
