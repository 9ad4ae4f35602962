"""Words for contact."""

from heard.ground.terms import Term


class Outcome(Term):
    """What became of a message."""

    SENT = "sent"
    BY_HAND = "by_hand"
    FAILED = "failed"
    WITHHELD = "withheld"


class MailMoment(Term):
    """What happened with the e-mail that answers a first question. Until one of these, it waits."""

    RECALLED = "recalled"
    LEAVING = "leaving"
    SENT = "sent"
    FAILED = "failed"
    WITHHELD = "withheld"


class HandOutcome(Term):
    """How it went with what staff called, said or posted by hand; or with what was unknown, once they asked."""

    REACHED = "reached"
    NOBODY = "nobody"
    SOMEBODY_ELSE = "somebody"
    NOT_AGAIN = "not_again"
    POSTED = "posted"
    GIVEN = "given"
    ARRIVED = "arrived"
    NOT_ARRIVED = "lost"
    NOT_DONE = "not_done"


class WhyBack(Term):
    """Why words did not get to somebody by the way that they marked."""

    BOUNCED = "bounced"
    RETURNED = "returned"
    REFUSED = "refused"
    WRONG_NUMBER = "wrong"


def may_go(way: str, *, unknown: bool) -> tuple[HandOutcome, ...]:
    """How it can have gone by this way; or what one can hear of it where nobody knew whether it arrived."""
    if unknown:
        return (HandOutcome.ARRIVED, HandOutcome.NOT_ARRIVED)
    if way == "phone":
        return (HandOutcome.REACHED, HandOutcome.NOBODY, HandOutcome.SOMEBODY_ELSE, HandOutcome.NOT_AGAIN)
    return (HandOutcome.POSTED if way == "letter" else HandOutcome.GIVEN, HandOutcome.NOT_DONE)


class LookAnswer(Term):
    """What a second person says of words that a rule takes for telling."""

    LET = "let"
    KEEP = "keep"
