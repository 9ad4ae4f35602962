"""What a door answers when the machine, and not a person, is at fault."""

import pytest
from django.test import RequestFactory

from heard.ground.texts import say_in
from heard.ground.trouble import Busy, NoRoom
from heard.web.answers import failed


@pytest.mark.parametrize("trouble", [NoRoom, Busy])
def test_trouble_is_told_in_calm_words_in_both_languages(trouble: type[NoRoom]) -> None:
    try:
        raise trouble("the disk said so")
    except trouble:
        answer = failed(RequestFactory().get("/"))
    text = answer.content.decode()
    assert answer.status_code == 503
    assert say_in("en", f"trouble-{trouble.code}") in text
    assert say_in("es", f"trouble-{trouble.code}") in text
    assert "the disk said so" not in text


def test_a_mistake_of_ours_is_told_as_one() -> None:
    try:
        raise ZeroDivisionError
    except ZeroDivisionError:
        answer = failed(RequestFactory().get("/"))
    assert answer.status_code == 500
    assert b"on our side" in answer.content
