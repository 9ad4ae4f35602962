"""My settings: how the workspace looks and listens for one member."""

from dataclasses import replace

from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render

from heard.ground.texts import spoken, text
from heard.people.terms import Role
from heard.preferences.settings import USUAL, fields, keep_settings
from heard.web.access import open_to
from heard.web.controls import FormContext
from heard.web.sessions import SETTINGS
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.attempts import FormResult, attempt
from heard.web.staff.shell.messages import tell


@open_to(*Role)
def settings(request: StaffRequest) -> HttpResponse:
    """What can be chosen, as it is chosen now; a choice holds from the next page on."""
    result = FormResult()
    shown = {**USUAL, **request.session.get(SETTINGS, {})}
    shown["language"] = shown["language"] or spoken()
    if request.method == "POST":
        shown = {each.name: request.POST.get(each.name, "") for each in fields()}
        with attempt(result):
            request.session[SETTINGS] = kept = keep_settings(request.member.reference, shown)
            tell(request, text("shell-settings_kept").in_language(kept["language"] or spoken()))
            return HttpResponseRedirect(request.path, status=303)
    page = {"controls": _controls(shown, result.problems), "problems": result.problems}
    return render(request, "staff/shell/settings.html", page, status=result.status)


def _controls(shown: dict[str, str], problems: dict[str, str]) -> list[object]:
    """Every choice open on the page: there are few."""
    typed = QueryDict(mutable=True)
    typed.update(shown)
    return [replace(each, widget="radios") for each in FormContext(typed=typed, problems=problems).controls(fields())]
