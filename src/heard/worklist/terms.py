"""Words for what needs somebody."""

from heard.ground.terms import Term


class Band(Term):
    """How a need is taken: in this order on the page of the day."""

    SAFETY = "safety"
    DECISION = "decision"
    STEP = "step"
    AHEAD = "ahead"
    PAPER = "paper"


class Deed(Term):
    """What a member did with needs, and can undo for a while."""

    SNOOZE = "snooze"
    ASSIGN = "assign"
