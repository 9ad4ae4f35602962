"""Until when something is put off."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from heard.acts.refusals import InvalidInput, problem
from heard.ground.texts import text

# In the order of the list.
WHENS = {name: text(f"today-when_{name}") for name in ("tonight", "tomorrow", "monday", "week", "month")}
# The few that each row offers by a button of its own.
LATER_CHOICES = {name: text(f"today-later_{name}") for name in ("tomorrow", "monday", "week")}
DAYS_OFF = {"tonight": 0, "tomorrow": 1, "week": 7, "month": 30}
BEGINS, TONIGHT = time(6), time(18)
NOW = "now"


def moment_of(name: str, typed: str, now: datetime, zone: ZoneInfo) -> datetime | None:
    """The moment by its name, or early on a day that was typed; nothing for now. Raises InvalidInput."""
    today = now.astimezone(zone).date()
    if typed:
        return _early(_typed(typed), zone)
    if name == NOW:
        return None
    if name == "monday":
        return _early(today + timedelta(days=7 - today.weekday()), zone)
    if name not in DAYS_OFF:
        raise InvalidInput({"until": problem("until_when")})
    if name == "tonight":
        evening = datetime.combine(today, TONIGHT, tzinfo=zone)
        return evening if evening > now else datetime.combine(today + timedelta(days=1), time(), tzinfo=zone)
    return _early(today + timedelta(days=DAYS_OFF[name]), zone)


def _typed(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise InvalidInput({"until": problem("plain_day")}) from None


def _early(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, BEGINS, tzinfo=zone)
