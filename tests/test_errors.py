"""What can go wrong through data or use."""

from dronten_map.errors import UserError


def test_an_error_says_what_happened_and_what_now() -> None:
    error = UserError("Het bestand is weg.", where="a.txt", hint="Kies een ander.")
    assert str(error) == "Het bestand is weg. Kies een ander."


def test_an_error_without_a_hint_has_no_blank_at_its_end() -> None:
    assert str(UserError("Het bestand is weg.")) == "Het bestand is weg."
