"""What hangs together with a record, as links for the inspector."""

from dronten_map.core.ids import ActorId, OpgaveId
from dronten_map.core.model import Records
from dronten_map.core.queries import involvements_of, label_of, relations_of, term_name
from dronten_map.core.records import Actor, ActorKind, Opgave, Relation, RelationKind
from dronten_map.i18n import pick
from dronten_map.ui.panels.links import Link

_ARROWS = {"forward": ("→", "←"), "both": ("↔", "↔"), "none": ("–", "–")}


def relation_links(records: Records, actor: ActorId) -> list[Link]:
    """The relations of an actor: which way, with whom, and of what kind."""
    found: list[Link] = []
    for relation in relations_of(records, actor):
        is_out = relation.source == actor
        other = records.get(Actor, relation.target if is_out else relation.source)
        kind = records.get(RelationKind, relation.kind)
        arrow = _ARROWS[relation.direction][0 if is_out else 1]
        name = f"{arrow} {other.name}"
        found.append(Link(relation.id, name, pick(kind.name, kind.name_en)))
    return sorted(found, key=lambda link: link.text[2:].casefold())


def opgave_links(records: Records, actor: ActorId) -> list[Link]:
    """The opgaven that an actor is involved in, with its role there."""
    found: list[Link] = []
    for involvement in involvements_of(records, actor):
        opgave = records.get(Opgave, involvement.opgave)
        role = term_name(records, involvement.role)
        found.append(Link(opgave.id, label_of(records, opgave), role))
    return sorted(found, key=lambda link: link.text.casefold())


def involved_links(records: Records, opgave: OpgaveId) -> list[Link]:
    """The actors that are involved in an opgave, with their role there."""
    found: list[Link] = []
    for involvement in involvements_of(records, opgave):
        actor = records.get(Actor, involvement.actor)
        icon = records.get(ActorKind, actor.kind).icon
        found.append(Link(actor.id, actor.name, term_name(records, involvement.role), icon))
    return sorted(found, key=lambda link: link.text.casefold())


def end_links(records: Records, relation: Relation) -> list[Link]:
    """The two ends of a relation."""
    ends = [records.get(Actor, end) for end in (relation.source, relation.target)]
    return [Link(a.id, a.name, icon=records.get(ActorKind, a.kind).icon) for a in ends]
