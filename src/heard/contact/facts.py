"""The facts of contact, as the rows say them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from heard.consent.facts import fresh_go_aheads, go_aheads
from heard.contact import gsm, rules
from heard.contact.models import Invitation, Message, MessageEnd, MessageRecalled, Reminder, Sending
from heard.contact.words import ROLES, has_link, surnames, unsafe
from heard.dialogue.case import Case, after
from heard.dialogue.models import Transfer
from heard.dialogue.team import all_fit
from heard.ground.acts import Doing, rule
from heard.inquiry.requests import REACHED, asked_since, is_answer, live_requests, reaches_responsible_side, target
from heard.people.models import HardDates, Reach
from heard.people.queries import reach_of
from heard.people.reach import Marked, is_hard
from heard.people.terms import Door, Part, Side, Way
from heard.programme.queries import places_of
from heard.screening.facts import approvals

# What pages give for words while there are none.
NO_WORDS = "…"
WITH_WORDS = frozenset({"write_to", "call", "start_sending"})
# What is said or handed over while they speak with us anyway: also to whoever rings us, and is never rung.
HANDED_OVER = frozenset({"give_page"})


def record_of(case: Case, person_id: str) -> Reach | None:
    """The newest safe-contact record of somebody in the case. What it holds opens only with a ring."""
    return case.reach(person_id)


def marked_by(case: Case, person_id: str) -> Marked | None:
    """What they marked as safe. Needs the locator key."""
    return reach_of(record_of(case, person_id))


def changed_on_own_page(case: Case, person_id: str) -> datetime | None:
    """Since when a number or address stands that only their own page brought, and nobody of the staff confirmed since.

    Whoever has a passphrase can be at that page; a voice that staff know is a second way. Needs the locator key.
    """
    confirmed: tuple[str, str] | None = None
    changed: Reach | None = None
    for row in case.reaches(person_id):
        place = _place(row)
        if row.entered_by or row.door != Door.SCREEN or row.who != person_id:
            confirmed, changed = place, None
        elif place == confirmed:
            changed = None
        elif changed is None or place != _place(changed):
            changed = row
    return changed.entered_at if changed else None


def _place(row: Reach) -> tuple[str, str]:
    parts = row.marked
    return str(parts.get("way", "")), str(parts.get("at", ""))


def hard_dates_row(case: Case, person_id: str) -> HardDates | None:
    """The newest row of somebody's hard dates. What it holds opens only with a ring."""
    return case.hard_dates(person_id)


def hard_dates(case: Case, person_id: str) -> list[str]:
    """Days on which nothing reaches them. Needs the locator key."""
    row = hard_dates_row(case, person_id)
    return list(row.days["dates"]) if row else []


def message_of(case: Case, doing: Doing) -> Message | None:
    """The message that an act is about."""
    return case.last(Message, pk=doing.given.get("message"))


def reached(case: Case, doing: Doing) -> str:
    """The person whom an act reaches: named by it, or by its message."""
    message = message_of(case, doing)
    return str(message.person_id) if message else target(doing)


def invitation_of(case: Case, person_id: str) -> Invitation | None:
    """The invitation of this person under the request that lives now."""
    since = asked_since(case)
    rows = after(case.some(Invitation, person_id=person_id), since) if since else []
    return rows[-1] if rows else None


def was_approached(case: Case, person_id: str) -> bool:
    """Whether anybody of the programme ever invited this person in this dialogue."""
    return bool(case.some(Invitation, person_id=person_id))


def both_know(case: Case, person_id: str) -> bool:
    """Whether this person may see that the dialogue has another side: from the invitation on, on both sides (R2, R11)."""
    party = case.party(person_id)
    if party is None or not case.rows(Invitation):
        return False
    return party.side == Side.HARMED or party.part != Part.PRINCIPAL or was_approached(case, person_id)


def _to_responsible_side(case: Case, doing: Doing) -> bool:
    message = message_of(case, doing)
    if message is None:
        return reaches_responsible_side(case, doing)
    party = case.party(message.person_id)
    return party is None or party.side != "harmed"


