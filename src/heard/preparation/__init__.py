"""Months of getting ready: talks with each side apart, supporters, and when each says that they are ready.

Before: both principals' yes and signatures. After: sessions counted, words known only to those who prepare that person.
"""
