### How people are reached: what the staff read on safe-contact records, when they write or call, and of everything that leaves.

contact-error = Error:
contact-not_yet = Not possible yet:
contact-not_now = Not now
contact-quoted = “{ $words }”
contact-back_to_dialogue = Back to the dialogue { $code }
contact-back_to_record = Back to their safe-contact record

## How somebody can be reached, in short

contact-any_hour = any hour
contact-hours_unsaid = hours not said: ask
contact-hours_of_letter = hours do not matter
# $start and $end are hours; $end may be the next sentence.
contact-between = { $start } to { $end }
contact-midnight = midnight
# $days are weekdays with commas between, $hours one of the sentences above.
contact-days_and_hours = { $days }, { $hours }
# $there and $here are hours of the same moment, by their clock and by ours.
contact-by_their_clock = { $hours }, by their clock: { $zone }. Now it is { $there } there, { $here } here
contact-silence_hang_up = no voicemail: hang up
contact-silence_neutral_message = a neutral message may be left
# $day is a day and a month.
contact-every_year = { $day }, every year
contact-hard_dates = Hard dates
# Where somebody asked in another dialogue not to be contacted: a facilitator of this one does not learn why.
contact-not_said = Not now
contact-sight_nothing = Nothing marked as safe yet
contact-sight_first_way = First approached: { $way }
# $state is one of the three below, or what became of it.
contact-sight_message = { $way }: { $state }
contact-sight_held = waiting
contact-sight_recalled = called back
contact-sight_unknown = unknown: call them

## The safe-contact record

# $code is the code of the dialogue.
contact-record_title = Safe contact · { $code }
contact-record_heading = How to reach { $name } safely
contact-told = What they told us
contact-none_known = None that we know of
contact-untold = They have not told us yet what is safe. Until they do, this is the first way, and no other: { $way }.
contact-checked = Last checked { $day }, entered by { $by }.
contact-checked_themselves = Last checked { $day }, entered by themselves.
contact-change = Change it
contact-write_down = Write down what is safe
contact-shows = What shows
contact-reach = Reach them
contact-reach_not = Not as things are. What is in the way:
contact-reach_call = Call them, with the words to say
contact-reach_write = Write to them
contact-page = A page of their own
contact-page_link = Give, renew or close a page of their own
contact-still = Is this still the safest way?
contact-still_help = Ask each time you speak: when you see them, or when they call. If they say yes, record it here. If anything is different, change it.
contact-still_yes = Still right: checked today
contact-changes = What changed, and when
contact-changes_none = Nothing yet. What they tell you first will stand here.
contact-entered = Entered by { $by }, { $channel ->
        [screen] on a screen
        [phone] by phone
        [paper] on paper
        [in_person] in person
       *[clock] when it was due
    }
contact-entered_themselves = Entered by themselves, { $channel ->
        [screen] on a screen
        [phone] by phone
        [paper] on paper
        [in_person] in person
       *[clock] when it was due
    }
contact-part_way = Safe way
contact-extension = Extension { $extension }
contact-part_at = Number or address
contact-part_hours = Safe hours
contact-part_days = Safe days
contact-part_if_no_answer = If nobody answers
contact-part_sign_name = Name that shows
contact-part_subject = Line that shows
contact-part_shared = Who else uses it
contact-part_zone = Their clock
# $part is one of the names above.
contact-part_is = { $part }: { $value }
contact-part_gone = { $part }: nothing anymore
contact-hard_dates_are = Hard dates: { $days }
contact-hard_dates_none = Hard dates: none
contact-still_right = Still right: checked, and nothing changed
contact-said_checked = Recorded: still right, checked today.
contact-said_changed = Recorded: how they can be reached safely.
contact-changed_since = Somebody changed this record since you opened it. Read it again, then check it.

## Where somebody is held

contact-mail = In { $place }.
contact-mail_goes = Mail goes by that place’s own rules:
contact-mail_all = All that is known of this place
contact-mail_unknown = Nobody has written down the mail rules of this place yet. Ask there before anything is posted.
contact-mail_pages = { $count ->
        [one] { $count } page at most
       *[other] { $count } pages at most
    }
