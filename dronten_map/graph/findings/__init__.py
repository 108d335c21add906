"""Findings (signalen): what the map says that she did not ask, each in one plain sentence."""

from datetime import date

from dronten_map.core.model import Model
from dronten_map.graph.findings import opgaven, people, plans, web
from dronten_map.graph.findings.finding import Finding, Remedy, Rule
from dronten_map.graph.findings.situation import Situation

__all__ = ["RULES", "Finding", "Remedy", "Rule", "findings"]

# In the order in which they are shown: who is missing, who must be spoken to, what hangs loose.
RULES: tuple[Rule, ...] = (*opgaven.RULES, *people.RULES, *plans.RULES, *web.RULES)


def findings(model: Model, *, on: date) -> list[Finding]:
    """Everything that is worth a look on a day; the same map and day give the same list."""
    situation = Situation(model, on)
    return [finding for rule in RULES for finding in rule.find(situation)]
