"""The facts of contact, as the rows say them."""

from collections.abc import Callable
from datetime import datetime, timedelta

from heard.consent.facts import go_aheads
from heard.contact import gsm, rules
from heard.contact.models import Invitation, Message, MessageEnd, MessageRecalled, Reminder, Sending
from heard.contact.words import ROLES, has_link, surnames, unsafe
from heard.dialogue.case import Case, after
from heard.dialogue.models import Transfer
from heard.dialogue.team import all_fit
from heard.ground.acts import Doing, rule
from heard.inquiry.requests import REACHED, asked_since, live_requests, reaches_responsible_side, target
from heard.people.models import HardDates, Reach
from heard.people.queries import reach_of
from heard.people.reach import Marked, is_hard
from heard.people.terms import Part, Side, Way
from heard.programme.queries import places_of
from heard.screening.facts import approvals

# What pages give for words while there are none.
NO_WORDS = "…"
WITH_WORDS = frozenset({"write_to", "call", "start_sending"})


def record_of(case: Case, person_id: str) -> Reach | None:
    """The newest safe-contact record of somebody in the case. What it holds opens only with a ring."""
    return case.reach(person_id)


def marked_by(case: Case, person_id: str) -> Marked | None:
    """What they marked as safe. Needs the locator key."""
    return reach_of(record_of(case, person_id))


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
    ages = [case.now - row.entered_at if row else None for row in go_aheads(case).values()]
    known = [age for age in ages if age is not None]
    return rules.Approach(
        with_responsible_side=_to_responsible_side(case, doing),
        request_is_live=bool(live_requests(case)),
        approvals=len(approvals(case)),
        go_ahead_age=max(known) if known and len(known) == len(ages) else None,
        is_first=doing.act == "invite" and invitation_of(case, reached(case, doing)) is None,
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


def _reaching(case: Case, doing: Doing) -> rules.Reaching:
    who, way, words = reached(case, doing), way_of(case, doing), _words(case, doing)
    marked = marked_by(case, who)
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
    local = leaves_at(case, doing).astimezone(case.zone)
    return rules.Leaving(hour=local.time(), on_hard_date=is_hard(local.date(), hard_dates(case, reached(case, doing))))


def _freshness(case: Case, doing: Doing) -> rules.Freshness:
    row = record_of(case, reached(case, doing))
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
