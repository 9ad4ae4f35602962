### The example in drawings: what each picture shows, and what is said in it. The same sentences are the captions of the film
### and its transcript. How long each stands is in web/public/film.toml, and a test looks whether it can be read in that time.

film-voice_nora = Nora
film-voice_paul = Paul
film-voice_ruth = Ruth
# One caption. $name is who speaks, $words what they say.
film-says = { $name }: { $words }

# Drawn into the first picture, in each language, for who sees no captions.
film-drawn = Una historia inventada

# Beside the film.
film-label = Un ejemplo en dibujos, sin sonido
film-alike = Lo mismo en palabras
film-begin = No tiene sonido. Lo que dicen las personas está en la imagen, y todo está también abajo.

film-table = Una mesa redonda junto a una ventana, con tres sillas vacías.
film-table_1 = Esta historia es inventada, y también sus personas.
film-table_2 = Cada diálogo real sigue su propio camino. El suyo no tiene que ser así.

film-kitchen = Una mujer, Nora, está sola a la mesa de su cocina, por la noche. En la repisa hay una foto de un joven.
film-kitchen_1 = Hace cuatro años un hombre bebió y manejó. Atropelló a mi hermano David. David murió.
film-kitchen_2 = En el juicio oí hablar de la ley. Mis preguntas se quedaron conmigo.
film-kitchen_3 = Una noche llamé. Pregunté si algún día podría hablar con él.

film-visit = Una facilitadora, Ruth, está a la mesa con Nora. Cada una tiene una taza.
film-visit_1 = Usted decide si, cuándo y cómo. Puede parar cuando quiera. No le preguntaré por qué.
film-visit_2 = Él no sabrá nada de esto hasta que usted me diga: ahora.

film-months = El mismo árbol en tres ventanas: verde, sin hojas y con brotes. Sobre la mesa hay una hoja de papel y una pluma.
film-months_1 = Nos vimos durante siete meses. Algunos días solo quería estar enojada. Estaba bien.
film-months_2 = Anoté lo que quería preguntarle. También anoté lo que no quería oír.

film-asked = Un hombre, Paul, está sentado frente a Ruth en un cuarto sencillo.
film-asked_1 = Cuando Nora dijo «ahora», le preguntamos a Paul. Podía decir que no.
film-asked_2 = Dijo que sí. Eso no cambia nada de su condena, y él lo sabía.
film-asked_3 = Tenía miedo de sus preguntas. Pero solo yo podía contestarlas.
film-asked_4 = Ruth no me dejó esconderme detrás de las palabras. Bebí. Manejé. Maté a David.

film-doors = Un edificio bajo con dos puertas. Cada una tiene su propio camino.
film-doors_1 = Ese día les pregunté otra vez a los dos. Los dos dijeron: sí, hoy.
film-doors_2 = Entramos por puertas distintas. Mi tía Rosa se quedó a mi lado.

film-circle = Cuatro personas a la mesa redonda. Nora y su tía están de un lado, Paul del otro, y Ruth en medio.
film-circle_1 = Nora habla primero. Tenemos todo el tiempo que haga falta. Una palabra basta para parar.
film-circle_2 = Traje la foto de David. Siempre se reía antes de terminar sus chistes.
film-circle_3 = Cuando suena el teléfono de noche, vuelvo a esa noche.
film-circle_4 = Yo hice eso. Él no hizo nada malo. Pude dejar las llaves en la mesa.

film-picture = La foto de David está sobre la mesa, entre la mano de ella y la de él.
film-picture_1 = Nadie más me lo puede decir. ¿Estaba solo?
film-picture_2 = No. Me quedé con él hasta que llegó la ambulancia. Le di la mano. No habló.
film-picture_3 = Llevo cuatro años imaginando ese minuto. Ahora lo sé.

film-pause = Nora está junto a una ventana con un vaso de agua. Su tía está a su lado.
film-pause_1 = Entonces Nora quiso una pausa. La hicimos. Nadie le preguntó por qué.

film-offer = Las cuatro personas están otra vez a la mesa. Paul se inclina hacia adelante.
film-offer_1 = No puedo deshacerlo. ¿Hay algo que yo pueda hacer y que signifique algo para usted?
film-offer_2 = Hable con conductores jóvenes. Cuénteles lo que me contó a mí. Diga su nombre.
film-offer_3 = Y no me escriba.
film-offer_4 = Lo haré. Usted sabrá de eso solo si quiere.

film-evening = Nora y su tía caminan hacia un auto con la luz de la tarde.
film-evening_1 = Nora salió primero. La llamé esa noche, y otra vez después. También acompañamos a Paul.

film-talk = Paul habla de pie ante un grupo pequeño.
film-talk_1 = Empecé las charlas. Cada vez digo su nombre. Cuesta, y está bien que cueste.

film-morning = Nora está en su cocina, de día. La foto sigue en la repisa.
film-morning_1 = No lo perdoné. Nadie me lo pidió.
film-morning_2 = Sigo extrañando a mi hermano. Algunas preguntas se fueron. Otras se quedaron.

film-end = La mesa redonda otra vez, con la luz de la mañana.
film-end_1 = Usted también puede preguntar, o solo seguir leyendo. Nada empieza si usted no quiere.
