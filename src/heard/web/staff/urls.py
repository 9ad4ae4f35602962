"""Every address of the staff workspace, room by room."""

from django.urls import path

from heard.web.staff import figures
from heard.web.staff.contact import outbox, own_page, papers, record, writing
from heard.web.staff.day import concern, log, quick, today
from heard.web.staff.dialogue import act_form, notes, opening
from heard.web.staff.dialogue import page as dialogue_page
from heard.web.staff.exchange import crossing, waiting
from heard.web.staff.finding import listing, searching
from heard.web.staff.finding import views as finding_views
from heard.web.staff.inquiries import asking, mailing, paper
from heard.web.staff.inquiries import pages as inquiries_pages
from heard.web.staff.joining import answering, saying
from heard.web.staff.registers import facilitators, facilities, people, policy, programme
from heard.web.staff.shell import drafts, helping, home, passing, settings
from heard.web.staff.shell.access import entrance
from heard.web.staff.signing import one_time, proving, sign_in, trying, ways, where
from heard.web.staff.site import details as site_details
from heard.web.staff.site import files, sentences
from heard.web.staff.site import pages as site_pages
from heard.web.staff.today import handling
from heard.web.staff.today import page as today_page

__all__ = ["entrance", "handler400", "handler404", "handler500", "urlpatterns"]

handler400 = "heard.web.answers.unreadable"
handler404 = "heard.web.answers.missing"
handler500 = "heard.web.answers.failed"

CONTACT = "dialogues/<slug:reference>/contact/<slug:person>/"

