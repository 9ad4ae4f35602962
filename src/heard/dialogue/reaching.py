"""Whom an act reaches, why, and what has happened since: questions to its effect, for the facts of every rule."""

from datetime import datetime

from heard.acts.effects import Crosses, Reaches, Takes
from heard.acts.register import Attempt
from heard.confidentiality import vault
from heard.dialogue.case import Case, after
from heard.dialogue.models import DialogueRecord
from heard.dialogue.terms import StartedBy
from heard.people.terms import Part, Way


def people_reached(case: Case, attempt: Attempt) -> list[str]:
    """The people whom this act reaches, by reference; for an effect that takes a word (`Takes`), the person who gives it."""
    effect = attempt.effect
    if isinstance(effect, Reaches):
        found = attempt.values.get(effect.to) if isinstance(effect.to, str) else effect.to(case, attempt)
        return [str(found or "")]
    if isinstance(effect, Crosses):
        return [str(each) for each in effect.to(case, attempt)]
    return [attempt.by.who] if isinstance(effect, Takes) else []


def reached(case: Case, attempt: Attempt) -> str:
    """The one person whom this act reaches; empty where it reaches nobody, or several."""
    return next(iter(people_reached(case, attempt)), "") if isinstance(attempt.effect, Reaches) else ""


def reaches_responsible_side(case: Case, attempt: Attempt) -> bool:
    """Whether this act brings something to the responsible side. Who is not of the harmed side counts as of the other."""
    return any(not case.is_harmed_side(each) for each in people_reached(case, attempt))


def reaches_principal(case: Case, attempt: Attempt) -> bool:
    """Whether this act reaches a principal. Who is not known to be a supporter counts as one."""
    party = case.party(reached(case, attempt))
    return party is None or party.part != Part.SUPPORTER


def is_awaited(case: Case, attempt: Attempt) -> bool:
    """Whether somebody asked us and waits for just this. Who asks is answered, whatever rests."""
    effect = attempt.effect
    return isinstance(effect, Reaches) and effect.awaited is not None and bool(effect.awaited(case, attempt))


def is_started_by_them(attempt: Attempt) -> bool:
    """Whether they called, came or wrote, and we did not. Where nobody says who did, we did."""
    return attempt.values.get("started_by") == StartedBy.THEY


def asked_for_no_contact(case: Case, attempt: Attempt) -> bool:
    """Whether whom it reaches said “do not contact me”, so that who started it has to be said."""
    with vault.opened(case.judging_keyring()):
        row = case.reach(reached(case, attempt))
        return row is not None and row.marked.get("way") == Way.NONE


def asks(case: Case, attempt: Attempt, rule: str) -> bool:
    """Whether an act asks a rule as things stand. Of what has reached somebody already only an order is still asked."""
    return attempt.asks(rule) and (rule == "R7" or not is_theirs(case, attempt))


def is_theirs(case: Case, attempt: Attempt) -> bool:
    """Whether words that cross have reached whom they are for already."""
    effect = attempt.effect
    return isinstance(effect, Crosses) and effect.theirs is not None and bool(effect.theirs(case, attempt))


def made_at(case: Case, attempt: Attempt) -> datetime | None:
    """When (UTC) what now takes effect was made; `None` where it begins with this act."""
    return attempt.effect.made_at(case, attempt)


def happened_since(case: Case, attempt: Attempt, kind: type[DialogueRecord]) -> bool:
    """Whether anything of a kind was written since that was made which now takes effect."""
    since = made_at(case, attempt)
    return since is not None and bool(after(case.entered(kind), since)) and not is_theirs(case, attempt)
