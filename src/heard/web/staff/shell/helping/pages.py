"""The help of every page of the workspace, by the name of its address."""

from heard.web.staff.shell.helping.help_of import Help
from heard.web.staff.shell.helping.of_days import OF_DAYS
from heard.web.staff.shell.helping.of_dialogues import OF_DIALOGUES
from heard.web.staff.shell.helping.of_programmes import OF_PROGRAMMES
from heard.web.staff.shell.helping.of_signing import OF_SIGNING
from heard.web.staff.shell.helping.of_words import OF_WORDS

PAGES: dict[str, Help] = {**OF_DAYS, **OF_DIALOGUES, **OF_WORDS, **OF_PROGRAMMES, **OF_SIGNING}
