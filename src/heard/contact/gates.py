"""The facts of R11 to R16, for each act that reaches somebody: who, by which way, when, and with which words."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from heard.acts.register import Attempt, rule
from heard.consent.facts import fresh_go_aheads, go_aheads
from heard.contact import gsm, rules
from heard.contact.facts import (
    NO_WORDS,
    first_way,
    hard_dates,
    has_left,
    invitation_of,
    leaves_at,
    marked_by,
    message_of,
    reached,
    record_of,
    unsafe_words,
    way_of,
)
from heard.contact.models import Reminder
from heard.contact.words import has_link
from heard.dialogue.case import Case
from heard.dialogue.team import all_fit
from heard.inquiry.requests import REACHED, is_answer, live_requests, reaches_responsible_side
from heard.people.reach import Marked, is_hard
from heard.people.terms import Way
from heard.screening.facts import approvals

WITH_WORDS = frozenset({"write_to", "call", "start_sending"})
# What is said or handed over while they speak with us anyway: also to whoever rings us, and is never rung.
HANDED_OVER = frozenset({"give_page"})


def _to_responsible_side(case: Case, attempt: Attempt) -> bool:
    message = message_of(case, attempt)
    if message is None:
        return reaches_responsible_side(case, attempt)
    party = case.party(message.person_id)
    return party is None or party.side != "harmed"


def _approach(case: Case, attempt: Attempt) -> rules.Approach:
    is_first = attempt.act == "invite" and invitation_of(case, reached(case, attempt)) is None
    said = fresh_go_aheads(case) if is_first else go_aheads(case)
    ages = [case.now - row.entered_at if row else None for row in said.values()]
    known = [age for age in ages if age is not None]
    return rules.Approach(
        with_responsible_side=_to_responsible_side(case, attempt) and not is_answer(case, attempt),
        request_is_live=bool(live_requests(case)),
        approvals=len(approvals(case)),
        go_ahead_age=max(known) if known and len(known) == len(ages) else None,
        is_first=is_first,
        facilitators_fit=all_fit(case, case.day()),
    )


def _words(case: Case, attempt: Attempt) -> str:
    message = message_of(case, attempt)
    return str(message.words) if message else str(attempt.values.get("words") or "")


def _is_open(case: Case, marked: Marked | None, attempt: Attempt) -> bool:
    if marked is None or attempt.act not in WITH_WORDS or marked.way in rules.NOBODY:
        return True
    return marked.is_open_at(leaves_at(case, attempt).astimezone(case.zone))


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """How an act of a later step reaches somebody without words that leave: by which way of theirs, if by any; and when.

    `at_their_end` says that it comes to where they are, so that their safe hours count.
    """

    whom: str
    way: str = ""
    moments: tuple[datetime, ...] = ()
    at_their_end: bool = False


TOUCHES: dict[str, Callable[[Case, Attempt], Touch]] = {}


def _touched(case: Case, attempt: Attempt) -> Touch:
    """How an act reaches somebody: as its step says, else now, or after the hold."""
    if attempt.act in TOUCHES:
        return TOUCHES[attempt.act](case, attempt)
    return Touch(whom=reached(case, attempt), moments=(leaves_at(case, attempt),))


def _reaching_by(case: Case, attempt: Attempt, touch: Touch) -> rules.Reaching:
    """Without a way of theirs only “do not contact me” is in the way, and not where they asked and wait."""
    marked = marked_by(case, touch.whom)
    wanted = marked.way if marked and marked.way == Way.NONE and not is_answer(case, attempt) else ""
    own = (marked.way if marked else "") if touch.way else wanted
    hours = touch.moments if touch.at_their_end and marked and marked.way not in rules.NOBODY else ()
    return rules.Reaching(
        way=touch.way or own,
        marked_way=own,
        first_way=first_way(case, touch.whom) if touch.way else "",
        hour_is_open=marked is None or all(marked.is_open_at(each.astimezone(case.zone)) for each in hours),
        words_are_safe=True,
    )


def _reaching(case: Case, attempt: Attempt) -> rules.Reaching:
    if attempt.act in TOUCHES:
        return _reaching_by(case, attempt, _touched(case, attempt))
    who, way, words = reached(case, attempt), way_of(case, attempt), _words(case, attempt)
    marked = marked_by(case, who)
    if marked and marked.way == Way.THEY_RING and attempt.act in HANDED_OVER:
        marked, way = None, first_way(case, who)
    told = words not in ("", NO_WORDS)
    by_text = way == Way.TEXT and told
    shows = f"{words}\n{marked.sign_name}" if marked else words
    return rules.Reaching(
        way=way,
        marked_way=marked.way if marked else "",
        first_way=first_way(case, who),
        hour_is_open=_is_open(case, marked, attempt),
        words_are_safe=not told or not unsafe_words(case, who, shows, way),
        fits=not by_text or gsm.length(words) <= gsm.LONGEST,
        is_plain=not by_text or not gsm.strange(words),
        has_link=by_text and has_link(words),
    )


def _leaving(case: Case, attempt: Attempt) -> rules.Leaving:
    touch = _touched(case, attempt)
    local = [each.astimezone(case.zone) for each in touch.moments or (case.now,)]
    days = hard_dates(case, touch.whom)
    quiet = [each for each in local if case.policy.contact.is_quiet(each.time())]
    return rules.Leaving(hour=(quiet or local)[0].time(), on_hard_date=any(is_hard(each.date(), days) for each in local))


def _freshness(case: Case, attempt: Attempt) -> rules.Freshness:
    touch = _touched(case, attempt)
    # What comes by no way of theirs uses nothing of the record.
    unused = attempt.act in TOUCHES and not touch.at_their_end
    row = None if unused else record_of(case, touch.whom)
    return rules.Freshness(age=case.now - row.entered_at if row else None)


def _reminded(case: Case, attempt: Attempt) -> rules.Reminded:
    invitation = invitation_of(case, reached(case, attempt))
    return rules.Reminded(times=len(case.some(Reminder, invitation_id=invitation.pk)) if invitation else 0)


# How a later step says what of its own waits before it is past recall, by act.
WAITS: dict[str, Callable[[Case, Attempt], rules.Held]] = {}


def _held(case: Case, attempt: Attempt) -> rules.Held:
    if attempt.act in WAITS:
        return WAITS[attempt.act](case, attempt)
    message = message_of(case, attempt)
    return rules.Held(
        waited=message is not None and message.leaves_at <= case.now,
        left=message is not None and has_left(case, message),
        leaving=attempt.act == "start_sending",
    )


REACHED["start_sending"] = reached
rule("R11", _approach, rules.may_approach)
rule("R12", _reaching, rules.is_safe)
rule("R13", _leaving, rules.is_a_good_hour)
rule("R14", _freshness, rules.is_confirmed)
rule("R15", _reminded, rules.may_remind)
rule("R16", _held, rules.waits)
