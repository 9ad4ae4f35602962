### What the staff read of everything that needs somebody: on the page of the day, on a facilitator's day, on a dialogue's page.
### One line of a list: what it is, and what to do about it.

## Safety first

need-all_the_same = Something was done that the rules refuse: look into it, and say what follows
need-concern = A concern was raised
need-stopped = Somebody said stop: see to it, and note what was done
need-stop_ring = Somebody said stop, and would like a call: see to it, and note what was done
need-stop_quiet = Somebody said stop, and wants no call: leave them in peace, and note what was done
need-paused = Somebody paused: see to it, and note what was done
need-pause_ring = Somebody paused, and would like a call: see to it, and note what was done
need-pause_quiet = Somebody paused, and wants no call: leave them in peace, and note what was done
need-halted = A fixed meeting is off: call everybody who was to come, and note it
need-tell_off = The day does not take place: tell this person, before the page does
need-order = An order came into force: see to it, and note what was done
need-halted_talk = An appointment is off: tell them yourself, then cancel it
need-in_the_air = It is not known whether a message left: call the person
need-wants_call = Somebody said how they are, and would like a call: call when it is safe for them
need-is_hard = Somebody finds it hard, and asked for no call: think together about what could help
need-tried = Somebody tried many times to sign in to a page: ask whether it was them

## Decisions

need-first_talk = Somebody asked and waits for a first talk
need-approve = An approval is needed
need-match = A facilitator is needed
need-silence = No answer, and no reminder is left: silence means no for now
need-authorise = Everybody is ready: may they meet?
need-was_it_held = The day of the meeting is over and nothing is written of it. Was it held? Record it, or call it off
need-ask_if_held = The day of the meeting is over and nothing is written of it. Ask the facilitators whether it was held: record it from their paper, or call it off
need-fix = A plan is made: fix the meeting
need-shared = A number or address is on both sides: nothing goes that way until you have looked at it
need-second_look = A colleague asks you to read words that were refused: let them pass, or keep them back
need-came_back = Something came back, and nothing goes that way: when they call or you next talk, ask what is right and write it down
need-place_closed = The place of the fixed meeting is closed on that day: call the place, then everybody who was to come
need-two_places = They are known in another dialogue too, and have a talk or a meeting in both at one hour: move one of the two
need-old_place = They were moved: an appointment or a clearance still names the place they left. Make it anew, or note why it can stand
need-date_ahead = A date of the law or of custody is near, or an order ends: think of what it changes, and who has to hear of it
need-new_words = Something was shared that nobody has read yet: see Papers and messages
need-read = Something waits to be read before it goes to the other side
need-release = Something was read and waits to be released
need-close = Everything is done: close it, or say what comes next
need-answer = Somebody wrote to you and waits for an answer
need-other_time = They asked for another time to talk
need-called_off = They canceled an appointment: see whether they want another

## Next steps

need-look_again = A concern waits to be looked at again
need-standing = Check the standing of the person who asks
need-risk = An assessment of risks and strengths is needed
need-stale = The assessment of risks and strengths is getting old
need-go_ahead = Ask the harmed person whether to approach the other side now
need-invite = Invite the responsible person
need-remind = No answer to the invitation yet
need-tell = The other side said no: tell this person, before any page does
need-tell_move = The responsible person was moved or released: tell this person, with care
need-heard_once = One of the staff heard that they go on: a second who heard it enters it too, or they say it on their own page
need-mistake = Somebody says that an entry was a mistake: look at it, and agree or let it stand
need-review = You are named to review an acknowledgement: see it for yourself, and sign or say why not
need-review_no = An acknowledgement lacks its reviewer’s signature and will not get it: acknowledge it anew, with a reviewer
need-cosign = You are named to sign a disclosure as the second: look at it, and sign or say why not
need-cosign_no = A disclosure was not signed by its second signer: prepare it anew, or note that it does not leave
need-hand_over = Two have signed a disclosure: hand it over
need-tell_our_no = The program does not go on for now: tell this person, kindly, without a reason that is not theirs
need-tell_mistake = They were told something that was a mistake: tell them that it was not so
need-tell_death = Somebody died: tell this person, with time for them
need-tell_left = Something about this person was disclosed outside: tell them, or say why that would put somebody in danger
need-tell_end = It was closed: tell this person what that means, and what stays open to them
need-ask_again = They said “not yet”, and named this day to be asked again
need-pause_over = They paused until about now: only they can say “go on”
need-named = Somebody was named as a supporter: put them on the dialogue, or speak about it
need-left = A supporter will not be there: tell whom they support, then everybody who counts on them
need-agree = A yes or a signature is missing before getting ready begins
need-guardian = A child said yes: ask a parent or guardian for theirs
need-interpreter = An interpreter is needed
need-session = A meeting in preparation is due
need-lapses = A yes runs out soon: ask whether it still holds
need-show = Something was released and waits to be shown
need-plan = They may meet: plan the meeting
need-clearance = Not everybody is cleared for the place
need-commitment = Ask how a commitment goes
need-care = It is on hold: say how we stay in touch with them meanwhile
need-quiet = Nothing has moved for a month
need-not_me = They say that something was written down for them that they did not say: look at it today, and talk with them
need-record = Somebody asked what is kept about them

## The next fourteen days

need-meeting = Meeting
need-talk = Appointment
need-follow_up = Ask how they are

## Papers and messages

need-withheld = A message was not sent: a rule was in the way
need-to_post = A letter waits to be printed and posted
need-to_say = A call or a word by hand waits for somebody
need-failed = A message did not arrive

## Parts of the page of the day

need-part_late = Late
need-part_snoozed = Put off
