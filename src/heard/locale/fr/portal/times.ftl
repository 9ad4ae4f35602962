times-moment = { $day } à { $hour }, { $zone }
