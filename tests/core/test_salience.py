"""Who counts, by power, legitimacy and urgency."""

from itertools import product

from dronten_map.core.salience import Salience, salience


def test_all_three_known_give_eight_different_answers() -> None:
    found = {salience(*marks) for marks in product((False, True), repeat=3)}
    assert found == set(Salience) - {Salience.UNKNOWN}


def test_as_long_as_one_is_not_known_the_class_is_not() -> None:
    assert salience(True, True, None) is Salience.UNKNOWN
    assert salience(None, False, False) is Salience.UNKNOWN


def test_power_and_urgency_without_legitimacy_is_dangerous() -> None:
    assert salience(True, False, True) is Salience.DANGEROUS


def test_every_class_has_a_word() -> None:
    assert len({found.word for found in Salience}) == len(Salience)
