"""The answers between two steps: in the session, for half an hour, under a key that is not in the database."""

import base64
import json
import os
from datetime import timedelta

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.http import HttpRequest

from heard.confidentiality import roots
from heard.ground import clock, codes, references
from heard.web.public.asking.steps import Answers

DRAFT_TTL = timedelta(minutes=30)
PLACE, BACK, NONCE, STEP = "held", "back", 12, 512
PURPOSE = "first-question"


def _key() -> AESGCM:
    return AESGCM(roots.derived(PURPOSE, roots.newest_epoch()))


def keep(request: HttpRequest, answers: Answers) -> None:
    """Keep what was answered so far, with the code it will have: sent twice, it is one question. Its length says nothing."""
    first = {"began": str(clock.now().timestamp()), "key": references.new(), "receipt": codes.RECEIPT.new()}
    _lay(request, PLACE, {**first, **answers})


def _lay(request: HttpRequest, place: str, answers: Answers) -> None:
    text = json.dumps(answers).encode()
    nonce = os.urandom(NONCE)
    sealed = nonce + _key().encrypt(nonce, text.ljust(-(-len(text) // STEP) * STEP), PURPOSE.encode())
    request.session[place] = base64.b64encode(sealed).decode()
    request.session.set_expiry(int(DRAFT_TTL.total_seconds()))


def came_back(request: HttpRequest, code: str, done: str) -> None:
    """Keep for one page with which code somebody came back, and what they did: the page after a form is another one."""
    _lay(request, BACK, {"code": code, "done": done})


def coming_back(request: HttpRequest) -> Answers:
    """The same, once; then it is forgotten. `{}` where nobody came back just now."""
    found = kept(request, BACK)
    request.session.pop(BACK, None)
    return found


def kept(request: HttpRequest, place: str = PLACE) -> Answers:
    """What was answered so far; `{}` where it is gone, or cannot be opened any more."""
    try:
        sealed = base64.b64decode(request.session.get(place, ""), validate=True)
        found: Answers = json.loads(_key().decrypt(sealed[:NONCE], sealed[NONCE:], PURPOSE.encode()))
    except (ValueError, InvalidTag):
        return {}
    return found


def unsent(request: HttpRequest) -> Answers:
    """The same, while it is not sent. After one was sent the next begins empty: another person may sit there."""
    found = kept(request)
    return {} if found.get("sent") else found


def forget(request: HttpRequest) -> None:
    """Forget it here and on the server."""
    request.session.flush()
