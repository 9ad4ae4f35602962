### What leaves the building: on a screen, in an inbox, on an envelope, by phone. Somebody else may read or hear it.
### It says nothing of a program, of a harm, of a prison or of the other side; `heard words check` looks.
### $name is the first name of who writes, $when a weekday and an hour.

message-appointment = Votre rendez-vous est le { $when }. Répondez 1 pour le garder. Répondez 2 pour le changer.
message-moved = Votre rendez-vous est maintenant le { $when }. Répondez 1 si cela vous va. Répondez 2 pour le changer.
message-ring_you = Bonjour, c’est { $name }. Je voudrais vous appeler le { $when }. Dites-moi si un autre moment est mieux.
message-ring_us = Bonjour, c’est { $name }. Appelez-moi quand cela vous convient. Rien ne presse.
message-still_safe = Bonjour, c’est { $name }. Est-ce toujours un bon moyen de vous joindre ? Répondez 1 pour oui. Répondez 2 pour non.
message-call_appointment = Bonjour, c’est { $name }, pour votre rendez-vous. Pouvez-vous parler maintenant ? Est-ce que le { $when } vous convient toujours ? Est-ce toujours le moyen le plus sûr de vous joindre ?
message-call_how_are_you = Bonjour, c’est { $name }. Pouvez-vous parler maintenant ? Je veux seulement savoir comment vous allez. Est-ce toujours le moyen le plus sûr de vous joindre ?
message-call_still_safe = Bonjour, c’est { $name }. Pouvez-vous parler maintenant ? Est-ce toujours le moyen le plus sûr de vous joindre ?
message-visit = Je m’appelle { $name }. Je viendrai vous voir le { $when }. Rien ne vous oblige à me recevoir. Dire non ne change rien pour vous.
message-when = { $weekday } { $day } à { $hour }
# Stands for $when while nobody has said the day and the hour yet.
message-blank_when = jour et heure
# Shown to somebody who chooses how they are reached.
subject-note = Un mot pour vous
subject-appointment = Votre rendez-vous
subject-hello = Bonjour
message-sample_staff = Ici se trouve ce que vous écrivez.

# How a first question is answered: shown to who asks, kept, and said or written word for word by who answers. $name is
# somebody whom they trust, and nobody else is named.
first-text_from = Un numéro, sans nom
first-text = Bonjour, appelez quand vous pouvez. Rien ne presse.
first-say = Bonjour, j’appelle pour votre rendez-vous. Est-ce un bon moment pour parler ?
first-say_not_you = Excusez-moi, c’est un faux numéro. Au revoir.
first-no_answer_hang_up = Nous raccrochons, sans rien laisser.
first-no_answer_neutral_message = Bonjour, je rappellerai un autre jour. Au revoir.
first-through = Bonjour, est-ce { $name } ? J’ai un message pour une personne proche de vous. Pouvez-vous lui donner ce numéro quand il n’y a personne d’autre ?
first-through_not_them = Excusez-moi, c’est un faux numéro. Au revoir.
first-email_from = Une adresse, sans nom ni lieu
first-email_subject = Un mot pour vous
first-email = Bonjour. Vous pouvez répondre à ce mot quand cela vous convient. Rien ne presse.
first-envelope = Votre nom et votre adresse. Comme expéditeur, seulement une boîte postale.
first-letter = Bonjour. Vous pouvez répondre par lettre quand cela vous convient. Rien ne presse.
