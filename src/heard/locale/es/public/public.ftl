### What stands around the public pages. Anyone may read them, and so may whoever looks over a shoulder.

# The title, for a browser and its history, of pages whose name could give somebody away.
public-neutral = Información
public-home = Inicio
public-skip = Ir al texto de esta página
public-leave = Salir ya
public-leave_link = Salir ya de este sitio
# The same page in few words, with drawings; and from there back.
public-easy = Lectura fácil
public-usual = Volver a la página completa
public-keys = Presionar tres veces la tecla Mayús (Shift) también le saca de aquí de inmediato.
public-foot = Más páginas
public-menu = Páginas
# $title es el de la página, $name el del programa.
public-title = { $title } – { $name }
# $link es la dirección de correo del programa.
public-email = O escriba a { $link }. Lo que envía queda en su correo, donde otra persona puede leerlo. «Hacer una pregunta sin riesgo» no deja nada ahí.
public-find = Dónde encontrarnos:
# $link is the number for an emergency.
public-danger = ¿En peligro ahora? Llame al { $link }.
# Under a title that asks that already.
public-danger_call = Llame al { $link }.

# The same pages as links: each by its name.
public-to_stay_private = Usar este sitio en privado
public-to_words = Palabras que usamos
public-to_privacy = Privacidad
public-to_accessibility = Accesibilidad
public-to_contact = Cómo comunicarse
public-others = Para otras personas
public-to_for_responsible_people = Para personas que hicieron daño
public-to_for_supporters = Para quienes acompañan a alguien
public-to_for_referrers = Para quienes trabajan con personas que sufrieron un daño
public-to_for_facilitators = Ser persona facilitadora
public-to_for_prisons = Para cárceles y otros lugares

# How to reach us. $link is the program's number.
public-call = Llámenos: { $link }
public-no_phone = Este programa aún no ha dado un número de teléfono.
public-write = Envíe cartas a:
public-ask = Hacer una pregunta sin riesgo
public-volunteer = Díganos que le gustaría ser facilitador o facilitadora
public-again = Volver con un código
public-never_back = Nunca devolvemos una llamada si usted no nos dice que es seguro.

# $region is where the program works, as staff wrote it.
public-region = Dónde trabajamos: { $region }

# The program's own figures. $least is the smallest count that is shown.
public-too_few = Aún no tenemos cifras propias. Mostramos un número solo si hay { $least } diálogos o más detrás.
public-how_counted = Contamos cada diálogo una vez, en el año en que lo anotamos. Redondeamos los números de cinco en cinco. Mostramos solo años que ya pasaron.
public-figure_requests = Alguien pidió un diálogo
public-figure_preparations = Empezó la preparación
public-figure_meetings = Hubo un primer encuentro
public-figure_without_a_meeting = Terminó sin encuentro
public-fewer = Menos de { $least }; por eso no mostramos este número.
