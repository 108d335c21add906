"""What the tests of the session start from."""

from collections.abc import Generator

import pytest

from dronten_map.session.document import Document


@pytest.fixture
def document() -> Generator[Document]:
    """An empty map, closed after the test."""
    made = Document.new("Test")
    yield made
    made.close()
