# Cómo se llama este idioma en sí mismo, y cómo escribe las fechas (una localización del CLDR).
language-name = Español
language-locale = es_US

# Un día y una hora: «26 ene 2026, 9:30 a. m.».
date-moment = { $day }, { $hour }
date-from_when = { $day }, { $hour }, { $zone }
date-our_clock = Nuestra hora: { $zone }
date-zone_with_place = { $zone }, { $place }
# Un día de este año: «lunes 26 de enero».
date-weekday-without-year = { $weekday } { $day }
