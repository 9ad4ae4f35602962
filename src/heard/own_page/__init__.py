"""How a participant comes into a page of their own, and out of it.

Before: they told a member of staff how they are reached safely; of the responsible side, they were approached.
After: they come in by a number and words of their own; the staff who gave the page can close it at any moment.
"""
