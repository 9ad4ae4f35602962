### What each act is called, what it means (.says), and what is written of it once it was done (.done), for the staff.


## programme

act-load_policy = Load a policy
    .says = A program file becomes the policy in force, with the next number. It bears on later acts only.
    .done = A policy was loaded
act-write_details = Write what the program says of itself
    .says = Its name, its look, how it is reached, where pages stand: the whole of it is written anew. It shows at once.
    .done = What the program says of itself was written
act-write_page = Publish a page
    .says = A page says this from now on, in one language. The versions before are kept.
    .done = A page was published
act-write_sentence = Publish a sentence
    .says = A sentence around the pages, or in the steps of asking, is said like this from now on.
    .done = A sentence was published
act-add_file = Add a picture, film or file
    .says = Pages can show it from now on, and everyone can see it.
    .done = A picture, film or file was added
act-take_file_away = Take a file away
    .says = A file is shown no more.
    .done = A file was taken away
act-approve_place = Approve a place
    .says = A place is known to the program, and people may meet there.
    .done = A place was approved
act-describe_place = Record what is known of a place
    .says = What is known of a place is written anew, the whole of it. What is left empty is not known anymore.
    .done = What is known of a place was written
act-add_room = Add a room
    .says = A room in a place can be used for meetings.
    .done = A room was added
act-close_room = Take a room out of use
    .says = A room is not offered anymore. Meetings that are fixed there stay fixed.
    .done = A room was taken out of use
act-close_place = Record days on which a place is closed
    .says = A place lets nobody in for some days. Meetings that are fixed there stay fixed: those who carry them see it.
    .done = Days on which a place is closed
act-reopen_place = Record that a place is open again
    .says = Closed days end before their end, or were a mistake.
    .done = A place is open again

## people

act-give_way_in = Give a way to sign in
    .says = A link that opens once, within a day. When they open it, every earlier way to sign in of theirs ends.
    .done = A way to sign in was given
act-end_account = End an account
    .says = Somebody is not a member of staff anymore. They are signed out at once, everywhere.
    .done = An account was ended

## facilitators

act-appoint = Appoint a member of staff
    .says = Somebody becomes a member of staff, with one role.
    .done = A member of staff was appointed
act-record_standing = Record training and clearance
    .says = What is known of a facilitator is brought up to date. What is left empty stays as it was.
    .done = Training and clearance

## dialogue

act-open_dialogue = Open a dialogue
    .says = A thread is opened for one harm, so that those whom it binds can be put on it. Nobody is contacted by this.
    .done = The dialogue was opened
act-open_with_people = Open a dialogue with the people it is about
    .says = A thread is opened for one harm, with the harmed person, and the responsible person where known. It contacts nobody.
    .done = The dialogue was opened, with the people it is about
act-add_party = Add someone to the dialogue
    .says = Somebody becomes a party of the dialogue. It contacts nobody, and asks nothing of them.
    .done = Someone was added to the dialogue
act-assign = Assign a facilitator
    .says = A facilitator who can carry this dialogue is assigned to it.
    .done = A facilitator was assigned
act-release_from_case = Release a facilitator from the case
    .says = A facilitator leaves the dialogue, and opens nothing of it from that moment.
    .done = A facilitator was released from the case
act-declare_conflict = Declare a conflict of interest
    .says = One of the staff and a person of this dialogue know each other in a way that bars this pair. It closes this dialogue to that colleague.
    .done = A conflict of interest was declared
act-record_death = Record that someone died
    .says = A person has died. Nothing more is asked of them, and nothing reaches them.
    .done = Someone died
act-record_transfer = Record that someone was moved
    .says = A person was moved to another place.
    .done = Someone was moved
act-mark_told = Record what a person was told
    .says = A person told another the news: a no, a move, a death, an end. Their own pages show it from then on, and not before.
    .done = What a person was told

## corrections

act-say_mistake = Say that an entry was a mistake
    .says = Who entered something, or a coordinator, says that it was a mistake. It counts until a second person agrees.
    .done = Said that an entry was a mistake
act-record_numbers = Record a number of theirs
    .says = The number under which somebody is held, their unit there, or their number at the services for people who were harmed. It is found again by it. One that is wrong is corrected by two.
    .done = A number of theirs was recorded
act-record_relation = Record how somebody is related to each side
    .says = How a supporter, or anybody of the dialogue, is related to the people of each side. The staff of the case see it; nobody of either side does. Of each side the newest words count.
    .done = How somebody is related was recorded
