"""Who is there on neither side: interpreters, advocates, lawyers, chaplains, trainees, officers, people of the community.

Before: a dialogue. After: each is named by the office, with their papers; plans and sessions can count on them.
"""
