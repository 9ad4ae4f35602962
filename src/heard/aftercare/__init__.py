"""Afterwards: both sides are asked how they are, also when no meeting came of it; then the dialogue closes.

Before: a meeting, or an end without one. After: every date answered or declined, and a closing with its reason.
"""
