### Where words cross from one side to the other: what waits, what was read, what is released and called back.
### $author is the name of whoever wrote it.

exchange-error = Error:
exchange-not_yet = Not possible yet:
exchange-title = Passing on
# Stands where the name of a colleague would, or the names of those to whom it goes.
exchange-somebody_who_left = somebody who left
exchange-nobody = nobody

## What waits

exchange-lead = Words go to the other side only when their author lets them, a facilitator has read them, and a facilitator releases them.
exchange-without_words = You see that something waits, and how long. The words themselves are for their author and the facilitators of the dialogue.
exchange-times = Times are { $zone }. What waits longest comes first.
# $code is the code of the dialogue, $kind what it is: a question, a letter.
exchange-item = { $code }: { $kind }
exchange-state_to_read = Waits to be read
exchange-state_to_release = Read, waits to be released
# $until is an hour.
exchange-state_held = Released, can still be called back until { $until }
exchange-state_released = Released, not shown yet
exchange-state_called_back = Called back
exchange-from = From
exchange-to = To
exchange-permitted = Permitted
exchange-readers = Read by
exchange-nobody_yet = nobody yet
exchange-more_readers = ({ $count } more to read)
exchange-nothing = Nothing waits
exchange-nothing_on_page = There is nothing on this page.
exchange-nothing_yours = In your dialogues, nothing is waiting to go to the other side. When something comes, you find it here.
exchange-nothing_any = In no dialogue is anything waiting to go to the other side. When something comes, you find it here.
exchange-pages = Pages
exchange-before = Before
exchange-more = More

## One item

exchange-item_title = { $kind } · { $code }
exchange-refused = This cannot be done as things are
exchange-refused_nothing = Nothing was changed.
exchange-text = The exact text
exchange-written = Written { $when }. Nobody can change it: other words are a new text.
exchange-how_far = How far it has come
exchange-lets_it_cross = { $author } lets it go to the other side.
exchange-said = Said { $when }, { $channel ->
        [screen] on a screen
        [phone] by phone
        [paper] on paper
        [in_person] in person
       *[clock] when it was due
    }, by themselves.
exchange-said_entered = Said { $when }, { $channel ->
        [screen] on a screen
        [phone] by phone
        [paper] on paper
        [in_person] in person
       *[clock] when it was due
    }, entered by { $by }.
exchange-waits_for_author = Sent back. It waits until { $author } lets it go once more.
exchange-read_by = Read by { $name }, { $when }.
exchange-read_by_nobody = Read by nobody yet.
exchange-more_before_release = { $count } more to read before it can be released.
exchange-released_by = Released by { $name }, { $when }.
exchange-called_back = Called back, { $when }.
exchange-called_back_means = Every copy is erased. It goes to the other side only when { $author } allows it again.
exchange-not_released = Not released.
exchange-shown_to = Shown to { $name }, { $when }.
exchange-shown_means = It cannot be called back anymore.
exchange-not_shown = Not shown to anybody.
exchange-waits_until = It waits until { $until }
exchange-can_be_shown = It can be shown
exchange-held_help = Until then nobody sees it. If this was a mistake, call it back now.
exchange-shown_help = You can still call it back. Once it is shown, you cannot: what a person has read stays read.
exchange-call_back = Call it back
exchange-show = Show it
exchange-show_to = Show it to { $name }
exchange-have_you_read = Have you read it to the end?
exchange-look_for = Look for anything that would hurt, threaten, name others, or ask for contact. If in doubt, talk with { $author } first.
# Of an offer. $to are the names of those who would be shown it.
exchange-look_for_offer = An offer is only for someone who wants one. If you do not know that { $to } would want to hear it, talk with whoever gets ready with them first.
exchange-i_have_read = I have read it
exchange-release = Release it
exchange-first = This has to be true first:
exchange-release_help = { $minutes ->
        [one] After that it waits { $minutes } minute, and you can call it back until somebody is shown it. Then never again.
       *[other] After that it waits { $minutes } minutes, and you can call it back until somebody is shown it. Then never again.
    }
# $to are the names of those who would be shown it. $when is when its author permitted it.
exchange-sure = This text goes from { $author } ({ $from_side ->
        [harmed] harmed side
       *[responsible] responsible side
    }) to { $to } ({ $to_side ->
        [harmed] harmed side
       *[responsible] responsible side
    }). { $author } agreed to exactly these words on { $when }.
exchange-send_back_to = Send it back to { $author }
exchange-send_back_help = It does not go as it is. { $author } reads your reason, and can write it anew or let it go again.
exchange-reason = Why, in words for { $author }
exchange-send_back = Send it back
exchange-done_read = Noted: you have read it.
exchange-done_release = Released.
exchange-done_recall = Called back. Every copy is erased.
exchange-done_send_back = Sent back to its author, with your words.
exchange-not_ticked = Tick this first: it says from whom, and to whom.
exchange-not_the_same = The people whom it would reach have changed since you opened this page. Read once more, then tick again.

## In a dialogue

exchange-is_kept = kept
exchange-is_permitted = permitted
exchange-is_released = released
exchange-is_shown = shown
exchange-is_sent_back = sent back
exchange-why_back = Why it came back
