"""The words of a handout for records, numbers and days."""

from typing import Any

import pytest

from dronten_map.core.model import Model
from dronten_map.core.records import Activity, Actor, ContactMoment, Involvement, Relation
from dronten_map.exchange.form import FORMS
from dronten_map.exchange.labels import Labels
from dronten_map.i18n import in_language
from tests.builders import web
from tests.exchange.reading import example


@pytest.fixture(scope="module")
def model() -> Model:
    return example()


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.record_type.__name__)
def test_what_is_shown_is_read_back_as_it_was(model: Model, form: Any) -> None:
    labels = Labels(model, "nl")
    for record in model.all(form.record_type):
        for entry in form.entries:
            value = getattr(record, entry.field)
            shown = labels.shown(form.record_type, entry, value)
            assert labels.read(form.record_type, entry, shown) == value


def test_a_word_is_read_in_the_language_of_the_handout(model: Model) -> None:
    with in_language("en"):
        labels = Labels(model, "nl")
        entry = next(e for e in FORMS[1].entries if e.field == "kind")
        assert labels.read(Relation, entry, "werkt samen met") == "relation:works_with"


def test_actors_with_one_name_are_told_apart() -> None:
    model, _ids = web("Ada")
    other, _more = web("Ada")
    from tests.builders import edited

    edited(model, lambda draft: [draft.put(actor) for actor in list(other.all(Actor))])
    entry = next(e for e in FORMS[2].entries if e.field == "actor")
    assert Labels(model, "nl").options(Involvement, entry) == ["Ada", "Ada (2)"]


def test_an_actor_that_came_later_may_be_named_too(model: Model) -> None:
    later, ids = web("Buurtclub")
    entry = next(e for e in FORMS[4].entries if e.field == "actors")
    labels = Labels(model, "nl", later=later)
    assert labels.read(ContactMoment, entry, "buurtclub; Buurtclub") == (ids["Buurtclub"],)
    with pytest.raises(ValueError, match="Niemand"):
        labels.read(ContactMoment, entry, "Niemand")


def test_a_step_of_a_scale_may_be_named_by_its_word_alone(model: Model) -> None:
    entry = next(e for e in FORMS[3].entries if e.field == "reached")
    assert Labels(model, "nl").read(Activity, entry, "Adviseren") == 3
