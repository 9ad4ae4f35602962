### What the staff read of figures in which nobody can be recognized; and of what somebody asked about their own record.

figures-title = Figures
figures-lead = Numbers are rounded to the nearest 5, and small ones are not shown. This keeps people from being recognized.
figures-counted = What is counted
figures-dialogues = Dialogues

## What is counted

figures-requests = Dialogues that were asked for
figures-approached = In which the responsible person was approached
figures-in_preparation = In which preparation began
figures-meetings_held = In which a meeting was held
figures-closed = Closed

## The figure itself

# $least is the smallest number that is shown.
figures-fewer_than = fewer than { $least }

## Whether what somebody asked about their own record has an answer

figures-record_answered = answered
figures-record_waits = not answered yet

## Disclosures, and how far each is

figures-disclosure = Disclosure
figures-disclosure_to = { $kind }, to { $to }
figures-disclosure_declined = { $what }. The second signer says: { $words }
figures-disclosure_danger = { $what }. Why it is not told: { $words }
figures-disclosure_state = { $state ->
    [signed] signed by two, not handed over yet
    [declined] not signed by the second, and does not leave
    [made] handed over
    [untold] handed over, and the person concerned has not been told
    [untold_one] handed over, and one of us said that telling would put somebody in danger: a second has to say so
    [danger] handed over, and not told: it would put somebody in danger
   *[named] second signer named, not yet signed
}