def _approach(case: Case, doing: Doing) -> rules.Approach:
    is_first = doing.act == "invite" and invitation_of(case, reached(case, doing)) is None
    said = fresh_go_aheads(case) if is_first else go_aheads(case)
    ages = [case.now - row.entered_at if row else None for row in said.values()]
    known = [age for age in ages if age is not None]
    return rules.Approach(
        with_responsible_side=_to_responsible_side(case, doing) and not is_answer(case, doing),
        request_is_live=bool(live_requests(case)),
        approvals=len(approvals(case)),
        go_ahead_age=max(known) if known and len(known) == len(ages) else None,
        is_first=is_first,
        facilitators_fit=all_fit(case, case.day()),
    )


def first_way(case: Case, person_id: str) -> str:
    """The way for somebody who could not say yet what is safe."""
    party = case.party(person_id)
    return case.policy.contact.first_way.way(party.person.custody if party else "")


def way_of(case: Case, doing: Doing) -> str:
    """The way an act goes: of its message, as given, by phone for a call, else as marked, else the first way."""
    message = message_of(case, doing)
    if message:
        return str(message.way)
    if doing.act == "call":
        return Way.PHONE.value
    marked = marked_by(case, reached(case, doing))
    given = doing.given.get("way")
    return given or (marked.way if marked else first_way(case, reached(case, doing)))


def leaves_at(case: Case, doing: Doing) -> datetime:
    """When it leaves: after the hold for words that are written, now for a call and for what was held."""
    hold = timedelta(minutes=case.policy.contact.hold_minutes)
    return case.now + hold if doing.act == "write_to" else case.now


def _words(case: Case, doing: Doing) -> str:
    message = message_of(case, doing)
    return str(message.words) if message else str(doing.given.get("words") or "")


def _places(case: Case) -> set[str]:
    """The names of every place that the programme knows, read once for the case."""
    found: set[str] | None = case.__dict__.get("names of places")
    if found is None:
        found = case.__dict__["names of places"] = {place.name for place in places_of(case.dialogue.programme_id)}
    return found


def unsafe_words(case: Case, person_id: str, words: str, way: str = "") -> list[str]:
    """What in these words would give something away to whoever sees them with this person."""
    side = next((party.side for party in case.parties if party.person_id == person_id), "")
    other = [party.person.name for party in case.parties if party.side != side]
    places = _places(case) | {party.person.place for party in case.parties}
    places |= {row.to for row in case.rows(Transfer)}
    return unsafe(words, programme=case.policy.programme.name, places=places, names=other, beside=_beside(case, way))


def _beside(case: Case, way: str) -> set[str]:
    """What else never shows: the dialogue's code; in a text message, roles and everybody's surname."""
    code = case.dialogue.code
    codes = {code, code.replace("-", "")}
    if way != Way.TEXT:
        return codes
    staff = [account.name for each in case.facilitators if (account := case.staff(each))]
    return {*codes, *ROLES, *surnames([*(party.person.name for party in case.parties), *staff])}


def _is_open(case: Case, marked: Marked | None, doing: Doing) -> bool:
    if marked is None or doing.act not in WITH_WORDS or marked.way in rules.NOBODY:
        return True
    return marked.is_open_at(leaves_at(case, doing).astimezone(case.zone))


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """How an act of a later step reaches somebody without words that leave: by which way of theirs, if by any; and when.

    `at_their_end` says that it comes to where they are, so that their safe hours count.
    """

    whom: str
    way: str = ""
    moments: tuple[datetime, ...] = ()
    at_their_end: bool = False


TOUCHES: dict[str, Callable[[Case, Doing], Touch]] = {}


def _touched(case: Case, doing: Doing) -> Touch:
    """How an act reaches somebody: as its step says, else now, or after the hold."""
    if doing.act in TOUCHES:
        return TOUCHES[doing.act](case, doing)
    return Touch(whom=reached(case, doing), moments=(leaves_at(case, doing),))


