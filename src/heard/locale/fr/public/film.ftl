### The example in drawings: what each picture shows, and what is said in it. The same sentences are the captions of the film
### and its transcript. How long each stands is in web/public/film.toml, and a test looks whether it can be read in that time.

film-voice_nora = Nora
film-voice_paul = Paul
film-voice_ruth = Ruth
# One caption. $name is who speaks, $words what they say.
film-says = { $name } : { $words }

# Drawn into the first picture, in each language, for who sees no captions.
film-drawn = Une histoire inventée

# Beside the film.
film-label = Un exemple en dessins, sans son
film-alike = La même chose en mots
film-begin = Il n’a pas de son. Ce que disent les gens est dans l’image, et tout est écrit dessous.

film-table = Une table ronde près d’une fenêtre, avec trois chaises vides.
film-table_1 = Cette histoire est inventée, et les gens aussi.
film-table_2 = Chaque vrai dialogue suit son chemin. Rien de ceci n’a à être le vôtre.

film-kitchen = Une femme, Nora, est assise seule à la table de sa cuisine, le soir. La photo d’un jeune homme est sur l’étagère.
film-kitchen_1 = Il y a quatre ans, un homme a bu et a conduit. Il a heurté mon frère David. David est mort.
film-kitchen_2 = Au tribunal, j’ai entendu parler de la loi. Mes questions à moi sont restées.
film-kitchen_3 = Un soir, j’ai appelé. J’ai demandé si je pourrais un jour lui parler.

film-visit = Une facilitatrice, Ruth, est assise avec Nora à sa table. Chacune a une tasse.
film-visit_1 = Vous décidez si, quand et comment. Vous pouvez arrêter à tout moment, sans dire pourquoi.
film-visit_2 = Il n’en saura rien avant que vous me disiez : maintenant.

film-months = Le même arbre par trois fenêtres : vert, nu, puis avec des bourgeons. Sur la table, une feuille et un stylo.
film-months_1 = Nous nous sommes vues pendant sept mois. Certains jours, je voulais juste être en colère.
film-months_2 = J’ai noté quoi lui demander. J’ai noté aussi ce que je ne voulais pas entendre.

film-asked = Un homme, Paul, est assis en face de Ruth dans une pièce nue.
film-asked_1 = Quand Nora a dit « maintenant », nous avons demandé à Paul. Il pouvait dire non.
film-asked_2 = Il a dit oui. Cela ne change rien à sa peine, et il le savait.
film-asked_3 = J’avais peur de ses questions. Mais j’étais le seul à pouvoir y répondre.
film-asked_4 = Ruth ne m’a pas laissé me cacher derrière des mots. J’ai bu. J’ai conduit. J’ai tué David.

film-doors = Un bâtiment bas avec deux portes. Chacune a son propre chemin.
film-doors_1 = Ce jour-là, je leur ai demandé encore une fois. Les deux ont dit : oui, aujourd’hui.
film-doors_2 = Nous sommes entrés par des portes différentes. Ma tante Rosa est restée près de moi.

film-circle = Quatre personnes à la table ronde. Nora et sa tante sont d’un côté, Paul de l’autre, et Ruth entre eux.
film-circle_1 = Nora parle d’abord. Nous avons tout le temps. Un mot suffit pour arrêter.
film-circle_2 = J’ai apporté la photo de David. Il riait toujours avant la fin de ses blagues.
film-circle_3 = Un appel la nuit me ramène encore à cette nuit-là.
film-circle_4 = C’est moi qui ai fait cela. Lui n’a rien fait de mal. J’aurais pu laisser mes clés.

film-picture = La photo de David est sur la table, entre sa main à elle et sa main à lui.
film-picture_1 = Personne d’autre ne peut me le dire. Était-il seul ?
film-picture_2 = Non. Je suis resté avec lui jusqu’à l’ambulance. Je lui ai tenu la main. Il n’a pas parlé.
film-picture_3 = J’ai imaginé cette minute pendant quatre ans. Maintenant, je sais.

film-pause = Nora est debout à une fenêtre avec un verre d’eau. Sa tante est à côté d’elle.
film-pause_1 = Puis Nora a voulu une pause. Nous l’avons faite. Personne n’a demandé pourquoi.

film-offer = Les quatre sont de nouveau à la table. Paul se penche en avant.
film-offer_1 = Je ne peux pas défaire cela. Puis-je faire quelque chose qui compterait pour vous ?
film-offer_2 = Parlez à de jeunes conducteurs. Dites-leur ce que vous m’avez dit. Dites son nom.
film-offer_3 = Et ne m’écrivez pas.
film-offer_4 = Je le ferai. Vous en entendrez parler seulement si vous voulez.

film-evening = Nora et sa tante marchent vers une voiture dans la lumière du soir.
film-evening_1 = Nora est partie d’abord. Je l’ai appelée ce soir-là, et plus tard. Paul aussi.

film-talk = Paul est debout devant un petit groupe et parle.
film-talk_1 = J’ai commencé à parler. Je dis son nom chaque fois. C’est dur, et c’est juste.

film-morning = Nora est assise dans sa cuisine, de jour. La photo est toujours sur l’étagère.
film-morning_1 = Je ne lui ai pas pardonné. Personne ne me l’a demandé.
film-morning_2 = Mon frère me manque toujours. Certaines de mes questions sont parties. D’autres sont restées.

film-end = La table ronde de nouveau, dans la lumière du matin.
film-end_1 = Vous pouvez demander, vous aussi, ou seulement lire. Rien ne commence sans que vous le vouliez.
