"""The facts of asking: which requests live, and since when."""

from datetime import datetime

from heard.acts.effects import Reaches
from heard.acts.register import ACTS, Attempt, rule
from heard.dialogue.case import Case
from heard.dialogue.models import Death, Party
from heard.dialogue.moment import asked_once
from heard.dialogue.reaching import asks, happened_since, reaches_responsible_side
from heard.dialogue.terms import Ground
from heard.inquiry import rules
from heard.inquiry.models import Request, RequestTakenBack
from heard.people.models import Reach
from heard.people.terms import Part, Side


@asked_once
def live_requests(case: Case) -> list[Request]:
    """Requests that were not taken back and whose asker is alive."""
    back = {row.request_id for row in case.rows(RequestTakenBack)}
    return [row for row in case.rows(Request) if row.pk not in back and not case.is_dead(row.person_id)]


@asked_once
def asked_since(case: Case) -> datetime | None:
    """Since when (UTC), without a break, a request has lived (R5); `None` where none does."""
    taken = {row.request_id: row.entered_at for row in case.rows(RequestTakenBack)}
    deaths = {row.person_id: row.entered_at for row in case.rows(Death)}
    since: datetime | None = None
    until: datetime | None = None  # when the last of the requests so far ended; `None` while one of them lives
    for row in case.rows(Request):
        end = _end(row, taken, deaths)
        if since is None or (until is not None and until <= row.entered_at):
            since, until = row.entered_at, end
        else:
            until = None if until is None or end is None else max(until, end)
    return since if until is None else None


def known_since(case: Case, person_id: str) -> datetime | None:
    """Since when (UTC) somebody knows of it: the first contact with them, or what they asked themselves.

    `None` where nothing reached them and they asked nothing.
    """
    rows = [*case.contacts_with(person_id), *case.some(Request, person_id=person_id)]
    return min((row.at for row in rows), default=None)


def _end(row: Request, taken: dict[str, datetime], deaths: dict[str, datetime]) -> datetime | None:
    ends = [end for end in (taken.get(row.pk), deaths.get(row.person_id)) if end is not None]
    return min(ends) if ends else None


def _asking(case: Case, attempt: Attempt) -> rules.Asking:
    party = case.party(attempt.by.who)
    acts_for = case.party(attempt.values.get("acts_for"))
    return rules.Asking(
        side=party.side if party else "",
        is_principal=party is not None and party.part == Part.PRINCIPAL,
        is_kin=party is not None and party.part == Part.KIN,
        acts_for_harmed=acts_for is not None and acts_for.side == Side.HARMED and acts_for.part == Part.PRINCIPAL,
        is_provider="coordinator" in case.relations(attempt.by),
        harm=case.dialogue.harm,
        ground=ground_of(case, acts_for, attempt.values.get("ground") or "") if acts_for else "",
    )


def ground_of(case: Case, party: Party, said: str) -> str:
    """Why somebody acts for this person: what the record says, else what was `said`, unless the record says otherwise.

    A `Ground`, `""` for none. A death is recorded, never only said; nobody who is known to be grown up is a child.
    """
    if case.is_dead(party.person_id):
        return Ground.DIED
    adult = party.person.is_adult(case.day())
    if adult is False:
        return Ground.CHILD
    return "" if said == Ground.DIED or (said == Ground.CHILD and adult) else said


def _wish(case: Case, attempt: Attempt) -> rules.Wish:
    party = case.party(attempt.by.who)
    return rules.Wish(
        is_responsible_principal=party is not None and party.side == Side.RESPONSIBLE and party.part == Part.PRINCIPAL,
        chain_is_own=ACTS[attempt.act].chain == "person",
    )


def _first_question(_scene: object, attempt: Attempt) -> rules.FirstQuestion:
    needed = frozenset(each.name for each in ACTS[attempt.act].fields if each.required)
    return rules.FirstQuestion(asks_for=frozenset(attempt.values), needs=needed)


def is_reach_known(case: Case, who: str) -> bool:
    """Whether a request need not say how somebody is reached: they said it before, are held, or are no party."""
    party = case.party(who)
    return party is None or party.person.held or Reach.objects.filter(person=who).exists()


def _requesting(case: Case, attempt: Attempt) -> rules.Requesting:
    return rules.Requesting(
        ways=frozenset(attempt.values.get("ways") or ()),
        information=attempt.values.get("information") or "",
        reach_known=bool(attempt.values.get("reach")) or is_reach_known(case, attempt.by.who),
    )


def _living(case: Case, attempt: Attempt) -> rules.Living:
    contact = isinstance(attempt.effect, Reaches) and reaches_responsible_side(case, attempt)
    return rules.Living(
        asked=asks(case, attempt, "R5"),
        request_is_live=bool(live_requests(case)),
        is_contact_with_responsible_side=contact,
        taken_back_since=happened_since(case, attempt, RequestTakenBack),
    )


rule("R1", _asking, rules.may_ask)
rule("R2", _wish, rules.kept_in_silence)
rule("R3", _first_question, rules.asks_little)
rule("R4", _requesting, rules.says_enough)
rule("R5", _living, rules.request_lives)
