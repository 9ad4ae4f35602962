"""Words for consent."""

from heard.ground.terms import Listed, Term


class Purpose(Term):
    """What a yes is for. Each is said for itself."""

    CONTACT = "contact"
    PREPARE = "prepare"
    MEET = "meet"
    MEET_TODAY = "meet_today"
    LETTERS = "letters"
    SHARE_RESULT = "share_result"
    RESEARCH = "research"


# What a harmed person is asked before anybody goes to the other side. It has no yes of its own: going ahead is an act.
APPROACH = "approach"
ASKED = Listed("term-purpose", (*Purpose.values, APPROACH))


class Rest(Term):
    """How somebody stops. Both have the same force, and only the one who said it lifts it."""

    STOP = "stop"
    PAUSE = "pause"


class CallWish(Term):
    """Whether somebody who stops would like a call."""

    CALL = "ring"
    QUIET = "quiet"


class AgreementKind(Term):
    """What people sign."""

    CONFIDENTIALITY = "confidentiality"
    PARTICIPATION = "participation"
