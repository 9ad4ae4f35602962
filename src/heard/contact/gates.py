"""The facts of R12 to R16, for each effect: whom it reaches, by which way, when, with which words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from heard.acts.effects import Answers, Closes, Crosses, Delivery, Reaches
from heard.acts.register import Attempt, rule
from heard.contact import gsm, rules
from heard.contact.clocks import Hours, hours_of
from heard.contact.confirming import UNHEARD, resting, unheard_since
from heard.contact.facts import (
    NO_WORDS,
    first_way,
    has_left,
    invitation_of,
    is_untold,
    leaves_at,
    marked_by,
    message_of,
    record_of,
    unsafe_words,
    way_of,
)
from heard.contact.models import CameBack, Reminder
from heard.contact.sentences import asks_again
from heard.contact.shared import shared_with
from heard.contact.words import has_link
from heard.dialogue.case import Case, after
from heard.dialogue.elsewhere import may_be_told
from heard.dialogue.reaching import (
    asks,
    is_awaited,
    is_started_by_them,
    made_at,
    people_reached,
    reached,
)
from heard.ground.lived import lived_later
from heard.people.reach import NEEDS_PLACE, marked
from heard.people.terms import Way

# R12: by which way, at which hour, with which words


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """How an act reaches somebody later, without words that leave: by which way of theirs, if by any; and when.

    `moments` in UTC; `at_their_end` says that it comes to where they are, so that their safe hours count.
    """

    whom: str
    way: str = ""
    moments: tuple[datetime, ...] = ()
    at_their_end: bool = False


def _touch(case: Case, attempt: Attempt) -> Touch | None:
    """How it comes to them later; `None` where it comes now, or after its hold."""
    effect = attempt.effect
    found: Touch | None = effect.touch(case, attempt) if isinstance(effect, Reaches) and effect.touch else None
    return found


def _reaching(case: Case, attempt: Attempt) -> rules.Reaching:
    effect = attempt.effect
    if isinstance(effect, Answers):
        asked: rules.Reaching = effect.reaching(case, attempt)
        return asked
    found = _reaching_them(case, attempt)
    if (found.came_back or found.not_heard) and _said_elsewhere(case, attempt):
        # It holds; that something was sent or said in another dialogue, nobody learns by it.
        return replace(found, came_back=False, not_heard=False, no_contact_since=True, untold=True)
    untold = any(is_untold(case, attempt.by, each) for each in people_reached(case, attempt))
    return replace(found, untold=untold)


def _said_elsewhere(case: Case, attempt: Attempt) -> bool:
    """Whether what rests a way, or was not heard yet, was said in another dialogue and is not for whoever acts."""
    people = people_reached(case, attempt)
    rows = [row for each in people for row in (case.last(CameBack, person_id=each), record_of(case, each)) if row]
    return any(not may_be_told(case, attempt.by, row) for row in rows)


def _reaching_them(case: Case, attempt: Attempt) -> rules.Reaching:
    effect, touch = attempt.effect, _touch(case, attempt)
    since = _wants_no_contact_since(case, attempt)
    if touch:
        return _reaching_later(case, attempt, touch)
    if not isinstance(effect, Reaches) or effect.how in (Delivery.SPOKEN, Delivery.PAGE):
        return _reaching_without_a_way(case, attempt, since=since)
    return _reaching_by_a_way(case, attempt, since=since)


def _reaching_without_a_way(case: Case, attempt: Attempt, *, since: bool) -> rules.Reaching:
    """Of what is said to them, or waits on their page, only “do not contact me” is in the way, of what we start."""
    read_by_us = isinstance(attempt.effect, Crosses) and attempt.by.kind == "account"
    asked = asks(case, attempt, "R12") or read_by_us
    free = not asked or is_awaited(case, attempt) or is_started_by_them(attempt)
    wants_none = not free and any(_wants_no_contact(case, each) for each in people_reached(case, attempt))
    way = Way.NONE.value if wants_none else ""
    return rules.Reaching(
        way=way, marked_way=way, first_way="", hour_is_open=True, words_are_safe=True, no_contact_since=since
    )


def _reaching_later(case: Case, attempt: Attempt, touch: Touch) -> rules.Reaching:
    """Without a way of theirs only “do not contact me” is in the way, and not where they asked and wait."""
    known = marked_by(case, touch.whom)
    wanted = known.way if known and known.way == Way.NONE and not is_awaited(case, attempt) else ""
    own = (known.way if known else "") if touch.way else wanted
    hours = hours_of(case, touch.whom, marked_count=touch.at_their_end)
    return rules.Reaching(
        way=touch.way or own,
        marked_way=own,
        first_way=first_way(case, touch.whom) if touch.way else "",
        hour_is_open=all(hours.open_at(each) for each in touch.moments),
        possible=_better(hours, touch.moments),
        came_back=bool(touch.way) and resting(case, touch.whom, touch.way) is not None,
        shared=touch.way in NEEDS_PLACE and shared_with(case, touch.whom) is not None,
        words_are_safe=True,
    )


def _reaching_by_a_way(case: Case, attempt: Attempt, *, since: bool) -> rules.Reaching:
    who, way, words = reached(case, attempt), way_of(case, attempt), _words(case, attempt)
    known = marked_by(case, who)
    told = words not in ("", NO_WORDS)
    by_text = way == Way.TEXT and told
    betraying = tuple(unsafe_words(case, who, words, way, known.sign_name if known else "")) if told else ()
    hours, leaves = hours_of(case, who), leaves_at(case, attempt)
    return rules.Reaching(
        way=way,
        marked_way=known.way if known else "",
        first_way=first_way(case, who),
        hour_is_open=hours.open_at(leaves),
        possible=_better(hours, (leaves,), leaves - case.now),
        words_are_safe=not betraying,
        betraying=betraying,
        fits=not by_text or gsm.length(words) <= gsm.MAX_SEPTETS,
        is_plain=not by_text or not gsm.strange(words),
        has_link=by_text and has_link(words),
        no_contact_since=since,
        came_back=resting(case, who, way) is not None,
        not_heard=way in UNHEARD and unheard_since(case, who) is not None,
        shared=way in NEEDS_PLACE and shared_with(case, who) is not None,
    )


def _words(case: Case, attempt: Attempt) -> str:
    effect = attempt.effect
    if not isinstance(effect, Reaches) or not effect.words:
        return ""
    found = attempt.values.get(effect.words) if isinstance(effect.words, str) else effect.words(case, attempt)
    return str(found or "")


def _better(hours: Hours, moments: Sequence[datetime], hold: timedelta = timedelta()) -> datetime | None:
    """From when on (by their clock) it would pass, where an hour is in its way now; `None` where none is, or none comes."""
    wrong = next((each for each in moments if not hours.good(each)), None)
    found = hours.next_good(wrong) if wrong else None
    return lived_later(found, -hold) if found else None


def _wants_no_contact(case: Case, person_id: str) -> bool:
    known = marked_by(case, person_id)
    return known is not None and known.way == Way.NONE


def _wants_no_contact_since(case: Case, attempt: Attempt) -> bool:
    """Whether anybody whom it reaches said “do not contact me” after it was made, whatever they say now."""
    since = made_at(case, attempt)
    if since is None:
        return False
    rows = [row for each in people_reached(case, attempt) for row in after(case.reaches(each), since)]
    return any(marked(row.marked).way == Way.NONE for row in rows)


# R13 to R16: on which day, how long ago confirmed, how often, how long held


def _moments(case: Case, attempt: Attempt) -> Sequence[datetime]:
    touch = _touch(case, attempt)
    return (touch.moments or (case.now,)) if touch else (leaves_at(case, attempt),)


def _leaving(case: Case, attempt: Attempt) -> rules.HourOfLeaving:
    effect = attempt.effect
    if isinstance(effect, Answers):
        asked: rules.HourOfLeaving = effect.hour(case, attempt)
        return asked
    touch, moments = _touch(case, attempt), _moments(case, attempt)
    hours = hours_of(case, reached(case, attempt), marked_count=touch is None or touch.at_their_end)
    quiet = [each for each in moments if hours.quiet_at(each)]
    return rules.HourOfLeaving(
        hour=(quiet or moments)[0].astimezone(hours.clock).time(),
        on_hard_date=any(hours.hard_on(each) for each in moments),
        possible=_better(hours, moments, timedelta() if touch else moments[0] - case.now),
    )


def _freshness(case: Case, attempt: Attempt) -> rules.Freshness:
    """How old the record is that it would use. What comes by no way of theirs uses nothing of it."""
    touch = _touch(case, attempt)
    row = None if touch and not touch.at_their_end else record_of(case, reached(case, attempt))
    return rules.Freshness(age=case.now - row.entered_at if row else None, asks_again=_asks_again(case, attempt))


def _asks_again(case: Case, attempt: Attempt) -> bool:
    """Whether it is a call with nothing but the sentence that asks whether this way is still safe."""
    words = _words(case, attempt)
    return words not in ("", NO_WORDS) and way_of(case, attempt) == Way.PHONE and asks_again(words)


def _reminded(case: Case, attempt: Attempt) -> rules.Reminded:
    invitation = invitation_of(case, reached(case, attempt))
    return rules.Reminded(times=len(case.some(Reminder, invitation_id=invitation.pk)) if invitation else 0)


def _held(case: Case, attempt: Attempt) -> rules.HoldTime:
    effect = attempt.effect
    if isinstance(effect, Answers):
        asked: rules.HoldTime = effect.held(case, attempt)
        return asked
    message = message_of(case, attempt)
    waits = effect.waits_until if isinstance(effect, Reaches | Crosses) else None
    until = waits(case, attempt) if waits else None
    return rules.HoldTime(
        waited=until is None or until <= case.now,
        left=message is not None and has_left(case, message),
        leaving=not isinstance(effect, Closes),
        until=until.astimezone(case.zone) if until else None,
    )


rule("R12", _reaching, rules.is_safe)
rule("R13", _leaving, rules.is_a_good_hour)
rule("R14", _freshness, rules.is_confirmed)
rule("R15", _reminded, rules.may_remind)
rule("R16", _held, rules.waits)
