"""What crosses from one side to the other: questions, answers, statements, letters, limits.

Before: its author permits that exact text, and a facilitator has read it. After: a copy under the receiving party's key,
which can be called back until it was shown; and a list of what each side was told, which its author can read.
"""