act-correct_person = Correct what is known of somebody
    .says = A name, a year, a language, a place, a part or a side was wrong, or they want to be called otherwise. It holds once a second person agrees.
    .done = Said what is right of somebody
act-agree_mistake = Agree that it was a mistake
    .says = A second person agrees. What was entered counts no more, and stays in the record as what it was.
    .done = Agreed that an entry was a mistake
act-keep_entry = Say that it was no mistake
    .says = A second person looked at it, and it was no mistake. It counts as before.
    .done = Said that an entry was no mistake

## joining

act-say_one_person = Say that two persons are one human being
    .says = Somebody of the office says that two persons are one human being, and how they know. Nothing changes until a second one agrees.
    .done = Said that two persons are one human being
act-say_two_persons = Say that they are two human beings after all
    .says = Somebody of the office says that two persons who were joined are two human beings. They stay one until a second one agrees.
    .done = Said that two persons who were joined are two
act-agree_on_persons = Agree
    .says = A second one of the office agrees. From now on two persons are one human being: what is true of one is true of both, in each dialogue. Where they were one, they are two again.
    .done = Agreed whether two persons are one human being
act-leave_persons = Leave it as it is
    .says = A second one of the office looked, and all stays as it is.
    .done = Left two persons as they are

## concerns

act-raise_concern = Raise a concern
    .says = Somebody of the staff is worried, and the office knows it at once. It stops nothing by itself: a stop does.
    .done = A concern was raised
act-record_all_the_same = Record what was done all the same
    .says = Something was done that the rules refuse: a call made in anger, a visit on a hard date. Say when, by whom, with whom. It opens nothing, and a supervisor looks into it.
    .done = Something was done all the same
act-look_into = Look into what was done all the same
    .says = A supervisor looked into what was done in spite of a rule, and says what follows from it. Whoever did it or wrote it down does not.
    .done = A supervisor looked into it
act-answer_concern = Say what was done about a concern
    .says = What was done about a concern, and when somebody looks at it again.
    .done = What was done about a concern
act-settle_concern = Settle a concern
    .says = The office looked at it, and nothing more is to be done about it.
    .done = A concern was settled

## inquiry

act-inquire = Ask a first question
    .says = Someone asks, without an account or a story. Everything may be left out, how to answer too.
    .done = A first question was asked
act-add_to_inquiry = Add to a first question
    .says = Whoever has the code adds words, which lie under the inquiry's own key.
    .done = Words were added to a first question
act-take_back_inquiry = Take back a first question
    .says = Whoever has the code takes the question back. Nobody answers it, and what was written is erased by its key.
    .done = A first question was taken back
act-answer_inquiry = Record how an inquiry was answered
    .says = Somebody tried to answer an inquiry: they spoke, nobody was there, or they were asked not to call again.
    .done = How an inquiry was answered
act-take_inquiry = Open a dialogue from an inquiry
    .says = A dialogue was opened for who asked. The inquiry is over by it.
    .done = A dialogue was opened from an inquiry
act-ask = Ask for a dialogue
    .says = A harmed person, or a close relative who acts for them, asks for a dialogue.
    .done = A dialogue was asked for
act-take_back = Take the request back
    .says = The one who asked takes it back, without a reason, at any time. It counts from that moment.
    .done = The request was taken back
act-register_interest = Note a wish to take part, kept private
    .says = A responsible person's wish to take part is kept. Nobody else sees it before the harmed person asks.
    .done = A wish to take part, kept private

## screening

act-talk_first = Record a first talk
    .says = The first talk took place: what a dialogue is, the nature of the harm, time since, impact then and now, why now.
    .done = A first talk
act-check_standing = Check the standing of who asks
    .says = It was checked that this person was harmed, or acts for someone who was.
    .done = The standing of the person who asks was checked
act-assess_risk = Record a risk-and-strengths assessment
    .says = Risks and strengths of going on were assessed, with the people, today.
    .done = Risks and strengths were assessed
act-record_order = Record a protective or no-contact order
    .says = An order between people of the two sides is in force, through its last day, except for what it allows by name.
    .done = A protective or no-contact order
act-decide_measure = Decide how much is acknowledged here
    .says = One of the staff decides that another measure is asked in this dialogue, and why. It counts once a second one decides the same.
    .done = Another measure of acknowledgement was decided on
act-check_age = Record that somebody is old enough
    .says = Somebody’s birthday is written down. Without one: it was checked that they are at least so old, or as old as this program asks.
    .done = An age was checked
