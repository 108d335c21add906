"""Hours and euros added up per plan, step, department and function, by formulas."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from dronten_map.core.plan import PlanActivity
from dronten_map.exchange.cells import Formula, Value
from dronten_map.exchange.sheets import Column, TableSheet, euro, hour, text
from dronten_map.exchange.values import euros, hours
from dronten_map.exchange.work_sheets import PlanWork, counted, step_words
from dronten_map.i18n import _

_InUnits = Callable[[int | None], Decimal | None]


@dataclass(frozen=True, slots=True)
class _Piece:
    """An activity with all that it can be added up by."""

    activity: PlanActivity
    keys: Mapping[str, str]  # title of a column of the activities -> what stands in it


@dataclass(frozen=True, slots=True)
class _Group:
    """The activities that have the same word in a column."""

    by: str  # the title of that column
    word: str
    pieces: Sequence[_Piece]


def sums_sheet(works: Sequence[PlanWork], activities: TableSheet) -> TableSheet:
    """The hours and euros of all activities, added up in several ways.

    Args:
        works: The work of each plan, with the posts of actors.
        activities: The sheet that the formulas add up.
    """
    tells_posts = any(work.posts is not None for work in works)
    whose = _("A department and a function are those of who is responsible for the activity.")
    columns: list[Column] = [
        text(_("Per"), whose if tells_posts else ""),
        text(_("Name"), _("Each part of the list adds up to the same total.")),
        hour(
            _("Hours planned"), _("The sum of the estimates; what has no estimate is not counted.")
        ),
        hour(_("Hours spent"), _("Empty: nothing was noted yet.")),
        euro(
            _("Euros planned"), _("The sum of the estimates; what has no estimate is not counted.")
        ),
        euro(_("Euros spent"), _("Empty: nothing was noted yet.")),
    ]
    rows = [
        _row(number, group, activities)
        for number, group in enumerate(_groups(_pieces(works), activities), start=2)
    ]
    empty = _("There are no activities yet, so there is nothing to add up.")
    return TableSheet(title=_("Sums"), columns=columns, rows=rows, empty=empty)


def _pieces(works: Iterable[PlanWork]) -> list[_Piece]:
    found: list[_Piece] = []
    for work in works:
        for step in work.steps:
            for activity in (a for phase in step.phases for a in phase.activities):
                post = work.post_of(activity)
                keys = {
                    _("Plan"): work.plan,
                    _("Step"): step_words(step),
                    _("Department"): post.department,
                    _("Function"): post.function,
                }
                found.append(_Piece(activity, keys))
    return found


def _groups(pieces: Sequence[_Piece], activities: TableSheet) -> list[_Group]:
    """The groups of each column in order of their names; those without a name come last."""
    titles = {column.title for column in activities.columns}
    found: list[_Group] = []
    for by in (_("Plan"), _("Step"), _("Department"), _("Function")):
        if by not in titles:
            continue
        alike: dict[str, list[_Piece]] = {}
        for piece in pieces:
            # To a formula capitals and small letters are the same.
            alike.setdefault(piece.keys[by].casefold(), []).append(piece)
        for key in sorted(alike, key=lambda key: (key == "", key)):
            found.append(_Group(by, alike[key][0].keys[by], alike[key]))
    return found


def _row(number: int, group: _Group, activities: TableSheet) -> list[Value]:
    # An exact comparison: to SUMIFS a name with * or > in it would be a pattern.
    wanted = f"B{number}" if group.word else '""'
    alike = f"({activities.column(group.by)}={wanted})"
    of = [piece.activity for piece in group.pieces]

    def planned(title: str, amounts: Iterable[int | None], shown: _InUnits) -> Formula:
        total = shown(sum(amount or 0 for amount in amounts)) or Decimal(0)
        return Formula(f"SUMPRODUCT({alike}*1,{activities.column(title)})", total)

    def spent(title: str, amounts: Iterable[int | None], shown: _InUnits) -> Formula:
        noted = [amount for amount in amounts if amount is not None]
        total = shown(sum(noted)) if noted else None
        column = activities.column(title)
        formula = f'IF(SUMPRODUCT({alike}*ISNUMBER({column}))=0,"",SUMPRODUCT({alike}*1,{column}))'
        return Formula(formula, "" if total is None else total)

    return [
        group.by,
        group.word or _("not named"),
        planned(_("Hours planned"), (counted(a, a.minutes) for a in of), hours),
        spent(_("Hours spent"), (a.minutes_spent for a in of), hours),
        planned(_("Euros planned"), (counted(a, a.cents) for a in of), euros),
        spent(_("Euros spent"), (a.cents_spent for a in of), euros),
    ]
