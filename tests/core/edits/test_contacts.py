"""What happened and what was promised."""

from datetime import date

import pytest

from dronten_map.core.edits.contacts import keep, log_contact, promise, settle
from dronten_map.core.edits.lists import add_term
from dronten_map.core.ids import TermId
from dronten_map.core.plan import is_open
from dronten_map.core.plan.notes import DROPPED, KEPT
from dronten_map.core.records import Commitment, ContactMoment, Term
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


@pytest.mark.parametrize("word", [KEPT, DROPPED])
def test_an_agreement_that_is_opened_again_is_open_whatever_its_word_was(word: TermId) -> None:
    model, _ids = web("a")
    edited(model, lambda d: promise(d, "Bellen", status=word))
    made = next(model.all(Commitment))
    edited(model, lambda d: settle(d, made.id, None))
    assert is_open(model.get(Commitment, made.id))


def test_a_word_that_settles_nothing_stays_when_an_agreement_is_opened_again() -> None:
    model, _ids = web("a")
    edited(model, lambda d: add_term(d, "commitment_status", "onder handen"))
    ours = next(t.id for t in model.all(Term) if t.name == "onder handen")
    edited(model, lambda d: promise(d, "Bellen", status=ours, done=date(2026, 3, 1)))
    made = next(model.all(Commitment))
    edited(model, lambda d: settle(d, made.id, None))
    assert model.get(Commitment, made.id).status == ours


@pytest.mark.parametrize("before", [TermId("commitment_status:busy"), DROPPED, None])
def test_an_agreement_that_was_kept_is_called_so_whatever_its_word_was(
    before: TermId | None,
) -> None:
    model, _ids = web("a")
    edited(model, lambda d: promise(d, "Bellen", status=before))
    made = next(model.all(Commitment))
    edited(model, lambda d: settle(d, made.id, date(2026, 3, 1)))
    assert model.get(Commitment, made.id).status == KEPT


def test_without_a_word_for_kept_it_is_called_nothing_that_contradicts_it() -> None:
    model, _ids = web("a")
    edited(model, lambda d: promise(d, "Bellen", status=DROPPED))
    edited(model, lambda d: d.remove(d.get(Term, KEPT)))
    made = next(model.all(Commitment))
    edited(model, lambda d: settle(d, made.id, date(2026, 3, 1)))
    assert model.get(Commitment, made.id).status is None


def test_a_contact_moment_keeps_fact_and_judgement_apart() -> None:
    model, ids = web("a")
    edited(
        model,
        lambda d: log_contact(d, date(2026, 1, 5), ids.values(), "Belde", judgement="Twijfelt"),
    )
    contact = next(model.all(ContactMoment))
    assert (contact.summary, contact.judgement) == ("Belde", "Twijfelt")


def test_what_shows_that_an_agreement_was_kept_stands_below_what_stood_there() -> None:
    model, ids = web("a")
    edited(model, lambda d: promise(d, "Bellen", by=ids["a"], evidence="Brief"))
    made = next(model.all(Commitment))
    edited(model, lambda d: keep(d, made.id, date(2026, 3, 1), " Mail "))
    kept = model.get(Commitment, made.id)
    assert (kept.done, kept.evidence) == (date(2026, 3, 1), "Brief\nMail")
