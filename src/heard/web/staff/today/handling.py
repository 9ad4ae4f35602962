"""Putting off, giving and undoing, by forms: one row by its own button, several by their ticks."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from heard.acts.refusals import InvalidInput, problem
from heard.ground import clock
from heard.ground.texts import say, text
from heard.programme.scene import ProgrammeScene
from heard.web.access import open_to
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.attempts import attempt
from heard.web.staff.shell.messages import tell
from heard.web.staff.words import OF_CASES
from heard.worklist.handling import HandlingResult, give, put_off
from heard.worklist.handling import undo as put_back

# In the order of the list.
WHENS = {name: text(f"today-when_{name}") for name in ("tonight", "tomorrow", "monday", "week", "month")}
# The few that each row offers by a button of its own.
LATER_CHOICES = {name: text(f"today-later_{name}") for name in ("tomorrow", "monday", "week")}
DAYS_OFF = {"tonight": 0, "tomorrow": 1, "week": 7, "month": 30}
BEGINS, TONIGHT = time(6), time(18)
NOW = "now"


def moment_of(name: str, typed: str, now: datetime, zone: ZoneInfo) -> datetime | None:
    """The moment by its name, or early on a day that was typed; None for now. Raises InvalidInput."""
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


@require_POST
@open_to(*OF_CASES)
def handle(request: StaffRequest) -> HttpResponse:
    """What was ticked, or the row whose button was pressed. What was left is said; what was done, the page says."""
    with attempt() as result:
        _say_what_was_left(request, _done(request))
    if not result.fine:
        tell(request, " ".join(result.problems_with("").values()), wrong=True)
    return _back(request)


def _done(request: StaffRequest) -> HandlingResult:
    zone = ProgrammeScene(request.member.programme).zone
    one, _, when = request.POST.get("put", "").partition(":")
    if one:
        return put_off(request.member, [one], moment_of(when, "", clock.now(), zone), zone)
    chosen = request.POST.getlist("needs")
    if request.POST.get("do") == "give":
        return give(request.member, chosen, request.POST.get("to", ""))
    until = moment_of(request.POST.get("until", ""), request.POST.get("day", ""), clock.now(), zone)
    return put_off(request.member, chosen, until, zone)


def _say_what_was_left(request: StaffRequest, outcome: HandlingResult) -> None:
    words = []
    if outcome.safety:
        words.append(say("today-left_safety", count=outcome.safety))
    if outcome.not_theirs:
        words.append(say("today-left_others", count=outcome.not_theirs))
    if words:
        tell(request, " ".join(words), wrong=True)


@require_POST
@open_to(*OF_CASES)
def undo(request: StaffRequest, reference: str) -> HttpResponse:
    """What this member did last is as it was before, where nobody has changed it since."""
    count = put_back(request.member, reference)
    tell(request, say("today-undone" if count else "today-nothing_to_undo"))
    return _back(request)


def _back(request: StaffRequest) -> HttpResponse:
    """To the page from which it came."""
    back = request.POST.get("next", "")
    ours = back.startswith("/today/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return HttpResponseRedirect(back if ours else "/today/", status=303)
