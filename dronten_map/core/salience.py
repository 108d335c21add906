"""Who counts, by power, legitimacy and urgency (Mitchell, Agle & Wood 1997)."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from dronten_map.i18n import N_, _


class Salience(StrEnum):
    """The seven classes, who has none of the three, and who is not known well enough."""

    DEFINITIVE = "definitive"  # all three
    DOMINANT = "dominant"  # power and legitimacy
    DANGEROUS = "dangerous"  # power and urgency
    DEPENDENT = "dependent"  # legitimacy and urgency
    DORMANT = "dormant"  # power
    DEMANDING = "demanding"  # urgency
    DISCRETIONARY = "discretionary"  # legitimacy
    NONE = "none"  # no stakeholder
    UNKNOWN = "unknown"  # one of the three is not known

    @property
    def word(self) -> str:
        """What it is called on screen and paper."""
        return _(_WORDS[self])


def salience(power: bool | None, legitimacy: bool | None, urgency: bool | None) -> Salience:
    """The class of an actor; unknown as long as one of the three is.

    >>> salience(True, True, False).value
    'dominant'
    """
    if power is None or legitimacy is None or urgency is None:
        return Salience.UNKNOWN
    return _CLASSES[power, legitimacy, urgency]


_CLASSES: Mapping[tuple[bool, bool, bool], Salience] = MappingProxyType(
    {
        (True, True, True): Salience.DEFINITIVE,
        (True, True, False): Salience.DOMINANT,
        (True, False, True): Salience.DANGEROUS,
        (False, True, True): Salience.DEPENDENT,
        (True, False, False): Salience.DORMANT,
        (False, False, True): Salience.DEMANDING,
        (False, True, False): Salience.DISCRETIONARY,
        (False, False, False): Salience.NONE,
    }
)
_WORDS: Mapping[Salience, str] = MappingProxyType(
    {
        Salience.DEFINITIVE: N_("definitive: power, legitimacy, urgency"),
        Salience.DOMINANT: N_("dominant: power, legitimacy"),
        Salience.DANGEROUS: N_("dangerous: power, urgency"),
        Salience.DEPENDENT: N_("dependent: legitimacy, urgency"),
        Salience.DORMANT: N_("dormant: power"),
        Salience.DEMANDING: N_("demanding: urgency"),
        Salience.DISCRETIONARY: N_("discretionary: legitimacy"),
        Salience.NONE: N_("none of the three"),
        Salience.UNKNOWN: N_("not known"),
    }
)
