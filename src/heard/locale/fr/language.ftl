# How this language is called in itself, and how it writes dates (a CLDR locale). "14:00" is read everywhere; a programme in
# Canada that would rather say "14 h 00" writes fr_CA in its own words.
language-name = Français
language-locale = fr_BE
# It is switched off until a programme names it in HEARD_LANGUAGES, and then says this in the foot of its public pages.
# Whoever speaks French from home and has read all of it takes these three lines out.
language-unread = Aucune personne de langue maternelle française n’a encore relu ces pages. Dites-nous ce qui sonne faux.

# A day and an hour: "26 janv. 2026 à 09:30".
date-moment = { $day } à { $hour }
date-from_when = { $day }, { $hour }, { $zone }
date-our_clock = Notre heure : { $zone }
date-zone_with_place = { $zone }, { $place }
# A day of this year: "lundi 26 janvier".
date-weekday-without-year = { $weekday } { $day }
