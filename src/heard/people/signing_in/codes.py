"""The second half of a password: a code from an app, or one from a sheet. Each is good for one time."""

from base64 import b32encode
from secrets import token_bytes

from allauth.core.internal.cryptokit import normalize_user_code
from allauth.mfa import app_settings
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, validate_totp_code
from django.core import signing
from django.core.cache import cache
from django.db import transaction

from heard.people.models import Account
from heard.people.signing_in.sealing import secrets_of

SECRET_BYTES = 20
SALT = "heard.app"
FORM_TTL_SECONDS = 1800
APP, SHEET = Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES


class FromApp(TOTP):  # type: ignore[misc]  # allauth has no types
    """A code from an app, once. It is remembered for as long as any clock that we believe could show it."""

    def _mark_code_used(self, code: str) -> bool:
        seconds = app_settings.TOTP_PERIOD * (2 * app_settings.TOTP_TOLERANCE + 1)
        return bool(cache.add(f"code:{self.instance.user_id}:{normalize_user_code(code)}", "used", timeout=seconds))


def new_secret() -> str:
    """A fresh secret for an app, in letters that can be typed."""
    return b32encode(token_bytes(SECRET_BYTES)).decode()


def signed(account: Account, secret: str) -> str:
    """A secret that is on its way to an app, as a form carries it back to us."""
    return signing.dumps({"secret": secret, "whose": account.pk}, salt=SALT)


def secret_of(account: Account, form: str) -> str:
    """The secret that a form carried; `""` where it is forged, another account's, or too old."""
    try:
        said = signing.loads(form, salt=SALT, max_age=FORM_TTL_SECONDS)
    except signing.BadSignature:
        return ""
    return str(said["secret"]) if said["whose"] == account.pk else ""


def address_for_app(account: Account, secret: str) -> str:
    """What the picture says that an app reads."""
    return str(get_adapter().build_totp_url(account, secret))


def fits(secret: str, code: str) -> bool:
    """Whether this code comes from an app with this secret, now."""
    return bool(validate_totp_code(secret, code))


def keep_app(account: Account, secret: str) -> None:
    """From now on codes come from the app with this secret, and from no earlier one."""
    with secrets_of(account), transaction.atomic():
        Authenticator.objects.filter(user=account, type=APP).delete()
        FromApp.activate(account, secret)


def new_sheet(account: Account) -> list[str]:
    """Ten fresh codes for the day when the app is not at hand. The earlier ones are void. Said this once."""
    with secrets_of(account), transaction.atomic():
        Account.objects.select_for_update().get(pk=account.pk)
        Authenticator.objects.filter(user=account, type=SHEET).delete()
        return list(RecoveryCodes.activate(account).generate_codes())


def good(account: Account, code: str) -> bool:
    """Whether this is a code of this account that was not used before. It is used now."""
    rows = {row.type: row for row in Authenticator.objects.filter(user=account, type__in=(APP, SHEET))}
    with secrets_of(account):
        if APP in rows and FromApp(rows[APP]).validate_code(code):
            used = rows[APP]
        elif SHEET in rows and RecoveryCodes(rows[SHEET]).validate_code(code):
            used = rows[SHEET]
        else:
            return False
    used.record_usage()
    return True


def left_on_sheet(row: Authenticator) -> int:
    """How many codes of a sheet are still good."""
    return int(app_settings.RECOVERY_CODE_COUNT) - int(row.data["used_mask"]).bit_count()
