"""Words for how a visit went, in general terms: what the office may know of it."""

from heard.ground.terms import Listed, Term


class VisitOutcome(Term):
    """Whether a visit took place."""

    HELD = "held"
    CUT_SHORT = "cut_short"
    NOT_HELD = "not_held"


TOOK_PLACE = Listed("term-visit-outcome", (VisitOutcome.HELD.value, VisitOutcome.CUT_SHORT.value))


class Where(Term):
    """Where a visit was."""

    INSIDE = "inside"
    OFFICE = "office"
    HOME = "home"
    ELSEWHERE = "elsewhere"
    VIDEO = "video"
    PHONE = "phone"


class WhyNot(Term):
    """Why a visit did not take place."""

    NOT_LET_IN = "not_let_in"
    NOT_BROUGHT = "not_brought"
    DID_NOT_COME = "not_come"
    NOT_TODAY = "not_today"
    OURSELVES = "ourselves"
    OTHER = "other"


class Beside(Term):
    """How somebody is there beside a person."""

    SILENT = "silent"
    SPEAKS = "speaks"


class Mood(Term):
    """How somebody seemed. Plain words, no score."""

    CALM = "calm"
    HOPEFUL = "hopeful"
    TIRED = "tired"
    TENSE = "tense"
    SAD = "sad"
    ANGRY = "angry"
