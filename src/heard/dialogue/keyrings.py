"""The keyring for one actor in one dialogue, filled from the access table and nothing else."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from heard.acts.actors import Actor
from heard.confidentiality import access
from heard.confidentiality.vault import KeyName, Keyring

if TYPE_CHECKING:
    from heard.dialogue.case import Case


def _everyone(case: "Case", kind: str) -> set[KeyName]:
    """Of everybody in it, and of who they turned out to be too."""
    return {KeyName(kind, person) for party in case.parties for person in case.thread.known_as(party.person_id)}


def judging(case: "Case") -> Keyring:
    """What the programme opens while it judges an act: never a party's key, and never for longer than the judging."""
    whole = _everyone(case, "identity") | _everyone(case, "locator")
    whole |= {KeyName("dialogue", case.dialogue_id), KeyName("office", case.dialogue_id)}
    return Keyring(whole, beside=case.keys)


def _whole(case: "Case", by: Actor, relations: set[str]) -> set[KeyName]:
    names: set[KeyName] = set()
    for kind in ("identity", "locator"):
        whose = access.granted(relations, kind)
        names |= _everyone(case, kind) if "all" in whose else set()
        names |= {KeyName(kind, by.who)} if "own" in whose else set()
    for kind in ("dialogue", "office"):
        names |= {KeyName(kind, case.dialogue_id)} if "all" in access.granted(relations, kind) else set()
    own = case.party(by.who) if "own" in access.granted(relations, "notebook") else None
    names |= {KeyName("notebook", own.pk)} if own else set()
    return names | _parties(case, by, access.granted(relations, "party"))


def _parties(case: "Case", by: Actor, whose: Iterable[str]) -> set[KeyName]:
    own = case.party(by.who) if "own" in whose else None
    prepared = [each for find in access.PREPARED for each in find(case, by)] if "prepared" in whose else []
    return {KeyName("party", reference) for reference in prepared} | ({KeyName("party", own.pk)} if own else set())


def of(case: "Case", by: Actor) -> Keyring:
    """What this actor may open now. Whose act it is counts where a person sits at the screen; else who is at the keyboard."""
    typist = Actor(who=by.entered_by, kind="account", channel=by.channel) if by.entered_by else by
    relations = case.relations(typist)
    rows: dict[KeyName, set[str]] = {}
    for grant in access.ROW_GRANTS:
        if grant.to & relations:
            for name, ids in grant.find(case, typist).items():
                rows.setdefault(name, set()).update(ids)
    return Keyring(_whole(case, typist, relations), rows, beside=case.keys, ahead=judging(case).whole)
