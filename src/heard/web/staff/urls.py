"""Every address of the staff workspace, room by room."""

from django.urls import path

from heard.web.staff import figures
from heard.web.staff.contact.urls import PAGES as CONTACT
from heard.web.staff.day.urls import PAGES as DAY
from heard.web.staff.dialogue.urls import PAGES as DIALOGUE
from heard.web.staff.drafts.urls import PAGES as DRAFTS
from heard.web.staff.exchange.urls import PAGES as EXCHANGE
from heard.web.staff.finding.urls import PAGES as FINDING
from heard.web.staff.inquiries.urls import PAGES as INQUIRIES
from heard.web.staff.registers.urls import PAGES as REGISTERS
from heard.web.staff.shell.urls import PAGES as SHELL
from heard.web.staff.signing.urls import PAGES as SIGNING
from heard.web.staff.today.urls import PAGES as TODAY

handler400 = "heard.web.answers.unreadable"
handler404 = "heard.web.answers.missing"
handler500 = "heard.web.answers.failed"

urlpatterns = [
    *SHELL,
    *SIGNING,
    *TODAY,
    *INQUIRIES,
    *FINDING,
    *DIALOGUE,
    *CONTACT,
    *DAY,
    *EXCHANGE,
    *DRAFTS,
    *REGISTERS,
    path("figures/", figures.figures, name="figures"),
]
