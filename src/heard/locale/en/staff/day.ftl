### What a facilitator reads on a phone, on the day of a visit: the day, one dialogue on one screen, the log, a concern, the sheet.
### Short: it is read in a car, in a corridor, in a minute.

## The day

myday-title = My day
myday-meetings = Meetings
myday-no_meeting = No meeting is fixed in the next fourteen days.
# $day is "Today", "Tomorrow", or a weekday with its day of the year.
myday-meeting_when = { $day }, { $begins } to { $until }
myday-hours = { $begins } to { $until }
myday-today = Today
myday-tomorrow = Tomorrow
# $place is a prison, $room a room in it.
# $code is the code of a dialogue, here and below.
myday-meeting_of = Meeting of { $code }
myday-talks = Talks today
# $how is "In person", "By video" or the like; $side a side.
myday-talk_of = { $how }, { $side } of { $code }
myday-side_harmed = harmed side
myday-side_responsible = responsible side
myday-called_off = Called off: somebody said stop. Tell them yourself.
myday-rests_stopped = On hold: stopped by someone in it
myday-rests_asked_no_more = On hold: request taken back
myday-rests_order = On hold: an order is in force
myday-rests_calendar = On hold: a legal step is open
myday-open = Open
myday-sheet = Sheet
myday-needs = What needs you
# $day is a day of the year in short, here and below.
myday-was_due = was due { $day }
myday-until = until { $day }
myday-more_needs = { $count } more
myday-mine = My dialogues
# $step is what has to be done next.
myday-next = Next: { $step }
# $side is a side, $ago when it last heard from us.
myday-last_contact = { $side }: { $ago }
myday-no_contact = no contact yet
myday-ago = { $days ->
        [0] today
        [1] a day ago
       *[other] { $days } days ago
    }
myday-log_visit = Log a visit
myday-concern = Concern
myday-carry_none = You are assigned to no dialogue now
myday-carry_none_more = When a coordinator assigns one to you, you find it here.
myday-all_mine = All my dialogues

## One dialogue on one screen

# $stage is the stage after this one.
myday-then = then: { $stage }
myday-raise = Raise a concern
myday-limits = Limits
myday-last_visits = Last visits
# What is known of one visit: $title says how it went, $text what was to come next.
myday-visit = { $title }, { $text }
myday-not_met = Not met yet
myday-steps = Next for you
myday-sheet_to_print = Sheet to print
myday-whole = The whole dialogue
# What a reader of the page hears first of what concerns safety.
myday-safety = Safety
# $state says how it stands.
myday-state = ({ $state })
# $title says what it is, $text more of it.
myday-safety_more = { $title }: { $text }

## The log

myday-log_title = Log a visit · { $code }
# Before the title of a page on which something is missing or in the way.
myday-error = Error: { $title }
myday-not_possible = Not possible yet: { $title }
myday-log_refused = This cannot be logged as things are
myday-log_refused_more = Nothing is lost: what you typed is still here.
myday-concern_all_the_same = A concern can be raised all the same:
myday-went = How did it go?
myday-with_whom = With whom?
myday-minutes = How many minutes?
myday-other_minutes = Or another number
myday-why_not = If it did not take place, why?
myday-else_empty = (if not, leave empty)
myday-note = Note
myday-can_be_empty = (can be left empty)
myday-note_help = Only the facilitators who prepare this person can read it. The office cannot.
myday-more_of_it = How they seemed, where, what comes next, when
myday-office_reads = The office reads these four.
myday-seemed = How did they seem?
myday-where = Where?
myday-what_next = What comes next?
myday-when = When was it?
myday-just_now = Just now
myday-earlier = Earlier
# $zone is a time zone: "Pacific Time".
myday-if_earlier = If earlier, when ({ $zone })
myday-worries = Does anything worry you about safety?
myday-worries_no = No
myday-worries_yes = Yes, ask me next
myday-log_it = Log it
myday-logged = Logged.
myday-needs_went = Say whether it took place.
myday-needs_with = Say whom you went to see.
myday-needs_said_at = Write the day and the hour.

## A concern

myday-concern_title = Raise a concern · { $code }
myday-concern_lead = It goes to the office at once and comes first on their page. Nobody on the two sides ever sees it. It stops nothing by itself: only a stop does.
myday-how_soon = How soon does somebody have to look at it?
myday-level_now = Now
    .means = someone may be in danger
myday-level_act_today = Today
    .means = somebody has to act today
myday-level_watch = Watch
    .means = keep an eye on it
myday-words = What worries you?
myday-words_help = What you saw or heard, in your own words. The office reads it.
myday-about = About whom?
myday-nobody_in_particular = Nobody in particular
myday-raise_it = Raise the concern
myday-raised = Your concern is with the office. It comes first on their page until somebody says what was done.
myday-danger = Is someone in danger now?
myday-danger_call = Call the emergency services first.
# $number is the number for emergencies, where the program is.
myday-danger_number = Call { $number } first.
# $number is the program's phone number.
myday-call_program = Then call the program: { $number }.
# $names are coordinators, $count how many they are.
myday-call_coordinators = { $count ->
        [one] Then call { $names }, who coordinates here.
       *[other] Then call { $names }, who coordinate here.
    }
myday-or = { $first } or { $second }
myday-call_now_title = Call now · { $code }
myday-call_now = Call now
myday-call_now_more = Your concern is in the record, and first on the office's page. A page can be read too late: a voice cannot.
myday-stop_it = If something must not go on, say stop for whoever asks for it, or call the meeting off.
myday-to_dialogue = To the dialogue

## The sheet, printed and filled in by hand

myday-sheet_title = Sheet · { $code }
myday-this_sheet = This sheet
myday-sheet_lead = For a visit without a phone. It names nobody. Print it, fill it by hand, and log it when you are back.
# $day, $begins and $until are lines to write on.
myday-sheet_when = Day { $day } from { $begins } to { $until }
myday-contact = Contact:
# $way is how to reach them, $when the safe days and hours, $if_no_answer what to do if nobody answers.
myday-contact_never = { $way }.
myday-contact_marked = { $way }, { $when }.
myday-contact_marked_else = { $way }, { $when }, { $if_no_answer }.
myday-contact_unknown = nothing marked as safe yet: ask.
myday-contact_checked = Checked { $day }.
myday-ask_again = You saw them. Did you ask whether this is still a safe way to reach them?
myday-contact_stale = Ask again what is safe.
myday-to_cover = To cover
myday-cover_been = How they have been
myday-cover_said = What they want said, or not said
myday-cover_next = What comes next, and whether they still want it
myday-afterwards = Afterwards
# $because and $next are lines to write on.
myday-sheet_held = ☐ took place ☐ cut short ☐ did not take place, because { $because }
myday-sheet_next = Next { $next } ☐ something worries me: call the office
# $when is the day and hour of printing.
myday-printed = { $code } · { $when }