act-record_institution = Record what the institution says
    .says = What the institution answered to a silent check of one person: infractions, and other programs. Nobody is contacted by it.
    .done = The institution was asked
act-record_other_body = Record another body’s approval
    .says = Another body than the program, such as a board or a department, approved going on with this request.
    .done = Another body approved going on
act-lift_order = Record that an order was lifted in writing
    .says = The orders between these people, or all, were lifted in writing by who may lift them.
    .done = An order was lifted in writing
act-record_court_case = Record a case in court
    .says = Which case it was: its number, the county, the days of the offense and of the judgment, each where known. It is found again by its number. One that is wrong is said to be a mistake by two, and recorded anew.
    .done = A case in court was recorded
act-record_date_ahead = Record a date ahead
    .says = A date of the law or of custody is known, or another than before: a hearing, a release, a move. Today says so four weeks ahead.
    .done = A date ahead was recorded
act-open_proceeding = Record that a legal step is open
    .says = An appeal, civil suit, parole or pardon step is open.
    .done = A legal step is open
act-close_proceeding = Record that a legal step is over
    .says = A legal step is over.
    .done = A legal step is over
act-acknowledge = Acknowledge what was done
    .says = The responsible person acknowledges what they did, seen by a facilitator and a second reviewer.
    .done = What was done was acknowledged
act-sign_review = Sign as reviewer of an acknowledgement
    .says = Whoever was named to review it has seen for themselves that it is one. Nobody signs in their name.
    .done = An acknowledgement was reviewed and signed
act-decline_review = Do not sign an acknowledgement as its reviewer
    .says = Whoever was named to review it does not sign, and says why. It is acknowledged anew before people meet.
    .done = The reviewer of an acknowledgement did not sign
act-take_back_acknowledgement = Take an acknowledgement back
    .says = The acknowledgement no longer stands. The dialogue is on hold.
    .done = An acknowledgement was taken back
act-approve = Approve going on
    .says = One person of the program says yes to going on with this request, and that the people are old enough.
    .done = Going on was approved
act-turn_down = Say kindly that the program does not go on for now
    .says = The program does not go on with this for now, whenever this is said: nothing starts, and a fixed meeting is off. Going on takes every approval anew. Both sides hear it from a person, and never the reason.
    .done = The program does not go on with this for now

## consent

act-inform = Tell someone what they are asked
    .says = A facilitator told a person what they are asked for this purpose, so that they can decide.
    .done = Someone was told what they are asked
act-say_yes = Say yes
    .says = One person's own yes for one purpose. It lapses, and can be ended at any time without a reason.
    .done = A yes
act-say_no = Say no for now
    .says = One person's no for one purpose, without a reason. It closes that purpose only.
    .done = A no for now
act-say_not_yet = Say not yet
    .says = Neither yes nor no for now, without a reason. Nobody asks before the day they name; without one, they say when.
    .done = A “not yet”
act-end_yes = End a yes
    .says = A person ends their own yes, at any time, without a reason.
    .done = A yes was ended
act-sign = Sign an agreement
    .says = A person signs one of the agreements that the program asks for. It needs no earlier yes.
    .done = An agreement was signed
act-go_ahead = Say: yes, approach them now
    .says = A harmed person's own fresh yes to approaching the responsible person now.
    .done = A yes to approaching the responsible person now
act-stop = Stop
    .says = Anyone in it stops everything, at once, without a reason. Only they can start again. A pause has the same force.
    .done = A stop
act-start_again = Start again
    .says = The one who stopped says that it may go on.
    .done = A stop was lifted: it goes on

## contact

act-invite = Invite the responsible person
    .says = The responsible person is told that somebody would like to speak with them, and that saying no is free.
    .done = The responsible person was invited
act-remind = Remind them of the invitation
    .says = They are reminded of the invitation. After as many reminders as the program allows, silence means no for now.
    .done = A reminder of the invitation
act-write_to = Write to someone
    .says = Words to one person. They wait a while and can be called back until they leave.
    .done = Words to someone
act-call = Call someone
    .says = A call, with the words to say. It is asked for now and made now.
    .done = A call to someone
act-recall_message = Call a message back
    .says = A message that still waits is called back and never leaves.
    .done = A message was called back
act-start_sending = Let a message leave
    .says = The program asks every gate again and marks the point of no return, before the words leave.
    .done = A message left
