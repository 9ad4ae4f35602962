"""The promises: who may see what, under which key it lies, which line each act leaves, how long it is kept.

Before: nothing. After: every row that says something about a person is sealed under a key of its own, and every act,
refusal and look has its line in a ledger that shows tampering.
"""
