"""What happens in nearly every dialogue, told once: each chapter begins on a day and gives its steps."""

from heard.management.demo.telling import DemoStep, Last, When, on

FACE = ("face_to_face",)
PLAN = {
    "departures": "Harmed side first; responsible side twenty minutes later",
    "speaks_first": "You, if you like. If not, the other person begins.",
    "seating": "A round table; you sit near the door",
    "break_word": "water",
    "stop_word": "enough",
    "aftercare_harmed": "A counselor is on call until nine in the evening",
    "late_stop": "The coordinator calls the facilitators; they tell each person themselves",
}
# One of the two is held there, and comes from the unit.
INSIDE = {
    **PLAN,
    "arrivals": "Harmed side by the east gate, an hour before; responsible side from the unit, ten minutes before",
    "aftercare_responsible": "The chaplain is on the unit until eight in the evening",
    "for_harmed": "Come to the east gate an hour before. We meet you there, and stay with you. Park in the visitors' lot "
    "beside the gate.",
    "for_responsible": "An officer walks over with you ten minutes before. We are in the room already.",
}
# Both come from home, by two doors.
OUTSIDE = {
    **PLAN,
    "arrivals": "Harmed side by the front door, half an hour before; responsible side by the side door, ten minutes before",
    "aftercare_responsible": "The facilitator calls at eight in the evening, and answers the phone until ten",
    "for_harmed": "Come to the front door half an hour before. We meet you there, and stay with you. You can park across "
    "the street.",
    "for_responsible": "Come to the side door ten minutes before. We let you in, and we wait with you. You can park behind "
    "the house.",
}
# Where nobody is held.
OPEN_PLACES = ("Harbor Street Center", "Grange Hall")
PAPERS = ("confidentiality", "participation")


def asked(day: int = 0, who: str = "harmed", ways: tuple[str, ...] = FACE) -> list[DemoStep]:
    """Somebody asks."""
    return [on(day, who, "ask", ways=ways, information="v1")]


def screened(day: int, who: str = "harmed", started_by: str = "we") -> list[DemoStep]:
    """A first talk, the standing, and the next day what is at risk and what holds."""
    return [
        on(
            day,
            "coordinator",
            "talk_first",
            with_=who,
            note="Calm and clear about what they hope for. Asked good questions.",
            started_by=started_by,
        ),
        on(day, "coordinator", "check_standing", of=who),
        on(
            day + 1,
            "coordinator",
            "assess_risk",
            note="Two people to lean on. Knows how to pause. Nothing against going on.",
        ),
    ]


def approved(day: int) -> list[DemoStep]:
    """Two people of the programme say yes."""
    return [on(day, "coordinator", "approve"), on(day + 1, "supervisor", "approve")]


def carried(day: int) -> list[DemoStep]:
    """Two facilitators take it on, the experienced one first."""
    return [
        on(day, "coordinator", "assign", facilitator="lead"),
        on(day, "coordinator", "assign", facilitator="second"),
    ]


def approached(day: int, who: str = "harmed") -> list[DemoStep]:
    """The harmed person says now; two days later the responsible person is invited."""
    return [on(day, who, "go_ahead"), on(day + 2, "second", "invite", to="responsible")]


def papers(day: int, who: str) -> list[DemoStep]:
    """Both papers are signed."""
    return [on(day, who, "sign", agreement=each) for each in PAPERS]


def responsible_agrees(day: int) -> list[DemoStep]:
    """The responsible person hears what it is, thinks it over, says yes, and says what they did."""
    return [
        on(day, "second", "inform", whom="responsible", purpose="prepare"),
        on(day + 4, "responsible", "say_yes", purpose="prepare"),
        on(day + 4, "responsible", "acknowledge", seen_by="second", reviewed_by="supervisor"),
        on(day + 4, "supervisor", "sign_review"),
        *papers(day + 4, "responsible"),
    ]


def harmed_agrees(day: int, who: str = "harmed") -> list[DemoStep]:
    """The harmed person hears what it is, and says yes the day after."""
    return [
        on(day, "lead", "inform", whom=who, purpose="prepare"),
        on(day + 1, who, "say_yes", purpose="prepare"),
        *papers(day + 1, who),
    ]


def taken_on(ways: tuple[str, ...] = FACE, who: str = "harmed") -> list[DemoStep]:
    """From asking to the two facilitators: days 0 to 8."""
    return [*asked(0, who, ways), *screened(3, who), *approved(5), *carried(8)]


def invited(ways: tuple[str, ...] = FACE, who: str = "harmed") -> list[DemoStep]:
    """From asking to the invitation: days 0 to 11."""
    return [*taken_on(ways, who), *approached(9, who)]


def both_yes(ways: tuple[str, ...] = FACE, who: str = "harmed") -> list[DemoStep]:
    """From asking to both saying yes: days 0 to 22."""
    return [*invited(ways, who), *responsible_agrees(16), *harmed_agrees(21, who)]


def with_harmed(day: int, minutes: int = 90, who: str = "harmed", note: str = "") -> DemoStep:
    """A meeting in preparation on the harmed side."""
    return on(day, "lead", "hold_session", with_=who, minutes=minutes, note=note)


def with_responsible(day: int, minutes: int = 75, note: str = "") -> DemoStep:
    """A meeting in preparation with the responsible person."""
    return on(day, "second", "hold_session", with_="responsible", minutes=minutes, note=note)


