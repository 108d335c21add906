"""How very many points push each other away, worked out on a grid instead of pair by pair."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Waves = NDArray[np.complex64]

_SOFT = 0.3  # squared cells: within a cell points push less than their distance says


def summed(rows: Ints, amounts: Floats, count: int) -> Floats:
    """For each of `count` rows the sum of the amounts that are its own."""
    return np.bincount(rows, amounts, count).astype(np.float64, copy=False)


class Mesh:
    """A square grid over points; what is poured on it pushes each of them away.

    A unit at a distance of r pushes with 1/r. That is the way of two dimensions: what flows out of
    a spot evenly passes every circle around it.

    Time: points and cells; some ms for 10,000 on 96 x 96.
    Source: Hockney & Eastwood (1981), "Computer simulation using particles" (particle-mesh).
    """

    def __init__(self, points: Floats, cells: int) -> None:
        """Lay so many cells along each side of the square around the points."""
        low = points.min(axis=0)
        self.cell = max(float(np.ptp(points, axis=0).max()) / (cells - 1.001), 1e-9)
        self._side = 2 * cells  # twice as much, so that the edges do not feel each other
        at = ((points - low) / self.cell).astype(np.float32)
        corner = at.astype(np.int64)
        x, y = (at - corner).T
        first = corner[:, 1] * self._side + corner[:, 0]
        self._spots = np.stack([first, first + 1, first + self._side, first + self._side + 1])
        self._parts = np.stack([(1 - x) * (1 - y), x * (1 - y), (1 - x) * y, x * y])

    def poured(self, amounts: Floats) -> Floats:
        """What lies in each cell when every point holds such an amount."""
        count = self._side * self._side
        weights = (self._parts * amounts).ravel()
        return summed(self._spots.ravel(), weights, count).reshape(self._side, self._side)

    def push(self, grid: Floats) -> Floats:
        """Where to, and how strongly, what lies in the cells pushes each point: (points, 2)."""
        waves = np.fft.rfft2(grid.astype(np.float32))
        found = np.empty((self._spots.shape[1], 2))
        for axis, kernel in enumerate(_kernels(self._side)):
            field = np.fft.irfft2(waves * kernel, s=grid.shape).ravel()
            found[:, axis] = (self._parts * field[self._spots]).sum(axis=0)
        return found / self.cell


@cache
def _kernels(side: int) -> tuple[Waves, Waves]:
    """The push of one unit across and down, for every offset on the grid, as waves."""
    steps = np.fft.fftfreq(side, 1 / side)
    x, y = np.meshgrid(steps, steps)
    squared = x * x + y * y + _SOFT
    # Half a turn away left and right are the same: nothing is pushed there.
    across = np.where(np.abs(x) == side // 2, 0, x) / squared
    down = np.where(np.abs(y) == side // 2, 0, y) / squared
    return _waves(across), _waves(down)


def _waves(kernel: Floats) -> Waves:
    return np.fft.rfft2(kernel).astype(np.complex64)
