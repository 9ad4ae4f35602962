"""The addresses of this room."""

from django.urls import path

from heard.web.staff.registers import facilitators, facilities, people, policy, programme

PAGES = [
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
]
