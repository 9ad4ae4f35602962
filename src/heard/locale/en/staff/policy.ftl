### What each setting of a programme file means: the name of its line, what it says (.says), and the limit that no file
### can go below (.floor). The staff read them on the program's own page, and whoever edits a file reads them in a terminal.
### Words in quotes and in square brackets are typed in the file as they stand: do not translate them.

## The program

policy-programme = Program
    .says = The program's name, clock, languages and words.
policy-programme-name = Name
    .says = The program's name; it never shows where others could see it.
policy-programme-timezone = Time zone
    .says = The time zone in which all the program's hours are meant.
policy-programme-languages = Languages
    .says = The languages in which information and consents are kept.
policy-programme-phone = Phone
    .says = The number to call when somebody may be in danger; empty where the program has none.

policy-programme-words = Program: words
    .says = What the program calls the two sides.
policy-programme-words-harmed = Harmed
    .says = What the program calls a person who was harmed.
policy-programme-words-responsible = Responsible
    .says = What the program calls a person who is responsible for harm.

## Who may ask

policy-initiation = Who may ask
    .says = Who may ask for a dialogue.
policy-initiation-who = Who
    .says = Who may ask for a dialogue: the harmed person, either side, or the provider who offers it.
policy-initiation-harm_only_harmed = Harm after which only the harmed person asks
    .says = Kinds of harm after which only the harmed person may ask, whoever else may ask in other cases.
    .floor = After gender-based violence only the harmed person may ask, whoever else may ask in other cases. Leave "gender_based" in the list.
policy-initiation-kin_may_ask = Relatives may ask
    .says = Whether a guardian or close relative may ask for the harmed person.
policy-initiation-first_talk = First talk with
    .says = With whom the program talks before it approves: always with the harmed person, or with whoever asked.

## Whom the program can take

policy-eligibility = Whom the program can take
    .says = Whom the program can take.
policy-eligibility-least_age = Age, at least
    .says = The age in years from which a person can take part.
policy-eligibility-harms_out = Harm that is not taken
    .says = Kinds of harm this program does not take.
policy-eligibility-custody = Where they live or are held
    .says = Where a responsible person may be living or held.
policy-eligibility-months_without_infractions = Months without infractions
    .says = For how many months a responsible person who is held has had no infraction, by what the institution says; 0 asks nothing.
policy-eligibility-other_programs = Other programs still open
    .says = Whether other programs that the institution asks of a responsible person must be done first, or do not matter.

policy-eligibility-harmed = Whom the program can take: harmed side
    .says = What is asked of the harmed side alone.
policy-eligibility-harmed-least_age = Age, at least
    .says = The age in years from which a harmed person can take part, where it is higher than the age for both sides; 0 asks nothing more.
policy-eligibility-harmed-guardian_until = Parent or guardian, until the age of
    .says = Below this age in years, the yes of a harmed person counts only beside that of a parent or guardian; 0 asks for none.

policy-eligibility-responsible = Whom the program can take: responsible side
    .says = What is asked of the responsible side alone.
policy-eligibility-responsible-least_age = Age, at least
    .says = The age in years from which a responsible person can take part, where it is higher than the age for both sides; 0 asks nothing more.
policy-eligibility-responsible-guardian_until = Parent or guardian, until the age of
    .says = Below this age in years, the yes of a responsible person counts only beside that of a parent or guardian; 0 asks for none.

## Screening

policy-screening = Screening
    .says = Whether it is allowed and safe to go on.
policy-screening-risk_fresh_days = Days an assessment holds
    .says = How many days a risk-and-strengths assessment holds.
policy-screening-orders = Protective orders
    .says = Whether a protective order between the people always blocks, or may be lifted in writing for the dialogue.

## Calendar

policy-calendar = Calendar
    .says = What an open legal step means for a dialogue.
policy-calendar-appeals = Appeals
    .says = An open appeal: it must be over first, or the dialogue is on hold while it is open, or it does not matter.
policy-calendar-civil = Civil suits
    .says = An open civil suit: it must be over first, or the dialogue is on hold while it is open, or it does not matter.
policy-calendar-parole = Parole
    .says = An open parole step: it must be over first, or the dialogue is on hold while it is open, or it does not matter.
policy-calendar-pardon = Pardon
    .says = An open pardon step: it must be over first, or the dialogue is on hold while it is open, or it does not matter.

## Acknowledgment

policy-acknowledgement = Acknowledgment
    .says = What a responsible person acknowledges.
policy-acknowledgement-measure = How much
    .says = How far the responsible person must acknowledge what they did: the guilt of record, the basic facts, or some of the harm.
policy-acknowledgement-second_reviewer = A second reviewer
    .says = Whether a second person, besides the facilitator, must have seen the acknowledgment.
