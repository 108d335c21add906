"""The parts of each document, from which a user can choose; they keep their order."""

from dronten_map.core.papers.order import Kind
from dronten_map.core.profiles import Profile
from dronten_map.i18n import N_, _
from dronten_map.reports.pdf import Part as Chapter

# Chapters and parts that would be empty for the public, who sees no money and no agreements.
_NOT_PUBLIC = frozenset({Chapter.COSTS, Chapter.TALKS, "agreements", "contacts", "estimates"})
_NOT_SHARED = frozenset({"colours"})  # what only the regisseur reads
_PARTS: dict[Kind, tuple[tuple[str, str], ...]] = {
    Kind.DOSSIER: (
        ("facts", N_("Facts")),
        ("web", N_("The web around it")),
        ("involvement", N_("Involvement per opgave")),
        ("activities", N_("Activities")),
        ("agreements", N_("Agreements")),
        ("contacts", N_("Contact moments")),
        ("estimates", N_("How it was estimated")),
    ),
    Kind.DEPARTMENT: (
        ("opgaven", N_("Opgaven")),
        ("activities", N_("Activities")),
        ("agreements", N_("Agreements")),
        ("contacts", N_("Contact moments")),
        ("people", N_("People and teams")),
    ),
    Kind.ONE_PAGER: (
        ("words", N_("Goal or question")),
        ("numbers", N_("Numbers")),
        ("picture", N_("Picture")),
        ("asks", N_("What we ask")),
    ),
    Kind.AGREEMENTS: (
        ("open", N_("Open agreements")),
        ("settled", N_("Settled agreements")),
    ),
    Kind.COMPARISON: (
        ("counts", N_("Counts")),
        ("colours", N_("From colour to colour")),
        ("people", N_("Who came and who went")),
        ("moves", N_("Who moved on a scale")),
    ),
    Kind.POSTER: (),
}


def parts_of(kind: Kind, profile: Profile) -> tuple[tuple[str, str], ...]:
    """The parts of a document that have something to say to a reader, and what they are called."""
    if kind is Kind.PLAN:
        every = tuple((chapter.value, chapter.word) for chapter in Chapter)
    else:
        every = tuple((name, _(word)) for name, word in _PARTS[kind])
    hidden: frozenset[str] = frozenset()
    if profile is not Profile.REGISSEUR:
        hidden |= _NOT_SHARED
    if profile is Profile.PUBLIC:
        hidden |= _NOT_PUBLIC
    return tuple((name, word) for name, word in every if name not in hidden)
