### A first question, in five short steps: no account, no story, and no field that has to be filled.

asking-step = Step { $at } of { $of }
asking-back = Back
asking-continue = Continue
asking-problem = Take another look at this
# The title of a page on which something is missing. $title is how far somebody is.
asking-check_title = Check: { $title }
asking-kept = What you write is locked. If you do not send it, it is gone after half an hour. Your phone keeps none of it, only cookies that say nothing about you.
asking-gone = We keep what you write for half an hour. That time is over. You can go through the steps once more. Nothing was sent.
# A field that nobody sees, and that only machines fill.
asking-leave_empty = Leave this empty

# The first step: for whom.
asking-who = Who are you asking for?
asking-who_why = You can skip this. It only helps us choose who answers you.
asking-who_me = For me. I was harmed.
asking-who_bereaved = For me or my family. Someone I love was killed.
asking-who_close = For someone close to me who was harmed
asking-who_responsible = I harmed someone
asking-who_supporter = I support someone
asking-who_facilitator = I would like to become a facilitator
asking-who_other = Something else

# The second: how they are reached.
asking-reach = How can we reach you safely?
asking-reach_why = We only use what you choose here.
asking-way_they_ring = Do not contact me. I will call you.
asking-way_text = Text message
asking-way_phone = Phone call
asking-way_email = E-mail
asking-way_letter = Letter by mail
asking-way_trusted = Through someone I trust
asking-at = Number or address
asking-at_help = Only if you chose one of these ways. For a letter, write the whole address.
asking-trusted = The name of the person you trust
asking-trusted_help = Only if we reach you through someone.
asking-time = Good times
asking-time_any = Any time of day
asking-time_morning = Mornings
asking-time_afternoon = Afternoons
asking-time_evening = Evenings
asking-zone = Which clock do you live by?
asking-zone_help = Only if you live elsewhere. Then your good times are yours, not ours.
asking-no_answer = If no one answers
asking-no_answer_hang_up = Hang up, say nothing
asking-no_answer_neutral_message = Say only that we will call again
asking-shared = Does anyone else use this phone or mailbox?
asking-shared_no = No
asking-shared_yes = Yes
asking-shared_unsure = I am not sure
asking-needs_at = Write the number or address. Or choose “I will call you”.
asking-unused_at = You wrote a number or address, and chose “Do not contact me.” Choose how we can use it, or erase it.
asking-unused_trusted = You wrote the name of someone you trust. Choose “Through someone I trust,” or erase the name.
# Asked once about what looks mistyped. Whoever sends the same again means it.
asking-odd_number = This does not look like a phone number. Check it once more. If it is right, press Continue again.
asking-odd_email = This does not look like an e-mail address. Check it once more. If it is right, press Continue again.
asking-odd_address = This does not look like a whole mailing address. Check it once more. If it is right, press Continue again.
asking-needs_trusted = Write the name of the person you trust. Or choose another way.

# The third: what would show. Somebody else may see or hear it, so it names nothing.
asking-shows = This is what will show
asking-shows_why = Someone else might see or hear it. Is it safe for you?
asking-fine = That is fine
asking-change = Change it
asking-on_phone = On the phone's screen
asking-in_inbox = In the inbox
asking-on_envelope = On the envelope
asking-they_hear = Whoever picks up hears
# Names of what shows. The words themselves are in messages.ftl, since whoever answers says or writes the same.
asking-shows_text_from = From
asking-shows_text = The text
asking-shows_say = We say
asking-shows_say_not_you = If it is not you, we say
asking-shows_through = We ask the person you trust
asking-shows_through_not_them = If it is someone else, we say
asking-shows_no_answer = If no one answers
asking-shows_email_from = From
asking-shows_email_subject = Subject
asking-shows_email = The e-mail
asking-shows_envelope = On the outside
asking-shows_letter = The letter

# The fourth: a name and a note.
asking-note = Is there anything we need to know?
asking-note_why = You can skip both. Leave out what happened. We never ask for it here.
asking-name = What can we call you?
asking-name_help = A first name is enough. It can be any name.
asking-words = A note to us
asking-words_help = For example, a good day to call, or the language you prefer.
asking-too_long = This is longer than we can keep here. Shorten it to { $most } characters.

# The fifth: all of it once more.
asking-check = Check before you send
asking-check_why = You can change each answer.
asking-none = Left empty
asking-change_this = Change
# For whoever hears one link alone: $label is what the answer was about.
asking-change_one = Change: { $label }
asking-send = Send

# After it was sent.
asking-sent = We have your question
asking-sent_next = Someone on our team reads it. We answer within { $days ->
        [one] one business day
       *[other] { $days } business days
    }, only in the way you chose.
# Above the words that they agreed to.
asking-look_out = What to look out for
asking-sent_call = You chose to call us. We will not contact you.
asking-code = Your code
asking-code_why = With this code you can add something or take it back. Write it down only if that is safe.

# $link is the link “Come back with a code”.
asking-code_where = It works on this site: open “How to reach us,” then “{ $link }.”

# Coming back with the code.
asking-come_back = Come back with a code
asking-come_why = Write the code that you were given.
asking-code_unknown = We do not know this code. Check the letters, then try again.
asking-code_slow = Wait a few minutes, then try again.
asking-yours = Your question is with us
asking-add = Add something
asking-add_it = Add it
asking-added = We added it.
asking-take_back = Take it back
asking-take_why = We erase what you wrote. Nobody contacts you.
# The heading, then what that means.
asking-taken = It is erased
asking-taken_next = You took your question back. What you wrote is gone, and no one will contact you. You can ask again whenever you like.
asking-nothing_added = Nothing is written here yet. Write something, or leave it as it is.
