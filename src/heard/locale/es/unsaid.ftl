### Palabras que se buscan y no se leen: ninguna está donde otra persona podría verla u oírla, en una pantalla, un sobre o un
### calendario. Entre comas; palabras enteras, con mayúsculas o sin ellas; las listas de todos los idiomas valen juntas.

## Lo que pasó

unsaid-harm_homicide = homicidio, homicidios, asesinato, asesinatos, asesinado, asesinada, asesino, asesina
unsaid-harm_assault = agresión, agresiones, lesiones
unsaid-harm_sexual = violación, violaciones, violada, violado, violador, abuso, sexual
unsaid-harm_gender_based = violencia de género, violencia doméstica, maltrato, acoso
unsaid-harm_robbery = robo, robos, ladrón
unsaid-harm_burglary = allanamiento
unsaid-harm_driving = conducción temeraria
unsaid-harm_fraud = fraude

## Donde se retiene a las personas

unsaid-custody = prisión, prisiones, cárcel, cárceles, preso, presa, presos, presas, prisionero, prisionera, encarcelado, encarcelada, penitenciaría, penitenciario, penitenciaria, centro penitenciario, reclusorio, recluso, reclusa, reo, reos, condenado, condenada, presidio, calabozo

## Palabras de este trabajo que dicen a un extraño de qué se trata

unsaid-services = ofensor, ofensora, ofensores, agresor, agresora, víctima, víctimas, atención a víctimas, victimario, victimaria, justicia restaurativa, delincuente, delincuentes, delito, delitos, crimen, criminal, acusado, acusada

## Partes de nombres que solas no son un nombre

unsaid-particles = da, de, del, dos, el, la, las, los, san, santa, santo, y, e

## Funciones y cosas así: no están en ningún mensaje de texto, que se ve entero en la pantalla

unsaid-roles = persona facilitadora, facilitador, facilitadora, coordinador, coordinadora, libertad condicional, programa, caso, diálogo, encuentro, persona responsable

## Lo que ningún compromiso puede pedir. `*` vale por cualquier terminación.

unsaid-forgiveness = perdon*, perdón*
