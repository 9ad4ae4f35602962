### The example in drawings: what each picture shows, and what is said in it. The same sentences are the captions of the film
### and its transcript. How long each stands is in web/public/film.toml, and a test looks whether it can be read in that time.

film-voice_nora = Nora
film-voice_paul = Paul
film-voice_ruth = Ruth
# One caption. $name is who speaks, $words what they say.
film-says = { $name } : { $words }

# Drawn into the first picture, in each language, for who sees no captions.
film-drawn = Une histoire inventée

# Beside the film.
film-label = Un exemple en dessins, sans son
film-alike = La même chose en mots
film-begin = Il n’y a pas de son. Ce que disent les personnes est écrit dans l’image, et aussi en entier plus bas.

film-table = Une table ronde près d’une fenêtre, avec trois chaises vides.
film-table_1 = Cette histoire est inventée, et ses personnes aussi.
film-table_2 = Chaque vrai dialogue suit son propre chemin. Le vôtre peut être autre.

film-kitchen = Une femme, Nora, est seule à la table de sa cuisine, le soir. Sur l’étagère, la photo d’un jeune homme.
film-kitchen_1 = Il y a quatre ans, un homme a bu, puis conduit. Il a renversé mon frère David. David est mort.
film-kitchen_2 = Au procès, on a parlé de la loi. Mes questions sont restées.
film-kitchen_3 = Un soir, j’ai appelé. Pourrais-je lui parler un jour ?

film-visit = Une facilitatrice, Ruth, est à la table de Nora. Chacune a une tasse.
film-visit_1 = Vous décidez si, quand et comment. Vous pouvez arrêter sans dire pourquoi.
film-visit_2 = Il n’en saura rien avant que vous me disiez : maintenant.

film-months = Le même arbre par trois fenêtres : vert, nu, en bourgeons. Sur la table, une feuille de papier et un stylo.
film-months_1 = Nous nous sommes vues sept mois. Certains jours, j’étais seulement en colère.
film-months_2 = J’ai noté mes questions. Et aussi ce que je ne voulais pas entendre.

film-asked = Un homme, Paul, est assis en face de Ruth dans une pièce nue.
film-asked_1 = Quand Nora a dit « maintenant », nous avons demandé à Paul, libre de dire non.
film-asked_2 = Il a dit oui. Cela ne change rien à sa peine, il le savait.
film-asked_3 = J’avais peur de ses questions. Mais moi seul pouvais répondre.
film-asked_4 = Ruth ne m’a pas laissé me cacher. J’ai bu. J’ai conduit. J’ai tué David.

film-doors = Un bâtiment bas avec deux portes. Un chemin mène à chacune.
film-doors_1 = Ce jour-là, je leur ai redemandé. Les deux ont dit : oui.
film-doors_2 = Nous sommes entrés par des portes différentes, moi avec ma tante.

film-circle = Quatre personnes à la table ronde. Nora et sa tante sont d’un côté, Paul de l’autre, Ruth entre les deux.
film-circle_1 = Nora parle d’abord. Nous avons tout le temps. Un mot suffit pour arrêter.
film-circle_2 = J’ai apporté la photo de David. Il riait avant la fin de ses blagues.
film-circle_3 = Un appel la nuit me ramène à cette nuit-là.
film-circle_4 = J’ai fait cela. Il n’y était pour rien. Je pouvais laisser les clés.

film-picture = La photo de David est sur la table, entre sa main à elle et sa main à lui.
film-picture_1 = Personne d’autre ne peut le dire. Était-il seul ?
film-picture_2 = Non. Je suis resté jusqu’à l’ambulance. Je tenais sa main. Il n’a pas parlé.
film-picture_3 = J’imagine cette minute depuis quatre ans. Maintenant je sais.

film-pause = Nora est à une fenêtre avec un verre d’eau. Sa tante est à côté d’elle.
film-pause_1 = Nora a voulu une pause. Personne ne lui a demandé pourquoi.

film-offer = Les quatre personnes sont de nouveau à la table. Paul se penche en avant.
film-offer_1 = Je ne peux pas l’effacer. Y a-t-il une chose que je peux faire pour vous ?
film-offer_2 = Parlez à de jeunes conducteurs. Dites-leur tout. Dites son nom.
film-offer_3 = Et ne m’écrivez pas.
film-offer_4 = Je le ferai. Vous le saurez si vous le voulez.

film-evening = Nora et sa tante marchent vers une voiture, dans la lumière du soir.
film-evening_1 = Nora est partie d’abord. Je l’ai appelée le soir même. Paul non plus n’est pas resté seul.

film-talk = Paul parle, debout, devant un petit groupe.
film-talk_1 = J’ai commencé. Je dis son nom chaque fois. C’est dur, et c’est bien ainsi.

film-morning = Nora est dans sa cuisine, de jour. La photo est toujours sur l’étagère.
film-morning_1 = Je ne lui ai pas pardonné. Personne ne l’a demandé.
film-morning_2 = Mon frère me manque. Des questions sont parties, d’autres sont restées.

film-end = La table ronde de nouveau, dans la lumière du matin.
film-end_1 = Vous pouvez demander, ou seulement lire. Rien ne commence sans vous.
