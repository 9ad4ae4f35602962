### Words that are looked for, not read: none of them stands where somebody else could see or hear it, on a lock screen, an
### envelope, a calendar. Commas between; whole words, in capitals or not; the lists of all languages count together.

## What was done

unsaid-harm_homicide = homicide, murder, manslaughter
unsaid-harm_assault = assault
unsaid-harm_sexual = sexual, rape
unsaid-harm_gender_based = gender_based, gender-based, domestic violence
unsaid-harm_robbery = robbery
unsaid-harm_burglary = burglary
unsaid-harm_driving = driving
unsaid-harm_fraud = fraud

## Where people are held

unsaid-custody = prison, jail

## Roles and the like: these show in no text message, because it shows on a lock screen whole

unsaid-roles = facilitator, coordinator, supervisor, mediator, caseworker, case worker, case manager, probation, parole, program, programme, case, dialogue, meeting, harmed person, responsible person

## What no commitment may ask for. `*` stands for any ending.

unsaid-forgiveness = forgiv*, forgav*, pardon*, reconcil*
