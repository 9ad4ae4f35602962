"""The same form sent twice is one act: by what stands in it, and by a number that grows with each that was done."""

from hashlib import sha256

from heard.web.portal.shell.access import ParticipantRequest

NOT_SAID = "csrfmiddlewaretoken"


def key_of(request: ParticipantRequest) -> str:
    """The key of the form that was sent. Other words in the same form are another act, so that nothing typed is lost."""
    said = repr(sorted((name, values) for name, values in request.POST.lists() if name != NOT_SAID))
    return f"{request.own}:{request.path}:{sha256(said.encode()).hexdigest()[:32]}"
