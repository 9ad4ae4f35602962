### What a demonstration says of itself, on the public pages and on the pages of one's own.

# What the notice is, for those who hear the page.
invented-label = Demostración
# On every page.
invented-site = Esto es una demostración. Todas las personas son inventadas y aquí no contesta ningún programa.

# At the first and the last step of asking, where a demonstration is reached from elsewhere.
invented-nobody = Esto es una demostración. Nada de lo que escriba aquí le llega a nadie.
invented-not_kept = No guardamos lo que usted escribe. En su lugar queda algo inventado.
# The same where it runs on this computer, so that one can see how a question arrives.
invented-stays_here = Esto es una demostración. Lo que escriba se queda en esta computadora, con su personal inventado.

# After the last step: the heading, then what that means.
invented-sent = Esto fue una demostración
invented-sent_why = No enviamos nada y no guardamos nada de lo que escribió. Nadie se comunicará con usted.

# Where one chooses who one is, and where one's own words are asked for. $words are the words.
invented-words = Aquí todas las personas entran con las mismas palabras: { $words }.
