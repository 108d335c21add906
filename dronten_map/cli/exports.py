"""Commands that put a map on paper: plan, overview and picture."""

from datetime import date
from pathlib import Path

from dronten_map.cli.grammar import Command, Given, Option, Word
from dronten_map.cli.opening import FILE, looking_at, target_for
from dronten_map.core.ids import OpgaveId
from dronten_map.core.lookup import one_called
from dronten_map.core.model import Model
from dronten_map.core.page_size import Orientation, PageSize
from dronten_map.core.plan import Audience, Plan, build_plan
from dronten_map.core.profiles import Profile, seen_by
from dronten_map.core.queries import first_view
from dronten_map.core.records import Actor, Area, Opgave, View
from dronten_map.errors import UserError
from dronten_map.i18n import N_, _
from dronten_map.store import fsops

_OPGAVE = Option("--opgave", N_("The opgave that is meant, by its code or title."), "CODE")
_PDF = Option("--pdf", N_("Write the plan as PDF."), "OUT.pdf")
_HOUSE = Option("--house", N_("A file with a house style."), "STYLE.toml")
_XLSX = Option("--xlsx", N_("Write the plan as an Excel workbook."), "OUT.xlsx")
_VIEW = Option("--view", N_("The view that is drawn; the first one if left out."), "NAME")
_SIZE = Option(
    "--size",
    N_("The paper that the picture fills; as large as the map asks for if left out."),
    "SIZE",
    tuple(size.value for size in PageSize if size is not PageSize.MAP),
)
_ORIENTATION = Option(
    "--orientation",
    N_("Which way the paper lies; as the map is wide or high if left out."),
    "WAY",
    (Orientation.PORTRAIT.value, Orientation.LANDSCAPE.value),
)
_ABOUT_ACTOR = Option("--actor", N_("Only what is about this department or actor."), "ACTOR")
_ABOUT_OPGAVE = Option("--opgave", N_("Only what is about this opgave."), "CODE")
_ABOUT_AREA = Option("--area", N_("Only what is about this area."), "AREA")
_OWN = Option("--judgements", N_("With our judgements; do not pass it on."))
_BOOK = Word("OUT.xlsx", N_("The Excel workbook to write."))
_PICTURE = Word("OUT", N_("The picture to write: .svg, .png or .pdf."))


def export_commands() -> list[Command]:
    """The plan, the overview and the picture."""
    return [
        Command(
            "plan",
            N_("Show an engagement plan, or write it as PDF or Excel."),
            (FILE,),
            (_OPGAVE, _PDF, _XLSX, _HOUSE),
            _plan,
        ),
        Command(
            "overview",
            N_("Write everything in a map, or a part of it, to an Excel workbook."),
            (FILE, _BOOK),
            (_ABOUT_ACTOR, _ABOUT_OPGAVE, _ABOUT_AREA, _OWN),
            _overview,
        ),
        Command(
            "picture",
            N_("Draw a map as SVG, PNG or PDF."),
            (FILE, _PICTURE),
            (_VIEW, _OPGAVE, _SIZE, _ORIENTATION),
            _picture,
        ),
    ]


def _plan(given: Given) -> int:
    pdf, xlsx = given.option("--pdf"), given.option("--xlsx")
    to_pdf = target_for(pdf, ".pdf") if pdf is not None else None
    to_xlsx = target_for(xlsx, ".xlsx") if xlsx is not None else None
    with looking_at(given.words["FILE"]) as document:
        model = document.snapshot()
    plan = build_plan(model, on=date.today(), opgave=_opgave(model, given))
    # Everything is made before anything is written.
    pdf_bytes = _as_pdf(model, plan, given.option("--house")) if to_pdf else b""
    xlsx_bytes = _as_workbook(plan) if to_xlsx else b""
    for path, content in ((to_pdf, pdf_bytes), (to_xlsx, xlsx_bytes)):
        if path is not None:
            fsops.write_bytes(path, content)
            print(_("Written: {path}").format(path=path))
    if to_pdf is None and to_xlsx is None:
        print(_as_text(plan))
    return 0


def _overview(given: Given) -> int:
    from dronten_map.exchange.overview import overview_workbook

    path = target_for(given.words["OUT.xlsx"], ".xlsx")
    with looking_at(given.words["FILE"]) as document:
        model = document.snapshot()
    about = _about(model, given)
    audience = Audience.REGISSEUR if given.has("--judgements") else Audience.SHARED
    content = overview_workbook(model, on=date.today(), audience=audience, about=about)
    fsops.write_bytes(path, content)
    print(_("Written: {path}").format(path=path))
    return 0


def _about(model: Model, given: Given) -> Actor | Opgave | Area | None:
    kinds: dict[str, type[Actor] | type[Opgave] | type[Area]] = {
        "--actor": Actor,
        "--opgave": Opgave,
        "--area": Area,
    }
    asked = [flag for flag in kinds if given.option(flag)]
    if len(asked) > 1:
        raise UserError(
            _("An overview is about one thing at a time."),
            hint=_("Choose one of these: {flags}.").format(flags=", ".join(asked)),
        )
    for flag in asked:
        return one_called(model, kinds[flag], given.option(flag) or "")
    return None


def _picture(given: Given) -> int:
    from dronten_map.graph.drawing import draw
    from dronten_map.reports.picture import picture, room_for

    path = target_for(given.words["OUT"], ".svg", ".png", ".pdf")
    with looking_at(given.words["FILE"]) as document:
        model = document.snapshot()
    name = given.option("--view")
    view = one_called(model, View, name) if name else first_view(model)
    lit = _opgave(model, given) or view.opgave
    size = PageSize(given.option("--size") or PageSize.MAP)
    orientation = Orientation(given.option("--orientation") or Orientation.FITTING)
    room = room_for(size, orientation)
    drawing = draw(model, view.id, opgave=lit, title=model.info.title, room=room)
    kind = path.suffix.lower().removeprefix(".")
    fsops.write_bytes(path, picture(drawing, kind, size=size, orientation=orientation))
    print(_("Written: {path}").format(path=path))
    return 0


def _opgave(model: Model, given: Given) -> OpgaveId | None:
    asked = given.option("--opgave")
    return OpgaveId(one_called(model, Opgave, asked).id) if asked is not None else None


def _as_pdf(model: Model, plan: Plan, style: str | None) -> bytes:
    from dronten_map.reports.house import SHIPPED, house_of
    from dronten_map.reports.papers.making import plan_drawing
    from dronten_map.reports.pdf import plan_pdf

    reader = Profile.DEPARTMENT  # as the plan itself: it is passed on
    house = house_of(Path(style).absolute()) if style is not None else SHIPPED
    drawing = plan_drawing(seen_by(model, reader), plan)
    return plan_pdf(plan, drawing, note=reader.left_out, house=house)


def _as_workbook(plan: Plan) -> bytes:
    from dronten_map.exchange.plan_book import plan_workbook

    return plan_workbook(plan)


def _as_text(plan: Plan) -> str:
    from dronten_map.reports.dates import euros, hours, period

    lines = [plan.header.title, period(plan.start, plan.end), ""]
    for step in plan.steps:
        lines.append(f"{step.number}  {step.name}")
        for phase in step.phases:
            for activity in phase.activities:
                when = period(activity.start, activity.end)
                lines.append(f"   {when:<24} {activity.title}")
    total = plan.totals
    lines += ["", f"{euros(total.cents.planned)}   {hours(total.minutes.planned)}"]
    return "\n".join(lines)
