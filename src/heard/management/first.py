"""The first administrator: made at the machine itself, and let in by a one-time link."""

from django.conf import settings

from heard.facilitators.actions import appoint
from heard.people.actions import give_way_in
from heard.people.models import Account
from heard.people.signing_in.links import LINK_TTL
from heard.people.signing_in.ways import ways_of
from heard.people.terms import Role
from heard.programme.actions import SOFTWARE, found
from heard.programme.files import programme_text
from heard.programme.models import Programme
from heard.programme.presets import preset
from heard.programme.scene import ProgrammeScene
from heard.programme.terms import DEMO

SIGN_IN_NAME = "administrator"
HOURS = int(LINK_TTL.total_seconds() // 3600)


def administrators() -> list[Account]:
    """The administrators of every programme that is nobody's demo."""
    rows = Account.objects.filter(role=Role.ADMINISTRATOR, ended_at=None).exclude(programme__demo=DEMO)
    return list(rows.select_related("programme").order_by("pk"))


def make(name: str, sign_in_name: str, policy: str) -> Account:
    """Appoint the first one, and found the programme where there is none."""
    programme = Programme.objects.exclude(demo=DEMO).first()
    if programme is None:
        told = preset(policy)
        programme = found(told.programme.name, programme_text(told))
    account: Account = appoint(
        ProgrammeScene(programme.pk),
        by=SOFTWARE,
        name=name,
        role=Role.ADMINISTRATOR.value,
        sign_in_name=sign_in_name,
    )
    return account


def has_a_way(account: Account) -> bool:
    """Whether they can sign in already."""
    return ways_of(account).count > 0


def link_for(account: Account, port: int) -> str:
    """A fresh one-time link, as an address to open; on this machine's own names with the port, elsewhere by TLS."""
    row = give_way_in(ProgrammeScene(account.programme_id), by=SOFTWARE, member=account.pk)
    host = settings.HEARD_HOSTS["staff"]
    start = f"https://{host}" if settings.NAMED else f"http://{host}:{port}"
    return f"{start}/way-in/{row.secret}/"