act-end_sending = Record what became of a message
    .says = What became of a message: sent, to be done by hand, failed, or withheld and why.
    .done = What became of a message
act-take_in_hand = Take a letter or a call in hand
    .says = Somebody opens a letter to print and post it, or the words and the number to call. Every gate is asked again.
    .done = A letter or a call was taken in hand
act-look_at_shared = Say that a number or address on both sides is safe
    .says = Somebody of each side has this number or address. You looked at who hears and reads it, and words may go that way.
    .done = A number or address on both sides was looked at
act-ask_second_look = Ask a second person to let words pass
    .says = Words that would give something away were refused, and here they mean something else. A second person reads them and lets these very words pass, or not. Nothing leaves by asking.
    .done = A second person was asked to let words pass
act-answer_second_look = Let words pass, or keep them back
    .says = You read words that somebody else wants to say to this person, and that were refused. If you let them pass, these very words may be said this way; any others are refused as before.
    .done = A second person read words that were refused
act-record_came_back = Record that something came back
    .says = Mail came back, or a number is not theirs. Nothing goes by that way until somebody has talked with them and written down what is right.
    .done = Something came back
act-record_by_hand = Record how it went
    .says = A call was made, a letter posted, words were given; or somebody asked whether what is unknown had arrived.
    .done = How it went
act-mail_first_answer = Answer a first question by e-mail
    .says = An e-mail with exactly the words that were agreed to. It waits first, and is sent once.
    .done = A first question was answered by e-mail
act-recall_first_answer = Call back the e-mail that answers a first question
    .says = An e-mail that still waits is called back.
    .done = The e-mail was called back
act-start_first_answer = Let the e-mail that answers a first question leave
    .says = The program asks every gate again and marks the point of no return, before the words leave.
    .done = The e-mail left
act-end_first_answer = Record what became of an e-mail
    .says = What became of the e-mail that answers a first question: sent, failed, or withheld.
    .done = What became of the e-mail
act-mark_safe = Mark how to be reached safely
    .says = A person says how they can be reached safely, and on which days not at all; or that it is still right.
    .done = How to be reached safely

## preparation

act-hold_session = Record a meeting in preparation
    .says = A facilitator met one person to prepare. The note is for the facilitators who prepare that person.
    .done = A meeting in preparation
act-record_not_held = Record a visit that did not take place
    .says = A facilitator went to see somebody, and it did not come to it. It counts as no meeting in preparation.
    .done = A visit that did not take place
act-note = Write a note
    .says = A note of the case. About a person: for those who prepare that person. Else: for the staff of the case.
    .done = A note
act-say_ready = Say: ready
    .says = A principal says for themselves, or a facilitator of somebody whom they prepare, that they are ready.
    .done = Ready
act-say_not_ready = Say: not yet
    .says = The same, the other way. Nobody asks why.
    .done = Not ready yet
act-invite_supporter = Invite a supporter
    .says = A principal invites somebody to be beside them.
    .done = A supporter was invited
act-name_supporter = Name somebody as a supporter
    .says = A principal names somebody whom they would like beside them. It invites nobody, and nobody is contacted by it.
    .done = Someone was named as a supporter
act-uninvite_supporter = Take back an invitation to a supporter
    .says = A principal says that somebody whom they invited will not be there, without a reason. It stops nothing else.
    .done = An invitation to a supporter was taken back
act-step_back = Say: I cannot be there as a supporter
    .says = A supporter says that they cannot be there, without a reason. A facilitator tells whom they support; nothing stops.
    .done = A supporter said they cannot be there
act-accept_supporter = Accept a supporter
    .says = A principal agrees that this supporter may be there.
    .done = A supporter was accepted

## appointments

act-make_appointment = Make an appointment
    .says = The next talk with one person. It takes the place of the one before, and shows on their own page if they have one.
    .done = An appointment was made
act-choose_time = Choose one of the times offered
    .says = A person chooses one of the times that they were offered.
    .done = A time was chosen
act-ask_another_time = Ask for another time
    .says = None of the times fits. Nobody calls or comes until another is agreed.
    .done = Another time was asked for
act-cancel_appointment = Cancel an appointment
    .says = A person, or a facilitator of the case, cancels an appointment. Nobody asks why.
    .done = An appointment was canceled
act-write_to_facilitator = Write to their facilitator
    .says = A person writes to those who prepare them. Nobody else reads it.
    .done = Words to a facilitator
act-answer_participant = Answer what somebody wrote
    .says = Words for one person, on their own page, where they wait. Nothing leaves the building by it.
    .done = An answer to what somebody wrote

