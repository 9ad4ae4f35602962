### Above a page: the device's own voice reads it. “Pause” and “Stop” alone are big words on these pages, so these name the voice.

aloud-read = Leer en voz alta
aloud-pause = Pausar la voz
aloud-go_on = Seguir leyendo
aloud-stop = Apagar la voz
aloud-heard = Quien esté cerca puede oírla.
