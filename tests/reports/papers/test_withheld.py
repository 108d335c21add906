"""No word that judges somebody stands in what is made for who may not read it.

Every word of the scales that judge has a mark of its own here, and so has the relation that judges.
A document in which a mark stands has let a judgement through, whatever the way it went.
"""

from functools import cache

import pytest

from dronten_map.core.looks import CHOICES
from dronten_map.core.model import Model
from dronten_map.core.papers.order import Kind
from dronten_map.core.profiles import Profile
from dronten_map.core.records import (
    Aspect,
    Assessment,
    Relation,
    RelationKind,
    Term,
    View,
)
from dronten_map.i18n import LANGUAGES, Language
from tests.core.papers.maps import changed, example, noted, replace
from tests.reports.papers.test_making import SHARED, beside_the_pages, document
from tests.reports.plans import words

MARK = "oordeelswoord"
JUDGED = {
    Profile.DEPARTMENT: ("stance", "trust", "awareness", "mood", "quality"),
    Profile.PUBLIC: (
        *("stance", "trust", "awareness", "mood", "quality"),
        *("influence", "interest", "strength"),
    ),
}
LOOKS = [
    {name: aspect for name, offered in CHOICES.items() if aspect in offered}
    for aspect in Aspect
    if aspect is not Aspect.NONE
]


@cache
def marked(profile: Profile) -> Model:
    """The example with a mark in every word that such a reader may not read of anybody."""
    lists = JUDGED[profile]
    told = [
        replace(t, name=f"{MARK} {t.list} {t.number}", name_en=f"{MARK} {t.list} {t.number}")
        for t in example().all(Term)
        if t.list in lists
    ]
    tension = [k for k in example().all(RelationKind) if k.id == "relation:tension"]
    tensions = [replace(k, name=MARK, name_en=MARK) for k in tension]
    model = changed(example(), *told, *(tensions if profile is Profile.PUBLIC else ()))
    return changed(model, noted(before(model)))


def before(model: Model) -> Model:
    """The same map when everybody was estimated lower, so that a comparison has much to tell."""
    lower = (
        replace(
            a,
            stance=-2 if a.stance is not None else None,
            awareness=1 if a.awareness is not None else None,
        )
        for a in model.all(Assessment)
    )
    return changed(model, *lower)


def told(content: bytes) -> str:
    return " ".join((words(content), *beside_the_pages(content)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "profile"), SHARED)
def test_no_word_of_a_judging_scale_stands_in_what_is_passed_on(
    kind: Kind, profile: Profile, language: Language
) -> None:
    assert MARK not in told(document(marked(profile), kind, profile, language=language))


def test_the_marks_can_be_found_by_who_may_read_them() -> None:
    model = marked(Profile.PUBLIC)
    for kind in (Kind.PLAN, Kind.DOSSIER, Kind.COMPARISON):
        assert MARK in told(document(model, kind, Profile.REGISSEUR))


def unjudged(profile: Profile) -> Model:
    """The example in which nothing was ever estimated of stance, trust, awareness and quality."""
    nothing = {"stance": None, "trust": None, "awareness": None}
    if profile is Profile.PUBLIC:
        nothing |= {"influence": None, "interest": None}
    assessments = [replace(a, **nothing) for a in example().all(Assessment)]
    relations = [replace(r, quality=None) for r in example().all(Relation)]
    return changed(example(), *assessments, *relations)


@pytest.mark.parametrize("profile", [Profile.DEPARTMENT, Profile.PUBLIC])
def test_a_picture_is_the_same_whatever_was_judged(profile: Profile) -> None:
    # A colour, a size or a place can tell as much as a word.
    view = next(example().all(View))
    for look in LOOKS:
        pages = [
            document(changed(model, replace(view, **look)), Kind.POSTER, profile)
            for model in (example(), unjudged(profile))
        ]
        assert pages[0] == pages[1], look
