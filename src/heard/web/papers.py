"""The papers of whoever takes part: which there are, for whom, and which of them is an agreement."""

from heard.web import told

TEXTS = told.Shelf("papers", "papers")
FOR_PRINCIPALS = ("this", "confidentiality", "participation", "writing", "ready", "day", "after")
# What they did, and what they could offer, is asked of the responsible person alone.
FOR_RESPONSIBLE = (*FOR_PRINCIPALS[:4], "own-words", *FOR_PRINCIPALS[4:])
FOR_SUPPORTERS = ("support", "this", "support-confidentiality", "support-participation", "day", "after")
# Which agreement of the programme each of these texts is.
AGREEMENTS = {
    "confidentiality": "confidentiality",
    "participation": "participation",
    "support-confidentiality": "confidentiality",
    "support-participation": "participation",
}


def names_for(*, responsible: bool, beside: bool) -> tuple[str, ...]:
    """The papers of a principal, of a responsible one, or of who is there beside somebody, by name and in order."""
    if beside:
        return FOR_SUPPORTERS
    return FOR_RESPONSIBLE if responsible else FOR_PRINCIPALS
