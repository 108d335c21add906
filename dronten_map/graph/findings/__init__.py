"""Findings (signalen): what the map says that she did not ask, each in one plain sentence."""

from collections.abc import Iterator
from datetime import date

from dronten_map.core.model import Model
from dronten_map.graph.findings import opgaven, people, plans, web
from dronten_map.graph.findings.aside import Sorted, sort
from dronten_map.graph.findings.finding import Finding, Remedy, Rule
from dronten_map.graph.findings.situation import Situation

__all__ = ["RULES", "Finding", "Remedy", "Rule", "Sorted", "bit_by_bit", "findings", "sort"]

# In the order in which they are shown: who is missing, who must be spoken to, what hangs loose.
RULES: tuple[Rule, ...] = (*opgaven.RULES, *people.RULES, *plans.RULES, *web.RULES)


def findings(model: Model, *, on: date) -> list[Finding]:
    """Everything that is worth a look on a day; the same map and day give the same list."""
    return [finding for finding in bit_by_bit(model, on=on) if finding is not None]


def bit_by_bit(model: Model, *, on: date) -> Iterator[Finding | None]:
    """The findings one by one, with None before each rule: a moment to do something else.

    The map must not change before it is through.
    """
    situation = Situation(model, on)
    for _part in situation.prepare():
        yield None
    for rule in RULES:
        yield None
        yield from rule.find(situation)
