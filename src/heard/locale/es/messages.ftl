### Lo que sale de la casa: en una pantalla, en un buzón, en un sobre, por teléfono. Otra persona puede leerlo u oírlo.
### No dice nada de un programa, de un daño, de una prisión ni de la otra parte; `heard words check` lo mira.
### $name es el nombre de quien escribe, $when un día de la semana y una hora. La hora puede acabar en punto: «10:30 a.m.».

message-appointment = Su cita es el { $when }: responda 1 para mantenerla. Responda 2 para cambiarla.
message-moved = Su cita es ahora el { $when }: responda 1 si le viene bien. Responda 2 para cambiarla.
message-ring_you = Hola, soy { $name }. ¿Puedo llamarle el { $when }? Si prefiere otra hora, avise.
message-ring_us = Hola, soy { $name }. Llame cuando le venga bien. No hay prisa.
message-still_safe = Hola, soy { $name }. ¿Sigue siendo una buena forma de escribirle? Responda 1 si lo es. Responda 2 si no.
message-call_appointment = Hola, soy { $name }, por su cita. ¿Puede hablar ahora? ¿Le sigue viniendo bien el { $when }? ¿Sigue siendo esta la forma más segura de llamarle?
message-call_how_are_you = Hola, soy { $name }. ¿Puede hablar ahora? Solo quiero saber cómo está. ¿Sigue siendo esta la forma más segura de llamarle?
message-call_still_safe = Hola, soy { $name }. ¿Puede hablar ahora? ¿Sigue siendo esta la forma más segura de llamarle?
message-visit = Me llamo { $name }. El { $when } iré a verle. No tiene que recibirme. Decir que no no cambia nada para usted.
message-when = { $weekday } { $day } a las { $hour }
# Está en lugar de $when mientras nadie ha dicho el día y la hora.
message-blank_when = el día y la hora
# Se muestra a quien elige cómo contactarle.
subject-note = Una nota para usted
subject-appointment = Su cita
subject-hello = Hola
message-sample_staff = Aquí va lo que usted escriba.

# Cómo se contesta una primera pregunta: se muestra a quien pregunta, se guarda, y quien contesta lo dice o lo escribe palabra
# por palabra. $name es alguien de confianza, y no se nombra a nadie más.
first-text_from = Un número, sin nombre
first-text = Hola, llame cuando pueda. Sin prisa.
first-say = Hola, llamo por su cita. ¿Es buen momento para hablar?
first-say_not_you = Perdone, me equivoqué de número. Adiós.
first-no_answer_hang_up = Colgamos, sin dejar nada.
first-no_answer_neutral_message = Hola, llamo otro día. Adiós.
first-through = Hola, ¿hablo con { $name }? Tengo un recado para alguien cercano a usted. ¿Puede darle este número cuando no haya nadie más?
first-through_not_them = Perdone, me equivoqué de número. Adiós.
first-email_from = Una dirección, sin nombre ni lugar
first-email_subject = Una nota para usted
first-email = Hola. Puede contestar esta nota cuando le venga bien. No hay prisa.
first-envelope = Su nombre y dirección. Sin remitente, solo un apartado postal.
first-letter = Hola. Puede contestar por carta cuando le venga bien. No hay prisa.
