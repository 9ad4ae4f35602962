### Cuando la culpa es de la máquina y no de la persona.

trouble-no_room = No se pudo guardar: nuestra computadora está llena. Nada ha cambiado. Avísenos e inténtelo más tarde.
trouble-busy = No se pudo guardar ahora, porque otras personas guardaban en el mismo momento. Nada ha cambiado. Inténtelo de nuevo.
trouble-away = Ahora mismo no podemos abrir nuestros registros. Antes de enviarlo de nuevo, mire si quedó guardado.
trouble-shut = Ahora no se puede guardar nada; leer sí se puede. Nada ha cambiado. Inténtelo más tarde, por favor.
trouble-crowded = Muchas personas están entrando en este momento. Nada ha cambiado. Inténtelo de nuevo dentro de un rato.

# Con esto, quien lo recibe encuentra qué falló: letras y cifras que se pueden leer en voz alta.
trouble-reference = Si nos lo cuenta, diga esto: { $reference }
