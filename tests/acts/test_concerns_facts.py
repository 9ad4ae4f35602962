"""How concerns stand, each way."""

import pytest

from heard.concerns.facts import open_concerns
from tests.support.cast import begin

pytestmark = pytest.mark.usefixtures("database")


def test_a_concern_stays_open_until_it_is_settled_and_the_most_pressing_comes_first() -> None:
    cast = begin().to("agreed")

    def there() -> list[str]:
        with cast.now() as case:
            return [row.level for row in open_concerns(case)]

    assert there() == []
    cast.do("omar", "raise_concern", level="watch", words="He sleeps badly.", keep="sleep")
    cast.do("ruth", "raise_concern", level="now", words="Somebody follows her.", keep="follows")
    assert there() == ["now", "watch"]
    cast.do("dana", "answer_concern", concern="follows", done="Rang her; she is with her sister.")
    assert there() == ["now", "watch"]
    cast.do("dana", "settle_concern", concern="follows")
    assert there() == ["watch"]
