"""Links that lead nowhere any more: of a facilitator who was released, and of one dialogue under another's address."""

import re

import pytest

from heard.models import Dialogue, Message, Need
from tests.support.cast import PARTIES, Cast, begin
from tests.support.visiting import visitor

pytestmark = pytest.mark.usefixtures("database")
TABS = ("overview", "people", "preparation", "papers", "meetings", "timeline", "safety", "outcome")
PAGES = (
    "/dialogues/{d}/",
    *(f"/dialogues/{{d}}/?show={tab}" for tab in TABS),
    "/dialogues/{d}/acts/",
    "/dialogues/{d}/acts/note/",
    "/dialogues/{d}/acts/hold_session/",
    "/dialogues/{d}/acts/stop/",
    "/dialogues/{d}/contact/{maria}/",
    "/dialogues/{d}/contact/{maria}/change/",
    "/dialogues/{d}/contact/{maria}/checked/",
    "/dialogues/{d}/contact/{maria}/write/",
    "/dialogues/{d}/contact/{maria}/call/",
    "/outbox/{message}/",
    "/outbox/{message}/letter/",
    "/outbox/{message}/done/",
    "/exchange/{d}/{why}/",
    "/day/{d}/",
    "/day/{d}/log/",
    "/day/{d}/sheet/",
    "/day/{d}/concern/",
    "/day/{d}/concern/?raised=now",
)
LISTS = ("/today/", "/today/?view=team", "/dialogues/", "/outbox/", "/exchange/", "/day/")
NOT_HERE, ONLY_SENT = 404, 405


def told(cast: Cast) -> Cast:
    """A dialogue in preparation with a message that waits and a question that may cross."""
    cast.to("preparing")
    cast.do("maria", "write_item", kind="question", text="Why?", keep="why")
    cast.do("maria", "permit", item="why")
    cast.do("maria", "mark_safe", reach={"way": "phone", "at": "555 0134"})
    cast.do("dana", "write_to", to="maria", words="I will ring on Tuesday.", keep="message")
    return cast


def test_who_was_released_finds_nothing_by_old_links_and_does_nothing() -> None:
    cast = told(begin())
    ruth, code = visitor(cast, "ruth"), Dialogue.objects.get(pk=cast.dialogue).code
    known = {**cast.people, **cast.made, "d": cast.dialogue}
    needs = list(Need.objects.values_list("pk", flat=True))
    cast.do("dana", "release_from_case", facilitator="ruth")
    for page in PAGES:
        at = page.format(**known)
        assert ruth.get(at).status_code in {NOT_HERE, ONLY_SENT}, page
        assert ruth.post(at, text="x", words="x", level="watch", act_key="k").status_code in {NOT_HERE, ONLY_SENT}, page
    for page in LISTS:
        text = ruth.get(page).content.decode()
        assert not re.search(f"{cast.dialogue}|{code}", text), page
    for words in ("Maria", "Duran", "555 0134", code):
        assert cast.dialogue not in ruth.post("/search/", text=words).content.decode()
    ruth.post("/outbox/recall/", message=cast.id("message"))
    assert not Message.objects.filter(recalled__isnull=False).exists()
    ruth.post("/today/handle/", needs=needs, until="week")
    assert not Need.objects.exclude(snoozed_until=None).exists()


def test_nothing_of_one_dialogue_opens_under_the_address_of_another() -> None:
    """The same two facilitators carry both, so that each would open by itself."""
    cast = begin()
    other = cast.another()
    for key, who in PARTIES.items():
        other.add(key, **who)
    told(cast)
    told(other)
    cast.moment = other.moment = max(cast.moment, other.moment)
    elsewhere = {**other.people, **other.made, "d": cast.dialogue}
    mixed = [page for page in PAGES if "{d}" in page and re.search(r"{(maria|why)}", page)]
    assert len(mixed) > 5
    for visiting in (visitor(cast, "ruth"), visitor(cast, "dana")):
        for page in mixed:
            at = page.format(**elsewhere)
            assert visiting.get(at).status_code in {NOT_HERE, ONLY_SENT}, page
            assert visiting.post(at, act_key="k", channel="phone").status_code == NOT_HERE, page
