"""What needs whom: kept beside each dialogue after every act, so that the first page of the day asks little.

Before: the rows of a dialogue. After: one row for each thing that somebody has to look at, from when, and until when.
"""
