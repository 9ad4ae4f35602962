"""In which country a programme is, by its time zone: which number is called in an emergency, and who answers in a crisis.

A number of another country is worse than none. Where a country is not known here, none is shown until the programme says its
own.
"""

from pathlib import Path

from heard.publishing.details import SiteDetails, read_details_file

SHIPPED = Path(__file__).parent / "shipped"
# What differs from country to country in the details that come with Heard.
DIFFER = ("emergency", "leave_to", "lines")
ELSEWHERE = {"emergency": "", "lines": []}
BY_ZONE = {"Europe/Dublin": "ireland", "Europe/London": "scotland", "Pacific/Auckland": "new-zealand"}
# Where the numbers of `details.toml` itself are right: the zones of the United States.
_CITIES = (
    "Adak Anchorage Boise Chicago Denver Detroit Juneau Los_Angeles Menominee Metlakatla New_York Nome Phoenix Puerto_Rico "
    "Sitka Yakutat Indiana/Indianapolis Indiana/Knox Indiana/Marengo Indiana/Petersburg Indiana/Tell_City Indiana/Vevay "
    "Indiana/Vincennes Indiana/Winamac Kentucky/Louisville Kentucky/Monticello North_Dakota/Beulah North_Dakota/Center "
    "North_Dakota/New_Salem"
)
UNITED_STATES = {*(f"America/{each}" for each in _CITIES.split()), "Pacific/Honolulu", "Pacific/Guam"}


def in_country(shipped: SiteDetails, zone: str) -> SiteDetails:
    """The details that come with Heard, as they are right in this time zone; unchanged where none is known yet."""
    if not zone or zone in UNITED_STATES or zone.startswith("US/"):
        return shipped
    name = BY_ZONE.get(zone)
    if name is None:
        return shipped.model_copy(update=ELSEWHERE)
    found = read_details_file(SHIPPED / "countries" / f"{name}.toml")
    return shipped.model_copy(update={each: getattr(found, each) for each in DIFFER})
