"""What a document refuses: a step that does not fit its map, or whose outcome breaks a rule."""

from dronten_map.core.changes import Step
from dronten_map.core.model import Model
from dronten_map.core.rules import Problem, Severity, check, check_step
from dronten_map.errors import UserError
from dronten_map.i18n import _


def errors_of(model: Model) -> list[Problem]:
    """What is wrong in a map, warnings left out."""
    return [p for p in check(model) if p.severity is Severity.ERROR]


def refuse_misfit(model: Model, step: Step) -> None:
    """Refuse a step that starts from other records than there are.

    Raises:
        UserError: the map is not as the step expects it.
    """
    for change in step.changes:
        if model.find(type(change.subject), change.subject.id) != change.before:
            raise UserError(
                _("The map has changed meanwhile."),
                where=change.subject.id,
                hint=_("Look at it as it is now, and do it again."),
            )


def refuse_errors(model: Model, step: Step) -> None:
    """Refuse a step whose outcome breaks a rule.

    Raises:
        UserError: it does.
    """
    problems = check_step(model, step)
    if problems:
        raise UserError(problems[0].message, where=problems[0].subject)
