"""Where a map is seen from when all of it is to be in sight, around what covers a corner."""

from collections.abc import Iterator

from dronten_map.ui.canvas.camera import Box, Camera, Points

_AROUND = 24.0  # pixels that an actor keeps off the corner
_LEAST = 200.0  # pixels of width and height that a map is squeezed into at least

Size = tuple[float, float]  # width and height in pixels


def fitted(box: Box, room: Size, *, corner: Size, air: Size, most: float, points: Points) -> Camera:
    """All of a part of the map as large as it can be with nobody in the lower left corner.

    The map lies beside the corner, above it, or around it where the middles of all actors do. The
    corner is what is covered there; the air is left free at the sides, and above and below, for
    names.
    """
    wide, high = corner
    beside, above = air

    def seen(left: float, below: float) -> Camera:
        width, height = room[0] - left - 2 * beside, room[1] - below - 2 * above
        camera = Camera.fitting(box, width, height, margin=0.0, most=most)
        return camera.panned(left + beside, above)

    def cameras() -> Iterator[Camera]:
        whole = seen(0.0, 0.0)
        if not _is_over(whole.to_screen(points), wide + _AROUND, room[1] - high - _AROUND):
            yield whole
        if room[0] - wide - 2 * beside >= _LEAST:
            yield seen(wide, 0.0)
        if room[1] - high - 2 * above >= _LEAST:
            yield seen(0.0, high)

    found = list(cameras()) or [seen(0.0, 0.0)]
    return max(found, key=lambda camera: camera.zoom)


def _is_over(points: Points, right: float, top: float) -> bool:
    """Whether any point lies left of and below these edges."""
    return bool(((points[:, 0] < right) & (points[:, 1] > top)).any())
