### What the staff call each word that rows keep: the kind of word, then the word itself.


## aftercare

term-asks-nothing = Asks for nothing now
term-asks-call = Would like a call
term-asks-care = Finds it hard, and asked for no call
term-how-well = I am doing all right
term-how-mixed = Some days are good, some are not
term-how-hard = It is hard right now
term-how-unsaid = I would rather not say
term-reason-meeting_held = They met
term-reason-indirect = It was done by letters or messages
term-reason-need_met = Preparation was enough
term-reason-harmed_no = The harmed person chose to end
term-reason-responsible_no = The responsible person said no for now
term-reason-not_acknowledged = There was no acknowledgement
term-reason-not_reached = Somebody could not be reached
term-reason-legal_calendar = A legal step stood in the way
term-reason-order = An order is in force
term-reason-safety = It was not safe
term-reason-capacity = The program could not take it on
term-reason-not_taken = The program does not take this
term-reason-moved = Somebody moved away
term-reason-death = Somebody died
term-reason-other = Another reason

## amends

term-hearing-yes = Wants to hear
term-hearing-no = Does not want to hear

## appointments

term-direction-to_us = From them to us
term-direction-to_them = From us to them
term-manner-we_ring = We call them
term-manner-they_ring = They call us
term-manner-in_person = In person
term-manner-video = By video
term-word-chosen = Chose a time
term-word-other = Asked for another time
term-word-cancelled = Canceled

## concerns

term-level-now = Now: someone may be in danger
term-level-act_today = Today: somebody has to act today
term-level-watch = Watch: keep an eye on it

## consent

term-agreement-kind-confidentiality = Confidentiality
term-agreement-kind-participation = Participation
term-call-wish-ring = Call me
term-call-wish-quiet = Do not call me
term-purpose-contact = Being contacted
term-purpose-prepare = Getting ready
term-purpose-meet = Meeting
term-purpose-meet_today = Meeting today
term-purpose-letters = Letters
term-purpose-share_result = Sharing the result
term-purpose-research = Taking part in research
term-rest-stop = Stop
term-rest-pause = Pause for a while

## contact

term-look-answer-let = Let these very words pass
term-look-answer-keep = Keep them back
term-why-back-bounced = The e-mail or text message came back
term-why-back-returned = The letter came back
term-why-back-refused = The mail room refused it
term-why-back-wrong = It is not their number or address
term-hand-outcome-reached = Reached them
term-hand-outcome-nobody = Nobody answered
term-hand-outcome-somebody = Somebody else answered
term-hand-outcome-not_again = They asked us not to call
term-hand-outcome-posted = Posted
term-hand-outcome-given = Given, sent or said by hand
term-hand-outcome-arrived = It had arrived
term-hand-outcome-lost = It had not arrived
term-hand-outcome-not_done = Not done, and not needed anymore
term-mail-moment-recalled = Called back
term-mail-moment-leaving = Leaving
term-mail-moment-sent = Sent
term-mail-moment-failed = Failed
term-mail-moment-withheld = Not sent
term-outcome-sent = Sent
term-outcome-by_hand = Ready to be said or posted by hand
term-outcome-failed = Failed
term-outcome-withheld = Not sent

## dialogue

term-ground-died = They have died
term-ground-child = They are a child
term-ground-cannot = They cannot act for themselves
term-news-refusal = A no, or a yes that ended
    .within = a no, or a yes that ended
term-news-release = A release from prison or jail
    .within = a release from prison or jail
term-news-transfer = A move to another place
    .within = a move to another place
term-news-death = A death
    .within = a death
term-news-end = It has ended
    .within = it has ended
term-news-mistake = That something they were told was a mistake
    .within = something they were told was a mistake
term-news-disclosure = That something about them was disclosed outside
    .within = something about them was disclosed outside
term-news-other = Something else
    .within = something else
term-started-by-we = We did
term-started-by-they = They did
term-told-how-in_person = In person
    .within = in person
term-told-how-by_phone = By phone
    .within = by phone

## evaluation

term-record-wish-copy = A copy of it
term-record-wish-correction = Something corrected
term-record-wish-erasure = Something erased
term-record-wish-not_me = Something was written down that they did not say

## exchange

term-item-kind-question = Question
term-item-kind-statement = Something I want to say
term-item-kind-answer = Answer
term-item-kind-letter = Letter
term-item-kind-limit = Limit
term-item-kind-wish = Wish
term-item-kind-help = What helps
term-item-kind-deed = What I did, in my own words
term-item-kind-offer = Something I could offer

## inquiry

term-inquiry-outcome-reached = We spoke
term-inquiry-outcome-nobody = Nobody was there
term-inquiry-outcome-not_again = They asked us not to call
term-taking-face_to_face = Meeting face to face
term-taking-video = Meeting by video
term-taking-letters = Letters
term-taking-shuttle = Messages carried by the facilitator
term-taking-recorded_message = A recorded message
term-taking-surrogate = Meeting someone who stands in
term-taking-preparation_only = Preparation alone

## meeting

term-moment-begun = Begun
term-moment-paused = Paused
term-moment-resumed = Went on
term-moment-stopped = Stopped
term-moment-ended = Ended
term-moment-broke = The line broke
term-link-went-worked = It worked
term-link-went-did_not = It did not work

## notebook

term-matters-a_lot = A lot
term-matters-some = Some
term-matters-not_sure = Not sure

## own_page

term-was-given = Given
term-was-taken = Taken: they chose their own words
term-was-changed = They chose other words
term-was-tried = Somebody tried many times
term-was-closed = Closed

