### The few pages that every door shows alike, to anybody: in every language, one below the other. They name nothing.

plain-missing = No encontramos esta página
plain-missing_more = Revise la dirección. Si alguien se la dio, pregúntele.
plain-missing_conflict = Si usted nos habló de un conflicto de intereses ahí, eso está cerrado para usted. Sigue adelante alguien del equipo que no lo tiene.
plain-unreadable = No pudimos leer esto
plain-unreadable_more = Nada ha cambiado.
plain-failed = Algo salió mal de nuestro lado
plain-failed_more = No sabemos si su último paso quedó guardado. Abra la página otra vez y mire antes de repetirlo.
plain-old_form = Este formulario estuvo abierto demasiado tiempo
plain-old_form_more = Nada ha cambiado. Abra la página otra vez y envíelo de nuevo.
plain-tell = Si pasa otra vez, dígalo a la persona con quien habla o a quien administra el sistema.
# The machine is at fault; what is the matter stands below.
plain-trouble = Ahora no se puede
plain-first_page = Ir a la primera página

# At the sites with a way out: for somebody who may be in a hard hour.
plain-lost = No encontramos esta página
plain-lost_more = Usted no hizo nada mal. Quizá la dirección ya cambió, o le falta una letra.
plain-ring = Llámenos: { $phone }

# What asks first in a browser that left at once. Somebody else may see it: it could be anything.
plain-closed_title = Página
plain-closed = ¿Es seguro para usted continuar?
plain-go_on = Continuar
plain-emergency = En una emergencia, llame al { $number }
plain-talk = Para hablar con alguien ahora mismo, llame al { $number }
