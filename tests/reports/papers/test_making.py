import re
import time
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from dronten_map.core.draft import Draft
from dronten_map.core.edits.web import add_actor
from dronten_map.core.ids import ActorId, InvolvementId, OpgaveId, PlanId, SnapshotId
from dronten_map.core.model import Model
from dronten_map.core.papers.order import Kind, Order
from dronten_map.core.profiles import Profile, withheld_texts
from dronten_map.core.records import (
    Activity,
    Actor,
    Assessment,
    Commitment,
    ContactMoment,
    Involvement,
    MapInfo,
    Opgave,
    Record,
    Relation,
)
from dronten_map.core.start import FIRST_VIEW_ID
from dronten_map.errors import UserError
from dronten_map.i18n import LANGUAGES
from dronten_map.reports.papers.making import made
from tests.builders import edited, empty_map, web
from tests.core.papers.maps import THEN, TODAY, changed, example, noted, replace
from tests.reports.aloud import elements
from tests.reports.plans import read, words

BOARD = ActorId("actor:directie")
EVERY = [(kind, profile) for kind in Kind for profile in kind.profiles]
SHARED = [(kind, profile) for kind, profile in EVERY if profile is not Profile.REGISSEUR]
LONG = "Vereniging voor de belangen van bewoners, ondernemers en grondeigenaren " * 3  # 216 letters


def with_moment(model: Model) -> Model:
    return changed(model, noted(model))


def document(model: Model, kind: Kind, profile: Profile, **more: object) -> bytes:
    asked = {"actor": BOARD if kind in (Kind.DOSSIER, Kind.DEPARTMENT) else None, "then": THEN}
    order = Order(kind=kind, on=TODAY, profile=profile)
    return made(model, replace(order, **{**asked, **more}))  # pyright: ignore[reportArgumentType]


def loaded(model: Model, mark: str) -> Model:
    """The map with a text of its own in every field that somebody may have to leave out."""
    told: list[Record] = []
    for actor in model.all(Actor):
        told.append(
            replace(
                actor,
                judgement=f"{mark}a",
                email=f"{mark}b",
                phone=f"{mark}c",
            )
        )
    told += [replace(r, note=f"{mark}d") for r in model.all(Relation)]
    told += [replace(a, note=f"{mark}e", source=f"{mark}f") for a in model.all(Assessment)]
    told += [replace(i, note=f"{mark}g") for i in model.all(Involvement)]
    told += [replace(c, judgement=f"{mark}h") for c in model.all(ContactMoment)]
    return changed(model, *told)


def beside_the_pages(content: bytes) -> Iterator[str]:
    """What a file says that stands on none of its pages: alternatives, bookmarks, metadata."""
    reader = read(content)
    yield from (e["/Alt"] for e in elements(reader) if "/Alt" in e)
    yield str(reader.outline)
    yield str(reader.metadata)
    root: Any = reader.trailer["/Root"]
    yield root["/Metadata"].get_object().get_data().decode()


@pytest.mark.parametrize(("kind", "profile"), EVERY)
def test_the_same_order_gives_the_same_bytes(kind: Kind, profile: Profile) -> None:
    model = with_moment(example())
    assert document(model, kind, profile) == document(model, kind, profile)


@pytest.mark.parametrize(("kind", "profile"), SHARED)
def test_nothing_that_is_withheld_stands_in_the_finished_file(kind: Kind, profile: Profile) -> None:
    model = with_moment(loaded(example(), "geheim"))
    content = document(model, kind, profile)
    told = " ".join((words(content), *beside_the_pages(content)))
    assert "geheim" not in told
    shown = "".join(told.split())
    # A text of a few letters may be part of another word.
    leaked = [
        t for t in withheld_texts(model, profile) if len(t) > 12 and "".join(t.split()) in shown
    ]
    assert leaked == []


@pytest.mark.parametrize(("kind", "profile"), SHARED)
def test_a_document_says_on_its_first_page_what_was_left_out(kind: Kind, profile: Profile) -> None:
    if kind in (Kind.POSTER, Kind.ONE_PAGER):
        pytest.skip("it is one page, and says for whom it is in its margin")
    content = document(with_moment(example()), kind, profile)
    assert "Weggelaten" in " ".join(read(content).pages[0].extract_text().split())


@pytest.mark.parametrize(("kind", "profile"), EVERY)
def test_however_long_the_title_of_the_map_a_page_says_for_whom_it_is(
    kind: Kind, profile: Profile
) -> None:
    info = next(example().all(MapInfo))
    model = with_moment(changed(example(), replace(info, title=LONG, author=LONG)))
    content = document(model, kind, profile)
    told = words(content)
    if kind is Kind.PLAN:  # says it on its title page, and in its margin what is a secret
        assert profile is not Profile.REGISSEUR or "vertrouwelijk: met oordelen · voorbeeld" in told
    else:
        # Below its title, and in the margin of every page; a poster has only its margin.
        places = len(read(content).pages) + (kind is not Kind.POSTER)
        assert told.count(f"{profile.word} · ") == places


