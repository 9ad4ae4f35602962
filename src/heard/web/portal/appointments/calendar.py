"""A calendar file (RFC 5545) that says one harmless line and an hour: no place, no people, no alarm, no address of ours."""

import uuid
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

STAMP = "%Y%m%dT%H%M%S"
# Names ids that are the same each time for one appointment, and say nothing of where they come from.
IDS = uuid.UUID("6f0e2c1c-5d1b-4b7e-9a53-0f3b8f6f4a10")


def calendar(*, summary: str, begins: datetime, minutes: int, zone: ZoneInfo, reference: str, now: datetime) -> bytes:
    """One event. Fetched again after the hour has moved, it takes the place of the one before."""
    local = begins.astimezone(zone)
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Calendar//Event//EN",
        *_zone(local, zone),
        "BEGIN:VEVENT",
        f"UID:{uuid.uuid5(IDS, reference)}",
        f"DTSTAMP:{now.astimezone(UTC):{STAMP}}Z",
        f"SEQUENCE:{int(now.timestamp()) % 2**31}",
        f"DTSTART;TZID={zone.key}:{local:{STAMP}}",
        f"DURATION:PT{minutes}M",
        f"SUMMARY:{_text(summary)}",
        "CLASS:PRIVATE",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "".join(f"{line}\r\n" for line in lines).encode()


def _zone(local: datetime, zone: ZoneInfo) -> tuple[str, ...]:
    """The zone as it is on that day: readers that do not know its name find the offset here."""
    offset = _offset(local.utcoffset() or timedelta())
    return (
        "BEGIN:VTIMEZONE",
        f"TZID:{zone.key}",
        "BEGIN:STANDARD",
        "DTSTART:19700101T000000",
        f"TZOFFSETFROM:{offset}",
        f"TZOFFSETTO:{offset}",
        "END:STANDARD",
        "END:VTIMEZONE",
    )


def _offset(offset: timedelta) -> str:
    minutes = offset // timedelta(minutes=1)
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}{rest:02}"


def _text(words: str) -> str:
    """A text value: what would mean something else is escaped, and it stays on one line."""
    for each in ("\\", ";", ","):
        words = words.replace(each, f"\\{each}")
    return " ".join(words.split())
