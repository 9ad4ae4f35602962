"""What a form about a meeting says before anything is typed: the plan that would be fixed, and where a new plan begins."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from heard.acts.register import Act
from heard.dialogue.queries import staff_named
from heard.ground.texts import say
from heard.inquiry.terms import Taking
from heard.meeting.queries import PlanView, plan_of, withheld
from heard.meeting.terms import PARTS
from heard.people.terms import Side
from heard.web.staff.dialogue.performers import Desk
from heard.web.staff.dialogue.planning import MeetingPlan, meeting_of

# Acts that read the plan on the table: their form shows it, or begins with it.
SHOWS_THE_PLAN = frozenset({"fix_meeting"})
OF_THE_DAY = frozenset({"begin_meeting", "record_meeting"})
BEGINS_WITH_IT = frozenset({"plan_meeting", "clear"}) | OF_THE_DAY
TYPED = "%Y-%m-%dT%H:%M"


@dataclass(frozen=True, slots=True, kw_only=True)
class FreshForm:
    """What a fresh form says already: words by the name of their field, and what is ticked."""

    words: Mapping[str, str] = field(default_factory=dict)
    ticked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToFix:
    """The plan that would be fixed, and what of it will not show to whom, in words."""

    meeting: MeetingPlan
    withheld: tuple[str, ...]


def to_fix(desk: Desk, found: Act) -> ToFix | None:
    """For the form that fixes a meeting; `None` for others, and where nothing is planned."""
    meeting = meeting_of(desk, with_gate=False) if found.name in SHOWS_THE_PLAN else None
    return ToFix(meeting=meeting, withheld=_withheld(desk)) if meeting and not meeting.plan.is_fixed else None


def _withheld(desk: Desk) -> tuple[str, ...]:
    rows = withheld(desk.member.actor, desk.case)
    names = staff_named(desk.member.actor, desk.case, {each.planned_by for each in rows})
    return tuple(
        say(
            "dialogue-plan_withheld",
            part=PARTS.label(each.part),
            name=desk.names.get(each.person, ""),
            by=names.get(each.planned_by, "none"),
        )
        for each in rows
    )


def beginning(desk: Desk, found: Act) -> FreshForm:
    """A new plan begins with the last one, the day with who comes to it, a clearance with its place, or where one is held."""
    if found.name not in BEGINS_WITH_IT:
        return FreshForm()
    plan = plan_of(desk.member.actor, desk.case)
    if plan and found.name in OF_THE_DAY:
        hours = {"began": f"{plan.at:{TYPED}}", "ended": f"{plan.until:{TYPED}}"}
        return FreshForm(words=hours, ticked={"there": plan.attendees + plan.waiting, "with_harmed": plan.with_harmed})
    held = next((one.held_at for one in desk.choices.people if one.held_at), "")
    end = plan.end(Side.RESPONSIBLE) if plan else None
    place = end.place if end else held
    if plan is None or found.name != "plan_meeting":
        return FreshForm(words={"place": place} if place else {})
    ticked = {"attendees": plan.attendees, "waiting": plan.waiting, "with_harmed": plan.with_harmed}
    return FreshForm(words=_words(desk, plan), ticked=ticked)


def _words(desk: Desk, plan: PlanView) -> dict[str, str]:
    """Hours that have passed are asked anew."""
    ahead = plan.at > desk.case.now
    hours = {"at": f"{plan.at:{TYPED}}", "until": f"{plan.until:{TYPED}}"} if ahead else {}
    parts = {f"plan.{name}": words for name, _, words in plan.parts}
    harmed = plan.end(Side.HARMED) if plan.by_video else None
    ends = (("", plan.end(Side.RESPONSIBLE)), ("harmed_", harmed))
    where = {f"{name}{word}": getattr(end, word) for name, end in ends if end for word in ("place", "room")}
    way = Taking.VIDEO if plan.by_video else Taking.FACE_TO_FACE
    return {**hours, "way": way.value, **where, **parts}
