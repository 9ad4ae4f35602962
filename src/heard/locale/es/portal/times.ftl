times-moment = { $day }, { $hour }, { $zone }
