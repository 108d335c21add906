"""What every test starts from."""

from collections.abc import Iterator

import pytest

from dronten_map.i18n import set_language


@pytest.fixture(autouse=True)
def _dutch() -> Iterator[None]:
    set_language("nl")
    yield
    set_language("nl")
