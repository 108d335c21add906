"""Commands that add to a map, through the verbs that the window uses too."""

from collections.abc import Iterator
from contextlib import contextmanager

from dronten_map.cli.grammar import Command, Given, Option, Word
from dronten_map.cli.opening import FILE, working_on
from dronten_map.core.days import read_date
from dronten_map.core.draft import Draft
from dronten_map.core.edits.learning import add_precedent
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.templates import add_plan_from
from dronten_map.core.edits.views import place
from dronten_map.core.edits.web import add_actor, connect
from dronten_map.core.ids import ActorKindId, AreaId, OpgaveId, RelationKindId, TermId
from dronten_map.core.lookup import one_called
from dronten_map.core.model import Records
from dronten_map.core.queries import first_view, label_of, terms
from dronten_map.core.records import Actor, ActorKind, Area, Opgave, RelationKind, Term
from dronten_map.core.rules import LONGEST_NAME
from dronten_map.core.templates import plan_templates
from dronten_map.errors import UserError
from dronten_map.graph.layout import beside
from dronten_map.i18n import N_, _, ngettext

_KIND = Option(
    "--kind", N_("Which kind it is; the first of your list when you leave it out."), "KIND"
)
_AREA = Option("--area", N_("The area that it belongs to."), "AREA")
_CODE = Option("--code", N_("A short code, such as WON; made from the title if left out."), "CODE")
_PARENT = Option("--parent", N_("The opgave that it is a part of."), "OPGAVE")
_OPGAVE = Option("--opgave", N_("The opgave that it is for, by its code or title."), "CODE")
_ROLE = Option("--role", N_("The role, such as eindverantwoordelijk."), "ROLE")

_TEMPLATE = Option(
    "--template",
    N_("What it starts from: five-steps, area-pilot, project or empty."),
    "NAME",
    ("five-steps", "area-pilot", "project", "empty"),
)
_PLACE = Option("--where", N_("Which municipality or organisation did it."), "NAME")
_PERIOD = Option("--when", N_("When it was, such as 2014 or 2017–2020."), "TEXT")
_DID = Option("--did", N_("What they did."), "TEXT")
_RESULT = Option("--result", N_("What came of it."), "TEXT")
_SAYS = Option("--source", N_("The title of where that stands."), "TEXT")
_WHO_SAYS = Option("--author", N_("The organisation or author that says so."), "NAME")
_YEAR = Option("--year", N_("The year of the source."), "YEAR")
_ADDRESS = Option("--address", N_("Where the source stands."), "TEXT")
# What an example is told with -> the field of the record.
_TOLD = {
    "--where": "place",
    "--when": "period",
    "--did": "action",
    "--result": "result",
    "--source": "source_title",
    "--author": "source_author",
    "--year": "source_year",
    "--address": "source_address",
}
_START = Option("--start", N_("The day on which it begins; without it there are no dates."), "DATE")


def edit_commands() -> list[Command]:
    """Adding actors, relations, opgaven, involvements, plans and examples."""
    return [
        Command(
            "add actor",
            N_("Add actors to a map."),
            (FILE, Word("NAME", N_("The names; each becomes an actor."), is_many=True)),
            (_KIND, _AREA),
            _add_actors,
        ),
        Command(
            "add relation",
            N_("Draw a relation between two actors."),
            (
                FILE,
                Word("FROM", N_("The actor that it starts from.")),
                Word("TO", N_("The actor that it goes to.")),
            ),
            (_KIND,),
            _add_relation,
        ),
        Command(
            "add opgave",
            N_("Add an opgave."),
            (FILE, Word("TITLE", N_("What the opgave is called."))),
            (_CODE, _PARENT),
            _add_opgave,
        ),
        Command(
            "add involvement",
            N_("Attach an actor to an opgave."),
            (
                FILE,
                Word("ACTOR", N_("The name of the actor.")),
                Word("OPGAVE", N_("The code or title of the opgave.")),
            ),
            (_ROLE,),
            _add_involvement,
        ),
        Command(
            "add plan",
            N_("Add a plan with its five steps, for an opgave or for the whole programme."),
            (FILE, Word("TITLE", N_("What the plan is called."))),
            (_OPGAVE, _TEMPLATE, _START),
            _add_plan,
        ),
        Command(
            "add precedent",
            N_("Add an example from elsewhere to the library."),
            (FILE, Word("TITLE", N_("What it was."))),
            (_PLACE, _PERIOD, _DID, _RESULT, _SAYS, _WHO_SAYS, _YEAR, _ADDRESS),
            _add_precedent,
        ),
    ]


