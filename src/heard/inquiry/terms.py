"""Words for asking."""

from typing import Final

from heard.ground.terms import Term

# For whom somebody asks, in the order in which it is offered. Whoever lost somebody who was killed finds themself there.
FOR_WHOM: Final = ("me", "bereaved", "close", "responsible", "supporter", "facilitator", "other")


class Taking(Term):
    """Ways of taking part that a person can ask for."""

    FACE_TO_FACE = "face_to_face"
    VIDEO = "video"
    LETTERS = "letters"
    SHUTTLE = "shuttle"
    RECORDED_MESSAGE = "recorded_message"
    SURROGATE = "surrogate"
    PREPARATION_ONLY = "preparation_only"


class InquiryOutcome(Term):
    """What came of trying to answer an inquiry."""

    REACHED = "reached"
    NOBODY = "nobody"
    NOT_AGAIN = "not_again"
