"""Who acts, who enters it, and by which channel."""

from dataclasses import dataclass, replace
from datetime import datetime

# Of these kinds an actor stands for itself; of a person or an account the rows say what they are.
NOBODYS_OWN = frozenset({"programme", "anyone"})
KINDS = frozenset({"person", "account", *NOBODYS_OWN})
CHANNELS = ("screen", "phone", "paper", "in_person", "clock")


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who does an act, who typed it in, and by which channel.

    `who` and `entered_by` are references of a person or an account; `kind` says of which kind `who` is: `person`,
    `account`, `programme` (the software itself, as it runs what is due) or `anyone` (nobody signed in). `key` is the
    form's or the paper's own: the same act under one key is done once. `said_at` is when it was said, where that was before.
    """

    who: str
    kind: str
    entered_by: str = ""
    channel: str = "screen"
    key: str = ""
    said_at: datetime | None = None

    def once(self, key: str) -> "Actor":
        """This actor with a key: an act that was done under it before raises DoneBefore."""
        return replace(self, key=key)

    def saying(self, said_at: datetime | None) -> "Actor":
        """This actor with the moment (UTC) at which it was said; `None` for now."""
        return replace(self, said_at=said_at)
