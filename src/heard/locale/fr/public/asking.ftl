### A first question, in five short steps: no account, no story, and no field that has to be filled.

asking-step = Étape { $at } sur { $of }
asking-back = Retour
asking-continue = Continuer
asking-problem = Regardez ceci encore une fois
# The title of a page on which something is missing. $title is what the step asks.
asking-check_title = À revoir : { $title }
asking-kept = Ce que vous écrivez est sous clé. Si vous ne l’envoyez pas, cela disparaît après une demi-heure. Votre téléphone n’en garde rien, seulement des cookies qui ne disent rien de vous.
asking-gone = Nous gardons une demi-heure ce que vous écrivez. Ce temps est passé. Vous pouvez refaire les étapes. Rien n’a été envoyé.
# A field that nobody sees, and that only machines fill.
asking-leave_empty = Laissez ceci vide

# The first step: for whom.
asking-who = Pour qui posez-vous cette question ?
asking-who_why = Vous pouvez sauter cette question. Elle nous aide seulement à choisir qui vous répond.
asking-who_me = Pour moi. On m’a fait du mal.
asking-who_bereaved = Pour moi ou ma famille. On a tué une personne que j’aime.
asking-who_close = Pour une personne proche à qui on a fait du mal
asking-who_responsible = J’ai fait du mal à quelqu’un
asking-who_supporter = Je soutiens quelqu’un
asking-who_facilitator = J’aimerais devenir facilitateur ou facilitatrice
asking-who_other = Autre chose

# The second: how they are reached.
asking-reach = Comment vous joindre sans risque ?
asking-reach_why = Nous utilisons seulement ce que vous choisissez ici.
asking-way_they_ring = Ne me contactez pas. C’est moi qui appelle.
asking-way_text = Message texte (SMS)
asking-way_phone = Appel téléphonique
asking-way_email = Courriel
asking-way_letter = Lettre par la poste
asking-way_trusted = Par une personne de confiance
asking-at = Numéro ou adresse
asking-at_help = Seulement si vous avez choisi un de ces moyens. Pour une lettre, écrivez l’adresse complète.
asking-trusted = Le nom de la personne de confiance
asking-trusted_help = Seulement si nous passons par quelqu’un.
asking-time = Les bons moments
asking-time_any = À toute heure du jour
asking-time_morning = Le matin
asking-time_afternoon = L’après-midi
asking-time_evening = Le soir
asking-zone = Quelle heure est la vôtre ?
asking-zone_help = Seulement si vous vivez ailleurs. Nous comptons alors avec votre heure.
asking-no_answer = Si personne ne répond
asking-no_answer_hang_up = Raccrocher, sans rien dire
asking-no_answer_neutral_message = Dire seulement que nous rappellerons
asking-shared = Est-ce que quelqu’un d’autre utilise ce téléphone ou cette boîte aux lettres ?
asking-shared_no = Non
asking-shared_yes = Oui
asking-shared_unsure = Je ne sais pas
asking-needs_at = Écrivez le numéro ou l’adresse. Ou choisissez « C’est moi qui appelle ».
asking-unused_at = Vous avez écrit un numéro ou une adresse, et choisi « Ne me contactez pas ». Choisissez comment nous pouvons l’utiliser, ou effacez-le.
asking-unused_trusted = Vous avez écrit le nom d’une personne de confiance. Choisissez « Par une personne de confiance », ou effacez le nom.
# Asked once about what looks mistyped. Whoever sends the same again means it.
asking-odd_number = Ceci ne ressemble pas à un numéro de téléphone. Regardez encore une fois. Si c’est juste, appuyez de nouveau sur Continuer.
asking-odd_email = Ceci ne ressemble pas à une adresse de courriel. Regardez encore une fois. Si c’est juste, appuyez de nouveau sur Continuer.
asking-odd_address = Ceci ne ressemble pas à une adresse complète. Regardez encore une fois. Si c’est juste, appuyez de nouveau sur Continuer.
asking-needs_trusted = Écrivez le nom de la personne de confiance. Ou choisissez un autre moyen.

