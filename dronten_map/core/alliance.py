"""With whom one stands how, by trust and interest (vertrouwenmatrix, Factor C)."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from dronten_map.i18n import N_, _

_MIDDLE = 3  # trust that is neither good nor poor


class Alliance(StrEnum):
    """The four fields, who is on the border, and who is not known well enough."""

    FRIEND = "friend"  # good trust, the same interest
    COALITION = "coalition"  # poor trust, the same interest
    OPPONENT = "opponent"  # good trust, a different interest
    ADVERSARY = "adversary"  # poor trust, a different interest
    BORDER = "border"  # trust is neither good nor poor
    UNKNOWN = "unknown"  # one of the two is not known

    @property
    def word(self) -> str:
        """What it is called on screen and paper."""
        return _(_WORDS[self])


def alliance(trust: int | None, same_interest: bool | None) -> Alliance:
    """The field of an actor; unknown as long as one of the two is.

    >>> alliance(2, True).value
    'coalition'
    """
    if trust is None or same_interest is None:
        return Alliance.UNKNOWN
    if trust == _MIDDLE:
        return Alliance.BORDER
    if trust > _MIDDLE:
        return Alliance.FRIEND if same_interest else Alliance.OPPONENT
    return Alliance.COALITION if same_interest else Alliance.ADVERSARY


_WORDS: Mapping[Alliance, str] = MappingProxyType(
    {
        Alliance.FRIEND: N_("friends: good trust, same interest"),
        Alliance.COALITION: N_("coalition: poor trust, same interest"),
        Alliance.OPPONENT: N_("opponents: good trust, other interest"),
        Alliance.ADVERSARY: N_("adversaries: poor trust, other interest"),
        Alliance.BORDER: N_("on the border"),
        Alliance.UNKNOWN: N_("not known"),
    }
)
