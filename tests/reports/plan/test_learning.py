from dronten_map.core.ids import ExperimentId, LessonId, PrecedentId
from dronten_map.core.plan import (
    PlanExperiment,
    PlanLesson,
    PlanPrecedent,
)
from dronten_map.reports.flow import Flow
from dronten_map.reports.plan.learning import set_lasting, set_learning
from tests.reports.plans import (
    empty_plan,
    told,
)


def test_what_was_tried_and_learned_is_told(flow: Flow) -> None:
    tried = PlanExperiment(
        id=ExperimentId("e"),
        title="Eén gezicht",
        hypothesis="Sneller hulp",
        action="Dinsdag open",
        result="Het loopt",
        outcome="blijft",
    )
    learned = PlanLesson(id=LessonId("l"), text="Begin klein", experiment="Eén gezicht")
    set_learning(flow, empty_plan(experiments=(tried,), lessons=(learned,)))
    for text in ("We verwachten Sneller hulp", "We zagen Het loopt", "Begin klein Eén gezicht"):
        assert text in told(flow)


def test_how_it_lasts_is_told_and_what_is_missing_too(flow: Flow) -> None:
    set_lasting(flow, empty_plan(strategy="Waar energie is", evaluation="Elk halfjaar"))
    for text in ("Waar energie is", "Elk halfjaar", "Hierover is nog niets opgeschreven."):
        assert text in told(flow)


def test_what_others_did_is_told_with_its_source_where_an_experiment_learns_from_it(
    flow: Flow,
) -> None:
    tried = PlanExperiment(id=ExperimentId("e"), title="Loting", precedents=("G1000",))
    seen = PlanPrecedent(
        id=PrecedentId("p"),
        title="G1000",
        where="Amersfoort, 2014",
        action="Eén dag bijeen",
        result="Tien voorstellen",
        source="G1000.nu",
    )
    set_learning(flow, empty_plan(experiments=(tried,), precedents=(seen,)))
    for text in (
        "Voorbeelden van elders G1000",
        "Amersfoort, 2014",
        "Tien voorstellen",
        "G1000.nu",
    ):
        assert text in told(flow)
