"""A cursor on a fresh page for every test."""

import pytest

from dronten_map.reports.flow import Flow
from dronten_map.reports.text import Ruler


@pytest.fixture
def flow() -> Flow:
    return Flow(Ruler())