def _reaching_by(case: Case, doing: Doing, touch: Touch) -> rules.Reaching:
    """Without a way of theirs only “do not contact me” is in the way, and not where they asked and wait."""
    marked = marked_by(case, touch.whom)
    wanted = marked.way if marked and marked.way == Way.NONE and not is_answer(case, doing) else ""
    own = (marked.way if marked else "") if touch.way else wanted
    hours = touch.moments if touch.at_their_end and marked and marked.way not in rules.NOBODY else ()
    return rules.Reaching(
        way=touch.way or own,
        marked_way=own,
        first_way=first_way(case, touch.whom) if touch.way else "",
        hour_is_open=marked is None or all(marked.is_open_at(each.astimezone(case.zone)) for each in hours),
        words_are_safe=True,
    )


def _reaching(case: Case, doing: Doing) -> rules.Reaching:
    if doing.act in TOUCHES:
        return _reaching_by(case, doing, _touched(case, doing))
    who, way, words = reached(case, doing), way_of(case, doing), _words(case, doing)
    marked = marked_by(case, who)
    if marked and marked.way == Way.THEY_RING and doing.act in HANDED_OVER:
        marked, way = None, first_way(case, who)
    told = words not in ("", NO_WORDS)
    by_text = way == Way.TEXT and told
    shows = f"{words}\n{marked.sign_name}" if marked else words
    return rules.Reaching(
        way=way,
        marked_way=marked.way if marked else "",
        first_way=first_way(case, who),
        hour_is_open=_is_open(case, marked, doing),
        words_are_safe=not told or not unsafe_words(case, who, shows, way),
        fits=not by_text or gsm.length(words) <= gsm.LONGEST,
        is_plain=not by_text or not gsm.strange(words),
        has_link=by_text and has_link(words),
    )


def _leaving(case: Case, doing: Doing) -> rules.Leaving:
    touch = _touched(case, doing)
    local = [each.astimezone(case.zone) for each in touch.moments or (case.now,)]
    days = hard_dates(case, touch.whom)
    quiet = [each for each in local if case.policy.contact.is_quiet(each.time())]
    return rules.Leaving(hour=(quiet or local)[0].time(), on_hard_date=any(is_hard(each.date(), days) for each in local))


def _freshness(case: Case, doing: Doing) -> rules.Freshness:
    touch = _touched(case, doing)
    # What comes by no way of theirs uses nothing of the record.
    unused = doing.act in TOUCHES and not touch.at_their_end
    row = None if unused else record_of(case, touch.whom)
    return rules.Freshness(age=case.now - row.entered_at if row else None)


def _reminded(case: Case, doing: Doing) -> rules.Reminded:
    invitation = invitation_of(case, reached(case, doing))
    return rules.Reminded(times=len(case.some(Reminder, invitation_id=invitation.pk)) if invitation else 0)


def has_left(case: Case, message: Message) -> bool:
    """Whether a message is past the point of no return, or at its end."""
    return any(case.some(kind, message_id=message.pk) for kind in (Sending, MessageEnd))


def is_recalled(case: Case, message: Message) -> bool:
    """Whether a message was called back."""
    return bool(case.some(MessageRecalled, message_id=message.pk))


# How a later step says what of its own waits before it is past recall, by act.
WAITS: dict[str, Callable[[Case, Doing], rules.Held]] = {}


def _held(case: Case, doing: Doing) -> rules.Held:
    if doing.act in WAITS:
        return WAITS[doing.act](case, doing)
    message = message_of(case, doing)
    return rules.Held(
        waited=message is not None and message.leaves_at <= case.now,
        left=message is not None and has_left(case, message),
        leaving=doing.act == "start_sending",
    )


REACHED["start_sending"] = reached
rule("R11", _approach, rules.may_approach)
rule("R12", _reaching, rules.is_safe)
rule("R13", _leaving, rules.is_a_good_hour)
rule("R14", _freshness, rules.is_confirmed)
rule("R15", _reminded, rules.may_remind)
rule("R16", _held, rules.waits)