## people

term-channel-screen = On a screen
    .within = on a screen
term-channel-phone = By phone
    .within = by phone
term-channel-paper = On paper
    .within = on paper
term-channel-in_person = In person
    .within = in person
term-channel-clock = When it was due
    .within = when it was due
term-custody-prison = Prison
    .within = prison
term-custody-jail = Jail
    .within = jail
term-custody-parole = On parole
    .within = on parole
term-custody-probation = On probation
    .within = on probation
term-custody-community = In the community
    .within = in the community
term-part-principal = Principal
    .within = principal
term-part-supporter = Supporter
    .within = supporter
term-part-kin = Close relative or guardian
    .within = close relative or guardian
term-part-surrogate = Stands in for another
    .within = stands in for another
term-role-coordinator = Coordinator
    .within = coordinator
term-role-facilitator = Facilitator
    .within = facilitator
term-role-supervisor = Supervisor
    .within = supervisor
term-role-screener = Screener of letters
    .within = screener of letters
term-role-evaluator = Evaluator
    .within = evaluator
term-role-administrator = Administrator
    .within = administrator
term-side-harmed = Harmed side
    .within = harmed side
term-side-responsible = Responsible side
    .within = responsible side
term-tagged-name = Name
term-tagged-place = Place
term-tagged-reach = Number or address
term-tagged-number = Number where they are held, or at services
term-tagged-case = Number of a case in court
term-way-phone = Phone call
term-way-text = Text message
term-way-email = E-mail
term-way-letter = Letter
term-way-in_person = In person
term-way-they_ring = They will call us
term-way-none = Do not contact me

## preferences

term-appearance-device = As the device is set
term-appearance-light = Light
term-appearance-dark = Dark
term-density-comfortable = Comfortable
term-density-compact = Compact: more on one screen
term-shortcuts-on = On
term-shortcuts-off = Off

## preparation

term-beside-silent = Sits beside them
term-beside-speaks = May speak too
term-mood-calm = Calm
    .within = calm
term-mood-hopeful = Hopeful
    .within = hopeful
term-mood-tired = Tired
    .within = tired
term-mood-tense = Tense
    .within = tense
term-mood-sad = Sad
    .within = sad
term-mood-angry = Angry
    .within = angry
term-visit-outcome-held = It took place
    .within = took place
term-visit-outcome-cut_short = Cut short
    .within = cut short
term-visit-outcome-not_held = It did not take place
    .within = did not take place
term-where-inside = Where they are in custody
term-where-office = Our office
term-where-home = Their home
term-where-elsewhere = Somewhere else
term-where-video = By video
term-where-phone = By phone
term-why-not-not_let_in = We were not let in
term-why-not-not_brought = They were not brought, or were moved
term-why-not-not_come = They did not come
term-why-not-not_today = They did not want to today
term-why-not-ourselves = We could not come
term-why-not-other = Another reason

## programme

term-clock-12 = 2:00 PM
term-clock-24 = 14:00
term-facility-answer-yes = Yes
term-facility-answer-no = No
term-number-on-mail-below = On a line of its own, below the name
term-number-on-mail-beside = After the name, on the same line
term-number-on-mail-none = Not on the envelope
term-place-kind-prison = Prison
term-place-kind-jail = Jail
term-place-kind-community = A place in the community
term-why-closed-lockdown = Lockdown
    .within = lockdown
term-why-closed-holiday = Holiday
    .within = holiday
term-why-closed-staffing = Too few staff there
    .within = too few staff there
term-why-closed-illness = Illness in the house
    .within = illness in the house
term-why-closed-works = Building works
    .within = building works
term-why-closed-other = Another reason
    .within = another reason

## screening

term-allowed-contact = Contact by the program
term-allowed-exchange = Letters and words for the other side
term-allowed-meeting = A meeting
term-ages-checked-checked = Yes, everyone whose age is not written down was checked
term-ages-checked-not_checked = No, or not everyone
term-other-programs-done = Done, or none asked for
term-other-programs-open = Still open
term-attendant-part-interpreter = Interpreter
    .within = interpreter
term-attendant-part-advocate = Professional advocate or therapist
    .within = professional advocate or therapist
term-attendant-part-lawyer = Lawyer
    .within = lawyer
term-attendant-part-chaplain = Chaplain
    .within = chaplain
term-attendant-part-trainee = Trainee or observer
    .within = trainee or observer
term-attendant-part-officer = Officer in sight
    .within = officer in sight
term-attendant-part-community = Member of the community
    .within = member of the community
term-tie-none = No tie to either side
    .within = no tie to either side
term-tie-harmed = A tie to the harmed side
    .within = a tie to the harmed side
term-tie-responsible = A tie to the responsible side
    .within = a tie to the responsible side
term-tie-both = A tie to both sides
    .within = a tie to both sides
term-measure-some = Some of it
term-measure-basic_facts = The basic facts
term-measure-guilt_of_record = Guilt as on record
term-date-kind-hearing = Court hearing
term-date-kind-parole = Parole or pardon hearing
term-date-kind-release = Release
term-date-kind-transfer = Move to another place
term-date-kind-ends = Supervision ends
term-proceedings-appeals = Appeal
term-proceedings-civil = Civil suit
term-proceedings-parole = Parole step
term-proceedings-pardon = Pardon step

## worklist

term-band-safety = Safety first
term-band-decision = Decisions
term-band-step = Next steps
term-band-ahead = Next fourteen days
term-band-paper = Papers and messages
term-deed-snooze = Put off
term-deed-assign = Given
term-purpose-approach = Approaching the other person
