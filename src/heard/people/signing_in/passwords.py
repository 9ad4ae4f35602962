"""Passwords: only together with a code, and the same work whether the name exists or not."""

from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from heard.ground.texts import say
from heard.people.models import Account
from heard.people.signing_in import named
from heard.people.signing_in.codes import good

# Why a password is not taken, by the code of the validator.
WRONG = {
    "password_too_short": "signing-password_short",
    "password_too_similar": "signing-password_like_name",
    "password_too_common": "signing-password_common",
    "repeats": "signing-password_repeats",
}


class NotTheSameAgain:
    """A short password written several times is a short password."""

    MIN_DIFFERENT_CHARS = 6

    def validate(self, password: str, user: object = None) -> None:
        """Raises ValidationError where a part repeats from end to end, or where it has too few different characters."""
        _ = user
        # A text stands within its own double, away from both ends, only if it repeats.
        if password in (password + password)[1:-1] or len(set(password)) < self.MIN_DIFFERENT_CHARS:
            raise ValidationError(self.get_help_text(), code="repeats")

    def get_help_text(self) -> str:
        """What to do instead."""
        return say("signing-password_repeats")


def proven(sign_in_name: str, password: str, code: str) -> Account | None:
    """The account of this name, password and code. `None` whatever is wrong, and it takes as long."""
    account = named(sign_in_name)
    if account is None:
        make_password(password)
        return None
    if not account.check_password(password):
        return None
    return account if good(account, code) else None


def what_is_wrong(account: Account, password: str, again: str) -> str:
    """Why this cannot be their password, in a sentence; `""` where it can."""
    if password != again:
        return say("signing-password_differs")
    try:
        validate_password(password, account)
    except ValidationError as wrong:
        return _in_words(wrong.error_list[0])
    return ""


def _in_words(wrong: ValidationError) -> str:
    """What Django's own judges find, in our words."""
    known = WRONG.get(wrong.code or "", "signing-password_not_taken")
    return say(known, least=(wrong.params or {}).get("min_length", 0))


def keep(account: Account, password: str) -> None:
    """From now on this is their password. Sessions that began under the earlier one end."""
    account.set_password(password)
    account.save(update_fields=["password"])


def has(account: Account) -> bool:
    """Whether there is a password, with or without a code beside it."""
    return account.has_usable_password()


def drop(account: Account) -> None:
    """No password any more, and nothing that went with it."""
    account.set_unusable_password()
    account.save(update_fields=["password"])
    Authenticator.objects.filter(user=account).exclude(type=Authenticator.Type.WEBAUTHN).delete()
