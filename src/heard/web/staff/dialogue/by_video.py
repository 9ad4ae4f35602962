"""What a form asks of the two ends of a meeting by video: nothing where there is one place for all."""

from collections.abc import Iterable
from dataclasses import replace

from heard.acts.fields import ActField
from heard.ground.terms import Listed
from heard.inquiry.terms import Taking
from heard.meeting.queries import is_line_broken_for, plan_of
from heard.meeting.terms import END_PARTS, PARTS
from heard.web.staff.dialogue.performers import Desk

OF_TWO_ENDS = frozenset({"way", "harmed_place", "harmed_room", "with_harmed", "line_broke", "line_back", "did", "asked"})
# Acts that ask something of two ends, beside others of their own.
ASKING = frozenset({"plan_meeting", "begin_meeting", "record_meeting", "resume_meeting"})


def asked_of_ends(desk: Desk, act: str, fields: Iterable[ActField]) -> list[ActField]:
    """The fields of a form, without those that ask of two ends where it has none."""
    if act not in ASKING or _has_two(desk, act):
        return list(fields)
    return [_of_one_place(each) for each in fields if each.name not in OF_TWO_ENDS]


def _has_two(desk: Desk, act: str) -> bool:
    """A plan where the policy offers video, the day where the plan is by video, going on where the line is broken."""
    if act == "plan_meeting":
        return Taking.VIDEO in desk.case.policy.meeting.ways
    if act == "resume_meeting":
        return is_line_broken_for(desk.member.actor, desk.case)
    plan = plan_of(desk.member.actor, desk.case)
    return plan is not None and plan.by_video


def _of_one_place(asked: ActField) -> ActField:
    """The plan without the parts that only two ends have."""
    parts = Listed("field-plan", tuple(each for each in PARTS.values if each not in END_PARTS))
    return replace(asked, options=parts) if asked.kind == "plan" else asked
