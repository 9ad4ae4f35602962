### The registers: facilitators, facilities, the staff, and the program's own page with its policy. Coordinators, supervisors
### and administrators read them; a facilitator reads what is known of them and of facilities.

## Said on several of these pages

registers-not_known = not known
registers-none = none
registers-not_now = Not now
registers-show = Show
registers-show_all = Show all
# $title is the name of a page on which something was typed that cannot be kept.
registers-title_wrong = Error: { $title }
# $act is what was done, like: Add a room.
registers-recorded = Recorded: { $act }.
# The other pages of a list that is too long for one.
registers-pages = Pages
registers-before = Before
registers-next = Next
registers-page_of = Page { $page } of { $pages }

## Facilitators

registers-facilitators = Facilitators
registers-appoint_facilitator = Appoint a facilitator
registers-asks_hours =
    { $hours ->
        [one] The program asks for { $hours } hour of training.
       *[other] The program asks for { $hours } hours of training.
    }
registers-allows_cap =
    { $cap ->
        [one] It allows { $cap } open dialogue at once.
       *[other] It allows { $cap } open dialogues at once.
    }
registers-language = Language
registers-language_any = Any
registers-nobody_speaks = Nobody here is known to speak this language yet.
registers-nobody_appointed = Nobody has been appointed as a facilitator yet.

registers-name = Name
registers-load = Load
registers-clearance = Clearance
registers-training = Training
registers-dialogues = Dialogues
registers-languages = Languages
registers-area = Area
registers-conflicts = Conflicts

registers-training_hours =
    { $hours ->
        [0] no hours
        [one] { $hours } hour
       *[other] { $hours } hours
    }
# $asked is how many hours the program asks for.
registers-training_few =
    { $hours ->
        [0] no hours, fewer than { $asked }
        [one] { $hours } hour, fewer than { $asked }
       *[other] { $hours } hours, fewer than { $asked }
    }
# How many dialogues a facilitator has held.
registers-held = { $held } led
registers-held_new = { $held } led, works beside someone experienced
registers-load_of = { $open } of { $cap } open
# $here are open dialogues of this program, $elsewhere those of other programs.
registers-load_split = { $open } of { $cap } open ({ $here } here, { $elsewhere } elsewhere)

# Until when a clearance holds.
registers-clearance_none = not recorded
registers-clearance_today = ends today
# $day is a day.
registers-clearance_through = through { $day }
# $unit is one of day, week, month, year; $count how many of them.
registers-clearance_ended =
    { $unit ->
        [year] { $count ->
            [one] ended { $count } year ago
           *[other] ended { $count } years ago
        }
        [month] { $count ->
            [one] ended { $count } month ago
           *[other] ended { $count } months ago
        }
        [week] { $count ->
            [one] ended { $count } week ago
           *[other] ended { $count } weeks ago
        }
       *[day] { $count ->
            [one] ended { $count } day ago
           *[other] ended { $count } days ago
        }
    }
registers-clearance_ends =
    { $unit ->
        [year] { $count ->
            [one] ends in { $count } year
           *[other] ends in { $count } years
        }
        [month] { $count ->
            [one] ends in { $count } month
           *[other] ends in { $count } months
        }
        [week] { $count ->
            [one] ends in { $count } week
           *[other] ends in { $count } weeks
        }
       *[day] { $count ->
            [one] ends in { $count } day
           *[other] ends in { $count } days
        }
    }

## One facilitator

