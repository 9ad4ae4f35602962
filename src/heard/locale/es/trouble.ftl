### Cuando la culpa es de la máquina y no de la persona.

trouble-no_room = No se pudo guardar: nuestro ordenador está lleno. Nada ha cambiado. Avísenos e inténtelo más tarde.
trouble-busy = No se pudo guardar ahora, porque otros fueron más rápidos. Nada ha cambiado. Inténtelo de nuevo.
trouble-away = Ahora mismo no podemos abrir nuestros registros. Antes de enviarlo de nuevo, mire si quedó guardado.
trouble-shut = Ahora no se puede guardar nada; leer sí se puede. Nada ha cambiado. Inténtelo más tarde, por favor.
trouble-crowded = Muchas personas están entrando en este momento. Nada ha cambiado. Inténtelo de nuevo dentro de un rato.

# Con esto, quien lo recibe encuentra qué falló: letras y cifras que se pueden leer en voz alta.
trouble-reference = Si nos lo cuenta, diga esto: { $reference }
trouble-tell = Si vuelve a pasar, dígaselo a la persona con la que habla o a quien administra esto.
trouble-to_first_page = Ir a la primera página
trouble-not_now = Ahora mismo no
trouble-failed = Algo ha fallado
    .heading = Algo ha fallado de nuestro lado
    .look = No sabemos si su último paso quedó guardado. Abra la página otra vez y mire antes de repetirlo.
trouble-old_form = Este formulario estuvo abierto demasiado tiempo
    .again = Nada ha cambiado. Abra la página otra vez y envíelo de nuevo.
# La misma página contesta por lo que no existe y por lo que no es para quien pregunta.
trouble-missing = Aquí no hay nada
    .heading = En esta dirección no hay nada para usted
    .check = Revise la dirección o vaya a la primera página. Si alguien le envió aquí, pregúntele.
trouble-unreadable = No se entiende
    .heading = No pudimos leer esto
    .says = Nada ha cambiado.
# Todo lo que muestra un navegador después de salir enseguida. No dice nada de nosotros.
trouble-closed = Ahora mismo no hay nada que ver aquí.
    .title = Página
