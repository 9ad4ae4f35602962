"""Time as it is lived, over the nights on which clocks change. No clock is asked here."""

from datetime import UTC, datetime, timedelta


def lived_later(moment: datetime, by: timedelta) -> datetime:
    """So much time later (or earlier) as it is lived, by the same clock: what Python adds would skip a change of clocks."""
    return (moment.astimezone(UTC) + by).astimezone(moment.tzinfo)