registers-record_standing = Record training and clearance
registers-about_you = This is what the program knows about you. If something is not right, ask your coordinator to correct it.
registers-standing = Standing
registers-held_here = { $held } of them here
registers-open_dialogues = Open dialogues
registers-here = Here
registers-elsewhere = Elsewhere
registers-carries = Dialogues at one time, at most
# $cap is how many open dialogues the program allows one facilitator.
registers-cap_own = their own cap; the program allows { $cap }
registers-cap_usual = as the program allows
registers-which_ones = Which ones
registers-conflicts_of = Conflicts of interest
# $dialogue is the code of a dialogue.
registers-conflict_harmed = With somebody of the harmed side in { $dialogue }.
registers-conflict_responsible = With somebody of the responsible side in { $dialogue }.
registers-conflict_elsewhere = With somebody in a dialogue that is not open to you.
registers-conflict_names = Names are on the page of the dialogue, for those who may see them.
registers-conflict_none = None is declared.
registers-history = What was recorded
registers-history_none = Nothing yet.
registers-history_same = Nothing had changed.
# $label is what is known of somebody, $before and $now what was and is recorded.
registers-history_change = { $label }: { $before } → { $now }
registers-history_first = { $label }: { $now }
registers-history_empty = empty
# Who recorded something, where no member of staff did.
registers-by_program = The program

## Facilities

registers-facilities = Facilities
registers-approve_place = Approve a place
registers-kind = Kind
registers-open_or_closed = Open or closed
registers-open = open
registers-rooms = Rooms
registers-rooms_none = none yet
registers-clears = Lets in only people who were cleared
# $answer is "yes" or "no"; nobody has asked the place.
registers-by_kind = { $answer }, as for its kind
registers-clearance_takes = A clearance takes
registers-visit_asked = A visit is asked for
registers-not_approved = not approved
registers-days =
    { $count ->
        [0] no days
        [one] { $count } day
       *[other] { $count } days
    }
registers-days_before =
    { $count ->
        [0] no days before
        [one] { $count } day before
       *[other] { $count } days before
    }
registers-no_places = No place is known yet. A meeting can be fixed only in a place that the program has approved.

# Days on which a place lets nobody in. $why is a reason, like: Lockdown.
registers-closed_through = Closed through { $until }: { $why }
registers-closed_open_end = Closed until it opens again: { $why }
registers-closed_from_through = Closed from { $since } through { $until }: { $why }
registers-closed_from = Closed from { $since } until it opens again: { $why }

registers-doubts = Meetings to look at again
registers-doubts_lead = Nothing is called off by this. Call the place first, and then those who were to come.
registers-meeting_fixed = Meeting fixed for { $day }.
registers-meeting_planned = Meeting planned for { $day }.

## One facility

registers-describe = Record what is known
registers-whom_to_ask = Whom to ask
registers-no_contacts = Nobody is known there yet.
registers-visit_rules = Rules for visits
registers-hours = Hours and lead times
registers-mail = Mail that is let in
registers-nothing_known = Not known yet.
registers-time = Time
# $there is the hour by the clock of the place, $zone its time zone as it was typed, $here the hour by the program's clock.
registers-time_there = { $there } there now, in { $zone }
registers-time_there_and_here = { $there } there now, in { $zone }; { $here } here
registers-clock = It writes hours like
registers-count_times = Count times
registers-mail_pages = Pages, at most
registers-mail_cards = Only postcards
registers-mail_copies = Photocopies
registers-mail_color = Colored paper or ink
registers-mail_number = Number of the person
registers-mail_name = Name line

registers-add_room = Add a room
registers-seats = Seats
registers-doors = Doors
registers-waiting_rooms = Waiting rooms
registers-good_to_know = Good to know
# The head of a column with links that change a row.
registers-change = Change
registers-take_out = Take out of use
registers-more_rooms = Show { $count } more
registers-no_rooms = No room is known yet.

registers-closed_days = Closed days
registers-record_closed = Record closed days
registers-closed_row = { $why }: from { $since } through { $until }.
registers-closed_row_open = { $why }: from { $since }. Nobody knows yet when it opens again.
registers-now = now
registers-reopen = Open again
# Some closed days, where one chooses between them.
registers-closed_which = { $why }, from { $since }
registers-closed_none = None from today on.

## Staff

registers-staff = Staff
registers-appoint = Appoint somebody
# $program is the name of the program.
registers-staff_count =
    { $count ->
        [one] { $count } person works with { $program }. Each has one role.
       *[other] { $count } people work with { $program }. Each has one role.
    }
