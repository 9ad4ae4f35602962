### Palabras que se buscan y no se leen: ninguna está donde otra persona podría verla u oírla, en una pantalla, un sobre o un
### calendario. Entre comas; palabras enteras, con mayúsculas o sin ellas; las listas de todos los idiomas valen juntas.

## Lo que pasó

unsaid-harm_homicide = homicidio, asesinato
unsaid-harm_assault = agresión
unsaid-harm_sexual = violación
unsaid-harm_gender_based = violencia de género
unsaid-harm_robbery = robo
unsaid-harm_burglary = allanamiento
unsaid-harm_driving = conducción temeraria
unsaid-harm_fraud = fraude

## Donde se retiene a las personas

unsaid-custody = prisión, cárcel

## Funciones y cosas así: no están en ningún mensaje de texto, que se ve entero en la pantalla

unsaid-roles = persona facilitadora, facilitador, facilitadora, coordinador, coordinadora, libertad condicional, programa, caso, diálogo, encuentro, persona responsable

## Lo que ningún compromiso puede pedir. `*` vale por cualquier terminación.

unsaid-forgiveness = perdon*, perdón*
