from dataclasses import MISSING, fields

import pytest

from dronten_map.core.model import Model
from dronten_map.core.profiles import Profile, allowed, seen_by, withheld_texts
from dronten_map.core.records import (
    RECORD_TYPES,
    Actor,
    Assessment,
    Commitment,
    ContactMoment,
    Involvement,
    Record,
    Relation,
)
from dronten_map.core.rules import check
from dronten_map.session.example import example_step

SHARED = (Profile.DEPARTMENT, Profile.PUBLIC)


@pytest.fixture(scope="module")
def example() -> Model:
    model = Model()
    model.apply(example_step())
    return model


@pytest.mark.parametrize("profile", SHARED)
@pytest.mark.parametrize("record_type", RECORD_TYPES)
def test_a_list_names_only_fields_that_exist_and_all_that_are_required(
    profile: Profile, record_type: type[Record]
) -> None:
    names = allowed(profile, record_type)
    known = {f.name for f in fields(record_type)}
    required = {f.name for f in fields(record_type) if f.default is MISSING}
    assert names <= known
    assert not names or required <= names


@pytest.mark.parametrize("profile", SHARED)
def test_what_a_reader_sees_is_a_sound_map(profile: Profile, example: Model) -> None:
    assert check(seen_by(example, profile)) == []


def test_the_regisseur_sees_everything(example: Model) -> None:
    assert seen_by(example, Profile.REGISSEUR) == example
    assert withheld_texts(example, Profile.REGISSEUR) == set()


def test_a_department_sees_no_judgement_and_nobodys_address(example: Model) -> None:
    seen = seen_by(example, Profile.DEPARTMENT)
    for actor in seen.all(Actor):
        assert (actor.judgement, actor.email, actor.phone) == ("", "", "")
    for assessment in seen.all(Assessment):
        assert (assessment.stance, assessment.trust, assessment.awareness) == (None, None, None)
    assert all(c.judgement == "" and c.mood is None for c in seen.all(ContactMoment))
    assert all(r.quality is None and r.note == "" for r in seen.all(Relation))


def test_the_public_sees_no_estimate_no_agreement_and_no_tension(example: Model) -> None:
    seen = seen_by(example, Profile.PUBLIC)
    for record_type in (Assessment, ContactMoment, Commitment):
        assert seen.count(record_type) == 0
    assert all(r.kind != "relation:tension" for r in seen.all(Relation))
    assert all(i.interest == i.concern == "" and i.has is None for i in seen.all(Involvement))


def test_a_new_kind_of_record_is_withheld_until_somebody_allows_it() -> None:
    named = {t for t in RECORD_TYPES if allowed(Profile.PUBLIC, t)}
    assert {"Dismissal", "Answer", "Handout", "Snapshot"}.isdisjoint(t.__name__ for t in named)


@pytest.mark.parametrize("profile", SHARED)
def test_every_profile_says_what_it_leaves_out(profile: Profile) -> None:
    assert profile.left_out
    assert profile.word


def test_texts_that_are_withheld_are_known(example: Model) -> None:
    texts = withheld_texts(example, Profile.PUBLIC)
    assert {c.text for c in example.all(Commitment)} <= texts
