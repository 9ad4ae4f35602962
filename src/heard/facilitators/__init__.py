"""The people who carry a dialogue: training, clearance, standing, conflicts, load.

Before: an account. After: the rules know whether this person can carry this dialogue on this day.
"""
