"""What a column of a list can be, and by which words above it that is recognised."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from dronten_map.i18n import N_, _


class Target(StrEnum):
    """What a column holds."""

    IGNORE = "ignore"
    NAME = "name"
    KIND = "kind"
    AREA = "area"
    PART_OF = "part_of"  # the department or organisation that it is part of
    FUNCTION = "function"
    EMAIL = "email"
    PHONE = "phone"
    TAGS = "tags"
    FACT = "fact"
    SOURCE = "source"
    OPGAVE = "opgave"
    ROLE = "role"
    STAKE = "stake"  # belang, in the actor's own words
    CONCERN = "concern"
    HAS = "has"
    WANTS = "wants"
    WE_WANT = "we_want"
    INFLUENCE = "influence"
    INTEREST = "interest"
    STANCE = "stance"
    TRUST = "trust"
    AWARENESS = "awareness"
    RELATED = "related"  # other actors that it is related to
    FROM = "from"  # of a list of relations
    TO = "to"
    RELATION_KIND = "relation_kind"
    STRENGTH = "strength"
    RELATION_NOTE = "relation_note"

    @property
    def word(self) -> str:
        """What it is called."""
        return _(_TOLD[self].word)

    @property
    def may_repeat(self) -> bool:
        """Whether more than one column may hold it."""
        return self in (Target.IGNORE, Target.TAGS, Target.FACT, Target.OPGAVE, Target.RELATED)


@dataclass(frozen=True, slots=True)
class _Told:
    """A target in words: what it is called, and headers that mean it, in Dutch and English."""

    word: str
    # In lower case, apart by " | ", best first; an exact one goes before one that begins so.
    headers: str


_TOLD: Mapping[Target, _Told] = MappingProxyType(
    {
        Target.IGNORE: _Told(N_("Leave out"), ""),
        Target.NAME: _Told(
            N_("Name"),
            "naam | name | label | actor | stakeholder | partij | belanghebbende | organisatie"
            " | organisation | organization | partner | wie | contact | element | id",
        ),
        Target.KIND: _Told(
            N_("Kind"), "soort | type | kind | categorie | category | groep | soort actor | sector"
        ),
        Target.AREA: _Told(
            N_("Area"), "gebied | area | dorp | kern | wijk | plaats | woonplaats | locatie | place"
        ),
        Target.PART_OF: _Told(
            N_("Part of"),
            "afdeling | hoort bij | onderdeel van | department | part of | parent | team van"
            " | moederorganisatie | bedrijf | werkgever",
        ),
        Target.FUNCTION: _Told(
            N_("Function"), "functie | function | rol in organisatie | job | job title | titel"
        ),
        Target.EMAIL: _Told(
            N_("E-mail"), "e-mail | email | mail | e-mailadres | emailadres | mailadres"
        ),
        Target.PHONE: _Told(
            N_("Phone"), "telefoon | tel | telefoonnummer | phone | mobiel | mobile | 06"
        ),
        Target.TAGS: _Told(N_("Tags"), "tags | trefwoorden | labels | kenmerken | thema"),
        Target.FACT: _Told(
            N_("What is known (fact)"),
            "opmerking | opmerkingen | notitie | notities | toelichting | omschrijving | feit"
            " | description | note | notes | remark | remarks | bijzonderheden",
        ),
        Target.SOURCE: _Told(N_("Source"), "bron | source"),
        Target.OPGAVE: _Told(
            N_("Opgave"), "opgave | opgaven | programma | project | thema's | issue | opgavecode"
        ),
        Target.ROLE: _Told(N_("Role"), "rol | role | raci | verantwoordelijkheid"),
        Target.STAKE: _Told(
            N_("Interest in their own words"), "belangen | wat is het belang | interests | stake"
        ),
        Target.CONCERN: _Told(N_("Concern"), "zorg | zorgen | concern | concerns | weerstand"),
        Target.HAS: _Told(
            N_("Level: has"), "heeft | niveau nu | participatieniveau | huidig niveau | has"
        ),
        Target.WANTS: _Told(N_("Level: wants"), "wil | gewenst door actor | wants"),
        Target.WE_WANT: _Told(
            N_("Level: we want"), "wij willen | gewenst niveau | doel niveau | we want"
        ),
        Target.INFLUENCE: _Told(
            N_("Influence"), "invloed | macht | influence | power | invloed (1-5)"
        ),
        Target.INTEREST: _Told(
            N_("Interest (1 to 5)"), "belang | interest | belang (1-5) | mate van belang"
        ),
        Target.STANCE: _Told(
            N_("Stance"), "houding | standpunt | stance | attitude | position | positie"
        ),
        Target.TRUST: _Told(N_("Trust"), "vertrouwen | trust"),
        Target.AWARENESS: _Told(N_("Awareness"), "bekendheid | bewustzijn | awareness | adkar"),
        Target.RELATED: _Told(
            N_("Related to"),
            "relatie met | relaties | verbonden met | werkt samen met | contact met | related to"
            " | connected to | connections | relations",
        ),
        Target.FROM: _Told(N_("Relation: from"), "van | from | source | bron actor"),
        Target.TO: _Told(N_("Relation: to"), "naar | aan | to | target | doel"),
        Target.RELATION_KIND: _Told(
            N_("Kind of relation"),
            "soort relatie | relatietype | type relatie | relation | relation kind"
            " | connection type",
        ),
        Target.STRENGTH: _Told(
            N_("Strength of the relation"), "sterkte | strength | gewicht | weight"
        ),
        Target.RELATION_NOTE: _Told(
            N_("Note on the relation"), "opmerking relatie | toelichting relatie | relation note"
        ),
    }
)

# The scales that a column can hold a number or a word of -> the list of its words.
SCALES: Mapping[Target, str] = MappingProxyType(
    {
        Target.INFLUENCE: "influence",
        Target.INTEREST: "interest",
        Target.STANCE: "stance",
        Target.TRUST: "trust",
        Target.AWARENESS: "awareness",
        Target.STRENGTH: "strength",
        Target.HAS: "participation",
        Target.WANTS: "participation",
        Target.WE_WANT: "participation",
    }
)


def headers_of(target: Target) -> tuple[str, ...]:
    """The headers that mean a target, in lower case."""
    return tuple(word.strip() for word in _TOLD[target].headers.split("|") if word.strip())