policy-acknowledgement-reviewer_signs = The reviewer signs first
    .says = Whether a meeting waits until that second person has signed on a screen of their own.
policy-acknowledgement-by_decision = Other measures, by a decision
    .says = Measures that two of the staff can decide on for one dialogue instead, each with the reason on record; none where it is never decided otherwise.

## Outreach

policy-outreach = Outreach
    .says = What comes before the first contact.
policy-outreach-approvals = Approvals
    .says = How many different people of the program approve before the responsible person is contacted.
    .floor = Nobody contacts the responsible person before at least one person of the program has approved it. Write 1 or more.
policy-outreach-more_after = Harm after which more people approve
    .says = Kinds of harm after which more people of the program approve.
policy-outreach-more = How many more
    .says = How many more people approve after those kinds of harm.
policy-outreach-second_body_after = Harm after which another body approves too
    .says = Kinds of harm after which another body (a board, a department, a university’s project) approves as well; name all of them where it always does.
policy-outreach-fresh_yes_days = Days a “yes, now” holds
    .says = For how many days the harmed person's "yes, approach them now" holds.
    .floor = The harmed person's "yes, now" must be fresh when the responsible person is first contacted. Write a number of days from 1 to 365.
policy-outreach-reminders = Reminders
    .says = How often a responsible person may be reminded of an invitation; after that, silence means no for now.

## Contact

policy-contact = Contact
    .says = How and when words reach a person.
policy-contact-hold_minutes = Minutes a message waits
    .says = For how many minutes a message waits and can be called back before it leaves.
policy-contact-quiet_hours = Quiet hours
    .says = From when until when nobody is written to or called.
policy-contact-recheck_days = Days until what is safe is asked again
    .says = After how many days a person confirms again what is safe for them.
    .floor = What a person marked as safe changes with their life, so it is confirmed again after a time. Write a number of days from 1 to 365.
policy-contact-answer_days = Working days to answer
    .says = Within how many working days a facilitator answers what a person wrote to them.

policy-contact-first_way = Contact: first way
    .says = How a person is first approached who could not say yet what is safe.
policy-contact-first_way-custody = In custody
    .says = The first way to reach a person who is held in prison or jail.
    .floor = A person in custody is first approached in person or by plain letter through the institution. Write "in_person" or "letter".
policy-contact-first_way-community = In the community
    .says = The first way to reach a person who lives outside walls.

## Consent

policy-consent = Consent
    .says = How long a yes holds and what is signed.
policy-consent-lapses_days = Days until a yes lapses
    .says = After how many days a yes lapses and is asked for again.
    .floor = A yes does not hold forever: it lapses and is asked for again. Write a number of days from 1 to 1095 (three years).
policy-consent-cooling_days = Days to think
    .says = How many days of 24 hours a responsible person has to think, from being informed to saying yes.
    .floor = A responsible person has at least a day to think before a yes counts. Write 1 or more.
policy-consent-agreements = Agreements
    .says = What each person signs before preparation begins.

## Preparation

policy-preparation = Preparation
    .says = How much preparation comes first.
policy-preparation-weeks = Weeks, at least
    .says = How many weeks lie at least between the first session with a principal and the meeting's authorization.
policy-preparation-least_minutes = Minutes of a session
    .says = How many minutes a session has at least, so that it counts. Of several on one day, one counts.
policy-preparation-before_other_side = Before the other side
    .says = Whether sessions with the harmed side may begin on their own yes and signatures, before the responsible side has said yes.

policy-preparation-sessions = Preparation: sessions
    .says = How many preparation sessions each principal has at least.
policy-preparation-sessions-harmed = Harmed side
    .says = Sessions with each harmed principal, at least.
policy-preparation-sessions-responsible = Responsible side
    .says = Sessions with each responsible principal, at least.

## Exchange

policy-exchange = Exchange
    .says = What comes before anything goes to the other side.
policy-exchange-readers = Readers
    .says = How many facilitators read an item before it is released.
    .floor = Nothing goes to the other side before a facilitator has read it. Write 1 or 2.

## Facilitators

policy-facilitators = Facilitators
    .says = Who may facilitate, and how many.
policy-facilitators-least = How many, at least
    .says = How many facilitators are assigned and attend at least.
    .floor = Nobody contacts the responsible person before a facilitator is assigned. Write 1 or more.
policy-facilitators-training_hours = Training hours
    .says = How many hours of training a facilitator has at least.
policy-facilitators-trainings = Named trainings
    .says = Trainings by name, each of which a facilitator has done.
policy-facilitators-experienced_after = Experienced after
    .says = After how many dialogues held a facilitator counts as experienced; a new one works only beside an experienced one.
