"""A parent's or guardian's yes beside a child's own, where the policy asks for one by age and side (R17)."""

from datetime import datetime

from heard.consent.models import GuardianNamed, GuardianReleased, No, Yes
from heard.consent.terms import Purpose
from heard.consent.yeses import last_no, standing_yes
from heard.dialogue.case import Case, after
from heard.dialogue.models import ActsFor, Party
from heard.dialogue.moment import asked_once
from heard.dialogue.terms import Ground
from heard.people.terms import Part
from heard.screening.ages import is_at_least

# What a child is asked without anybody beside them: on the day they say it for themselves.
ALONE = frozenset({Purpose.MEET_TODAY.value})


@asked_once
def decides_alone(case: Case, party: Party) -> bool | None:
    """Whether the yes of a principal counts without anybody's beside it; `None` where nobody knows their age.

    Needs the identity key, where the policy asks for guardians on that side.
    """
    if party.part != Part.PRINCIPAL:
        return True
    return is_at_least(case, party, case.policy.eligibility.of(party.side).guardian_until)


@asked_once
def guardians_of(case: Case, child: str) -> list[str]:
    """Who speaks beside a child now: who asked for them as a child, and who was named; alive, and not released.

    Only who is kin on the child's own side: what was corrected since takes the voice away.
    """
    asked = [(row.person_id, row.entered_at) for row in case.some(ActsFor, acts_for_id=child, ground=Ground.CHILD)]
    named = [(row.person_id, row.entered_at) for row in case.some(GuardianNamed, child_id=child)]
    since = dict(sorted([*asked, *named], key=lambda each: each[1]))
    mine = [each for each in since if is_kin_of(case, each, child) and not case.is_dead(each)]
    return [each for each in mine if not _released(case, each, child, since[each])]


def is_kin_of(case: Case, who: str, child: str) -> bool:
    """Whether somebody is close to a principal, as a relative or guardian, on that one's side."""
    kin, principal = case.party(who), case.party(child)
    if kin is None or principal is None or kin.side != principal.side:
        return False
    return kin.part == Part.KIN and principal.part == Part.PRINCIPAL


def _released(case: Case, who: str, child: str, since: datetime) -> bool:
    return bool(after(case.some(GuardianReleased, person_id=who, child_id=child), since))


def asked_guardians(case: Case, party: Party) -> list[str]:
    """The guardians of a principal on a side where the policy asks for their yes; what they take back counts as well.

    Whether the child has come of age meanwhile is not asked here, where nobody's identity opens.
    """
    asked = party.part == Part.PRINCIPAL and case.policy.eligibility.of(party.side).guardian_until
    return guardians_of(case, party.person_id) if asked else []


def last_word(case: Case, guardian: str, purpose: str) -> bool | None:
    """The last word of a guardian for a purpose: yes, no, or `None` where none stands."""
    if standing_yes(case, guardian, purpose):
        return True
    said, yes = last_no(case, guardian, purpose), case.last(Yes, person_id=guardian, purpose=purpose)
    return False if isinstance(said, No) and (yes is None or said.entered_at >= yes.entered_at) else None


@asked_once
def is_backed(case: Case, party: Party, purpose: str) -> bool:
    """Whether nothing is missing beside a principal's own yes: they decide alone, or a guardian says yes and none says no."""
    if purpose in ALONE or decides_alone(case, party):
        return True
    said = {last_word(case, each, purpose) for each in guardians_of(case, party.person_id)}
    return True in said and False not in said


def counting_yes(case: Case, party: Party, purpose: str) -> Yes | None:
    """The yes of a principal that stands and counts: a child's, beside a guardian's; `None` where it does not."""
    found = standing_yes(case, party.person_id, purpose)
    return found if found and is_backed(case, party, purpose) else None
