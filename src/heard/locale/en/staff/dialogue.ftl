### The pages of one dialogue, for the staff who work with it.

dialogue-back = Back to the dialogue { $code }
dialogue-not_now = Not now

## The head: what can be done, and how far it is

dialogue-act = Act
dialogue-acts = Acts
dialogue-acts_all = Everything, and what is possible now
dialogue-stages = Stages
# How a stage stands, for those who hear the page: it follows the name of the stage.
dialogue-rail_done = , reached
dialogue-rail_here = , now
dialogue-rail_ahead = , still to come
dialogue-parts = Parts of this dialogue
# $act is what was just done: act-….
dialogue-recorded = Recorded: { $act }.

# The title of the window of one part: $code is the code of the dialogue, $part is dialogue-tab_….
dialogue-title = { $code } · { $part }
dialogue-tab_overview = Overview
dialogue-tab_people = People
dialogue-tab_preparation = Preparation
dialogue-tab_papers = Papers and messages
dialogue-tab_meetings = Meetings
dialogue-tab_timeline = Timeline
dialogue-tab_safety = Safety
dialogue-tab_outcome = Outcome

# Acts by what they are about, in the order of the story.
dialogue-chapter_concerns = Safety
dialogue-chapter_contact = Contact
dialogue-chapter_own_page = Their own page
dialogue-chapter_dialogue = People and team
dialogue-chapter_inquiry = Asking
dialogue-chapter_screening = Screening
dialogue-chapter_consent = Consent
dialogue-chapter_attending = On neither side
dialogue-chapter_preparation = Getting ready
dialogue-chapter_appointments = Talks and messages
dialogue-chapter_exchange = Passing on
dialogue-chapter_meeting = Meeting
dialogue-chapter_amends = Commitments
dialogue-chapter_aftercare = Afterwards
dialogue-chapter_evaluation = Records, disclosure, holds

# Whose act it is, inside a sentence: "is done by …".
dialogue-who_party = anyone on the two sides
dialogue-who_principal = a principal
dialogue-who_staff = staff
dialogue-who_facilitator = a facilitator
dialogue-who_assigned = a facilitator of this dialogue
dialogue-who_coordinator = a coordinator
dialogue-who_supervisor = a supervisor
dialogue-who_administrator = an administrator
dialogue-who_harmed_principal = the harmed person
dialogue-who_responsible = the responsible side
dialogue-who_responsible_principal = the responsible person
dialogue-who_programme = the program, when it is due
dialogue-who_anyone = anyone
dialogue-who_supporter = a supporter
# Acts that are one person's own, whoever that is: by the name of the act.
dialogue-only_start_again = whoever said stop, and nobody else

## The overview

dialogue-anytime = At any time
dialogue-both_sides = Both sides
dialogue-nobody_on_side = Nobody is on this side yet.
dialogue-steps = Next steps
dialogue-steps_none = Nothing is due here now.
dialogue-late = Late
# $who is a role inside a sentence: term-role-….within.
dialogue-step_until = { $who }, until { $until }
dialogue-newest = Newest lines
dialogue-whole_timeline = The whole timeline

# One person, line by line: a heading, then what is so.
dialogue-died = Died
dialogue-died_nothing = Nothing more is asked of them.
# $so is "yes" once it is true of this supporter.
dialogue-supporter = As a supporter
dialogue-supporter_invited =
    { $so ->
        [yes] ✓ invited
       *[no] ○ not yet invited
    }
dialogue-supporter_agreed =
    { $so ->
        [yes] ✓ said yes and signed
       *[no] ○ not yet said yes and signed
    }
dialogue-supporter_prepared =
    { $so ->
        [yes] ✓ prepared
       *[no] ○ not yet prepared
    }
dialogue-supporter_accepted =
    { $so ->
        [yes] ✓ accepted by both sides
       *[no] ○ not yet accepted by both sides
    }
# What they said: the purposes follow.
dialogue-said_yes = Said yes to
dialogue-said_no = No for now to
dialogue-said_not_yet = Not yet to
dialogue-said_lapsed = No longer stands
dialogue-said_told = Told, no answer yet
dialogue-said_not_asked = Not asked
dialogue-signed = Signed
dialogue-not_signed = Not signed yet
# $held is how many were held, $least how many the program asks for.
dialogue-meetings_held = Meetings in preparation
dialogue-met = { $held }
dialogue-met_last = { $held }, the last on { $day }
dialogue-met_few = { $held } of { $least }
dialogue-met_few_last = { $held } of { $least }, the last on { $day }
dialogue-own_word = What they say themselves
dialogue-own_word_ready = that they are ready
dialogue-own_word_none = have not said that they are ready
dialogue-contact = Last contact
dialogue-contact_last = { $last }
dialogue-contact_last_due = { $last }; next: follow-up from { $due }
dialogue-contact_none = none yet
dialogue-contact_none_due = none yet; next: follow-up from { $due }

## What stands before the next stage

