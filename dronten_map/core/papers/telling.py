"""What moved between two moments, in plain sentences."""

from collections.abc import Iterator, Sequence

from dronten_map.core.papers.comparison import Colour, Comparison
from dronten_map.core.plan.scales import Who
from dronten_map.i18n import _, ngettext

_NAMED = 6  # actors that are named one by one in a sentence


def told(comparison: Comparison) -> Iterator[str]:
    """Sentences about who came, who went and who moved; one that says so when nothing did."""
    then, now = comparison.then, comparison.now
    yield _("{then} actors then, {now} now; {before} relations then, {after} now.").format(
        then=then.actors, now=now.actors, before=then.relations, after=now.relations
    )
    if comparison.came:
        yield _together(
            ngettext(
                "{count} actor came: {names}.", "{count} actors came: {names}.", _n(comparison.came)
            ),
            comparison.came,
        )
    if comparison.went:
        yield _together(
            ngettext(
                "{count} actor left: {names}.", "{count} actors left: {names}.", _n(comparison.went)
            ),
            comparison.went,
        )
    for shift in comparison.shifts:
        sentence = ngettext(
            "{count} actor went from {before} to {after}: {names}.",
            "{count} actors went from {before} to {after}: {names}.",
            _n(shift.actors),
        )
        yield _together(
            sentence, shift.actors, before=_called(shift.before), after=_called(shift.after)
        )
    for scale, up, down in _ways(comparison):
        yield _("{scale}: {up} up, {down} down.").format(scale=scale, up=up, down=down)
    if not (comparison.came or comparison.went or comparison.moves):
        yield _("Nobody came, left or moved.")


def _ways(comparison: Comparison) -> Iterator[tuple[str, int, int]]:
    """Of each scale on which somebody moved: its name, how many went up and how many down."""
    for scale, name in _scales().items():
        known = [
            (m.before.number, m.after.number)
            for m in comparison.of(scale)
            if m.before.number is not None and m.after.number is not None
        ]
        up = sum(after > before for before, after in known)
        if known:
            yield name, up, len(known) - up


def _scales() -> dict[str, str]:
    return {
        "participation": _("Participation"),
        "awareness": _("Awareness"),
        "trust": _("Trust"),
        "influence": _("Influence"),
        "interest": _("Interest"),
    }


def _called(colour: Colour) -> str:
    return colour.word if colour is not Colour.BLACK else _("unknown")


def _together(sentence: str, actors: Sequence[Who], **words: str) -> str:
    names = ", ".join(who.name for who in actors[:_NAMED])
    if len(actors) > _NAMED:
        names = _("{names} and {count} more").format(names=names, count=len(actors) - _NAMED)
    return sentence.format(count=len(actors), names=names, **words)


def _n(actors: Sequence[Who]) -> int:
    return len(actors)
