"""Plans and drawings for the tests of paper, made by hand and as large as a test asks for."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from io import BytesIO

from pypdf import PdfReader
from pypdfium2 import PdfDocument

from dronten_map.core.ids import (
    ActivityId,
    ActorId,
    CommitmentId,
    InvolvementId,
    OpgaveId,
    PhaseId,
    PlanId,
)
from dronten_map.core.model import Model
from dronten_map.core.plan import (
    Agreement,
    Amount,
    Assignment,
    Audience,
    Header,
    Plan,
    PlanActivity,
    PlanInvolvement,
    PlanOpgave,
    PlanPhase,
    PlanStep,
    Score,
    Stakeholder,
    Totals,
    Who,
    build_plan,
    quadrant,
)
from dronten_map.core.queries import first_view
from dronten_map.graph.drawing import Drawing, draw
from dronten_map.i18n import Language, in_language
from dronten_map.reports.flow import Flow
from dronten_map.reports.marks import Text
from dronten_map.session.example import example_step
from tests.builders import empty_map

TODAY = date(2026, 11, 24)
NAMES = ("Voorbereiding", "Visie en strategie", "Plan van aanpak", "Uitrol", "Borging")
WON = OpgaveId("opgave:won")


def header(**changes: object) -> Header:
    """The header of a plan."""
    made = Header(
        plan=PlanId("plan:1"),
        title="Samen wonen",
        map_title="Kaart",
        organisation="Gemeente",
        programme="Programma",
        author="Regisseur",
        is_example=False,
        on=TODAY,
    )
    return replace(made, **changes)  # pyright: ignore[reportArgumentType]


def empty_plan(**changes: object) -> Plan:
    """A plan in which nothing is filled in."""
    steps = tuple(PlanStep(number=i, name=name) for i, name in enumerate(NAMES))
    made = Plan(header=header(), assignment=Assignment(), steps=steps)
    return replace(made, **changes)  # pyright: ignore[reportArgumentType]


def who(name: str) -> Who:
    """An actor by name."""
    return Who(ActorId(name), name)


def stakeholder(
    name: str, influence: int | None = None, interest: int | None = None
) -> Stakeholder:
    """A stakeholder with two scores."""
    return Stakeholder(
        id=ActorId(name),
        name=name,
        kind="inwoners",
        influence=Score(influence, str(influence)) if influence else Score(),
        interest=Score(interest, str(interest)) if interest else Score(),
        quadrant=quadrant(influence, interest, 3),
    )


def involvement(
    name: str, *, has: int | None = None, we_want: int | None = None
) -> PlanInvolvement:
    """How an actor is involved in the one opgave."""
    return PlanInvolvement(
        id=InvolvementId(name),
        actor=who(name),
        opgave=WON,
        code="WON",
        role="geraadpleegd",
        has=Score(has, f"trede {has}") if has else Score(),
        we_want=Score(we_want, f"trede {we_want}") if we_want else Score(),
    )


def activity(title: str, start: date | None = None, **changes: object) -> PlanActivity:
    """One activity of a day."""
    made = PlanActivity(
        id=ActivityId(title), phase=PhaseId("phase:0"), title=title, start=start, end=start
    )
    return replace(made, **changes)  # pyright: ignore[reportArgumentType]


def with_activities(*activities: PlanActivity, totals: Totals | None = None) -> Plan:
    """A plan whose first step has one phase with these activities."""
    counted = totals or Totals(activities=len(activities))
    days = [day for a in activities for day in (a.start, a.end) if day is not None]
    start, end = min(days, default=None), max(days, default=None)
    phase = PlanPhase(
        id=PhaseId("phase:0"),
        step=0,
        name=NAMES[0],
        start=start,
        end=end,
        activities=activities,
        totals=counted,
    )
    plan = empty_plan()
    step = replace(plan.steps[0], phases=(phase,), totals=counted)
    return replace(plan, steps=(step, *plan.steps[1:]), totals=counted, start=start, end=end)


def agreement(text: str, **changes: object) -> Agreement:
    """One agreement."""
    made = Agreement(id=CommitmentId(text), text=text, by=who("Team"), status="open")
    return replace(made, **changes)  # pyright: ignore[reportArgumentType]


def opgave(title: str, code: str = "WON", **changes: object) -> PlanOpgave:
    """One opgave."""
    made = PlanOpgave(id=OpgaveId(f"opgave:{code.lower()}"), code=code, title=title, depth=0)
    return replace(made, **changes)  # pyright: ignore[reportArgumentType]


def large_plan(people: int, acts: int) -> Plan:
    """A plan with so many stakeholders, each involved once, and so many activities."""
    crowd = [f"Vereniging {i} van {i * 7919 % 1000}" for i in range(people)]
    planned = [
        activity(
            f"Gesprek {i}",
            TODAY + timedelta(days=i),
            goal="Wat speelt er in de wijk, en wat is er nodig?",
            invited=tuple(who(name) for name in crowd[i % 50 : i % 50 + 3]),
            minutes=90 + i,
            cents=100 * i + 50,
        )
        for i in range(acts)
    ]
    return replace(
        with_activities(*planned),
        opgaven=(opgave("Wonen"),),
        stakeholders=tuple(
            stakeholder(name, i % 5 + 1, i // 5 % 5 + 1) for i, name in enumerate(crowd)
        ),
        involvements=tuple(involvement(name, has=1, we_want=3) for name in crowd),
    )


@cache
def example() -> Model:
    """The example map."""
    model = Model()
    model.apply(example_step())
    return model


@cache
def example_plan(language: Language = "nl", audience: Audience = Audience.SHARED) -> Plan:
    """The plan of the example for the whole programme."""
    with in_language(language):
        return build_plan(example(), on=TODAY, audience=audience)


@cache
def example_drawing() -> Drawing:
    """The first view of the example, drawn."""
    return draw(example(), first_view(example()).id, on=TODAY)


@cache
def empty_drawing() -> Drawing:
    """A view on which nothing stands."""
    return draw(empty_map(), first_view(empty_map()).id, on=TODAY)


def amount(planned: int, budget: int | None, **changes: object) -> Amount:
    """An amount against a budget."""
    made = Amount(planned=planned, budget=budget, is_complete=budget is not None)
    return replace(made, **changes)  # pyright: ignore[reportArgumentType]


def read(pdf: bytes) -> PdfReader:
    """A finished PDF, opened again."""
    return PdfReader(BytesIO(pdf))


def words(pdf: bytes) -> str:
    """All text of a PDF, its lines and spaces alike."""
    document = PdfDocument(pdf)
    try:
        pages = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    return " ".join(" ".join(pages).split())


def lines(flow: Flow) -> list[str]:
    """The texts on the pages of a flow, in the order in which they were set."""
    return [mark.text for page in flow.pages for mark in page.marks if isinstance(mark, Text)]


def told(flow: Flow) -> str:
    """The same as one text, with every space alike."""
    return " ".join(lines(flow)).replace("\N{NO-BREAK SPACE}", " ")
