### What the office reads where two persons may be one human being.
### Today is seen by everybody in the corridor: what stands there names nobody.

joining-today = One human being, or two?
# $day is a day.
joining-today_one = On { $day } a colleague said that two persons in two dialogues are one human being. You look too.
joining-today_two = On { $day } a colleague said that two persons who were joined are two human beings. You look too.
joining-look = Look at them
# Said instead of the button above, where it is heard and not seen.
joining-look_number = Look at pair { $number }

## Saying it

joining-back = The dialogue
joining-same = The same human being as somebody else?
joining-known_too = Known as another person too
joining-look_for = Look for somebody else
joining-nobody_alike = Nobody is known who is like them. Look for the other one by name, place or number.
joining-nobody_found = Nobody was found by this who could be the same. Try the whole name, as it was first given.

## The two side by side

joining-title_one = Are these two one human being?
joining-title_two = Are these two human beings after all?
joining-title_joined = One human being, known as two persons
joining-title_over = Two persons
# $name is a colleague, $day a day.
joining-said_one = { $name } said on { $day } that they are one human being:
joining-said_two = { $name } said on { $day } that they are two human beings:
joining-names = Other names
joining-born = Born
joining-place = Held in
joining-numbers = Numbers
joining-what_joining_does = If they are one: “do not contact me”, how to reach them, days on which nothing may come, a move, a death and a conflict of interest are true of both from now on. What each said stays in its own dialogue, and neither page shows anything of the other. It can be undone, by two.
joining-what_parting_does = If they are two: each is alone again from now on. What was done meanwhile stays in the record. Look at how each is to be reached before anybody calls.
joining-what_it_does = What is true of one is true of both: “do not contact me”, how to reach them, days on which nothing may come, a move, a death, a conflict of interest. “Do not contact me” is lifted where it was said. If they are two human beings, say so; a second one of the office looks.
joining-they_are_one = They are one human being
joining-they_stay_two = They are two
joining-they_are_two = They are two human beings
joining-they_stay_one = They are one
joining-say_two = Say that they are two
joining-waits = You said so. A second one of the office looks.
joining-is_over = A second one of the office looked: they are two. If you learn more, it can be said anew.
joining-done_joined = From now on they are one human being in every dialogue.
joining-done_parted = From now on each is alone again. Look at how each is to be reached before anybody calls.
joining-done_two = They stay two.
joining-done_stay = They stay one.
joining-done_doubted = A second one of the office looks. Until then they stay one.
