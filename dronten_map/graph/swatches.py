"""The colours that show what is known of actors: ramps, categories, and what is not known.

Every colour has a contrast of 3 or more with its paper and with the icon on it (WCAG 2.2, 1.4.11).
The steps of a ramp stay apart for who sees no red or green; categories beyond the few that can be
told apart share one colour.
"""

from dataclasses import dataclass

from dronten_map.graph.groups import TINTS


@dataclass(frozen=True, slots=True)
class Swatch:
    """A colour with a meaning.

    Attributes:
        light: On light paper, #RRGGBB.
        dark: On dark paper, #RRGGBB.
        is_hollow: Only an outline of the colour, on paper: what is not known.
        is_blank: Pale, with an outline: a sample of a shape or a size, of which the colour says
            nothing.
    """

    light: str
    dark: str
    is_hollow: bool = False
    is_blank: bool = False


UNKNOWN = Swatch("#7C8189", "#8B929B", is_hollow=True)
BLANK = Swatch("#E4E0D8", "#34393F", is_blank=True)
PLAIN = Swatch("#7C7A74", "#86837C")  # a known nothing, and who shares no colour with others
OTHERS = Swatch(*TINTS[-1])
CATEGORIES = tuple(Swatch(light, dark) for light, dark in TINTS[:-1])

# From little to much, one direction: pale green to deep blue, on dark paper deep blue to pale.
SEQUENTIAL = (
    Swatch("#489F94", "#646EA0"),
    Swatch("#1E8691", "#668CBC"),
    Swatch("#096A8C", "#66ACCD"),
    Swatch("#204B7F", "#74CBD4"),
    Swatch("#262B65", "#8FEBDF"),
)
# From one end over a neutral middle to the other: rust to blue.
DIVERGING = (
    Swatch("#952C10", "#FE895A"),
    Swatch("#BC662F", "#C27A45"),
    Swatch("#838078", "#86837C"),
    Swatch("#337AB0", "#5B91C3"),
    Swatch("#1C3E81", "#8EDEFE"),
)
# Of a relation, from tense over neutral to good: the colours of bad and good, paler inwards.
QUALITIES = (
    Swatch("#B3261E", "#FF8A80"),
    Swatch("#C46A5C", "#B5685F"),
    Swatch("#838078", "#86837C"),
    Swatch("#5F9265", "#5F9164"),
    Swatch("#2E6B34", "#8BD08F"),
)
# What to do with an actor: closely, satisfied, informed, monitor, on the border (Mendelow 1991).
POSITIONS = (
    Swatch("#262B65", "#D5DAFF"),
    Swatch("#2F6FA8", "#79B0E8"),
    Swatch("#17604A", "#5FBF97"),
    Swatch("#7C7A74", "#86837C"),
    Swatch("#A8641B", "#E0A458"),
)
# Power, legitimacy and urgency: all; two of them; one of them, paler; none.
SALIENCES = (
    Swatch("#26245E", "#D5DAFF"),
    Swatch("#20508A", "#79B0E8"),
    Swatch("#9C3917", "#ED845B"),
    Swatch("#237356", "#7CD2AE"),
    Swatch("#6E88AA", "#5F7D9D"),
    Swatch("#B37736", "#A97C46"),
    Swatch("#699883", "#769C8B"),
    PLAIN,
)
