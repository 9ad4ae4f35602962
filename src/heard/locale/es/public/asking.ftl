### A first question, in five short steps: no account, no story, and no field that has to be filled.

asking-step = Paso { $at } de { $of }
asking-back = Atrás
asking-continue = Seguir
asking-problem = Mírelo una vez más
# The title of a page on which something is missing. $title is how far somebody is.
asking-check_title = Revise: { $title }
asking-kept = Lo que escribe queda bajo llave. Si no lo envía, se borra a la media hora. Su teléfono no guarda nada de eso. Solo guarda «cookies», que no dicen nada de usted.
asking-gone = Guardamos media hora lo que escribe. Ese tiempo ya pasó. Puede ir otra vez por los pasos. No se envió nada.
# A field that nobody sees, and that only machines fill.
asking-leave_empty = Deje esto vacío

# The first step: for whom.
asking-who = ¿Para quién pregunta?
asking-who_why = Puede saltar esta pregunta. Solo nos ayuda a elegir quién le contesta.
asking-who_me = Para mí. Yo sufrí un daño.
asking-who_bereaved = Para mí o para mi familia. Mataron a un ser querido.
asking-who_close = Para alguien cercano que sufrió un daño
asking-who_responsible = Yo hice daño a alguien
asking-who_supporter = Apoyo a alguien
asking-who_facilitator = Me gustaría ser facilitador o facilitadora
asking-who_other = Otra cosa

# The second: how they are reached.
asking-reach = ¿Cómo podemos comunicarnos sin riesgo?
asking-reach_why = Solo usamos lo que usted elija aquí.
asking-way_they_ring = No me contacten. Yo les llamo.
asking-way_text = Mensaje de texto
asking-way_phone = Llamada
asking-way_email = Correo electrónico
asking-way_letter = Carta por correo
asking-way_trusted = Por medio de alguien de confianza
asking-at = Número o dirección
asking-at_help = Solo si eligió una de estas maneras. Para una carta, escriba la dirección completa.
asking-trusted = El nombre de la persona de confianza
asking-trusted_help = Solo si nos comunicamos por medio de alguien.
asking-time = Cuándo le conviene
asking-time_any = A cualquier hora
asking-time_morning = Por la mañana
asking-time_afternoon = Por la tarde
asking-time_evening = Al final de la tarde
asking-zone = ¿Qué hora es la suya?
asking-zone_help = Solo si vive en otro lugar. Así contamos con la hora de usted.
asking-no_answer = Si nadie contesta
asking-no_answer_hang_up = Colgar, no decir nada
asking-no_answer_neutral_message = Decir solo que llamaremos otra vez
asking-shared = ¿Alguien más usa este teléfono o buzón?
asking-shared_no = No
asking-shared_yes = Sí
asking-shared_unsure = No lo sé
asking-needs_at = Escriba el número o la dirección. O elija «Yo les llamo».
asking-unused_at = Escribió un número o una dirección y eligió «No me contacten». Elija cómo podemos usarlo, o bórrelo.
asking-unused_trusted = Escribió el nombre de alguien de confianza. Elija «Por medio de alguien de confianza», o borre el nombre.
# Se pregunta una vez por lo que parece mal escrito. Quien lo envía igual otra vez, lo quiere así.
asking-odd_number = Esto no parece un número de teléfono. Revíselo. Si está bien, presione Seguir otra vez.
asking-odd_email = Esto no parece un correo electrónico. Revíselo. Si está bien, presione Seguir otra vez.
asking-odd_address = Esto no parece una dirección completa. Revísela. Si está bien, presione Seguir otra vez.
asking-needs_trusted = Escriba el nombre de la persona de confianza. O elija otra manera.

# The third: what would show. Somebody else may see or hear it, so it names nothing.
asking-shows = Esto es lo que se verá
asking-shows_why = Otra persona podría verlo u oírlo. ¿Es seguro para usted?
asking-fine = Está bien
asking-change = Cambiarlo
asking-on_phone = En la pantalla del teléfono
asking-in_inbox = En el correo
asking-on_envelope = En el sobre
asking-they_hear = Quien contesta oye
# Nombres de lo que se ve. Las palabras mismas están en messages.ftl: quien contesta dice o escribe las mismas.
asking-shows_text_from = De
asking-shows_text = El mensaje
asking-shows_say = Decimos
asking-shows_say_not_you = Si no es usted, decimos
asking-shows_through = A la persona de confianza le pedimos
asking-shows_through_not_them = Si es otra persona, decimos
asking-shows_no_answer = Si nadie contesta
asking-shows_email_from = De
asking-shows_email_subject = Asunto
asking-shows_email = El correo
asking-shows_envelope = Por fuera
asking-shows_letter = La carta

# The fourth: a name and a note.
asking-note = ¿Hay algo que debamos saber?
asking-note_why = Puede saltar las dos cosas. No cuente lo que pasó. Aquí nunca lo preguntamos.
asking-name = ¿Cómo le llamamos?
asking-name_help = Basta un nombre. Puede ser cualquiera.
asking-words = Una nota para nosotros
asking-words_help = Por ejemplo, un buen día para llamar o el idioma que prefiere.
asking-too_long = Es más largo de lo que podemos guardar aquí. Déjelo en { $most } caracteres.

# The fifth: all of it once more.
asking-check = Revise antes de enviar
asking-check_why = Puede cambiar cada respuesta.
asking-none = Vacío
asking-change_this = Cambiar
# For whoever hears one link alone: $label is what the answer was about.
asking-change_one = Cambiar: { $label }
asking-send = Enviar

# After it was sent.
asking-sent = Tenemos su pregunta
asking-sent_next = Alguien de nuestro equipo la lee. Contestamos en { $days ->
        [one] un día hábil
       *[other] { $days } días hábiles
    }, solo como usted eligió.
# Encima de las palabras que aceptó.
asking-look_out = Lo que le va a llegar
asking-sent_call = Usted eligió llamarnos. No le vamos a contactar.
asking-code = Su código
asking-code_why = Con este código puede agregar algo a su pregunta o retirarla. Anótelo solo si es seguro.

# $link es el enlace «Volver con un código».
asking-code_where = Sirve en este sitio: abra «Cómo comunicarse» y luego «{ $link }».

# Coming back with the code.
asking-come_back = Volver con un código
asking-come_why = Escriba el código que le dimos.
asking-code_unknown = No conocemos este código. Revise las letras y pruebe otra vez.
asking-code_slow = Espere unos minutos y pruebe otra vez.
asking-yours = Su pregunta está con nosotros
asking-add = Agregar algo
asking-add_it = Agregarlo
asking-added = Lo agregamos.
asking-take_back = Retirarla
asking-take_why = Borramos lo que escribió. Nadie le va a contactar.
# El título, y después lo que significa.
asking-taken = Está borrada
asking-taken_next = Usted retiró su pregunta. Lo que escribió ya no está, y nadie le va a contactar. Puede preguntar otra vez cuando quiera.
asking-nothing_added = Todavía no hay nada escrito. Escriba algo, o déjelo como está.
