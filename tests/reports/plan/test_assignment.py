from datetime import date

from dronten_map.core.plan import (
    Assignment,
)
from dronten_map.reports.flow import Flow
from dronten_map.reports.plan.assignment import set_assignment
from tests.reports.plans import (
    empty_plan,
    told,
    who,
)


def test_the_assignment_names_who_asks_whom(flow: Flow) -> None:
    asked = Assignment(
        goal="Samenwerken",
        scope="Drie dorpen",
        text="Voer het in",
        client=who("Directie"),
        contractor=who("Regisseur"),
        core_team=(who("HRM"), who("Griffie")),
    )
    set_assignment(flow, empty_plan(assignment=asked))
    for text in (
        "Voer het in",
        "Doel Samenwerken",
        "Reikwijdte Drie dorpen",
        "Opdrachtgever Directie",
        "Opdrachtnemer Regisseur",
        "Kernteam HRM, Griffie",
    ):
        assert text in told(flow)


def test_the_assignment_tells_how_long_it_takes(flow: Flow) -> None:
    plan = empty_plan(start=date(2026, 8, 31), end=date(2028, 3, 31))
    set_assignment(flow, plan)
    assert "31 aug 2026 – 31 mrt 2028" in told(flow)
    assert "579 dagen (ongeveer 19 maanden)" in told(flow)
