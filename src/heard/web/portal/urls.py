"""Every address of the portal pages."""

from heard.web.portal.after.urls import PAGES as AFTER
from heard.web.portal.appointments.urls import PAGES as APPOINTMENTS
from heard.web.portal.beside.urls import PAGES as BESIDE
from heard.web.portal.beside_me.urls import PAGES as BESIDE_ME
from heard.web.portal.day.urls import PAGES as DAY
from heard.web.portal.deciding.urls import PAGES as DECIDING
from heard.web.portal.entering.urls import PAGES as ENTERING
from heard.web.portal.helping.urls import PAGES as HELPING
from heard.web.portal.home.urls import PAGES as HOME
from heard.web.portal.messages.urls import PAGES as MESSAGES
from heard.web.portal.notebook.urls import PAGES as NOTEBOOK
from heard.web.portal.papers.urls import PAGES as PAPERS
from heard.web.portal.reach.urls import PAGES as REACH
from heard.web.portal.record.urls import PAGES as RECORD
from heard.web.portal.stopping.urls import PAGES as STOPPING
from heard.web.portal.told.urls import PAGES as TOLD

handler400 = "heard.web.answers.unreadable"
handler404 = "heard.web.answers.missing"
handler500 = "heard.web.answers.failed"

urlpatterns = [
    *ENTERING,
    *AFTER,
    *APPOINTMENTS,
    *BESIDE,
    *BESIDE_ME,
    *DAY,
    *DECIDING,
    *HELPING,
    *HOME,
    *MESSAGES,
    *NOTEBOOK,
    *PAPERS,
    *RECORD,
    *REACH,
    *STOPPING,
    *TOLD,
]
