"""Every act has a form that works without scripts: each field by its name, a key, a token, one button to send it."""

import re

import pytest

from heard.acts.fields import ActField
from heard.acts.register import ACTS, Act
from heard.web.staff.dialogue.performers import ELSEWHERE
from tests.support.cast import Cast, begin
from tests.support.visiting import Visitor, visitor

pytestmark = [pytest.mark.usefixtures("database"), pytest.mark.both]
WHO = ("ruth", "dana", "sam")
LOOKED_AT_AGAIN, DONE, REFUSED, UNREADABLE = 200, 303, 409, 422


ONLY_WHERE_SOMEBODY_MAY_BE_KNOWN = frozenset({"same_as", "somebody_else"})


@pytest.fixture
def cast() -> Cast:
    """A dialogue in preparation, with two facilitators."""
    return begin().to("supported")


# What the acts of a meeting ask only where it is by video.
ON_THE_DAY = frozenset({"begin_meeting", "resume_meeting", "record_meeting"})
ONLY_WHERE_THERE_ARE_TWO_ENDS = frozenset({"with_harmed", "line_broke", "line_back", "did", "asked"})


def of_a_dialogue() -> list[Act]:
    """Every act that is done on the page of a dialogue."""
    return [act for act in ACTS.values() if act.chain != "programme"]


def form_of(visiting: Visitor, act: Act) -> str:
    """The form of an act, or nothing where it is not theirs to do or to enter."""
    answer = visiting.get(visiting.act(act.name))
    if answer.status_code != 200:
        return ""
    forms: list[str] = re.findall(r"<form\b.*?</form>", answer.content.decode(), re.DOTALL)
    return next(each for each in forms if 'name="act_key"' in each)


def asked_for(field: ActField, form: str) -> bool:
    """Whether the form asks for this field, whole or part by part. What is asked only where it has to be, comes later."""
    if field.name in ONLY_WHERE_SOMEBODY_MAY_BE_KNOWN:
        return True
    return bool(re.search(rf'name="{re.escape(field.name)}(\.[\w.]+)?"', form)) or f'id="f-{field.name}"' in form


def test_each_form_asks_for_everything_and_is_answered_calmly_when_sent_as_it_stands(cast: Cast) -> None:
    visitors = [visitor(cast, who) for who in WHO]
    unreached = set()
    for act in of_a_dialogue():
        found = next(((visiting, form) for visiting in visitors if (form := form_of(visiting, act))), None)
        if found is None:
            unreached.add(act.name)
            continue
        visiting, form = found
        of_two_ends = ONLY_WHERE_THERE_ARE_TWO_ENDS if act.name in ON_THE_DAY else frozenset[str]()
        asked = [field for field in act.fields if field.name not in of_two_ends]
        assert [field.name for field in asked if not asked_for(field, form)] == [], act.name
        assert 'method="post"' in form, act.name
        assert 'name="csrfmiddlewaretoken"' in form, act.name
        assert re.search(r'<button[^>]*type="submit"', form), act.name
        key = re.search(r'name="act_key" value="(\w*)"', form)
        assert key, act.name
        status = visiting.post(visiting.act(act.name), act_key=key[1]).status_code
        assert status in {LOOKED_AT_AGAIN, DONE, REFUSED, UNREADABLE}, (act.name, status)
    assert unreached == {act.name for act in of_a_dialogue() if set(act.who) == {"programme"}} | ELSEWHERE
