"""Which papers are whose, and which of them are agreements. The texts are plain files, which a programme can replace.

Whoever asks for a word on a text (an agreement, a yes) keeps `Page.version` and the language beside it: it names the very
text that somebody read, and changes with every character of it.
"""

from dataclasses import dataclass

from heard.consent.queries import SignatureSight
from heard.ground.texts import shipped
from heard.web import told
from heard.web.portal.shell.access import ParticipantRequest

TEXTS = told.Shelf("papers", "papers")
FOR_PRINCIPALS = ("this", "confidentiality", "participation", "writing", "ready", "day", "after")
FOR_SUPPORTERS = ("support", "this", "support-confidentiality", "support-participation", "day", "after")
# Which agreement of the programme each of these texts is.
AGREEMENTS = {
    "confidentiality": "confidentiality",
    "participation": "participation",
    "support-confidentiality": "confidentiality",
    "support-participation": "participation",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One paper of somebody. `agreement` is empty where it is only to read; `signed` is their own word on it."""

    number: int
    name: str
    page: told.MarkdownPage
    agreement: str = ""
    signed: SignatureSight | None = None

    @property
    def waits(self) -> bool:
        """Whether it waits for their answer."""
        return bool(self.agreement) and self.signed is None

    @property
    def earlier(self) -> bool:
        """Whether they agreed to another text of it than the one that stands here now, in this language."""
        agreed = self.signed.version if self.signed else ""
        return bool(agreed) and agreed not in versions(self.name)


def versions(name: str) -> set[str]:
    """The version of a text in each of its languages, as it stands now."""
    found = (TEXTS.page(name, each) for each in shipped())
    return {page.version for page in found if page}


def papers(request: ParticipantRequest, signed: list[SignatureSight]) -> list[Paper]:
    """The papers of whoever is on the page, each with its number. An agreement that nobody asks for is not among them."""
    asked = request.case.policy.consent.agreements
    done = {each.agreement: each for each in signed}
    names = FOR_SUPPORTERS if "supporter" in request.relations else FOR_PRINCIPALS
    pages = [(name, AGREEMENTS.get(name, ""), TEXTS.page(name, request.language)) for name in names]
    wanted = [(name, agreement, page) for name, agreement, page in pages if page and (not agreement or agreement in asked)]
    return [
        Paper(number=at, name=name, page=page, agreement=agreement, signed=done.get(agreement))
        for at, (name, agreement, page) in enumerate(wanted, start=1)
    ]
