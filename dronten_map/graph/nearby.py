"""Who can be reached from some actors in a few steps along relations."""

import numpy as np

from dronten_map.graph.engine import Flags, Ints


def within(count: int, edges: Ints, origins: Ints, steps: int) -> Flags:
    """Which of `count` actors are at most so many relations away from one of these.

    Edges is (n, 2) rows of actors; their direction does not matter.

    Time: steps times the number of relations.

    >>> within(4, np.array([(0, 1), (1, 2), (2, 3)]), np.array([0]), 2).tolist()
    [True, True, True, False]
    """
    found = np.zeros(count, dtype=bool)
    found[origins] = True
    for _step in range(steps):
        one, other = found[edges[:, 0]], found[edges[:, 1]]
        fresh = edges[one != other]
        if not len(fresh):
            break
        found[fresh] = True
    return found