# The third: what would show. Somebody else may see or hear it, so it names nothing.
asking-shows = Voici ce qui se verra
asking-shows_why = Quelqu’un d’autre pourrait le voir ou l’entendre. Est-ce sans risque pour vous ?
asking-fine = C’est bien ainsi
asking-change = Modifier
asking-on_phone = Sur l’écran du téléphone
asking-in_inbox = Dans la boîte de réception
asking-on_envelope = Sur l’enveloppe
asking-they_hear = La personne qui décroche entend
# Names of what shows. The words themselves are in messages.ftl, since whoever answers says or writes the same.
asking-shows_text_from = De
asking-shows_text = Le message
asking-shows_say = Nous disons
asking-shows_say_not_you = Si ce n’est pas vous, nous disons
asking-shows_through = À la personne de confiance, nous demandons
asking-shows_through_not_them = Si c’est quelqu’un d’autre, nous disons
asking-shows_no_answer = Si personne ne répond
asking-shows_email_from = De
asking-shows_email_subject = Objet
asking-shows_email = Le courriel
asking-shows_envelope = À l’extérieur
asking-shows_letter = La lettre

# The fourth: a name and a note.
asking-note = Y a-t-il quelque chose à savoir ?
asking-note_why = Vous pouvez sauter les deux. Ne racontez pas ce qui s’est passé. Ici, nous ne le demandons jamais.
asking-name = Quel nom utiliser pour vous ?
asking-name_help = Un prénom suffit. Ce peut être n’importe quel nom.
asking-words = Un mot pour nous
asking-words_help = Par exemple un bon jour pour appeler, ou la langue que vous préférez.
asking-too_long = C’est plus long que ce que nous pouvons garder ici. Raccourcissez à { $most } caractères.

# The fifth: all of it once more.
asking-check = Regardez avant d’envoyer
asking-check_why = Vous pouvez changer chaque réponse.
asking-none = Laissé vide
asking-change_this = Modifier
# For whoever hears one link alone: $label is what the answer was about.
asking-change_one = Modifier : { $label }
asking-send = Envoyer

# After it was sent.
asking-sent = Nous avons votre question
asking-sent_next = Une personne de notre équipe la lit. Nous répondons d’ici { $days ->
        [one] un jour ouvrable
       *[other] { $days } jours ouvrables
    }, seulement par le moyen que vous avez choisi.
# Above the words that they agreed to.
asking-look_out = Ce que vous verrez ou entendrez
asking-sent_call = Vous avez choisi de nous appeler. Nous ne vous contacterons pas.
asking-code = Votre code
asking-code_why = Avec ce code, vous pouvez ajouter quelque chose, ou retirer votre question. Notez-le seulement si c’est sans risque.

# $link is the link “Come back with a code”.
asking-code_where = Il fonctionne sur ce site. Ouvrez « Comment nous joindre », puis « { $link } ».

# Coming back with the code.
asking-come_back = Revenir avec un code
asking-come_why = Écrivez le code que vous avez reçu.
asking-code_unknown = Nous ne connaissons pas ce code. Regardez bien les lettres, puis essayez encore.
asking-code_slow = Attendez quelques minutes, puis essayez encore.
asking-yours = Votre question est chez nous
asking-add = Ajouter quelque chose
asking-add_it = Ajouter
asking-added = C’est ajouté.
asking-take_back = Retirer ma question
asking-take_why = Nous effaçons ce que vous avez écrit. Personne ne vous contacte.
# The heading, then what that means.
asking-taken = C’est effacé
asking-taken_next = Vous avez retiré votre question. Ce que vous aviez écrit n’existe plus, et personne ne vous contactera. Vous pouvez en poser une autre quand vous voulez.
asking-nothing_added = Il n’y a encore rien d’écrit ici. Écrivez quelque chose, ou laissez tel quel.
