"""Whoever needs somebody at once finds the numbers of their own country, or none: never those of another."""

import pytest
from django.test import Client, override_settings

from heard.ground.texts import shipped
from heard.models import Programme
from heard.programme.presets import preset, preset_names
from heard.publishing.countries import BY_ZONE, ELSEWHERE, SHIPPED, UNITED_STATES, in_country
from heard.publishing.details import digits_of, in_language, read_details_file
from tests.support.cast import begin
from tests.support.portaling import guest
from tests.support.visiting import PUBLIC, answer, at_the_door, read

OURS = read_details_file(SHIPPED / "details.toml")
EMERGENCY = {"ireland": "112", "scotland": "999", "new-zealand": "111"}
AMERICAN = {"911", "988", "800-656-4673", "800-799-7233", "888-818-7662"}


@pytest.mark.parametrize("name", preset_names())
def test_each_program_that_comes_with_heard_has_the_numbers_of_its_country(name: str) -> None:
    found = in_country(OURS, preset(name).programme.timezone)
    assert found.emergency == EMERGENCY.get(name, "911")
    numbers = {found.emergency, *(each.number for each in found.lines)}
    assert numbers == AMERICAN if name not in EMERGENCY else not numbers & AMERICAN
    assert found.leave_to


@pytest.mark.parametrize("country", sorted(set(BY_ZONE.values())))
def test_a_line_can_be_called_and_is_said_in_each_language(country: str) -> None:
    path = SHIPPED / "countries" / f"{country}.toml"
    assert "Sources" in path.read_text()
    found = in_country(OURS, next(zone for zone, name in BY_ZONE.items() if name == country))
    for language in shipped():
        for line in in_language(found, (language, "en")).lines:
            assert line.name
            assert line.words
            assert digits_of(line.number).isdigit()
    assert all(set(shipped()) <= set(each.words) for each in found.lines)
    assert {path.stem for path in (SHIPPED / "countries").glob("*.toml")} == set(BY_ZONE.values())


@pytest.mark.parametrize("zone", ["Europe/Paris", "America/Toronto", "Australia/Sydney", "America/Mexico_City"])
def test_where_no_number_is_known_none_is_said(zone: str) -> None:
    found = in_country(OURS, zone)
    assert {"emergency": found.emergency, "lines": found.lines} == ELSEWHERE
    assert zone not in UNITED_STATES


@pytest.fixture
def anyone(database: object) -> Client:
    """Somebody who reads."""
    return at_the_door(PUBLIC)


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("Europe/Dublin", ("112", "116 123", "1800 77 88 88")),
        ("Pacific/Auckland", ("111", "1737", "0800 842 846")),
        ("America/Chicago", ("911", "988")),
        ("Europe/Paris", ()),
    ],
)
def test_the_pages_say_the_numbers_of_the_programs_country(anyone: Client, zone: str, said: tuple[str, ...]) -> None:
    cast = begin({"programme": {"timezone": zone}}).to("preparing")
    slug = Programme.objects.get(pk=cast.programme).slug
    with override_settings(HEARD_PUBLIC_PROGRAMME=slug):
        pages = [read(answer(anyone.get("/en/emergency/"))), read(guest(cast, "maria").get("/help/"))]
    for page in pages:
        for number in said:
            assert number in page
        if not zone.startswith("America"):
            assert not [each for each in AMERICAN if each in page]
    if not said:
        assert "Call the emergency number where you are." in pages[1]
