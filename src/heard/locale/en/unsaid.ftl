### Words that are looked for, not read: none of them stands where somebody else could see or hear it, on a lock screen, an
### envelope, a calendar. Commas between; whole words, in capitals or not; the lists of all languages count together.

## What was done

unsaid-harm_homicide = homicide, homicides, murder, murders, murdered, murderer, manslaughter, killing, killer
unsaid-harm_assault = assault, assaults, assaulted
unsaid-harm_sexual = sexual, rape, raped, rapist, abuse, abuser, molested
unsaid-harm_gender_based = gender_based, gender-based, domestic violence, domestic abuse, stalking, stalker
unsaid-harm_robbery = robbery, robberies, robbed, robber
unsaid-harm_burglary = burglary, burglaries, burglar
unsaid-harm_driving = driving
unsaid-harm_fraud = fraud

## Where people are held

unsaid-custody = prison, prisons, prisoner, prisoners, imprisonment, jail, jails, jailed, penitentiary, penitentiaries, correctional, corrections, correctional facility, inmate, inmates, incarcerated, incarceration, convict, convicts, convicted, felon, felony, detention center

## Services and words of this work that tell strangers what it is about

unsaid-services = offender, offenders, victim, victims, victim services, victim offender dialogue, restorative justice, perpetrator, perpetrators, accused, defendant, crime, crimes, criminal

## Parts of names that are no name alone

unsaid-particles = al, bin, binti, da, de, del, den, der, di, dos, du, el, ibn, la, las, le, los, mac, mc, san, santa, st, van, ver, von

## Roles and the like: these show in no text message, because it shows on a lock screen whole

unsaid-roles = facilitator, coordinator, supervisor, mediator, caseworker, case worker, case manager, probation, parole, program, programme, case, dialogue, meeting, harmed person, responsible person

## What no commitment may ask for. `*` stands for any ending.

unsaid-forgiveness = forgiv*, forgav*, pardon*, reconcil*
