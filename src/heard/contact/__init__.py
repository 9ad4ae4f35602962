"""The only way words, calls or visits reach a person; and the outbox.

Before: R11 for the responsible side, a safe way for everybody. After: words that were held, could be called back, and
left by a way the person marked, or did not leave.
"""
