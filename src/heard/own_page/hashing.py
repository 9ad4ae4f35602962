"""What is kept of a code or of somebody's words: a slow hash, with a key of the installation mixed in.

The key lies outside the database: nobody can try anything out with the database alone.
"""

import hmac
import unicodedata
from hashlib import sha256

from django.contrib.auth.hashers import check_password, make_password

from heard.confidentiality import roots

PURPOSE = "own-page"
# What is kept where no code and no words open: nothing has this for its hash.
NOTHING = "!"


def plain_words(typed: str) -> str:
    """Words as they are compared: capitals, which phones put in by themselves, and spaces between are free."""
    return " ".join(unicodedata.normalize("NFKC", typed).casefold().split())


def mixed(plain: str, epoch: int) -> str:
    """A secret with the installation's key in it."""
    return hmac.new(roots.derived(PURPOSE, epoch), plain.encode(), sha256).hexdigest()


def mark_of(plain: str, epoch: int) -> str:
    """The hash that is kept of a secret, slow to make."""
    return make_password(mixed(plain, epoch))


def fits(plain: str, epoch: int, mark: str) -> bool:
    """Whether this is what was kept. It takes as long where it is not."""
    return check_password(mixed(plain, epoch), mark)


def as_long() -> None:
    """As much work as `fits`, where there is nothing to compare: the time of an answer tells nothing."""
    make_password(mixed("", roots.newest_epoch()))


def network_mark(address: str) -> str:
    """What is kept of where a try came from: it tells nobody the address."""
    return hmac.new(roots.derived(PURPOSE, min(roots.roots())), address.encode(), sha256).hexdigest()[:32]
