### What a demonstration says of itself, on the public pages and on the pages of one's own.

# What the notice is, for those who hear the page.
invented-label = Démonstration
# On every page.
invented-site = Ceci est une démonstration. Toutes les personnes sont inventées, et aucun programme ne répond ici.

# At the first and the last step of asking, where a demonstration is reached from elsewhere.
invented-nobody = Ceci est une démonstration. Rien de ce que vous écrivez ici ne parvient à qui que ce soit.
invented-not_kept = Nous ne gardons pas ce que vous tapez. Quelque chose d’inventé prend sa place.
# The same where it runs on this computer, so that one can see how a question arrives.
invented-stays_here = Ceci est une démonstration. Ce que vous écrivez reste sur cet ordinateur, avec son équipe inventée.

# After the last step: the heading, then what that means.
invented-sent = C’était une démonstration
invented-sent_why = Nous n’avons rien envoyé et rien gardé de ce que vous avez écrit. Personne ne vous contactera.

# Where one chooses who one is, and where one's own words are asked for. $words are the words.
invented-words = Ici, tout le monde entre avec les mêmes mots : { $words }.
