"""What each may see of consent: one's own, and for staff of the case everybody's."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from heard.acts.actors import Actor
from heard.acts.looking import Sight, sight
from heard.confidentiality import vault
from heard.confidentiality.access import STAFF_OF_CASE
from heard.consent.facts import told_of_text
from heard.consent.guardians import decides_alone, guardians_of
from heard.consent.leaving import is_over, stops
from heard.consent.models import Informed, No, NotYet, Signature, Stop, Yes, YesEnded
from heard.consent.terms import ASKED, AgreementKind, CallWish, Purpose, Rest
from heard.consent.yeses import last_no, standing_yes
from heard.dialogue.case import Case, after
from heard.dialogue.telling import tells
from heard.ground.dates import language_name, long_day
from heard.ground.texts import say


@sight
def yeses(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Each yes, with whether it stands."""
    rows = [row for row in case.rows(Yes) if relations & STAFF_OF_CASE or row.person_id == actor.who]
    return [
        Sight(
            place="consent",
            title=say("seen-yes", purpose=Purpose(row.purpose).label),
            at=row.at,
            who=row.person_id,
            row=row.pk,
            text=say("seen-yes_stands" if standing_yes(case, row.person_id, row.purpose) == row else "seen-yes_over"),
        )
        for row in rows
    ]


