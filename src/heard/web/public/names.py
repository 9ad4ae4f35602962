"""What the public pages are called in their own frame, in each language."""

from heard.ground.pseudo import FROM, PSEUDO, is_on, pseudo, spoken

LANGUAGES = {"en": "English", "es": "Español"}
FOR_OTHERS = ("for-supporters", "for-responsible-people", "for-facilitators", "for-prisons")
FOOT = ("stay-private", "words", "privacy", "accessibility", "contact")
CHOICES = {
    "en": {
        "home": "Home",
        "skip": "Go to the page",
        "leave": "Leave now",
        "leave_link": "Leave this site now",
        "foot": "More pages",
        "stay-private": "Using this site privately",
        "words": "Words we use",
        "privacy": "Privacy",
        "accessibility": "Access",
        "contact": "How to reach us",
        "ring": "Ring us:",
        "ask": "Ask a question safely",
        "again": "Come back with a code",
        "never_back": "We never ring back unless you tell us that it is safe.",
        "no_phone": "This programme has not yet said how to ring it.",
        "write": "Write to:",
        "danger": "In danger now? Ring",
        "too_few": "We have no figures of our own to show yet. We show a number only for {least} dialogues or more.",
        "requests": "Somebody asked for a dialogue",
        "preparations": "Getting ready began",
        "meetings": "A first meeting was held",
        "without_a_meeting": "It ended without a meeting",
        "fewer": "Fewer than {least}, so we do not show this number.",
        "how_counted": "We count each dialogue once, in the year in which we wrote it down.",
        "rounded": "Numbers go to the nearest five. We show years that are over.",
        "for": "For others",
        "for-responsible-people": "For people who harmed someone",
        "for-supporters": "For supporters",
        "for-facilitators": "Becoming a facilitator",
        "for-prisons": "For prisons and other places",
        "results": "What is known",
    },
    "es": {
        "home": "Inicio",
        "skip": "Ir a la página",
        "leave": "Salir ya",
        "leave_link": "Salir ya de este sitio",
        "foot": "Más páginas",
        "stay-private": "Usar este sitio en privado",
        "words": "Palabras que usamos",
        "privacy": "Privacidad",
        "accessibility": "Acceso",
        "contact": "Cómo comunicarse",
        "ring": "Llámenos:",
        "ask": "Hacer una pregunta sin riesgo",
        "again": "Volver con un código",
        "never_back": "Nunca devolvemos una llamada si usted no nos dice que es seguro.",
        "no_phone": "Este programa aún no ha dicho cómo llamarle.",
        "write": "Escriba a:",
        "danger": "¿En peligro ahora? Llame al",
        "too_few": "Aún no tenemos cifras propias. Mostramos un número solo si hay {least} diálogos o más detrás.",
        "requests": "Alguien pidió un diálogo",
        "preparations": "Empezó la preparación",
        "meetings": "Hubo un primer encuentro",
        "without_a_meeting": "Terminó sin encuentro",
        "fewer": "Menos de {least}; por eso no mostramos este número.",
        "how_counted": "Contamos cada diálogo una vez, en el año en que lo anotamos.",
        "rounded": "Los números van de cinco en cinco. Mostramos años que ya pasaron.",
        "for": "Para otras personas",
        "for-responsible-people": "Para personas que hicieron daño",
        "for-supporters": "Para personas de apoyo",
        "for-facilitators": "Ser persona facilitadora",
        "for-prisons": "Para cárceles y otros lugares",
        "results": "Lo que se sabe",
    },
}


def languages() -> dict[str, str]:
    """Every language that can be chosen here, each in its own name."""
    return LANGUAGES | ({PSEUDO: PSEUDO} if is_on() else {})


def choices(language: str) -> dict[str, str]:
    """The names in a language."""
    if spoken(language):
        return {name: pseudo(words) for name, words in CHOICES[FROM].items()}
    return CHOICES[language]


def direction(language: str) -> str:
    """`ltr` or `rtl`, as pages say it."""
    return "rtl" if language == PSEUDO else "ltr"
