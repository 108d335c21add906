from dataclasses import replace
from datetime import date, timedelta

from dronten_map.core.plan import PlanActivity
from dronten_map.reports.flow import Flow
from dronten_map.reports.marks import Area, Diamond, Mark, Rule
from dronten_map.reports.paper import ACCENT, LANDSCAPE, PALE
from dronten_map.reports.plan.timeline import set_timeline
from tests.reports.plans import TODAY, activity, empty_plan, example_plan, lines, with_activities


def marks(flow: Flow) -> list[Mark]:
    return [mark for page in flow.pages for mark in page.marks]


def bars(flow: Flow) -> list[Area]:
    return [m for m in marks(flow) if isinstance(m, Area) and m.fill == ACCENT]


def lasting(title: str, start: date, days: int) -> PlanActivity:
    end = start + timedelta(days=days - 1)
    return activity(title, start, end=end, days=days)


def test_a_plan_without_dates_says_so(flow: Flow) -> None:
    set_timeline(flow, with_activities(activity("Ooit")))
    flow.take(1)
    assert "Nog niets in dit plan heeft een datum." in lines(flow)


def test_it_stands_on_a_page_on_its_side(flow: Flow) -> None:
    set_timeline(flow, example_plan())
    assert (flow.pages[0].width, flow.pages[0].height) == LANDSCAPE


def test_a_bar_is_as_long_as_what_it_stands_for(flow: Flow) -> None:
    set_timeline(flow, with_activities(lasting("A", TODAY, 20), lasting("B", TODAY, 40)))
    short, long = bars(flow)
    assert short.x == long.x
    assert long.width / short.width == 2.0


def test_a_bar_starts_later_when_its_activity_does(flow: Flow) -> None:
    later = TODAY + timedelta(days=30)
    set_timeline(flow, with_activities(lasting("A", TODAY, 20), lasting("B", later, 20)))
    first, second = bars(flow)
    assert second.x > first.x + first.width


def test_every_bar_stays_on_the_axis(flow: Flow) -> None:
    set_timeline(flow, example_plan())
    page = flow.pages[0]
    for mark in marks(flow):
        if isinstance(mark, Area):
            assert mark.x + mark.width < page.width - 50


def test_a_milestone_is_a_diamond(flow: Flow) -> None:
    set_timeline(flow, with_activities(activity("Besluit", TODAY, milestone=True)))
    assert any(isinstance(mark, Diamond) for mark in marks(flow))
    assert bars(flow) == []


def test_what_was_cancelled_is_an_open_bar(flow: Flow) -> None:
    set_timeline(flow, with_activities(activity("Weg", TODAY, is_cancelled=True)))
    assert bars(flow) == []
    assert [m for m in marks(flow) if isinstance(m, Area) and m.fill is None]


def test_a_phase_is_a_frame(flow: Flow) -> None:
    set_timeline(flow, with_activities(activity("A", TODAY)))
    assert [m for m in marks(flow) if isinstance(m, Area) and m.fill == PALE and m.stroke]


def test_an_activity_without_a_date_says_so(flow: Flow) -> None:
    set_timeline(flow, with_activities(activity("A", TODAY), activity("Ooit")))
    assert "nog geen datum" in lines(flow)


def test_the_day_of_the_plan_is_a_dashed_line(flow: Flow) -> None:
    set_timeline(flow, with_activities(lasting("A", TODAY, 60)))
    assert [m for m in marks(flow) if isinstance(m, Rule) and m.dash]


def test_a_plan_of_another_year_has_no_such_line(flow: Flow) -> None:
    set_timeline(flow, with_activities(activity("A", date(2030, 1, 1))))
    assert [m for m in marks(flow) if isinstance(m, Rule) and m.dash] == []


def test_the_axis_shows_months(flow: Flow) -> None:
    set_timeline(flow, example_plan())
    assert {"2026", "2027", "sep", "mrt"} <= set(lines(flow))


def test_a_longer_plan_shows_quarters_and_a_very_long_one_years(flow: Flow) -> None:
    set_timeline(flow, with_activities(lasting("A", TODAY, 365 * 4)))
    assert "K1" in lines(flow)
    set_timeline(flow, with_activities(lasting("A", TODAY, 365 * 20)))
    assert "2046" in lines(flow)


def test_a_long_planning_has_its_axis_on_every_page(flow: Flow) -> None:
    acts = [activity(f"A{n}", TODAY + timedelta(days=n)) for n in range(100)]
    set_timeline(flow, with_activities(*acts))
    pages = [page for page in flow.pages if (page.width, page.height) == LANDSCAPE]
    assert len(pages) > 2
    assert sum(line == "2026" for line in lines(flow)) == len(pages)


def test_every_activity_is_set_once(flow: Flow) -> None:
    acts = [activity(f"A{n}", TODAY + timedelta(days=n)) for n in range(100)]
    set_timeline(flow, with_activities(*acts))
    assert [line for line in lines(flow) if line.startswith("A")] == [a.title for a in acts]


def test_a_step_with_more_phases_names_each(flow: Flow) -> None:
    plan = with_activities(activity("A", TODAY))
    step = plan.steps[0]
    phases = tuple(replace(step.phases[0], name=name) for name in ("Eerst", "Dan"))
    plan = replace(plan, steps=(replace(step, phases=phases), *plan.steps[1:]))
    set_timeline(flow, plan)
    shown = [t for t in lines(flow) if t in ("0 · Voorbereiding", "Eerst", "Dan", "A")]
    assert shown == ["0 · Voorbereiding", "Eerst", "A", "Dan", "A"]


def test_an_empty_plan_has_a_sentence(flow: Flow) -> None:
    set_timeline(flow, empty_plan())
    assert lines(flow)[-1] == "Nog niets in dit plan heeft een datum."


def test_a_step_is_named_again_where_it_goes_on(flow: Flow) -> None:
    acts = [activity(f"A{n}", TODAY + timedelta(days=n)) for n in range(100)]
    set_timeline(flow, with_activities(*acts))
    pages = [page for page in flow.pages if (page.width, page.height) == LANDSCAPE]
    assert lines(flow).count("0 · Voorbereiding (vervolg)") == len(pages) - 1
