### A first question, in five short steps: no account, no story, and no field that has to be filled.

asking-step = Paso { $at } de { $of }
asking-back = Atrás
asking-continue = Seguir
asking-problem = Aquí falta algo
# The title of a page on which something is missing. $title is what the step asks.
asking-check_title = Revise: { $title }
asking-kept = Lo que escribió queda media hora con nosotros, bajo llave. En su teléfono no queda nada.
# A field that nobody sees, and that only machines fill.
asking-leave_empty = Deje esto vacío

# The first step: for whom.
asking-who = ¿Para quién pregunta?
asking-who_why = Puede saltarlo. Solo nos ayuda a elegir quién le contesta.
asking-who_me = Para mí. Yo sufrí un daño.
asking-who_close = Para alguien cercano que sufrió un daño
asking-who_responsible = Yo hice daño a alguien
asking-who_supporter = Apoyo a alguien
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
asking-time = Buenas horas
asking-time_any = A cualquier hora
asking-time_morning = Por la mañana
asking-time_afternoon = Por la tarde
asking-time_evening = Por la noche
asking-no_answer = Si nadie contesta
asking-no_answer_hang_up = Colgar, no decir nada
asking-no_answer_neutral_message = Decir un nombre y que llamaremos otra vez
asking-shared = ¿Alguien más usa este teléfono o buzón?
asking-shared_no = No
asking-shared_yes = Sí
asking-shared_unsure = No lo sé
asking-needs_at = Escriba el número o la dirección. O elija «Yo les llamo».
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
asking-a_number = Un número, sin nombre
asking-our_address = Un nombre, sin lugar
asking-text_words = Hola, llame cuando pueda. Sin prisa.
asking-mail_words = Una nota para usted
asking-call_words = «Hola, soy Ruth, por su cita». Si no es usted, nos despedimos.
asking-letter_words = Su nombre y dirección. Sin remitente, solo un apartado postal.

# The fourth: a name and a note.
asking-note = ¿Hay algo que debamos saber?
asking-note_why = Puede saltar las dos cosas. No cuente lo que pasó. Aquí nunca lo preguntamos.
asking-name = ¿Cómo le llamamos?
asking-name_help = Basta un nombre. Puede ser cualquiera.
asking-words = Una nota para nosotros
asking-words_help = Como un buen día para llamar o un idioma que prefiere.
asking-too_long = Es más largo de lo que podemos guardar aquí. Déjelo en { $most } caracteres.

# The fifth: all of it once more.
asking-check = Revise antes de enviar
asking-check_why = Puede cambiar cada respuesta.
asking-none = Vacío
asking-change_this = Cambiar
asking-send = Enviar

# After it was sent.
asking-sent = Tenemos su pregunta
asking-sent_next = Alguien de nuestro equipo la lee. Contestamos en { $days ->
        [one] un día hábil
       *[other] { $days } días hábiles
    }, solo como usted eligió.
asking-sent_call = Usted eligió llamarnos. No le contactamos.
asking-code = Su código
asking-code_why = Con este código puede añadir algo o retirarla. Anótelo solo si es seguro.

# Coming back with the code.
asking-come_back = Volver con un código
asking-come_why = Escriba el código que se le dio.
asking-code_unknown = No conocemos este código. Revise las letras y pruebe otra vez.
asking-code_slow = Espere unos minutos y pruebe otra vez.
asking-yours = Su pregunta está con nosotros
asking-add = Añadir algo
asking-add_it = Añadirlo
asking-added = Lo añadimos.
asking-take_back = Retirarla
asking-take_why = Borramos lo que escribió. Nadie le contacta.
asking-taken = Está retirada. Lo que escribió se borró.
