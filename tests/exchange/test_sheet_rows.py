"""Workbooks that were spoiled in every way: they are read or refused, and nothing else happens."""

import random
import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from dronten_map.core.model import Model
from dronten_map.exchange.returned import review
from tests.builders import web
from tests.exchange.handing import DOCUMENT, hand_out, workbook_of

_ODD = (
    *(b"", b'"', b"<", b"&", b"\xff", b"-1", b"1e999", b"99999999999", b"NaN", b"A1:XFD9"),
    *(b"inlineStr", b"../x", b"<f>1</f>", b'<mergeCell ref="A1:ZZ100"/>', b'<f t="dataTable"/>'),
)


@pytest.fixture(scope="module")
def pair() -> tuple[Model, dict[str, bytes]]:
    model, _ids = web("Ada", "Bea", "Cor")
    with ZipFile(BytesIO(workbook_of(hand_out(model)))) as parts:
        return model, {name: parts.read(name) for name in parts.namelist()}


def _spoiled(parts: dict[str, bytes], chance: random.Random) -> bytes:
    found = dict(parts)
    for _time in range(chance.randrange(1, 4)):
        name = chance.choice(list(found))
        content = found[name]
        places = list(re.finditer(rb'"[^"]*"|>[^<]+<|<[^<>]+>', content))
        if not places or chance.random() < 0.1:
            del found[name]
            continue
        place = chance.choice(places)
        odd = chance.choice((*_ODD, place.group() * 2))
        found[name] = content[: place.start()] + odd + content[place.end() :]
    made = BytesIO()
    with ZipFile(made, "w") as target:
        for name, content in found.items():
            target.writestr(name, content)
    return made.getvalue()


@pytest.mark.parametrize("seed", range(4))
def test_a_workbook_that_is_spoiled_is_read_or_refused(
    pair: tuple[Model, dict[str, bytes]], seed: int
) -> None:
    model, parts = pair
    chance = random.Random(seed)
    for _time in range(25):
        found = review(model, DOCUMENT, [("terug.xlsx", _spoiled(parts, chance))])
        assert len(found.sent) + len(found.refused) == 1
        assert all(one.message for one in found.refused)


def test_what_is_damaged_nowhere_is_read(pair: tuple[Model, dict[str, bytes]]) -> None:
    made = BytesIO()
    with ZipFile(made, "w") as target:
        for name, content in pair[1].items():
            target.writestr(name, content)
    assert review(pair[0], DOCUMENT, [("terug.xlsx", made.getvalue())]).proposal.is_empty