policy-facilitators-cap = Open dialogues, at most
    .says = How many open dialogues a facilitator has at most.

## The meeting

policy-meeting = Meeting
    .says = What a meeting may be.
policy-meeting-ways = Ways of taking part
    .says = The ways of taking part that the program offers.
policy-meeting-held_before = Held before these dates
    .says = Dates of the law or of custody before whose day a meeting has to be held, where one of them lies ahead.
policy-meeting-most = Meetings, at most
    .says = How many meetings there are at most without a new authorization.
policy-meeting-supporters = Supporters
    .says = Whether supporters may be in the room, stay in a waiting area, or must be there.
policy-meeting-recording = Recording
    .says = Whether a meeting is never recorded, or only when everyone present has agreed in writing.

## Letters

policy-letters = Letters
    .says = How letters are kept and screened.
policy-letters-bank = Letter bank
    .says = Whether a letter waits unseen until the harmed person asks, the harmed person is told that one came, or there is no letter bank.
policy-letters-screeners = Screeners
    .says = How many people screen a letter.
    .floor = A letter is screened by two people before it is handed on. Write 2 or more.
policy-letters-replies = Replies
    .says = How many screened replies a reader may send.
policy-letters-told_read = Told that it was read
    .says = Whether the reader chooses if the writer learns that a letter was read, or the writer never learns it.

## Aftercare

policy-aftercare = Aftercare
    .says = When both sides hear from a facilitator again.
policy-aftercare-first_hours = Hours until the first contact
    .says = Within how many hours of a meeting both sides are contacted.
    .floor = Both sides are contacted soon after a meeting. Write a number of hours from 1 to 168 (one week).
policy-aftercare-later_days = Later, in days
    .says = After how many days both sides are contacted again, such as 30, 60 and 90.
policy-aftercare-later_weeks = Weeks later
    .says = After how many weeks both sides are contacted again.
policy-aftercare-later_months = Months later
    .says = After how many months both sides are contacted again.

## Disclosure

policy-disclosure = Disclosure
    .says = What may leave the program.
policy-disclosure-court = Courts
    .says = Whether a court hears a result: never, when both principals agree, or as the law of the program says.
policy-disclosure-kinds = Kinds
    .says = The kinds of disclosure that are possible at all.
    .floor = Nothing about a dialogue goes to parole, pardon, classification, earned time, release or sentence. Take the word out of the list; what a court may be told is set by disclosure.court.

## Retention

policy-retention = Retention
    .says = How long each kind of record lives, in months; 0 is at once.
policy-retention-declined_inquiry = What a person left who declined
    .says = Months until what a person left who declined is erased.
    .floor = When a person declines, almost nothing is kept, and not for long. Write a number of months from 0 (at once) to 12.
policy-retention-preparation_notes = Preparation notes
    .says = Months after closing until preparation notes are erased.
    .floor = Each kind of record has a time to live; nothing is kept forever. Write a number of months from 0 (at once) to 1200.
policy-retention-case = All else of a dialogue
    .says = Months after closing until all else of a dialogue is erased.
    .floor = Each kind of record has a time to live; nothing is kept forever. Write a number of months from 0 (at once) to 1200.

## Figures

policy-figures = Figures
    .says = What may be published.
policy-figures-least = Smallest count
    .says = The smallest count that a published figure may give away.
    .floor = A published figure below three can point at a person. Write 3 or more.

## What a setting can say, on the page: a word of the file in words that people read.

policy_value-yes = yes
policy_value-no = no
# A list with nothing in it.
policy_value-empty = none
# $from and $to are hours of the day.
policy_value-hours = { $from } to { $to }

policy_value-harmed = the harmed person
policy_value-either = either side
policy_value-provider = the provider
policy_value-homicide = homicide
policy_value-assault = assault
policy_value-sexual = sexual
policy_value-gender_based = gender-based
policy_value-robbery = robbery
policy_value-burglary = burglary
policy_value-driving = driving
policy_value-fraud = fraud
policy_value-other = other
policy_value-prison = prison
policy_value-jail = jail
policy_value-parole = parole
policy_value-probation = probation
policy_value-community = the community
policy_value-asker = whoever asked
policy_value-must_be_done = must be done
policy_value-block = always block
policy_value-lifted_in_writing = may be lifted in writing
policy_value-must_be_over = must be over
policy_value-rest_while_open = on hold while it is open
policy_value-ignore = does not matter
policy_value-guilt_of_record = the guilt of record
policy_value-basic_facts = the basic facts
policy_value-some = some of the harm
policy_value-in_person = in person
policy_value-letter = by letter
policy_value-phone = by phone
policy_value-confidentiality = confidentiality
policy_value-participation = participation
policy_value-face_to_face = face to face
policy_value-video = video
policy_value-letters = letters
policy_value-shuttle = messages carried by the facilitator
policy_value-recorded_message = a recorded message
policy_value-surrogate = a stand-in
policy_value-preparation_only = preparation only
policy_value-hearing = a hearing
policy_value-release = release
policy_value-transfer = a move to another place
policy_value-ends = the end of supervision
policy_value-optional = may be in the room
policy_value-waiting_area = stay in a waiting area
policy_value-mandatory = must be there
policy_value-never = never
policy_value-all_agree = when all agree in writing
policy_value-blind = waits unseen
policy_value-tell_harmed = the harmed person is told
policy_value-none = there is none
policy_value-reader_chooses = the reader chooses
policy_value-both_consent = when both agree
policy_value-by_law = as the law says
policy_value-agreed_by_all = agreed by all
policy_value-prevent_death_or_injury = to prevent death or injury
policy_value-public_record = public record
policy_value-privileged = privileged
policy_value-safeguarding = safeguarding
policy_value-prevent_serious_crime = to prevent a serious crime
policy_value-court_order = a court orders it

