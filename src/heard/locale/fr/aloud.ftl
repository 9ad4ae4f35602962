### Above a page: the device's own voice reads it. “Pause” and “Stop” alone are big words on these pages, so these name the voice.

aloud-read = Lire à voix haute
aloud-pause = Mettre la voix en pause
aloud-go_on = Continuer la lecture
aloud-stop = Couper la voix
aloud-heard = Toute personne près de vous peut entendre.
