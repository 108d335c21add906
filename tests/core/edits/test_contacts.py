"""What happened and what was promised."""

from datetime import date

from dronten_map.core.edits.contacts import log_contact, promise, settle
from dronten_map.core.records import Commitment, ContactMoment
from tests.builders import edited, web


def test_an_agreement_can_be_kept_and_opened_again() -> None:
    model, ids = web("a", "b")
    edited(model, lambda d: promise(d, " Bellen ", by=ids["a"], to=ids["b"]))
    made = next(model.all(Commitment))
    assert made.text == "Bellen"
    edited(model, lambda d: settle(d, made.id, date(2026, 3, 1)))
    assert model.get(Commitment, made.id).done == date(2026, 3, 1)
    edited(model, lambda d: settle(d, made.id, None))
    assert model.get(Commitment, made.id).done is None


def test_a_contact_moment_keeps_fact_and_judgement_apart() -> None:
    model, ids = web("a")
    edited(
        model,
        lambda d: log_contact(d, date(2026, 1, 5), ids.values(), "Belde", judgement="Twijfelt"),
    )
    contact = next(model.all(ContactMoment))
    assert (contact.summary, contact.judgement) == ("Belde", "Twijfelt")
