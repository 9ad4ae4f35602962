"""Words for those who are there on neither side."""

from heard.ground.terms import Term


class AttendantPart(Term):
    """What somebody on neither side is there for."""

    INTERPRETER = "interpreter"
    ADVOCATE = "advocate"
    LAWYER = "lawyer"
    CHAPLAIN = "chaplain"
    TRAINEE = "trainee"
    OFFICER = "officer"
    COMMUNITY = "community"


class Tie(Term):
    """To which side somebody has a tie, as they declare it themselves."""

    NONE = "none"
    HARMED = "harmed"
    RESPONSIBLE = "responsible"
    BOTH = "both"