## own_page

act-give_page = Give them a page of their own
    .says = A number and a code for one time, to say or to hand over. What opened their page before opens it no more.
    .done = A page of their own was given
act-close_page = Close their page
    .says = Their page closes at once, wherever it is open. What they wrote stays with us as it was.
    .done = Their page was closed
act-take_page = Choose words to sign in with
    .says = A person signs in with their code for the first time and chooses words of their own. The code opens no more.
    .done = Words to sign in with were chosen
act-change_passphrase = Choose other words to sign in with
    .says = A person chooses other words for their page. Wherever else it is open, it closes.
    .done = Other words to sign in with were chosen
act-note_tries = Note that somebody tried many times to sign in
    .says = Somebody tried many times to sign in to a page, and could not. Whoever gave it asks the person whether it was them.
    .done = Somebody tried many times to sign in

## exchange

act-write_item = Write something
    .says = A person writes something of their own: a question, what they want to say, an answer, a letter, a limit, a wish.
    .done = Something was written
act-permit = Allow it to go to the other side
    .says = The author allows this exact text to go to the other side, once a facilitator has read it.
    .done = It was allowed to go to the other side
act-take_back_permission = Take back that it may go
    .says = The author takes the permission back. What was released and not yet shown is erased.
    .done = That it may go was taken back
act-read_item = Read it before it goes to the other side
    .says = A facilitator has read what its author allows to go to the other side.
    .done = It was read before it goes to the other side
act-release_item = Release it to the other side
    .says = A facilitator lets the text go: a copy for each principal of the other side, under their own key.
    .done = It was released to the other side
act-recall_item = Call it back
    .says = A release that was not shown yet is called back, and the copies are erased.
    .done = It was called back
act-send_back_item = Send it back to its author
    .says = It does not go as it is. Its author reads why, and can write it anew, or allow it again.
    .done = It was sent back to its author
act-show_item = Show it to them
    .says = What was released is shown to the one it is for: on their page, on paper, or read to them.
    .done = It was shown to them

## meeting

act-authorise = Agree to a meeting
    .says = A supervisor agrees that they may meet: everyone is ready, known and prepared.
    .done = A meeting was agreed to
act-plan_meeting = Plan a meeting
    .says = A plan of a meeting: when, where, who, and everything that keeps the day safe. Planning is free; fixing is not.
    .done = A plan of a meeting
act-try_link = Record a trial of the link
    .says = The link was tried with somebody from their own end, without the other side: sound, picture, and the number to call.
    .done = The link was tried
act-name_guardian = Name a parent or guardian
    .says = You saw that somebody on the same side is a parent or guardian of a child. Where this program asks for it, their yes is then asked beside the child’s own, and their no counts. It contacts nobody.
    .done = A parent or guardian was named
act-release_guardian = Release a parent or guardian
    .says = They are a parent or guardian of this child no more, or were named by mistake. What they say is theirs alone from now on.
    .done = A parent or guardian was released
act-name_attendant = Name somebody on neither side
    .says = The office names an interpreter, a professional advocate, a lawyer, a chaplain, a trainee, an officer or somebody of the community. They are on neither side: they have no consent, readiness or stop of their own. It plans nothing yet, and contacts nobody.
    .done = Somebody on neither side was named
act-release_attendant = Release somebody on neither side
    .says = They are needed no more. A meeting whose plan names them has to be planned anew.
    .done = Somebody on neither side was released
act-record_attendant_paper = Record their paper on confidentiality
    .says = Somebody on neither side has signed the paper on confidentiality.
    .done = A paper on confidentiality
act-declare_tie = Record what they say of ties
    .says = Somebody on neither side says whether they know anybody of either side in a way that bars them. A tie keeps them from the room.
    .done = What was said of ties
act-go_without_interpreter = Decide to go without an interpreter
    .says = Nobody on the team is known to speak somebody's language, and the office says why it goes without an interpreter. It holds while they speak this language.
    .done = It goes without an interpreter
act-clear = Record a clearance
    .says = A person may enter a place, through this day.
    .done = A clearance
act-let_closed_day_pass = Let a closed day pass
    .says = The place is closed on the day of the plan, and the meeting can be there all the same. A coordinator and a supervisor both say why.
    .done = A closed day was let pass
act-fix_meeting = Fix the meeting
    .says = The meeting is fixed by the newest plan, and its room and people are booked.
    .done = The meeting was fixed
