"""What a view can show, and where: which aspects fit colour, size, shape, ring, lines and groups.

Also what they are called, and how the ranges of a filter are written, as the record holds them as
texts.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from dronten_map.core.backdrops import kind_of
from dronten_map.core.records import Aspect, View
from dronten_map.i18n import N_, _

_CATEGORIES = (
    Aspect.KIND,
    Aspect.SECTOR,
    Aspect.AREA,
    Aspect.DEPARTMENT,
    Aspect.ROLE,
    Aspect.OPGAVE,
    Aspect.PART,
    Aspect.TAG,
    Aspect.COMMUNITY,
)
_SCALES = (
    Aspect.INFLUENCE,
    Aspect.INTEREST,
    Aspect.STANCE,
    Aspect.TRUST,
    Aspect.AWARENESS,
)
_LEVELS = (Aspect.HAS, Aspect.WANTS, Aspect.WE_WANT)
_COUNTS = (
    Aspect.OPGAVEN,
    Aspect.RELATIONS,
    Aspect.BETWEENNESS,
    Aspect.CLOSENESS,
    Aspect.CORENESS,
)
_JUDGED = (
    Aspect.POSITION,
    Aspect.ALLIANCE,
    Aspect.SALIENCE,
    Aspect.GAP,
    Aspect.LAST_CONTACT,
    Aspect.NEXT_CONTACT,
)
_OF_LINES = (
    Aspect.STRENGTH,
    Aspect.QUALITY,
    Aspect.FORMAL,
    Aspect.CONTACTS,
    Aspect.SHARED,
    Aspect.CROSSING,
    Aspect.TIES,
    Aspect.PASSAGE,
)

# The field of a view -> the aspects that it can show, in the order in which they are offered.
CHOICES: Mapping[str, tuple[Aspect, ...]] = MappingProxyType(
    {
        "colour_by": (*_CATEGORIES, *_SCALES, *_LEVELS, *_JUDGED, *_COUNTS),
        "size_by": (
            Aspect.NONE,
            Aspect.INFLUENCE,
            Aspect.INTEREST,
            Aspect.AWARENESS,
            *_LEVELS,
            *_COUNTS,
        ),
        "shape_by": (
            Aspect.NONE,
            *_CATEGORIES,
            Aspect.POSITION,
        ),
        "ring_by": (Aspect.NONE, *_CATEGORIES[1:], *_SCALES, *_LEVELS, *_JUDGED, *_COUNTS),
        "width_by": (Aspect.NONE, *_OF_LINES),
        "line_by": (Aspect.NONE, *_OF_LINES, Aspect.RELATION_KIND),
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
        Aspect.OPGAVE: (
            N_("Opgave"),
            N_("The opgave that it is involved in; in more than one is a colour of its own."),
        ),
        Aspect.TAG: (
            N_("Tag"),
            N_("Its tag; of several the one that most actors have."),
        ),
        Aspect.HAS: (
            N_("Part it has"),
            N_("Its level of participation now. Source: Edelenbos & Monnikhof 1998/2001."),
        ),
        Aspect.WANTS: (
            N_("Part it wants"),
            N_("The level that it wants itself. Source: rings of influence, Factor C."),
        ),
        Aspect.WE_WANT: (
            N_("Part we want"),
            N_("The level that we want for it. Source: rings of influence, Factor C."),
        ),
        Aspect.GAP: (
            N_("Gap in its part"),
            N_("From the level that it has to the one that we want. Source: Factor C."),
        ),
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
        Aspect.ALLIANCE: (
            N_("Trust matrix"),
            N_("Trust, and whether its interest is the same as ours. Source: Factor C."),
        ),
        Aspect.AWARENESS: (
            N_("Awareness"),
            N_("How far it is, from not knowing of it to taking part."),
        ),
        Aspect.SALIENCE: (
            N_("Salience"),
            N_("Power, legitimacy and urgency together. Source: Mitchell, Agle & Wood 1997."),
        ),
        Aspect.PART: (
            N_("Role in the opgave"),
            N_(
                "What it does in the opgave that is lit up, or in all of its opgaven. Source: RACI."
            ),
        ),
        Aspect.LAST_CONTACT: (N_("Last contact"), N_("How long ago you spoke to it.")),
        Aspect.NEXT_CONTACT: (N_("Next contact"), N_("When you are to speak to it again.")),
        Aspect.OPGAVEN: (N_("Opgaven"), N_("In how many opgaven it is involved.")),
        Aspect.RELATIONS: (N_("Relations"), N_("How many relations it has.")),
        Aspect.BETWEENNESS: (
            N_("Bridge"),
            N_("How often it stands between two others. Source: Freeman 1977, betweenness."),
        ),
        Aspect.CLOSENESS: (
            N_("Nearness"),
            N_("How few steps it takes to everybody. Source: Rochat 2009, harmonic closeness."),
        ),
        Aspect.CORENESS: (
            N_("Core"),
            N_("How deep it stands in the core of the web. Source: Seidman 1983, k-core."),
        ),
        Aspect.COMMUNITY: (
            N_("Cluster"),
            N_("Who has more relations with each other than with the rest."),
        ),
        Aspect.STRENGTH: (N_("Strength"), N_("How strong the relation is, 1 to 5.")),
        Aspect.QUALITY: (N_("Quality"), N_("How the relation is, from tense to good.")),
        Aspect.FORMAL: (N_("Formal"), N_("Whether the relation is laid down.")),
        Aspect.RELATION_KIND: (
            N_("Kind of relation"),
            N_("The kind of relation, from your own list."),
        ),
        Aspect.CROSSING: (
            N_("Across departments"),
            N_("Within one department, or between two. Source: Krackhardt & Stern 1988."),
        ),
        Aspect.CONTACTS: (
            N_("Shared contacts"),
            N_("In how many contact moments both took part."),
        ),
        Aspect.SHARED: (N_("Shared opgaven"), N_("In how many opgaven both are involved.")),
        Aspect.TIES: (
            N_("Number of relations"),
            N_("How many relations there are between the same two."),
        ),
        Aspect.PASSAGE: (
            N_("Passage"),
            N_("How often it links two others. Source: Girvan & Newman 2002, edge betweenness."),
        ),
    }
)

# The estimates, levels and fields of relations that an aspect follows from.
_NEEDED: Mapping[Aspect, frozenset[str]] = MappingProxyType(
    {
        **{Aspect(name): frozenset((name,)) for name in RANGED},
        Aspect.POSITION: frozenset(("influence", "interest")),
        Aspect.ALLIANCE: frozenset(("trust", "same_interest")),
        Aspect.SALIENCE: frozenset(("power", "legitimacy", "urgency")),
        Aspect.GAP: frozenset(("has", "we_want")),
        **{
            aspect: frozenset((aspect.value,))
            for aspect in (
                Aspect.HAS,
                Aspect.WANTS,
                Aspect.WE_WANT,
                Aspect.STRENGTH,
                Aspect.QUALITY,
                Aspect.FORMAL,
            )
        },
    }
)
# The fields that the backdrop of a view is made by.
_BACKDROPS: Mapping[str, frozenset[str]] = MappingProxyType(
    {"rings": frozenset(("we_want", "influence")), "field": frozenset(("influence", "interest"))}
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
    """A view that neither shows nor filters by these fields, for who may not see them.

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
    if not _BACKDROPS.get(kind_of(view.backdrop), frozenset()).isdisjoint(withheld):
        values["backdrop"] = ""
    ranges = tuple(text for text in view.ranges if text.split(":")[0] not in withheld)
    return replace(view, ranges=ranges, **values)


def range_text(estimate: str, low: int, high: int) -> str:
    """A range as a view keeps it.

    >>> range_text("stance", -2, 0)
    'stance:-2:0'
    """
    return f"{estimate}:{low}:{high}"
