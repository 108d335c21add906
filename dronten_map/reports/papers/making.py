"""From an order to the bytes of a PDF: what window and command line call."""

from collections.abc import Callable
from pathlib import Path

from dronten_map.core.ids import ActorId, ViewId
from dronten_map.core.model import Model
from dronten_map.core.papers.agreements import build_agreements
from dronten_map.core.papers.comparison import build_comparison
from dronten_map.core.papers.department import build_department
from dronten_map.core.papers.dossier import build_dossier
from dronten_map.core.papers.one_pager import build_one_pager
from dronten_map.core.papers.order import Kind, Order
from dronten_map.core.papers.sender import sender_of
from dronten_map.core.plan import Plan, build_plan, chosen_plan
from dronten_map.core.plan.words import Words
from dronten_map.core.profiles import seen_by
from dronten_map.core.queries import first_view
from dronten_map.core.records import Snapshot
from dronten_map.errors import UserError
from dronten_map.graph.drawing import Drawing, draw
from dronten_map.graph.ego import around
from dronten_map.i18n import _, in_language
from dronten_map.reports import fonts
from dronten_map.reports.house import SHIPPED, House, house_of
from dronten_map.reports.noted import noted
from dronten_map.reports.paper import LANDSCAPE, MARGIN, PORTRAIT
from dronten_map.reports.papers.agreements import agreements_pdf
from dronten_map.reports.papers.comparison import comparison_pdf
from dronten_map.reports.papers.department import department_pdf
from dronten_map.reports.papers.dossier import dossier_pdf
from dronten_map.reports.papers.one_pager import one_pager_pdf
from dronten_map.reports.papers.parts import parts_of
from dronten_map.reports.papers.poster import Size, poster_pdf
from dronten_map.reports.pdf import Part, plan_pdf
from dronten_map.reports.sheet import poster_room, report_room

_KEY = 100.0  # points that a legend takes beside a map
_CHAPTER = 70.0  # points that heading and caption take of the page of the map
_ON_ONE_PAGE = 300.0  # points high that the picture on one page is


def made(model: Model, order: Order) -> bytes:
    """The document that is asked for; the same map and order give the same bytes.

    Raises:
        UserError: what it is about is not in the map, or the house style cannot be used.
    """
    # Why not is told to who asks, in another language than that of the document maybe.
    _check(model, order)
    house = house_of(Path(order.house)) if order.house else SHIPPED
    fonts.register()
    with in_language(order.language):
        return _MAKERS[order.kind](model, order, house)


def _check(model: Model, order: Order) -> None:
    if order.profile not in order.kind.profiles:
        message = _("“{document}” cannot be made {profile}.")
        raise UserError(
            message.format(document=order.kind.word, profile=order.profile.word),
            hint=_("Choose another reader."),
        )
    if order.kind is Kind.PLAN:
        chosen_plan(model, order.plan, order.opgave)
    elif order.kind is Kind.COMPARISON:
        _then(model, order)
    elif order.kind in (Kind.DOSSIER, Kind.DEPARTMENT):
        _actor(order)


def _parts(order: Order) -> list[str]:
    """The parts that are wanted and that have something to say to the reader."""
    every = (name for name, _word in parts_of(order.kind, order.profile))
    return [name for name in every if order.parts is None or name in order.parts]


def _plan(model: Model, order: Order, house: House) -> bytes:
    seen = seen_by(model, order.profile)
    plan = build_plan(
        seen,
        on=order.on,
        plan=order.plan,
        opgave=order.opgave,
        audience=order.profile.audience,
    )
    chosen = [Part(name) for name in _parts(order)]
    drawing = plan_drawing(seen, plan)
    notes = noted(seen, first_view(seen).id)
    left_out = order.profile.left_out
    return plan_pdf(plan, drawing, parts=chosen, note=left_out, notes=notes, house=house)


