### What is handed over or said when a page is given: plain words that tell whoever finds them nothing.

card-title = Votre page
card-address = Écrivez cette adresse en haut du navigateur :
card-number = Votre numéro :
card-code = Votre code, pour une seule fois :
card-after = Ensuite, vous choisissez des mots à vous. Le code fonctionne jusqu’au { $day }.
card-alone = Gardez ceci là où personne d’autre ne regarde. Plus tard, il vous faut seulement le numéro et vos mots.
