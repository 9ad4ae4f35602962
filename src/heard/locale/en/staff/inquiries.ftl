### First questions: who waits for an answer, how they can be answered safely, and what came of it. The coordinator reads it.

inquiries-error = Error:
inquiries-title = Inquiries
inquiries-take = Take an inquiry
inquiries-not_now = Not now

## Who waits

inquiries-waiting = Waiting for an answer
# How many there are.
inquiries-how_many = ({ $count })
inquiries-promise = { $days ->
        [one] Our promise: they hear from us within { $days } working day. Whoever waits longest comes first.
       *[other] Our promise: they hear from us within { $days } working days. Whoever waits longest comes first.
    }
inquiries-open = Open
inquiries-answer = Answer
# What a reading aid says of the two buttons: $number counts from the top.
inquiries-open_which = Open inquiry { $number }
inquiries-answer_which = Answer inquiry { $number }
inquiries-none = Nobody is waiting. A new inquiry shows here, and on Today.
# To whom an e-mail left. That it was sent says nothing of whether it reached them.
inquiries-written = We wrote, and no answer yet
inquiries-written_help = What we promised is done: we wrote, once. Read the mailbox. If they answer, say here what came of it.
inquiries-wrote = E-mail sent on { $day }, no answer yet
inquiries-written_asked = { $days ->
        [0] Asked { $day }, written to within a working day
        [one] Asked { $day }, written to after { $days } working day
       *[other] Asked { $day }, written to after { $days } working days
    }
# They came back with their code after our e-mail, and wait again from that day.
inquiries-added_after = They added words on { $day }, after our e-mail.
inquiries-spoken = We spoke, and no dialogue is open yet
inquiries-spoken_asked = { $days ->
        [0] Asked { $day }, answered within a working day
        [one] Asked { $day }, answered after { $days } working day
       *[other] Asked { $day }, answered after { $days } working days
    }
inquiries-open_of = Open the inquiry from { $day }
# They left no way to answer, so nobody can keep a promise.
inquiries-asked_ago = { $days ->
        [0] asked recently
        [one] asked { $days } working day ago
       *[other] asked { $days } working days ago
    }
inquiries-late = { $days ->
        [one] waiting { $days } working day, { $promise } promised
       *[other] waiting { $days } working days, { $promise } promised
    }
inquiries-new = new
inquiries-left = { $days ->
        [one] { $days } working day left
       *[other] { $days } working days left
    }
inquiries-waits = { $days ->
        [one] waiting { $days } working day
       *[other] waiting { $days } working days
    }
# Stands after the sentence above: how many days are promised.
inquiries-waits_of = of { $promise }

## One inquiry

inquiries-one = An inquiry
inquiries-safe = How to answer safely
# $who is in their own words.
inquiries-shared = Others who use it: { $who }
inquiries-gone = It was taken back, and its words are erased.
inquiries-over = This inquiry is over.
inquiries-nobody_reaches = Nobody calls or writes.
# $now is a day and an hour, $zone a time zone.
inquiries-not_a_safe_hour = Not now. It is { $now }, { $zone }, and that is not a safe hour for them. The number shows here when it is.
inquiries-added = Added on { $when }
inquiries-came = { $channel ->
        [screen] They asked on our pages on { $when }.
        [phone] They called us on { $when }.
        [paper] They wrote to us on { $when }.
       *[in_person] They came to us on { $when }.
    }
inquiries-language = Language: { $language }.
inquiries-say = What to say
inquiries-then = You spoke. What comes next?
inquiries-then_help = If they want to go on, open a dialogue. Look first whether they are known to us already: search by their name.
inquiries-open_dialogue = Open a dialogue from this
inquiries-tried_again = Did you speak with them again?
inquiries-came_of_it = What came of it?
inquiries-again_on = If nobody was there, try again on
inquiries-opened = A dialogue was opened from it
inquiries-said_reached = Recorded: you spoke.
inquiries-said_nobody = Recorded: nobody was there.
inquiries-said_not_again = Recorded: they asked us not to call. Nobody calls them anymore.

## How to answer, in words