registers-role = Role
# The head of a column with links.
registers-what_you_can_do = What you can do
registers-give_way_in = Give a way to sign in
registers-end_account = End the account
# Somebody of the staff, where one chooses between them.
registers-staff_option = { $name } ({ $role })

## The program's own page

registers-program = Program
registers-change_policy = Change the policy
registers-try_policy = See what another policy would change
# $number is the number of the policy, $zone a time zone like Pacific Time.
registers-in_force = Policy number { $number } is in force. All times are { $zone }.
registers-see_staff = See the staff
registers-see_facilitators = See the facilitators
registers-see_facilities = See the facilities
registers-policies = Policies so far
registers-number = Number { $number }
registers-number_in_force = in force
# Who loaded the first policy.
registers-by_software = Heard itself
registers-in_words = The policy in words
registers-in_words_lead = What a program decides for itself. Where it says “{ registers-floor }”, there is a limit that no policy can go below, whoever loads it.
# A small mark beside a setting that has a limit.
registers-floor = floor
# $value is what holds when a file says nothing.
registers-usually = usually { $value }

## One policy, and two beside each other

registers-policy = Policy { $number }
registers-policy_number = Policy number { $number }
registers-loaded = Loaded by { $who }, { $when }.
registers-differs = What differs from number { $number }
registers-beside = Beside which policy
registers-same = Every setting is the same.
registers-first_policy = This is the first policy.
registers-the_file_loaded = The file as it was loaded
registers-the_file = The file
registers-file_empty = (empty: every setting is as usual)
registers-settings_that_differ = Settings that differ
registers-setting = Setting
registers-value_before = Before
registers-value_after = After
registers-rules_bent = Rules that it bends

## Changing the policy

registers-policy_lead_load = A program file is read first, then you see what it would change. Nothing is in force before you load it.
registers-policy_lead = A program file is read first, then you see what it would change. Nothing is in force before an administrator loads it.
registers-prove_first = A policy is loaded by somebody who has just shown that it is them.
registers-prove = Show that it is you
registers-prove_then = This opens a new tab. Then press “Load it” here again.
registers-look_again = Look at this again
registers-nothing_changed = Nothing was changed. What you sent is still here, below.
registers-line = Line { $number }
registers-more_problems = And { $count } more.
registers-change_further = Change it further
registers-choose_file = A program file
registers-or_text = Or its text
registers-begin_here = Begin with the policy in force
registers-begin_then = Then change what you want to change.
registers-file_counts = A file that you choose counts before this text.
registers-see_changes = See what it would change
registers-policy_loaded = The policy is loaded. It bears on what is done from now on, and changes nothing that was done.

registers-preview = What it would change
registers-preview_same = Every setting is as it is now. Loading this file would change nothing.
registers-ahead = Dialogues whose next steps would stand otherwise
registers-ahead_all =
    { $of ->
        [0] There is no open dialogue.
        [one] The one open dialogue was looked at.
       *[other] All { $of } open dialogues were looked at.
    }
registers-ahead_some = There was time to look at { $looked } of { $of } open dialogues, those that moved last.
# $held of them would have something more in the way.
registers-ahead_touched =
    { $touched ->
        [0] None would stand otherwise.
       *[other] { $touched } would stand otherwise, and { $held } of them would have something more in the way.
    }
# $command is what is typed on the server.
registers-ahead_command = Whoever runs this server can look at all of them: { $command }
registers-dialogues_alike =
    { $count ->
        [one] { $count } dialogue
       *[other] { $count } dialogues
    }
# After the name of an act; what is in its way follows, each a sentence.
registers-step_comes = { $act } – this would also be in the way:
registers-step_goes = { $act } – this would not be in the way anymore:
registers-more_codes =
    { $count ->
        [one] The code of { $count } more is not listed here.
       *[other] The codes of { $count } more are not listed here.
    }
registers-load_it = Load it as number { $number }
registers-administrator_loads = An administrator loads a policy. Give them this file, and tell them what you saw here.
