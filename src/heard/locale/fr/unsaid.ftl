### Words that are looked for, not read: none of them stands where somebody else could see or hear it, on a lock screen, an
### envelope, a calendar. Commas between; whole words, in capitals or not; the lists of all languages count together.

## What was done

unsaid-harm_homicide = homicide, meurtre, assassinat
unsaid-harm_assault = agression, voies de fait
unsaid-harm_sexual = viol, sexuel, sexuelle
unsaid-harm_gender_based = violence conjugale, violences conjugales, féminicide
unsaid-harm_robbery = vol qualifié, vol à main armée, braquage
unsaid-harm_burglary = cambriolage, effraction
unsaid-harm_driving = conduite dangereuse, alcool au volant
unsaid-harm_fraud = fraude, escroquerie

## Where people are held

unsaid-custody = prison, pénitencier, détention

## Roles and the like: these show in no text message, because it shows on a lock screen whole

unsaid-roles = personne facilitatrice, facilitateur, facilitatrice, coordonnateur, coordonnatrice, coordinateur, coordinatrice, médiateur, médiatrice, justice réparatrice, libération conditionnelle, programme, dossier, dialogue, rencontre, personne responsable

## What no commitment may ask for. `*` stands for any ending.

unsaid-forgiveness = pardon*, réconcili*
