"""Is it allowed and safe to go on: standing, orders, the legal calendar, acknowledgement, risk, approval.

Before: a request. After: the programme's own yes, by as many people as it asks for; or a kind no.
"""
