"""The cast: people on the two sides, how they are reached safely, and the accounts of staff.

Before: a programme. After: each person has a key for who they are and another for where they are.
"""