contact-mail_cards_only = Only postcards are let through
contact-mail_no_copies = No photocopies
contact-mail_no_color = No colored paper or ink
contact-mail_no_number = Their number there is not known. Ask, and record it before anything is posted
contact-mail_name_line = Name line: { $line }

## Writing down what is safe

contact-change_title = Change safe contact · { $code }
contact-change_back = Back to the record
contact-change_heading = What is safe for { $name }
contact-change_lead = Write down what they told you, in their words where you can. It counts from now on, and for every message that waits.
contact-how_told = How did they tell you?
contact-ask_way = Which way is safe?
contact-ask_at = Number or address
contact-odd_number = No phone number can be read in this. Check it, or keep it as it is by pressing once more.
contact-ask_at_help = A number: with its extension and what to mind, like “after 6, ask for Mary.” A letter: parts with commas between, as on an envelope.
contact-ask_shared = Who else uses this phone, this mail or this mailbox?
contact-ask_hours = Safe hours
contact-ask_hours_help = By their own clock. Leave both empty if they did not say. If any hour is safe: from 12:00 AM to 11:59 PM.
contact-ask_zone = Their clock
contact-ask_zone_help = Ask only if they live elsewhere. Safe hours, quiet hours and hard dates then go by their clock.
contact-ask_from = From
contact-ask_until = Until
contact-ask_days = Safe days
contact-ask_days_help = Leave all empty if any day is safe.
contact-ask_silence = If nobody answers a call
contact-ask_sign = Name that shows as sender
contact-ask_sign_help = A first name, or words they picked. Empty: no name shows.
contact-ask_subject = Line that shows above an e-mail
contact-ask_hard_dates_help = Days like 2026-05-28, or 05-28 for every year, with a space between.
contact-keep = Keep this

## What shows where somebody else could look

contact-shows_lock_screen = Lock screen of a phone
contact-shows_a_number = A number
contact-shows_no_name = They picked no name to show: the phone shows the number it comes from.
contact-shows_inbox = Line in an inbox
contact-shows_our_address = Our address, without a name
contact-shows_envelope = Envelope
contact-shows_plain = A plain envelope. No sender on it but a P.O. box.
contact-shows_ringing = Whoever picks up hears
# $about is the first name of who calls, or the name that the person picked.
contact-shows_hello = “Hello, is this { $name }? This is { $about }.”
contact-shows_in_person = In person
contact-shows_nothing = Nothing shows.
contact-shows_somebody_goes = One of us goes there.
contact-shows_hang_up = Hang up. Leave no message.
contact-shows_neutral_message = You may leave a neutral message: your first name, and that you will call again.

## Writing and calling

contact-write_title = Write · { $code }
contact-write_heading = Write to { $name }
contact-write_look = Before it leaves, look at it as somebody else would
contact-words = The words
contact-write_length = { $count } of { $most } characters.
# $when is a day and an hour.
contact-write_leaves = It leaves at { $when }. Until then, anybody assigned to this dialogue can call it back.
contact-write_yes = Yes, let it leave
contact-words_change = Change the words
contact-write_preview = Look at it first
contact-write_held = { $minutes ->
        [one] It waits { $minutes } minute, then it leaves. Until then you can call it back here.
       *[other] It waits { $minutes } minutes, then it leaves. Until then you can call it back here.
    }
contact-call_title = Call · { $code }
contact-call_heading = Call { $name }
contact-call_words = The words to say
contact-call_now = I am calling now
contact-call_preview = Show me the words to say
contact-choose = Choose the words
# $language is the language of the person who is reached.
contact-choose_help = These are in { $language }, their language, and say nothing that hurts if somebody else reads them.
contact-own = My own words
contact-own_text = { $most } characters at most, without a link.
contact-own_help = No program, place, role or code, and nobody’s last name.
contact-when = The day and hour
contact-when_help = For sentences that have one. By our clock; the words say it by theirs.
# Stands in a sentence that is not filled in yet; $blank says in the person's language what goes there.
contact-blank = [{ $blank }]
contact-wrong_choose = Choose a sentence, or write your own words.
contact-wrong_both = You chose a sentence and wrote words, too. Say which: choose “My own words”, or empty them.
contact-wrong_when = Say which day and hour stands in the sentence, like 2026-05-28 09:30.
contact-refused = This cannot leave as things are
contact-refused_kept = Nothing was sent. What you wrote is still here.
contact-gives_away = These words give something away to whoever else reads them:
contact-ask_second = Do they mean something else here? Somebody who did not write them can read them, and let these very words pass.
contact-asked_about = A second person was asked about these very words: see Papers and messages.
contact-ask_second_button = Ask a second person
contact-asked_second = A second person is asked. Nothing was sent. Once they have let these words pass, write them here again.
contact-sight_second_look = { $way }, words that were refused: { $state }
contact-second_look_waits = a second person is asked
contact-second_look_let = they may be said
contact-second_look_keep = kept back
contact-sight_second_answer = Read by a second person
contact-odd = These characters are not plain: { $odd }
contact-told_here = What they tell you now is written down on this page.
contact-see_record = Look at their safe-contact record
contact-see_dialogue = See it in the dialogue

