"""Words for how a visit went, in general terms: what the office may know of it."""

from django.db.models import TextChoices


class VisitOutcome(TextChoices):
    """Whether a visit took place."""

    HELD = "held", "Held"
    CUT_SHORT = "cut_short", "Cut short"
    NOT_HELD = "not_held", "Not held"


TOOK_PLACE = (
    (VisitOutcome.HELD.value, VisitOutcome.HELD.label),
    (VisitOutcome.CUT_SHORT.value, VisitOutcome.CUT_SHORT.label),
)


class Where(TextChoices):
    """Where a visit was."""

    INSIDE = "inside", "Where they are held"
    OFFICE = "office", "Our office"
    HOME = "home", "Their home"
    ELSEWHERE = "elsewhere", "Somewhere else"
    VIDEO = "video", "By video"
    PHONE = "phone", "By phone"


class WhyNot(TextChoices):
    """Why a visit did not take place."""

    NOT_LET_IN = "not_let_in", "We were not let in"
    NOT_BROUGHT = "not_brought", "They were not brought, or were moved"
    DID_NOT_COME = "not_come", "They did not come"
    NOT_TODAY = "not_today", "They did not want to today"
    OURSELVES = "ourselves", "We could not come"
    OTHER = "other", "Another reason"


class Beside(TextChoices):
    """How somebody is there beside a person."""

    SILENT = "silent", "Sits beside them"
    SPEAKS = "speaks", "May speak too"


class Mood(TextChoices):
    """How somebody seemed. Plain words, no score."""

    CALM = "calm", "Calm"
    HOPEFUL = "hopeful", "Hopeful"
    TIRED = "tired", "Tired"
    TENSE = "tense", "Tense"
    SAD = "sad", "Sad"
    ANGRY = "angry", "Angry"
