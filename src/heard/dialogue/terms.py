"""Words for what one person tells another."""

from heard.ground.terms import Listed, Term
from heard.programme.choices import Harm

HARMS = Listed("harm", tuple(Harm.__args__))  # type: ignore[attr-defined]


class Ground(Term):
    """Why somebody acts for a harmed person."""

    DIED = "died"
    CHILD = "child"
    CANNOT = "cannot"


class StartedBy(Term):
    """Who started a contact. “Do not contact me” stops what we start, and never what they start."""

    WE = "we"
    THEY = "they"


class News(Term):
    """What kind of news somebody was told. What their own pages may show from then on hangs on it."""

    REFUSAL = "refusal"
    RELEASE = "release"
    TRANSFER = "transfer"
    DEATH = "death"
    END = "end"
    MISTAKE = "mistake"
    DISCLOSURE = "disclosure"
    OTHER = "other"


class MistakeStep(Term):
    """What was said of an entry: that it was a mistake; and by a second person, that it was, or that it was none."""

    SAID = "said"
    AGREED = "agreed"
    KEPT = "kept"


class Signing(Term):
    """What one who was named to sign said of it, on a screen of their own."""

    SIGNED = "signed"
    DECLINED = "declined"


class ToldHow(Term):
    """How it was told: by a person, always."""

    IN_PERSON = "in_person"
    BY_PHONE = "by_phone"
