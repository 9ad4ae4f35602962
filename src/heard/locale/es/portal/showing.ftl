### Lo que se ve u oye cuando contactamos a alguien, para esa misma persona. Otra persona podría verlo u oírlo.

showing-lock_screen = En la pantalla del teléfono
showing-a_number = Un número
showing-no_name = No eligió ningún nombre. El teléfono muestra el número.
showing-inbox = En el correo
showing-our_address = Una dirección, sin nombre
showing-envelope = En el sobre
showing-own_address = La dirección que usted nos dio
showing-plain = Un sobre sencillo. El remitente es solo un apartado postal.
showing-ringing = Quien contesta oye
# $name es su nombre, $about el nombre de quien llama o el que la persona eligió.
showing-hello = «Hola, ¿hablo con { $name }? Soy { $about }.»
# Mientras no haya nadie que llame.
showing-hello_unnamed = «Hola, ¿hablo con { $name }?» Después decimos nuestro nombre.
showing-in_person = En persona
showing-nothing = No se ve nada.
showing-somebody_goes = Una persona del equipo va a verle.
showing-hang_up = Si nadie contesta, colgamos. No dejamos mensaje.
showing-neutral_message = Si nadie contesta, podemos decir un nombre. Decimos que llamaremos otra vez.
