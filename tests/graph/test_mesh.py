import numpy as np

from dronten_map.graph.mesh import Mesh


def exact(points: np.ndarray, amounts: np.ndarray) -> np.ndarray:
    """Every pair on its own."""
    way = points[:, None] - points
    squared = (way**2).sum(axis=2)
    np.fill_diagonal(squared, np.inf)
    return ((amounts / squared)[:, :, None] * way).sum(axis=1)


def test_the_push_is_about_what_all_pairs_together_give() -> None:
    points = np.random.default_rng(1).normal(0, 50, (400, 2))
    amounts = np.random.default_rng(2).random(400) + 0.5
    mesh = Mesh(points, 64)
    found, right = mesh.push(mesh.poured(amounts)), exact(points, amounts)
    is_far = np.hypot(*points.T) > 60  # not in the crowd, where the nearest counts most
    off = np.hypot(*(found - right).T)[is_far] / np.hypot(*right.T)[is_far]
    assert np.median(off) < 0.05


def test_all_that_is_poured_lies_on_the_grid() -> None:
    points = np.random.default_rng(1).random((50, 2))
    assert np.isclose(Mesh(points, 16).poured(np.full(50, 2.0)).sum(), 100.0)


def test_one_point_or_points_on_one_spot_are_not_pushed_anywhere_far() -> None:
    for count in (1, 5):
        mesh = Mesh(np.zeros((count, 2)), 16)
        pushed = mesh.push(mesh.poured(np.ones(count)))
        assert np.isfinite(pushed).all()
        assert np.allclose(pushed, pushed[0])