# $stage is stage-….
dialogue-next = Next: { $stage }
dialogue-checks_met = { $met } of { $all } done
dialogue-checks_first = This comes first:
dialogue-checks_free = ✓ Nothing is in the way, as far as we can see.
# For those who hear the page; what is not yet true follows.
dialogue-checks_unmet = Not yet:
dialogue-checks_already = { $met } done already
# $act is act-…, $who is one or more of dialogue-who_….
# Of approvals, where more than one is needed. $who is one or more of dialogue-who_….
dialogue-gate_counted = { $done } of { $all }: { $who } is next.
dialogue-gate_whose = “{ $act }” is for { $who }.

## Everything that can be done

dialogue-everything_title = { $code } · Everything you can do
dialogue-everything = Everything you can do here
dialogue-not_as_things_are = Not as things are
dialogue-possible = ✓ Possible now
dialogue-in_the_way = What is in the way

## People and things in their places

dialogue-nothing_here = Nothing here yet.
dialogue-whole = The dialogue as a whole
# $what is a thing, $state how it stands: both are seen-….
dialogue-thing = { $what } ({ $state })
dialogue-place_facts = About this dialogue
dialogue-place_team = Who is assigned
dialogue-place_safety = Safety
dialogue-place_safety_log = Concerns that are settled
dialogue-place_asking = Asking
dialogue-place_contact = Safe contact
dialogue-place_screening = Screening
dialogue-place_consent = Consent
dialogue-place_preparation = Getting ready
dialogue-place_appointments = Next talk
dialogue-place_written = Between them and us
dialogue-place_exchange = Written for the other side
dialogue-place_from_the_other_side = From the other side
dialogue-place_told = What they were told
dialogue-place_outbox = Messages
dialogue-place_meeting = Meeting
dialogue-language = Language
dialogue-guardian = Parent or guardian
dialogue-guardian_none = nobody is named yet, and this program asks for their yes
dialogue-place_attendants = On neither side
dialogue-place_clearance = Clearances
dialogue-place_day = The day
dialogue-place_amends = Commitments
dialogue-place_aftercare = Afterwards
dialogue-place_check_ins = How they say they are
dialogue-place_record = What they asked about their record, and disclosures
dialogue-place_notes = Notes

## The meeting

dialogue-meeting_held = The meeting was held
dialogue-meeting_fixed = The meeting is fixed
dialogue-to_fix = This is what would be fixed
# $part is field-plan-…; $by is who planned it, "none" where that is not known.
dialogue-plan_withheld =
    { $by ->
        [none] This part will not show on the page of { $name }, because it names somebody of the other side. Plan it again in other words: { $part }.
       *[other] This part will not show on the page of { $name }, because it names somebody of the other side. Talk with { $by }, who planned it; in other words it shows: { $part }.
    }
dialogue-meeting_planned = A meeting is planned
dialogue-meeting_none = No meeting is planned.
dialogue-meeting_when = { $day }, { $begins } to { $ends }
dialogue-who_comes = Who comes
# $side is a side inside a sentence, or dialogue-of_the_team.
dialogue-waits_nearby = { $side }, waits nearby
dialogue-of_the_team = the team
dialogue-of_neither_side = on neither side
dialogue-somebody_who_left = Somebody who left
dialogue-plan = The plan
dialogue-plan_open = not planned yet

## The timeline

dialogue-timeline = Timeline
dialogue-timeline_order = { $zone }, newest first.
dialogue-printed = Printed { $when }.
dialogue-back_to_pages = Back to the pages
dialogue-show = Show
dialogue-show_all = Everything
dialogue-show_harmed = Harmed side
dialogue-show_responsible = Responsible side
dialogue-show_both = Both together
dialogue-show_office = Office
dialogue-about = About
dialogue-about_all = Everything
dialogue-show_looks = Also who looked
dialogue-show_these = Show these
dialogue-show_everything = Show everything
dialogue-to_print = To print
dialogue-timeline_pages = Pages of the timeline
dialogue-later = Later lines
dialogue-earlier = Earlier lines
dialogue-lines_none = No line to show.
# One line: whose side it is of.
dialogue-line_harmed = Harmed
dialogue-line_responsible = Responsible
dialogue-line_both = Both
dialogue-line_office = Office
# What happened, where it is no act.
dialogue-line_look = Opened this dialogue
dialogue-line_come_in = Signed in to their own page
dialogue-line_found = Founded the program
# Who did it, where it was nobody but the program.
dialogue-line_by_programme = The program
# $channel is how they told us: term-channel-….within; $name who of us entered it.
dialogue-line_entered = { $channel }, entered by { $name }
dialogue-line_staff = staff
# $rules are numbers of rules: "R20, R24".
# $what is what was done (act-….done), $said which yes, paper or day.
dialogue-line_said = { $what }: { $said }
dialogue-line_refused = Not possible then: { $rules }

## Notes

dialogue-note_title = { $code } · { $note }
dialogue-note_open = Open note
dialogue-note_closed = Its note is for those who prepare that person.
dialogue-note_signed = { $who } · { $when }
dialogue-note_signed_side = { $side } · { $who } · { $when }
dialogue-note_looked = It is written down that you opened it.
dialogue-note_not_yours = This note is for those who prepare that person.

