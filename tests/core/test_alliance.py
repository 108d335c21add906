"""With whom one stands how."""

import pytest

from dronten_map.core.alliance import Alliance, alliance


@pytest.mark.parametrize(
    ("trust", "same", "found"),
    [
        (5, True, Alliance.FRIEND),
        (1, True, Alliance.COALITION),
        (4, False, Alliance.OPPONENT),
        (2, False, Alliance.ADVERSARY),
        (3, True, Alliance.BORDER),
        (3, False, Alliance.BORDER),
        (None, True, Alliance.UNKNOWN),
        (5, None, Alliance.UNKNOWN),
    ],
)
def test_trust_and_interest_together_give_a_field(
    trust: int | None, same: bool | None, found: Alliance
) -> None:
    assert alliance(trust, same) is found


def test_every_field_has_a_word_of_its_own() -> None:
    assert len({a.word for a in Alliance}) == len(Alliance)
