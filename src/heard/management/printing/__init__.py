"""Pages that are printed from the code, so that a practitioner checks what is so, and not what was meant.

Before: the register of acts, the access table, the words. After: pages in `docs/`, or the names of those not current.
"""
