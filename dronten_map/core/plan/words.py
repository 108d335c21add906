"""The words of a map, looked up once: names, terms and steps of scales by id and number."""

from dronten_map.core.ids import ActorId, AreaId, OpgaveId, TermId
from dronten_map.core.model import Records
from dronten_map.core.plan.scales import UNSCORED, Scale, Score, Who
from dronten_map.core.queries import in_order
from dronten_map.core.records import Actor, Area, Opgave, Term
from dronten_map.i18n import N_, _, pick

_LABELS = {
    "influence": N_("Influence"),
    "interest": N_("Interest"),
    "participation": N_("Participation"),
    "role": N_("Role"),
    "stance": N_("Stance"),
    "trust": N_("Trust"),
    "awareness": N_("Awareness"),
}


class Words:
    """Looks up the words of one map in the language of the moment.

    A plan of thousands of actors asks for the same few words again and again; walking through
    the lists each time would take longer than all the rest.
    """

    def __init__(self, records: Records) -> None:
        self._records = records
        self._known: dict[ActorId, Who | None] = {}
        self._lists: dict[str, list[Term]] = {}
        for term in in_order(records.all(Term)):
            self._lists.setdefault(term.list, []).append(term)
        self._scores = {
            (term.list, term.number): Score(term.number, pick(term.name, term.name_en))
            for name in reversed(self._lists)
            for term in reversed(self._lists[name])
            if term.number is not None
        }

    def score(self, scale: str, number: int | None) -> Score:
        """A number with its word; the number itself where the scale has no word for it."""
        if number is None:
            return UNSCORED
        return self._scores.get((scale, number)) or Score(number, str(number))

    def steps(self, scale: str) -> tuple[Score, ...]:
        """The steps of a scale from low to high; none when the map has no such list."""
        found = [t for t in self._lists.get(scale, []) if t.number is not None]
        return tuple(Score(t.number, pick(t.name, t.name_en)) for t in found)

    def words(self, name: str) -> tuple[str, ...]:
        """The words of one of the user's lists, in order."""
        return tuple(pick(t.name, t.name_en) for t in self._lists.get(name, []))

    def term(self, term: TermId | None) -> str:
        """The word of a term; empty when there is none."""
        found = self._records.find(Term, term) if term is not None else None
        return pick(found.name, found.name_en) if found else ""

    def explanation(self, scale: str, number: int) -> str:
        """What a number on a scale means; empty when nothing was written."""
        for term in self._lists.get(scale, []):
            if term.number == number:
                return pick(term.explanation, term.explanation_en)
        return ""

    def who(self, actor: ActorId | None) -> Who | None:
        """An actor by name; None when there is none."""
        if actor is None:
            return None
        if actor not in self._known:
            found = self._records.find(Actor, actor)
            self._known[actor] = Who(found.id, found.name) if found else None
        return self._known[actor]

    def everyone(self, actors: tuple[ActorId, ...]) -> tuple[Who, ...]:
        """Several actors by name, in their own order."""
        known = self._known
        found = (known[actor] if actor in known else self.who(actor) for actor in actors)
        return tuple(who for who in found if who is not None)

    def area(self, area: AreaId | None) -> str:
        """The name of an area; empty when there is none."""
        found = self._records.find(Area, area) if area is not None else None
        return found.name if found else ""

    def code(self, opgave: OpgaveId | None) -> str:
        """The code of an opgave; empty when there is none."""
        found = self._records.find(Opgave, opgave) if opgave is not None else None
        return found.code if found else ""

    def scale(self, name: str) -> Scale | None:
        """A whole scale with its source; None when the map has no such list."""
        terms = self._lists.get(name)
        if not terms:
            return None
        words = tuple(Score(t.number, pick(t.name, t.name_en)) for t in terms)
        sources = dict.fromkeys(t.source for t in terms if t.source)
        return Scale(list=name, label=_(_LABELS[name]), words=words, source="; ".join(sources))
