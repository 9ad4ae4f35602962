### What shows when we reach somebody, shown to that person themself. Somebody else could see or hear it.

showing-lock_screen = Sur l’écran du téléphone
showing-a_number = Un numéro
showing-no_name = Vous n’avez pas choisi de nom. Le téléphone montre le numéro qui appelle ou qui écrit.
showing-inbox = Dans la boîte de réception
showing-our_address = Une adresse, sans nom
showing-envelope = Sur l’enveloppe
showing-own_address = L’adresse que vous nous avez donnée
showing-plain = Une enveloppe simple. Comme expéditeur, seulement une boîte postale.
showing-ringing = La personne qui décroche entend
# $name is their first name, $about the first name of who calls or the name that they picked.
showing-hello = « Bonjour, est-ce { $name } ? Ici { $about }. »
showing-in_person = En personne
showing-nothing = Rien ne se voit.
showing-somebody_goes = Une personne de l’équipe vient vous voir.
showing-hang_up = Si personne ne répond, nous raccrochons. Nous ne laissons aucun message.
showing-neutral_message = Si personne ne répond, nous dirons peut-être un prénom. Nous disons que nous rappellerons.
# Stands for a first name where nobody is there yet who would call.
showing-a_name = (le prénom de qui appelle)
