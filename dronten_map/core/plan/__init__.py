"""The engagement plan as data: one value that paper, workbook and preview share."""

from dronten_map.core.plan.building import build_plan, build_work, chosen_plan
from dronten_map.core.plan.costs import Amount, PlanActivity, PlanPhase, PlanStep, Totals, Work
from dronten_map.core.plan.notes import is_open, is_overdue
from dronten_map.core.plan.parties import PlanInvolvement, PlanOpgave, Stakeholder
from dronten_map.core.plan.people import quadrant
from dronten_map.core.plan.scales import Audience, Quadrant, Scale, Score, Who
from dronten_map.core.plan.shares import (
    Post,
    Posts,
    Share,
    by_department,
    by_function,
    post_of,
    posts_of,
)
from dronten_map.core.plan.talks import (
    Agreement,
    PlanContact,
    PlanExperiment,
    PlanLesson,
    PlanPrecedent,
)
from dronten_map.core.plan.values import Assignment, Header, Plan
from dronten_map.core.plan.work import Known

__all__ = [
    "Agreement",
    "Amount",
    "Assignment",
    "Audience",
    "Header",
    "Known",
    "Plan",
    "PlanActivity",
    "PlanContact",
    "PlanExperiment",
    "PlanInvolvement",
    "PlanLesson",
    "PlanOpgave",
    "PlanPhase",
    "PlanPrecedent",
    "PlanStep",
    "Post",
    "Posts",
    "Quadrant",
    "Scale",
    "Score",
    "Share",
    "Stakeholder",
    "Totals",
    "Who",
    "Work",
    "build_plan",
    "build_work",
    "by_department",
    "by_function",
    "chosen_plan",
    "is_open",
    "is_overdue",
    "post_of",
    "posts_of",
    "quadrant",
]
