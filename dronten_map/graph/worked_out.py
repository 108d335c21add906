"""What was worked out of a web before, so that no part of the program does it again.

A picture, its legend and its groups ask for the same clusters; an edit that leaves the relations
as they are changes nothing of it.
"""

from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from numpy.typing import NDArray

from dronten_map.graph.engine import Ints

Work = Callable[[int, Ints], NDArray[Any]]  # `engine.clusters` or `engine.between`

_KEPT = 6  # outcomes; those of a few views of one map


class _Outcomes:
    """Outcomes by what was asked, the latest few; arrays that nobody may write to."""

    def __init__(self) -> None:
        self._found: OrderedDict[tuple[str, int, bytes], NDArray[Any]] = OrderedDict()

    def get(self, work: Work, count: int, edges: Ints) -> NDArray[Any] | None:
        """The outcome, when it is known."""
        key = (work.__name__, count, edges.tobytes())
        if key in self._found:
            self._found.move_to_end(key)
        return self._found.get(key)

    def put(self, work: Work, count: int, edges: Ints, found: NDArray[Any]) -> None:
        """Keep an outcome."""
        found.setflags(write=False)
        self._found[work.__name__, count, edges.tobytes()] = found
        if len(self._found) > _KEPT:
            self._found.popitem(last=False)


_OUTCOMES = _Outcomes()


def is_known(work: Work, count: int, edges: Ints) -> bool:
    """Whether something was worked out before."""
    return _OUTCOMES.get(work, count, edges) is not None


def remember(work: Work, count: int, edges: Ints, found: NDArray[Any]) -> None:
    """Keep what was worked out elsewhere, such as in another process."""
    _OUTCOMES.put(work, count, edges, found)


def worked_out(work: Work, count: int, edges: Ints) -> NDArray[Any]:
    """What `clusters` or `between` find in a web, from memory where it can be."""
    found = _OUTCOMES.get(work, count, edges)
    if found is None:
        found = work(count, edges)
        remember(work, count, edges, found)
    return found
