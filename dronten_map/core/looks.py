"""What a view can show, and where: which aspects fit colour, size, shape, ring, width and groups.

Also what they are called, and how the ranges of a filter are written, as the record holds them as
texts.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from dronten_map.core.records import Aspect, View
from dronten_map.i18n import N_, _

_CATEGORIES = (
    Aspect.KIND,
    Aspect.SECTOR,
    Aspect.AREA,
    Aspect.DEPARTMENT,
    Aspect.ROLE,
    Aspect.COMMUNITY,
)
_SCALES = (
    Aspect.INFLUENCE,
    Aspect.INTEREST,
    Aspect.STANCE,
    Aspect.TRUST,
    Aspect.AWARENESS,
)
_COUNTS = (Aspect.OPGAVEN, Aspect.RELATIONS, Aspect.BETWEENNESS)
_JUDGED = (Aspect.POSITION, Aspect.SALIENCE, Aspect.LAST_CONTACT, Aspect.NEXT_CONTACT)

# The field of a view -> the aspects that it can show, in the order in which they are offered.
CHOICES: Mapping[str, tuple[Aspect, ...]] = MappingProxyType(
    {
        "colour_by": (*_CATEGORIES, *_SCALES, *_JUDGED, *_COUNTS),
        "size_by": (Aspect.NONE, Aspect.INFLUENCE, Aspect.INTEREST, Aspect.AWARENESS, *_COUNTS),
        "shape_by": (Aspect.NONE, Aspect.KIND, Aspect.SECTOR),
        "ring_by": (Aspect.NONE, *_SCALES, *_JUDGED),
        "width_by": (Aspect.NONE, Aspect.STRENGTH),
        "group_by": (
            Aspect.NONE,
            Aspect.DEPARTMENT,
            Aspect.AREA,
            Aspect.KIND,
            Aspect.SECTOR,
            Aspect.COMMUNITY,
        ),
    }
)

# The estimates that a filter can ask for -> the lowest and highest value of each.
RANGED: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "influence": (1, 5),
        "interest": (1, 5),
        "stance": (-2, 2),
        "trust": (1, 5),
        "awareness": (1, 5),
    }
)

# What each is called, and in one sentence what it says and who thought of it.
_WORDS: Mapping[Aspect, tuple[str, str]] = MappingProxyType(
    {
        Aspect.NONE: (N_("Nothing"), N_("All alike.")),
        Aspect.KIND: (N_("Kind"), N_("The kind of actor, from your own list.")),
        Aspect.SECTOR: (
            N_("Part of society"),
            N_("Own organisation, who decides, residents, civil society, business or government."),
        ),
        Aspect.AREA: (N_("Area"), N_("The area that the actor belongs to.")),
        Aspect.DEPARTMENT: (
            N_("Department"),
            N_("The topmost actor that it is a part of, such as a department."),
        ),
        Aspect.ROLE: (N_("Role"), N_("Its role in the programme. Source: RACI.")),
        Aspect.INFLUENCE: (
            N_("Influence"),
            N_("How much it can help or hinder, 1 to 5. Source: Mendelow 1991."),
        ),
        Aspect.INTEREST: (
            N_("Interest"),
            N_("How much is at stake for it, 1 to 5. Source: Mendelow 1991."),
        ),
        Aspect.POSITION: (
            N_("Influence and interest"),
            N_("Manage closely, keep satisfied, keep informed or monitor. Source: Mendelow 1991."),
        ),
        Aspect.STANCE: (N_("Stance"), N_("For or against, from opponent to ambassador.")),
        Aspect.TRUST: (
            N_("Trust"),
            N_("How good the trust between you is, 1 to 5. Source: trust matrix, Factor C."),
        ),
        Aspect.AWARENESS: (
            N_("Awareness"),
            N_("How far it is, from not knowing of it to taking part."),
        ),
        Aspect.SALIENCE: (
            N_("Salience"),
            N_("Power, legitimacy and urgency together. Source: Mitchell, Agle & Wood 1997."),
        ),
        Aspect.LAST_CONTACT: (N_("Last contact"), N_("How long ago you spoke to it.")),
        Aspect.NEXT_CONTACT: (N_("Next contact"), N_("When you are to speak to it again.")),
        Aspect.OPGAVEN: (N_("Opgaven"), N_("In how many opgaven it is involved.")),
        Aspect.RELATIONS: (N_("Relations"), N_("How many relations it has.")),
        Aspect.BETWEENNESS: (
            N_("Bridge"),
            N_("How often it stands between two others. Source: Freeman 1977, betweenness."),
        ),
        Aspect.COMMUNITY: (
            N_("Cluster"),
            N_("Who has more relations with each other than with the rest."),
        ),
        Aspect.STRENGTH: (N_("Strength"), N_("How strong the relation is, 1 to 5.")),
        Aspect.QUALITY: (N_("Quality"), N_("How the relation is, from tense to good.")),
        Aspect.FORMAL: (N_("Formal"), N_("Whether the relation is laid down.")),
    }
)

# The estimates that an aspect follows from.
_NEEDED: Mapping[Aspect, frozenset[str]] = MappingProxyType(
    {
        **{Aspect(name): frozenset((name,)) for name in RANGED},
        Aspect.POSITION: frozenset(("influence", "interest")),
        Aspect.SALIENCE: frozenset(("power", "legitimacy", "urgency")),
    }
)
_RANGE = re.compile(r"([a-z]+):(-?\d):(-?\d)")


def aspect_name(aspect: Aspect) -> str:
    """What an aspect is called, such as “Influence”."""
    return _(_WORDS[aspect][0])


def aspect_note(aspect: Aspect) -> str:
    """What an aspect says, in one sentence, with its source where it has one."""
    return _(_WORDS[aspect][1])


def ranges_of(view: View) -> dict[str, tuple[int, int]]:
    """The ranges of a view's filter: estimate -> lowest and highest value that is let through.

    >>> from dronten_map.core.ids import ViewId
    >>> ranges_of(View(id=ViewId("v"), name="v", ranges=("influence:3:5",)))
    {'influence': (3, 5)}

    Raises:
        ValueError: a range is not written as one.
    """
    found: dict[str, tuple[int, int]] = {}
    for text in view.ranges:
        match = _RANGE.fullmatch(text)
        if match is None:
            raise ValueError(text)
        name, low, high = match[1], int(match[2]), int(match[3])
        least, most = RANGED.get(name, (1, 0))
        if name in found or not least <= low <= high <= most:
            raise ValueError(text)
        found[name] = (low, high)
    return found


def without(view: View, withheld: Collection[str]) -> View:
    """A view that neither shows nor filters by these estimates, for who may not see them.

    >>> from dronten_map.core.ids import ViewId
    >>> view = View(id=ViewId("v"), name="v", colour_by=Aspect.STANCE, ranges=("stance:1:2",))
    >>> found = without(view, {"stance"})
    >>> found.colour_by, found.ranges
    (<Aspect.KIND: 'kind'>, ())
    """
    values: dict[str, Any] = {
        name: View.__dataclass_fields__[name].default
        for name in CHOICES
        if not _NEEDED.get(getattr(view, name), frozenset()).isdisjoint(withheld)
    }
    ranges = tuple(text for text in view.ranges if text.split(":")[0] not in withheld)
    return replace(view, ranges=ranges, **values)


def range_text(estimate: str, low: int, high: int) -> str:
    """A range as a view keeps it.

    >>> range_text("stance", -2, 0)
    'stance:-2:0'
    """
    return f"{estimate}:{low}:{high}"