## On the phone

contact-script_answer = If they answer
contact-script_answer_do = Say who you are by your first name. Ask whether they can talk now. If not, ask when.
contact-script_somebody = If somebody else answers
contact-script_somebody_do = “Sorry, I will try again another time.” Say nothing else: not who you are, not why, no number.
contact-script_nobody = If nobody answers
contact-script_nobody_message = You may leave a neutral message: your first name, and that you will call again. No number, no reason.
contact-script_nobody_hang_up = Hang up. Leave no message.
contact-script_unsure = If you are not sure who it is
contact-script_unsure_do = Hang up.

## Everything that leaves

contact-outbox = Messages out
# $state is one of the states below.
contact-outbox_title = { $state } · Messages out
contact-outbox_lead = Everything that leaves, and everything that did not. Codes, not names: open one to read its words.
contact-outbox_which = Which messages
contact-outbox_all = All
contact-outbox_last = From the last
contact-outbox_days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
contact-outbox_show = Show
contact-outbox_messages = Messages
contact-outbox_choose = Choose
contact-outbox_tick_all = Tick all on this page
# $way is how it goes, $code the code of its dialogue.
contact-outbox_tick = { $way } in { $code }
contact-outbox_dialogue = Dialogue
contact-outbox_now = Now
contact-outbox_to = To
contact-outbox_way = Way
contact-outbox_when = Leaves or left
contact-outbox_recall = Call the chosen back
contact-outbox_pages = Pages
contact-outbox_newer = Newer
contact-outbox_older = Older
contact-outbox_none_so = { $count ->
        [one] Nothing here: no message of the last day is “{ $state }”.
       *[other] Nothing here: no message of the last { $count } days is “{ $state }”.
    }
contact-outbox_none = { $count ->
        [one] Nothing has left in the last day, and nothing waits. What you write to somebody stands here first.
       *[other] Nothing has left in the last { $count } days, and nothing waits. What you write to somebody stands here first.
    }
contact-state_held = Waiting to leave
contact-state_held_longer = Waiting for a better hour
contact-state_by_hand = By hand
contact-state_ended = Ended before it went
contact-state_unknown = Unknown
contact-state_unknown_call = Unknown: call to find out
contact-state_failed = Failed
contact-state_refused = Not let out
contact-state_sent = Sent
contact-state_done = Done by hand
contact-state_recalled = Called back
contact-to_do_phone = To call
contact-to_do_text = To text
contact-to_do_letter = To print and post
contact-to_do_email = To send
contact-to_do_in_person = To say in person
# Why something did not leave, where only the number of the rule was kept.
contact-because_r0 = This person has died.
contact-because_r7 = An order is in force between the people.
contact-because_r8 = A legal step is open.
contact-because_r11 = The responsible side may not be contacted yet, or not anymore.
contact-because_r12 = It was no longer a safe way, hour or wording for them.
contact-because_r13 = It fell on a hard date or in quiet hours.
contact-because_r14 = What is safe for them was confirmed too long ago.
contact-because_r20 = Somebody said stop.
contact-because_other = A rule was in the way.
contact-recalled = { $count ->
        [one] Called back: { $count }. It will not leave.
       *[other] Called back: { $count }. They will not leave.
    }