def test_a_department_of_very_many_people_counts_most_of_them() -> None:
    model, ids = web("Dienst", *(f"Mens {i}" for i in range(80)))
    opgave = next(example().all(Opgave))
    people = [model.get(Actor, ids[f"Mens {i}"]) for i in range(80)]
    model = changed(
        model,
        replace(opgave, areas=(), parent=None, client=None, lead=None),
        *(replace(p, parent=ids["Dienst"]) for p in people),
        *(Involvement(id=InvolvementId(p.id), actor=p.id, opgave=opgave.id) for p in people),
    )
    order = {"actor": ids["Dienst"], "parts": ("opgaven",)}
    assert "en nog 56" in words(document(model, Kind.DEPARTMENT, Profile.REGISSEUR, **order))


def test_an_actor_with_one_relation_has_a_dossier_of_one_page() -> None:
    model, ids = web("A", "S", lines="AS")
    model = changed(model, replace(model.get(Actor, ids["A"]), fact="Wat wij weten."))
    content = document(model, Kind.DOSSIER, Profile.REGISSEUR, actor=ids["A"])
    assert len(read(content).pages) == 1


def test_the_regisseur_reads_judgements() -> None:
    model = loaded(example(), "geheim")
    assert "geheima" in words(document(model, Kind.DOSSIER, Profile.REGISSEUR))


def test_there_is_no_list_of_agreements_for_everybody() -> None:
    with pytest.raises(UserError):
        document(example(), Kind.AGREEMENTS, Profile.PUBLIC)


@pytest.mark.parametrize("kind", [Kind.DOSSIER, Kind.DEPARTMENT])
def test_a_document_about_nobody_is_refused(kind: Kind) -> None:
    with pytest.raises(UserError):
        document(example(), kind, Profile.REGISSEUR, actor=None)


def test_a_comparison_without_a_peilmoment_is_refused() -> None:
    with pytest.raises(UserError):
        document(example(), Kind.COMPARISON, Profile.REGISSEUR, then=SnapshotId("weg"))


@pytest.mark.parametrize("kind", [Kind.ONE_PAGER, Kind.AGREEMENTS, Kind.POSTER, Kind.COMPARISON])
def test_an_empty_map_has_its_documents(kind: Kind) -> None:
    content = document(with_moment(empty_map()), kind, Profile.REGISSEUR)
    assert len(read(content).pages) == 1


@pytest.mark.parametrize("kind", [Kind.DOSSIER, Kind.DEPARTMENT])
def test_an_actor_of_whom_nothing_is_known_has_its_documents(kind: Kind) -> None:
    model, ids = web("Alleen")
    content = document(model, kind, Profile.REGISSEUR, actor=ids["Alleen"])
    assert "Alleen" in words(content)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_document_says_its_language(language: str) -> None:
    content = document(example(), Kind.AGREEMENTS, Profile.DEPARTMENT, language=language)
    root = read(content).trailer["/Root"]
    assert root["/Lang"].startswith(language)  # pyright: ignore[reportIndexIssue]


@pytest.mark.parametrize("kind", [k for k in Kind if k is not Kind.POSTER])
def test_headings_can_be_gone_to_from_the_outline(kind: Kind) -> None:
    assert read(document(with_moment(example()), kind, Profile.REGISSEUR)).outline


@pytest.mark.parametrize(("kind", "profile"), EVERY)
def test_every_document_can_be_read_aloud(kind: Kind, profile: Profile) -> None:
    reader = read(document(with_moment(example()), kind, profile))
    roles = [element["/S"] for element in elements(reader)]
    assert roles[0] == "/Document"
    if kind is not Kind.POSTER:
        levels = [int(role[2]) for role in roles if role in ("/H1", "/H2", "/H3")]
        assert levels[0] == 1
        assert all(b - a <= 1 for a, b in pairwise(levels))
    assert all(e["/Alt"] for e in elements(reader) if e["/S"] == "/Figure")


def long_names(model: Model) -> Model:
    told: list[Record] = []
    told += [replace(a, name=LONG, function=LONG) for a in model.all(Actor)]
    told += [replace(o, title=LONG, question=LONG, effect=LONG) for o in model.all(Opgave)]
    told += [replace(a, title=LONG, goal=LONG, place=LONG) for a in model.all(Activity)]
    told += [replace(c, text=LONG, evidence=LONG) for c in model.all(Commitment)]
    told += [replace(i, title=LONG, organisation=LONG, author=LONG) for i in model.all(MapInfo)]
    return changed(model, *told)


@pytest.mark.parametrize("kind", [k for k in Kind if k is not Kind.PLAN])
def test_very_long_names_stay_on_the_page(kind: Kind) -> None:
    content = document(with_moment(long_names(example())), kind, Profile.REGISSEUR)
    for page in read(content).pages:
        width = float(page.mediabox.width)

        def visit(text: str, cm: list[float], tm: list[float], *_rest: object) -> None:
            if text.strip():
                assert 0 <= cm[4] + tm[4] * cm[0] <= width  # noqa: B023  # called at once

        page.extract_text(visitor_text=visit)


