"""The whole map as a workbook: actors, relations, opgaven, work, agreements and words."""

from datetime import date

from dronten_map.core.ids import PlanId
from dronten_map.core.model import Model
from dronten_map.core.parts import part_of
from dronten_map.core.plan import Audience, Who, build_plan, posts_of
from dronten_map.core.plan.notes import agreements_of, contacts_of
from dronten_map.core.plan.people import Scope, by_opgave, involvements_in, opgaven_of
from dronten_map.core.plan.words import Words
from dronten_map.core.queries import in_order, label_of
from dronten_map.core.records import Actor, Area, EngagementPlan, Opgave
from dronten_map.exchange.map_sheets import (
    actors_sheet,
    adjacency_sheet,
    relations_sheet,
    words_sheet,
)
from dronten_map.exchange.people_sheets import involvements_sheet, matrix_sheet, opgaven_sheet
from dronten_map.exchange.plan_book import audience_words, example_words
from dronten_map.exchange.sheets import Cover, Line, TableSheet
from dronten_map.exchange.sums_sheet import sums_sheet
from dronten_map.exchange.talk_sheets import agreements_sheet, contacts_sheet
from dronten_map.exchange.work_sheets import PlanWork, activities_sheet, costs_sheet
from dronten_map.exchange.workbook import workbook
from dronten_map.i18n import _


def overview_workbook(
    model: Model,
    *,
    on: date,
    audience: Audience = Audience.SHARED,
    about: Actor | Opgave | Area | None = None,
) -> bytes:
    """What is in the map as the content of an Excel file, in the language of the moment.

    Args:
        model: The map.
        about: The department, opgave or area that it is about; everything when left out.
        on: The day of making; agreements due before it are overdue.
        audience: For whom it is; judgements are left out unless it is for the regisseur.
    """
    part = part_of(model, about) if about is not None else model
    name = label_of(model, about) if about is not None else ""
    return workbook(_cover(model, audience, name), _sheets(part, on, audience), on=on)


def _sheets(model: Model, on: date, audience: Audience) -> list[TableSheet]:
    # The plan of a programme takes in everything, so that overview and plan cannot disagree.
    everything = EngagementPlan(id=PlanId("overview"), title=model.info.title)
    words = Words(model)
    scope = Scope(model, words, everything, model.info.border, audience)
    opgaven = opgaven_of(scope)
    involvements = by_opgave(opgaven, involvements_in(scope, opgaven))
    contacts = contacts_of(scope, opgaven, ())
    actors = sorted(model.all(Actor), key=lambda a: a.name.casefold())
    works = _works(model, on)
    activities = activities_sheet(works)
    tells_all = scope.tells_all
    return [
        actors_sheet(model, words, involvements, tells_all=tells_all),
        relations_sheet(model, words, tells_all=tells_all),
        adjacency_sheet(model),
        opgaven_sheet(opgaven),
        matrix_sheet([Who(a.id, a.name) for a in actors], opgaven, involvements),
        involvements_sheet(involvements, tells_all=tells_all),
        activities,
        costs_sheet(works, activities),
        sums_sheet(works, activities),
        agreements_sheet(agreements_of(scope, opgaven, contacts, on=on)),
        contacts_sheet(contacts, tells_all=tells_all),
        words_sheet(model, words, tells_all=tells_all),
    ]


def _works(model: Model, on: date) -> list[PlanWork]:
    found: list[PlanWork] = []
    posts = posts_of(model)
    for plan in in_order(model.all(EngagementPlan)):
        built = build_plan(model, on=on, plan=plan.id)
        title = plan.title or _("Without a title")
        found.append(PlanWork(steps=built.steps, totals=built.totals, plan=title, posts=posts))
    return found


def _cover(model: Model, audience: Audience, about: str) -> Cover:
    info = model.info
    lines = (
        Line(_("About"), about),
        Line(_("Map"), info.title),
        Line(_("Organisation"), info.organisation),
        Line(_("Programme"), info.programme),
        Line(_("Author"), info.author),
        Line(_("Audience"), audience_words(audience)),
    )
    return Cover(
        title=_("Overview: {name}").format(name=about) if about else _("Overview"),
        subject=info.title,
        author=info.author,
        mark=example_words() if info.is_example else "",
        lines=[line for line in lines if line.value],
    )
