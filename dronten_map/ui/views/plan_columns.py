"""The columns of the outline: what stands in them, how wide they are, how they are edited."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dronten_map.i18n import N_, _
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.fields import Editor
from dronten_map.ui.fields.choice import ChoiceEditor, ManyEditor
from dronten_map.ui.fields.formats import DATE, EUROS, HOURS, TEXT, WHOLE, Format
from dronten_map.ui.fields.line import LineEditor
from dronten_map.ui.fields.options import actors, words
from dronten_map.ui.fields.scale import ScaleEditor, StepsEditor
from dronten_map.ui.fields.segments import Step
from dronten_map.ui.fields.text import TextEditor

Maker = Callable[[Bridge], Editor]


def typed(form: Format) -> Maker:
    """Makes an editor of one line."""
    return lambda bridge: LineEditor(form)


def several_lines(lines: int = 2) -> Maker:
    """Makes an editor of several lines."""
    return lambda bridge: TextEditor(lines=lines)


def one_actor(bridge: Bridge) -> Editor:
    """An editor that chooses an actor, or nobody."""
    return ChoiceEditor(bridge, actors(), none=N_("nobody"))


def many_actors(bridge: Bridge) -> Editor:
    """An editor that chooses actors."""
    return ManyEditor(bridge, actors(), none=N_("nobody"))


def one_word(list_name: str) -> Maker:
    """Makes an editor that chooses from one of the user's lists."""
    return lambda bridge: ChoiceEditor(bridge, words(list_name))


def on_scale(scale: str) -> Maker:
    """Makes an editor of a step on a scale."""
    return lambda bridge: ScaleEditor(bridge.model, scale)


def yes_or_no(bridge: Bridge) -> Editor:
    """An editor of something that is so or not."""
    steps = [Step(True, _("yes"), key=_("y")), Step(False, _("no"), key=_("n"))]
    return StepsEditor(steps, may_be_none=False)


@dataclass(frozen=True)
class Column:
    """One column of the outline.

    Attributes:
        name: Its name in code.
        caption: Its header, marked with N_.
        width: How wide it is at first, in pixels.
        make: Makes the editor of a cell; None when nothing is typed here.
        activity, phase: The field that is edited in the row of an activity or a phase.
        tip: What the header does not say, marked with N_.
    """

    name: str
    caption: str
    width: int
    make: Maker | None = None
    activity: str = ""
    phase: str = ""
    is_number: bool = False
    tip: str = ""

    @property
    def full_name(self) -> str:
        """What it is called where no column stands beside it, in the language of the moment."""
        return _(self.tip) if self.name.endswith(("_spent", "_budget")) else _(self.caption)

    @property
    def is_typed(self) -> bool:
        """Whether its cells are lines to type in; those of the others open a list."""
        return self.is_number or self.name in ("title", "place")


COLUMNS: tuple[Column, ...] = (
    Column("title", N_("Activity"), 240, typed(TEXT), "title", "title"),
    Column("form", N_("Form"), 120, one_word("werkvorm"), "form", tip=N_("The way of working.")),
    Column("invited", N_("Invited"), 160, many_actors, "invited"),
    Column(
        "level",
        N_("Level"),
        104,
        on_scale("participation"),
        "level",
        tip=N_("The level of participation that is wanted."),
    ),
    Column(
        "reached",
        N_("Reached"),
        104,
        on_scale("participation"),
        "reached",
        tip=N_("The level of participation that was reached."),
    ),
    Column("responsible", N_("Responsible"), 136, one_actor, "responsible"),
    Column("place", N_("Place"), 104, typed(TEXT), "place"),
    Column("start", N_("From"), 84, typed(DATE), "start", "start", is_number=True),
    Column("until", N_("Until"), 84, typed(DATE), "", "end", is_number=True),
    Column(
        "days",
        N_("Days"),
        52,
        typed(WHOLE),
        "days",
        is_number=True,
        tip=N_("How many calendar days it takes."),
    ),
    Column("minutes", N_("Hours"), 64, typed(HOURS), "minutes", is_number=True, tip=N_("Planned")),
    Column(
        "minutes_spent",
        N_("spent"),
        64,
        typed(HOURS),
        "minutes_spent",
        is_number=True,
        tip=N_("Hours spent"),
    ),
    Column(
        "minutes_budget",
        N_("budget"),
        64,
        typed(HOURS),
        "",
        "budget_minutes",
        is_number=True,
        tip=N_("Hours that the phase may take"),
    ),
    Column("cents", N_("Euros"), 80, typed(EUROS), "cents", is_number=True, tip=N_("Planned")),
    Column(
        "cents_spent",
        N_("spent"),
        80,
        typed(EUROS),
        "cents_spent",
        is_number=True,
        tip=N_("Euros spent"),
    ),
    Column(
        "cents_budget",
        N_("budget"),
        80,
        typed(EUROS),
        "",
        "budget_cents",
        is_number=True,
        tip=N_("Euros that the phase may cost"),
    ),
    Column("status", N_("Status"), 112, one_word("activity_status"), "status"),
    Column("milestone", N_("Milestone"), 84, yes_or_no, "milestone"),
    Column("result", N_("Result"), 160, several_lines(3), "result"),
)
PLACE = {column.name: at for at, column in enumerate(COLUMNS)}

# Where there is no room for all, the first ones stay: what a plan is about, then what it costs.
IMPORTANCE = (
    "title",
    "start",
    "minutes",
    "cents",
    "status",
    "minutes_budget",
    "cents_budget",
    "minutes_spent",
    "cents_spent",
    "days",
    "invited",
    "form",
    "responsible",
    "until",
    "level",
    "place",
    "reached",
    "milestone",
    "result",
)
NARROWEST_TITLE = 232  # pixels


def columns_that_fit(width: int, by_hand: Mapping[str, bool] = MappingProxyType({})) -> set[str]:
    """The columns for which there is room beside one another.

    What is picked by hand comes right after the title, so that others give way to it; what is put
    away by hand stays away.
    """
    shown: set[str] = set()
    left = width
    picked = [name for name in IMPORTANCE if by_hand.get(name, False)]
    others = [name for name in IMPORTANCE if name not in by_hand]
    for name in ("title", *picked, *(name for name in others if name != "title")):
        wide = NARROWEST_TITLE if name == "title" else COLUMNS[PLACE[name]].width
        if wide > left and shown:
            break
        left -= wide
        shown.add(name)
    return shown