def test_one_page_stays_one_page() -> None:
    model = long_names(example())
    asks = (LONG * 3, LONG * 3, LONG * 3)
    opgave = next(model.all(Opgave)).id
    for more in ({"opgave": OpgaveId(opgave)}, {}):
        content = document(model, Kind.ONE_PAGER, Profile.REGISSEUR, asks=asks, **more)
        assert len(read(content).pages) == 1


@pytest.mark.parametrize(
    "text",
    ["Jan <jan@x.nl> de Vries", "a & b", "<img src='/etc/passwd'>", "x" * 3000, "😀 Ünïcødé عربي"],
)
def test_no_text_of_a_user_can_break_a_document(text: str) -> None:
    model, ids = web("a", "b", lines="ab")
    model = changed(model, replace(model.get(Actor, ids["a"]), name=text, fact=text))
    for kind in (Kind.DOSSIER, Kind.DEPARTMENT, Kind.POSTER, Kind.ONE_PAGER):
        content = document(model, kind, Profile.REGISSEUR, actor=ids["a"])
        assert read(content).pages


@pytest.mark.parametrize(("size", "short"), [("A3", 842), ("A2", 1191), ("A1", 1684), ("A0", 2384)])
def test_a_poster_is_as_large_as_its_paper(size: str, short: int) -> None:
    (page,) = read(document(example(), Kind.POSTER, Profile.PUBLIC, size=size)).pages
    assert round(min(page.mediabox.width, page.mediabox.height)) == short


def test_chapters_of_a_plan_can_be_left_out() -> None:
    whole = document(example(), Kind.PLAN, Profile.DEPARTMENT)
    part = document(example(), Kind.PLAN, Profile.DEPARTMENT, parts=("assignment", "costs"))
    assert len(read(part).pages) < len(read(whole).pages)
    assert "Experimenten en lessen" not in words(part)


def test_a_plan_that_is_not_there_is_refused() -> None:
    with pytest.raises(UserError):
        document(example(), Kind.PLAN, Profile.DEPARTMENT, plan=PlanId("weg"))


def test_a_department_of_two_thousand_is_set_in_seconds() -> None:
    def crowd(draft: Draft) -> None:
        for number in range(2000):
            add_actor(draft, f"Actor {number}", view=FIRST_VIEW_ID, at=(number % 50, number // 50))

    model = edited(empty_map(), crowd)
    first = next(model.all(Actor)).id
    others = [replace(a, parent=first) for a in model.all(Actor) if a.id != first]
    model = changed(model, *others)
    started = time.process_time()
    content = document(model, Kind.DEPARTMENT, Profile.DEPARTMENT, actor=first)
    assert len(read(content).pages) > 30
    assert time.process_time() - started < 10


def test_the_public_gets_no_columns_and_chapters_that_would_stand_empty() -> None:
    told = words(document(example(), Kind.PLAN, Profile.PUBLIC))
    for text in ("Uren Kosten", "Invloed en belang", "Heeft", "Verschil", "€"):
        assert text not in told
    assert "zonder inschattingen, geld en afspraken" in told


def test_a_character_that_the_typeface_lacks_is_explained() -> None:
    model, ids = web("a")
    model = changed(model, replace(model.get(Actor, ids["a"]), name="Team 中"))
    content = document(model, Kind.DOSSIER, Profile.REGISSEUR, actor=ids["a"])
    assert "□ staat voor" in words(content)


def test_one_page_of_an_empty_map_says_what_is_not_there() -> None:
    told = words(document(empty_map(), Kind.ONE_PAGER, Profile.REGISSEUR))
    assert "nog geen actoren" in told
    assert "nog niets te vragen" in told


def test_asks_that_are_not_wanted_leave_no_sentence() -> None:
    told = words(document(empty_map(), Kind.ONE_PAGER, Profile.REGISSEUR, parts=("numbers",)))
    assert "vragen" not in told


def test_a_page_about_an_opgave_counts_who_is_involved_in_it() -> None:
    opgave = next(example().all(Opgave)).id
    assert "betrokken actoren" in words(
        document(example(), Kind.ONE_PAGER, Profile.PUBLIC, opgave=opgave)
    )
    assert "actoren op de kaart" in words(document(example(), Kind.ONE_PAGER, Profile.PUBLIC))


@pytest.mark.parametrize("kind", [Kind.PLAN, Kind.DOSSIER, Kind.DEPARTMENT, Kind.COMPARISON])
def test_why_a_document_is_refused_is_told_in_the_language_of_who_asks(kind: Kind) -> None:
    with pytest.raises(UserError) as refused:
        document(empty_map(), kind, Profile.REGISSEUR, actor=None, then=None, language="en")
    assert re.search(r"\b(nog|niemand|geen)\b", str(refused.value))
