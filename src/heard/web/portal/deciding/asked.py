"""What somebody is asked, in the words of this room: what it is, what a yes means, and what happens next."""

from dataclasses import dataclass

from heard.consent.queries import OwnAnswer, own_answers, speaks_for_a_child
from heard.consent.terms import APPROACH
from heard.contact.own_record import asked_to_approach
from heard.web.portal.shell.access import ParticipantRequest

# Who is there for another, and who speaks for a child, is asked in other words.
BESIDE, GUARDIAN = "_beside", "_guardian"
OTHER_WORDS = {BESIDE: ("prepare", "meet"), GUARDIAN: ("prepare", "meet", "share_result")}


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedDecision:
    """One thing that was asked, with its number in their own list. `words` is the end of the keys of its sentences."""

    number: int
    answer: OwnAnswer
    words: str

    @property
    def purpose(self) -> str:
        """What it is about."""
        return self.answer.purpose

    @property
    def state(self) -> str:
        """How it stands: `open`, or what they said."""
        return self.answer.state

    @property
    def open(self) -> bool:
        """Whether it waits for them."""
        return self.state == "open"

    @property
    def approach(self) -> bool:
        """Whether it is about going to the other person now, which is said once and has no end of its own."""
        return self.purpose == APPROACH

    @property
    def ask(self) -> str:
        """The key of the question itself."""
        return f"deciding-ask_{self.words}"

    @property
    def means(self) -> str:
        """The key of what a yes means."""
        return f"deciding-means_{self.words}"

    @property
    def next(self) -> str:
        """The key of what happens then, and by whom."""
        return f"deciding-next_{self.words}"

    @property
    def said(self) -> str:
        """The key of what they said, and when."""
        return f"deciding-said_{self.state}"


def asked_of(request: ParticipantRequest) -> list[AskedDecision]:
    """Everything that they were told of, in the order in which they were told; then going to the other person."""
    approach = asked_to_approach(request.by, request.case)
    found = [*own_answers(request.by, request.case), *([approach] if approach else [])]
    way = BESIDE if "supporter" in request.relations else GUARDIAN if speaks_for_a_child(request.by, request.case) else ""
    return [
        AskedDecision(
            number=at, answer=each, words=f"{each.purpose}{way if each.purpose in OTHER_WORDS.get(way, ()) else ''}"
        )
        for at, each in enumerate(found, start=1)
    ]
