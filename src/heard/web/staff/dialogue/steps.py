"""What is due on this dialogue, and whose it is."""

from dataclasses import dataclass

from heard.acts.register import ACTS, Act
from heard.people.terms import Role, Side
from heard.web.staff.dialogue.performers import Desk
from heard.web.staff.words import local_time
from heard.worklist.keeping import truth
from heard.worklist.kinds import KINDS, NeedKind
from heard.worklist.needs import NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class DueStep:
    """One thing that needs somebody: what, about whom, by whom, until when, and the act that meets it."""

    says: str
    about: str
    who: str
    until: str
    late: bool
    act: Act | None


def steps_of(desk: Desk) -> list[DueStep]:
    """Everything that needs somebody now, the most pressing first."""
    now = desk.case.now
    found = [each for each in truth(desk.case) if each.from_at <= now and _may_read(desk, KINDS[each.kind])]
    found.sort(key=lambda each: each.due_at)
    return [
        DueStep(
            says=str(KINDS[each.kind].says),
            about=desk.names.get(each.about.partition("~")[0]) or (Side(each.side).within if each.side else ""),
            who=Role(each.role).within,
            until=local_time(each.due_at, desk.case.zone) if each.due_at < NEVER else "",
            late=each.due_at < now,
            act=_act(desk, KINDS[each.kind].act),
        )
        for each in found
    ]


def _may_read(desk: Desk, kind: NeedKind) -> bool:
    return not kind.apart or desk.member.role in kind.roles


def _act(desk: Desk, name: str) -> Act | None:
    act = ACTS.get(name)
    return act if act and desk.can(act) else None
