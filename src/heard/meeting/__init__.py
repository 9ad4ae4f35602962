"""The meeting: authorised, planned, fixed, held, ended, left in the right order.

Before: everyone ready, every yes standing, the plan whole. After: it took place, or it did not and everyone is well.
"""