urlpatterns = [
    # Shell
    path("", home.home, name="home"),
    path("settings/", settings.settings, name="settings"),
    path("help/", helping.help_page, name="help"),
    path("still-here/", home.still_here, name="still-here"),
    path("demo-clock/", passing.demo_clock, name="demo-clock"),
    # Signing
    path("sign-in/", sign_in.sign_in, name="sign-in"),
    path("sign-in/passkey/", trying.question, name="passkey-question"),
    path("sign-out/", sign_in.sign_out, name="sign-out"),
    path("prove/", proving.prove, name="prove"),
    path("way-in/<str:secret>/", one_time.way_in, name="way-in"),
    path("ways/", ways.own_ways, name="ways"),
    path("ways/passkey/", ways.add_passkey, name="add-passkey"),
    path("ways/passkey/question/", ways.passkey_question, name="new-passkey-question"),
    path("ways/passkey/remove/", ways.remove_passkey, name="remove-passkey"),
    path("ways/password/", ways.set_password, name="set-password"),
    path("ways/password/remove/", ways.remove_password, name="remove-password"),
    path("ways/app/", ways.set_app, name="set-app"),
    path("ways/codes/", ways.new_sheet, name="new-sheet"),
    path("signed-in/", where.places, name="signed-in"),
    path("programme/way-in/<slug:reference>/", one_time.give, name="give-way-in"),
    # Today
    path("today/", today_page.today, name="today"),
    path("today/handle/", handling.handle, name="handle-needs"),
    path("today/undo/<slug:reference>/", handling.undo, name="undo-needs"),
    # Inquiries
    path("inquiries/", inquiries_pages.inquiries, name="inquiries"),
    path("inquiries/new/", asking.new_inquiry, name="new-inquiry"),
    path("inquiries/<slug:reference>/", inquiries_pages.inquiry, name="inquiry"),
    path("inquiries/<slug:reference>/mail/", mailing.mail, name="inquiry-mail"),
    path("inquiries/<slug:reference>/mail/back/", mailing.recall, name="inquiry-mail-back"),
    path("inquiries/<slug:reference>/letter/", paper.letter, name="inquiry-letter"),
    # Finding
    path("search/", searching.search, name="search"),
    path("dialogues/", listing.dialogues, name="dialogues"),
    path("dialogues/views/", finding_views.views, name="views"),
    path("dialogues/views/<str:reference>/take-away/", finding_views.take_away, name="take-view-away"),
    path("dialogues/views/<str:reference>/put-back/", finding_views.put_back, name="put-view-back"),
    # Dialogue
    path("dialogues/new/", opening.new_dialogue, name="new-dialogue"),
    path("dialogues/<slug:reference>/", dialogue_page.dialogue, name="dialogue"),
    path("dialogues/<slug:reference>/notes/<slug:note>/", notes.note, name="note"),
    path("dialogues/<slug:reference>/people/<slug:person>/", saying.say_one_person, name="say-one-person"),
    path("dialogues/<slug:reference>/acts/", act_form.acts, name="acts"),
    path("dialogues/<slug:reference>/acts/<slug:name>/", act_form.act, name="act"),
    # Contact
    path(CONTACT, record.record, name="contact-record"),
    path(f"{CONTACT}checked/", record.checked, name="contact-checked"),
    path(f"{CONTACT}change/", record.change, name="contact-change"),
    path(f"{CONTACT}page/", own_page.own_page, name="contact-own-page"),
    path(f"{CONTACT}page/close/", own_page.close, name="contact-own-page-close"),
    path(f"{CONTACT}papers/", papers.papers, name="contact-papers"),
    path(f"{CONTACT}write/", writing.write, name="contact-write"),
    path(f"{CONTACT}call/", writing.call_somebody, name="contact-call"),
    path("outbox/", outbox.outbox, name="outbox"),
    path("outbox/recall/", outbox.recall, name="outbox-recall"),
    path("outbox/<slug:message>/", outbox.message, name="outbox-message"),
    path("outbox/<slug:message>/take/", outbox.take, name="outbox-take"),
    path("outbox/<slug:message>/done/", outbox.done, name="outbox-done"),
    path("outbox/<slug:message>/letter/", outbox.letter, name="outbox-letter"),
    # Day
    path("day/", today.day, name="day"),
    path("day/<slug:reference>/", quick.quick, name="day-dialogue"),
    path("day/<slug:reference>/log/", log.log, name="day-log"),
    path("day/<slug:reference>/concern/", concern.concern, name="day-concern"),
    path("day/<slug:reference>/sheet/", quick.sheet, name="day-sheet"),
    # Exchange
    path("exchange/", waiting.exchange, name="exchange"),
    path("exchange/<slug:reference>/<slug:item>/", crossing.crossing, name="crossing"),
    # Drafts
    path("drafts/", drafts.drafts, name="drafts"),
    # Two persons who may be one human being
    path("joinings/<slug:reference>/", answering.joining, name="joining"),
    # Registers
    path("facilitators/", facilitators.facilitators, name="facilitators"),
    path("facilitators/<slug:reference>/", facilitators.facilitator, name="facilitator"),
    path("facilitators/<slug:reference>/standing/", facilitators.standing, name="facilitator-standing"),
    path("facilities/", facilities.facilities, name="facilities"),
    path("facilities/<slug:reference>/", facilities.place, name="facility"),
    path("facilities/<slug:reference>/<slug:name>/", facilities.act, name="facility-act"),
    path("people/", people.people, name="people"),
    path("programme/", programme.programme, name="programme"),
    path("programme/policy/", policy.policy, name="policy"),
    path("programme/policies/<int:number>/", programme.version, name="policy-version"),
    path("programme/acts/<slug:name>/", programme.act, name="programme-act"),
    # The public site
    path("site/", site_pages.pages, name="site-pages"),
    path("site/place/", site_pages.place, name="site-place"),
    path("site/new/", site_pages.new, name="site-new"),
    path("site/details/", site_details.details, name="site-details"),
    path("site/sentences/", sentences.sentences, name="site-sentences"),
    path("site/sentences/<str:key>/", sentences.sentence, name="site-sentence"),
    path("site/files/", files.files, name="site-files"),
    path("site/files/logo/", files.use_as_logo, name="site-logo"),
    path("site/files/take-away/", files.take_away, name="site-take-away"),
    # As on the public pages, so that a page looks here as it does there.
    path("files/<str:name>", files.file, name="site-file"),
    path("site/pages/<slug:name>/", site_pages.page, name="site-page"),
    # Figures
    path("figures/", figures.figures, name="figures"),
]
