"""The programme: its policy as typed data from a file, its places, its words.

Before: nothing. After: numbered policies, of which each line of the ledger names one.
"""
