### Words that are looked for, not read: none of them stands where somebody else could see or hear it, on a lock screen, an
### envelope, a calendar. Commas between; whole words, in capitals or not; the lists of all languages count together.

## What was done

unsaid-harm_homicide = homicide, meurtre, meurtres, meurtrier, meurtrière, assassinat, assassin, tué, tuée
unsaid-harm_assault = agression, voies de fait
unsaid-harm_sexual = viol, viols, violée, violé, violeur, abus, sexuel, sexuelle
unsaid-harm_gender_based = violence conjugale, violences conjugales, féminicide
unsaid-harm_robbery = vol qualifié, vol à main armée, braquage
unsaid-harm_burglary = cambriolage, effraction
unsaid-harm_driving = conduite dangereuse, alcool au volant
unsaid-harm_fraud = fraude, escroquerie

## Where people are held

unsaid-custody = prison, prisons, prisonnier, prisonnière, emprisonné, emprisonnée, pénitencier, pénitentiaire, centre correctionnel, maison d’arrêt, détention, détenu, détenue, détenus, incarcéré, incarcérée, taulard, condamné, condamnée

## Mots de ce travail qui disent à un étranger de quoi il s’agit

unsaid-services = contrevenant, délinquant, délinquante, victime, victimes, aide aux victimes, agresseur, justice réparatrice, justice restaurative, crime, crimes, criminel, criminelle, accusé, accusée

## Parties de noms qui, seules, ne sont pas un nom

unsaid-particles = d, de, des, du, l, la, le, les, ben, saint, sainte, st, ste

## Roles and the like: these show in no text message, because it shows on a lock screen whole

unsaid-roles = personne facilitatrice, facilitateur, facilitatrice, coordonnateur, coordonnatrice, coordinateur, coordinatrice, médiateur, médiatrice, justice réparatrice, libération conditionnelle, programme, dossier, dialogue, rencontre, personne responsable

## What no commitment may ask for. `*` stands for any ending.

unsaid-forgiveness = pardon*, réconcili*