def prepared(who: str = "harmed") -> list[DemoStep]:
    """Three meetings with each: days 27 to 86."""
    return [
        with_harmed(27, 120, who, "Spoke of what they would like to understand. We went slowly."),
        with_responsible(29, 90, "Listened well."),
        with_harmed(55, 90, who),
        with_responsible(57, 80),
        with_harmed(84, 90, who, "Steady. Has chosen what to say first."),
        with_responsible(86, 90, "Has found their own words."),
    ]


def with_a_supporter(day: int) -> list[DemoStep]:
    """A supporter is invited, told, prepared and accepted: eight days."""
    return [
        on(day, "harmed", "invite_supporter", supporter="supporter"),
        on(day + 1, "lead", "inform", whom="supporter", purpose="prepare"),
        on(day + 2, "supporter", "say_yes", purpose="prepare"),
        *papers(day + 2, "supporter"),
        on(day + 4, "lead", "hold_session", with_="supporter", minutes=50),
        on(day + 8, "responsible", "accept_supporter", supporter="supporter"),
    ]


def ready(day: int = 114, who: str = "harmed") -> list[DemoStep]:
    """Everyone says so for themselves, and both say yes to meeting: seven days."""
    return [
        on(day, "coordinator", "assess_risk", note="Looked at anew with both facilitators."),
        on(day, who, "say_ready"),
        on(day + 1, "responsible", "say_ready"),
        on(day + 1, "lead", "say_ready", of=who),
        on(day + 1, "second", "say_ready", of="responsible"),
        on(day + 2, "lead", "inform", whom=who, purpose="meet"),
        on(day + 2, "second", "inform", whom="responsible", purpose="meet"),
        on(day + 3, who, "say_yes", purpose="meet"),
        on(day + 6, "responsible", "say_yes", purpose="meet"),
    ]


def may_meet(who: str = "harmed") -> list[DemoStep]:
    """From asking to the supervisor's agreement: days 0 to 122."""
    return [*both_yes(who=who), *prepared(who), *ready(who=who), on(122, "supervisor", "authorise")]


def planned(
    day: int,
    at: object = When(140),
    until: object = When(140, "12:30"),
    *,
    who: str = "harmed",
    place: str = "Pine Hill",
    room: str = "Library room",
    more: tuple[str, ...] = (),
) -> DemoStep:
    """A plan with all its parts."""
    come = [who, "responsible", "lead", "second", *more]
    plan = OUTSIDE if place in OPEN_PLACES else INSIDE
    return on(day, "lead", "plan_meeting", at=at, until=until, place=place, room=room, attendees=come, plan=plan)


def cleared(day: int, place: str = "Pine Hill", who: tuple[str, ...] = ("harmed", "lead", "second")) -> list[DemoStep]:
    """Whoever comes from outside may enter the place."""
    return [on(day, "coordinator", "clear", person=each, place=place, until=Last(60)) for each in who]


def fixed(
    at: object = When(140),
    until: object = When(140, "12:30"),
    place: str = "Pine Hill",
    room: str = "Library room",
) -> list[DemoStep]:
    """From asking to a fixed meeting: days 0 to 127. Everyone may enter, also who is not held there."""
    who = ("harmed", "responsible", "lead", "second")
    return [
        *may_meet(),
        planned(124, at, until, place=place, room=room),
        *cleared(126, place, who),
        on(127, "coordinator", "fix_meeting"),
    ]


def met(day: int, who: tuple[str, ...] = ("harmed",), supporter: tuple[str, ...] = ()) -> list[DemoStep]:
    """The day itself, from two yeses to everyone's way home."""
    return [
        *(on(day, each, "say_yes", purpose="meet_today", by="lead", channel="in_person") for each in who),
        on(day, "responsible", "say_yes", purpose="meet_today"),
        on(day, "lead", "begin_meeting"),
        on(day, who[0], "pause_meeting", by="lead", channel="in_person"),
        on(day, "lead", "resume_meeting"),
        on(day, "lead", "end_meeting"),
        *(on(day, "lead", "depart", person=each) for each in (*who, *supporter)),
        on(day, "second", "depart", person="responsible"),
    ]


def after(day: int, who: str = "harmed") -> list[DemoStep]:
    """Both are asked how they are."""
    return [
        on(day, "lead", "follow_up", with_=who, note="Slept well. Glad of a quiet week."),
        on(day, "second", "follow_up", with_="responsible", note="Tired and thankful."),
    ]


THE_END = {
    "harmed": "That it ends here, and that our door stays open.",
    "responsible": "That it ends here, with thanks. Call us when you like.",
}


def closed(day: int, reason: str, *told: str, teller: str = "") -> list[DemoStep]:
    """Each of these is told by a person; then it closes."""
    tellers = {"harmed": teller or "lead", "responsible": teller or "second"}
    said = [
        on(day - 1, tellers[each], "mark_told", whom=each, what=THE_END[each], news="end", how="by_phone") for each in told
    ]
    return [*said, on(day, "coordinator", "close", reason=reason)]


def held(place: str = "Pine Hill", room: str = "Library room") -> list[DemoStep]:
    """From asking to a meeting held: days 0 to 140."""
    return [*fixed(place=place, room=room), *met(140)]
