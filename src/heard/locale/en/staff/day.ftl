### What a facilitator reads on a phone, on the day of a visit: the day, one dialogue on one screen, the log, a concern, the sheet.
### Short: it is read in a car, in a corridor, in a minute.

## The day

day-title = My day
day-meetings = Meetings
day-no_meeting = No meeting is fixed in the next fourteen days.
# $day is "Today", "Tomorrow", or a weekday with its day of the year.
day-meeting_when = { $day }, { $begins } to { $until }
day-hours = { $begins } to { $until }
day-today = Today
day-tomorrow = Tomorrow
# $place is a prison, $room a room in it.
day-place = { $place }, { $room }
# $code is the code of a dialogue, here and below.
day-meeting_of = Meeting of { $code }
day-talks = Talks today
# $how is "In person", "By video" or the like; $side a side.
day-talk_of = { $how }, { $side } of { $code }
day-side_harmed = harmed side
day-side_responsible = responsible side
day-called_off = Called off: somebody said stop. Tell them yourself.
day-rests_stopped = Rests: stopped by someone in it
day-rests_asked_no_more = Rests: request taken back
day-rests_order = Rests: an order is in force
day-rests_calendar = Rests: a legal step is open
day-open = Open
day-sheet = Sheet
day-needs = What needs you
# $day is a day of the year in short, here and below.
day-was_due = was due { $day }
day-until = until { $day }
day-more_needs = { $count } more
day-mine = My dialogues
# $step is what has to be done next.
day-next = Next: { $step }
# $side is a side, $ago when it last heard from us.
day-last_contact = { $side }: { $ago }
day-no_contact = no contact yet
day-ago = { $days ->
        [0] today
        [1] a day ago
       *[other] { $days } days ago
    }
day-log_visit = Log a visit
day-concern = Concern
day-carry_none = You carry no dialogue now
day-carry_none_more = When a coordinator gives you one, it stands here.
day-all_mine = All my dialogues

## One dialogue on one screen

# $stage is the stage after this one.
day-then = then: { $stage }
day-raise = Raise a concern
day-limits = Limits
day-last_visits = Last visits
# What is known of one visit: $title says how it went, $text what was to come next.
day-visit = { $title }, { $text }
day-not_met = Not met yet
day-steps = Next for you
day-sheet_to_print = Sheet to print
day-whole = The whole dialogue
# What a reader of the page hears first of what concerns safety.
day-safety = Safety
# $state says how it stands.
day-state = ({ $state })
# $title says what it is, $text more of it.
day-safety_more = { $title }: { $text }

## The log

day-log_title = Log a visit · { $code }
# Before the title of a page on which something is missing or in the way.
day-error = Error: { $title }
day-not_possible = Not possible yet: { $title }
day-log_refused = This cannot be logged as things are
day-log_refused_more = Nothing is lost: what you typed is still here.
day-concern_all_the_same = A concern can be raised all the same:
day-went = How did it go?
day-with_whom = With whom?
day-minutes = How many minutes?
day-other_minutes = Or another number
day-why_not = If it was not held, why?
day-else_empty = (else leave empty)
day-note = Note
day-can_be_empty = (can be left empty)
day-note_help = Only the facilitators who prepare this person can read it. The office cannot.
day-more_of_it = How they seemed, where, what comes next, when
day-office_reads = The office reads these four.
day-seemed = How did they seem?
day-where = Where?
day-what_next = What comes next?
day-when = When was it?
day-just_now = Just now
day-earlier = Earlier
# $zone is a time zone: "Pacific Time".
day-if_earlier = If earlier, when ({ $zone })
day-worries = Does anything worry you about safety?
day-worries_no = No
day-worries_yes = Yes, ask me next
day-log_it = Log it
day-logged = Logged.
day-needs_went = Say whether it was held.
day-needs_with = Say whom you went to see.
day-needs_said_at = Write the day and the hour.

## A concern

day-concern_title = Raise a concern · { $code }
day-concern_lead = It goes to the office at once and stands first on their page. Nobody on the two sides ever sees it. It stops nothing by itself: only a stop does.
day-how_soon = How soon does somebody have to look at it?
day-level_now = Now
    .means = someone may be in danger
day-level_act_today = Today
    .means = somebody has to act today
day-level_watch = Watch
    .means = keep an eye on it
day-words = What worries you?
day-words_help = What you saw or heard, in your own words. The office reads it.
day-about = About whom?
day-nobody_in_particular = Nobody in particular
day-raise_it = Raise it
day-raised = Your concern is with the office. It stands first on their page until somebody says what was done.
day-danger = Is someone in danger now?
day-danger_call = Call the emergency services first.
# $number is the program's phone number.
day-call_program = Then call the program: { $number }.
# $names are coordinators, $count how many they are.
day-call_coordinators = { $count ->
        [one] Then call { $names }, who coordinates here.
       *[other] Then call { $names }, who coordinate here.
    }
day-or = { $first } or { $second }
day-call_now_title = Call now · { $code }
day-call_now = Call now
day-call_now_more = Your concern is in the record, and first on the office's page. A page can be read too late: a voice cannot.
day-stop_it = If something must not go on, say stop: by whoever asks for it, or call the meeting off.
day-to_dialogue = To the dialogue

## The sheet, printed and filled in by hand

day-sheet_title = Sheet · { $code }
day-this_sheet = This sheet
day-sheet_lead = For a visit without a phone. It names nobody. Print it, fill it by hand, and log it when you are back.
# $day, $begins and $until are lines to write on.
day-sheet_when = Day { $day } from { $begins } to { $until }
day-contact = Contact:
# $way is how to reach them, $when the safe days and hours, $if_no_answer what to do if nobody answers.
day-contact_never = { $way }.
day-contact_marked = { $way }, { $when }.
day-contact_marked_else = { $way }, { $when }, { $if_no_answer }.
day-contact_unknown = nothing marked as safe yet: ask.
day-contact_checked = Checked { $day }.
day-contact_stale = Ask again what is safe.
day-to_cover = To cover
day-cover_been = How they have been
day-cover_said = What they want said, or not said
day-cover_next = What comes next, and whether they still want it
day-afterwards = Afterwards
# $because and $next are lines to write on.
day-sheet_held = ☐ held ☐ cut short ☐ not held, because { $because }
day-sheet_next = Next { $next } ☐ something worries me: call the office
# $when is the day and hour of printing.
day-printed = { $code } · { $when }