inquiries-no_way = They left no way to answer. If they call again, ask what is safe for them.
inquiries-by_they_ring = They will call us. Nobody calls them.
inquiries-by_none = They do not want to be contacted.
inquiries-tried = Nobody was there last time.
inquiries-try_again = Nobody was there. Try again on { $day }.
inquiries-aside_trap = Set aside: software may have filled in the form. Look before you call.
inquiries-aside_quick = Set aside: the form was filled in faster than people read. Look before you call.
inquiries-aside_many = Set aside: many questions came from the same place within an hour.
inquiries-for_whom = For whom
inquiries-who_me = For themselves. They were harmed.
inquiries-who_bereaved = For themselves or their family. Someone they love was killed.
inquiries-who_close = For someone close to them who was harmed.
inquiries-who_responsible = They harmed someone.
inquiries-who_supporter = They support someone.
inquiries-who_facilitator = They would like to become a facilitator.
inquiries-who_other = For something else.
inquiries-called = What to call them
inquiries-note = Note
# What to write and what to say: the words are those that were shown to them (`first-…` in messages.ftl).
inquiries-word_for_word = These words and no others. They were shown to them, and they said that they are safe.
inquiries-not_shown_yet = These words and no others. They have not seen them: ask what is safe as soon as you speak.
inquiries-shows_text_from = What shows as sender
inquiries-shows_text = Write
inquiries-shows_say = Say
inquiries-shows_say_not_you = If it is not them, or you are not sure
inquiries-shows_through = To the person they trust, say
inquiries-shows_through_not_them = If it is someone else
inquiries-shows_no_answer = If nobody answers
inquiries-shows_email_from = What shows as sender
inquiries-shows_email_subject = Subject
inquiries-shows_email = Write
inquiries-shows_envelope = On the envelope
inquiries-shows_letter = Write
inquiries-mind_sure = Wait until you are sure who it is.
inquiries-mind_alone = Say who we are only once they are alone. Then ask what is safe from now on.
inquiries-mind_nothing_else = Add nothing, not even your name. It may be read by others.
inquiries-mind_neutral_address = Never write from your own mailbox: its address and signature say where you work.
inquiries-mind_plain_envelope = A plain envelope. The only sender is the P.O. box.
inquiries-mind_no_paper = Leave no paper behind.

## The e-mail and the letter

inquiries-mail_send = Send this e-mail
inquiries-mail_ask = Send this e-mail?
inquiries-mail_exactly = Exactly this leaves, and nothing else
inquiries-mail_from = From
inquiries-mail_to = To
inquiries-mail_words = Words
inquiries-mail_answers = If they answer, it comes to { $address }. Somebody has to read that mailbox.
inquiries-mail_sure = Yes, send it
inquiries-mail_kept = The e-mail waits a while, and then it leaves. You can call it back until then.
inquiries-mail_recall = Call the e-mail back
inquiries-mail_back = The e-mail is called back. Nothing was sent.
inquiries-mail_not_back = It could not be called back. The page says how it stands.
inquiries-mail_held = The e-mail leaves on { $when }. You can call it back until then.
inquiries-mail_sent = The e-mail left on { $when }. It is not sent twice.
inquiries-mail_failed = The mail server did not take the e-mail on { $when }. Nothing was sent. Check the address.
inquiries-mail_withheld = The e-mail was not sent: a rule was in the way on { $when }.
inquiries-mail_recalled = The e-mail was called back on { $when }. Nothing was sent.
inquiries-mail_unknown = The e-mail left on { $when }, and nobody knows whether it arrived. It is not sent twice.
inquiries-mail_no_server = No mail server is set, so this e-mail cannot leave. Do not use your own mailbox. Whoever looks after this installation can set one.
inquiries-letter_print = Print the letter and the envelope
inquiries-letter_back = Back to the inquiry
inquiries-letter_help = Print this page with the menu of your browser, without headers and footers. The second page is for the envelope.
inquiries-letter_no_box = No P.O. box is known that says nothing of us. Leave the envelope without a sender, and write none by hand.

## Taking an inquiry

inquiries-new_lead = No name and no story. Only how we can answer, so that it is safe for them.
inquiries-keep = Save the inquiry
inquiries-kept = The inquiry is saved.

## In a dialogue: who asked for it

inquiries-request = Request
inquiries-request_gone = Request, taken back
# $ways are ways of taking part, with commas between; $version is the text that they were given.
inquiries-request_says = { $ways }. Information given: { $version }
inquiries-wish = A wish to take part was on file
