"""The thread: one harm, its two sides, its parties, its facilitators, and what happens to people on the way.

Before: a programme. After: a dialogue with keys of its own, that every later step hangs on.
"""
