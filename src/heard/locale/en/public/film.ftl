### The example in drawings: what each picture shows, and what is said in it. The same sentences are the captions of the film
### and its transcript. How long each stands is in web/public/film.toml, and a test looks whether it can be read in that time.

film-voice_nora = Nora
film-voice_paul = Paul
film-voice_ruth = Ruth
# One caption. $name is who speaks, $words what they say.
film-says = { $name }: { $words }

# Drawn into the first picture, in each language, for who sees no captions.
film-drawn = A made-up story

# Beside the film.
film-label = An example in drawings, without sound
film-alike = The same in words
film-begin = It has no sound. What people say is written in the picture, and you can read all of it below.

film-table = A round table by a window, with three empty chairs.
film-table_1 = This story is made up, and so are its people.
film-table_2 = Every real dialogue goes its own way. None of this has to be yours.

film-kitchen = A woman, Nora, sits alone at her kitchen table in the evening. A photo of a young man stands on the shelf.
film-kitchen_1 = Four years ago a man drank, and drove. He hit my brother David. David died.
film-kitchen_2 = In court I heard about the law. My own questions stayed with me.
film-kitchen_3 = One evening I called. I asked if I could ever talk with him.

film-visit = A facilitator, Ruth, sits with Nora at her table. Each of them has a cup.
film-visit_1 = You decide if, when and how. You can stop at any time. I will not ask why.
film-visit_2 = He hears nothing of this until you tell me: now.

film-months = The same tree through three windows: green, bare, and with new buds. On the table lie a sheet of paper and a pen.
film-months_1 = We met for seven months. Some days I only wanted to be angry. That was all right.
film-months_2 = I wrote down what to ask him. I also wrote down what I did not want to hear.

film-asked = A man, Paul, sits across from Ruth in a bare room.
film-asked_1 = When Nora said “now,” we asked Paul. He was free to say no.
film-asked_2 = He said yes. It changes nothing about his sentence, and he knew that.
film-asked_3 = I was afraid of her questions. But only I could answer them.
film-asked_4 = Ruth did not let me hide behind words. I drank. I drove. I killed David.

film-doors = A low building with two doors. Each has a path of its own.
film-doors_1 = On the day, I asked both of them again. Both said: yes, today.
film-doors_2 = We came in by different doors. My aunt Rosa stayed beside me.

film-circle = Four people at the round table. Nora and her aunt sit on one side, Paul on the other, and Ruth between them.
film-circle_1 = Nora speaks first. We have all the time we need. One word is enough to stop.
film-circle_2 = I brought David's photo. He always laughed before his own jokes were over.
film-circle_3 = A call at night still takes me back to that night.
film-circle_4 = I did that. He did nothing wrong. I could have left my keys on the table.

film-picture = David's photo lies on the table, between her hand and his.
film-picture_1 = Nobody else can tell me this. Was he alone?
film-picture_2 = No. I sat with him until the ambulance came. I held his hand. He did not speak.
film-picture_3 = I have imagined that minute for four years. Now I know.

film-pause = Nora stands at a window with a glass of water. Her aunt stands beside her.
film-pause_1 = Then Nora wanted a break. We took one. Nobody asked her why.

film-offer = The four of them are at the table again. Paul leans forward.
film-offer_1 = I cannot undo it. Is there anything I can do that would mean something to you?
film-offer_2 = Talk to young drivers. Tell them what you told me. Say his name.
film-offer_3 = And do not write to me.
film-offer_4 = I will do that. You will hear of it only if you want to.

film-evening = Nora and her aunt walk to a car in the evening light.
film-evening_1 = Nora left first. I called her that evening, and again later. We looked after Paul, too.

film-talk = Paul stands before a small group and talks.
film-talk_1 = I have begun the talks. I say his name each time. It is hard, and that is right.

film-morning = Nora sits in her kitchen by day. The photo is still on the shelf.
film-morning_1 = I did not forgive him. Nobody asked me to.
film-morning_2 = I still miss my brother. Some of my questions are gone. Others stayed.

film-end = The round table again, in the light of the morning.
film-end_1 = You can ask, too, or only read on. Nothing begins unless you want it.
