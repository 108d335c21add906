"""Keeping a contact moment from the command line."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from dronten_map.core.edits.plans import plan_activity
from dronten_map.core.model import Model
from dronten_map.core.queries import label_of
from dronten_map.core.records import Actor, Commitment, ContactMoment, Opgave, Phase, Term
from dronten_map.session.document import Document
from tests.cli.running import Shell


def kept(path: Path) -> Model:
    """The records of a file."""
    document = Document.open(path)
    try:
        return document.snapshot()
    finally:
        document.close()


@contextmanager
def opened(path: Path) -> Iterator[Document]:
    """A file while it is changed; it is saved at the end."""
    document = Document.open(path)
    try:
        yield document
        document.save()
    finally:
        document.close()


@pytest.fixture
def talked(run: Shell, new: Path) -> Path:
    """A map with two actors and an opgave."""
    run("add", new, "actor", "Griffie", "Dorpsbelang")
    run("add", new, "opgave", "Wonen", "--code", "WON")
    return new


def test_a_contact_keeps_who_how_when_and_what_about(run: Shell, talked: Path) -> None:
    done = run(
        "log", talked, "Plan besproken", "griffie", "Dorpsbelang",
        "--on", "3-4-2026", "--how", "telefoon", "--opgave", "WON", "--source", "verslag",
    )  # fmt: skip
    assert (done.code, done.out) == (0, "Bewaard: Griffie, Dorpsbelang\n")
    model = kept(talked)
    (contact,) = model.all(ContactMoment)
    assert (contact.on, contact.summary, contact.source) == (
        date(2026, 4, 3),
        "Plan besproken",
        "verslag",
    )
    assert [model.get(Actor, a).name for a in contact.actors] == ["Griffie", "Dorpsbelang"]
    assert label_of(model, model.get(Term, str(contact.channel))) == "telefoon"
    assert model.get(Opgave, str(contact.opgave)).code == "WON"


def test_a_judgement_stands_apart_and_the_activity_is_found_by_its_title(
    run: Shell, talked: Path
) -> None:
    run("add", talked, "plan", "Plan")
    with opened(talked) as document, document.edit("x") as draft:
        activity = plan_activity(draft, next(draft.all(Phase)).id, "Keukentafel")
    run(
        "log", talked, "Wil een avond", "Griffie",
        "--judgement", "Klinkt ongeduldig", "--activity", "keukentafel",
    )  # fmt: skip
    (contact,) = kept(talked).all(ContactMoment)
    assert (contact.summary, contact.judgement, contact.activity) == (
        "Wil een avond",
        "Klinkt ongeduldig",
        activity,
    )


def test_it_is_told_to_whom_something_was_promised(run: Shell, talked: Path) -> None:
    run("log", talked, "Gebeld", "Griffie", "--agreed", "Belt terug", "--to", "Dorpsbelang")
    model = kept(talked)
    (agreed,) = model.all(Commitment)
    assert [model.get(Actor, str(a)).name for a in (agreed.by, agreed.to)] == [
        "Griffie",
        "Dorpsbelang",
    ]


def test_without_a_day_it_is_today(run: Shell, talked: Path) -> None:
    run("log", talked, "Gebeld", "Griffie")
    assert next(kept(talked).all(ContactMoment)).on == date.today()


def test_what_was_agreed_belongs_to_the_contact(run: Shell, talked: Path) -> None:
    run("log", talked, "Gebeld", "Griffie", "--agreed", "Stuurt verslag", "--due", "1 mei 2026")
    model = kept(talked)
    (agreed,) = model.all(Commitment)
    (contact,) = model.all(ContactMoment)
    assert (agreed.text, agreed.due, agreed.contact) == (
        "Stuurt verslag",
        date(2026, 5, 1),
        contact.id,
    )
    assert agreed.by is not None
    assert model.get(Actor, agreed.by).name == "Griffie"


@pytest.mark.parametrize(
    "words",
    [
        ("Gebeld", "Niemand"),
        ("Gebeld", "Griffie", "--on", "31-2-2026"),
        ("Gebeld", "Griffie", "--how", "postduif"),
        ("Gebeld", "Griffie", "--due", "1-5-2026"),
        ("Gebeld",),
    ],
)
def test_what_cannot_be_meant_is_refused_and_nothing_is_kept(
    run: Shell, talked: Path, words: tuple[str, ...]
) -> None:
    done = run("log", talked, *words)
    assert done.code == 2
    assert len(done.err.splitlines()) == 1
    assert kept(talked).count(ContactMoment) == 0