@sight
def noes(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Each no. It has no reason to show."""
    rows = [row for row in case.rows(No) if relations & STAFF_OF_CASE or row.person_id == actor.who]
    return [
        Sight(
            place="consent",
            title=say("seen-no", purpose=Purpose(row.purpose).label),
            at=row.at,
            who=row.person_id,
            row=row.pk,
        )
        for row in rows
    ]


@sight
def not_yets(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Each “not yet”, with the day on which they may be asked again."""
    rows = [row for row in case.rows(NotYet) if relations & STAFF_OF_CASE or row.person_id == actor.who]
    return [
        Sight(
            place="consent",
            title=say("seen-not_yet", purpose=ASKED.label(row.purpose)),
            at=row.at,
            who=row.person_id,
            row=row.pk,
            text=say("seen-not_yet_on", day=long_day(row.again_on)) if row.again_on else say("seen-not_yet_open"),
        )
        for row in rows
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureSight(Sight):
    """A signature: under which agreement, and under which version of its text, empty where that is not known."""

    agreement: str
    version: str


@sight
def signatures(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """What was signed, and which text of it where that is known."""
    rows = [row for row in case.rows(Signature) if relations & STAFF_OF_CASE or row.person_id == actor.who]
    return [
        SignatureSight(
            place="consent",
            title=say("seen-signed", agreement=AgreementKind(row.agreement).label),
            at=row.at,
            who=row.person_id,
            row=row.pk,
            text=_which_text(row),
            agreement=row.agreement,
            version=row.text_version,
        )
        for row in rows
    ]


def _which_text(row: Signature) -> str:
    """Which version of a text was signed, and in which language, where that is known."""
    if not row.text_version:
        return ""
    if not row.language:
        return say("seen-signed_text", version=row.text_version)
    return say("seen-signed_text_in", version=row.text_version, language=language_name(row.language))


def to_sign(actor: Actor, case: Case) -> list[str]:
    """What the programme asks a party to sign and they have not, once somebody told them what getting ready is."""
    if "party" not in case.relations(actor) or not case.some(Informed, person_id=actor.who, purpose=Purpose.PREPARE):
        return []
    done = {row.agreement for row in case.some(Signature, person_id=actor.who)}
    return [each for each in case.policy.consent.agreements if each not in done]


@sight
def own_stop(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """A stop, for who said it and for staff of the case. The other side never learns whose it is, nor that there is one."""
    staff = bool(relations & STAFF_OF_CASE)
    rows = [row for row in stops(case) if staff or row.who == actor.who]
    return [
        Sight(
            # What no longer rests the dialogue is told as what was; to themselves their word stands as they said it.
            place="safety_log" if staff and is_over(case, row) else "safety",
            title=_stop_title(row, over=staff and is_over(case, row)),
            text=_wishes(row),
            at=row.at,
            who=row.who,
            row=row.pk,
        )
        for row in rows
    ]


def _stop_title(row: Stop, *, over: bool) -> str:
    kind = "paused" if row.kind == Rest.PAUSE else "stopped"
    return say(f"seen-{kind}_over" if over else f"seen-{kind}")


def _wishes(row: Stop) -> str:
    """What the person who stopped said beside it, in one line; `""` where they said nothing."""
    call = say(f"seen-call_wish_{row.call_wish}") if row.call_wish in CallWish.values else ""
    again = say("seen-asked_again", day=long_day(row.again_on)) if row.again_on else ""
    return "; ".join(filter(None, (call, again)))


@dataclass(frozen=True, slots=True, kw_only=True)
class PurposeAnswer:
    """What one person said for one purpose. `state` is `yes`, `no`, `not_yet`, `lapsed` (or ended), `told` or `not_asked`."""

    purpose: str
    label: str
    state: str


def answers(actor: Actor, case: Case, person: str) -> list[PurposeAnswer]:
    """What somebody said for each purpose but the day's own, for staff of the case. Silence is no yes."""
    if not case.relations(actor) & STAFF_OF_CASE:
        return []
    asked = [each for each in Purpose if each != Purpose.MEET_TODAY]
    return [PurposeAnswer(purpose=each, label=str(each.label), state=_answer(case, person, each)) for each in asked]


def _answer(case: Case, person: str, purpose: Purpose) -> str:
    if standing_yes(case, person, purpose):
        return "yes"
    said, last = case.last(Yes, person_id=person, purpose=purpose), last_no(case, person, purpose)
    if last and after([last], said.entered_at if said else None):
        return "no" if isinstance(last, No) else "not_yet"
    if said:
        return "lapsed"
    return "told" if case.some(Informed, person_id=person, purpose=purpose) else "not_asked"


def guardians_beside(actor: Actor, case: Case, child: str) -> list[str] | None:
    """The guardians of a principal, by reference, for staff of the case; `None` where there are none and none is asked."""
    party = case.party(child)
    if party is None or not case.relations(actor) & STAFF_OF_CASE:
        return None
    with vault.opened(case.judging_keyring()):
        return guardians_of(case, child) or (None if decides_alone(case, party) else [])


def speaks_for_a_child(actor: Actor, case: Case) -> bool:
    """Whether somebody is a guardian of a principal: they are asked for the child, not for themselves."""
    return actor.kind == "person" and any(actor.who in guardians_of(case, each.person_id) for each in case.parties)


def signed(actor: Actor, case: Case, person: str) -> list[tuple[str, bool]]:
    """The agreements that the programme asks for, and whether somebody signed each, for staff of the case."""
    if not case.relations(actor) & STAFF_OF_CASE:
        return []
    done = {row.agreement for row in case.some(Signature, person_id=person)}
    return [(str(AgreementKind(each).label), each in done) for each in case.policy.consent.agreements]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnAnswer:
    """What one person was asked for a purpose, and what they said: `open`, `yes`, `no`, `not_yet` or `ended`; and when.

    `until` is when a yes lapses, `again_on` the day they named; `yes_from` the moment before which they think it over.
    """

    purpose: str
    state: str
    at: datetime
    until: datetime | None = None
    again_on: date | None = None
    yes_from: datetime | None = None


def own_answers(actor: Actor, case: Case) -> list[OwnAnswer]:
    """Everything that somebody was told of and asked, for themselves, in the order in which they were told."""
    if actor.kind != "person" or "party" not in case.relations(actor):
        return []
    told = {row.purpose: row for row in case.some(Informed, person_id=actor.who) if row.purpose != Purpose.MEET_TODAY}
    return [_with_day(case, actor.who, _own(case, row)) for row in told.values()]


def _with_day(case: Case, me: str, answer: OwnAnswer) -> OwnAnswer:
    """An answer with the moment from which a yes can be given, where it is none yet."""
    return answer if answer.state == "yes" else replace(answer, yes_from=_yes_from(case, me, answer.purpose))


def _own(case: Case, told: Informed) -> OwnAnswer:
    me, purpose = told.person_id, told.purpose
    stands = standing_yes(case, me, purpose)
    if stands:
        return OwnAnswer(purpose=purpose, state="yes", at=stands.at, until=stands.lapses_at)
    said, last = case.last(Yes, person_id=me, purpose=purpose), last_no(case, me, purpose)
    if last and after([last], max(row.entered_at for row in (told, said) if row)):
        again_on = last.again_on if isinstance(last, NotYet) else None
        if again_on is None or again_on > case.day():
            state = "no" if isinstance(last, No) else "not_yet"
            return OwnAnswer(purpose=purpose, state=state, at=last.at, again_on=again_on)
    ended = case.last(YesEnded, yes_id=said.pk) if said else None
    if ended and after([ended], told.entered_at):
        return OwnAnswer(purpose=purpose, state="ended", at=ended.at)
    return OwnAnswer(purpose=purpose, state="open", at=told.at)


def _yes_from(case: Case, me: str, purpose: str) -> datetime | None:
    """Until when (UTC) a responsible person thinks it over (R18); `None` where that is past, or does not apply."""
    told = told_of_text(case, me, purpose)
    if told is None or "responsible_principal" not in case.relations(Actor(who=me, kind="person")):
        return None
    moment = told.entered_at + timedelta(days=case.policy.consent.cooling_days)
    return moment if moment > case.now else None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRest:
    """One's own stop or pause: `kind`, the wish for a call (`""` for none said), the day they named, and when (UTC)."""

    kind: str
    call_wish: str
    again_on: date | None
    at: datetime


def own_rest(actor: Actor, case: Case) -> OwnRest | None:
    """The actor's own stop or pause that stands, as it was said last; `None` where none does."""
    mine = [row for row in stops(case) if row.who == actor.who]
    return (
        OwnRest(kind=mine[-1].kind, call_wish=mine[-1].call_wish, again_on=mine[-1].again_on, at=mine[-1].at)
        if mine
        else None
    )


@tells(Informed, Yes, No, NotYet)
def _purpose(_case: Case, row: Informed | Yes | No | NotYet) -> str:
    return str(Purpose(row.purpose).label)


@tells(YesEnded)
def _purpose_of_ended(case: Case, row: YesEnded) -> str:
    return next((str(Purpose(each.purpose).label) for each in case.some(Yes, pk=row.yes_id)), "")


@tells(Signature)
def _paper(_case: Case, row: Signature) -> str:
    return str(AgreementKind(row.agreement).label)
