"""The rule of aftercare: R35."""

import pytest

from heard.aftercare.rules import Caring, cared_for
from tests.support.judged import found

CARED = Caring(open_dates=0, meeting_ahead=False)


@pytest.mark.rule("R35")
def test_a_dialogue_closes_when_everyone_was_cared_for() -> None:
    assert found(cared_for, CARED) == []
    assert found(cared_for, CARED, open_dates=1) == ["aftercare_open"]
    assert found(cared_for, CARED, meeting_ahead=True) == ["meeting_ahead"]
    assert found(cared_for, CARED, open_dates=2, meeting_ahead=True) == ["aftercare_open", "meeting_ahead"]
