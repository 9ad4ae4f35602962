### What stands around the public pages. Anyone may read them, and so may whoever looks over a shoulder.

# The title, for a browser and its history, of pages whose name could give somebody away.
public-neutral = Information
public-home = Accueil
public-skip = Aller aux mots de cette page
public-leave = Quitter vite
public-leave_link = Quitter vite ce site
public-keys = Appuyer trois fois sur la touche Majuscule fait aussi quitter tout de suite.
# The same page in few words, with drawings; and from there back.
public-easy = Facile à lire
public-usual = Retour à la page complète
public-foot = Autres pages
public-menu = Pages
# $title is the page's, $name the program's.
public-title = { $title } – { $name }
# $link is the program's address for e-mail.
public-email = Ou écrivez à { $link }. Ce que vous envoyez reste dans votre boîte, où quelqu’un d’autre peut le lire. « Poser une question sans risque » n’y laisse rien.
public-find = Où nous trouver :
# $link is the number for an emergency.
public-danger = En danger maintenant ? Appelez le { $link }.
# Under a title that asks that already.
public-danger_call = Appelez le { $link }.

# The same pages as links: each by its name.
public-to_stay_private = Utiliser ce site en privé
public-to_words = Les mots que nous utilisons
public-to_privacy = Vie privée
public-to_accessibility = Accessibilité
public-to_contact = Comment nous joindre
public-others = Pour d’autres personnes
public-to_for_responsible_people = Pour les personnes qui ont fait du mal
public-to_for_supporters = Pour les personnes qui soutiennent quelqu’un
public-to_for_referrers = Pour qui travaille avec des personnes à qui on a fait du mal
public-to_for_facilitators = Accompagner des dialogues
public-to_for_prisons = Pour les prisons et d’autres lieux

# How to reach us. $link is the program's number.
public-call = Appelez-nous : { $link }
public-no_phone = Ce programme n’a pas encore donné de numéro de téléphone.
public-write = Envoyez vos lettres à :
public-ask = Poser une question sans risque
public-volunteer = Dites-nous que vous aimeriez devenir facilitateur ou facilitatrice
public-again = Revenir avec un code
public-never_back = Nous ne rappelons jamais, sauf si vous nous dites que c’est sans risque.

# $region is where the program works, as staff wrote it.
public-region = Où nous travaillons : { $region }

# The program's own figures. $least is the smallest count that is shown.
public-too_few = Nous n’avons pas encore de chiffres à nous. Nous montrons un nombre seulement à partir de { $least } dialogues.
public-how_counted = Nous comptons chaque dialogue une fois, l’année où nous l’avons noté. Nous arrondissons de cinq en cinq. Nous montrons une année seulement quand elle est finie.
public-figure_requests = Quelqu’un a demandé un dialogue
public-figure_preparations = La préparation a commencé
public-figure_meetings = Une première rencontre a eu lieu
public-figure_without_a_meeting = Le dialogue a pris fin sans rencontre
public-fewer = Moins de { $least } : nous ne montrons donc pas ce nombre.
