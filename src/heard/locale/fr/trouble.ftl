### When the machine is at fault and not the person.

trouble-no_room = Ceci n’a pas pu être enregistré : notre ordinateur est plein. Rien n’a changé. Dites-le-nous, et réessayez plus tard.
trouble-busy = Ceci n’a pas pu être enregistré à l’instant, car d’autres ont été plus rapides. Rien n’a changé. Vous pouvez réessayer.
trouble-away = Nous n’avons pas accès à nos données pour le moment. Regardez d’abord si c’est enregistré avant de renvoyer.
trouble-shut = Rien ne peut être enregistré pour le moment ; la lecture continue. Rien n’a changé. Vous pouvez réessayer plus tard.
trouble-crowded = Beaucoup de gens entrent en ce moment. Rien n’a changé. Réessayez dans un petit moment.

# By which whoever is told finds what went wrong: letters and digits that can be read aloud.
trouble-reference = Si vous nous en parlez, dites ceci : { $reference }