def plan_drawing(seen: Model, plan: Plan) -> Drawing:
    """The map as it stands in a plan: what its reader may see, as large as a page has room for."""
    width, height = LANDSCAPE
    room = report_room(width - 2 * MARGIN - _KEY, height - 2 * MARGIN - _CHAPTER, turns=True)
    view = first_view(seen).id
    return draw(seen, view, opgave=plan.header.opgave, on=plan.header.on, room=room)


def _dossier(model: Model, order: Order, house: House) -> bytes:
    seen, actor = seen_by(model, order.profile), _actor(order)
    dossier = build_dossier(seen, actor, on=order.on, profile=order.profile)
    drawing, unseen = around(seen, actor, on=order.on)
    scale = Words(seen).scale("participation")
    rungs = scale.words if scale is not None else ()
    parts = _parts(order)
    return dossier_pdf(dossier, drawing, unseen=unseen, rungs=rungs, parts=parts, house=house)


def _department(model: Model, order: Order, house: House) -> bytes:
    seen = seen_by(model, order.profile)
    built = build_department(seen, _actor(order), on=order.on, profile=order.profile)
    return department_pdf(built, parts=_parts(order), house=house)


def _one_pager(model: Model, order: Order, house: House) -> bytes:
    seen = seen_by(model, order.profile)
    page = build_one_pager(
        seen, on=order.on, profile=order.profile, opgave=order.opgave, asks=order.asks
    )
    drawing, notes = _drawing(seen, order), noted(seen, _view(seen, order))
    return one_pager_pdf(page, drawing, parts=_parts(order), notes=notes, house=house)


def _agreements(model: Model, order: Order, house: House) -> bytes:
    seen = seen_by(model, order.profile)
    built = build_agreements(
        seen, on=order.on, profile=order.profile, opgave=order.opgave, actor=order.actor
    )
    return agreements_pdf(built, parts=_parts(order), house=house)


def _comparison(model: Model, order: Order, house: House) -> bytes:
    then = _then(model, order)
    now = model.find(Snapshot, order.now) if order.now is not None else None
    built = build_comparison(model, then=then, now=now, on=order.on, profile=order.profile)
    return comparison_pdf(built, parts=_parts(order), house=house)


def _poster(model: Model, order: Order, house: House) -> bytes:
    seen = seen_by(model, order.profile)
    drawing = _drawing(seen, order)
    sender = sender_of(seen, drawing.subtitle, on=order.on, profile=order.profile)
    notes = noted(seen, _view(seen, order))
    return poster_pdf(drawing, sender, size=Size(order.size), notes=notes, house=house)


def _drawing(seen: Model, order: Order) -> Drawing:
    view = _view(seen, order)
    title = seen.info.title if order.kind is Kind.POSTER else ""
    if order.kind is Kind.POSTER:
        room = poster_room(*Size(order.size).points[::-1])
    else:
        room = report_room(PORTRAIT[0] - 2 * MARGIN - _KEY, _ON_ONE_PAGE)
    return draw(seen, view, opgave=order.opgave, title=title, on=order.on, room=room)


def _view(seen: Model, order: Order) -> ViewId:
    return order.view if order.view is not None else first_view(seen).id


def _then(model: Model, order: Order) -> Snapshot:
    then = model.find(Snapshot, order.then) if order.then is not None else None
    if then is None:
        raise UserError(
            _("There is no peilmoment to compare with."),
            hint=_("Note a peilmoment first; a later map can then be compared with it."),
        )
    return then


def _actor(order: Order) -> ActorId:
    if order.actor is None:
        raise UserError(
            _("Nobody was chosen for this document."), hint=_("Choose an actor or a department.")
        )
    return order.actor


_MAKERS: dict[Kind, Callable[[Model, Order, House], bytes]] = {
    Kind.PLAN: _plan,
    Kind.DOSSIER: _dossier,
    Kind.DEPARTMENT: _department,
    Kind.ONE_PAGER: _one_pager,
    Kind.AGREEMENTS: _agreements,
    Kind.COMPARISON: _comparison,
    Kind.POSTER: _poster,
}
