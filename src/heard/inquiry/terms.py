"""Words for asking."""

from django.db.models import TextChoices


class Taking(TextChoices):
    """Ways of taking part that a person can ask for."""

    FACE_TO_FACE = "face_to_face", "Meeting face to face"
    VIDEO = "video", "Meeting by video"
    LETTERS = "letters", "Letters"
    SHUTTLE = "shuttle", "Messages carried by the facilitator"
    RECORDED_MESSAGE = "recorded_message", "A recorded message"
    SURROGATE = "surrogate", "Meeting someone who stands in"
    PREPARATION_ONLY = "preparation_only", "Preparation alone"


class InquiryOutcome(TextChoices):
    """What came of trying to answer an inquiry."""

    REACHED = "reached", "We spoke"
    NOBODY = "nobody", "Nobody was there"
    NOT_AGAIN = "not_again", "They asked us not to ring"