## What `heard programme check` and `heard programme schema` print.

# $changed is how many settings differ, $all how many there are.
policy_report-differ =
    { $changed ->
        [0] None of { $all } settings differ from the default.
       *[other] { $changed } of { $all } settings differ from the default.
    }
# $usual is what holds when a file says nothing.
policy_report-default = (default: { $usual })
# $table is the name of a table, $setting of one of its settings.
policy_report-setting_of = { $table }: { $setting }
policy_report-no_words = Heard has no words in { $languages }: pages, letters and papers for who speaks it are in another language, and an interpreter is asked for.
policy_report-schema = Program file
    .says = The settings of one program; what is left out has a default.

## What is wrong with a programme file, and what to write instead. The name of the file, the line and the setting stand before it.

# What a file is called in these problems, where it has no name of its own.
policy_file-unnamed = program file
policy_file-pasted = the text
policy_file-loaded = the file
policy_file-stored = the stored policy

policy_file-none_yet = This program has no policy yet.
policy_file-line_too_long = This line is longer than { $most } characters.
policy_file-nested = The values are nested too deeply.
# $said is what the reader of TOML says, in English.
policy_file-not_toml = This is not TOML as it stands: { $said }.
policy_file-no_file = There is no such file.
policy_file-folder = This is a folder, not a file.
# $reason is what the system says.
policy_file-cannot_open = It cannot be opened: { $reason }.
policy_file-bad_name = It cannot be opened: its name cannot be used.
policy_file-too_large = It is larger than { $most } KiB, so no program file.
policy_file-not_utf8 = It is not text in UTF-8.
policy_file-no_program = There is no program "{ $name }".
policy_file-none_found = None were found.
policy_file-known_programs = Known: { $known }.
policy_file-nothing_sent = Choose a file, or paste its text.
policy_file-too_long = This is longer than { $most } characters, so no program file of ours. Take long comments out.
policy_file-strange_character = There is a character in it that cannot be kept.

policy_file-no_name = There is no "{ $name }".
policy_file-no_name_in = There is no "{ $name }" in { $table }.
# $near is the word that is nearest to what was written.
policy_file-did_you_mean = Did you mean { $near }?
# $homes are names of tables, like [contact].
policy_file-belongs_in = It belongs in { $homes }.
policy_file-or = { $one } or { $other }
policy_file-known_here = Known here: { $known }.
policy_file-twice = { $twice } is in the list more than once.
policy_file-hour = must be an hour of the day in quotes, such as "21:00".
policy_file-same_hours = The two hours are the same; write when the quiet starts and when it ends.
policy_file-zone = "{ $name }" is no known time zone; write one such as "America/Chicago".
policy_file-word_in_quotes = must be one of these words, in quotes: { $known }.
policy_file-not_one_of = "{ $value }" is not one of: { $known }.
policy_file-no_language = "{ $value }" is no language code such as "en" or "pt-BR".
policy_file-plain_text = must be one line of plain text.
policy_file-at_least_one = must name at least one.
policy_file-no_room = has room for { $most } and no more.
policy_file-other_value = is not a value that this setting can have.

policy_file-model_type = must be a table of settings, not a single value.
policy_file-int_type = must be a whole number, without quotes.
policy_file-bool_type = must be true or false, without quotes.
policy_file-string_type = must be text in quotes.
policy_file-tuple_type = must be a list in square brackets.
policy_file-missing = must have two hours: when it starts and when it ends.
policy_file-greater_than_equal = must be { $ge } or more.
policy_file-less_than_equal = must be { $le } or less.
policy_file-string_too_short = must not be empty.
policy_file-string_too_long = must have { $max_length } characters at most.
