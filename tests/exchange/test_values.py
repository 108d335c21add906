from decimal import Decimal

from dronten_map.core.ids import ActorId
from dronten_map.core.plan import Score, Who
from dronten_map.exchange.values import euros, hours, name, names, scored, yes
from dronten_map.i18n import in_language

ANNA, BRAM = Who(ActorId("a"), "Afdeling, noord"), Who(ActorId("b"), "Bestuur")


def test_cents_become_euros_without_loss() -> None:
    assert euros(1_250_050) == Decimal("12500.50")


def test_minutes_become_hours() -> None:
    assert hours(90) == Decimal("1.5")


def test_unknown_stays_unknown() -> None:
    assert (euros(None), hours(None), scored(Score()), name(None)) == (None, None, "", "")


def test_a_score_has_its_number_in_front() -> None:
    assert scored(Score(-1, "kritisch")) == "-1 · kritisch"


def test_a_score_without_a_word_is_its_number_once() -> None:
    assert scored(Score(7, "7")) == "7"


def test_names_with_a_comma_stay_apart() -> None:
    assert names([ANNA, BRAM]) == "Afdeling, noord; Bestuur"


def test_what_is_not_so_stays_empty() -> None:
    assert [yes(True), yes(False)] == ["ja", ""]
    with in_language("en"):
        assert yes(True) == "yes"
