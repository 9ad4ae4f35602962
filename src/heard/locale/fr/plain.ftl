### The few pages that every door shows alike, to anybody: in every language, one below the other. They name nothing.

plain-missing = Nous n’avons pas trouvé cette page
plain-missing_more = Regardez bien l’adresse. Si quelqu’un vous l’a donnée, demandez-lui.
plain-missing_conflict = Si vous nous avez parlé d’un conflit d’intérêts à ce sujet, cela vous est fermé. Quelqu’un de l’équipe qui n’en a pas prend la suite.
plain-unreadable = Nous n’avons pas pu lire ceci
plain-unreadable_more = Rien n’a changé.
plain-failed = Quelque chose n’a pas marché de notre côté
plain-failed_more = Nous ne savons pas si votre dernière étape a été enregistrée. Rouvrez la page et regardez avant de recommencer.
plain-old_form = Ce formulaire est resté ouvert trop longtemps
plain-old_form_more = Rien n’a changé. Rouvrez la page et envoyez-le encore une fois.
plain-tell = Si cela se reproduit, dites-le à la personne avec qui vous parlez, ou à qui s’occupe du système.
# The machine is at fault; what is the matter stands below.
plain-trouble = Pas pour le moment
plain-first_page = Aller à la première page

# At the sites with a way out: for somebody who may be in a hard hour.
plain-lost = Nous n’avons pas trouvé cette page
plain-lost_more = Vous n’avez rien fait de mal. L’adresse est peut-être ancienne, ou il manque une lettre.
plain-ring = Appelez-nous : { $phone }

# What asks first in a browser that left at once. Somebody else may see it: it could be anything.
plain-closed_title = Page
plain-closed = Pouvez-vous continuer sans risque ?
plain-go_on = Continuer
plain-emergency = En cas d’urgence, appelez le { $number }
plain-talk = Pour parler à quelqu’un tout de suite, appelez le { $number }
