"""What the exports make, as functions that a process of its own can run: no window in sight."""

from datetime import date

from dronten_map.core.ids import ActorId, OpgaveId, PlanId, ViewId
from dronten_map.core.model import Model
from dronten_map.core.page_size import Orientation, PageSize
from dronten_map.core.plan import Audience, build_plan
from dronten_map.core.records import Actor, Area, Opgave
from dronten_map.i18n import language


def plan_pdf(model: Model, plan: PlanId | None, on: date, house: str = "") -> bytes:
    """A plan on paper with the map in it, for colleagues; house is the file of a house style.

    Raises:
        UserError: there is no plan in the map, or the house style cannot be used.
    """
    from dronten_map.core.papers.order import Kind, Order
    from dronten_map.reports.papers.making import made

    return made(model, Order(kind=Kind.PLAN, on=on, plan=plan, language=language(), house=house))


def plan_workbook(model: Model, plan: PlanId | None, on: date) -> bytes:
    """A plan as a workbook.

    Raises:
        UserError: there is no plan in the map.
    """
    from dronten_map.exchange.plan_book import plan_workbook as written

    return written(build_plan(model, plan=plan, on=on))


def overview_workbook(
    model: Model,
    on: date,
    about: Actor | Opgave | Area | None = None,
    audience: Audience = Audience.SHARED,
) -> bytes:
    """Everything in the map as a workbook, or what is about one part of it."""
    from dronten_map.exchange.overview import overview_workbook as written

    return written(model, on=on, about=about, audience=audience)


def picture(
    model: Model,
    view: ViewId,
    opgave: OpgaveId | None,
    kind: str,
    size: PageSize = PageSize.MAP,
    orientation: Orientation = Orientation.FITTING,
    focus: tuple[ActorId, ...] | None = None,
) -> bytes:
    """The map as "svg", "png" or "pdf", as large as it asks for or filling a page.

    Who is not in the focus steps back, where there is one.
    """
    from dronten_map.graph.drawing import draw
    from dronten_map.reports.picture import picture as written
    from dronten_map.reports.picture import room_for

    room = room_for(size, orientation)
    title = model.info.title
    drawing = draw(model, view, opgave=opgave, title=title, focus=focus, room=room)
    return written(drawing, kind, size=size, orientation=orientation)


def copied_picture(
    model: Model,
    view: ViewId,
    opgave: OpgaveId | None,
    among: tuple[str, ...],
    focus: tuple[ActorId, ...] | None = None,
) -> tuple[bytes, bytes]:
    """Some actors and annotations of the map, or all when there are none, as PNG and as SVG."""
    from dronten_map.graph.drawing import draw
    from dronten_map.reports.picture import picture as written

    chosen = frozenset(among) or None
    title = model.info.title
    drawing = draw(model, view, opgave=opgave, title=title, among=chosen, focus=focus)
    return written(drawing, "png"), written(drawing, "svg")
