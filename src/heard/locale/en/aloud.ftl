### Above a page: the device's own voice reads it. “Pause” and “Stop” alone are big words on these pages, so these name the voice.

aloud-read = Read aloud
aloud-pause = Pause the voice
aloud-go_on = Go on reading
aloud-stop = Stop the voice
aloud-heard = Anyone near you can hear it.