act-call_off_meeting = Call the meeting off
    .says = A fixed meeting does not take place; its room and people are free again.
    .done = The meeting was called off
act-begin_meeting = Begin the meeting
    .says = The meeting begins, after each principal has said yes again today.
    .done = The meeting began
act-pause_meeting = Pause the meeting
    .says = Anyone in it pauses the meeting.
    .done = The meeting was paused
act-record_line_broke = Record that the line broke
    .says = The line between the two ends broke. Say what was done. It goes on once everybody was asked.
    .done = The line broke
act-resume_meeting = Go on with the meeting
    .says = The meeting goes on after a pause; after a stop only with a new yes of each; after the line broke once everybody was asked.
    .done = The meeting went on
act-stop_meeting = Stop the meeting
    .says = Anyone in it stops the meeting for today.
    .done = The meeting was stopped
act-end_meeting = End the meeting
    .says = The meeting is over. It counts for those who led it.
    .done = The meeting ended
act-record_meeting = Record a meeting afterwards
    .says = A meeting that was held is written down from the paper: its hours, who was there, who said yes that day. It is judged as things stood that day.
    .done = A meeting was recorded afterwards
act-depart = Record that someone left
    .says = A person left the building. The harmed side leaves first; in two buildings nobody waits for the other side.
    .done = Someone left

## amends

act-commit = Record a commitment
    .says = A commitment that the harmed person wants, in words that both agree to.
    .done = A commitment
act-keep_commitment = Record that a commitment was kept
    .says = A commitment was kept.
    .done = A commitment was kept
act-miss_commitment = Record that a commitment was missed
    .says = A commitment was not kept so far.
    .done = A commitment was missed
act-choose_to_hear = Choose to hear of commitments, or not
    .says = A harmed person chooses whether to hear how commitments go.
    .done = Whether they want to hear of commitments
act-tell_progress = Tell how a commitment goes
    .says = A harmed person who chose to hear is told how a commitment goes.
    .done = They were told how a commitment goes

## aftercare

act-follow_up = Record a follow-up
    .says = A facilitator asked somebody how they are, after a meeting or after an end without one.
    .done = A follow-up
act-miss_follow_up = Say that a follow-up can be kept no more
    .says = The earliest date of somebody that is over can be kept no more, and why. It counts once a second person says so too.
    .done = A follow-up can be kept no more, as one of the staff says
act-decline_follow_up = Say that no further follow-ups are wanted
    .says = A person does not want to be asked anymore. It covers all later dates.
    .done = No further follow-ups are wanted
act-check_in = Say how they are
    .says = A person says how they are, in a few plain words, and whether somebody may call them.
    .done = How they are
act-close = Close the dialogue
    .says = The dialogue is closed, once aftercare is done or declined. Aftercare stays open.
    .done = The dialogue was closed

## evaluation

act-ask_about_record = Ask what is kept about them
    .says = A person asks what is kept about them. Nothing is changed by it: somebody in the office answers.
    .done = Somebody asked what is kept about them
act-answer_about_record = Answer what was asked about a record
    .says = The office says to the one who asked what was done, and what was not. They read it on their own page.
    .done = What was asked about a record was answered
act-disclose = Prepare a disclosure
    .says = Something is to be disclosed outside the program, of a kind the policy lists. It leaves once a second person has signed it on their own screen, and the person is told.
    .done = A disclosure was prepared
act-sign_disclosure = Sign a disclosure as the second
    .says = Whoever was named as the second signer has looked at what is to leave, and signs. Nobody signs in their name.
    .done = A disclosure was signed by a second person
act-decline_disclosure = Do not sign a disclosure
    .says = The second signer does not sign, and says why. It does not leave.
    .done = The second signer of a disclosure did not sign
act-hand_over_disclosure = Hand over a disclosure
    .says = What two have signed leaves the program. What is asked of a disclosure is asked once more.
    .done = Something was disclosed outside
act-keep_untold = Do not tell of a disclosure: danger
    .says = Telling the person concerned of what was disclosed would put somebody in danger, and you say how. It counts once a second person of the office says so too; until then it waits on Today to be told.
    .done = Somebody said that telling of a disclosure would be dangerous
act-hold_legally = Record a legal hold
    .says = Nothing about this person may be erased, by law, until the hold is lifted.
    .done = A legal hold
act-lift_legal_hold = Lift a legal hold
    .says = A legal hold ends.
    .done = A legal hold was lifted