## Doing an act

# The title of the window: $act is act-…, $code the code of the dialogue.
dialogue-act_title = { $act } · { $code }
dialogue-act_title_problems = Error: { $act } · { $code }
dialogue-act_title_hurdles = Not possible yet: { $act } · { $code }
dialogue-refused = This cannot be done as things are
dialogue-refused_kept = Nothing was changed. What you typed is still here, below.
dialogue-refused_what = What is in the way, and who can do something about it
dialogue-links_apart = The links open in a new tab, so that this page stays as it is.
dialogue-refused_again = Once nothing is in the way, press “{ $act }” again, or go back.
dialogue-go_back = Back to the dialogue
dialogue-in_the_way_now = What is in the way now
dialogue-safety = Safety
dialogue-said_before = What was said before
dialogue-whose_act = Whose act is it?
dialogue-doer_you = { $name } (you)
dialogue-how_told = How did they tell you?
dialogue-how_told_help = Only where it is a participant's act.
dialogue-said_earlier = It was said earlier

# What a form offers to choose from. $part, $side and $role stand inside a sentence: term-part-….within.
dialogue-pick_party = { $name }, { $part }, { $side }
dialogue-pick_attendant = { $name }, { $part }, on neither side
dialogue-pick_staff = { $name }, { $role }
dialogue-pick_carrier = { $name }, on this dialogue
dialogue-pick_room = { $room }, { $place }
dialogue-pick_time = { $name }: { $when }
# $what is what it is: seen-…; $words how it begins.
dialogue-pick_entry = { $what }, { $when }
dialogue-pick_entry_of = { $what }: { $name }, { $when }
dialogue-pick_thing = { $what }: { $words }

## The last look before something leaves the building

dialogue-sure_title = Look once more: { $act } · { $code }
dialogue-sure = Look once more before it leaves
dialogue-sure_lead = { $act }. Nothing has left yet.
dialogue-sure_ends = Look once more: much ends by this
dialogue-sure_ends_lead = { $act }. Nothing is recorded yet.
dialogue-sure_ends_what = What is about to be recorded
dialogue-ends_who = Known of them
dialogue-ends_means = It means
dialogue-sure_what = What leaves
# A name follows each: "From … → to …".
dialogue-from = From
dialogue-to = to
dialogue-exact_words = In exactly these words
dialogue-change = Change something
# $side stands inside a sentence: term-side-….within.
dialogue-named = { $name }, { $side }
dialogue-for_programme = { $name }, for the program
# What shows beside it, line by line: a heading, then what is so.
dialogue-leaves_way = Way
dialogue-leaves_way_marked = as they marked it
dialogue-leaves_safe = Safe for them
# $when are days and hours, $otherwise what happens where nobody answers.
dialogue-leaves_safe_when = { $when }, { $otherwise }
dialogue-leaves_nothing_safe = nothing is marked as safe yet
dialogue-leaves_when = Leaves
dialogue-leaves_now = now
dialogue-leaves_held =
    { $minutes ->
        [one] after { $minutes } minute, and can be called back until then
       *[other] after { $minutes } minutes, and can be called back until then
    }
dialogue-leaves_says = Says
dialogue-leaves_other_side = the other side
dialogue-leaves_what = What it is
dialogue-leaves_back = Can be called back
dialogue-leaves_back_until_shown = until it was shown to them
dialogue-leaves_the_programme = the program
dialogue-disclose_what = What
dialogue-disclose_about = About
dialogue-disclose_signed = Signed with
dialogue-disclose_signed_nobody = nobody yet
dialogue-disclose_for_good = For good
dialogue-disclose_next = What comes next
dialogue-disclose_waits = nothing leaves before they have signed on their own screen and it is handed over
dialogue-disclose_not_back = what was disclosed cannot be called back

## Opening a new dialogue

dialogue-new = Open a new dialogue
dialogue-new_problems = Error: Open a new dialogue
dialogue-list = Dialogues
dialogue-new_lead = Nobody is contacted by this. You can add others later.
dialogue-known = Somebody like them is known already
dialogue-known_lead = Nothing was opened. What you typed is still here. Look first whether it is the same person:
dialogue-known_one = Dialogue { $code }
dialogue-known_apart = The links open in a new tab. Below, choose who it is, or write how you know that it is somebody else.
# The place of somebody who is known already: their part, their side, the code of the dialogue.
dialogue-known_place = { $part }, { $side }, { $code }
dialogue-harmed_person = The harmed person
dialogue-responsible_person = The responsible person
dialogue-responsible_later = Leave all of it empty if they are not known yet.
dialogue-open = Open the dialogue
dialogue-opened = The dialogue is opened. Nobody has been contacted by this.
dialogue-opened_inquiry_finished = The dialogue is opened. Its inquiry had been finished by somebody else meanwhile.
dialogue-inquiry_finished = Somebody finished this inquiry meanwhile. Nothing was opened. Send again to open the dialogue without it.
