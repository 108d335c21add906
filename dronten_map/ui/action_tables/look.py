"""The actions on what is shown and how: pages, panels, light or dark, the language."""

from functools import partial

from dronten_map.i18n import N_, language
from dronten_map.ui import theme
from dronten_map.ui.actions import Action, Page, Window, with_document

# In the order of the row above the map: page, name, what it holds, icon.
_PAGES: tuple[tuple[Page, str, str, str], ...] = (
    ("map", N_("Map"), N_("The web of actors and relations."), "network"),
    (
        "involved",
        N_("Involvement"),
        N_("Who takes part in which opgave, who is missing, and whose level differs."),
        "users",
    ),
    ("steps", N_("Steps"), N_("How far each step is, and who is positive about it."), "milestone"),
    (
        "plan",
        N_("Plan"),
        N_("The engagement plan: phases, activities, hours and euros."),
        "list-checks",
    ),
    ("contacts", N_("Contacts"), N_("Whom you spoke to, and what was agreed."), "message-square"),
    (
        "signals",
        N_("Findings"),
        N_("What deserves a look, and what this week asks for."),
        "lightbulb",
    ),
)


def page_actions() -> list[Action]:
    """The pages, in the order in which they stand in the row above the map."""
    return [
        Action(
            id=f"page.{page}",
            text=name,
            tip=tip,
            verb=partial(_show, page),
            shortcut=f"Alt+{place}",
            icon=icon,
            enabled=with_document,
            checked=partial(_is_shown, page),
            menu="view",
            group="page",
        )
        for place, (page, name, tip, icon) in enumerate(_PAGES, start=1)
    ]


def _show(page: Page, window: Window) -> None:
    window.show_page(page)


def _is_shown(page: Page, window: Window) -> bool:
    return window.page == page


def look_actions() -> list[Action]:
    """Panels, the whole screen, light or dark, and the language."""
    return [*_panels(), *_colours(), *_strong_colours(), *_languages()]


def _panels() -> list[Action]:
    return [
        Action(
            id="look.left",
            text=N_("Panel on the left"),
            tip=N_("Show the opgaven or the views beside the map, or fold them away."),
            verb=lambda w: w.fold("left"),
            shortcut="Ctrl+1",
            icon="panel-left",
            enabled=with_document,
            checked=lambda w: not w.is_folded("left"),
            menu="view",
            group="panel",
        ),
        Action(
            id="look.right",
            text=N_("Inspector on the right"),
            tip=N_("Show what is selected beside the map, or fold it away."),
            verb=lambda w: w.fold("right"),
            shortcut="Ctrl+3",
            icon="panel-right",
            enabled=with_document,
            checked=lambda w: not w.is_folded("right"),
            menu="view",
            group="panel",
        ),
        Action(
            id="look.alone",
            text=N_("Only the map"),
            tip=N_("Leave nothing but the map on the screen, and come back."),
            verb=lambda w: w.toggle_full_screen(),
            shortcut="F11",
            icon="maximize",
            enabled=with_document,
            checked=lambda w: w.widget.isFullScreen(),
            menu="view",
            group="panel",
        ),
    ]


def _colours() -> list[Action]:
    return [
        Action(
            id="look.system",
            text=N_("Light or dark as the system"),
            tip=N_("Follow the setting of your computer."),
            verb=lambda w: w.use_appearance("system"),
            checked=lambda w: theme.appearance().choice == "system",
            menu="view",
            group="colours",
            submenu=N_("Light or dark"),
        ),
        Action(
            id="look.light",
            text=N_("Light"),
            tip=N_("Dark letters on light paper."),
            verb=lambda w: w.use_appearance("light"),
            icon="sun",
            checked=lambda w: theme.appearance().choice == "light",
            menu="view",
            group="colours",
            submenu=N_("Light or dark"),
        ),
        Action(
            id="look.dark",
            text=N_("Dark"),
            tip=N_("Light letters on dark paper."),
            verb=lambda w: w.use_appearance("dark"),
            icon="moon",
            checked=lambda w: theme.appearance().choice == "dark",
            menu="view",
            group="colours",
            submenu=N_("Light or dark"),
        ),
    ]


def _strong_colours() -> list[Action]:
    return [
        Action(
            id="look.light_strong",
            text=N_("Light, high contrast"),
            tip=N_("Black letters and lines on white."),
            verb=lambda w: w.use_appearance("light_strong"),
            checked=lambda w: theme.appearance().choice == "light_strong",
            menu="view",
            group="colours",
            submenu=N_("Light or dark"),
        ),
        Action(
            id="look.dark_strong",
            text=N_("Dark, high contrast"),
            tip=N_("White letters and lines on black."),
            verb=lambda w: w.use_appearance("dark_strong"),
            checked=lambda w: theme.appearance().choice == "dark_strong",
            menu="view",
            group="colours",
            submenu=N_("Light or dark"),
        ),
    ]


def _languages() -> list[Action]:
    # Each language is called by its own name, whatever the language of the moment.
    return [
        Action(
            id="look.dutch",
            text="Nederlands",
            tip=N_("Show everything in Dutch."),
            verb=lambda w: w.use_language("nl"),
            checked=lambda w: language() == "nl",
            menu="view",
            group="colours",
            submenu=N_("Language"),
        ),
        Action(
            id="look.english",
            text="English",
            tip=N_("Show everything in English."),
            verb=lambda w: w.use_language("en"),
            checked=lambda w: language() == "en",
            menu="view",
            group="colours",
            submenu=N_("Language"),
        ),
    ]