def _add_actors(given: Given) -> int:
    for name in given.rest:
        _refuse_many_lines(name)
    label = ngettext("Actor added", "{count} actors added", len(given.rest))
    with _editing(given, label.format(count=len(given.rest))) as draft:
        kind = _kind_of_actor(draft, given.option("--kind"))
        view = first_view(draft).id
        area = _area(draft, given.option("--area"))
        made = [add_actor(draft, name, kind, area=area) for name in given.rest]
        place(draft, view, beside(draft, view, made))
        added = [draft.get(Actor, a).name for a in made]
    for name in added:
        print(_("Added: {name}").format(name=name))
    return 0


def _add_relation(given: Given) -> int:
    with _editing(given, _("Relation added")) as draft:
        source = one_called(draft, Actor, given.words["FROM"])
        target = one_called(draft, Actor, given.words["TO"])
        kind = given.option("--kind")
        chosen = RelationKindId(one_called(draft, RelationKind, kind).id) if kind else None
        connect(draft, source.id, target.id, chosen)
        names = (source.name, target.name)
    print(_("Added: {name}").format(name=" – ".join(names)))
    return 0


def _add_opgave(given: Given) -> int:
    _refuse_many_lines(given.words["TITLE"])
    with _editing(given, _("Opgave added")) as draft:
        parent = given.option("--parent")
        above = OpgaveId(one_called(draft, Opgave, parent).id) if parent else None
        made = add_opgave(
            draft, given.words["TITLE"], code=given.option("--code") or "", parent=above
        )
        name = label_of(draft, draft.get(Opgave, made))
    print(_("Added: {name}").format(name=name))
    return 0


def _add_involvement(given: Given) -> int:
    with _editing(given, _("Actor attached to opgave")) as draft:
        actor = one_called(draft, Actor, given.words["ACTOR"])
        opgave = one_called(draft, Opgave, given.words["OPGAVE"])
        role = given.option("--role")
        term = (
            TermId(one_called(draft, Term, role, among=terms(draft, "role")).id) if role else None
        )
        involve(draft, actor.id, opgave.id, role=term)
        name = f"{actor.name} · {opgave.code}"
    print(_("Added: {name}").format(name=name))
    return 0


def _add_plan(given: Given) -> int:
    _refuse_many_lines(given.words["TITLE"])
    with _editing(given, _("Plan added")) as draft:
        asked = given.option("--opgave")
        opgave = OpgaveId(one_called(draft, Opgave, asked).id) if asked else None
        name = given.option("--template") or "empty"
        template = next(t for t in plan_templates() if t.id == name)
        start = read_date(given.option("--start") or "")
        add_plan_from(draft, template, given.words["TITLE"], opgave=opgave, start=start)
    print(_("Added: {name}").format(name=given.words["TITLE"]))
    return 0


def _add_precedent(given: Given) -> int:
    title = given.words["TITLE"]
    _refuse_many_lines(title)
    told = {field: given.option(name) or "" for name, field in _TOLD.items()}
    with _editing(given, _("Example from elsewhere added")) as draft:
        add_precedent(draft, title, **told)
    print(_("Added: {name}").format(name=title))
    return 0


@contextmanager
def _editing(given: Given, label: str) -> Iterator[Draft]:
    with working_on(given.words["FILE"]) as document, document.edit(label) as draft:
        yield draft


def _kind_of_actor(records: Records, text: str | None) -> ActorKindId | None:
    return one_called(records, ActorKind, text).id if text else None


def _area(records: Records, text: str | None) -> AreaId | None:
    return one_called(records, Area, text).id if text else None


def _refuse_many_lines(name: str) -> None:
    if not name.strip():
        raise UserError(_("A name is empty."), hint=_("Write a name between quotation marks."))
    if "\n" in name or len(name) > LONGEST_NAME:
        raise UserError(
            _("A name is one line of at most {longest} characters.").format(longest=LONGEST_NAME),
            where=name[:40],
        )
