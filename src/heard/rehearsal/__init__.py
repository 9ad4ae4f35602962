"""A story file, run through the same acts as every page, on a throwaway database.

Before: a file. After: one line a step, and whether each went as the file expects.
"""
