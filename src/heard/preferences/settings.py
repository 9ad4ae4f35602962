"""How the workspace looks and listens for one member: plain choices, nothing secret."""

from collections.abc import Mapping

from heard.acts.fields import ActField, parse_all
from heard.ground import clock
from heard.ground.terms import StaffLanguages
from heard.people.models import Account
from heard.preferences.models import Preference
from heard.preferences.terms import Appearance, Density, Shortcuts
from heard.programme.scene import ProgrammeScene

FIELDS = (
    ActField(name="shortcuts", kind="choice", form="settings", options=Shortcuts),
    ActField(name="density", kind="choice", form="settings", options=Density),
    ActField(name="appearance", kind="choice", form="settings", options=Appearance),
)
LANGUAGE = ActField(name="language", kind="choice", form="settings", required=False, options=StaffLanguages())
USUAL = {
    "shortcuts": Shortcuts.ON.value,
    "density": Density.COMFORTABLE.value,
    "appearance": Appearance.DEVICE.value,
    "language": "",
}


def fields() -> tuple[ActField, ...]:
    """What a member can choose. The language is asked only where the workspace speaks several."""
    return (*FIELDS, LANGUAGE) if len(LANGUAGE.values) > 1 else FIELDS


def settings_of(account: str) -> dict[str, str]:
    """The settings of this account; the usual ones where nothing was chosen."""
    row = Preference.objects.filter(account=account).values(*USUAL).first()
    return dict(row) if row else dict(USUAL)


def keep_settings(account: str, given: Mapping[str, object]) -> dict[str, str]:
    """Keep what was chosen. Raises InvalidInput."""
    chosen = {name: str(value) for name, value in parse_all(fields(), given).items() if value}
    Preference.objects.update_or_create(account_id=account, defaults={**USUAL, **chosen, "changed_at": clock.now()})
    return {**USUAL, **chosen}


def zone_of(account: str) -> str:
    """The time zone of an account's programme, by name; `""` for `""`."""
    programme = Account.objects.filter(pk=account).values_list("programme", flat=True).first()
    return str(ProgrammeScene(programme).zone) if programme else ""
