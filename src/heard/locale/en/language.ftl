# How this language is called in itself, and how it writes dates (a CLDR locale).
language-name = English
language-locale = en_US

# A day and an hour: "Jan 26, 2026, 9:30 AM".
date-moment = { $day }, { $hour }
date-from_when = { $day }, { $hour }, { $zone }
date-our_clock = Our clock: { $zone }
date-zone_with_place = { $zone }, { $place }
# A day of this year: "Monday, January 26".
date-weekday-without-year = { $weekday }, { $day }
