### What is seen of a dialogue on its pages, for the staff: how each thing is called, and how it stands.

## dialogue

seen-called = called { $name }
seen-number = number { $value }
seen-unit = unit { $value }
seen-services_number = services number { $value }
seen-related_harmed = to the harmed side: { $value }
seen-related_responsible = to the responsible side: { $value }
seen-court_case = Case in court
seen-court_fact = { $what }: { $value }
seen-court_number = Number
seen-court_county = County
seen-court_happened_on = Offense
seen-court_judged_on = Judgment
seen-harm = Kind of harm
seen-office_note = Office note
seen-note_about = Note about a person
seen-you_were_told = What you were told
seen-they_were_told = What they were told

## screening

seen-first_talk = First talk
seen-standing = Standing checked
seen-risk = Risk and strengths assessed
seen-approved = Approved
seen-note_of_talk = Note of the first talk
seen-note_of_risk = Note of the assessment
seen-date_ahead = Date ahead
seen-date_ahead_on = { $what }: { $day }
seen-order = Order in force
seen-order_until = until { $day }
seen-order_open = without end
seen-order_allows = (it allows: { $allows })
seen-age_checked = Age checked: old enough
seen-measure = Another measure of acknowledgement decided on
seen-institution = What the institution says
seen-infraction = Last infraction on { $day }.
seen-no_infraction = No infraction.
seen-other_programs = Other programs: { $programs }.
seen-other_body = Another body approved
seen-legal_step = Legal step open
seen-acknowledgement = Acknowledgement
seen-review = { $said ->
    [signed] reviewed and signed
    [declined] reviewed, not signed
   *[named] reviewer named, not yet signed
}
seen-review_declined = { $measure } The reviewer says: { $words }

## consent

# $purpose is what they were asked for: term-purpose-….
seen-yes = Yes: { $purpose }
seen-yes_stands = stands
seen-yes_over = no longer stands
seen-no = No for now: { $purpose }
seen-not_yet = Not yet: { $purpose }
seen-not_yet_on = ask again on { $day }
seen-not_yet_open = they say when
# $agreement is a paper: term-agreement-kind-….
seen-signed = Signed: { $agreement }
# $version is the version of the paper: "v1".
seen-signed_text = text { $version }
seen-signed_text_in = text { $version }, { $language }
seen-paused = Paused
seen-paused_over = Paused; over, since the dialogue goes on
seen-stopped = Stopped
seen-stopped_over = Stopped; over, since the others went on
seen-call_wish_ring = would like a call
seen-call_wish_quiet = wants no call
seen-asked_again = may be asked on { $day }

## preparation

seen-session =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
# $went is whether it took place: term-visit-outcome-….within.
seen-visit = Visit: { $went }
# $step is what the facilitator wrote.
seen-visit_next = next: { $step }
seen-note_of_session = Note of a meeting in preparation
seen-says_ready = Says they are ready
seen-supporter_named = Would like as a supporter: { $name }
# $how is a number or an address, or seen-supporter_they_tell.
seen-supporter_reach = how to reach them: { $how }
seen-supporter_they_tell = they tell them themselves
seen-supporter_gone = Will not be there as a supporter
seen-supporter_gone_own = they said so themselves
seen-supporter_gone_by_inviter = the person who invited them said so

## appointments

# $way is how they talk: term-manner-….
seen-appointment =
    { $minutes ->
        [one] { $way }, { $minutes } minute
       *[other] { $way }, { $minutes } minutes
    }
seen-appointment_offered = arranged
seen-appointment_chosen = arranged, they chose it
seen-appointment_other = they asked for another time
seen-appointment_cancelled = canceled
seen-appointment_off = does not take place
seen-appointment_or = Or then
seen-we_wrote = We wrote
seen-they_wrote = They wrote

## meeting

seen-meeting_held = The meeting was held
seen-meeting_fixed = The meeting is fixed
seen-meeting_planned = A meeting is planned
seen-place_and_room = { $place }, { $room }
# The two ends of a meeting by video.
seen-end_harmed = Harmed side: { $place }, { $room }
seen-end_responsible = Responsible side: { $place }, { $room }
seen-attendant_there = { $name } was there, on neither side
seen-interprets = interprets { $language }
seen-nobody_speaks = Nobody on the team is known to speak { $language }. An interpreter is needed: name one, or decide why not.
seen-interpreted_by = Nobody on the team is known to speak { $language }. { $names } can interpret.
seen-without_interpreter = Nobody on the team is known to speak { $language }. The office decided to go without an interpreter.
seen-no_words = Heard has no words in { $language }: pages, letters and papers are in { $written }.
seen-with_interpreter = with an interpreter
seen-paper_signed = paper on confidentiality signed on { $day }
seen-paper_missing = paper on confidentiality not signed yet
seen-no_tie = no tie to either side
seen-tie = has a tie to one of the sides
seen-ties_not_asked = not asked about ties yet
seen-clearance_until = until { $day }
# $why is why the place is closed: term-why-closed-….within.
seen-place_closed = { $place } is closed then: { $why }.
# $days is how long it takes, $left how many days there are until then.
seen-clearance_takes =
    A clearance takes { $days ->
        [one] { $days } day
       *[other] { $days } days
    } there; the day is { $left ->
        [0] today
        [one] in { $left } day
       *[other] in { $left } days
    }.
seen-visit_asked_before =
    A visit is asked for { $days ->
        [one] { $days } day
       *[other] { $days } days
    } before; the day is { $left ->
        [0] today
        [one] in { $left } day
       *[other] in { $left } days
    }.

## aftercare

seen-follow_up =
    { $state ->
        [open] Follow-up: open
        [done] Follow-up: done
        [late] Follow-up: done, later than planned
        [missed] Follow-up: missed, as two of the staff said
       *[declined] Follow-up: declined
    }
# $how is what they chose: term-how-…; $words what they wrote beside it.
seen-check_in = { $how }. { $words }
seen-note_of_follow_up = Note of a follow-up
seen-closed = Closed