contact-recalled_not = { $count ->
        [one] Could no longer be called back: { $count }. It had left, or was back already.
       *[other] Could no longer be called back: { $count }. They had left, or were back already.
    }
contact-recall_which = Choose at least one that is still waiting.

## One message

contact-message_title = { $state } · { $code }
# $way is how it goes: Letter, Phone call.
contact-message_heading = { $way } to { $name }
contact-refused_heading = It did not leave, and it will not
contact-failed_heading = It could not be handed over
contact-failed = Nothing arrived. It is never sent twice by itself. If the words still hold, write them again.
contact-write_again = Write again
contact-unknown_heading = Nobody knows whether it arrived
contact-unknown = The line broke on the way. It is not sent again. Call them in their safe hours, and ask.
contact-words_closed = The words stay closed while something stands in the way.
contact-words_wait = The words open when somebody takes this in hand.
# $when is a day and an hour, $by who wrote it.
contact-written = Written { $when } by { $by }.
contact-written_by_program = Written { $when } by the program.
contact-leaves = Leaves { $when }, if nothing is in the way then.
contact-ready = Ready since { $when }.
contact-taken = Taken in hand { $when } by { $by }.
contact-taken_by_colleague = Taken in hand { $when } by a colleague.
# $state is what became of it.
contact-ended = { $state }, { $when }.
contact-paper_code = Paper code { $code }.
contact-on_the_phone = On the phone
contact-recall = Call it back
contact-print_and_post = Print and post it
contact-how_did_it_go = How did it go?
contact-done_before = If it was done before, or will not be done, say so here.
contact-page_to_print = The page to print
contact-on_which_day = On which day
contact-not_again_means = “They asked us not to call” also writes down that nothing reaches them, until they tell us another way.
contact-check_record = Is this still the safest way? Check their record
contact-take = Take it in hand
contact-take_letter = Print and post it when you are ready to do both.
contact-take_talk = Open it when you are ready to speak with them.
contact-take_asks = Everything that must be fine is asked once more in that moment.
contact-open_letter = Open the letter to print it
contact-open_number = Open the number and the words
contact-open_words = Open the words
# $outcome is what was chosen.
contact-recorded = Recorded: { $outcome }.
contact-wrong_went = Say how it went, by one of the buttons.
contact-wrong_day = Write the day like 2026-05-28, not after today.

## A letter to print

contact-not_printed = Not printed
contact-letter_back = Back to the message
contact-letter_help = Print this page on plain white paper, one side. This line is not printed.

## Papers to print, for who has no page

contact-papers = Their papers, to print
contact-papers_large = Larger print
contact-papers_help = Print this page with the menu of your browser, without headers and footers. Each paper begins on a page of its own; a signed one comes back to you, and you enter it. Bring them yourself where you can: on the way, others may read them.

## A page of their own

contact-page_title = A page of their own · { $code }
contact-page_back = Safe contact
contact-page_heading = A page of their own for { $name }
contact-page_refused = This was not done. What is in the way:
contact-page_again = This was done already. A code is shown only once; if it is lost, give a new one.
contact-page_none = They have none yet. Nobody needs one: everything can be said by phone, on paper or in person.
contact-page_first = What has to be true first
contact-page_new_code = Give a new code
contact-page_give = Give them a page
contact-page_before = Before: ask who else picks up their phone or computer, who knows their passwords, and whether a page is safer than a call. If they are not sure, leave it.
contact-page_code = { $days ->
        [one] You get a number and a code that opens once, within { $days } day.
       *[other] You get a number and a code that opens once, within { $days } days.
    }
contact-page_hand_over = They are shown this once. Print the card and hand it over, or read it to them by phone. Never send it by mail or text.
contact-page_opens_no_more = What opens their page now opens it no more, and they are signed out everywhere.
contact-page_close_heading = Close it
contact-page_close_help = It closes at once, wherever it is open. What they wrote stays as it was. You can give it anew later.
contact-page_close = Close their page
contact-page_closed = Their page is closed, wherever it was open. What they wrote stays as it was.
contact-card_title = A card to hand over
contact-card_back = Done, back
contact-card_help = For { $name }, shown this once. Print it on plain paper and hand it over, or read it aloud, slowly, character by character. Never send it by mail or text. These lines are not printed.
