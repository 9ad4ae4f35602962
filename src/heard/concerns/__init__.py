"""Concerns: what a member of staff worries about, what was done about it, and when it is looked at again.

Before: someone carries the dialogue, or oversees it. After: the worry is in the record, and stays open until it is settled.
"""
